// One of a row of choices that stand side by side.

import { h } from "../lib/dom.js";

/** @param {string} words @param {boolean} chosen @param {() => void} act @param {string} [name] for screen readers, when the words are short */
export function segment(words, chosen, act, name) {
  return h("button", { type: "button", "aria-pressed": String(chosen), "aria-label": name, on: { click: act } }, words);
}
