// What to say and ask while answers aren't stored.

import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { ask } from "./dialog.js";

/** "FIQR, Pain", or "11 answers of FIQR and 1 of PHQ-9". @param {string[]} labels */
export function unsavedWords(labels) {
  if (labels.length === 1) return labels[0];
  /** @type {Map<string, number>} */
  const forms = new Map();
  for (const label of labels) {
    const form = label.split(", ")[0];
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return [...forms].map(([form, count], at) => t(at ? "shell-unsaved-more" : "shell-unsaved-answers", { form, count }))
    .reduce((first, next) => t("shell-unsaved-and", { first, next }));
}

/**
 * Asks whether to go on without what could not be stored; goes on by itself once it is.
 * @param {import("../lib/save-queue.js").SaveQueue} queue
 * @param {string} confirm what losing them is called
 */
export async function askUnsaved(queue, confirm) {
  const stored = new AbortController();
  queue.addEventListener("change", () => {
    if (queue.state === "idle") stored.abort();
  }, { signal: stored.signal });
  const sure = await ask({
    title: t("shell-unsaved-title"),
    body: [t("shell-unsaved", { what: unsavedWords(queue.labels) }), queue.error?.message ?? t("shell-unsaved-on-way")],
    content: h("div", { class: "actions" }, h("button", { type: "button", on: { click: () => queue.retry() } }, t("shell-try-again"))),
    confirm,
    cancel: t("shell-stay"),
    careful: true,
    signal: stored.signal,
  });
  if (stored.signal.aborted) return true;
  stored.abort();
  if (sure) queue.discard();
  return sure;
}
