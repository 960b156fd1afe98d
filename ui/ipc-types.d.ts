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

export type ExportKind = "csv" | "fhir" | "redcap" | "research";

export type ExportDone = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Names of its files.
 */
files: Array<string>, 
/**
 * How many patients.
 */
patients: number, 
/**
 * What to know about the files, a sentence each.
 */
notes: Array<string>, };

export type StudyId = { 
/**
 * The study id.
 */
code: string, 
/**
 * The patient.
 */
patientId: string, 
/**
 * Name.
 */
name: string, 
/**
 * The clinic's own number; or empty.
 */
clinicNumber: string, };

export type WorkView = { 
/**
 * Steps done.
 */
done: number, 
/**
 * Of how many; none where nobody knows.
 */
of: number | null, 
/**
 * What is done just now; empty where there is only one thing.
 */
step: string, 
/**
 * Whether it can be stopped.
 */
cancellable: boolean, };

export type GuideView = { 
/**
 * A patient is there; in the demo, was opened.
 */
patient: boolean, 
/**
 * A questionnaire was begun.
 */
visit: boolean, 
/**
 * A treatment is written down.
 */
doses: boolean, 
/**
 * The page "Trends" was opened.
 */
trends: boolean, 
/**
 * A report was saved or printed.
 */
report: boolean, 
/**
 * Whether they are put away.
 */
away: boolean, 
/**
 * The patient to go on with.
 */
patientId: string | null, 
/**
 * The visit to go on with.
 */
visitId: string | null, };

export type ChoiceGroup = { 
/**
 * Heading; empty for what belongs to no instrument.
 */
label: string, 
/**
 * The choices.
 */
choices: Array<Choice>, };

export type IncomingFormat = "table" | "fhir" | "redcap";

export type IncomingAsk = { 
/**
 * Its kind.
 */
format: IncomingFormat, 
/**
 * What each column becomes, in order; without it as it was remembered, or guessed.
 */
columns: Array<string> | null, 
/**
 * The patient whom all rows are of; none where the file says it.
 */
patientId: string | null, 
/**
 * Whether patients who aren't there are added.
 */
newPatients: boolean, };

export type IncomingView = { 
/**
 * Columns in order; empty for a file without any.
 */
columns: Array<ImportColumn>, 
/**
 * Whether the columns are as they were remembered from the last such file.
 */
remembered: boolean, 
/**
 * The first rows as they are understood.
 */
rows: Array<IncomingRow>, 
/**
 * What can't be read. While there is any, nothing is stored.
 */
problems: Array<ImportProblem>, 
/**
 * How many more there are.
 */
moreProblems: number, 
/**
 * What was understood; or empty.
 */
note: string, 
/**
 * The patients of the file.
 */
patients: Array<IncomingPerson>, 
/**
 * What isn't taken over, with place and reason.
 */
left: Array<IncomingLeft>, 
/**
 * What is added in all.
 */
adds: IncomingCount, 
/**
 * Whether it can be stored as it is.
 */
ready: boolean, };

export type IncomingRow = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * Heading and meaning of each cell that isn't left out.
 */
cells: Array<IncomingCell>, };

export type IncomingCell = { 
/**
 * Heading of its column.
 */
heading: string, 
/**
 * What it means here; empty where it says nothing.
 */
text: string, };

export type IncomingStand = "known" | "new" | "unclear";

export type IncomingPerson = { 
/**
 * As the file names them.
 */
named: string, 
/**
 * How they stand.
 */
stand: IncomingStand, 
/**
 * Who it is in the vault; or empty.
 */
name: string, 
/**
 * Whom to open: none before somebody new is stored, and where it is unclear.
 */
patientId: string | null, 
/**
 * Why they are unclear, with the fix; or empty.
 */
why: string, 
/**
 * What is added.
 */
adds: IncomingCount, 
/**
 * What is there already just so.
 */
same: IncomingCount, 
/**
 * What is there already with other contents: it stays as it is. A sentence each.
 */
kept: Array<string>, };

export type IncomingCount = { 
/**
 * Patients.
 */
patients: number, 
/**
 * Visits.
 */
visits: number, 
/**
 * Questionnaires.
 */
questionnaires: number, 
/**
 * Diary days.
 */
diaryDays: number, 
/**
 * Laboratory results.
 */
results: number, };

export type IncomingLeft = { 
/**
 * Where it stands.
 */
place: string, 
/**
 * Why, and what would help.
 */
why: string, };

export type FormsTaken = { 
/**
 * The instruments.
 */
added: Array<InstrumentAdded>, 
/**
 * What isn't taken over, with place and reason.
 */
left: Array<IncomingLeft>, };

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
found: boolean, 
/**
 * Who can open it with a passphrase.
 */
users: Array<VaultUser>, 
/**
 * Whether its recovery code can.
 */
hasRecovery: boolean, 
/**
 * When it was last opened on this computer; none where that isn't known.
 */
lastOpened: string | null, };

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
settings: Settings, 
/**
 * Who has it open.
 */
user: UserView, 
/**
 * Whether there is a recovery code.
 */
hasRecovery: boolean, 
/**
 * What to tell at once: a vault on a network folder, one older than when it was last open here, a backup that
 * could not be written.
 */
warnings: Array<string>, };

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
safetyText: string, 
/**
 * Minutes without use after which the vault is locked, 1 to 30.
 */
lockMinutes: number, };

export type Paper = "a4" | "letter";

export type PatientName = { 
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
 * Age in years today.
 */
age: number | null, };

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
 * Number of open safety alerts.
 */
openAlerts: number, 
/**
 * The last FIQR total, if any.
 */
fiqr: ScoreCell | null, };

export type PatientsFound = { 
/**
 * How many.
 */
total: number, 
/**
 * The first of them, by family name.
 */
patients: Array<PatientName>, };

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
 * Open safety alerts, the strongest first.
 */
alerts: Array<AlertView>, 
/**
 * What is due for this patient within four weeks, and what is overdue.
 */
due: Array<DueRow>, 
/**
 * What is taken or done now, in a line each: "LDN 4.5 mg at bedtime".
 */
treatments: Array<string>, 
/**
 * The verdict on the usual course and measure; none without a course.
 */
verdict: VerdictView | null, 
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
 * Alerts of this visit, such as PHQ-9 item 9; open ones keep it from being signed.
 */
alerts: Array<AlertView>, 
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
own: boolean, 
/**
 * Whether its words are the clinic's, in whatever language, and not those that ship in English.
 */
ownWords: boolean, };

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

export type TreatmentKind = "drug" | "supplement" | "diet" | "exercise" | "therapy" | "own";

