// Data in: nothing is stored before the button, every bad row is named, nothing is left out unseen, and nobody is guessed.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, turn, until } from "./dom.js";
import { bigView, COLUMNS, fhirView, GROUPS, tableView } from "./mock-exchange.js";

page();
const { importView } = await import("../../ui/views/import.js");
const { byReason } = await import("../../ui/components/exchange/left-out.js");
const { watchRights } = await import("../../ui/components/rights.js");
const { Session } = await import("../../ui/lib/session.js");
const { clinicOf, dialog, open, PATIENT } = await import("./open-view.js");

let shown;
afterEach(() => shown?.close());
/** @param {(ask: any) => any} read what the file says */
const start = async (read = tableView, { params = {}, role = "clinician", file = () => "visits.csv", ...instead } = {}) => {
  const session = new Session();
  session.clinic = clinicOf(role);
  shown = await open(importView, params, {
    patient_get: () => ({ ...PATIENT, id: "p-9" }), incoming_choose: file, import_choices_get: () => GROUPS, incoming_read: ({ ask }) => read(ask), incoming_store: ({ ask }) => read(ask), ...instead,
  }, session);
  return session;
};
const choose = async (format = "table") => {
  shown.view.querySelector(`.kinds [value=${format}]`).click();
  shown.button("Choose file…").click();
  await until(() => !shown.view.querySelector(".preview").hidden);
};
const shows = (words) => assert.ok(shown.view.textContent.includes(words), words);
const store = () => [...shown.view.querySelectorAll(".preview button.primary")].find((each) => !each.hidden);
const preview = () => shown.view.querySelector(".preview");
const wrong = () => [...shown.view.querySelectorAll("[role=alert]")].filter((each) => !each.hidden).map((each) => each.textContent);
const become = async (heading, key) => {
  const select = shown.view.querySelector(`select[aria-label="${heading} becomes"]`);
  select.focus();
  assert.ok([...select.options].some((option) => option.value === key), `${heading} can become ${key}`);
  select.value = key;
  select.dispatchEvent(new Event("change"));
  await turn(5);
};
const last = (command) => shown.sent(command).at(-1).ask;

test("a file is shown first; only the button stores it, as it was shown", async () => {
  await start();
  assert.equal(shown.calls.length, 0, "nothing is asked for before a file is");
  await choose();
  assert.deepEqual(shown.sent("incoming_choose"), [{ format: "table" }]);
  assert.deepEqual(last("incoming_read"), { format: "table", columns: null, patientId: null, newPatients: false });
  assert.equal(store().textContent, "Import 12 visits, 30 questionnaires");
  shows("Nothing is stored yet. A backup is made first; then all of it is stored, or nothing.");
  assert.equal(shown.sent("incoming_store").length, 0);
  await become("Summe", "phq9.scores.total");
  assert.deepEqual(last("incoming_read").columns, ["patient", "date", "phq9.q1", "phq9.q2", "phq9.scores.total", "note"]);
  assert.equal(shown.sent("incoming_store").length, 0, "another column stores nothing");
  store().click();
  await until(() => !shown.view.querySelector(".imported")?.hidden && shown.view.querySelector(".imported"));
  assert.deepEqual(shown.sent("incoming_store").map(({ ask }) => ask), [{ format: "table", columns: ["patient", "date", "phq9.q1", "phq9.q2", "phq9.scores.total", "note"], patientId: null, newPatients: false }]);
});

test("afterwards stands what was added, for whom, and that visits stay open", async () => {
  await start();
  await choose();
  store().click();
  await until(() => shown.view.querySelector(".imported"));
  const told = shown.view.querySelector(".imported");
  assert.equal(told.querySelector("h2").textContent, "Imported: 12 visits, 30 questionnaires");
  assert.match(told.textContent, /visits stay open until somebody has looked at them and signs/);
  assert.deepEqual([...told.querySelectorAll("li")].map((each) => each.textContent), ["Amira Haddad: 8 visits, 20 questionnaires", "Berta Lindqvist: 4 visits, 10 questionnaires"]);
  assert.equal(told.querySelector("a").getAttribute("href"), "#/patients/00000000-0000-7000-8000-000000000001");
  assert.equal(preview().hidden, true);
  assert.deepEqual(shown.said, ["Imported: 12 visits, 30 questionnaires"]);
  assert.equal(await shown.leave(), true, "nothing is left to lose");
});

