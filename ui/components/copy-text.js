// Text to be taken elsewhere: nothing here opens a link.

import { ipc } from "../ipc.js";
import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";

/** @param {string} text @param {string} name what it is @param {(words: string) => void} say */
export function copyText(text, name, say) {
  const words = h("span", { class: "path" }, text);
  const copy = h("button", { type: "button", class: "link copy", "aria-label": t("safety-copy.of", { name }), on: { click: async () => {
    try {
      await navigator.clipboard.writeText(text);
      ipc.clipboardCopied().catch(() => {});
      copy.textContent = t("safety-copy.done");
      say(t("safety-copy.done"));
    } catch {
      // Where the clipboard isn't given, the text is marked for the keys.
      getSelection()?.selectAllChildren(words);
      say(t("safety-copy.marked"));
    }
  } } }, t("safety-copy"));
  return h("span", { class: "copy-text" }, words, " ", copy);
}
