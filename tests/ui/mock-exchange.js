// Data out and in for the stand-in of the Rust side. Never shipped.
// ?file=bad, all, empty, wrong, big, wide, new or good says what the next file is; without it the first table has a bad row and the next
// one none. ?slow makes an export take its time.

import { LIBRARY } from "./mock-library.js";

const asked = new URLSearchParams(globalThis.location?.search ?? "");
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const error = (code, message, field) => ({ code, message, ...(field ? { field } : {}) });
const count = (more = {}) => ({ patients: 0, visits: 0, questionnaires: 0, diaryDays: 0, results: 0, ...more });
const total = (people) => people.reduce((all, { adds }) => Object.fromEntries(Object.entries(all).map(([key, value]) => [key, value + adds[key]])), count());
const person = (named, name, adds, more = {}) => ({ named, stand: "known", name, why: "", adds: count(adds), same: count(), kept: [], patientId: null, ...more });
const column = (heading, becomes, sample) => ({ heading, becomes, sample });

const DIARY = ["Average pain", "Worst pain", "Fatigue", "Sleep", "Stress", "Sadness"];
/** What a column can become. */
export const GROUPS = [
  { label: "", choices: [
    ["patient", "Clinic number"], ["family_name", "Family name"], ["given_name", "Given name"], ["birth_date", "Birth date"], ["birth_date_dmy", "Birth date, day first"], ["birth_date_mdy", "Birth date, month first"],
    ["sex", "Sex"], ["date", "Date"], ["date_dmy", "Date, day first"], ["date_mdy", "Date, month first"], ["kind", "Kind of visit"], ["note", "Note"],
    ...DIARY.map((name) => [`diary.${name.toLowerCase().replace(" ", "_")}`, `Diary: ${name}`]), ["ignore", "Leave out"],
  ].map(([key, label]) => ({ key, label })) },
  ...LIBRARY.map(({ id, shortName, items }) => ({ label: shortName, choices: [
    { key: `${id}.version`, label: `${shortName}: version` }, { key: `${id}.date`, label: `${shortName}: date` },
    ...items.map((item) => ({ key: `${id}.${item.key}`, label: `${shortName}: ${item.label}` })), { key: `${id}.scores.total`, label: `${shortName}: total, to be compared` },
  ] })),
];

export const COLUMNS = [column("Patient", "patient", "FM-1001"), column("Datum", "date", "13.3.2026"), column("PHQ9_1", "phq9.q1", "2"), column("PHQ9_2", "phq9.q2", "1"), column("Summe", "ignore", "3"), column("Bemerkung", "note", "schläft besser")];
export const ROWS = [2, 3, 4].map((line) => ({ line, cells: [["Patient", "FM-1001"], ["Datum", `2026-0${line}-13`], ["PHQ9_1", "2 (more than half the days)"], ["PHQ9_2", "1 (several days)"], ["Bemerkung", ""]].map(([heading, text]) => ({ heading, text })) }));
const BAD = [{ line: 7, column: "PHQ9_2", message: "“7” is none of the answers: write 0, 1, 2, 3." }, { line: 9, column: "Datum", message: "“31.2.2026” is no day of the calendar: check it." }];

const view = (more = {}) => {
  const whole = { columns: [], remembered: false, rows: [], problems: [], moreProblems: 0, note: "", patients: [], left: [], ...more };
  const adds = total(whole.patients);
  const clear = whole.problems.length === 0 && whole.patients.every(({ stand }) => stand !== "unclear");
  return { ...whole, adds, ready: clear && Object.values(adds).some((each) => each > 0) };
};

