// What marks an instrument in lists and headings: the words say it, the look only repeats it.

import { h } from "../lib/dom.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */

/** @param {InstrumentView} instrument */
export function badges({ scoringOnly, textReason, own }) {
  return [
    scoringOnly && h("span", { class: "chip", title: textReason || null }, t("visits-numbers-only")),
    own && h("span", { class: "chip open" }, t("visits-own")),
  ];
}

/** Why the form asks for numbers only. @param {InstrumentView} instrument */
export function reasonNote({ scoringOnly, textReason }) {
  return textReason && h("p", { class: "calm-note" }, scoringOnly && [h("strong", null, t("visits-numbers-only.note")), " "], h("span", { lang: inEnglish() }, textReason));
}

/** What it is about. @param {InstrumentView} instrument */
export const familyWords = ({ family }) => t(`visits-family-${family}`);

/** "9 items, past 2 weeks". @param {InstrumentView} instrument @returns {import("../lib/dom.js").Child} */
export function sizeWords({ of, recall }) {
  return [t("visits-size", { count: of }), recall && [", ", h("span", { lang: inEnglish() }, recall.charAt(0).toLowerCase() + recall.slice(1))]];
}

/**
 * Those in which every word of the search is found, each family together and in the order of the library.
 * @param {InstrumentView[]} instruments
 * @param {string} [query]
 * @returns {[string, InstrumentView[]][]}
 */
export function byFamily(instruments, query = "") {
  const words = plain(query).split(/\s+/).filter(Boolean);
  /** @type {Map<string, [string, InstrumentView[]]>} */
  const families = new Map();
  for (const each of instruments) {
    const text = plain([each.shortName, each.name, familyWords(each), each.familyLabel, each.id, each.own ? t("visits-own") : "", each.scoringOnly ? t("visits-numbers-only") : ""].join(" "));
    if (!words.every((word) => text.includes(word))) continue;
    const family = families.get(each.family) ?? [familyWords(each), []];
    family[1].push(each);
    families.set(each.family, family);
  }
  return [...families.values()];
}

/** For comparing: "PHQ-9", "phq9" and "phq 9" are the same word. @param {string} text */
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f‐-–-]/g, "");
