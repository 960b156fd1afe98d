// The time line on a patient's overview: marks lead to their records by pointer and by keys; periods are civil days.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, press, turn, until } from "./dom.js";

page();
globalThis.ResizeObserver = class {
  constructor(call) {
    this.call = call;
  }

  observe() {
    this.call();
  }

  disconnect() {}
};
Object.defineProperty(window.HTMLElement.prototype, "clientWidth", { get: () => 900 });
const { patientView } = await import("../../ui/views/patient.js");
const { patientsView } = await import("../../ui/views/patients.js");
const { moved, part, upTo } = await import("../../ui/lib/periods.js");
const { ALERT, open, SEEN } = await import("./open-view.js");

const PATIENT = { id: "p", name: "Ada <b>", form: { familyName: "", givenName: "Ada", clinicNumber: "", birthDate: "", sex: "unknown" }, age: null, measures: [], visits: [], alerts: [], due: [], treatments: [], nextDue: null, overdue: false };
// Not in order of date, as a picture draws them row by row.
const MARKS = [
  { index: 0, kind: "course", id: "c", words: "LDN 4.5 mg", date: "2026-02-01" },
  { index: 1, kind: "sideEffect", id: "s", words: "Vivid dreams", date: "2026-01" },
  { index: 2, kind: "labResult", id: "l", words: "TSH 2.1 mIU/L", date: "2026-03-01" },
  { index: 3, kind: "visit", id: "v", words: "Follow-up", date: "2026-03-02" },
  { index: 4, kind: "diaryDay", id: "d", words: "Fatigue 84", date: "2026-03-03" },
  { index: 5, kind: "condition", id: "k", words: "Hashimoto’s thyroiditis", date: "2019" },
];
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300">${MARKS.map(({ index }) => `<g data-mark="${index}"><circle cx="1" cy="1" r="1"/></g>`).join("")}</svg>`;
const LINES = Array.from({ length: 8 }, (_, n) => ({ key: `k${n}`, label: `Line ${n}`, shown: n < 5 }));

let view;
afterEach(() => view?.close());

async function start({ patient = {}, marks = MARKS, session, svg = SVG, first = "2024-10-01" } = {}) {
  const commands = {
    patient_get: () => ({ ...PATIENT, ...patient }),
    timeline_svg: ({ choice }) => ({ svg, alt: "Time line", from: choice.from ?? first, to: choice.to ?? "2026-03-31", first, last: "2026-03-31", marks, lines: LINES.map((line) => ({ ...line, shown: choice.lines ? choice.lines.includes(line.key) : line.shown })), height: 300 }),
  };
  view = await open(patientView, { patientId: "p" }, commands, session);
  for (let wait = 0; wait < 100 && !view.view.querySelector("nav.sr-only a"); wait += 1) await turn(5);
  return { choices: () => view.sent("timeline_svg").map(({ choice }) => choice), stop: view.view.querySelector(".mark-stop") };
}

test("each mark leads to its record, by pointer and in the list for screen readers", async () => {
  await start();
  for (const index of [0, 1, 2, 3, 4, 5]) view.view.querySelector(`[data-mark="${index}"] circle`).dispatchEvent(new MouseEvent("click", { bubbles: true }));
  const paths = ["/patients/p/treatments", "/patients/p/treatments", "/patients/p/labs", "/visits/v", "/patients/p/diary", "/patients/p/safety"];
  assert.deepEqual(view.went, paths);
  const list = [...view.view.querySelectorAll("nav.sr-only a")];
  assert.deepEqual(list.map((link) => link.getAttribute("href")), [5, 1, 0, 2, 3, 4].map((index) => `#${paths[index]}`), "in order of date");
  assert.match(list[0].textContent, /^2019: Hashimoto/);
  assert.match(list[1].textContent, /^Jan 2026: Vivid dreams/, "a month looks like a month");
});

