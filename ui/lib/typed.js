// Numbers and times of day as people type them, and how they are written back. No page needed.

import { t } from "./words.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/**
 * What was typed: nothing, a value, or something that is no answer.
 * @typedef {{value: number | null, wrong: string}} Typed
 */

const DAY = 24 * 60;

/** "0 to 24 hours": what may be typed. @param {ItemView} item */
export function rangeWords({ low, high, unit }) {
  const unitWords = unit && ` ${unit}`;
  if (low !== null && high !== null) return t("visits-range", { low: signed(low), high: signed(high) + unitWords });
  if (low !== null) return t("visits-range.from", { low: signed(low) + unitWords });
  if (high !== null) return t("visits-range.up-to", { high: signed(high) + unitWords });
  return unit;
}

/** With a real minus sign. @param {number} value */
const signed = (value) => String(value).replace("-", "−");

/**
 * A whole or decimal number, with a point or a comma.
 * @param {string} text
 * @param {Pick<ItemView, "low" | "high" | "decimals" | "unit">} item
 * @returns {Typed}
 */
export function readNumber(text, item) {
  const clean = text.trim().replace(/[−–]/, "-").replace(",", ".");
  if (!clean) return { value: null, wrong: "" };
  const range = rangeWords(/** @type {ItemView} */ (item));
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(clean)) return { value: null, wrong: range ? t("visits-not-number.range", { range }) : t("visits-not-number") };
  const value = Number(clean);
  const decimals = /\.(\d*)$/.exec(clean)?.[1].replace(/0+$/, "").length ?? 0;
  if (decimals > item.decimals) {
    return { value: null, wrong: item.decimals === 0 ? t("visits-whole-number") : t("visits-decimals", { count: item.decimals }) };
  }
  if ((item.low !== null && value < item.low) || (item.high !== null && value > item.high)) return { value: null, wrong: t("visits-outside-range", { range }) };
  return { value: value === 0 ? 0 : value, wrong: "" };
}

/**
 * "23:30", "2330", "23.30", "7", "11:30 pm" → minutes after midnight.
 * @param {string} text
 * @returns {Typed}
 */
export function readTime(text) {
  const clean = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (!clean) return { value: null, wrong: "" };
  const wrong = { value: null, wrong: t("visits-not-time") };
  const found = /^(?:(\d{1,2})(?: ?[:.,h] ?(\d{2}))?|(\d{1,2})(\d{2})) ?(am|pm|a\. ?m\.|p\. ?m\.|h|uhr)?$/.exec(clean);
  if (!found) return wrong;
  let hour = Number(found[1] ?? found[3]);
  const minute = Number(found[2] ?? found[4] ?? 0);
  const half = found[5]?.[0];
  if (half === "a" || half === "p") {
    if (hour < 1 || hour > 12) return wrong;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  if (hour === 24 && minute === 0) hour = 0;
  return hour > 23 || minute > 59 ? wrong : { value: hour * 60 + minute, wrong: "" };
}

/** "23:30". @param {number} minutes after midnight */
export function timeWords(minutes) {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "11:30 pm", for those who don't read 24 hours. @param {number} minutes after midnight */
export function halfDayWords(minutes) {
  const hour = Math.floor(minutes / 60);
  const time = `${hour % 12 || 12}:${String(minutes % 60).padStart(2, "0")}`;
  return t(hour < 12 ? "visits-half-day" : "visits-half-day.pm", { time });
}

/**
 * A number one step on, within its range; from blank, the end nearest to where one goes.
 * @param {number | null} value @param {number} by
 * @param {Pick<ItemView, "low" | "high" | "decimals">} item
 */
export function stepNumber(value, by, { low, high, decimals }) {
  const from = value === null ? (by > 0 ? low : high) ?? low ?? 0 : value + by;
  const round = 10 ** decimals;
  return Math.min(high ?? Infinity, Math.max(low ?? -Infinity, Math.round(from * round) / round));
}

/** A time some minutes on, round the clock. @param {number | null} value @param {number} by */
export function stepTime(value, by) {
  return value === null ? (by > 0 ? 0 : (DAY + by) % DAY) : (((value + by) % DAY) + DAY) % DAY;
}
