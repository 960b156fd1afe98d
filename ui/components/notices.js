// Says clearly when an answer could not be stored, on every view, until it is.

import { fill, h } from "../lib/dom.js";
import { ask } from "./dialog.js";
import { unsavedWords } from "./unsaved.js";

export class Notices {
  /** @param {import("../lib/save-queue.js").SaveQueue} queue */
  constructor(queue) {
    this.queue = queue;
    this.words = h("p");
    this.retry = h("button", { type: "button", on: { click: () => queue.retry() } }, "Try again");
    this.giveUp = h("button", { type: "button", on: { click: () => this.#giveUp() } }, "Discard…");
    this.element = h("div", { class: "notice", role: "alert", hidden: true }, this.words, h("div", { class: "actions" }, this.retry, this.giveUp));
    queue.addEventListener("change", () => this.#update());
  }

  #update() {
    const { error, labels } = this.queue;
    this.element.hidden = !error;
    if (!error) return;
    const stays = labels.length === 1 ? "It stays on this screen until it is saved." : "They stay on this screen until they are saved.";
    fill(this.words, h("strong", null, `Not saved: ${unsavedWords(labels)}. `), error.message, " ", stays);
    this.words.title = labels.join("\n");
    this.retry.hidden = this.queue.final;
  }

  async #giveUp() {
    const sure = await ask({
      title: "Discard what is not saved?",
      body: [`${this.queue.labels.join("; ")}. The answers stored before stay as they were.`],
      confirm: "Discard",
      cancel: "Keep",
      careful: true,
    });
    if (sure) this.queue.discard();
  }
}