export type TreatmentMatch = { 
/**
 * Key.
 */
key: string, 
/**
 * Generic name.
 */
name: string, 
/**
 * The name or class that fits, to be shown beside it; empty when it is the name itself.
 */
by: string, 
/**
 * Kind.
 */
kind: TreatmentKind, 
/**
 * Kind and class in words, such as "opioid, strong".
 */
kindWords: string, 
/**
 * The usual unit of a dose; empty where there is none.
 */
unit: string, 
/**
 * Usual forms, the commonest first.
 */
forms: Array<string>, 
/**
 * Whether it is taken in doses, rather than done.
 */
hasDose: boolean, };

export type StepFormKind = "dose" | "goes" | "pause";

export type StepForm = { 
/**
 * From when on: 2025-03-07, 2025-03 or 2025.
 */
from: string, 
/**
 * What changes.
 */
kind: StepFormKind, 
/**
 * Amount of one dose, for a dose.
 */
amount: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * When it is taken.
 */
times: ("morning" | "noon" | "evening" | "bedtime" | "as_needed")[], 
/**
 * Form, such as "capsule"; or empty.
 */
form: string, 
/**
 * Filler of a compounded drug; or empty.
 */
filler: string, 
/**
 * Who makes or dispenses it; or empty.
 */
pharmacy: string, 
/**
 * Batch; or empty.
 */
batch: string, 
/**
 * What it costs a month, such as "35.50"; or empty.
 */
costPerMonth: string, 
/**
 * How often or how much, in words, for something without a dose; or empty.
 */
how: string, 
/**
 * Why, for a pause; or empty.
 */
reason: string, };

export type CourseForm = { 
/**
 * Key in the catalogue; none for the clinic's own entry.
 */
key: string | null, 
/**
 * Name, for the clinic's own entry; ignored with a key.
 */
name: string, 
/**
 * Since when: 2025-03-07, 2025-03 or 2025.
 */
start: string, 
/**
 * Until when; empty while it goes on.
 */
stop: string, 
/**
 * Why it was stopped; or empty.
 */
stopReason: string, 
/**
 * Who prescribed it; or empty.
 */
prescriber: string, 
/**
 * The clinician's note; or empty.
 */
note: string, 
/**
 * Steps, oldest first.
 */
steps: Array<StepForm>, };

export type CourseState = "going" | "paused" | "stopped" | "unsure";

export type CourseView = { 
/**
 * Key.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Name for charts.
 */
short: string, 
/**
 * Kind.
 */
kind: TreatmentKind, 
/**
 * Kind and class in words.
 */
kindWords: string, 
/**
 * Whether safety rules can check it: it is in the catalogue.
 */
checked: boolean, 
/**
 * The form's contents.
 */
form: CourseForm, 
/**
 * How it stands today.
 */
state: CourseState, 
/**
 * What is taken now, or was last: "4.5 mg at bedtime"; or empty.
 */
doseWords: string, 
/**
 * Since when, known to the day, month or year: 2025-03-07, 2025-03 or 2025.
 */
start: string, 
/**
 * Until when; none while it goes on.
 */
stop: string | null, 
/**
 * Steps, oldest first.
 */
steps: Array<StepView>, 
/**
 * Number of pauses.
 */
pauses: number, 
/**
 * Number of restarts after a pause.
 */
restarts: number, 
/**
 * The titration plan that it follows.
 */
plan: PlanView | null, 
/**
 * Whether the clinic has titration templates for it.
 */
titrates: boolean, 
/**
 * What it costs.
 */
cost: CostView, 
/**
 * Number of side effects put down to it.
 */
sideEffects: number, };

export type StepView = { 
/**
 * From when on: 2025-03-07, 2025-03 or 2025.
 */
from: string, 
/**
 * What changes.
 */
kind: StepFormKind, 
/**
 * "3 mg at bedtime", "paused: vivid dreams", "started again: 1.5 mg at bedtime".
 */
words: string, 
/**
 * Form, filler, pharmacy, batch, cost; or empty.
 */
details: string, };

export type CostView = { 
/**
 * What it costs a month now, with the currency; empty when no cost is written down.
 */
now: string, 
/**
 * What it has cost since its start, with the currency: "€35.50", or "at least €35.50" where the cost of a part
 * is not written down; empty when no cost is.
 */
total: string, 
/**
 * Whether the total is rough, because days are not known.
 */
about: boolean, 
/**
 * What each month cost, oldest first.
 */
months: Array<MonthCost>, };

export type MonthCost = { 
/**
 * "2026-03".
 */
month: string, 
/**
 * With the currency: "€35.50", "about €35.50", "at least €35.50", or "not known".
 */
amount: string, };

export type PlanStepState = "done" | "due" | "overdue" | "ahead" | "open";

export type PlanStepView = { 
/**
 * When it is planned, ISO.
 */
due: string, 
/**
 * Daily amount, "3 mg".
 */
amount: string, 
/**
 * How it stands.
 */
state: PlanStepState, 
/**
 * When that amount was reached, to the day, month or year; or empty.
 */
reached: string, };

export type PlanView = { 
/**
 * Key.
 */
id: string, 
/**
 * Name of the template.
 */
name: string, 
/**
 * Where the template comes from.
 */
source: string, 
/**
 * First day, ISO.
 */
start: string, 
/**
 * Steps in order.
 */
steps: Array<PlanStepView>, 
/**
 * The next step in words, such as "3 mg a day"; empty when none is due.
 */
next: string, 
/**
 * When, ISO.
 */
nextDue: string | null, 
/**
 * Whether that day is past.
 */
overdue: boolean, 
/**
 * Whether the course began above the plan's first amount.
 */
startedAbove: boolean, 
/**
 * How the course compares with the plan, in one sentence.
 */
words: string, };

export type TemplateStep = { 
/**
 * Days after the start.
 */
afterDays: number, 
/**
 * Daily amount, such as "1.5".
 */
amount: string, };

export type TemplateForm = { 
/**
 * Key of the catalogue entry that it is for.
 */
what: string, 
/**
 * Its name.
 */
whatName: string, 
/**
 * Name, such as "Weekly: 1.5, 3, 4.5 mg".
 */
name: string, 
/**
 * Unit of the amounts.
 */
unit: string, 
/**
 * Steps in order.
 */
steps: Array<TemplateStep>, 
/**
 * Where it comes from.
 */
source: string, };

