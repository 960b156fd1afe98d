// A date that looks as vague as it is.

import { h } from "../lib/dom.js";
import { partialDate } from "../lib/partial-dates.js";

/**
 * "7 Mar 2025"; "Mar 2025" and "2025" are marked, and say what isn't known.
 * @param {string} partial
 * @param {{full?: boolean}} [options] full: in words, where there is room
 */
export function vagueDate(partial, { full = false } = {}) {
  const missing = partial.length >= 10 ? "" : partial.length === 7 ? "day not known" : "month not known";
  if (!missing) return h("time", { class: "nowrap", datetime: partial }, partialDate(partial));
  return h("time", { class: "vague", datetime: partial, title: missing }, h("span", { class: "nowrap" }, partialDate(partial)), full ? h("span", { class: "unknown" }, ` (${missing})`) : h("span", { class: "sr-only" }, ` (${missing})`));
}

/** From when to when. @param {string} from @param {string | null} to */
export function vagueSpan(from, to) {
  if (!from) return to ? ["until ", vagueDate(to, { full: true })] : "";
  return to ? [vagueDate(from, { full: true }), " to ", vagueDate(to, { full: true })] : ["since ", vagueDate(from, { full: true })];
}
