// Dates that may be known only to the month or the year: "2025-03-07", "2025-03", "2025" in data.

import { englishDate, englishMonth, mediumDate, monthDate, parseDate } from "./dates.js";
import { t } from "./words.js";

/** "7 Mar 2025", "Mar 2025", "2025": as much as is known. @param {string | null | undefined} partial */
export function partialDate(partial) {
  if (!partial) return "";
  const [year, month, day] = partial.split("-");
  if (day) return mediumDate(partial);
  return month ? monthDate(`${partial}-01`) : year;
}

/** "since 7 Mar 2025", "since Mar 2025, until 2026". @param {string} from @param {string | null | undefined} to */
export function spanDates(from, to) {
  const days = { from: partialDate(from), to: partialDate(to) };
  if (!from) return to ? t("shell-dates-until", days) : "";
  return t(to ? "shell-dates-span" : "shell-dates-since", days);
}

/**
 * Dates in a sentence of Rust's, which is English, as English writes them; dates alone as the language does. What belongs to a path or
 * a file's name stays.
 * @param {string} sentence
 */
export function withDates(sentence) {
  const [day, month] = /\p{L}/u.test(sentence) ? [englishDate, englishMonth] : [mediumDate, monthDate];
  return sentence.replace(/(?<![/\\])\b\d{4}-\d{2}-\d{2}\b(?![/\\]|( \(\d+\))?\.[a-z])/g, (date) => day(date))
    .replace(/(?<![/\\])\b(\d{4}-\d{2})\b(?![-/\\])/g, (date, found) => (Number(found.slice(5)) >= 1 && Number(found.slice(5)) <= 12 ? month(`${found}-01`) : date));
}

const NAMED = /^(\p{L}{3,})(?:[\s.,-]*|\s+de\s+)(\d{4})$/u;

/**
 * Reads a date as people type it; "March 2025", "3/2025", "2025-03" and "2025" stay as vague as they are.
 * @param {string} text
 * @param {{locale?: string, now?: Date}} [options]
 * @returns {string | null} "" when empty, null when it isn't one
 */
export function parsePartial(text, options = {}) {
  const typed = text.trim();
  if (!typed) return "";
  /** @param {string} year @param {number} month */
  const of = (year, month) => (month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null);
  if (/^(1[89]|20|21)\d{2}$/.test(typed)) return typed;
  let found = /^(\d{4})[-/. ](\d{1,2})$/.exec(typed);
  if (found) return of(found[1], Number(found[2]));
  found = /^(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(typed);
  if (found) return of(found[2], Number(found[1]));
  found = NAMED.exec(typed);
  if (found) {
    // The month's name is read as in a whole date.
    const day = parseDate(`1 ${found[1]} ${found[2]}`, options);
    return day ? day.slice(0, 7) : null;
  }
  return parseDate(typed, options);
}

/** The last day that it can be. @param {string} partial */
export function latestDay(partial) {
  const [year, month, day] = partial.split("-");
  if (day) return partial;
  if (!month) return `${year}-12-31`;
  return `${year}-${month}-${String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0")}`;
}
