// The cohort: the warning stands on top whatever is shown, shares with their intervals, the latest choice wins.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, press, turn } from "./dom.js";

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
Object.defineProperty(window.HTMLElement.prototype, "clientWidth", { get: () => 500 });
const { cohortView } = await import("../../ui/views/cohort.js");
const { open } = await import("./open-view.js");

const share = (count, of, percent, interval) => ({ count, of, percent, interval });
const ROWS = [
  { key: "naltrexone", label: "LDN", ever: 41, now: 29, judged: 13, by30: share(5, 13, "38%", "14 to 68%"), by50: share(2, 13, "15%", "2 to 45%") },
  { key: "magnesium", label: "Magnesium", ever: 3, now: 2, judged: 0, by30: null, by50: null },
];
const DETAIL = {
  label: "LDN", rule: "The last 28 days against the 28 days before 2025-03-07.", leftOut: ["16 without a baseline", "3 whose start isn’t known"],
  byEsr: [{ label: "ESR up to 9 mm/h", share: share(1, 4, "25%", "1 to 81%") }, { label: "ESR above 18 mm/h", share: null }], esrNote: "A weak hint: n = 10.",
  sideEffects: [{ label: "Vivid dreams", share: share(14, 41, "34%", "20 to 51%") }], duration: ["Median 14 months."], stopped: [{ label: "No benefit", count: 6 }],
  verdicts: [{ label: "Improved", count: 4 }], trials: [{ label: "FINAL 2024, placebo", by30: "26%", by50: "", source: "Due Bruun 2024" }], charts: ["responder", "survival"],
};
const WARNING = "Nobody took a placebo.";
const EMPTY = { ...DETAIL, label: "Magnesium", leftOut: [], byEsr: [], esrNote: "", sideEffects: [], duration: [], stopped: [], verdicts: [], trials: [], charts: [] };
const CHART = { svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"></svg>", alt: "38% improved by 30%", caption: "13 patients, until 2026-11-20" };
const answer = (treatment) => ({ patients: 58, treatments: ROWS, treatment: treatment ?? "naltrexone", detail: treatment === "magnesium" ? EMPTY : DETAIL, warning: WARNING });

let view;
afterEach(() => view?.close());
const start = async (instead = {}, session) => {
  view = await open(cohortView, {}, {
    cohort_get: ({ treatment }) => answer(treatment), cohort_chart: () => CHART, cohort_chart_save: () => ({ place: "/home/a/chart.png", bytes: 4200 }), cohort_save: () => ({ place: "/home/a/Cohort.csv", bytes: 2100 }), ...instead,
  }, session);
  return view.view;
};
const cells = (row) => [...row.children].map((cell) => cell.textContent);
const section = (title) => [...view.view.querySelectorAll("h3")].find((each) => each.textContent === title)?.parentElement;

test("each treatment says how many had it and how many improved, with the exact interval; nobody judged is said in words", async () => {
  const element = await start();
  assert.deepEqual([...element.querySelectorAll(".cohort-table tbody tr")].map(cells), [
    ["LDN", "41", "29", "13", "5 of 13 (38%, 14 to 68%)", "2 of 13 (15%, 2 to 45%)"],
    ["Magnesium", "3", "2", "0", "nobody judged", "nobody judged"],
  ]);
  assert.match(element.textContent, /exact 95% intervals \(Clopper–Pearson\)/);
});

test("the warning about selection stands above the numbers, has no way to be closed, and stays when another treatment is chosen", async () => {
  const element = await start();
  const warning = () => element.querySelector("[role=note]");
  assert.match(warning().textContent, /Nobody took a placebo/);
  assert.equal(warning().querySelector("button"), null);
  assert.ok(warning().compareDocumentPosition(element.querySelector("table")) & Node.DOCUMENT_POSITION_FOLLOWING, "it comes first");
  view.button("Magnesium").click();
  await turn(2);
  assert.match(warning().textContent, /Nobody took a placebo/);
});

test("the detail says rule, who is left out, thirds of ESR with their doubt, side effects, times, stops and verdicts", async () => {
  await start();
  assert.doesNotMatch(section("What counts as improved").textContent, /2025-03-07/, "dates as the system writes them");
  const cases = [["Who is left out", /16 without a baseline.*3 whose start/], ["By ESR before the start", /up to 9 mm\/h1 of 4 \(25%, 1 to 81%\).*above 18 mm\/hnobody.*n = 10/], ["Side effects", /Vivid dreams14 of 41 \(34%, 20 to 51%\)/],
    ["Time on treatment", /Median 14 months/], ["Why it was stopped", /No benefit6/], ["What the rules say of each patient", /Improved4/]];
  for (const [title, words] of cases) assert.match(section(title).textContent, words, title);
});

