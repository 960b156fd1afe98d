// A questionnaire for the clinic: the items with all of them at a glance, the scores so far, and the way back.

import { fill, h } from "../lib/dom.js";
import { formLang } from "../lib/english.js";
import { t } from "../lib/words.js";
import { reasonNote } from "./instrument-badges.js";
import { ItemOverview } from "./item-overview.js";
import { ItemSheet } from "./item-sheet.js";
import { LiveScores } from "./live-scores.js";

/** @typedef {import("../ipc-types.d.ts").AssessmentView} AssessmentView */

/**
 * @typedef {object} Around
 * @property {[string, string]} back address and words of the way back
 * @property {[string, string]} onward address and words of the way on after the last item
 * @property {import("../lib/dom.js").Child} about whose and when, beside the name
 * @property {import("../lib/dom.js").Child} [aside] at the end of that line
 */
/** @typedef {import("./item-sheet.js").Items & Around} Sheet */

export class Questionnaire extends ItemSheet {
  /** @param {Pick<import("../lib/session.js").Ctx, "signal" | "go" | "say">} ctx @param {Sheet} sheet */
  constructor(ctx, sheet) {
    super(ctx, sheet);
    const { instrument } = sheet;
    this.ctx = ctx;
    this.sheet = sheet;
    this.scores = new LiveScores(ctx.say);
    this.overview = new ItemOverview(this.state, formLang(instrument), (index) => this.goTo(index));
    const [onward, onwardWords] = sheet.onward;
    const [back, backWords] = sheet.back;
    this.onward = h("a", { class: "button primary", href: `#${onward}` }, onwardWords, h("kbd", { "aria-hidden": "true" }, t("help-key-enter")));
    this.columns = h("div", { class: "form-columns" }, this.overview.element,
      h("div", { class: "centre" }, this.scores.safety, this.card, h("p", { class: "attribution", lang: formLang(instrument) }, instrument.attribution), this.scores.comparison), this.scores.element);
    this.element.className = "page full questionnaire";
    fill(this.element,
      h("div", { class: "form-bar" }, h("a", { href: `#${back}` }, backWords), h("h1", null, instrument.shortName), h("p", { class: "who" }, sheet.about), sheet.aside),
      reasonNote(instrument),
      this.columns);
    // A way out stays shut while what is typed can't be an answer.
    for (const link of [this.onward, ...this.element.querySelectorAll(".form-bar a")]) {
      link.addEventListener("click", (event) => {
        if (!this.flush()) event.preventDefault();
      });
    }
    this.begin();
    // Once the list has its place on the page, the current item is scrolled into view.
    requestAnimationFrame(() => this.update());
  }

  /** Shows the scores of the answers. @param {AssessmentView} form */
  scored(form) {
    this.conflicts = form.conflicts;
    this.scores.update(form, (item) => this.goTo(this.state.items.findIndex((each) => each.key === item)));
    this.update();
  }

  foot() {
    const { index, atEnd } = this.state;
    return [
      h("button", { type: "button", disabled: index === 0, on: { click: () => this.goTo(index - 1) } }, t("visits-item-before")),
      !this.readOnly && [this.clear, this.undo, this.redo],
      h("span", { class: "spacer" }),
      atEnd ? this.onward : h("button", { type: "button", on: { click: () => this.goTo(index + 1) } }, t("visits-item-next")),
    ];
  }

  end() {
    this.onward.focus();
  }

  leave() {
    this.ctx.go(this.sheet.back[0]);
  }

  draw() {
    const { kind, bodyMap } = this.state.current;
    this.columns.classList.toggle("roomy", kind === "areas" && bodyMap);
    super.draw();
  }

  update() {
    super.update();
    this.overview.update(new Set(this.conflicts.map((each) => each.item)));
  }
}
