// What is shown as it comes – words of Rust and of the forms – says that it is English where another language is shown.

import { h } from "./dom.js";
import { inEnglish } from "./words.js";

/** English within a text; nothing around it where all is English, or a number. @param {string} words @returns {string | HTMLElement} */
export const english = (words) => (/\p{L}/u.test(words) && inEnglish() ? h("span", { lang: inEnglish() }, words) : words);

/** The language of a form's own words, where it isn't the window's; the clinic's can be in any. @param {{ownWords: boolean}} form */
export const formLang = ({ ownWords }) => (ownWords ? null : inEnglish());

/** @template {HTMLElement} E @param {E} element all of whose words are English @returns {E} */
export function inEnglishOnly(element) {
  const lang = inEnglish();
  if (lang) element.lang = lang;
  return element;
}

/** What went wrong, in the language it is told in. @param {import("../ipc.js").AppError} error */
export const errorWords = (error) => (error.lang ? h("span", { lang: error.lang }, error.message) : error.message);