test("a cancelled dialog changes nothing, also beside a file that is shown", async () => {
  let name = null;
  await start(tableView, { file: () => name });
  shown.button("Choose file…").click();
  await turn(5);
  assert.equal(shown.sent("incoming_read").length, 0);
  assert.equal(preview().hidden, true);
  name = "visits.csv";
  await choose();
  name = null;
  shown.button("Choose it again, or another…").click();
  await turn(5);
  assert.equal(store().textContent, "Import 12 visits, 30 questionnaires");
  assert.equal(shown.sent("incoming_read").length, 1);
});

test("every place that can’t be read is named with line and column, and keeps all out", async () => {
  const problems = [{ line: 7, column: "PHQ9_2", message: "“7” is none of the answers: write 0, 1, 2, 3." }, { line: 9, column: "", message: "This row has 8 cells, but there are 6 columns." }];
  await start((ask) => tableView(ask, problems));
  await choose();
  const rows = [...shown.view.querySelectorAll(".problems tbody tr")].map((row) => row.textContent);
  assert.deepEqual(rows, ["Line 7PHQ9_2“7” is none of the answers: write 0, 1, 2, 3.", "Line 9–This row has 8 cells, but there are 6 columns."]);
  shows("2 places can’t be read: nothing is imported until they are put right.");
  assert.equal(store(), undefined, "there is nothing to press");
});

test("two thousand bad places are counted, the first shown, the others on demand", async () => {
  await start(bigView);
  await choose();
  shows("2,000 places can’t be read");
  shows("and 1,800 more places");
  assert.equal(shown.view.querySelectorAll(".problems tbody tr").length, 20);
  shown.button("Show all 200 places").click();
  assert.equal(shown.view.querySelectorAll(".problems tbody tr").length, 200);
  assert.equal(document.activeElement.textContent.slice(0, 7), "Line 22", "and one goes on reading where one was");
});

test("a mapping that makes no sense says what is missing, and is put right again", async () => {
  await start();
  await choose();
  await become("Datum", "ignore");
  shows("No column holds the date: choose “Date” for one.");
  assert.equal(store(), undefined);
  assert.equal(document.activeElement.getAttribute("aria-label"), "Datum becomes", "the field keeps the focus");
  await become("Datum", "date_dmy");
  assert.ok(!/No column holds the date/.test(shown.view.textContent));
  assert.equal(store().textContent, "Import 12 visits, 30 questionnaires");
});

test("a column’s choices are all there once it is used, and it stays as it is until then", async () => {
  await start();
  await choose();
  const select = shown.view.querySelector("select[aria-label=\"PHQ9_1 becomes\"]");
  assert.deepEqual([select.value, select.options.length, select.selectedOptions[0].textContent], ["phq9.q1", 1, "PHQ-9: Little interest or pleasure in doing things"]);
  select.dispatchEvent(new Event("pointerdown"));
  assert.equal(select.value, "phq9.q1");
  assert.equal(select.options.length, GROUPS.flatMap(({ choices }) => choices).length);
  assert.ok([...select.querySelectorAll("optgroup")].some((group) => group.label === "PHQ-9"));
  shows("5 of 6 columns are read; 1 left out.");
});

