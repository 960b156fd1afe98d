// Conditions and checklists of a patient's safety screen.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, press, turn } from "./dom.js";

page();
const { safetyView } = await import("../../ui/views/safety.js");
const { today } = await import("../../ui/lib/dates.js");
const { confirm, dialog, open, type } = await import("./open-view.js");

const line = (item, more = {}) => ({ item, label: item.toUpperCase(), group: "Laboratory", state: "open", result: "", date: "", recordSays: "", id: null, ...more });
const condition = (more) => ({ id: "c1", name: "Hashimoto’s thyroiditis", classes: "thyroid disease", checked: true, ongoing: true, form: { key: "hashimoto", name: "", since: "2019", until: "", note: "" }, ...more });

let view;
afterEach(() => view?.close());

async function start({ conditions = [], lines = [line("tsh", { recordSays: "TSH 2.1 mIU/L, 2026-10-02" }), line("alt"), line("b12")], save = undefined } = {}) {
  const stored = { patientId: "p", patientName: "Ada", alerts: [], open: 0, rules: 23, notChecked: [], conditions, beforeLdn: lines, differential: [] };
  view = await open(safetyView, { patientId: "p" }, {
    safety_get: () => structuredClone(stored),
    check_save: save ?? (({ form }) => {
      const row = stored.beforeLdn.find((each) => each.item === form.item);
      Object.assign(row, { state: form.state, result: form.result, date: form.date, id: "r1" });
      return structuredClone(stored);
    }),
    conditions_search: () => [{ key: "surgery", name: "Planned surgery", by: "" }],
    condition_save: () => structuredClone(stored),
  });
  const rows = [...view.view.querySelectorAll(".check-line")];
  return { rows, radios: (row) => [...rows[row].querySelectorAll("input[type=radio]")], field: (row, name) => rows[row].querySelector(`input.${name}`) };
}

test("a line is stored at once, alone, and progress is counted", async () => {
  const { radios, field } = await start();
  assert.match(view.view.textContent, /0 of 3 looked at/);
  radios(0)[1].click();
  await view.session.queue.settled();
  assert.deepEqual(view.sent("check_save"), [{ patientId: "p", form: { list: "before_ldn", item: "tsh", state: "clear", result: "", date: "" }, reason: "" }]);
  assert.match(view.view.textContent, /1 of 3 looked at/);
  type(field(0, "result"), "2.1 mIU/L");
  type(field(0, "when"), "March 2026");
  await view.session.queue.settled();
  assert.deepEqual(view.sent("check_save").at(-1).form, { list: "before_ldn", item: "tsh", state: "clear", result: "2.1 mIU/L", date: "2026-03" });
});

test("what was written down on a line is another only with a reason", async () => {
  const { radios } = await start();
  radios(0)[1].click();
  await view.session.queue.settled();
  radios(0)[2].click();
  await turn(5);
  assert.match(dialog().textContent, /Correct: .*Reason for the correction/s);
  view.button("Cancel", dialog()).click();
  await turn(5);
  assert.equal(radios(0)[1].checked, true, "without a reason it stays");
  radios(0)[2].click();
  await turn(5);
  confirm();
  await turn(5);
  assert.match(dialog().textContent, /Say why/);
  type(dialog().querySelector("input"), "another laboratory");
  confirm();
  await turn(10);
  await view.session.queue.settled();
  const last = view.sent("check_save").at(-1);
  assert.deepEqual([last.form.state, last.reason], ["found", "another laboratory"]);
});

