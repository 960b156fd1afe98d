// What trials found stands there with numbers, doubts and sources, and opens nothing outside.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, turn } from "./dom.js";

page();
const { evidenceView } = await import("../../ui/views/evidence.js");
const { trends } = await import("./mock-trends.js");
const { open } = await import("./open-view.js");

const EVIDENCE = trends.evidence_get();

let view;
afterEach(() => view?.close());
const show = async (more = {}) => (view = await open(evidenceView, {}, { evidence_get: () => ({ ...structuredClone(EVIDENCE), ...more }) }));

test("the summary says that the evidence is mixed, and when it was looked through", async () => {
  await show();
  assert.match(document.querySelector("[aria-label=\"In short\"]").textContent, /The evidence is mixed/);
  assert.match(document.querySelector(".who").textContent, /Nov 2026/);
});

test("each trial is a row with its arms, numbers, doubts and source", async () => {
  await show();
  const table = document.querySelector("table");
  assert.equal(document.getElementById(table.getAttribute("aria-labelledby")).textContent, "Trials");
  const rows = [...table.querySelectorAll("tbody tr")];
  assert.equal(rows.length, EVIDENCE.trials.length);
  const final = rows.find((row) => /FINAL/.test(row.textContent));
  assert.match(final.querySelector("th").textContent, /✗not better than placebo/, "by sign and by word");
  assert.deepEqual([...final.querySelectorAll("dt")].map((each) => each.textContent), ["LDN 6 mg n = 49", "Placebo n = 50"]);
  assert.match(final.textContent, /−1\.3 of 10.*Responders: 41%.*p = \.27.*Lancet Rheumatol.*doi:10\.1016\/S2665-9913\(23\)00278-3/s);
  assert.equal(final.querySelectorAll(".doubts li").length, 2);
});

test("a doi is text that can be copied; no link leads out", async () => {
  const { said } = await show();
  assert.equal(view.view.querySelectorAll("a[href]:not([href^=\"#\"])").length, 0);
  const copied = [];
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText: async (text) => copied.push(text) } }, configurable: true });
  view.view.querySelector("[aria-label=\"Copy doi of Younger 2013\"]").click();
  await turn(5);
  assert.deepEqual(copied, ["doi:10.1002/art.37734"]);
  assert.deepEqual(said, ["Copied"]);
});

test("without a clipboard the doi is marked for the keys", async () => {
  const { said } = await show();
  const marked = [];
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  globalThis.getSelection = () => ({ selectAllChildren: (element) => marked.push(element.textContent) });
  view.view.querySelector("[aria-label=\"Copy doi of Younger 2013\"]").click();
  await turn(5);
  assert.deepEqual(marked, ["doi:10.1002/art.37734"]);
  assert.match(said[0], /Control and C/);
});

test("notes carry their sources; what there is none of isn’t headed", async () => {
  await show({ conflicts: [], reviews: [] });
  const headings = [...document.querySelectorAll("h2")].map((each) => each.textContent);
  assert.deepEqual(headings, ["What follows for one patient", "Trials"]);
  assert.match(document.querySelector(".evidence-notes .source-mark").getAttribute("aria-label"), /^source: FINAL, INNOVA/);
});