test("the clinic’s own numbers stand above the trials’; what a paper doesn’t give stays open", async () => {
  await start();
  assert.deepEqual([...view.view.querySelectorAll(".cohort-trials tbody tr")].map(cells), [
    ["This clinic", "5 of 13 (38%, 14 to 68%)", "2 of 13 (15%, 2 to 45%)", "This vault"],
    ["FINAL 2024, placebo", "26%", "not given", "Due Bruun 2024"],
  ]);
});

test("a treatment with nothing to say says so, without empty tables or charts", async () => {
  await start();
  view.button("Magnesium").click();
  await turn(2);
  const detail = view.view.querySelector(".cohort-detail");
  assert.match(detail.textContent, /Too few patients for a chart.*Not known of anybody.*None written down.*Nobody can be judged yet.*Nobody has stopped.*Not known/);
  assert.equal(detail.querySelectorAll("table, figure, .cohort-trials").length, 0);
});

test("a treatment is chosen by key, is pressed then, keeps the focus, and is shown again on coming back", async () => {
  await start();
  view.button("Magnesium").focus();
  press("Enter");
  await turn(2);
  assert.equal(document.activeElement.textContent, "Magnesium");
  assert.deepEqual([...view.view.querySelectorAll(".cohort-table button")].map((each) => each.getAttribute("aria-pressed")), ["false", "true"]);
  const { session } = view;
  view.close();
  await start({}, session);
  assert.deepEqual(view.sent("cohort_get"), [{ treatment: "magnesium" }]);
});

test("a late answer for an earlier choice is dropped", async () => {
  let late;
  await start({ cohort_get: ({ treatment }) => (treatment === "magnesium" ? new Promise((resolve) => { late = () => resolve(answer("magnesium")); }) : answer(treatment)) });
  view.button("Magnesium").click();
  view.button("LDN").click();
  await turn(2);
  late();
  await turn(2);
  assert.equal(view.view.querySelector(".cohort-detail h2").textContent, "LDN");
});

test("a choice that fails says why and leaves what was shown", async () => {
  let fail = false;
  await start({ cohort_get: ({ treatment }) => { if (fail) throw { code: "io", message: "The disk can’t be read." }; return answer(treatment); } });
  fail = true;
  view.button("Magnesium").click();
  await turn(2);
  assert.equal(view.view.querySelector(".outcome.error").textContent, "The disk can’t be read.");
  assert.equal(view.view.querySelector(".cohort-detail h2").textContent, "LDN");
});

test("charts have their words, and are saved as picture or table at the resolution chosen", async () => {
  await start();
  await turn(10);
  assert.deepEqual([...view.view.querySelectorAll("figure svg")].map((svg) => [svg.getAttribute("role"), svg.getAttribute("aria-label")]), [["img", CHART.alt], ["img", CHART.alt]]);
  assert.match(view.view.querySelector("figcaption").textContent, /13 patients, until (Nov 20, 2026|20 Nov 2026)/);
  const save = (name) => view.view.querySelector(`[aria-label="${name}"]`);
  const dpi = view.view.querySelector(".chart-dpi select");
  dpi.value = "600";
  dpi.dispatchEvent(new Event("change"));
  save("Save the chart “Time on treatment” as CSV…").click();
  save("Save the chart “Responder curve” as PNG…").click();
  await turn(2);
  assert.deepEqual(view.sent("cohort_chart_save").map(({ ask, format, dpi: at }) => [ask.treatment, ask.chart, format, at]), [["naltrexone", "survival", "csv", 600], ["naltrexone", "responder", "png", 600]]);
  assert.match(view.view.querySelector(".chart-figure .outcome").textContent, /Saved to \/home\/a\/chart\.png \(4 kB\)/);
});

test("the table is saved for the treatment that is shown", async () => {
  await start();
  view.button("Magnesium").click();
  await turn(2);
  view.button("Save table (CSV, without names)…").click();
  await turn(2);
  assert.deepEqual(view.sent("cohort_save"), [{ treatment: "magnesium" }]);
  assert.match(view.view.querySelector(".cohort-detail .outcome").textContent, /Saved to \/home\/a\/Cohort\.csv/);
});

test("without any treatment the page says what is missing", async () => {
  const element = await start({ cohort_get: () => ({ patients: 0, treatments: [], treatment: null, detail: null, warning: WARNING }) });
  assert.match(element.textContent, /Nobody took a placebo.*No patient has a treatment yet/);
  assert.equal(element.querySelectorAll("table, button").length, 0);
});
