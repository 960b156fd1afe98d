// What a file holds and isn't taken over: by reason, each with its places on demand. Nothing is left out unseen.

import { h } from "../../lib/dom.js";
import { many } from "./counts.js";
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
  if (places.length === 1) return h("li", null, h("span", { class: "left-place" }, places[0]), " ", why);
  const list = h("ul", { class: "left-places" });
  const details = h("details", null, h("summary", null, many(places.length, "place")), list);
  details.addEventListener("toggle", () => {
    if (list.hasChildNodes()) return;
    const more = longList(list, places, (place) => h("li", null, place), { first: PLACES, one: "place" });
    if (more) details.append(more);
  });
  return h("li", null, why, details);
}

/** @param {IncomingLeft[]} left @param {{heading?: string}} [options] */
export function leftOut(left, { heading = "Not taken over" } = {}) {
  if (!left.length) return null;
  const list = h("ul", { class: "left-reasons" });
  const reasons = byReason(left);
  const more = longList(list, reasons, line, { first: REASONS, one: "reason" });
  const places = left.length > reasons.length ? `${many(left.length, "place")} in the file, ${many(reasons.length, "reason")}.` : "";
  return h("section", { class: "panel stack left-out" }, h("h2", null, heading), places && h("p", { class: "hint" }, places), list, more);
}