export type TreatmentsView = { 
/**
 * Whose.
 */
patientId: string, 
/**
 * The patient's name.
 */
patientName: string, 
/**
 * Courses: those that go on first, then the others, latest first.
 */
courses: Array<CourseView>, 
/**
 * The clinic's titration templates.
 */
templates: Array<TemplateForm>, 
/**
 * Side effects: those that go on first, then the others, latest first.
 */
sideEffects: Array<SideEffectView>, 
/**
 * Side effects that lists offer, the commonest first.
 */
sideEffectChoices: Array<Choice>, 
/**
 * Names that were used or stand in the address book.
 */
prescribers: Array<string>, 
/**
 * Names that were used or stand in the address book.
 */
pharmacies: Array<string>, 
/**
 * Fillers that were used.
 */
fillers: Array<string>, 
/**
 * The clinic's currency, such as "€".
 */
currency: string, 
/**
 * What all treatments cost a month now, such as "at least €35.50"; empty when no cost is written down.
 */
costNow: string, 
/**
 * What they have cost, such as "about €420.00"; empty when no cost is written down.
 */
costTotal: string, 
/**
 * Number of open safety alerts.
 */
openAlerts: number, };

export type Choice = { 
/**
 * Key.
 */
key: string, 
/**
 * What people read.
 */
label: string, };

export type SideEffectForm = { 
/**
 * Key in the list; none in one's own words.
 */
key: string | null, 
/**
 * One's own words; ignored with a key.
 */
name: string, 
/**
 * 0 (none) to 3 (severe).
 */
severity: number, 
/**
 * Since when: 2025-03-07, 2025-03 or 2025.
 */
onset: string, 
/**
 * Until when; empty while it goes on.
 */
end: string, 
/**
 * The course that it is put down to.
 */
courseId: string | null, 
/**
 * Note; or empty.
 */
note: string, };

export type SideEffectView = { 
/**
 * Key.
 */
id: string, 
/**
 * What.
 */
name: string, 
/**
 * "moderate".
 */
severityWords: string, 
/**
 * The course that it is put down to; or empty.
 */
courseName: string, 
/**
 * Whether it goes on.
 */
ongoing: boolean, 
/**
 * The form's contents.
 */
form: SideEffectForm, };

export type AlertState = "open" | "acknowledged" | "settled";

export type AlertStrength = "stop" | "caution" | "practice" | "note";

export type RecordKind = "course" | "titrationPlan" | "phasePlan" | "sideEffect" | "condition" | "labResult" | "diaryDay" | "checkResult" | "reminder" | "contact" | "visit";

export type RecordLink = { 
/**
 * Kind.
 */
kind: RecordKind, 
/**
 * Key.
 */
id: string, 
/**
 * What people read.
 */
label: string, };

export type AlertView = { 
/**
 * By which it is known again: the rule and the records it is about.
 */
identity: string, 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * How well the rule is founded.
 */
strength: AlertStrength, 
/**
 * The same in words: "the label says not to".
 */
strengthWords: string, 
/**
 * Heading.
 */
title: string, 
/**
 * What was found in this patient's record, in words.
 */
words: string, 
/**
 * What the rule says.
 */
text: string, 
/**
 * Where the rule comes from.
 */
source: string, 
/**
 * The clinic's own words on what to do; or empty.
 */
clinicText: string, 
/**
 * Whether dates that aren't known to the day leave it open.
 */
perhaps: boolean, 
/**
 * Whether it still holds today.
 */
current: boolean, 
/**
 * How it stands.
 */
state: AlertState, 
/**
 * When it was first found, ISO; none when it was found just now.
 */
raisedOn: string | null, 
/**
 * Who acknowledged it; or empty.
 */
acknowledgedBy: string, 
/**
 * When, ISO.
 */
acknowledgedOn: string | null, 
/**
 * Why; or empty.
 */
reason: string, 
/**
 * The visit that it must be acknowledged at before signing.
 */
visitId: string | null, 
/**
 * Records that it is about.
 */
about: Array<RecordLink>, };

export type SafetyView = { 
/**
 * Whose.
 */
patientId: string, 
/**
 * The patient's name.
 */
patientName: string, 
/**
 * Alerts: open ones first, the strongest first.
 */
alerts: Array<AlertView>, 
/**
 * Number of open alerts.
 */
open: number, 
/**
 * Number of rules that were asked.
 */
rules: number, 
/**
 * Treatments and conditions that no rule can check, by name.
 */
notChecked: Array<string>, 
/**
 * Conditions: those that go on first.
 */
conditions: Array<ConditionView>, 
/**
 * The clinic's checklist before LDN.
 */
beforeLdn: Array<CheckRow>, 
/**
 * What else could explain the pain.
 */
differential: Array<CheckRow>, };

export type ConditionMatch = { 
/**
 * Key.
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * The name or class that fits; empty when it is the name itself.
 */
by: string, };

export type ConditionForm = { 
/**
 * Key in the catalogue; none in one's own words.
 */
key: string | null, 
/**
 * One's own words; ignored with a key.
 */
name: string, 
/**
 * Since when: 2025-03-07, 2025-03, 2025; or empty.
 */
since: string, 
/**
 * Until when; empty while it goes on.
 */
until: string, 
/**
 * Note; or empty.
 */
note: string, };

export type ConditionView = { 
/**
 * Key.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Classes in words; or empty.
 */
classes: string, 
/**
 * Whether safety rules can check it.
 */
checked: boolean, 
/**
 * Whether it goes on.
 */
ongoing: boolean, 
/**
 * The form's contents.
 */
form: ConditionForm, };

export type CheckRow = { 
/**
 * Key of the line.
 */
item: string, 
/**
 * What to look at.
 */
label: string, 
/**
 * Heading that it stands under.
 */
group: string, 
/**
 * How it stands.
 */
state: "open" | "clear" | "found" | "not_needed", 
/**
 * The result in words; or empty.
 */
result: string, 
/**
 * When: 2025-03-07, 2025-03, 2025; or empty.
 */
date: string, 
/**
 * What the record itself says, such as "TSH 2.1 mIU/L, 2026-10-02" or "9 of the last 14 days"; or empty.
 */
recordSays: string, 
/**
 * Key of the result; none before there is one.
 */
id: string | null, };

export type CheckForm = { 
/**
 * Which list.
 */
list: "before_ldn" | "differential", 
/**
 * Key of the line.
 */
item: string, 
/**
 * How it stands.
 */
state: "open" | "clear" | "found" | "not_needed", 
/**
 * The result in words; or empty.
 */
result: string, 
/**
 * When; or empty.
 */
date: string, };

