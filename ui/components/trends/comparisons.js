// Before and now, against the baseline, the phase before and the last visit; and the statistics behind it.

import { h, uid } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, t } from "../../lib/words.js";
import { explained, provisional } from "../explained.js";
import { sourceMark } from "./verdict.js";

/** @typedef {import("../../ipc-types.d.ts").ComparedView} ComparedView */
/** @typedef {import("../../ipc-types.d.ts").StatisticView} StatisticView */
/** @typedef {import("../../ipc-types.d.ts").ThresholdView} ThresholdView */

const NONE = "–";

/** What stands where there is nothing to say. @param {string} why */
export const none = (why) => [h("span", { "aria-hidden": "true" }, NONE), h("span", { class: "sr-only" }, why)];

/** @param {ThresholdView} threshold */
function thresholdLine({ label, size, passed, source, provisional: unchecked }) {
  return h("li", { class: passed ? "passed" : "missed" },
    h("span", { class: "sign", "aria-hidden": "true" }, passed ? "✓" : "✗"),
    h("span", null, h("span", { lang: inEnglish() }, source ? explained(label, withDates(source), "termed") : label, size && `, ${size}`), ": ", h("span", { class: "passes" }, t(passed ? "trends-compared-thresholds.passed" : "trends-compared-thresholds.missed")),
      unchecked && [" ", provisional(true, label)]));
}

/** @param {number} way */
const look = (way) => `change ${way > 0 ? "better" : way < 0 ? "worse" : "same"}`;

/** @param {ComparedView[]} changes */
export function comparisons(changes) {
  if (!changes.length) return null;
  const title = uid("compared");
  return h("section", { class: "compared", "aria-labelledby": title },
    h("h2", { id: title }, t("trends-compared")),
    h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-labelledby": title },
      h("thead", null, h("tr", null, ["against", "before", "now", "difference", "change", "thresholds"].map((name) => h("th", { scope: "col" }, t(`trends-compared-${name}`))))),
      h("tbody", null, changes.map((change) => h("tr", null,
        h("th", { scope: "row", lang: inEnglish() }, withDates(change.against)),
        h("td", { class: "nowrap", data: { label: t("trends-compared-before") } }, english(withDates(change.before))),
        h("td", { class: "nowrap", data: { label: t("trends-compared-now") } }, english(withDates(change.now))),
        h("td", { data: { label: t("trends-compared-difference.short") } }, h("strong", { class: "nowrap" }, change.difference),
          change.interval ? h("span", { class: "below nowrap", lang: inEnglish() }, change.interval) : h("span", { class: "below" }, t("trends-compared-difference.none"))),
        h("td", { data: { label: t("trends-compared-change") } }, change.percent ? h("strong", { class: `${look(change.way)} nowrap`, lang: inEnglish() }, change.percent) : none(t("trends-compared-change.none")),
          change.level && h("span", { class: "below", lang: inEnglish() }, change.level)),
        h("td", { class: "whole-row", data: { label: t("trends-compared-thresholds") } }, change.thresholds.length ? h("ul", { class: "thresholds" }, change.thresholds.map(thresholdLine)) : none(t("trends-compared-thresholds.none")))))))));
}

/** @param {StatisticView[]} list @param {import("../treatments/folds.js").Folds} folds */
export function statistics(list, folds) {
  return list.length > 0 && folds.fold("statistics", t("trends-statistics-count", { count: list.length }), () => h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-label": t("trends-statistics") },
    h("thead", null, h("tr", null, ["name", "value", "note"].map((name) => h("th", { scope: "col" }, t(`trends-statistics-${name}`))))),
    h("tbody", null, list.map((each) => h("tr", null,
      h("th", { scope: "row", lang: inEnglish() }, each.name),
      h("td", { data: { label: t("trends-statistics-value") } }, english(withDates(each.value))),
      h("td", { data: { label: t("trends-statistics-note.short") } }, english(withDates(each.note)), sourceMark(each))))))), { look: "statistics" });
}