/** A table of visits as its columns say. */
export function tableView({ columns = null, patientId = null, newPatients = false }, problems = []) {
  const now = COLUMNS.map((each, at) => ({ ...each, becomes: columns?.[at] ?? each.becomes }));
  const has = (...keys) => now.some(({ becomes }) => keys.some((key) => becomes === key || becomes.startsWith(`${key}_`)));
  const missing = [
    !has("date") && "No column holds the date: choose “Date” for one.",
    !patientId && !has("patient", "family") && "No column says which patient it is: choose “Clinic number”, or the names with the birth date.",
    !now.some(({ becomes }) => becomes.includes(".")) && "No column holds answers or ratings: choose for each column what it becomes.",
  ].filter(Boolean).map((message) => ({ line: 1, column: "", message }));
  const shown = { columns: now, note: "Separated by semicolons; day before month; left out: “Summe”." };
  if (missing.length) return view({ ...shown, problems: missing });
  const new_ = newPatients
    ? person("FM-2044, Noor Aziz, born 1988-05-02", "Noor Aziz", { patients: 1, visits: 1, questionnaires: 1 }, { stand: "new" })
    : person("FM-2044, Noor Aziz, born 1988-05-02", "", {}, { stand: "unclear", why: "No patient here has this number, or this name and birth date: correct the file, add the patient, or let new patients be added." });
  const known = [
    person("FM-1001", "Amira Haddad", { visits: 8, questionnaires: 20 }, { same: count({ questionnaires: 3 }), kept: ["phq9 of 2026-02-13 is here with other answers and stays as it is."], patientId: "00000000-0000-7000-8000-000000000001" }),
    person("FM-1008", "Berta Lindqvist", { visits: 4, questionnaires: 10 }),
  ];
  return view({ ...shown, rows: ROWS, problems, patients: patientId ? [person("The patient of the file", "Amira Haddad", { visits: 3, questionnaires: 3 }, { patientId })] : asked.get("file") === "new" || newPatients ? [...known, new_] : known,
    left: [{ place: "line 4, column Summe", why: "A total alone isn’t kept, since scores are worked out from answers: read in the answers to the items." }] });
}

const KINDS = [["Provenance", 38, "Says who wrote something down: it is not kept, the record has its own history."], ["MedicationStatement", 12, "Is a treatment: enter it under Treatments, where dose and day are asked for."], ["Observation", 3, "Its code is none that is known here: enter it by hand."]];
/** A bundle with one patient of whom most is known. */
export const fhirView = ({ patientId }) => view({
  patients: [person("FM-1001, Amira Haddad, born 1991-12-07", "Amira Haddad", { visits: 1, questionnaires: 2, results: 3 }, { patientId, same: count({ results: 4 }) })],
  left: KINDS.flatMap(([kind, times, why], at) => Array.from({ length: times * 8 }, (_, n) => ({ place: `entry ${n * 3 + at + 4} (${kind})`, why }))).concat({ place: "the file", why: "14 times of day are not kept, only the days (as UTC has them)." }),
});

/** Two thousand places that can’t be read. */
export const bigView = (ask) => ({ ...tableView(ask), problems: Array.from({ length: 200 }, (_, at) => ({ line: at + 2, column: "Datum", message: `“${at + 1}/13” is no date: write it like 2026-03-07.` })), moreProblems: 1_800, patients: [], adds: count(), ready: false });

const wideView = (ask) => {
  const items = GROUPS.flatMap(({ choices }) => choices).filter(({ key }) => key.includes(".q"));
  const columns = [...COLUMNS.slice(0, 2), ...items.slice(0, 180).map(({ key }, at) => column(`instrument_${key.replace(".", "_")}`, at % 9 === 0 ? "ignore" : key, String(at % 4)))];
  const people = Array.from({ length: 340 }, (_, at) => person(`D-${1000 + at}`, `Patient ${at}`, { visits: 2, questionnaires: 9 }, at % 40 === 7 ? { stand: "unclear", name: "", adds: count(), why: `The number D-${1000 + at} is that of Patient ${at}, whose birth date is another one: check both.` } : {}));
  return { ...view({ columns: columns.map((each, at) => ({ ...each, becomes: ask.columns?.[at] ?? each.becomes })), patients: people, rows: ROWS, note: "Separated by commas; left out: “instrument_1” and 20 more columns." }) };
};