export type RevisionView = { 
/**
 * When, ISO with time zone.
 */
at: string, 
/**
 * Who.
 */
by: string, 
/**
 * Why; or empty.
 */
reason: string, 
/**
 * Whether this revision removed the record.
 */
removed: boolean, 
/**
 * What it said, a line for each field; those that changed are marked.
 */
lines: Array<RevisionLine>, };

export type RevisionLine = { 
/**
 * Name of the field.
 */
label: string, 
/**
 * What it said.
 */
text: string, 
/**
 * Whether it differs from the revision before.
 */
changed: boolean, };

export type DueRow = { 
/**
 * Whose.
 */
patientId: string, 
/**
 * The patient's name.
 */
patientName: string, 
/**
 * Kind.
 */
kind: "visit" | "titration" | "lab" | "renewal" | "other", 
/**
 * Kind in words.
 */
kindWords: string, 
/**
 * What, in words: "LDN to 3 mg a day".
 */
what: string, 
/**
 * When, ISO.
 */
due: string, 
/**
 * Days from today; negative when it is past.
 */
days: number, 
/**
 * Key, when it was written down by hand and can be ticked off.
 */
reminderId: string | null, 
/**
 * The form's contents, when it was written down by hand.
 */
form: ReminderForm | null, };

export type DueView = { 
/**
 * Today, ISO.
 */
today: string, 
/**
 * Last day looked at, ISO.
 */
until: string, 
/**
 * Rows, the most overdue first.
 */
rows: Array<DueRow>, };

export type ReminderForm = { 
/**
 * Kind.
 */
kind: "visit" | "titration" | "lab" | "renewal" | "other", 
/**
 * What, in words.
 */
what: string, 
/**
 * When, ISO.
 */
due: string, 
/**
 * When it was done, ISO; empty while it is open.
 */
done: string, 
/**
 * The course that it belongs to.
 */
courseId: string | null, };

export type ContactForm = { 
/**
 * Kind.
 */
kind: "pharmacy" | "prescriber" | "other", 
/**
 * Name, as it stands in courses.
 */
name: string, 
/**
 * Telephone; or empty.
 */
phone: string, 
/**
 * E-mail or web address; or empty.
 */
online: string, 
/**
 * Postal address; or empty.
 */
address: string, 
/**
 * The clinic's own notes; or empty.
 */
note: string, };

export type ContactView = { 
/**
 * Key.
 */
id: string, 
/**
 * Kind in words.
 */
kindWords: string, 
/**
 * The form's contents.
 */
form: ContactForm, };

export type CheckItemForm = { 
/**
 * Key; empty for a new line.
 */
key: string, 
/**
 * What to look at.
 */
label: string, 
/**
 * Heading that it stands under.
 */
group: string, };

export type PracticeView = { 
/**
 * Currency of costs, such as "€".
 */
currency: string, 
/**
 * Days between thyroid checks with LDN and thyroid hormone.
 */
thyroidCheckDays: number, 
/**
 * Titration templates.
 */
templates: Array<TemplateForm>, 
/**
 * The checklist before LDN.
 */
beforeLdn: Array<CheckItemForm>, 
/**
 * What else could explain the pain.
 */
differential: Array<CheckItemForm>, };

export type AnalyteView = { 
/**
 * Key; "blood_pressure" takes "120/80".
 */
key: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Short name.
 */
short: string, 
/**
 * Other names that it is found by.
 */
also: Array<string>, 
/**
 * The group that lists show it under.
 */
group: string, 
/**
 * What to know about its units; or empty.
 */
note: string, 
/**
 * Its units as printed, the usual one first.
 */
units: Array<string>, };

export type LabForm = { 
/**
 * Key of the analyte; none for the clinic's own.
 */
analyte: string | null, 
/**
 * Name of the clinic's own; ignored with a key.
 */
name: string, 
/**
 * Value: "5.0", "<5", "120/80".
 */
value: string, 
/**
 * Unit, however it is spelt.
 */
unit: string, 
/**
 * The laboratory's range, such as "0.4-4.0" or "<5"; or empty.
 */
reference: string, 
/**
 * Day of the sample, ISO.
 */
date: string, 
/**
 * Note; or empty.
 */
note: string, 
/**
 * Whether an implausible value was looked at and is right.
 */
confirmed: boolean, };

export type LabPlace = "below" | "within" | "above" | "unknown";

export type LabView = { 
/**
 * Key.
 */
id: string, 
/**
 * Day of the sample, ISO.
 */
date: string, 
/**
 * The value as it was typed, with its comparator: "<5.0".
 */
value: string, 
/**
 * Its unit as printed.
 */
unit: string, 
/**
 * The laboratory's range in that unit; or empty.
 */
reference: string, 
/**
 * Where it lies.
 */
place: LabPlace, 
/**
 * "above the range"; or empty.
 */
placeWords: string, 
/**
 * The same in the group's unit, such as "= 0.50 mg/dL"; empty when it is in that unit.
 */
converted: string, 
/**
 * The form's contents.
 */
form: LabForm, };

export type LabGroup = { 
/**
 * Key; none for the clinic's own.
 */
analyte: string | null, 
/**
 * Full name.
 */
name: string, 
/**
 * Short name.
 */
short: string, 
/**
 * The group that lists show it under.
 */
group: string, 
/**
 * The unit that values are compared in.
 */
unit: string, 
/**
 * Results, latest first.
 */
results: Array<LabView>, };

export type LabsView = { 
/**
 * Whose.
 */
patientId: string, 
/**
 * The patient's name.
 */
patientName: string, 
/**
 * Analytes that have results, in the order of lists.
 */
groups: Array<LabGroup>, 
/**
 * Names of the clinic's own analytes used before.
 */
ownNames: Array<string>, };

export type DiaryItemView = { 
/**
 * Key.
 */
key: string, 
/**
 * What the patient reads.
 */
label: string, 
/**
 * For narrow columns.
 */
short: string, 
/**
 * What 0 means.
 */
low: string, 
/**
 * What 100 means.
 */
high: string, };

export type DiaryDayForm = { 
/**
 * The day, ISO.
 */
date: string, 
/**
 * Ratings by item, 0 to 100; what wasn't rated is left out.
 */
ratings: { [item: string]: number }, 
/**
 * Note; or empty.
 */
note: string, };

export type DiaryDayView = { 
/**
 * Key.
 */
id: string, 
/**
 * The day, ISO.
 */
date: string, 
/**
 * Ratings by item.
 */
ratings: { [item: string]: number }, 
/**
 * Note; or empty.
 */
note: string, };

