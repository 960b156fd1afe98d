// Results by group: a row for each analyte, a column for each day of a sample, the latest first.

import { mediumDate } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { english, inEnglishOnly } from "../../lib/english.js";
import { t } from "../../lib/words.js";
import { resultCell } from "./result.js";

/** @typedef {import("../../ipc-types.d.ts").LabsView} LabsView */
/** @typedef {import("../../ipc-types.d.ts").LabGroup} LabGroup */
/** @typedef {import("../../ipc-types.d.ts").LabView} LabView */

const COLUMNS = 6;

export class LabTable {
  /** @param {{onOpen: (result: LabView, group: LabGroup) => void, say: (words: string) => void}} options */
  constructor({ onOpen, say }) {
    this.onOpen = onOpen;
    this.say = say;
    /** Columns that are left out before the first. */
    this.from = 0;
    /** @type {LabsView | null} */
    this.labs = null;
    this.element = h("section", { class: "stack", "aria-label": t("measures-results") });
  }

  /** @param {LabsView} labs */
  show(labs) {
    this.labs = labs;
    this.draw();
  }

  /** To that result, where it is shown. @param {string} id @returns {boolean} */
  focus(id) {
    const button = this.element.querySelector(`[data-result="${id}"]`);
    if (button instanceof HTMLElement) button.focus();
    return button !== null;
  }

  /** @param {number} by */
  turn(by) {
    this.from = Math.max(0, this.from + by);
    this.draw();
    this.say(this.element.querySelector(".shown")?.textContent ?? "");
    const [earlier, later] = this.element.querySelectorAll(".period button");
    // A button that has just gone out of use would lose the focus.
    const button = /** @type {HTMLButtonElement | undefined} */ (by > 0 ? earlier : later);
    const other = /** @type {HTMLButtonElement | undefined} */ (by > 0 ? later : earlier);
    (button?.disabled ? other : button)?.focus();
  }

  draw() {
    const groups = this.labs?.groups ?? [];
    const dates = [...new Set(groups.flatMap((group) => group.results.map((result) => result.date)))].sort().reverse();
    if (!dates.length) {
      fill(this.element, h("p", { class: "panel empty" }, t("measures-results.none")));
      return;
    }
    this.from = Math.min(this.from, Math.floor((dates.length - 1) / COLUMNS) * COLUMNS);
    const shown = dates.slice(this.from, this.from + COLUMNS);
    const names = [...new Set(groups.map((group) => group.group))];
    fill(this.element,
      dates.length > COLUMNS && h("div", { class: "period" },
        h("button", { type: "button", disabled: this.from + COLUMNS >= dates.length, on: { click: () => this.turn(COLUMNS) } }, t("measures-earlier.days")),
        h("button", { type: "button", disabled: this.from === 0, on: { click: () => this.turn(-COLUMNS) } }, t("measures-later.days")),
        h("span", { class: "hint shown" }, t("measures-shown", { from: mediumDate(shown.at(-1)), to: mediumDate(shown[0]), shown: shown.length, count: dates.length }))),
      h("div", { class: "table-wrap" }, h("table", { class: "plain labs", "aria-label": t("measures-results") },
        h("thead", null, h("tr", null, h("th", { scope: "col" }, t("measures-test")), shown.map((date) => h("th", { scope: "col" }, mediumDate(date))))),
        names.map((name) => h("tbody", null,
          h("tr", { class: "group" }, inEnglishOnly(h("th", { scope: "rowgroup", colspan: String(shown.length + 1) }, name))),
          groups.filter((group) => group.group === name).map((group) => this.row(group, shown)))))));
  }

  /** @param {LabGroup} group @param {string[]} shown */
  row(group, shown) {
    const anyShown = group.results.some((result) => shown.includes(result.date));
    const latest = group.results[0];
    return h("tr", null,
      h("th", { scope: "row", title: group.name === group.short ? null : group.name }, english(group.short),
        group.unit && h("span", { class: "unit" }, ` ${group.unit}`),
        !anyShown && latest && h("span", { class: "hint" }, t(latest.date > shown[0] ? "measures-latest.later" : "measures-latest", { date: mediumDate(latest.date) }))),
      shown.map((date) => h("td", { data: { label: mediumDate(date) } },
        group.results.filter((result) => result.date === date).map((result) => resultCell(result, group, () => this.onOpen(result, group))))));
  }
}
