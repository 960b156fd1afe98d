export type AppInfo = { version: string, vaults: Array<KnownVault>, defaultFolder: string, demoPassphrase: string };

export type KnownVault = { handle: string, name: string, place: string, found: boolean };

export type ChosenFolder = { handle: string, place: string };

export type ClinicView = { name: string, demo: boolean, settings: Settings };

export type Settings = { clinicName: string, letterhead: string, clinician: string, paper: Paper, plannedIntervalDays: number, safetyText: string };

export type Paper = "a4" | "letter";

export type PatientRow = { id: string, name: string, clinicNumber: string, birthDate: string | null, age: number | null, visits: number, lastVisit: string | null, openVisit: boolean, nextDue: string | null, overdue: boolean, fiqr: ScoreCell | null };

export type PatientForm = { familyName: string, givenName: string, clinicNumber: string, birthDate: string, sex: "female" | "male" | "other" | "unknown" };

export type PatientView = { id: string, name: string, form: PatientForm, age: number | null, measures: Array<MeasureView>, visits: Array<VisitRow>, flags: Array<FlagView>, nextDue: string | null, overdue: boolean };

export type MeasureView = { key: string, label: string, range: string, bandSource: string };

export type VisitRow = { id: string, date: string, kindLabel: string, status: VisitStatus, note: string, scores: Array<ScoreCell> };

export type VisitStatus = "draft" | "signed" | "correcting";

export type ScoreCell = { key: string, label: string, text: string | null, outOf: string, band: string, bandSource: string, prorated: boolean, whyNot: string, sinceBaseline: ChangeView | null, sinceLast: ChangeView | null };

export type ChangeView = { signed: string, words: string, way: number };

export type VisitView = { id: string, patientId: string, patientName: string, date: string, kind: "baseline" | "follow_up" | "unplanned" | "remote", kindLabel: string, note: string, status: VisitStatus, statusWords: string, assessments: Array<AssessmentView>, missing: Array<string>, flags: Array<FlagView>, history: Array<HistoryEntry> };

export type HistoryEntry = { at: string, by: string, what: string, reason: string, changes: Array<string> };

export type AssessmentView = { id: string, instrument: string, version: string, shortName: string, answers: { [item: string]: { value: number | boolean | string[], given: boolean } }, complete: boolean, answered: number, of: number, missing: Array<MissingItem>, lines: Array<ScoreLine>, flags: Array<FlagView> };

export type MissingItem = { item: string, label: string };

export type ScoreLine = { key: string, label: string, text: string, outOf: string, known: boolean, main: boolean, band: string, bandSource: string, prorated: boolean, rule: string, source: string, missing: string, previous: string, change: ChangeView | null };

export type FlagView = { code: string, text: string, clinicText: string, source: string, date: string | null };

export type InstrumentView = { id: string, version: string, name: string, shortName: string, recall: string, instructions: string, of: number, items: Array<ItemView>, attribution: string, citation: string, licence: string };

export type ItemView = { key: string, section: string, sectionRecall: string, label: string, help: string, kind: ItemKind, options: Array<OptionView>, areas: Array<AreaView>, optional: boolean };

export type ItemKind = "scale" | "options" | "flag" | "areas";

export type OptionView = { value: number | boolean, label: string };

export type AreaView = { key: string, label: string };

export type TrendPicture = { svg: string, alt: string, period: [string, string] | null, points: number };

export type SavedFile = { place: string, bytes: number };

export type ReportPreview = { pages: number, title: string, alt: Array<string> };

export type PrintOutcome = { words: string };