test("one tab stop goes from mark to mark in order of date", async () => {
  const { stop } = await start();
  stop.focus();
  assert.match(stop.getAttribute("aria-label"), /Fatigue 84 \(6 of 6\)/, "it begins at the latest");
  press("ArrowLeft");
  press("ArrowLeft");
  assert.equal(stop.getAttribute("href"), "#/patients/p/labs");
  press("Home");
  assert.match(stop.getAttribute("aria-label"), /Hashimoto/);
  press("ArrowLeft");
  assert.match(stop.getAttribute("aria-label"), /1 of 6/);
  await turn(40);
  assert.match(document.querySelector(".meaning").textContent, /2019: Hashimoto/);
  assert.equal([...view.view.querySelectorAll(".chronology a")].filter((link) => link.tabIndex === 0).length, 1);
});

test("marks that lie close together share a place: all are said, and which is meant is asked only where it matters", async () => {
  const place = (marks) => `<g data-mark="${marks[0]}" data-marks="${marks.join(" ")}"><circle cx="1" cy="1" r="1"/></g>`;
  const { stop } = await start({ svg: `<svg xmlns="http://www.w3.org/2000/svg">${place([0, 1])}${place([2, 3])}</svg>` });
  const [same, different] = view.view.querySelectorAll("[data-mark] circle");
  different.dispatchEvent(new MouseEvent("pointerover", { bubbles: true }));
  assert.match(document.querySelector(".meaning").textContent, /Follow-up\n.*TSH 2.1/);
  same.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  assert.deepEqual(view.went, ["/patients/p/treatments"]);
  different.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  assert.equal(view.went.length, 1);
  assert.deepEqual([...document.querySelectorAll("dialog a")].map((link) => link.getAttribute("href")), ["#/patients/p/labs", "#/visits/v"]);
  document.querySelector("dialog").remove();
  stop.focus();
  press("Home");
  press("ArrowRight");
  assert.equal(stop.getAttribute("href"), "#/patients/p/treatments", "keys still reach each one");
});

test("a period is asked for, moved within what there is, and kept for the way back", async () => {
  const { choices } = await start();
  assert.deepEqual([choices()[0].from, choices()[0].to], [null, null]);
  view.button("6 months").click();
  await turn(5);
  assert.deepEqual([choices()[1].from, choices()[1].to], ["2025-09-30", "2026-03-31"]);
  assert.equal(view.view.querySelector("button[aria-label=Later]").disabled, true);
  view.view.querySelector("button[aria-label=Earlier]").click();
  await turn(5);
  assert.equal(choices()[2].to < "2026-03-31", true);
  const again = choices()[2];
  const { session } = view;
  view.close();
  const { choices: later } = await start({ session });
  assert.deepEqual(later()[0], again);
});

test("a long history is first shown by its last two years", async () => {
  const { choices } = await start({ first: "1995-01-01" });
  assert.deepEqual([choices().at(-1).from, choices().at(-1).to], ["2024-03-31", "2026-03-31"]);
  assert.equal(view.button("2 years").getAttribute("aria-pressed"), "true");
  view.button("All").click();
  await turn(5);
  assert.deepEqual([choices().at(-1).from, choices().at(-1).to], [null, null], "all of it when asked for");
});

test("at most six lines can be chosen", async () => {
  const { choices } = await start();
  const boxes = () => [...view.view.querySelectorAll(".line-choices input")];
  boxes()[5].click();
  await turn(5);
  assert.deepEqual(choices()[1].lines, ["k0", "k1", "k2", "k3", "k4", "k5"]);
  assert.deepEqual(boxes().map((box) => box.disabled), [false, false, false, false, false, false, true, true]);
});

test("a long diary stands in the list as one, and nothing is drawn twice for the same space", async () => {
  const marks = Array.from({ length: 10_000 }, (_, index) => ({ index, kind: "diaryDay", id: String(index), words: "Fatigue 50", date: "2020-01-01" }));
  const { choices } = await start({ marks });
  assert.equal(view.view.querySelectorAll("nav.sr-only a").length, 1);
  assert.match(view.view.querySelector("nav.sr-only").textContent, /10000 days of the diary/);
  window.dispatchEvent(new Event("resize"));
  await turn(150);
  assert.equal(choices().length, 1);
});

