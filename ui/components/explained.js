// A word that says what it means, under the pointer and with the focus.

import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";

const GAP = 6;
/** Time for the pointer to reach the explanation. */
const REACH = 200;
/** The one that is shown. @type {HTMLElement | null} */
let shown = null;

/** Takes what is shown away. */
export function hideMeaning() {
  shown?.remove();
  shown = null;
}

for (const event of ["scroll", "pointerdown", "hashchange"]) window.addEventListener(event, hideMeaning, true);
window.addEventListener("keydown", (event) => {
  if (!shown) return;
  hideMeaning();
  // The first Escape only takes the explanation away.
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
}, true);

/**
 * Shows words beside an element.
 * @param {Element} element @param {string} meaning @param {number} [at] where along a wide element, from the left of the window
 */
export function showMeaning(element, meaning, at) {
  hideMeaning();
  const tip = h("div", { class: "meaning", "aria-hidden": "true", on: { pointerleave: hideMeaning } }, meaning);
  shown = tip;
  // Behind an open dialog nothing can be seen.
  (element.closest("dialog") ?? document.body).append(tip);
  const word = element.getBoundingClientRect();
  const room = tip.getBoundingClientRect();
  const below = word.bottom + GAP + room.height < window.innerHeight;
  tip.style.left = `${Math.max(GAP, Math.min(at ?? word.left, window.innerWidth - room.width - GAP))}px`;
  tip.style.top = `${below ? word.bottom + GAP : Math.max(GAP, word.top - GAP - room.height)}px`;
}

/** Once the pointer had time to reach it. @param {() => boolean} stays */
export function hideSoon(stays) {
  window.setTimeout(() => {
    if (!stays() && !shown?.matches(":hover")) hideMeaning();
  }, REACH);
}

/**
 * @param {string} word
 * @param {string} meaning
 * @param {string} [look]
 */
export function explained(word, meaning, look = "chip") {
  const element = h("span", { class: `${look} explained`, tabIndex: 0, role: "note", "aria-label": `${word}: ${meaning}` }, word);
  element.addEventListener("pointerenter", () => showMeaning(element, meaning));
  element.addEventListener("focus", () => showMeaning(element, meaning));
  element.addEventListener("blur", hideMeaning);
  element.addEventListener("pointerleave", () => hideSoon(() => document.activeElement === element));
  return element;
}

/** Beside whatever was not checked against its source. @param {boolean} is @param {string} [what] */
export function provisional(is, what = "") {
  return is && explained(t("safety-provisional"), what ? t("safety-provisional.which", { what }) : t("safety-provisional.why"));
}
