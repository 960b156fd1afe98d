// Periods of a time line, in civil days.

import { t } from "./words.js";

const DAY = 86_400_000;

/** @param {string} iso */
const time = (iso) => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
/** @param {number} utc */
const iso = (utc) => new Date(utc).toISOString().slice(0, 10);

/** @typedef {{from: string, to: string}} Period first and last day */

/** By what they are kept, the longest first. @type {[string, {months?: number, days?: number}][]} */
export const LENGTHS = [["2 years", { months: 24 }], ["1 year", { months: 12 }], ["6 months", { months: 6 }], ["3 months", { months: 3 }], ["4 weeks", { days: 28 }]];

/** "2 years", "4 weeks". @param {{months?: number, days?: number}} length */
export function lengthWords({ months = 0, days = 0 }) {
  if (days) return t("shell-span", { unit: "week", count: days / 7 });
  return t("shell-span", months % 12 ? { unit: "month", count: months } : { unit: "year", count: months / 12 });
}

/** @param {string} day @param {number} days */
export function addDays(day, days) {
  return iso(time(day) + days * DAY);
}

/** Days from the first to the last, both counted. @param {Period} period */
export function daysOf({ from, to }) {
  return Math.round((time(to) - time(from)) / DAY) + 1;
}

/** So long, up to a day. @param {string} to @param {{months?: number, days?: number}} length @returns {Period} */
export function upTo(to, { months = 0, days = 0 }) {
  if (days) return { from: addDays(to, 1 - days), to };
  const [year, month, day] = to.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return { from: iso(Date.UTC(year, month - 1 - months, Math.min(day, last))), to };
}

/** Moved by half its length, not beyond what there is. @param {Period} period @param {number} way @param {Period} all @returns {Period} */
export function moved(period, way, all) {
  const days = daysOf(period);
  const step = Math.max(1, Math.round(days / 2));
  let from = addDays(period.from, way * step);
  if (way > 0 && addDays(from, days - 1) > all.to) from = addDays(all.to, 1 - days);
  if (way < 0 && from < all.from) from = all.from;
  return { from, to: addDays(from, days - 1) };
}

/** What a stretch of a picture shows. @param {Period} shown @param {number} start 0 to 1 @param {number} end @returns {Period} */
export function part(shown, start, end) {
  const days = daysOf(shown);
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  /** @param {number} at */
  const day = (at) => addDays(shown.from, Math.max(0, Math.min(days - 1, Math.floor(at * days))));
  return { from: day(low), to: day(high) };
}
