// Conditions side by side: each met, not met or unknown, by sign and by word.

import { h, uid } from "../lib/dom.js";
import { english } from "../lib/english.js";
import { inEnglish, rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ComparisonView} ComparisonView */
/** @typedef {import("../ipc-types.d.ts").ComparisonCell} ComparisonCell */

/** Sign and word. @type {Record<ComparisonCell["state"], [string, string]>} */
const STATES = {
  met: ["✓", "trends-condition-met"], not_met: ["✗", "trends-condition-not-met"], unknown: ["?", "trends-condition-unknown"], not_asked: ["–", "trends-condition-not-asked"],
};

/**
 * A cell with its sign, its word, and what it lacks.
 * @param {ComparisonCell} cell @param {string} column
 */
function cellOf({ state, words, missing }, column) {
  const [sign, usual] = STATES[state];
  return h("td", { role: "cell", class: `cell ${state}`, data: { label: column } },
    h("span", { class: "sign", "aria-hidden": "true" }, sign), h("span", { class: "words" }, words ? english(words) : t(usual)),
    missing && h("span", { class: "lacking" }, lacking(missing)));
}

/** Two items by name, more by their number. @param {string} missing */
function lacking(missing) {
  const names = missing.split("; ");
  return names.length <= 2 ? rich("trends-unanswered", { items: english(names.join(", ")) }) : t("trends-unanswered-many", { count: names.length });
}

/**
 * The roles are spelled out because a narrow table is laid out by other means than a wide one.
 * @param {ComparisonView} comparison
 */
export function comparisonTable({ title, columns, rows, sentences }) {
  const id = uid("comparison");
  return h("section", { class: "comparison", "aria-labelledby": id },
    h("h2", { id, lang: inEnglish() }, title),
    h("table", { class: "plain", role: "table", "aria-labelledby": id },
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
        h("th", { scope: "col", role: "columnheader" }, h("span", { class: "sr-only" }, t("trends-condition"))),
        columns.map((column) => h("th", { scope: "col", role: "columnheader", lang: inEnglish() }, column)))),
      h("tbody", { role: "rowgroup" }, rows.map((row) => h("tr", { role: "row", class: row.main ? "main" : "" },
        h("th", { scope: "row", role: "rowheader", lang: inEnglish() }, row.label),
        row.cells.map((cell, at) => cellOf(cell, columns[at])))))),
    sentenceList(sentences));
}

/** What follows from the answers, in words. @param {string[]} sentences */
export function sentenceList(sentences) {
  return sentences.length > 0 && h("ul", { class: "sentences", lang: inEnglish() }, sentences.map((sentence) => h("li", null, sentence)));
}