export type DiaryView = { 
/**
 * Whose.
 */
patientId: string, 
/**
 * The patient's name.
 */
patientName: string, 
/**
 * Items in order.
 */
items: Array<DiaryItemView>, 
/**
 * Days of the period, latest first.
 */
days: Array<DiaryDayView>, 
/**
 * First day of the period, ISO.
 */
from: string | null, 
/**
 * Last day of the period, ISO.
 */
to: string | null, 
/**
 * First day of the whole diary, ISO.
 */
first: string | null, 
/**
 * Last day of the whole diary, ISO.
 */
last: string | null, 
/**
 * Days of the whole diary.
 */
count: number, 
/**
 * How many of the last 14 days are filled in.
 */
last14: number, };

export type ImportColumn = { 
/**
 * What stands above it; or "column 3".
 */
heading: string, 
/**
 * "date", "date_dmy" (day first), "date_mdy" (month first), the key of an item, "note" or "ignore".
 */
becomes: string, 
/**
 * The first value below the heading.
 */
sample: string, };

export type ImportProblem = { 
/**
 * Line of the table, counted from 1 with the heading.
 */
line: number, 
/**
 * Heading of the column; or empty.
 */
column: string, 
/**
 * What is wrong and what to do.
 */
message: string, };

export type ImportChange = { 
/**
 * The day, ISO.
 */
date: string, 
/**
 * "Fatigue 60 → 70; Stress 20 → not rated; adds Headache 10".
 */
words: string, 
/**
 * Whether nothing that is there changes or goes: such a day is stored without being asked for.
 */
onlyAdds: boolean, };

export type DiaryImport = { 
/**
 * Columns in order.
 */
columns: Array<ImportColumn>, 
/**
 * What a column can become.
 */
choices: Array<Choice>, 
/**
 * Days that would be stored, in order of date: new ones and those that differ.
 */
days: Array<DiaryDayForm>, 
/**
 * How many of them are new.
 */
newDays: number, 
/**
 * Days that are in the diary already just so.
 */
sameDays: number, 
/**
 * Days that are in the diary with other ratings.
 */
changed: Array<ImportChange>, 
/**
 * What can't be read; at most 200.
 */
problems: Array<ImportProblem>, 
/**
 * How many more there are.
 */
moreProblems: number, 
/**
 * What was understood of the form, such as "dates as day.month.year; separated by semicolons"; or empty.
 */
note: string, };

export type TextFile = { 
/**
 * Its name without the folder.
 */
name: string, 
/**
 * What it holds.
 */
text: string, };

export type TimelineMark = { 
/**
 * The picture carries it as `data-mark`.
 */
index: number, 
/**
 * Kind of the record.
 */
kind: RecordKind, 
/**
 * Key of the record.
 */
id: string, 
/**
 * What it is, in words, for the pointer and screen readers.
 */
words: string, 
/**
 * When: 2025-03-07, 2025-03 or 2025.
 */
date: string, };

export type TimelineLine = { 
/**
 * `diary.fatigue`, `fiqr.total`, `lab.tsh`.
 */
key: string, 
/**
 * What people read.
 */
label: string, 
/**
 * Whether it is drawn now.
 */
shown: boolean, };

export type TimelinePicture = { 
/**
 * SVG text, without script or style elements.
 */
svg: string, 
/**
 * What it shows, in words.
 */
alt: string, 
/**
 * First day drawn, ISO; none when there is nothing to draw.
 */
from: string | null, 
/**
 * Last day drawn, ISO.
 */
to: string | null, 
/**
 * First day with anything, ISO.
 */
first: string | null, 
/**
 * Last day with anything, ISO.
 */
last: string | null, 
/**
 * Everything that leads to a record.
 */
marks: Array<TimelineMark>, 
/**
 * Lines that can be shown.
 */
lines: Array<TimelineLine>, 
/**
 * Height of the picture in CSS pixels.
 */
height: number, };

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

export type TrendsAsk = { 
/**
 * Key of the course; the low-dose naltrexone that was started last where there is one.
 */
course: string | null, 
/**
 * Key of the measure, such as `diary.pain_average` or `fiqr.total`.
 */
measure: string | null, 
/**
 * First day shown, ISO. It cuts charts and tables, never what is judged.
 */
from: string | null, 
/**
 * Last day shown, ISO.
 */
to: string | null, };

export type TrendsView = { 
/**
 * Courses that can be judged, the usual one first: "LDN, since 2025-03-07".
 */
courses: Array<TrendCourse>, 
/**
 * Key of the one that is; none without any.
 */
course: string | null, 
/**
 * Measures with values, the usual one first.
 */
measures: Array<TrendMeasure>, 
/**
 * Key of the one that is judged; none without any.
 */
measure: string | null, 
/**
 * First and last day with anything, ISO; none without anything.
 */
reach: [string, string] | null, 
/**
 * The verdict; none without a course or a measure.
 */
verdict: VerdictView | null, 
/**
 * Why there is none, in words; empty with one.
 */
whyNot: string, 
/**
 * The phases of the course, oldest first.
 */
phases: Array<PhaseView>, 
/**
 * What the clinician said of the phases, to be changed; none without a course.
 */
phasePlan: PhasePlanForm | null, 
/**
 * Phases of an earlier plan that no longer fit the dose steps, in words.
 */
planLost: Array<string>, 
/**
 * The charts that there is something to draw on.
 */
charts: Array<ChartKind>, };

export type TrendCourse = { 
/**
 * Key.
 */
id: string, 
/**
 * "LDN (low-dose naltrexone)".
 */
label: string, 
/**
 * "since 2025-03-07" or "2024-11 to 2025-02".
 */
when: string, 
/**
 * Whether it goes on.
 */
current: boolean, };

export type TrendMeasure = { 
/**
 * Key.
 */
key: string, 
/**
 * "Average pain (diary)".
 */
label: string, 
/**
 * "0–100".
 */
range: string, 
/**
 * How many values there are.
 */
values: number, 
/**
 * Where its bands come from, or empty.
 */
bandSource: string, };

export type VerdictKind = "improved" | "worse" | "noChange" | "no_clear_change" | "lost" | "too_few";

export type ReasonKind = "decision" | "threshold" | "finding" | "caution" | "tolerability" | "context" | "settle";

export type ReasonView = { 
/**
 * What it is about.
 */
kind: ReasonKind, 
/**
 * In words; dates are ISO.
 */
text: string, 
/**
 * The rule that says it, such as `improved.diary`.
 */
rule: string, 
/**
 * Where the rule comes from.
 */
source: string, };

