// Says clearly when an answer could not be stored, on every view, until it is.

import { fill, h } from "../lib/dom.js";
import { ask } from "./dialog.js";

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
    const what = labels.length === 1 ? labels[0] : `${labels.length} answers (${labels.join("; ")})`;
    fill(this.words, h("strong", null, `Not saved: ${what}. `), error.message, " ", "It stays on this screen until it is saved.");
    this.retry.hidden = this.queue.final;
  }

  async #giveUp() {
    const sure = await ask({
      title: "Discard what is not saved?",
      body: [`${this.queue.labels.join("; ")}. The answers stored before stay as they were.`],
      confirm: "Discard",
      cancel: "Keep",
    });
    if (sure) this.queue.discard();
  }
}
