// Safety flags: the only thing in red.

import { h } from "../lib/dom.js";
import { longDate } from "../lib/dates.js";

/** @typedef {import("../ipc-types.d.ts").FlagView} FlagView */

/**
 * @param {FlagView[]} flags
 * @param {{dated?: boolean}} [options]
 * @returns {HTMLElement | null}
 */
export function flagPanel(flags, { dated = false } = {}) {
  if (!flags.length) return null;
  return h("section", { class: "safety", "aria-label": "Safety" }, h("h2", null, "Safety"), flags.map((flag) => h("div", { class: "flag" },
    h("p", { class: "flag-text" }, dated && flag.date ? `${longDate(flag.date)}: ` : "", flag.text),
    flag.clinicText && h("p", { class: "clinic-text" }, flag.clinicText),
    flag.source && h("p", { class: "source" }, flag.source))));
}
