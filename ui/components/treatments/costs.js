// What the treatments cost: a month now, since their start, and by month.

import { h } from "../../lib/dom.js";
import { partialDate } from "../../lib/partial-dates.js";

/** @typedef {import("../../ipc-types.d.ts").TreatmentsView} TreatmentsView */

const AT_ONCE = 24;

/** @param {TreatmentsView} view @param {import("./folds.js").Folds} folds */
export function costsPart(view, folds) {
  if (!view.costNow && !view.costTotal) return null;
  const about = view.courses.some((course) => course.cost.about);
  const unpriced = view.courses.filter((course) => course.state === "going" && !course.cost.now).length;
  return h("section", { class: "stack" },
    h("h2", null, "Costs"),
    h("div", { class: "panel stack" },
      h("dl", { class: "cost-figures" },
        view.costNow && h("div", null, h("dt", null, "A month now"), h("dd", null, view.costNow)),
        view.costTotal && h("div", null, h("dt", null, "Since the start"), h("dd", null, view.costTotal))),
      (unpriced > 0 || about) && h("p", { class: "hint" },
        [unpriced > 0 && `${unpriced} ${unpriced === 1 ? "treatment" : "treatments"} without a cost ${unpriced === 1 ? "is" : "are"} not in it.`, about && "“About”: some days are not known."].filter(Boolean).join(" ")),
      folds.fold("costs", "By month", () => months(view))));
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
    h("table", { class: "plain small", "aria-label": "What it cost" },
      h("thead", null, h("tr", null, h("th", { scope: "col" }, "Month"), h("th", { scope: "col" }, "What it cost"))),
      h("tbody", null, rows.slice(0, AT_ONCE).map(([month, costs]) => h("tr", null,
        h("td", { class: "nowrap", data: { label: "Month" } }, partialDate(month)), h("td", null, costs.map(([name, amount]) => `${name} ${amount}`).join(" · ")))))),
    rows.length > AT_ONCE && h("p", { class: "hint" }, `The latest ${AT_ONCE} of ${rows.length} months.`),
  ];
}
