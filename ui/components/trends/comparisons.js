// Before and now, against the baseline, the phase before and the last visit; and the statistics behind it.

import { h, uid } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
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
    h("span", null, source ? explained(label, withDates(source), "termed") : label, size && `, ${size}`, ": ", h("span", { class: "passes" }, passed ? "passed" : "not passed"),
      unchecked && [" ", provisional(true, label)]));
}

/** @param {number} way */
const look = (way) => `change ${way > 0 ? "better" : way < 0 ? "worse" : "same"}`;

/** @param {ComparedView[]} changes */
export function comparisons(changes) {
  if (!changes.length) return null;
  const title = uid("compared");
  return h("section", { class: "compared", "aria-labelledby": title },
    h("h2", { id: title }, "Before and now"),
    h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-labelledby": title },
      h("thead", null, h("tr", null, ["Against", "Before", "Now", "Difference, 95% interval", "Change", "Thresholds"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, changes.map((change) => h("tr", null,
        h("th", { scope: "row" }, withDates(change.against)),
        h("td", { class: "nowrap", data: { label: "Before" } }, withDates(change.before)),
        h("td", { class: "nowrap", data: { label: "Now" } }, withDates(change.now)),
        h("td", { data: { label: "Difference" } }, h("strong", { class: "nowrap" }, change.difference),
          change.interval ? h("span", { class: "below nowrap" }, change.interval) : h("span", { class: "below" }, "no interval")),
        h("td", { data: { label: "Change" } }, change.percent ? h("strong", { class: `${look(change.way)} nowrap` }, change.percent) : none("no share"),
          change.level && h("span", { class: "below" }, change.level)),
        h("td", { data: { label: "Thresholds" } }, change.thresholds.length ? h("ul", { class: "thresholds" }, change.thresholds.map(thresholdLine)) : none("held against none"))))))));
}

/** @param {StatisticView[]} list @param {import("../treatments/folds.js").Folds} folds */
export function statistics(list, folds) {
  return list.length > 0 && folds.fold("statistics", `Statistics (${list.length})`, () => h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-label": "Statistics" },
    h("thead", null, h("tr", null, ["Statistic", "Value", "What it means and takes for granted"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", null, list.map((each) => h("tr", null,
      h("th", { scope: "row" }, each.name),
      h("td", { data: { label: "Value" } }, withDates(each.value)),
      h("td", { data: { label: "Meaning" } }, withDates(each.note), sourceMark(each))))))), { look: "statistics" });
}
