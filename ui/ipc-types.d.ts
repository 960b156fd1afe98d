// Made from the Rust types by `tests/ipc_contract.rs`; don't edit.

export type AppInfo = { 
/**
 * Version of the app.
 */
version: string, 
/**
 * Vaults opened on this computer before, latest first.
 */
vaults: Array<KnownVault>, 
/**
 * Where a new vault is made unless another folder is chosen.
 */
defaultFolder: string, 
/**
 * Passphrase of the demo clinic's vault, which holds invented patients only.
 */
demoPassphrase: string, };

export type KnownVault = { 
/**
 * Opaque handle for `vault_open`.
 */
handle: string, 
/**
 * The clinic's name.
 */
name: string, 
/**
 * Where it is, for people to read.
 */
place: string, 
/**
 * Whether it is still there.
 */
found: boolean, };

export type ChosenFolder = { 
/**
 * Opaque handle for `vault_create`.
 */
handle: string, 
/**
 * Where it is, for people to read.
 */
place: string, };

export type ClinicView = { 
/**
 * The clinic's name.
 */
name: string, 
/**
 * Whether these are the demo clinic's invented patients.
 */
demo: boolean, 
/**
 * The clinic's settings.
 */
settings: Settings, };

export type Settings = { 
/**
 * The clinic's name, first line of the letterhead.
 */
clinicName: string, 
/**
 * Further lines of the letterhead: address, telephone.
 */
letterhead: string, 
/**
 * Who signs visits; printed on reports.
 */
clinician: string, 
/**
 * Paper of reports.
 */
paper: Paper, 
/**
 * Planned time between visits, in days; lines don't join across 1.5 times as long.
 */
plannedIntervalDays: number, 
/**
 * The clinic's own words for when PHQ-9 item 9 is answered above "not at all".
 */
safetyText: string, };

export type Paper = "a4" | "letter";

export type PatientRow = { 
/**
 * Key.
 */
id: string, 
/**
 * "Given Family".
 */
name: string, 
/**
 * The clinic's number, or empty.
 */
clinicNumber: string, 
/**
 * Date of birth, ISO, or none.
 */
birthDate: string | null, 
/**
 * Age in years today.
 */
age: number | null, 
/**
 * Number of visits.
 */
visits: number, 
/**
 * Date of the last visit, ISO.
 */
lastVisit: string | null, 
/**
 * Whether a visit waits to be finished and signed.
 */
openVisit: boolean, 
/**
 * When the next visit is due: last visit plus the planned interval.
 */
nextDue: string | null, 
/**
 * Whether that day is past.
 */
overdue: boolean, 
/**
 * The last FIQR total, if any.
 */
fiqr: ScoreCell | null, };

export type PatientForm = { 
/**
 * Family name.
 */
familyName: string, 
/**
 * Given name.
 */
givenName: string, 
/**
 * The clinic's number, or empty.
 */
clinicNumber: string, 
/**
 * Date of birth, ISO (2026-11-22), or empty.
 */
birthDate: string, 
/**
 * Sex.
 */
sex: "female" | "male" | "other" | "unknown", };

export type PatientView = { 
/**
 * Key.
 */
id: string, 
/**
 * "Given Family".
 */
name: string, 
/**
 * The form's contents.
 */
form: PatientForm, 
/**
 * Age in years today.
 */
age: number | null, 
/**
 * Columns of the visit table: the measures followed.
 */
measures: Array<MeasureView>, 
/**
 * Visits, latest first.
 */
visits: Array<VisitRow>, 
/**
 * Safety flags of the latest visit that has any.
 */
flags: Array<FlagView>, 
/**
 * When the next visit is due.
 */
nextDue: string | null, 
/**
 * Whether that day is past.
 */
overdue: boolean, };

export type MeasureView = { 
/**
 * `fiqr.total` and the like.
 */
key: string, 
/**
 * "FIQR total".
 */
label: string, 
/**
 * "0–100".
 */
range: string, 
/**
 * Where its bands come from, or empty.
 */
bandSource: string, };

export type VisitRow = { 
/**
 * Key.
 */
id: string, 
/**
 * Date of the visit, ISO.
 */
date: string, 
/**
 * "Baseline", "Follow-up", …
 */
kindLabel: string, 
/**
 * Draft, signed, correcting.
 */
status: VisitStatus, 
/**
 * The note.
 */
note: string, 
/**
 * One for each of the patient's measures, in their order.
 */
scores: Array<ScoreCell>, };

export type VisitStatus = "draft" | "signed" | "correcting";