test("keys fill a list in: clear and not needed go on, found goes to the result, Enter to the next line", async () => {
  const { radios, field } = await start();
  radios(0)[0].focus();
  press("c");
  assert.equal(document.activeElement.closest(".check-line"), radios(1)[0].closest(".check-line"));
  press("f");
  assert.equal(document.activeElement, field(1, "result"));
  field(1, "result").value = "61 U/L";
  press("Enter");
  assert.equal(document.activeElement, radios(2)[0]);
  press("t");
  press("n");
  await view.session.queue.settled();
  const last = Object.fromEntries(view.sent("check_save").map(({ form }) => [form.item, form]));
  assert.deepEqual([last.tsh.state, last.alt.state, last.alt.result, last.b12.state, last.b12.date], ["clear", "found", "61 U/L", "not_needed", today()]);
  assert.equal(last.tsh.date, "", "no day is guessed");
});

test("a date that can't be read or is in the future is said and not stored; leaving asks", async () => {
  const { field, rows } = await start();
  type(field(0, "when"), "some day");
  assert.match(rows[0].textContent, /Write it like/);
  type(field(1, "when"), "2100");
  assert.match(rows[1].textContent, /in the future/);
  await view.session.queue.settled();
  assert.equal(view.sent("check_save").length, 0);
  const left = view.leave();
  await turn(2);
  assert.match(dialog().textContent, /some day.*TSH/s);
  [...dialog().querySelectorAll("button")].find((each) => each.textContent === "Go back").click();
  assert.equal(await left, false);
});

test("vague dates look vague, and what the record says stands beside the line", async () => {
  const { rows } = await start({ lines: [line("tsh", { date: "2026-03", recordSays: "TSH 2.1 mIU/L, 2026-10-02" }), line("alt", { date: "2025" })], conditions: [condition(), condition({ id: "c2", name: "Surgery", form: { key: null, name: "Surgery", since: "", until: "2999-01-02", note: "" } }), condition({ id: "c3", name: "Flu", ongoing: false, form: { key: null, name: "Flu", since: "2021-06", until: "2021-07", note: "" } })] });
  assert.match(rows[0].textContent, /Mar 2026, day not known/);
  assert.match(rows[0].querySelector(".record-says").textContent, /Oct/);
  assert.match(rows[1].textContent, /2025, month not known/);
  const conditions = [...view.view.querySelectorAll(".conditions li")].map((each) => each.textContent);
  assert.match(conditions[0], /since 2019/);
  assert.match(conditions[1], /2999 \(to come\)/);
  assert.match(conditions[2], /Jun 2021 to Jul 2021/);
});

test("a line that could not be stored is still there when the screen is opened again", async () => {
  const { radios } = await start({ save: () => {
    throw { code: "io", message: "The disk is full." };
  } });
  radios(1)[2].click();
  await view.session.queue.settled();
  assert.deepEqual(view.session.queue.labels, ["Before LDN, ALT"]);
  const again = await open(safetyView, { patientId: "p" }, { safety_get: () => ({ patientId: "p", patientName: "Ada", alerts: [], open: 0, rules: 1, notChecked: [], conditions: [], beforeLdn: [line("tsh"), line("alt")], differential: [] }) }, view.session);
  assert.equal(again.view.querySelectorAll(".check-line")[1].dataset.state, "found");
  again.close();
});

test("a condition is chosen from the catalogue, with vague and coming dates; changing one needs a reason", async () => {
  await start({ conditions: [condition()] });
  view.button("Add condition…").click();
  const [name, since, until] = dialog().querySelectorAll("input");
  confirm();
  await turn(2);
  assert.equal(view.sent("condition_save").length, 0, "a condition has a name");
  name.focus();
  type(name, "surg");
  await turn(2);
  press("Enter");
  type(since, "2025-03");
  type(until, "2999-01-02");
  confirm();
  await turn(5);
  assert.deepEqual(view.sent("condition_save")[0], { patientId: "p", id: null, form: { key: "surgery", name: "Planned surgery", since: "2025-03", until: "2999-01-02", note: "" }, reason: "" });
  view.button("Correct…").click();
  confirm();
  await turn(2);
  assert.match(dialog().textContent, /Say why, in a few words/);
  assert.equal(view.sent("condition_save").length, 1);
});
