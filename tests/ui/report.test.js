// The report: what is on it, remembered; only what is wanted now is shown, and saved.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, turn } from "./dom.js";

page();
const { reportView } = await import("../../ui/views/report.js");
const { open, PATIENT, type } = await import("./open-view.js");
const { today } = await import("../../ui/lib/dates.js");

const TRENDS = {
  courses: [{ id: "c1", label: "LDN", when: "since 2025-03-07", current: true }, { id: "c2", label: "Duloxetine", when: "2024-11 to 2025-02", current: false }], course: "c1",
  measures: [{ key: "diary.pain_average", label: "Average pain (diary)", range: "0–100", values: 400, bandSource: "" }, { key: "fiqr.total", label: "FIQR total", range: "0–100", values: 7, bandSource: "" }], measure: "diary.pain_average",
  reach: ["2025-02-01", "2026-11-20"], verdict: null, whyNot: "There is no diary before 2025-03-07.", phases: [], phasePlan: null, planLost: [], charts: [],
};

let view;
afterEach(() => view?.close());
const start = async (instead = {}, session) => {
  view = await open(reportView, { patientId: "p" }, {
    patient_get: () => ({ ...PATIENT, id: "p" }), trends_get: ({ ask }) => ({ ...TRENDS, course: ask.course ?? "c1", measure: ask.measure ?? (ask.course === "c2" ? "fiqr.total" : "diary.pain_average") }),
    report_preview: ({ ask }) => ({ pages: 1 + ask.sections.length, title: "Trend report", alt: ["FIQR total 41.5"] }), report_page: () => new ArrayBuffer(1),
    report_save: () => ({ place: "/home/a/report.pdf", bytes: 143_000 }), report_print: () => ({ words: "Sent to the printer." }), ...instead,
  }, session);
  await turn(10);
  return view.view;
};
const pages = () => [...view.view.querySelectorAll("img")].map((image) => image.alt);
const box = (words) => [...view.view.querySelectorAll(".option")].find((label) => label.textContent === words).querySelector("input");
const field = (words) => document.getElementById([...view.view.querySelectorAll("label")].find((label) => label.textContent === words).htmlFor);
const choose = async (words, value) => {
  field(words).value = value;
  field(words).dispatchEvent(new Event("change", { bubbles: true }));
  await turn(10);
};
const last = () => view.sent("report_preview").at(-1).ask;
const ready = () => view.button("Save PDF…").getAttribute("aria-disabled") === "false";
const ORDER = ["verdict", "multiples", "visits", "criteria", "items", "treatments", "costs", "labs", "safety", "calendar", "maps", "notes", "patient"];

test("at first all is on it but costs and the page for the patient; its pages have names, and are counted in words", async () => {
  await start();
  assert.deepEqual(last(), { paper: "a4", sections: ORDER.filter((each) => each !== "costs" && each !== "patient"), ask: { course: null, measure: null, from: null, to: null } });
  assert.equal(pages()[0], "Page 1 of 12: Trend report");
  assert.equal(view.view.querySelector(".page-count").textContent, "12 pages, A4");
  assert.ok(ready());
});

test("sections are sent in the order of the paper, whatever the order they were ticked in; presets tick them at once", async () => {
  await start();
  const cases = [["Short: first page only", []], ["For the patient", ["patient"]], ["All", ORDER]];
  for (const [words, sections] of cases) {
    view.button(words).click();
    assert.equal(document.activeElement.textContent, words, "the focus stays");
    await turn(10);
    assert.deepEqual(last().sections, sections, words);
    assert.deepEqual([...view.view.querySelectorAll(".presets [aria-pressed=true]")].map((each) => each.textContent), [words]);
  }
  view.button("Short: first page only").click();
  for (const words of ["Methods and sources", "Costs", "Verdict with its reasons"]) box(words).click();
  await turn(10);
  assert.deepEqual(last().sections, ["verdict", "costs", "notes"]);
  assert.equal(view.view.querySelectorAll(".presets [aria-pressed=true]").length, 0);
  assert.equal(pages().length, 4);
});

test("course, measure and period are offered as they are; another course has its own usual measure", async () => {
  await start();
  assert.deepEqual([...field("Treatment").options].map((each) => each.value), ["c1", "c2"]);
  assert.doesNotMatch(field("Treatment").textContent, /2025-03-07/);
  assert.match(view.view.textContent, /There is no diary before Mar 7, 2025|There is no diary before 7 Mar 2025/);
  await choose("Measure", "fiqr.total");
  await choose("Treatment", "c2");
  assert.deepEqual([last().ask.course, last().ask.measure, field("Measure").value], ["c2", null, "fiqr.total"]);
  await choose("Period of charts and tables", "6 months");
  assert.equal(last().ask.to, today());
});