export type ScoreCell = { 
/**
 * `fiqr.total` and the like.
 */
key: string, 
/**
 * "FIQR total".
 */
label: string, 
/**
 * "59.0", or none when it can't be computed.
 */
text: string | null, 
/**
 * "/ 100".
 */
outOf: string, 
/**
 * "moderate", or empty.
 */
band: string, 
/**
 * Where the band comes from, or empty.
 */
bandSource: string, 
/**
 * Whether it was prorated for missing items.
 */
prorated: boolean, 
/**
 * Why there is no score, such as "2 items unanswered" or "not asked"; empty with a score.
 */
whyNot: string, 
/**
 * Change since baseline.
 */
sinceBaseline: ChangeView | null, 
/**
 * Change since the visit before.
 */
sinceLast: ChangeView | null, };

export type ChangeView = { 
/**
 * "−8.0".
 */
signed: string, 
/**
 * "8.0 points better".
 */
words: string, 
/**
 * 1 better, −1 worse, 0 unchanged at the decimals shown.
 */
way: number, };

export type VisitView = { 
/**
 * Key.
 */
id: string, 
/**
 * Whose.
 */
patientId: string, 
/**
 * The patient's name.
 */
patientName: string, 
/**
 * Date of the visit, ISO.
 */
date: string, 
/**
 * Kind.
 */
kind: "baseline" | "follow_up" | "unplanned" | "remote", 
/**
 * The kind's name.
 */
kindLabel: string, 
/**
 * The note.
 */
note: string, 
/**
 * Draft, signed, correcting.
 */
status: VisitStatus, 
/**
 * "Signed by Dr A. Reyes, revision 2", "Draft, not signed", "Correction under way by Dr A. Reyes: wrong date".
 */
statusWords: string, 
/**
 * When it was signed or the correction was opened, ISO with time zone; none for a draft.
 */
statusAt: string | null, 
/**
 * The questionnaires, in order.
 */
assessments: Array<AssessmentView>, 
/**
 * Everything unanswered, in words; empty when all forms are complete.
 */
missing: Array<string>, 
/**
 * The criteria for fibromyalgia side by side, from whatever the visit's forms have asked.
 */
criteria: ComparisonView | null, 
/**
 * Safety flags of all forms.
 */
flags: Array<FlagView>, 
/**
 * Signatures and corrections, oldest first.
 */
history: Array<HistoryEntry>, };

export type HistoryEntry = { 
/**
 * When, ISO with time zone.
 */
at: string, 
/**
 * Who.
 */
by: string, 
/**
 * What was done, such as "Signed" or "Correction opened".
 */
what: string, 
/**
 * Why, or empty.
 */
reason: string, 
/**
 * For corrections: "FIQR, Pain: 7 → 5" and the like.
 */
changes: Array<string>, };

export type AssessmentView = { 
/**
 * Key.
 */
id: string, 
/**
 * Instrument id.
 */
instrument: string, 
/**
 * Definition version.
 */
version: string, 
/**
 * "FIQR".
 */
shortName: string, 
/**
 * Answers by item.
 */
answers: { [item: string]: { value: number | boolean | string | string[], given: boolean } }, 
/**
 * Whether all items that need an answer have one.
 */
complete: boolean, 
/**
 * Number of items answered.
 */
answered: number, 
/**
 * Number of items that need an answer.
 */
of: number, 
/**
 * Unanswered items.
 */
missing: Array<MissingItem>, 
/**
 * Scores and criteria in the order of the definition.
 */
lines: Array<ScoreLine>, 
/**
 * Safety flags.
 */
flags: Array<FlagView>, 
/**
 * Sentences that the answers call for, such as why criteria disagree.
 */
sentences: Array<string>, 
/**
 * Conditions side by side.
 */
comparison: ComparisonView | null, 
/**
 * Answers that can't be true together: the item, and the sentence as its label.
 */
conflicts: Array<MissingItem>, };

export type MissingItem = { 
/**
 * Item key.
 */
item: string, 
/**
 * Its label.
 */
label: string, };

export type ComparisonView = { 
/**
 * Heading.
 */
title: string, 
/**
 * Column headings.
 */
columns: Array<string>, 
/**
 * Rows in order.
 */
rows: Array<ComparisonRow>, 
/**
 * Why columns disagree.
 */
sentences: Array<string>, };

export type ComparisonRow = { 
/**
 * What is compared.
 */
label: string, 
/**
 * Whether this is the result of the column.
 */
main: boolean, 
/**
 * One for each column.
 */
cells: Array<ComparisonCell>, };

