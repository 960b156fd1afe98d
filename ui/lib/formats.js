// How the language that is shown writes numbers and days: one Intl formatter of each kind, made anew when it changes.

import { locale } from "./words.js";

/**
 * @template F, O
 * @param {new (locale: string, options: O) => F} Kind @param {O} options
 * @returns {() => F}
 */
export function formatter(Kind, options) {
  let made = "";
  /** @type {F} */
  let format;
  return () => {
    const now = locale();
    if (now !== made) format = new Kind(now, options);
    made = now;
    return format;
  };
}

/** A number as people read it: "1,234.5". Never for what is typed back or kept. @param {number} value @param {Intl.NumberFormatOptions} [options] */
export const numberWords = (value, options = {}) => new Intl.NumberFormat(locale(), options).format(value);