export type VerdictView = { 
/**
 * What the rules say.
 */
kind: VerdictKind, 
/**
 * "Improved".
 */
word: string, 
/**
 * Id of the rule that decided, such as `short_now`.
 */
rule: string, 
/**
 * One or two sentences: "Average pain is 34% lower than before LDN (61 → 40 / 100)."
 */
headline: string, 
/**
 * "Average pain (diary)".
 */
measure: string, 
/**
 * Why, in order of weight.
 */
reasons: Array<ReasonView>, 
/**
 * What would settle it, such as "7 more diary days"; empty where nothing is open.
 */
settle: string, 
/**
 * Improvement against the baseline in percent, negative when worse; none with too few points or where a share
 * means nothing.
 */
improvementPercent: number | null, 
/**
 * Last day whose value was compared, ISO; none with too few points.
 */
until: string | null, 
/**
 * Against baseline, the previous phase, the last visit. With too few points nothing against the baseline.
 */
changes: Array<ComparedView>, 
/**
 * Statistics, each with what it is and where it comes from.
 */
statistics: Array<StatisticView>, 
/**
 * The other measures in a line each.
 */
others: Array<OtherVerdict>, 
/**
 * What looking at so many measures does, in a sentence; empty where fewer than two are compared.
 */
othersNote: string, };

export type ComparedView = { 
/**
 * "Baseline", "3 mg", "Visit of 2026-03-07".
 */
against: string, 
/**
 * "61.0 (14 days)".
 */
before: string, 
/**
 * "40.2 (26 days)".
 */
now: string, 
/**
 * "−20.8".
 */
difference: string, 
/**
 * "−27.1 to −14.5", or empty where there is no interval.
 */
interval: string, 
/**
 * "34% better", or empty where a share means nothing.
 */
percent: string, 
/**
 * "moderate (IMMPACT)", or empty.
 */
level: string, 
/**
 * Thresholds passed or not: "passes the minimal important change of 14% (Bennett 2009)".
 */
thresholds: Array<ThresholdView>, 
/**
 * 1 better, −1 worse, 0 unchanged at the decimals shown.
 */
way: number, };

export type ThresholdView = { 
/**
 * "Minimal important change", "Reliable change".
 */
label: string, 
/**
 * "14% (8.5 points)".
 */
size: string, 
/**
 * Whether the improvement (or worsening) is at least that.
 */
passed: boolean, 
/**
 * Source.
 */
source: string, 
/**
 * Whether it was not checked against its source.
 */
provisional: boolean, };

export type StatisticView = { 
/**
 * "NAP".
 */
name: string, 
/**
 * "0.92 (95% CI 0.78 to 0.97)".
 */
value: string, 
/**
 * What it means and takes for granted.
 */
note: string, 
/**
 * Source.
 */
source: string, };

export type OtherVerdict = { 
/**
 * Key of the measure.
 */
key: string, 
/**
 * "Fatigue (diary)".
 */
label: string, 
/**
 * What the rules say.
 */
kind: VerdictKind, 
/**
 * "No clear change".
 */
word: string, 
/**
 * Id of the rule that decided.
 */
rule: string, 
/**
 * As in [`VerdictView`].
 */
improvementPercent: number | null, 
/**
 * As in [`VerdictView`].
 */
until: string | null, 
/**
 * "52 → 47 / 100 (10% better)", or why there is nothing. Too few points have no number.
 */
text: string, };

export type PhaseView = { 
/**
 * First day as it follows from the dose steps, ISO; none for the baseline. It names the phase in the plan.
 */
key: string | null, 
/**
 * `baseline`, `titration`, `stable`, `pause`, `stopped`.
 */
kind: string, 
/**
 * "Baseline", "4.5 mg", "Pause 1", or the clinician's name.
 */
label: string, 
/**
 * First and last day in words: "2026-01-04 to 2026-02-28", "since 2026-03-01".
 */
days: string, 
/**
 * First day that counts, ISO; none where all of it does.
 */
countsFrom: string | null, 
/**
 * Why the first days or all of it don't count: "wash-in, first 14 days"; or empty.
 */
excluded: string, 
/**
 * Whether anything of it counts.
 */
counts: boolean, 
/**
 * How many values count.
 */
n: number, 
/**
 * "40.2", or empty without a value.
 */
mean: string, 
/**
 * "SD 11.3", or empty.
 */
sd: string, 
/**
 * "41", or empty below two values.
 */
median: string, 
/**
 * 95% interval of the mean: "36.0 to 44.4", or empty.
 */
interval: string, 
/**
 * Change of the mean against the baseline: "−20.8 (34% better)", or empty.
 */
sinceBaseline: string, 
/**
 * Change of the mean against the phase before that counts, or empty.
 */
sincePrevious: string, 
/**
 * Whether the clinician changed it.
 */
edited: boolean, };

export type PhasePlanForm = { 
/**
 * Key of the plan; none for a new one.
 */
id: string | null, 
/**
 * Days, or empty for the usual.
 */
washInDays: string, 
/**
 * Days, or empty for the usual.
 */
washOutDays: string, 
/**
 * Days, or empty for the usual.
 */
stableDays: string, 
/**
 * The usual of the three, in this order.
 */
usual: [number, number, number], 
/**
 * First day of the baseline, ISO, or empty for all days before the start.
 */
baselineFrom: string, 
/**
 * Last day of the baseline, ISO, or empty.
 */
baselineTo: string, 
/**
 * First day that could have been drawn, ISO, or empty where the start wasn't drawn by lot.
 */
lotFrom: string, 
/**
 * Last day that could have been drawn, ISO, or empty.
 */
lotTo: string, 
/**
 * Single phases.
 */
edits: Array<PhaseEditForm>, };

export type PhaseEditForm = { 
/**
 * First day as it follows from the dose steps, ISO; none for the baseline.
 */
key: string | null, 
/**
 * Name, or empty for the usual.
 */
name: string, 
/**
 * First day that counts, ISO, or empty for the usual.
 */
countsFrom: string, 
/**
 * Whether nothing of it counts.
 */
leftOut: boolean, };

export type ChartKind = "multiples" | "single" | "phases" | "items" | "calendar" | "maps" | "responder" | "trials";

export type ChartAsk = { 
/**
 * Kind.
 */
kind: ChartKind, 
/**
 * Course, measure and period.
 */
ask: TrendsAsk, 
/**
 * `light` or `dark`; files are always for paper.
 */
theme: string, 
/**
 * Width in CSS pixels.
 */
width: number, 
/**
 * The most that the height may be, in CSS pixels.
 */
height: number, };

