// Data out: whose and in which form is sent, how it goes, what is told afterwards, and who may.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { page, turn, until } from "./dom.js";

page();
const { exportView } = await import("../../ui/views/export.js");
const { watchRights } = await import("../../ui/components/rights.js");
const { Session } = await import("../../ui/lib/session.js");
const { clinicOf, open, PATIENT } = await import("./open-view.js");

const person = (id, name) => ({ id, name, clinicNumber: id.toUpperCase(), why: "visit overdue" });
const PEOPLE = [person("d-2", "Britta Moreau"), person("d-1", "Ada Berg"), person("d-3", "Chiara Novak")];
const DONE = { folder: "/docs/Fibrotrend CSV 2026-11-23", files: ["codebook.csv", "visits_wide.csv"], patients: 3, notes: ["These files name the patients: keep them where the vault would be kept."] };

let shown;
/** Answers the dialog and the export. @type {{resolve: (done: any) => void, reject: (error: any) => void}} */
let write;
let progress;
beforeEach(() => {
  progress = null;
});
afterEach(() => {
  // What is at work is asked about for as long as it lasts.
  write?.resolve(null);
  shown?.close();
});
const start = async ({ params = {}, role = "clinician", session = new Session(), ...instead } = {}) => {
  session.clinic = clinicOf(role);
  shown = await open(exportView, params, {
    batch_choices: () => ({ due: PEOPLE.slice(0, 1), others: PEOPLE.slice(1), weekEnds: "2026-11-29" }), patient_get: () => ({ ...PATIENT, id: "p-9" }),
    export_write: () => new Promise((resolve, reject) => {
      write = { resolve, reject };
    }),
    work_state: () => progress, work_cancel: () => null, ...instead,
  }, session);
  return shown.view;
};
const radio = (value) => shown.view.querySelector(`input[type=radio][value="${value}"]`);
const begin = () => shown.view.querySelector(".beside-choices button.primary");
const panel = () => shown.view.querySelector(".batch-progress");
const refusal = () => shown.view.querySelector(".beside-choices [role=alert]").textContent;

test("everybody’s data is asked for without patients; those chosen each by name, whatever the search shows", async () => {
  await start();
  assert.equal(begin().textContent, "Export everybody’s data…");
  begin().click();
  await turn();
  assert.deepEqual(shown.sent("export_write"), [{ kind: "csv", patientIds: [] }]);
  write.resolve(null);
  await turn();
  radio("chosen").click();
  radio("fhir").click();
  assert.deepEqual([...shown.view.querySelectorAll(".ticks .name")].map((each) => each.textContent), ["Ada Berg", "Britta Moreau", "Chiara Novak"], "each once, by name");
  begin().click();
  assert.equal(refusal(), "Tick at least one patient.");
  assert.equal(shown.sent("export_write").length, 1, "nobody chosen never means everybody");
  for (const id of ["d-3", "d-1"]) shown.view.querySelector(`.ticks [value=${id}]`).click();
  assert.equal(begin().textContent, "Export 2 patients…");
  begin().click();
  await turn();
  assert.deepEqual(shown.sent("export_write").at(-1), { kind: "fhir", patientIds: ["d-1", "d-3"] });
});

test("each kind says whether it names patients, and what to mind", async () => {
  await start();
  const kinds = [...shown.view.querySelectorAll(".kinds .option")].map((each) => each.textContent);
  assert.deepEqual(kinds.map((words) => /names the patients|no names, but not de-identified|study ids instead of names/.exec(words)?.[0]), ["names the patients", "names the patients", "no names, but not de-identified", "study ids instead of names"]);
  assert.match(shown.view.querySelector(".beside-choices").textContent, /aren’t encrypted/);
  radio("research").click();
  assert.match(shown.view.querySelector(".beside-choices").textContent, /De-identified isn’t anonymous: read README\.txt/);
});

test("a cancelled dialog changes nothing", async () => {
  await start();
  begin().click();
  await turn();
  write.resolve(null);
  await turn(5);
  assert.equal(panel().hidden, true);
  assert.equal(refusal(), "");
  assert.notEqual(begin().getAttribute("aria-disabled"), "true");
  assert.deepEqual(shown.said, []);
});

