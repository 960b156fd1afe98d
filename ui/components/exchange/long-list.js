// A list of which only the beginning is drawn until somebody wants all of it.

import { h } from "../../lib/dom.js";
import { t } from "../../lib/words.js";

/**
 * @template T
 * @param {HTMLElement} holder takes the rows: a list, or the body of a table
 * @param {T[]} items @param {(item: T, at: number) => Node} draw
 * @param {{first: number, all: string}} options how many are drawn at once, and the id of “Show all …”
 * @returns {HTMLElement | null} the way to the others, or null when all are drawn
 */
export function longList(holder, items, draw, { first, all }) {
  // One or two more aren't worth a button.
  const at = items.length > first + 2 ? first : items.length;
  holder.replaceChildren(...items.slice(0, at).map(draw));
  if (at === items.length) return null;
  const others = h("p", { class: "more-rows" }, h("button", { type: "button", class: "link", on: { click: () => {
    const rows = items.slice(at).map((item, n) => draw(item, at + n));
    holder.append(...rows);
    others.remove();
    // The button that had the focus is gone.
    const [next] = rows;
    if (next instanceof HTMLElement) {
      next.tabIndex = -1;
      next.focus({ preventScroll: true });
    }
  } } }, t(all, { count: items.length })));
  return others;
}