export type ComparisonCell = { 
/**
 * How it stands.
 */
state: ConditionState, 
/**
 * The same in words.
 */
words: string, 
/**
 * What is unanswered, in words, while it is unknown.
 */
missing: string, };

export type ConditionState = "met" | "not_met" | "unknown" | "not_asked";

export type ScoreLine = { 
/**
 * Score key.
 */
key: string, 
/**
 * "Total".
 */
label: string, 
/**
 * What is shown: "59.0", "met", "unmet", "unknown", "severe".
 */
text: string, 
/**
 * "/ 100", or empty.
 */
outOf: string, 
/**
 * Whether it could be decided.
 */
known: boolean, 
/**
 * Whether this is the form's main result.
 */
main: boolean, 
/**
 * The band, or empty.
 */
band: string, 
/**
 * The band's source, or empty.
 */
bandSource: string, 
/**
 * Whether it was prorated.
 */
prorated: boolean, 
/**
 * The rule in words.
 */
rule: string, 
/**
 * The rule's source.
 */
source: string, 
/**
 * Whether the rule was not checked against its source.
 */
provisional: boolean, 
/**
 * Whether the bands were not checked against their source.
 */
bandProvisional: boolean, 
/**
 * What was missing, in words; empty when nothing was.
 */
missing: string, 
/**
 * The same score at the visit before, or empty.
 */
previous: string, 
/**
 * Change since the visit before.
 */
change: ChangeView | null, };

export type FlagView = { 
/**
 * Stable code, such as `phq9_item9`.
 */
code: string, 
/**
 * What was answered, in words.
 */
text: string, 
/**
 * The clinic's own words on what to do, or empty.
 */
clinicText: string, 
/**
 * Source of the rule.
 */
source: string, 
/**
 * Date of the visit, ISO.
 */
date: string | null, };

export type InstrumentView = { 
/**
 * Id.
 */
id: string, 
/**
 * Version.
 */
version: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Short name.
 */
shortName: string, 
/**
 * "Past 7 days".
 */
recall: string, 
/**
 * What the patient is asked to do.
 */
instructions: string, 
/**
 * Number of items that need an answer.
 */
of: number, 
/**
 * Items in order.
 */
items: Array<ItemView>, 
/**
 * Attribution line of the form.
 */
attribution: string, 
/**
 * Citation.
 */
citation: string, 
/**
 * Licence.
 */
licence: string, 
/**
 * What it is about, as a code.
 */
family: string, 
/**
 * What it is about, as a heading.
 */
familyLabel: string, 
/**
 * Whether its words may not ship, so that numbers are entered.
 */
scoringOnly: boolean, 
/**
 * Why; empty otherwise.
 */
textReason: string, 
/**
 * Whether it is the clinic's own.
 */
own: boolean, };

export type ItemView = { 
/**
 * Item key.
 */
key: string, 
/**
 * Heading of the section it opens or belongs to, or empty.
 */
section: string, 
/**
 * The section's own recall window when it differs from the form's, or empty.
 */
sectionRecall: string, 
/**
 * Question or label.
 */
label: string, 
/**
 * More words below the label, or empty.
 */
help: string, 
/**
 * How it is answered.
 */
kind: ItemKind, 
/**
 * For options: value and label in order. For scales: every whole number, labels at the ends only.
 */
options: Array<OptionView>, 
/**
 * For the body map and lists of places: areas in order.
 */
areas: Array<AreaView>, 
/**
 * Whether the areas are those of the body map; otherwise they make a list.
 */
bodyMap: boolean, 
/**
 * Lowest number of a slider or number field.
 */
low: number | null, 
/**
 * Highest number of a slider or number field.
 */
high: number | null, 
/**
 * Decimals that may be typed.
 */
decimals: number, 
/**
 * Unit of a number field, such as "hours"; or empty.
 */
unit: string, 
/**
 * Words at the low end of a slider.
 */
lowLabel: string, 
/**
 * Words at its high end.
 */
highLabel: string, 
/**
 * Whether the form is complete without it.
 */
optional: boolean, };

export type ItemKind = "scale" | "options" | "flag" | "areas" | "slider" | "number" | "time";

export type OptionView = { 
/**
 * Its value.
 */
value: number | boolean | string, 
/**
 * Its label; empty inside a scale.
 */
label: string, };

export type AreaView = { 
/**
 * Key, such as `shoulder_girdle_l`.
 */
key: string, 
/**
 * "Left shoulder girdle".
 */
label: string, };

