// Where each kind of record is looked at and changed.

/** @typedef {import("../ipc-types.d.ts").RecordKind} RecordKind */

/** @type {Record<Exclude<RecordKind, "visit" | "contact">, string>} */
const PARTS = {
  course: "/treatments",
  titrationPlan: "/treatments",
  phasePlan: "/trends",
  sideEffect: "/treatments",
  condition: "/safety",
  checkResult: "/safety",
  labResult: "/labs",
  diaryDay: "/diary",
  reminder: "",
};

/** The address of a patient's record. @param {string} patientId @param {{kind: RecordKind, id: string}} record */
export function recordPath(patientId, { kind, id }) {
  if (kind === "visit") return `/visits/${id}`;
  if (kind === "contact") return "/contacts";
  return `/patients/${patientId}${PARTS[kind] ?? ""}`;
}

/** @type {Record<import("../ipc-types.d.ts").DueRow["kind"], string>} */
const DONE_AT = { visit: "/visits/new", titration: "/treatments", lab: "/labs", renewal: "/treatments", other: "" };

/** Where something that is due is done. @param {{patientId: string, kind: import("../ipc-types.d.ts").DueRow["kind"]}} row */
export function duePath({ patientId, kind }) {
  return `/patients/${patientId}${DONE_AT[kind]}`;
}
