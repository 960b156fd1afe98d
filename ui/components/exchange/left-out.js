// What a file holds and isn't taken over: by reason, each with its places on demand. Nothing is left out unseen.

import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { inEnglish, t } from "../../lib/words.js";
import { longList } from "./long-list.js";

/** @typedef {import("../../ipc-types.d.ts").IncomingLeft} IncomingLeft */

const REASONS = 12;
const PLACES = 60;

/** Reasons in the order in which they first stand in the file. @param {IncomingLeft[]} left @returns {[string, string[]][]} */
export function byReason(left) {
  /** @type {Map<string, string[]>} */
  const reasons = new Map();
  for (const { place, why } of left) {
    const places = reasons.get(why);
    if (places) places.push(place);
    else reasons.set(why, [place]);
  }
  return [...reasons];
}

/** @param {[string, string[]]} reason */
function line([why, places]) {
  if (places.length === 1) return h("li", { lang: inEnglish() }, h("span", { class: "left-place" }, places[0]), " ", why);
  const list = h("ul", { class: "left-places", lang: inEnglish() });
  const details = h("details", null, h("summary", null, t("data-left-places", { count: places.length })), list);
  details.addEventListener("toggle", () => {
    if (list.hasChildNodes()) return;
    const more = longList(list, places, (place) => h("li", null, place), { first: PLACES, all: "data-all-places" });
    if (more) details.append(more);
  });
  return h("li", null, english(why), details);
}

/** @param {IncomingLeft[]} left */
export function leftOut(left) {
  if (!left.length) return null;
  const list = h("ul", { class: "left-reasons" });
  const reasons = byReason(left);
  const more = longList(list, reasons, line, { first: REASONS, all: "data-all-reasons" });
  const places = left.length > reasons.length ? t("data-left-reasons", { places: left.length, reasons: reasons.length }) : "";
  return h("section", { class: "panel stack left-out" }, h("h2", null, t("data-left-out")), places && h("p", { class: "hint" }, places), list, more);
}
