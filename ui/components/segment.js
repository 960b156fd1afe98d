// One of a row of choices that stand side by side.

import { fill, h } from "../lib/dom.js";

/** @param {string} words @param {boolean} chosen @param {() => void} act @param {string} [name] for screen readers, when the words are short */
export function segment(words, chosen, act, name) {
  return h("button", { type: "button", "aria-pressed": String(chosen), "aria-label": name, on: { click: act } }, words);
}

/** Puts them anew without taking the focus from the one that is used. @param {HTMLElement} group @param {HTMLButtonElement[]} buttons */
export function putSegments(group, buttons) {
  const at = [...group.children].indexOf(/** @type {Element} */ (document.activeElement));
  fill(group, buttons);
  if (at < 0) return;
  const again = buttons[at].disabled ? buttons.find((button) => !button.disabled) : buttons[at];
  again?.focus();
}
