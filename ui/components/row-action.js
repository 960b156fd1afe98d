// What can be done with one row of a list; its name says with which.

import { h } from "../lib/dom.js";

/** @param {string} words @param {string} name of the row @param {() => void} act */
export function rowAction(words, name, act) {
  // What asks something first changes something.
  return h("button", { type: "button", class: "link", data: { needs: words.endsWith("…") ? "write" : null }, "aria-label": `${words} ${name}`, on: { click: act } }, words);
}
