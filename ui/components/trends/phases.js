// The phases of a course: what counts of each, its mean, and what changed.

import { h, uid } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { mediumDate } from "../../lib/dates.js";
import { explained } from "../explained.js";
import { none } from "./comparisons.js";

/** @typedef {import("../../ipc-types.d.ts").PhaseView} PhaseView */
/** @typedef {import("../../ipc-types.d.ts").TrendsView} TrendsView */

/** What counts of it, in words. @param {PhaseView} phase */
function counted({ counts, countsFrom, excluded, n }) {
  if (!counts) return [h("strong", null, "doesn’t count"), excluded && h("span", { class: "below" }, withDates(excluded))];
  return [h("strong", { class: "number" }, n), n === 1 ? " value" : " values",
    (countsFrom || excluded) && h("span", { class: "below" }, countsFrom && `from ${mediumDate(countsFrom)}`, countsFrom && excluded && "; ", excluded && `left out: ${withDates(excluded)}`)];
}

/** @param {string} label @param {string} text @param {string} why there may be nothing */
const cell = (label, text, why) => h("td", { class: text ? "" : "nothing", data: { label } }, text || none(why));

/** "−13.2 (22% better)": the share stands below. @param {string} label @param {string} text */
function changeCell(label, text) {
  const [, points, share] = /^(.*\S) \((.+)\)$/.exec(text) ?? [];
  if (!points) return cell(label, text, "nothing to compare");
  return h("td", { data: { label } }, h("strong", { class: "nowrap" }, points), h("span", { class: "below nowrap" }, share));
}

/**
 * @param {TrendsView} view
 * @param {{adjust: () => void, history: () => void}} hand
 */
export function phasesPart(view, { adjust, history }) {
  if (!view.phases.length && !view.phasePlan) return null;
  const title = uid("phases");
  return h("section", { class: "phases", "aria-labelledby": title },
    h("div", { class: "section-head" },
      h("h2", { id: title }, "Phases"),
      h("div", { class: "actions quiet" },
        view.phasePlan?.id && h("button", { type: "button", class: "link", "aria-label": "History of the phases", on: { click: history } }, "History"),
        view.phasePlan && h("button", { type: "button", data: { act: "phases", needs: "write" }, on: { click: adjust } }, "Adjust phases…"))),
    view.planLost.length > 0 && h("div", { class: "calm-note" },
      h("p", null, "The dose steps have changed. These of your adjustments fit no phase any more and count for nothing:"),
      h("ul", null, view.planLost.map((lost) => h("li", null, withDates(lost))))),
    view.phases.length ? h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-labelledby": title },
      h("thead", null, h("tr", null, ["Phase", "Counts", "Mean", "Median", "95% interval", "Since baseline", "Since the phase before"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, view.phases.map((phase) => h("tr", { class: phase.counts ? "" : "uncounted" },
        h("th", { scope: "row" }, h("strong", null, withDates(phase.label)), phase.edited && [" ", explained("adjusted", "Changed by the clinician under “Adjust phases…”")],
          h("span", { class: "below" }, withDates(phase.days))),
        h("td", { data: { label: "Counts" } }, counted(phase)),
        h("td", { class: phase.mean ? "" : "nothing", data: { label: "Mean" } }, phase.mean ? h("strong", { class: "number" }, phase.mean) : none("no mean"), phase.sd && h("span", { class: "below nowrap" }, phase.sd)),
        cell("Median", phase.median, "no median"),
        cell("95% interval", phase.interval, "no interval"),
        changeCell("Since baseline", phase.sinceBaseline),
        changeCell("Since the phase before", phase.sincePrevious)))))) : h("p", { class: "empty" }, "No phases yet: they follow from the dose steps."));
}
