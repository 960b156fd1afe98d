// What is due: the most overdue first, each line a way to where it is done.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, press, turn } from "./dom.js";

page();
const { dueView } = await import("../../ui/views/due.js");
const { today } = await import("../../ui/lib/dates.js");
const { confirm, dialog, open, type } = await import("./open-view.js");

const row = (days, more = {}) => ({ patientId: `p${days}`, patientName: `Patient ${days}`, kind: "visit", kindWords: "Visit", what: `Thing ${days}`, due: "2026-11-20", days, reminderId: null, form: null, ...more });
const own = row(2, { kind: "other", what: "Call", reminderId: "r1", form: { kind: "other", what: "Call", due: "2026-11-25", done: "", courseId: null } });

let view;
afterEach(() => view?.close());

async function start(rows) {
  const asked = [];
  view = await open(dueView, {}, {
    due_get: ({ days }) => {
      asked.push(days);
      return { today: today(), until: "2026-12-31", rows };
    },
    reminder_save: () => null,
    patients_find: () => ({ total: 1, patients: [{ id: "p9", name: "Ada", clinicNumber: "7", age: null }] }),
  });
  return { asked, names: () => [...view.view.querySelectorAll("tbody th")].map((cell) => cell.textContent), headings: () => [...view.view.querySelectorAll("h2")].map((each) => each.firstChild.textContent) };
}

test("overdue first, then this week, then later, whatever the order they arrive in", async () => {
  const { names, headings } = await start([row(20), row(6), row(-3), row(0), row(7), row(-40)]);
  assert.deepEqual(names(), ["Patient -40", "Patient -3", "Patient 0", "Patient 6", "Patient 7", "Patient 20"]);
  assert.deepEqual(headings(), ["Overdue", "This week", "Later"]);
  const words = [...view.view.querySelectorAll(".due-when > :first-child")].map((each) => each.textContent);
  assert.deepEqual(words, ["overdue by 6 weeks", "overdue by 3 days", "today", "in 6 days", "in 7 days", "in 3 weeks"]);
});

test("each line leads to where it is done", async () => {
  const cases = [["visit", "/visits/new"], ["titration", "/treatments"], ["lab", "/labs"], ["renewal", "/treatments"], ["other", ""]];
  await start(cases.map(([kind], days) => row(days, { kind })));
  assert.deepEqual([...view.view.querySelectorAll(".due-what a")].map((link) => link.getAttribute("href")), cases.map(([, path], days) => `#/patients/p${days}${path}`));
});

test("a kind narrows the list, and a period is asked for and remembered", async () => {
  const { asked, names } = await start([row(1), row(3, { kind: "lab" })]);
  view.button("Laboratory check 1").click();
  assert.deepEqual(names(), ["Patient 3"]);
  view.button("90 days").click();
  await turn(2);
  assert.deepEqual(asked, [28, 90]);
  assert.equal(view.session.memory.get("due.days"), 90);
});

test("a reminder is ticked off with today's date, and that can be taken back; what follows from the record can't be", async () => {
  await start([own, row(3)]);
  assert.equal([...view.view.querySelectorAll("button")].filter((each) => each.textContent === "Done").length, 1);
  view.button("Done").click();
  await turn(5);
  assert.deepEqual(view.sent("reminder_save")[0], { patientId: "p2", id: "r1", form: { ...own.form, done: today() }, reason: "" });
  view.button("Take back").click();
  await turn(5);
  assert.deepEqual([view.sent("reminder_save")[1].form.done, view.sent("reminder_save")[1].reason], ["", "Taken back: not done yet"]);
});

test("adding asks whose, what and when; only a patient of the list can be chosen", async () => {
  await start([]);
  view.button("Add reminder…").click();
  const [whose, what, due] = dialog().querySelectorAll("input");
  whose.focus();
  type(whose, "Nobody");
  type(what, "Renew");
  type(due, "2027-01-05");
  confirm();
  await turn(5);
  assert.match(dialog().textContent, /Choose a patient from the list/);
  assert.equal(view.sent("reminder_save").length, 0);
  whose.focus();
  type(whose, "Ad");
  await turn(2);
  press("Enter");
  confirm();
  await turn(5);
  assert.deepEqual(view.sent("reminder_save"), [{ patientId: "p9", id: null, form: { kind: "other", what: "Renew", due: "2027-01-05", done: "", courseId: null }, reason: "" }]);
});
