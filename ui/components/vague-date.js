// A date that looks as vague as it is.

import { h } from "../lib/dom.js";
import { partialDate } from "../lib/partial-dates.js";
import { rich, t } from "../lib/words.js";

/**
 * "7 Mar 2025"; "Mar 2025" and "2025" are marked, and say what isn't known.
 * @param {string} partial
 * @param {{full?: boolean}} [options] full: in words, where there is room
 */
export function vagueDate(partial, { full = false } = {}) {
  const missing = partial.length >= 10 ? "" : t(partial.length === 7 ? "shell-day-unknown" : "shell-month-unknown");
  if (!missing) return h("time", { class: "nowrap", datetime: partial }, partialDate(partial));
  return h("time", { class: "vague", datetime: partial, title: missing }, h("span", { class: "nowrap" }, partialDate(partial)), full ? h("span", { class: "unknown" }, ` (${missing})`) : h("span", { class: "sr-only" }, ` (${missing})`));
}

/** From when to when. @param {string} from @param {string | null} to */
export function vagueSpan(from, to) {
  if (!from) return to ? rich("shell-dates-until", { to: vagueDate(to, { full: true }) }) : "";
  const since = vagueDate(from, { full: true });
  return to ? rich("shell-dates-span", { from: since, to: vagueDate(to, { full: true }) }) : rich("shell-dates-since", { from: since });
}
