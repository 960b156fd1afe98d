// One score or criterion with its trace: what it is, what it was, and why.

import { h } from "../lib/dom.js";
import { inEnglish, rich, t } from "../lib/words.js";
import { explained, provisional } from "./explained.js";
import { changeWords } from "./words.js";

/** @typedef {import("../ipc-types.d.ts").ScoreLine} ScoreLine */

/**
 * The number with its range, its band (and where that comes from) and what marks it.
 * @param {ScoreLine} line @param {{source?: boolean}} [show]
 */
export function lineValue(line, { source = false } = {}) {
  return h("span", { class: "score-line" },
    h("strong", { class: line.known ? "number" : "number unknown", lang: inEnglish() }, line.text),
    line.known && line.outOf && h("span", { class: "out-of" }, ` ${line.outOf}`),
    line.band && h("span", { class: "band", lang: inEnglish() }, line.band),
    source && line.band && line.bandSource && h("span", { class: "source", lang: inEnglish() }, ` ${line.bandSource}`),
    line.prorated && explained(t("visits-prorated"), t("visits-prorated.why")),
    provisional(line.provisional || (line.band !== "" && line.bandProvisional), !line.provisional ? t("visits-provisional-band") : line.band && line.bandProvisional ? t("visits-provisional-both") : ""));
}

/** "Before: 67.0. 8.0 points better". @param {ScoreLine} line */
export function lineHistory(line) {
  if (!line.previous && !line.change) return null;
  return h("p", { class: "before" }, line.previous && h("span", null, t("visits-last-visit", { score: [line.previous, line.outOf].filter(Boolean).join(" ") }), " "), changeWords(line.change));
}

/** @param {ScoreLine} line */
export function scoreLine(line) {
  return h("div", { class: line.main ? "line main" : "line" },
    h("div", { class: "line-head" }, h("span", { class: "line-label", lang: inEnglish() }, line.label), lineValue(line, { source: true })),
    lineHistory(line),
    // The form names the items, once for all its lines.
    !line.main && line.missing && h("p", { class: "missing" }, t("visits-unanswered-count", { count: line.missing.split("; ").length })),
    h("details", { class: "why" }, h("summary", null, t("visits-why"), h("span", { class: "sr-only" }, ": ", h("span", { lang: inEnglish() }, line.label))),
      h("dl", null,
        h("dt", null, t("visits-rule")), h("dd", { lang: inEnglish() }, line.rule),
        h("dt", null, t("visits-source")), h("dd", { lang: inEnglish() }, line.source),
        line.bandSource && [h("dt", null, t("visits-band-from")), h("dd", { lang: inEnglish() }, line.bandSource)])));
}

/** How far a form is: a bar and the same in words. @param {{answered: number, of: number, shortName: string}} form */
export function progress({ answered, of, shortName }) {
  return h("div", { class: "progress" },
    h("progress", { value: answered, max: String(Math.max(of, 1)), "aria-label": t("visits-progress.label", { form: shortName }) }),
    h("span", null, t("visits-progress", { answered, of })));
}

/** At most three items by name, else two and how many more. @param {string[]} names */
export function unanswered(names) {
  const all = names.length <= 3;
  const said = h("span", { lang: inEnglish() }, (all ? names : names.slice(0, 2)).join(", "));
  return all ? rich("visits-unanswered", { names: said }) : rich("visits-unanswered.more", { names: said, count: names.length - 2 });
}
