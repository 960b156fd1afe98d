// Safety flags: the only thing in red.

import { h } from "../lib/dom.js";
import { longDate } from "../lib/dates.js";
import { english } from "../lib/english.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").FlagView} FlagView */

/**
 * @param {FlagView[]} flags
 * @param {{dated?: boolean}} [options]
 * @returns {HTMLElement | null}
 */
export function flagPanel(flags, { dated = false } = {}) {
  if (!flags.length) return null;
  return h("section", { class: "safety", "aria-label": t("safety-title") }, h("h2", null, t("safety-title")), flags.map((flag) => h("div", { class: "flag" },
    h("p", { class: "flag-text" }, dated && flag.date ? `${longDate(flag.date)}: ` : "", english(flag.text)),
    flag.clinicText && h("p", { class: "clinic-text" }, flag.clinicText),
    flag.source && h("p", { class: "source", lang: inEnglish() }, flag.source))));
}
