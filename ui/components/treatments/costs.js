// What the treatments cost: a month now, since their start, and by month.

import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { partialDate } from "../../lib/partial-dates.js";
import { t } from "../../lib/words.js";

/** @typedef {import("../../ipc-types.d.ts").TreatmentsView} TreatmentsView */

const AT_ONCE = 24;

/** @param {TreatmentsView} view @param {import("./folds.js").Folds} folds */
export function costsPart(view, folds) {
  if (!view.costNow && !view.costTotal) return null;
  const about = view.courses.some((course) => course.cost.about);
  const unpriced = view.courses.filter((course) => course.state === "going" && !course.cost.now).length;
  return h("section", { class: "stack" },
    h("h2", null, t("treatments-costs")),
    h("div", { class: "panel stack" },
      h("dl", { class: "cost-figures" },
        view.costNow && h("div", null, h("dt", null, t("treatments-costs.now")), h("dd", null, english(view.costNow))),
        view.costTotal && h("div", null, h("dt", null, t("treatments-costs.total")), h("dd", null, english(view.costTotal)))),
      (unpriced > 0 || about) && h("p", { class: "hint" },
        [unpriced > 0 && t("treatments-costs-without", { count: unpriced }), about && t("treatments-costs.about")].filter(Boolean).join(" ")),
      folds.fold("costs", t("treatments-costs.months"), () => months(view))));
}

/** @param {TreatmentsView} view */
function months(view) {
  /** @type {Map<string, [string, string][]>} */
  const by = new Map();
  for (const course of view.courses) {
    for (const { month, amount } of course.cost.months) by.set(month, [...by.get(month) ?? [], [course.short, amount]]);
  }
  const rows = [...by].sort(([a], [b]) => (a < b ? 1 : -1));
  return [
    h("table", { class: "plain small", "aria-label": t("treatments-costs.what") },
      h("thead", null, h("tr", null, h("th", { scope: "col" }, t("treatments-costs.month")), h("th", { scope: "col" }, t("treatments-costs.what")))),
      h("tbody", null, rows.slice(0, AT_ONCE).map(([month, costs]) => h("tr", null,
        h("td", { class: "nowrap", data: { label: t("treatments-costs.month") } }, partialDate(month)), h("td", null, english(costs.map(([name, amount]) => `${name} ${amount}`).join(" · "))))))),
    rows.length > AT_ONCE && h("p", { class: "hint" }, t("treatments-costs-latest", { shown: AT_ONCE, count: rows.length })),
  ];
}
