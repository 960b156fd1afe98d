// Civil dates: "2026-04-03" in data, the language's own way with the month in words on screen.

import { englishLocale, formatter } from "./formats.js";
import { language, locale as shownLocale, t } from "./words.js";

const DAY = 86_400_000;

/** @param {string} iso */
function asUtc(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

/** Civil dates have no time zone; that of the computer would move them. @param {Intl.DateTimeFormatOptions} options @param {() => string} [locale] */
const civil = (options, locale) => {
  const format = formatter(Intl.DateTimeFormat, { ...options, timeZone: "UTC" }, locale);
  return (/** @type {string | null | undefined} */ iso) => (iso ? format().format(asUtc(iso)) : "");
};

/** "3 Apr 2026". */
export const mediumDate = civil({ day: "numeric", month: "short", year: "numeric" });
/** The same within an English sentence, whatever the window speaks; and "Apr 2026". */
export const englishDate = civil({ day: "numeric", month: "short", year: "numeric" }, englishLocale);
export const englishMonth = civil({ month: "short", year: "numeric" }, englishLocale);
/** "3 April 2026". */
export const longDate = civil({ day: "numeric", month: "long", year: "numeric" });
/** "Friday 3 April 2026". */
export const weekdayDate = civil({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
/** "April 2026", of any day of it. */
export const longMonth = civil({ month: "long", year: "numeric" });
/** "3 April 2026", a way to type it that can't be mistaken: also where the month comes first. @param {string} iso */
export const typedDate = (iso) => (language() === "de" || language() === "es" ? longDate(iso) : new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(asUtc(iso)));
/** "Fri". */
export const shortWeekday = civil({ weekday: "short" });
/** "Apr 2026", of any day of it. */
export const monthDate = civil({ month: "short", year: "numeric" });

const momentDay = formatter(Intl.DateTimeFormat, { day: "numeric", month: "long", year: "numeric" });
const momentTime = formatter(Intl.DateTimeFormat, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "24 October 2026, 10:00" by this computer's clock. @param {string} iso a moment with its time zone */
export function longMoment(iso) {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : `${momentDay().format(moment)}, ${momentTime().format(moment)}`;
}

/** Today on this computer's calendar. @param {Date} [now] */
export function today(now = new Date()) {
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "";
}

/** Whole days from one date to a later one. @param {string} from @param {string} to */
export function daysBetween(from, to) {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / DAY);
}

/** So many days later, or earlier. @param {string} from @param {number} days */
export function addDays(from, days) {
  return new Date(asUtc(from).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** So many days in the unit that fits. @param {number} days @returns {{unit: "day" | "week" | "month" | "year", count: number}} */
function span(days) {
  if (days < 14) return { unit: "day", count: days };
  if (days < 70) return { unit: "week", count: Math.round(days / 7) };
  if (days < 700) return { unit: "month", count: Math.round(days / 30.44) };
  return { unit: "year", count: Math.round(days / 365.25) };
}

/** "3 weeks", "5 months": how long, roughly. @param {number} days */
export const spanWords = (days) => t("shell-span", span(days));

/** @param {string} due @param {boolean} overdue @param {string} [now] */
export function dueWords(due, overdue, now = today()) {
  const days = daysBetween(now, due);
  if (overdue || days < 0) return t("shell-overdue-by", span(Math.max(1, -days)));
  if (days === 0) return t("shell-due-today");
  return t("shell-due-in", span(days));
}

/** @param {number} year @param {number} month @param {number} day */
function iso(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether the month is written before the day. @param {string} locale */
function monthFirst(locale) {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(Date.UTC(2026, 3, 25)));
  return parts.findIndex((part) => part.type === "month") < parts.findIndex((part) => part.type === "day");
}

/** Lower case, without accents and full stops. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f.]/g, "").toLowerCase();

/** @param {string} word @param {string} locale */
function monthNamed(word, locale) {
  if (word.length < 3) return 0;
  for (const language of [locale, "en"]) {
    for (let month = 1; month <= 12; month += 1) {
      const name = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" })
        .formatToParts(new Date(Date.UTC(2026, month - 1, 1))).find((part) => part.type === "month")?.value ?? "";
      if (plain(name).startsWith(plain(word))) return month;
    }
  }
  return 0;
}

/**
 * Two digits mean the latest such year that is not in the future.
 * @param {string} text @param {number} thisYear
 */
function yearOf(text, thisYear) {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return 0;
  const year = Math.floor(thisYear / 100) * 100 + Number(text);
  return year > thisYear ? year - 100 : year;
}

/**
 * Reads a date as people type it: 2026-04-03, 3.4.2026, 3/4/26 (in the language's order), 3 Apr 2026, April 3, 2026,
 * 3 de abril de 2026, 03042026. The form shows what was understood in words, so that an ambiguous one is seen.
 * @param {string} text
 * @param {{locale?: string, now?: Date}} [options]
 * @returns {string | null} the ISO date, or null when it isn't one
 */
export function parseDate(text, options = {}) {
  const { locale = shownLocale(), now = new Date() } = options;
  const thisYear = now.getFullYear();
  const typed = text.trim();
  let found = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$/.exec(typed);
  if (found) return iso(Number(found[1]), Number(found[2]), Number(found[3]));
  found = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (found && Number(found[1]) > 1850 && Number(found[1]) <= thisYear + 1 && Number(found[2]) <= 12) {
    return iso(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  found = /^(\d{1,2})\s*([./ -])\s*(\d{1,2})\s*[./ -]\s*(\d{2}|\d{4})$/.exec(typed) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(typed);
  if (found) {
    const year = yearOf(found[4], thisYear);
    // A full stop is written between day and month only where the day comes first.
    const [day, month] = found[2] !== "." && monthFirst(locale) ? [found[3], found[1]] : [found[1], found[3]];
    return year ? iso(year, Number(month), Number(day)) : null;
  }
  found = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?:of |de )?\s*(\p{L}+)(?:[\s.,-]*|\s+de\s+)(\d{4}|\d{2})$/u.exec(typed);
  if (found) return named(found[3], found[2], found[1]);
  found = /^(\p{L}+)[\s.]*(\d{1,2})(?:st|nd|rd|th)?[\s.,]+(\d{4}|\d{2})$/u.exec(typed);
  if (found) return named(found[3], found[1], found[2]);
  return null;

  /** @param {string} year @param {string} word @param {string} day */
  function named(year, word, day) {
    const month = monthNamed(word, locale);
    return month ? iso(yearOf(year, thisYear), month, Number(day)) : null;
  }
}