test("own days cut the period; days the wrong way round are marked and nothing is laid out", async () => {
  await start();
  await choose("Period of charts and tables", "own");
  type(field("First day"), "2026-01-04");
  type(field("Last day"), "2026-03-01");
  await turn(10);
  assert.deepEqual([last().ask.from, last().ask.to], ["2026-01-04", "2026-03-01"]);
  const asked = view.sent("report_preview").length;
  type(field("Last day"), "2025-03-01");
  await turn(10);
  assert.equal(view.sent("report_preview").length, asked);
  assert.match(view.view.textContent, /The last day is before the first: check both\./);
});

test("what was chosen is there again, for this patient and in this vault", async () => {
  await start();
  view.button("Short: first page only").click();
  await choose("Paper", "letter");
  await choose("Measure", "fiqr.total");
  const { session } = view;
  view.close();
  await start({}, session);
  assert.deepEqual(view.sent("report_preview"), [{ patientId: "p", ask: { paper: "letter", sections: [], ask: { course: null, measure: "fiqr.total", from: null, to: null } } }]);
  assert.equal(view.view.querySelector(".page-count").textContent, "1 page, Letter");
});

test("while pages are laid out, the old ones stay; only the latest wish follows, and no page of an overtaken one is shown", async () => {
  const waiting = [];
  let hold = false;
  await start({ report_preview: ({ ask }) => (hold ? new Promise((resolve) => waiting.push(() => resolve({ pages: 1 + ask.sections.length, title: "Trend report", alt: [] }))) : { pages: 3, title: "Trend report", alt: [] }) });
  hold = true;
  const drawn = view.sent("report_page").length;
  view.button("All").click();
  view.button("For the patient").click();
  view.button("Short: first page only").click();
  await turn(10);
  assert.equal(waiting.length, 1, "one at a time");
  assert.equal(pages().length, 3, "nothing flickers");
  assert.ok(!ready(), "what is not shown is not saved");
  view.button("Save PDF…").click();
  await turn(5);
  assert.equal(view.sent("report_save").length, 0);
  waiting[0]();
  await turn(10);
  assert.equal(waiting.length, 2, "what came in between is left out");
  assert.equal(view.sent("report_page").length, drawn, "no page of the overtaken report is drawn");
  waiting[1]();
  await turn(10);
  assert.deepEqual([last().sections, pages()], [[], ["Page 1 of 1: Trend report"]]);
  assert.ok(ready());
});

test("another patient’s report waits for one that is still being laid out: the back end keeps the last, and that is saved", async () => {
  let first;
  await start({ report_preview: () => new Promise((resolve) => { first = () => resolve({ pages: 1, title: "Another’s", alt: [] }); }) });
  view.close();
  await start();
  assert.equal(view.sent("report_preview").length, 0);
  first();
  await turn(10);
  assert.deepEqual([view.sent("report_preview").length, pages()[0]], [1, "Page 1 of 12: Trend report"]);
});

test("a report that can’t be made says why, and can be tried again", async () => {
  let fail = true;
  await start({ report_preview: () => { if (fail) throw { code: "io", message: "The disk is full." }; return { pages: 1, title: "Trend report", alt: [] }; } });
  assert.equal(view.view.querySelector("[role=alert]").textContent, "The report could not be made. The disk is full.");
  assert.ok(!ready());
  fail = false;
  view.button("Try again").click();
  await turn(10);
  assert.deepEqual([pages().length, ready()], [1, true]);
});

test("without trends the report can still be made of the usual", async () => {
  await start({ trends_get: () => { throw { code: "internal", message: "Trends can’t be read." }; } });
  assert.ok(ready());
  assert.ok(field("Treatment").disabled);
  assert.match(view.view.textContent, /Trends can’t be read\./);
});

test("a course that is gone from the record gives way to the usual one", async () => {
  await start();
  await choose("Treatment", "c2");
  const { session } = view;
  view.close();
  const gone = (course) => { if (course) throw { code: "no_such", message: "There is no such treatment in this vault." }; };
  await start({ trends_get: ({ ask }) => { gone(ask.course); return TRENDS; }, report_preview: ({ ask }) => { gone(ask.ask.course); return { pages: 1, title: "Trend report", alt: [] }; } }, session);
  assert.equal(last().ask.course, null);
  assert.deepEqual([field("Treatment").value, ready(), pages().length], ["c1", true, 1]);
});

test("saving says where to, cancelling says nothing, printing says what happened", async () => {
  let saved = { place: "/home/a/report.pdf", bytes: 143_000 };
  await start({ report_save: () => saved });
  const outcome = () => view.view.querySelector(".outcome").textContent;
  view.button("Save PDF…").click();
  await turn(5);
  assert.equal(outcome(), "Saved to /home/a/report.pdf (143 kB)");
  saved = null;
  view.button("Save PDF…").click();
  await turn(5);
  assert.equal(outcome(), "");
  view.button("Print…").click();
  await turn(5);
  assert.equal(outcome(), "Sent to the printer.");
});
