// Small buttons that move and remove the rows of a list.

import { h } from "../lib/dom.js";

/**
 * @param {string} sign @param {string} name for screen readers and the pointer
 * @param {() => void} act @param {{disabled?: boolean, data?: Record<string, string | number>}} [options]
 */
export function tool(sign, name, act, { disabled = false, data = {} } = {}) {
  return h("button", { type: "button", class: "tool", "aria-label": name, title: name, disabled, data, on: { click: act } }, h("span", { "aria-hidden": "true" }, sign));
}

/**
 * Moves an entry of a list by one.
 * @template T
 * @param {T[]} list @param {number} at @param {-1 | 1} by
 */
export function move(list, at, by) {
  const [entry] = list.splice(at, 1);
  list.splice(at + by, 0, entry);
}
