// The kinds of export: what is in each, and whether it names patients.

/** @typedef {import("../../ipc-types.d.ts").ExportKind} ExportKind */

/**
 * @type {{key: ExportKind, name: string, what: string, names: string, careful: string}[]}
 * names: whom the files name; careful: what is said where the export is begun
 */
export const KINDS = [
  {
    key: "csv", name: "Tables (CSV) with a codebook", names: "names the patients",
    what: "Everything that is kept: patients, visits with all answers and scores, treatments and doses, laboratory results, conditions, side effects, diary. The codebook explains every column. For spreadsheets, R and Python.",
    careful: "The files name the patients and aren’t encrypted: choose a folder that only your clinic can read.",
  },
  {
    key: "fhir", name: "FHIR R4 bundle", names: "names the patients",
    what: "One file for other health records: patients, questionnaires with their answers and scores, results, treatments, conditions and side effects.",
    careful: "The file names the patients and isn’t encrypted: choose a folder that only your clinic can read.",
  },
  {
    key: "redcap", name: "REDCap project", names: "no names, but not de-identified",
    what: "The data dictionary of the questionnaires that were answered, and the records of the visits with clinic numbers, birth dates and notes.",
    careful: "The records hold clinic numbers, birth dates and notes, and aren’t encrypted: choose a folder that only your clinic can read.",
  },
  {
    key: "research", name: "De-identified for research", names: "study ids instead of names",
    what: "Tables without names, free text and true dates; sex and age in groups of five or more. A README says what was done and what it doesn’t protect from. De-identified isn’t anonymous.",
    careful: "De-identified isn’t anonymous: read README.txt before you hand the files on. The study ids stay in this vault.",
  },
];

/** @param {ExportKind} key */
export const kindOf = (key) => KINDS.find((kind) => kind.key === key) ?? KINDS[0];
