// One score or criterion with its trace: what it is, what it was, and why.

import { h } from "../lib/dom.js";
import { explained, provisional } from "./explained.js";
import { changeWords } from "./words.js";

/** @typedef {import("../ipc-types.d.ts").ScoreLine} ScoreLine */

/**
 * The number with its range, its band (and where that comes from) and what marks it.
 * @param {ScoreLine} line @param {{source?: boolean}} [show]
 */
export function lineValue(line, { source = false } = {}) {
  return h("span", { class: "score-line" },
    h("strong", { class: line.known ? "number" : "number unknown" }, line.text),
    line.known && line.outOf && h("span", { class: "out-of" }, ` ${line.outOf}`),
    line.band && h("span", { class: "band" }, line.band),
    source && line.band && line.bandSource && h("span", { class: "source" }, ` ${line.bandSource}`),
    line.prorated && explained("prorated", "scaled up for an unanswered item, by the form’s own rule"),
    provisional(line.provisional || (line.band !== "" && line.bandProvisional), !line.provisional ? "band" : line.band && line.bandProvisional ? "score and band" : ""));
}

/** "Before: 67.0. 8.0 points better". @param {ScoreLine} line */
export function lineHistory(line) {
  if (!line.previous && !line.change) return null;
  return h("p", { class: "before" }, line.previous && h("span", null, `Last visit ${line.previous}${line.outOf ? ` ${line.outOf}` : ""}. `), changeWords(line.change));
}

/** "3 items": the form names them, once for all its lines. @param {ScoreLine} line */
function missingCount({ missing }) {
  const count = missing.split("; ").length;
  return `${count} ${count === 1 ? "item" : "items"}`;
}

/** @param {ScoreLine} line */
export function scoreLine(line) {
  return h("div", { class: line.main ? "line main" : "line" },
    h("div", { class: "line-head" }, h("span", { class: "line-label" }, line.label), lineValue(line, { source: true })),
    lineHistory(line),
    !line.main && line.missing && h("p", { class: "missing" }, `Unanswered: ${missingCount(line)}.`),
    h("details", { class: "why" }, h("summary", null, "Why this number", h("span", { class: "sr-only" }, `: ${line.label}`)),
      h("dl", null,
        h("dt", null, "Rule"), h("dd", null, line.rule),
        h("dt", null, "Source"), h("dd", null, line.source),
        line.bandSource && [h("dt", null, "Band from"), h("dd", null, line.bandSource)])));
}

/** How far a form is: a bar and the same in words. @param {{answered: number, of: number, shortName: string}} form */
export function progress({ answered, of, shortName }) {
  return h("div", { class: "progress" },
    h("progress", { value: answered, max: String(Math.max(of, 1)), "aria-label": `${shortName} answered` }),
    h("span", null, `${answered} of ${of} answered`));
}

/** At most three items by name, else two and how many more. @param {string[]} names */
export function unanswered(names) {
  return `Unanswered: ${names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`}.`;
}
