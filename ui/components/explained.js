// A word that says what it means, under the pointer and with the focus.

import { h } from "../lib/dom.js";

const GAP = 6;
/** Time for the pointer to reach the explanation. */
const REACH = 200;
/** The one that is shown. @type {HTMLElement | null} */
let shown = null;

function hide() {
  shown?.remove();
  shown = null;
}

for (const event of ["scroll", "pointerdown", "hashchange"]) window.addEventListener(event, hide, true);
window.addEventListener("keydown", (event) => {
  if (!shown) return;
  hide();
  // The first Escape only takes the explanation away.
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
}, true);

/** @param {HTMLElement} element @param {string} meaning */
function show(element, meaning) {
  hide();
  const tip = h("div", { class: "meaning", "aria-hidden": "true", on: { pointerleave: hide } }, meaning);
  shown = tip;
  // Behind an open dialog nothing can be seen.
  (element.closest("dialog") ?? document.body).append(tip);
  const word = element.getBoundingClientRect();
  const room = tip.getBoundingClientRect();
  const below = word.bottom + GAP + room.height < window.innerHeight;
  tip.style.left = `${Math.max(GAP, Math.min(word.left, window.innerWidth - room.width - GAP))}px`;
  tip.style.top = `${below ? word.bottom + GAP : Math.max(GAP, word.top - GAP - room.height)}px`;
}

/**
 * @param {string} word
 * @param {string} meaning
 * @param {string} [look]
 */
export function explained(word, meaning, look = "chip") {
  const element = h("span", { class: `${look} explained`, tabIndex: 0, role: "note", "aria-label": `${word}: ${meaning}` }, word);
  element.addEventListener("pointerenter", () => show(element, meaning));
  element.addEventListener("focus", () => show(element, meaning));
  element.addEventListener("blur", hide);
  element.addEventListener("pointerleave", () => window.setTimeout(() => {
    if (document.activeElement !== element && !shown?.matches(":hover")) hide();
  }, REACH));
  return element;
}

/** Beside whatever was not checked against its source. @param {boolean} is @param {string} [what] */
export function provisional(is, what = "") {
  return is && explained("provisional", `${what}${what && ": "}not checked against the source; confirm before relying on it`);
}