export type ChartView = { 
/**
 * SVG text, without script or style elements.
 */
svg: string, 
/**
 * What it shows, in words, made from the data.
 */
alt: string, 
/**
 * "Average pain, 2025-02-21 to 2026-11-20: 412 days".
 */
caption: string, };

export type EvidenceView = { 
/**
 * What it comes to, a sentence each.
 */
summary: Array<string>, 
/**
 * Trials, oldest first.
 */
trials: Array<TrialView>, 
/**
 * Meta-analyses.
 */
reviews: Array<TrialNote>, 
/**
 * Where sources contradict each other.
 */
conflicts: Array<TrialNote>, 
/**
 * What follows for one patient.
 */
consequences: Array<TrialNote>, 
/**
 * When the list was last looked through, such as "2026-11".
 */
asOf: string, };

export type TrialView = { 
/**
 * `younger2013`.
 */
id: string, 
/**
 * "Younger 2013".
 */
name: string, 
/**
 * "Randomised double-blind crossover".
 */
design: string, 
/**
 * "31 women, 28 analysed".
 */
patients: string, 
/**
 * "4.5 mg, 12 weeks".
 */
dose: string, 
/**
 * What it set out to change.
 */
endpoint: string, 
/**
 * What it found, in words.
 */
result: string, 
/**
 * Whether it counts for or against: "better than placebo", "not better than placebo", "no placebo".
 */
stand: string, 
/**
 * The arms with numbers.
 */
arms: Array<ArmView>, 
/**
 * Doubts, a sentence each.
 */
doubts: Array<string>, 
/**
 * Citation.
 */
source: string, 
/**
 * doi, to be read and copied.
 */
doi: string, };

export type ArmView = { 
/**
 * "LDN 4.5 mg", "Placebo".
 */
label: string, 
/**
 * How many, or empty.
 */
n: string, 
/**
 * "28.8% less pain", "−1.3 of 10 (95% CI −1.7 to −0.8)".
 */
change: string, 
/**
 * "41% of patients by 30% or more", or empty.
 */
responders: string, };

export type TrialNote = { 
/**
 * Sentence.
 */
text: string, 
/**
 * Source.
 */
source: string, };

export type CohortView = { 
/**
 * Number of patients with a treatment.
 */
patients: number, 
/**
 * Treatments, the one with the most patients first.
 */
treatments: Array<CohortRow>, 
/**
 * Key of the treatment that is shown in detail; none without any.
 */
treatment: string | null, 
/**
 * The detail.
 */
detail: CohortDetail | null, 
/**
 * Why this says nothing on whether a treatment works.
 */
warning: string, };

export type CohortRow = { 
/**
 * Key.
 */
key: string, 
/**
 * "LDN (low-dose naltrexone)".
 */
label: string, 
/**
 * Patients who ever had it.
 */
ever: number, 
/**
 * Patients who have it now.
 */
now: number, 
/**
 * Patients whose pain can be compared with a baseline.
 */
judged: number, 
/**
 * Of those, improved by at least 30%.
 */
by30: ShareView | null, 
/**
 * Of those, improved by at least 50%.
 */
by50: ShareView | null, };

export type ShareView = { 
/**
 * How many.
 */
count: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * "38%".
 */
percent: string, 
/**
 * "20 to 59%": 95%, Clopper–Pearson.
 */
interval: string, };

export type CohortDetail = { 
/**
 * "LDN (low-dose naltrexone)".
 */
label: string, 
/**
 * What counts as the change: measure, baseline and now, in words.
 */
rule: string, 
/**
 * Why patients are left out: "3 without a baseline".
 */
leftOut: Array<string>, 
/**
 * By third of the ESR before the start.
 */
byEsr: Array<CohortGroup>, 
/**
 * What the thirds say, with its doubt.
 */
esrNote: string, 
/**
 * Side effects by share of the patients.
 */
sideEffects: Array<CohortGroup>, 
/**
 * Time on treatment, in words: "median 14 months; 71% (52 to 84%) after 12 months".
 */
duration: Array<string>, 
/**
 * Why it was stopped, with numbers.
 */
stopped: Array<CohortCount>, 
/**
 * Verdicts of the rules, with numbers.
 */
verdicts: Array<CohortCount>, 
/**
 * The trials' numbers beside it.
 */
trials: Array<CohortTrial>, 
/**
 * Whether there is a responder curve, and a survival curve.
 */
charts: Array<CohortChart>, };

export type CohortGroup = { 
/**
 * "ESR up to 9 mm/h".
 */
label: string, 
/**
 * Share; none without anyone in it.
 */
share: ShareView | null, };

export type CohortCount = { 
/**
 * What.
 */
label: string, 
/**
 * How many.
 */
count: number, };

export type CohortTrial = { 
/**
 * "FINAL 2024, LDN 6 mg".
 */
label: string, 
/**
 * "41%", or empty.
 */
by30: string, 
/**
 * "24%", or empty.
 */
by50: string, 
/**
 * Source.
 */
source: string, };

export type CohortChart = "responder" | "survival";

export type ReportSection = "verdict" | "multiples" | "visits" | "criteria" | "items" | "treatments" | "costs" | "labs" | "safety" | "calendar" | "maps" | "notes" | "patient";

export type ReportAsk = { 
/**
 * Paper.
 */
paper: Paper, 
/**
 * Sections; their order on paper is fixed.
 */
sections: Array<ReportSection>, 
/**
 * Course, measure and period.
 */
ask: TrendsAsk, };

export type BatchChoices = { 
/**
 * Patients with a visit or check due by the end of this week, and what is overdue.
 */
due: Array<BatchPatient>, 
/**
 * All others.
 */
others: Array<BatchPatient>, 
/**
 * The last day of this week, ISO.
 */
weekEnds: string, };

export type BatchPatient = { 
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
 * What is due: "visit on 2026-11-25", or empty.
 */
why: string, };

export type BatchView = { 
/**
 * Whether it still runs.
 */
running: boolean, 
/**
 * Reports written.
 */
done: number, 
/**
 * Reports asked for.
 */
of: number, 
/**
 * Whose report is made now, or empty.
 */
current: string, 
/**
 * What failed: whose, and why.
 */
failed: Array<string>, 
/**
 * Whether it was cancelled.
 */
cancelled: boolean, 
/**
 * The folder, for people to read.
 */
place: string, };

export type Standing = "closed" | "locked" | "locking" | "handedBack" | "open" | "handOver";

