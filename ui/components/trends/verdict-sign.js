// The sign of a verdict: its shape says it again beside the word, for those who don't see colours.

import { h } from "../../lib/dom.js";
import { inEnglish } from "../../lib/words.js";

/** @typedef {import("../../ipc-types.d.ts").VerdictKind} VerdictKind */

const SVG = "http://www.w3.org/2000/svg";

/** Strokes on a field of 24 × 24, within the outline. @type {Record<VerdictKind, string>} */
const SHAPES = {
  improved: "M7.5 16.5 L16 8 M10 8 h6 v6",
  worse: "M7.5 7.5 L16 16 M10 16 h6 v-6",
  noChange: "M7 10 h10 M7 14 h10",
  no_clear_change: "M6.5 13 c1.8 -4 3.7 -4 5.5 -1 s3.7 3 5.5 -1",
  lost: "M6 15.5 L11 8.5 L16.5 15 M16.5 11 v4 h-4",
  too_few: "M7.5 12 h0.01 M12 12 h0.01 M16.5 12 h0.01",
};

/** Whether only part of the outline stands, because nothing is settled. */
const OPEN = new Set(["no_clear_change", "too_few"]);

/** @param {VerdictKind} kind */
export function verdictSign(kind) {
  /** @param {string} name @param {Record<string, string>} attributes */
  const shape = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = shape("svg", { viewBox: "0 0 24 24", class: "verdict-sign", "data-kind": kind, "aria-hidden": "true", focusable: "false" });
  svg.append(
    shape("circle", { cx: "12", cy: "12", r: "11", class: "outline", ...(OPEN.has(kind) ? { "stroke-dasharray": "3.2 2.56" } : {}) }),
    shape("path", { d: SHAPES[kind] ?? "", class: "stroke", ...(kind === "too_few" ? { "stroke-width": "2.6" } : {}) }));
  return svg;
}

/** The word with its sign. @param {{kind: VerdictKind, word: string}} verdict @param {string} [look] */
export function verdictWord({ kind, word }, look = "") {
  return h("span", { class: `verdict-word ${look}`.trim(), data: { kind } }, verdictSign(kind), h("span", { lang: inEnglish() }, word));
}
