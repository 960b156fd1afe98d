// Invented patients are marked wherever their names stand, so that none is taken for a real one.

import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";

const MARK = "demo";

/** Says whether the open vault is the demo clinic's. @param {boolean} demo */
export function markDemo(demo) {
  document.documentElement.toggleAttribute(`data-${MARK}`, demo);
}

/** Behind the name of a patient; nothing in a real clinic. */
export function demoChip() {
  return document.documentElement.hasAttribute(`data-${MARK}`) && [" ", h("span", { class: "chip demo-chip", title: t("patients-demo") }, t("shell-demo"))];
}
