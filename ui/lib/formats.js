// How the language that is shown writes numbers and days: one Intl formatter of each kind, made anew when it changes.

import { localeOf } from "./language.js";
import { locale } from "./words.js";

/** How English is written here, where it stands in another language's window. */
export const englishLocale = () => localeOf("en");

/**
 * @template F, O
 * @param {new (locale: string, options: O) => F} Kind @param {O} options @param {() => string} [of] another language's
 * @returns {() => F}
 */
export function formatter(Kind, options, of = locale) {
  let made = "";
  /** @type {F} */
  let format;
  return () => {
    const now = of();
    if (now !== made) format = new Kind(now, options);
    made = now;
    return format;
  };
}

/** A number as people read it: "1,234.5". Never for what is typed back or kept. @param {number} value @param {Intl.NumberFormatOptions} [options] */
export const numberWords = (value, options = {}) => new Intl.NumberFormat(locale(), options).format(value);
