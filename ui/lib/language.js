// In which language the window speaks, and how that language writes days and numbers. The words are in words.js.

import { read } from "./kept.js";

/** @typedef {"en" | "de" | "es"} Language */

/** Each by the name that who speaks it calls it; all have words for everything, as half of a screen in English helps nobody. @type {Record<Language, string>} */
export const LANGUAGES = { en: "English", de: "Deutsch", es: "Español" };
/** A stand-in that tests bring along to find what isn't translated, see tests/ui/ftl.js. */
export const PSEUDO = "qps";

/** Where the system's own way isn't that of the language: the day before the month. @type {Record<string, string>} */
const USUAL = { en: "en-GB", de: "de", es: "es" };

const isTest = () => read(PSEUDO) !== null;
/** @param {string} text @returns {text is Language} */
export const isOffered = (text) => Object.hasOwn(LANGUAGES, text);
/** @param {string} tag */
const of = (tag) => tag.split("-")[0].toLowerCase();
/** What the system asks for, the dearest first; "C" is no language. @returns {string[]} */
function asked() {
  const tags = (globalThis.navigator?.languages ?? []).filter((tag) => /^[a-z]{2,3}(-|$)/i.test(tag));
  return tags.length ? tags : [new Intl.DateTimeFormat().resolvedOptions().locale.split("-u-")[0]];
}

/** What was chosen on this computer; "" for the system's. */
export function languageChoice() {
  const chosen = read("language") ?? "";
  return isOffered(chosen) || (chosen === PSEUDO && isTest()) ? chosen : "";
}

/** The language that is wanted: the chosen one, or the first of the system's that is offered. */
export function wantedLanguage() {
  return languageChoice() || asked().map(of).find(isOffered) || "en";
}

/**
 * How days and numbers are written: as the system does in its own language, otherwise as is usual in the one that is shown.
 * @param {string} language
 */
export function localeOf(language) {
  const shown = language === PSEUDO ? "en" : language;
  const [first] = asked();
  if (of(first) === shown) return first;
  return shown === "en" && /-US$/i.test(first) ? "en-US" : USUAL[shown];
}