export type SessionView = { 
/**
 * How the window stands.
 */
standing: Standing, 
/**
 * The open vault, for [`Standing::Open`] only.
 */
clinic: ClinicView | null, 
/**
 * The vault that was locked, to open it again.
 */
locked: KnownVault | null, 
/**
 * Who had it open, to offer the name first.
 */
lockedUser: string | null, 
/**
 * Why it was locked: "Locked after 10 minutes without use." Or empty.
 */
why: string, 
/**
 * Where to go after unlocking: the visit that was handed over, or none.
 */
reviewVisit: string | null, 
/**
 * Theme, size of text and language on this computer.
 */
look: Look, };

export type Look = { 
/**
 * `light`, `dark`, or empty for the system's.
 */
theme: string, 
/**
 * `more`, or empty for the system's.
 */
contrast: string, 
/**
 * In percent, such as `125`; empty for the system's.
 */
textSize: string, 
/**
 * `focus` when keys of one sign work only in what has the focus, or empty.
 */
keys: string, 
/**
 * `en`, `de`, `es`, or empty for the system's.
 */
language: string, };

export type VaultUser = { 
/**
 * Key.
 */
id: string, 
/**
 * Name.
 */
name: string, };

export type UserRole = "clinician" | "assistant" | "readOnly";

export type UserView = { 
/**
 * Key.
 */
id: string, 
/**
 * The name that stands beside what they change.
 */
name: string, 
/**
 * What they may do.
 */
role: UserRole, 
/**
 * Whether this is who has the vault open.
 */
me: boolean, };

export type UserForm = { 
/**
 * Name.
 */
name: string, 
/**
 * What they may do.
 */
role: UserRole, };

export type UsersView = { 
/**
 * Users, by name.
 */
users: Array<UserView>, 
/**
 * The day on which the recovery code was made, ISO; none without one.
 */
recoveryMade: string | null, 
/**
 * What opening costs an attacker: "Argon2id, 256 MiB, 3 passes".
 */
keyCost: string, };

export type RecoveryCode = { 
/**
 * Groups of characters, to be read aloud and typed.
 */
groups: Array<string>, };

export type AuditAsk = { 
/**
 * Entries before this number; the latest without.
 */
before: number | null, 
/**
 * Of this patient only.
 */
patientId: string | null, 
/**
 * `changes`, `disclosures`, `access`, or empty for all.
 */
kind: string, 
/**
 * By this user only.
 */
actor: string, 
/**
 * First day, ISO, or empty.
 */
from: string, 
/**
 * Last day, ISO, or empty.
 */
to: string, };

export type AuditLine = { 
/**
 * Its number in the chain.
 */
number: number, 
/**
 * When, ISO with zone.
 */
at: string, 
/**
 * Who.
 */
by: string, 
/**
 * What: "Signed a visit", "Opened the chart".
 */
what: string, 
/**
 * About whom: "Given Family", or empty.
 */
whom: string, 
/**
 * Key of the patient, or none.
 */
patientId: string | null, 
/**
 * Why, or empty.
 */
reason: string, 
/**
 * What changed, before and after.
 */
lines: Array<RevisionLine>, };

export type AuditView = { 
/**
 * Latest first, at most 100.
 */
entries: Array<AuditLine>, 
/**
 * Whether there are older ones.
 */
more: boolean, 
/**
 * How many entries there are in all.
 */
count: number, 
/**
 * The chain's head as printed on reports: "12345 · 3f2a 9c01 77de 0b12".
 */
head: string, 
/**
 * Everyone who stands in the audit, for the filter.
 */
actors: Array<string>, };

export type AuditVerdict = { 
/**
 * Whether all is as it was written.
 */
intact: boolean, 
/**
 * Entries checked.
 */
entries: number, 
/**
 * Records checked.
 */
records: number, 
/**
 * Number of the first bad entry.
 */
firstBad: number | null, 
/**
 * What is wrong, one sentence each; at most 20.
 */
problems: Array<string>, 
/**
 * The chain's head.
 */
head: string, 
/**
 * How long it took, in milliseconds.
 */
milliseconds: number, };

export type BackupLine = { 
/**
 * Opaque handle for `restore_compare` and `restore_run`.
 */
handle: string, 
/**
 * When it was made, ISO with zone.
 */
at: string, 
/**
 * Why: "on leaving", "before an import", "asked for".
 */
why: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Patients in it.
 */
patients: number, 
/**
 * Visits in it.
 */
visits: number, 
/**
 * Whether it can be read and nothing says that it isn't the vault's.
 */
whole: boolean, 
/**
 * Whether it carries the seal of the open vault; none where no vault is open to check it with.
 */
sealed: boolean | null, };

export type BackupsView = { 
/**
 * The folder, for people to read.
 */
place: string, 
/**
 * Whether it is the folder beside the vaults, on the same disk.
 */
isDefault: boolean, 
/**
 * Latest first.
 */
backups: Array<BackupLine>, 
/**
 * What went wrong last, or empty.
 */
problem: string, };

export type RestoreFile = { 
/**
 * Opaque handle.
 */
handle: string, 
/**
 * The clinic's name.
 */
name: string, 
/**
 * When it was made, ISO with zone.
 */
at: string, 
/**
 * Where it is, for people to read.
 */
place: string, 
/**
 * Who can open it.
 */
users: Array<VaultUser>, 
/**
 * Whether its recovery code can.
 */
hasRecovery: boolean, };

export type RestoreDifference = { 
/**
 * What: "Patients", "Visits", "Answers", "Treatments".
 */
what: string, 
/**
 * How many the backup has.
 */
backup: number, 
/**
 * How many the vault in use has; none where it can't be read.
 */
here: number | null, 
/**
 * How many are only in the backup.
 */
onlyBackup: number, 
/**
 * How many are only in the vault in use.
 */
onlyHere: number, 
/**
 * How many differ.
 */
differ: number, };

export type RestoreView = { 
/**
 * The clinic's name.
 */
name: string, 
/**
 * When the backup was made, ISO with zone.
 */
at: string, 
/**
 * The last change in it, ISO with zone.
 */
lastChange: string, 
/**
 * The chain's head in it.
 */
head: string, 
/**
 * Line by line.
 */
differences: Array<RestoreDifference>, 
/**
 * What it is compared with: "the open vault", or why it isn't.
 */
compared: string, 
/**
 * Where the restored vault will be, for people to read.
 */
place: string, };

export type HandOverView = { 
/**
 * The clinic's name.
 */
clinic: string, 
/**
 * 1-based.
 */
number: number, 
/**
 * How many there are.
 */
of: number, 
/**
 * The form; none once all are done.
 */
form: InstrumentView | null, 
/**
 * What is answered so far; scores and flags are empty.
 */
assessment: AssessmentView | null, };
