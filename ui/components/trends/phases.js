// The phases of a course: what counts of each, its mean, and what changed.

import { mediumDate } from "../../lib/dates.js";
import { h, uid } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { numberWords } from "../../lib/formats.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, rich, t } from "../../lib/words.js";
import { explained } from "../explained.js";
import { none } from "./comparisons.js";

/** @typedef {import("../../ipc-types.d.ts").PhaseView} PhaseView */
/** @typedef {import("../../ipc-types.d.ts").TrendsView} TrendsView */

/** What counts of it, in words. @param {PhaseView} phase */
function counted({ counts, countsFrom, excluded, n }) {
  if (!counts) return [h("strong", null, t("trends-phases-counts.not")), excluded && h("span", { class: "below", lang: inEnglish() }, withDates(excluded))];
  return [rich("trends-phases-values", { count: n, number: h("strong", { class: "number" }, numberWords(n)) }),
    (countsFrom || excluded) && h("span", { class: "below" }, countsFrom && t("trends-phases-from", { date: mediumDate(countsFrom) }), countsFrom && excluded && "; ",
      excluded && rich("trends-phases-left-out", { why: english(withDates(excluded)) }))];
}

/** @param {string} label @param {string} text @param {string} why there may be nothing @param {string} [look] */
const cell = (label, text, why, look = "") => h("td", { class: text ? look : "nothing", data: { label } }, text ? english(text) : none(why));

/** "−13.2 (22% better)": the share stands below. @param {string} label @param {string} text */
function changeCell(label, text) {
  const [, points, share] = /^(.*\S) \((.+)\)$/.exec(text) ?? [];
  if (!points) return cell(label, text, t("trends-phases-previous.none"));
  return h("td", { data: { label } }, h("strong", { class: "nowrap" }, points), h("span", { class: "below nowrap", lang: inEnglish() }, share));
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
      h("h2", { id: title }, t("trends-phases")),
      h("div", { class: "actions quiet" },
        view.phasePlan?.id && h("button", { type: "button", class: "link", "aria-label": t("trends-phases.history-of"), on: { click: history } }, t("trends-phases.history")),
        view.phasePlan && h("button", { type: "button", data: { act: "phases", needs: "write" }, on: { click: adjust } }, t("trends-phases.adjust")))),
    view.planLost.length > 0 && h("div", { class: "calm-note" },
      h("p", null, t("trends-phases.lost")),
      h("ul", null, view.planLost.map((lost) => h("li", { lang: inEnglish() }, withDates(lost))))),
    view.phases.length ? h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-labelledby": title },
      h("thead", null, h("tr", null, ["phase", "counts", "mean", "median", "interval", "baseline", "previous"].map((name) => h("th", { scope: "col" }, t(`trends-phases-${name}`))))),
      h("tbody", null, view.phases.map((phase) => h("tr", { class: phase.counts ? "" : "uncounted" },
        h("th", { scope: "row" }, h("strong", { lang: phase.edited ? null : inEnglish() }, withDates(phase.label)), phase.edited && [" ", explained(t("trends-phases.adjusted"), t("trends-phases.adjusted-why"))],
          h("span", { class: "below", lang: inEnglish() }, withDates(phase.days))),
        h("td", { class: "whole-row", data: { label: t("trends-phases-counts") } }, counted(phase)),
        h("td", { class: phase.mean ? "" : "nothing", data: { label: t("trends-phases-mean") } }, phase.mean ? h("strong", { class: "number" }, phase.mean) : none(t("trends-phases-mean.none")), phase.sd && h("span", { class: "below nowrap" }, phase.sd)),
        cell(t("trends-phases-median"), phase.median, t("trends-phases-median.none")),
        cell(t("trends-phases-interval"), phase.interval, t("trends-phases-interval.none"), "nowrap"),
        changeCell(t("trends-phases-baseline"), phase.sinceBaseline),
        changeCell(t("trends-phases-previous"), phase.sincePrevious)))))) : h("p", { class: "empty" }, t("trends-phases.none")));
}
