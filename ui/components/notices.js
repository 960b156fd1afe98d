// Says clearly when an answer could not be stored, on every view, until it is.

import { fill, h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { ask } from "./dialog.js";
import { unsavedWords } from "./unsaved.js";

export class Notices {
  /** @param {import("../lib/save-queue.js").SaveQueue} queue */
  constructor(queue) {
    this.queue = queue;
    this.words = h("p");
    this.retry = h("button", { type: "button", on: { click: () => queue.retry() } });
    this.giveUp = h("button", { type: "button", on: { click: () => this.#giveUp() } });
    this.element = h("div", { class: "notice", role: "alert", hidden: true }, this.words, h("div", { class: "actions" }, this.retry, this.giveUp));
    queue.addEventListener("change", () => this.update());
  }

  update() {
    const { error, labels } = this.queue;
    // The button that had the focus goes.
    if (!error && this.element.contains(document.activeElement)) document.getElementById("main")?.focus();
    this.element.hidden = !error;
    if (!error) return;
    fill(this.retry, t("shell-try-again"));
    fill(this.giveUp, t("shell-discard-ask"));
    fill(this.words, h("strong", null, t("shell-unsaved", { what: unsavedWords(labels) })), " ", h("span", { lang: error.lang }, error.message), " ", t("shell-unsaved-stays", { count: labels.length }));
    this.words.title = labels.join("\n");
    this.retry.hidden = this.queue.final;
  }

  async #giveUp() {
    const sure = await ask({
      title: t("shell-discard-title"),
      body: [t("shell-discard-stays", { what: this.queue.labels.join("; ") })],
      confirm: t("shell-discard"),
      cancel: t("shell-keep"),
      careful: true,
    });
    if (sure) this.queue.discard();
  }
}
