// Conditions side by side: each met, not met or unknown, by sign and by word.

import { h, uid } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").ComparisonView} ComparisonView */
/** @typedef {import("../ipc-types.d.ts").ComparisonCell} ComparisonCell */

/** @type {Record<ComparisonCell["state"], [string, string]>} */
const STATES = { met: ["✓", "met"], not_met: ["✗", "not met"], unknown: ["?", "unknown"], not_asked: ["–", "not asked"] };

/**
 * A cell with its sign, its word, and what it lacks.
 * @param {ComparisonCell} cell @param {string} column
 */
function cellOf({ state, words, missing }, column) {
  const [sign, usual] = STATES[state];
  return h("td", { role: "cell", class: `cell ${state}`, data: { label: column } },
    h("span", { class: "sign", "aria-hidden": "true" }, sign), h("span", { class: "words" }, words || usual),
    missing && h("span", { class: "lacking" }, `Unanswered: ${few(missing)}`));
}

/** Two items by name, more by their number. @param {string} missing */
function few(missing) {
  const names = missing.split("; ");
  return names.length <= 2 ? names.join(", ") : `${names.length} items`;
}

/**
 * The roles are spelled out because a narrow table is laid out by other means than a wide one.
 * @param {ComparisonView} comparison
 */
export function comparisonTable({ title, columns, rows, sentences }) {
  const id = uid("comparison");
  return h("section", { class: "comparison", "aria-labelledby": id },
    h("h2", { id }, title),
    h("table", { class: "plain", role: "table", "aria-labelledby": id },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
        h("th", { scope: "col", role: "columnheader" }, h("span", { class: "sr-only" }, "Condition")),
        columns.map((column) => h("th", { scope: "col", role: "columnheader" }, column)))),
      h("tbody", { role: "rowgroup" }, rows.map((row) => h("tr", { role: "row", class: row.main ? "main" : "" },
        h("th", { scope: "row", role: "rowheader" }, row.label),
        row.cells.map((cell, at) => cellOf(cell, columns[at])))))),
    sentenceList(sentences));
}

/** What follows from the answers, in words. @param {string[]} sentences */
export function sentenceList(sentences) {
  return sentences.length > 0 && h("ul", { class: "sentences" }, sentences.map((sentence) => h("li", null, sentence)));
}
