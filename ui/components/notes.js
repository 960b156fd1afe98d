// Notes with headings, lists and tables.

import { h } from "../lib/dom.js";

/** @typedef {import("../lib/notes.js").Block} Block */
/** @typedef {import("../lib/notes.js").Run} Run */

/** @param {Run[]} runs */
const words = (runs) => runs.map(({ text, strong }) => (strong ? h("strong", null, text) : text));

/** @param {Block[]} blocks @param {string} about what the tables are called */
export function notes(blocks, about) {
  return h("div", { class: "notes" }, blocks.map((block) => {
    switch (block.kind) {
      case "heading": return h("h3", null, words(block.runs));
      case "paragraph": return h("p", null, words(block.runs));
      case "list": return h("ul", null, block.items.map((item) => h("li", null, words(item))));
      case "table": {
        const [head, ...rows] = block.rows;
        return h("table", { class: "plain", "aria-label": about }, h("thead", null, h("tr", null, head.map((cell) => (cell.length > 0 ? h("th", { scope: "col" }, words(cell)) : h("td"))))),
          h("tbody", null, rows.map((row) => h("tr", null, row.map((cell) => h("td", null, words(cell)))))));
      }
    }
  }));
}