test("columns of the last such table are said to be remembered until one is chosen otherwise", async () => {
  await start((ask) => ({ ...tableView(ask), remembered: ask.columns === null }));
  await choose();
  const said = () => [...shown.view.querySelectorAll(".calm-note")].filter((each) => !each.hidden).map((each) => each.textContent);
  assert.deepEqual(said(), ["As it was chosen for the last table with these headings."]);
  shown.view.querySelector(".preview input[type=checkbox]").click();
  await turn(5);
  assert.equal(said().length, 1, "new patients are no other columns");
  await become("Summe", "note");
  assert.deepEqual(said(), []);
});

test("who isn’t here is unclear and keeps all out, until new patients are let in on purpose", async () => {
  await start((ask) => (ask.newPatients ? tableView(ask) : { ...tableView({ ...ask, newPatients: true }), ready: false, patients: [...tableView(ask).patients, { ...tableView({ newPatients: true }).patients.at(-1), stand: "unclear", name: "", why: "No patient here has this number." }] }));
  await choose();
  shows("1 patient of the file isn’t clear");
  assert.equal(store(), undefined);
  assert.match(shown.view.querySelector(".people tbody tr").textContent, /FM-2044.*not clear.*No patient here has this number\./, "first of all");
  shown.view.querySelector(".preview input[type=checkbox]").click();
  await turn(5);
  assert.equal(last("incoming_read").newPatients, true);
  assert.equal(store().textContent, "Import 1 new patient, 13 visits, 31 questionnaires");
  assert.match(shown.view.querySelector(".people").textContent, /new Noor Aziz/);
  store().click();
  await until(() => shown.view.querySelector(".imported"));
  assert.equal(last("incoming_store").newPatients, true);
});

test("what is here otherwise stays, and that is told for each patient", async () => {
  await start();
  await choose();
  shows("1 thing stays as it is here, although the file says something else");
  const row = shown.view.querySelector(".people tbody tr");
  assert.match(row.textContent, /8 visits, 20 questionnaires.*3 questionnaires.*phq9 of Feb 13, 2026 is here with other answers and stays as it is\./);
});

test("a file that is here already says so calmly", async () => {
  const none = { patients: 0, visits: 0, questionnaires: 0, diaryDays: 0, results: 0 };
  await start((ask) => {
    const view = tableView(ask);
    return { ...view, ready: false, adds: none, left: [], patients: [{ ...view.patients[1], adds: none, same: { ...none, visits: 4, questionnaires: 9 } }] };
  });
  await choose();
  shows("Everything in this file is here already. There is nothing to import.");
  assert.equal(store(), undefined);
  assert.equal(shown.view.querySelector(".error:not([hidden])"), null);
});

test("hundreds of lines that aren’t taken stand by reason, with their places on demand", async () => {
  await start(fhirView, { params: { patientId: "p-9" }, file: () => "bundle.json" });
  await choose("fhir");
  assert.equal(shown.sent("import_choices_get").length, 0, "a bundle has no columns");
  assert.deepEqual(last("incoming_read"), { format: "fhir", columns: null, patientId: "p-9", newPatients: false });
  const left = shown.view.querySelector(".left-out");
  assert.match(left.textContent, /425 places in the file, 4 reasons\./);
  const reasons = [...left.querySelectorAll(".left-reasons > li")];
  assert.equal(reasons.length, 4);
  assert.match(reasons[0].textContent, /^Says who wrote something down.*304 places$/);
  const details = reasons[0].querySelector("details");
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  assert.match(details.textContent, /entry 4 \(Provenance\)/);
  shown.button("Show all 304 places", details).click();
  assert.equal(details.querySelectorAll("li").length, 304, "none is kept back");
  assert.equal(reasons[3].textContent, "the file 14 times of day are not kept, only the days (as UTC has them).");
  assert.equal(shown.view.querySelector(".preview input[type=checkbox]"), null, "whose it is was chosen");
});

test("each place stands under its own reason", () => {
  assert.deepEqual(byReason([{ place: "a", why: "x" }, { place: "b", why: "y" }, { place: "c", why: "x" }]), [["x", ["a", "c"]], ["y", ["b"]]]);
});