test("while it runs the patients are counted; Cancel asks it to stop, and then nothing was written", async () => {
  await start();
  begin().click();
  await turn();
  assert.equal(panel().hidden, true, "no progress while the folder is asked for");
  progress = { done: 12, of: 340, step: "", cancellable: true };
  await until(() => !panel().hidden);
  assert.equal(panel().querySelector("progress").value, 12);
  assert.equal(panel().querySelector("progress").max, 340);
  assert.match(panel().textContent, /12 of 340 patients/);
  begin().click();
  assert.equal(shown.sent("export_write").length, 1, "not twice at once");
  shown.button("Cancel", panel()).click();
  await turn();
  assert.equal(shown.sent("work_cancel").length, 1);
  assert.match(panel().textContent, /Cancelling…/);
  shown.button("Cancel", panel()).click();
  assert.equal(shown.sent("work_cancel").length, 1);
  write.resolve(null);
  await until(() => /Nothing was written\./.test(panel().textContent));
  assert.match(panel().querySelector("h2").textContent, /^Cancelled$/);
  const asked = shown.sent("work_state").length;
  await turn(400);
  assert.equal(shown.sent("work_state").length, asked, "and it is asked no more");
});

test("afterwards stands where the files are, which, and what to know about them", async () => {
  await start();
  begin().click();
  await turn();
  write.resolve(DONE);
  await until(() => !panel().hidden);
  for (const words of ["The files are written", "3 patients in /docs/Fibrotrend CSV 2026-11-23", "codebook.csv", "visits_wide.csv", "keep them where the vault would be kept"]) assert.ok(panel().textContent.includes(words), words);
  assert.equal(panel().querySelector("[role=alert]").hidden, true);
  assert.match(shown.said[0], /The files are written\. 3 patients in/);
});

test("a failure is told, and all can be tried again", async () => {
  await start();
  begin().click();
  await turn();
  write.reject({ code: "disk_full", message: "The disk is full: free some space, then try again." });
  await until(() => !panel().hidden);
  assert.equal(panel().querySelector("[role=alert]").textContent, "The disk is full: free some space, then try again.");
  assert.doesNotMatch(panel().textContent, /The files are written/);
  begin().click();
  await turn();
  assert.equal(shown.sent("export_write").length, 2);
});

test("an export goes on when its page is left, and is found again", async () => {
  const session = new Session();
  await start({ session });
  begin().click();
  await turn();
  const first = write;
  shown.close();
  await start({ session });
  begin().click();
  assert.match(refusal(), /under way already/);
  assert.equal(shown.sent("export_write").length, 0);
  first.resolve(DONE);
  await until(() => /The files are written/.test(panel().textContent));
  shown.close();
  await start({ session });
  assert.match(panel().textContent, /The files are written/);
  shown.close();
  await start({ session, params: { patientId: "p-9" } });
  assert.equal(panel().hidden, true, "another page isn’t told about it");
});

test("who may not manage exports chosen patients, and neither everybody nor for research", async () => {
  const session = new Session();
  await start({ role: "assistant", session });
  watchRights(session, () => {});
  await turn();
  for (const value of ["all", "research"]) {
    assert.equal(radio(value).getAttribute("aria-disabled"), "true", value);
    assert.match(radio(value).title, /clinician/);
    radio(value).click();
    assert.equal(radio(value).checked, false, value);
  }
  assert.equal(shown.button("Show who is who").getAttribute("aria-disabled"), "true");
  shown.button("Show who is who").click();
  await turn();
  assert.equal(shown.sent("study_ids_get").length, 0);
  assert.equal(begin().textContent, "Export…");
  shown.view.querySelector(".ticks [value=d-2]").click();
  begin().click();
  await turn();
  assert.deepEqual(shown.sent("export_write"), [{ kind: "csv", patientIds: ["d-2"] }]);
  session.setClinic(null);
});

test("from a patient’s page this patient alone leaves", async () => {
  await start({ params: { patientId: "p-9" } });
  assert.equal(shown.sent("batch_choices").length, 0);
  assert.equal(shown.view.querySelector(".ticks"), null);
  assert.equal(radio("all"), null);
  radio("redcap").click();
  begin().click();
  await turn();
  assert.deepEqual(shown.sent("export_write"), [{ kind: "redcap", patientIds: ["p-9"] }]);
});

test("who is who is asked for only by its button, and can be hidden again", async () => {
  await start({ study_ids_get: () => [{ code: "S-7KQ2M0", patientId: "d-1", name: "Ada <b>Berg</b>", clinicNumber: "D-1" }] });
  assert.equal(shown.sent("study_ids_get").length, 0);
  assert.match(shown.view.querySelector(".study-ids").textContent, /never belongs beside them/);
  shown.button("Show who is who").click();
  await until(() => shown.view.querySelector(".study-ids tbody tr"));
  assert.equal(shown.view.querySelector(".study-ids tbody tr").textContent, "S-7KQ2M0Ada <b>Berg</b>D-1");
  assert.equal(shown.view.querySelector(".study-ids a").getAttribute("href"), "#/patients/d-1");
  shown.button("Hide them").click();
  assert.equal(shown.view.querySelector(".study-ids tbody"), null);
});
