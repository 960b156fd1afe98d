// All items of a form at a glance, each with its answer; a blank one is blank.

import { answerWords, shortAnswer } from "../lib/form-state.js";
import { h } from "../lib/dom.js";
import { isYesNo } from "../lib/keys.js";
import { t } from "../lib/words.js";

export class ItemOverview {
  /**
   * @param {import("../lib/form-state.js").FormState} state
   * @param {string | null} lang of the form's words
   * @param {(index: number) => void} onPick
   */
  constructor(state, lang, onPick) {
    this.state = state;
    this.answers = state.items.map(() => h("span", { class: "given" }));
    this.buttons = state.items.map((item, index) => h("button", { type: "button", on: { click: () => onPick(index) } },
      h("span", { class: "position", "aria-hidden": "true" }), h("span", { class: "what", lang }, item.label), " ", this.answers[index]));
    let section = "";
    this.element = h("nav", { class: "overview", "aria-label": t("visits-items") }, h("ol", null, state.items.map((item, index) => {
      const heading = item.section && item.section !== section ? h("h2", { lang }, item.section) : null;
      section = item.section;
      return h("li", null, heading, this.buttons[index]);
    })));
  }

  /** @param {Set<string>} [conflicts] items whose answers can't be true together with others */
  update(conflicts = new Set()) {
    const { state } = this;
    state.items.forEach((item, index) => {
      const entry = state.entry(item.key);
      const short = shortAnswer(item, entry);
      // What is read out holds what is seen, in the same order: whoever speaks to the computer says what is seen.
      const words = isYesNo(item) ? short : answerWords(item, entry);
      const check = conflicts.has(item.key);
      this.answers[index].textContent = `${check ? "! " : ""}${short || (item.optional ? t("shell-optional") : "")}`;
      this.answers[index].classList.toggle("check", check);
      this.answers[index].classList.toggle("soft", !entry || !entry.given);
      const button = this.buttons[index];
      const answer = words || t(item.optional ? "visits-no-answer.optional" : "visits-no-answer");
      button.setAttribute("aria-label", t(check ? "visits-item-said.check" : "visits-item-said", { item: item.label, answer }));
      if (index === state.index) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
    const current = this.buttons[state.index];
    const box = this.element;
    // Only the list scrolls, never the page.
    const place = current.getBoundingClientRect();
    const room = box.getBoundingClientRect();
    if (place.top < room.top + 40) box.scrollTop += place.top - room.top - 40;
    else if (place.bottom > room.bottom - 40) box.scrollTop += place.bottom - room.bottom + 40;
  }
}