test("a wrong or empty file says what it is; a file shown before is gone, because it is no longer the one", async () => {
  let good = true;
  await start((ask) => {
    if (good) return tableView(ask);
    throw { code: "invalid_field", message: "The table is empty: paste or choose one with a row for each day.", field: "text" };
  });
  await choose();
  good = false;
  shown.button("Choose it again, or another…").click();
  await until(() => wrong().length);
  assert.deepEqual(wrong(), ["The table is empty: paste or choose one with a row for each day."]);
  assert.equal(preview().hidden, true);
  good = true;
  await choose();
  assert.deepEqual(wrong(), []);
});

test("a slow answer never replaces a later one, and nothing is stored in between", async () => {
  let slow = null;
  await start((ask) => (ask.columns?.[4] === "note" && !slow ? new Promise((resolve) => {
    slow = () => resolve(tableView({ ...ask, columns: ["ignore", ...ask.columns.slice(1)] }));
  }) : tableView(ask)));
  await choose();
  await become("Summe", "note");
  store().click();
  await turn(5);
  assert.equal(shown.sent("incoming_store").length, 0, "what is shown isn’t what would be stored");
  await become("Summe", "ignore");
  slow();
  await turn(5);
  assert.doesNotMatch(shown.view.textContent, /No column says which patient/);
  store().click();
  await until(() => shown.sent("incoming_store").length);
  assert.equal(last("incoming_store").columns[4], "ignore");
});

test("a failure while storing leaves all as it was, and says that nothing was imported", async () => {
  await start(tableView, { incoming_store: () => Promise.reject({ code: "disk_full", message: "The disk is full." }) });
  await choose();
  store().click();
  await until(() => wrong().length);
  assert.deepEqual(wrong(), ["Nothing was imported. The disk is full."]);
  assert.equal(store().textContent, "Import 12 visits, 30 questionnaires");
  assert.equal(shown.view.querySelector(".imported"), null);
});

test("two presses store once", async () => {
  let done;
  await start(tableView, { incoming_store: ({ ask }) => new Promise((resolve) => {
    done = () => resolve(tableView(ask));
  }) });
  await choose();
  store().click();
  store().click();
  await turn(5);
  assert.equal(shown.sent("incoming_store").length, 1);
  const leaving = shown.leave();
  assert.match(dialog().textContent, /The file is being imported/);
  [...dialog().querySelectorAll("button")].find((each) => each.textContent === "Stay").click();
  assert.equal(await leaving, false);
  done();
  await until(() => shown.view.querySelector(".imported"));
});

test("leaving asks only when columns were chosen by hand", async () => {
  await start();
  await choose();
  assert.equal(await shown.leave(), true);
  await become("Summe", "note");
  const leaving = shown.leave();
  [...dialog().querySelectorAll("button")].find((each) => each.textContent === "Leave").closest("form").dispatchEvent(new Event("submit", { cancelable: true }));
  assert.equal(await leaving, true);
  shown.button("Cancel", preview()).click();
  assert.equal(await shown.leave(), true);
  assert.equal(preview().hidden, true);
  assert.equal(shown.sent("incoming_store").length, 0);
});

test("who only reads imports nothing", async () => {
  const session = await start(tableView, { role: "readOnly" });
  watchRights(session, () => {});
  await turn();
  shown.button("Choose file…").click();
  await turn(5);
  assert.equal(shown.calls.length, 0);
  assert.match(shown.button("Choose file…").title, /Recording is for clinicians and assistants/);
  session.setClinic(null);
});

test("markup in a file is only text", async () => {
  await start((ask) => ({ ...tableView(ask), columns: COLUMNS.map((each) => ({ ...each, heading: "<img src=x>", sample: "<b>x</b>" })), left: [{ place: "<i>1</i>", why: "<u>y</u>" }] }));
  await choose();
  assert.equal(shown.view.querySelector("img, b, i, u"), null);
  shows("<img src=x>");
});
