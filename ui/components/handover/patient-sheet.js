// A questionnaire for the patient: one question at a time, large, with nothing around it.

import { fill, h } from "../../lib/dom.js";
import { t } from "../../lib/words.js";
import { ItemSheet } from "../item-sheet.js";

/**
 * @typedef {object} Turns
 * @property {(() => void) | null} before back from the first question; none where there is nothing before
 * @property {() => void} onward on from the last question
 * @property {boolean} last whether nothing comes after this questionnaire
 * @property {(sheet: PatientSheet) => void} moved another question is shown
 */

export class PatientSheet extends ItemSheet {
  /**
   * @param {Pick<import("../../lib/session.js").Ctx, "signal" | "say">} ctx
   * @param {import("../item-sheet.js").Items} items @param {Turns} turns @param {"open" | "end"} from where to begin
   */
  constructor(ctx, items, turns, from) {
    super(ctx, items);
    this.turns = turns;
    if (from === "end" && this.state.missing.length === 0) this.state.go(this.state.items.length - 1);
    this.element.className = "patient-sheet";
    fill(this.element, this.card);
    this.begin();
  }

  /** Alone with one item, a patient sees no question without it. */
  get instructed() {
    return true;
  }

  get englishOnly() {
    return t("visits-patient-in-english");
  }

  foot() {
    const { index, atEnd } = this.state;
    const ends = this.turns.last && atEnd;
    return [
      h("button", { type: "button", disabled: index === 0 && !this.turns.before, on: { click: () => this.goBack() } }, t("visits-patient-back")),
      this.clear,
      this.undo,
      h("span", { class: "spacer" }),
      h("button", { type: "button", class: "primary", on: { click: () => this.goOn() } }, t(ends ? "visits-patient-finish" : "visits-patient-next")),
    ];
  }

  goBack() {
    if (this.state.index > 0) this.goTo(this.state.index - 1);
    else if (this.flush()) this.turns.before?.();
  }

  end() {
    this.turns.onward();
  }

  /** After the last answer the patient says when to go on: what was chosen is seen. @param {import("../../lib/form-state.js").Entry} entry */
  answerAndGo(entry) {
    if (!this.state.atEnd) {
      super.answerAndGo(entry);
      return;
    }
    this.put(entry);
    this.control?.focus();
  }

  draw() {
    super.draw();
    this.turns.moved(this);
  }
}