export type InstrumentDetail = { 
/**
 * The form.
 */
form: InstrumentView, 
/**
 * Its versions, oldest first.
 */
versions: Array<string>, 
/**
 * Items with their answers.
 */
items: Array<ItemRuleView>, 
/**
 * Scores with their rules.
 */
scores: Array<ScoreRuleView>, 
/**
 * Sets of bands.
 */
bands: Array<BandSetView>, 
/**
 * What a change means.
 */
changes: Array<ChangeRuleView>, 
/**
 * Safety flags that it can raise.
 */
flags: Array<FlagView>, 
/**
 * Answers that can't be true together.
 */
checks: Array<string>, 
/**
 * Codes.
 */
codes: Array<CodeView>, 
/**
 * What is done about unanswered items.
 */
missingRule: string, 
/**
 * History, source and rights, as plain text with Markdown marks.
 */
sourceNotes: string, };

export type ItemRuleView = { 
/**
 * Key.
 */
key: string, 
/**
 * Label.
 */
label: string, 
/**
 * "0 Not at all · 1 Several days · …".
 */
answers: string, 
/**
 * "reversed", "optional", "not scored", or empty.
 */
notes: string, 
/**
 * LOINC code, or empty.
 */
loinc: string, };

export type ScoreRuleView = { 
/**
 * Key.
 */
key: string, 
/**
 * Name.
 */
label: string, 
/**
 * The rule in words.
 */
rule: string, 
/**
 * The formula as written.
 */
formula: string, 
/**
 * Source.
 */
source: string, 
/**
 * "0 to 27", or empty.
 */
range: string, 
/**
 * "higher is worse", "lower is worse", or empty.
 */
direction: string, 
/**
 * Whether it was not checked against its source.
 */
provisional: boolean, 
/**
 * Whether it is a main result.
 */
main: boolean, 
/**
 * Whether it stands in files only.
 */
hidden: boolean, };

export type BandSetView = { 
/**
 * Name of the score.
 */
score: string, 
/**
 * Name of the set.
 */
set: string, 
/**
 * Short source.
 */
source: string, 
/**
 * Full source.
 */
citation: string, 
/**
 * Whether it is the one shown.
 */
default: boolean, 
/**
 * Whether it was not checked against its source.
 */
provisional: boolean, 
/**
 * Bands from low to high.
 */
levels: Array<BandLevelView>, };

export type BandLevelView = { 
/**
 * "5 to 9".
 */
range: string, 
/**
 * "mild".
 */
label: string, };

export type ChangeRuleView = { 
/**
 * Name of the score.
 */
score: string, 
/**
 * "5 points", "30 % of the first value", "12.8 points".
 */
words: string, 
/**
 * "Minimal important change".
 */
label: string, 
/**
 * Short source.
 */
source: string, 
/**
 * Full source.
 */
citation: string, 
/**
 * Whether it was not checked against its source.
 */
provisional: boolean, };

export type CodeView = { 
/**
 * "LOINC", "SNOMED CT".
 */
system: string, 
/**
 * The code.
 */
code: string, 
/**
 * What it stands for.
 */
what: string, };

export type FolderProblem = { 
/**
 * The folder's name.
 */
folder: string, 
/**
 * Every problem, a sentence each.
 */
problems: Array<string>, };

export type InstrumentFolder = { 
/**
 * The folder, for people to read.
 */
place: string, 
/**
 * What is wrong in it.
 */
problems: Array<FolderProblem>, };

export type InstrumentAdded = { 
/**
 * The instrument; none when it can't be used.
 */
id: string | null, 
/**
 * What is wrong with it.
 */
problems: Array<string>, 
/**
 * What is to be looked over before it is used.
 */
review: Array<string>, };

export type TrendPicture = { 
/**
 * SVG text, without script or style elements.
 */
svg: string, 
/**
 * What it shows, in words.
 */
alt: string, 
/**
 * First and last day with data, ISO; none without points.
 */
period: [string, string] | null, 
/**
 * Number of points drawn.
 */
points: number, };

export type SavedFile = { 
/**
 * Where, for people to read.
 */
place: string, 
/**
 * Size in bytes.
 */
bytes: number, };

export type ReportPreview = { 
/**
 * Number of pages.
 */
pages: number, 
/**
 * Title.
 */
title: string, 
/**
 * Plain text of the report for screen readers, a line each.
 */
alt: Array<string>, };

export type PrintOutcome = { 
/**
 * "Sent to the printer …" or "Opened in the PDF viewer; print from there."
 */
words: string, };
