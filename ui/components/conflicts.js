// Answers that can't be true together: said plainly, for a person to settle.

import { h, uid } from "../lib/dom.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").MissingItem} MissingItem */

/** By the item itself. @param {string} sentence */
export function conflictNotice(sentence) {
  return h("p", { class: "conflict" }, h("strong", null, t("safety-conflict")), " ", h("span", { lang: inEnglish() }, sentence));
}

/**
 * All of a form's, with a way to each item.
 * @param {MissingItem[]} conflicts
 * @param {(item: string) => void} [onPick]
 */
export function conflictList(conflicts, onPick) {
  if (!conflicts.length) return null;
  const title = uid("conflicts");
  return h("section", { class: "conflict", "aria-labelledby": title },
    h("p", null, h("strong", { id: title }, t("safety-conflict.all"))),
    h("ul", null, conflicts.map(({ item, label }) => h("li", null, h("span", { lang: inEnglish() }, label), " ",
      onPick && h("button", { type: "button", class: "link", "aria-label": t("safety-conflict.item", { item: label }), on: { click: () => onPick(item) } }, t("safety-conflict.go"))))));
}