const FILES = { csv: ["checks.csv", "codebook.csv", "conditions.csv", "diary.csv", "doses.csv", "labs.csv", "patients.csv", "side_effects.csv", "titration_plans.csv", "treatments.csv", "values_long.csv", "visits_wide.csv"], fhir: ["bundle.json"], redcap: ["data_dictionary.csv", "records.csv"], research: ["README.txt", "codebook.csv", "diary.csv", "labs.csv", "patients.csv", "values_long.csv", "visits_wide.csv"] };
const NOTES = {
  csv: ["These files name the patients: keep them where the vault would be kept."], fhir: ["The bundle names the patients: keep it where the vault would be kept."],
  redcap: ["The records have no names, but clinic numbers, birth dates and notes: they are not de-identified.", "In REDCap upload the data dictionary first, then tick these forms as repeating: visit, fiqr, acr2016, phq9, pain_nrs."],
  research: ["De-identified is not anonymous: read README.txt before you hand it on."],
};
const TITLES = { csv: "CSV", fhir: "FHIR", redcap: "REDCap", research: "research" };

/** @param {() => {id: string, name: string, clinicNumber: string}[]} everybody */
export function exchange(everybody) {
  let progress = null;
  let cancelled = false;
  let chosen = 0;
  let file = null;
  const read = (ask) => {
    if (!file) throw error("no_such", "No file is chosen: choose it again.");
    if (file === "empty") throw error("invalid_field", "The table is empty: paste or choose one with a row for each day.", "text");
    if (file === "wrong") throw error("invalid_field", "The file holds the resource CarePlan, not answers: export the questionnaire responses or observations.", "text");
    if (ask.format === "fhir") return fhirView(ask);
    if (file === "big") return bigView(ask);
    if (file === "wide") return wideView(ask);
    if (file === "all") return view({ columns: COLUMNS, remembered: true, note: "Separated by semicolons.", patients: [person("FM-1001", "Amira Haddad", {}, { same: count({ visits: 2, questionnaires: 9 }) })] });
    return { ...tableView(ask, file === "bad" ? BAD : []), remembered: ask.columns === null && chosen > 1 };
  };
  return {
    batch_choices: () => {
      const people = everybody().map((each) => ({ ...each, why: "" }));
      return { due: people.slice(0, 2).map((each) => ({ ...each, why: "visit overdue" })), others: people.slice(2), weekEnds: "2026-11-29" };
    },
    batch_state: () => null,
    export_write: async ({ kind, patientIds }) => {
      await pause(asked.has("slow") ? 800 : 20);
      const patients = patientIds.length || everybody().length;
      cancelled = false;
      for (let done = 0; asked.has("slow") && done < 40 && !cancelled; done += 1) {
        progress = { done: Math.round((done * patients) / 40), of: patients, step: "", cancellable: true };
        await pause(250);
      }
      progress = null;
      return cancelled ? null : { folder: `/home/reyes/Documents/Fibrotrend ${TITLES[kind]} 2026-11-23`, files: FILES[kind], patients, notes: NOTES[kind] };
    },
    work_state: () => progress,
    work_cancel: () => {
      cancelled = true;
    },
    study_ids_get: () => everybody().map((each, at) => ({ code: `S-${["7KQ2M0", "94RTPA", "3HJ8VN", "2CWE6B", "YS5FZG", "8DPX1L"][at % 6]}${at}`, patientId: each.id, name: each.name, clinicNumber: each.clinicNumber })),
    import_choices_get: () => GROUPS,
    incoming_choose: ({ format }) => {
      chosen += 1;
      file = asked.get("file") ?? (format === "table" && chosen === 1 ? "bad" : "good");
      return { table: chosen === 1 ? "Besuche 2026.csv" : "Besuche 2026 (2).csv", fhir: "export-bundle.json", redcap: "FibroStudy_DATA_2026-11-23.csv" }[format];
    },
    incoming_read: async ({ ask }) => {
      await pause(60);
      return read(ask);
    },
    incoming_store: async ({ ask }) => {
      await pause(500);
      const stored = read(ask);
      file = null;
      return stored;
    },
    redcap_forms_import: () => ({
      added: [{ id: "linden_swelling", problems: [], review: ["The dictionary says nothing about scoring: a total of all items was made. Check whether that is right."] }, { id: null, problems: ["“demographics”: no answer has a number, so that there would be no score."], review: [] }],
      left: [{ place: "line 14, field visit_files", why: "Is a file upload, which no instrument can hold." }, { place: "line 15, field signature", why: "Is a file upload, which no instrument can hold." }],
    }),
  };
}