test("periods are civil days", () => {
  const cases = [
    ["a month ends early", upTo("2026-03-31", { months: 1 }), { from: "2026-02-28", to: "2026-03-31" }],
    ["over the turn of the year", upTo("2026-01-15", { months: 3 }), { from: "2025-10-15", to: "2026-01-15" }],
    ["a leap day", upTo("2024-02-29", { months: 12 }), { from: "2023-02-28", to: "2024-02-29" }],
    ["four weeks, both ends counted", upTo("2026-03-28", { days: 28 }), { from: "2026-03-01", to: "2026-03-28" }],
    ["not before the first day", moved({ from: "2020-01-05", to: "2020-02-01" }, -1, { from: "2020-01-01", to: "2026-01-01" }), { from: "2020-01-01", to: "2020-01-28" }],
    ["not after the last", moved({ from: "2025-12-01", to: "2025-12-28" }, 1, { from: "2020-01-01", to: "2026-01-01" }), { from: "2025-12-05", to: "2026-01-01" }],
    ["a stretch from right to left", part({ from: "2026-01-01", to: "2026-01-10" }, 0.95, 0.25), { from: "2026-01-03", to: "2026-01-10" }],
  ];
  for (const [why, got, want] of cases) assert.deepEqual(got, want, why);
});

test("the overview: open alerts only, what is taken, what is due", async () => {
  await start({ patient: { alerts: [ALERT, SEEN], treatments: ["LDN 4.5 mg at bedtime, since 2025-03"], due: [{ patientId: "p", patientName: "Ada", kind: "lab", kindWords: "Laboratory check", what: "TSH", due: "2026-11-20", days: -3, reminderId: null, form: null }] } });
  const { view: element } = view;
  assert.equal(element.querySelector("b"), null, "a name is text");
  assert.equal(element.querySelectorAll(".alert-summary li").length, 1);
  assert.match(element.querySelector(".tabs").textContent, /Safety1/);
  assert.match(element.textContent, /LDN 4.5 mg at bedtime, since Mar 2025/);
  assert.equal([...element.querySelectorAll(".due-short a")][0].getAttribute("href"), "#/patients/p/labs");
  assert.match(element.querySelector(".due-short").textContent, /overdue by 3 days/);
});

test("the list of patients says how many alerts are open", async () => {
  const row = (id, openAlerts) => ({ id, name: id, clinicNumber: "", birthDate: null, age: null, visits: 0, lastVisit: null, openVisit: false, nextDue: null, overdue: false, openAlerts, fiqr: null });
  const rows = [row("a", 0), row("b", 1), row("c", 3)];
  view = await open(patientsView, {}, {
    patients_find: () => ({ total: 3, patients: rows }), patients_overdue: () => 0, patients_rows: ({ patientIds }) => rows.filter(({ id }) => patientIds.includes(id)),
  });
  await until(() => view.view.querySelector(".chip"));
  assert.deepEqual([...view.view.querySelectorAll("tbody th")].map((cell) => cell.textContent), ["a", "b1 open alert", "c3 open alerts"]);
});


test("dragging over a stretch looks closer, and is no click", async () => {
  const { choices } = await start({ svg: SVG.replace("<svg", "<svg data-left=\"100\" data-right=\"800\" viewBox=\"0 0 900 300\"") });
  const svg = view.view.querySelector(".chronology svg");
  svg.getBoundingClientRect = () => ({ left: 0, top: 0, width: 900, height: 300, right: 900, bottom: 300 });
  const mark = svg.querySelector("circle");
  const drag = (from, to) => {
    mark.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true, clientX: from, button: 0 }));
    window.dispatchEvent(new MouseEvent("pointermove", { clientX: to }));
    window.dispatchEvent(new MouseEvent("pointerup", { clientX: to }));
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  };
  drag(300, 302);
  assert.deepEqual(view.went, ["/patients/p/treatments"], "a shaky click is a click");
  drag(450, 800);
  await turn(5);
  assert.equal(view.went.length, 1);
  assert.deepEqual([choices().at(-1).from, choices().at(-1).to], ["2025-07-01", "2026-03-31"]);
});
