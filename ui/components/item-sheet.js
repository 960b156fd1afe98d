// The items of a form one after another, answered by keys, mouse or touch. What stands around them, and what becomes of
// the answers, is the caller's.

import { dialogOpen, fill, h, isTyping, uid } from "../lib/dom.js";
import { FormState } from "../lib/form-state.js";
import { keyAction } from "../lib/keys.js";
import { themeChanges } from "../lib/theme.js";
import { inEnglish, t } from "../lib/words.js";
import { AreaList } from "./area-list.js";
import { BodyMap } from "./body-map.js";
import { conflictNotice } from "./conflicts.js";
import { EntryItem } from "./entry-item.js";
import { itemControl } from "./item-control.js";

/** @typedef {import("../ipc-types.d.ts").AssessmentView} AssessmentView */
/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/**
 * @typedef {object} Items
 * @property {InstrumentView} instrument
 * @property {{[item: string]: Entry}} answers
 * @property {boolean} readOnly
 * @property {() => Promise<string>} figures of the body map
 * @property {(item: ItemView, entry: Entry | null) => void} put takes an answer, or takes it back
 */

export class ItemSheet {
  /** @param {Pick<import("../lib/session.js").Ctx, "signal" | "say">} ctx @param {Items} items */
  constructor(ctx, items) {
    this.items = items;
    this.readOnly = items.readOnly;
    this.signal = ctx.signal;
    this.state = new FormState(items.instrument, items.answers);
    /** @type {AssessmentView["conflicts"]} */
    this.conflicts = [];
    this.card = h("div", { class: "panel item-card" });
    this.conflict = h("div", { class: "item-conflict", role: "status" });
    this.clear = h("button", { type: "button", on: { click: () => this.wipe() } }, "Clear answer");
    this.element = h("section", null);
  }

  /** Shows the first open item and listens, once all around it is made. */
  begin() {
    const { signal } = this;
    document.addEventListener("keydown", (event) => this.key(event), { signal });
    // Only the figures are pictures; a redraw of more would cost the focus and what is being typed.
    themeChanges.addEventListener("change", () => {
      if (this.control instanceof BodyMap) this.control.draw(this.items.figures);
    }, { signal });
    window.addEventListener("pagehide", () => this.flush(), { signal });
    signal.addEventListener("abort", () => this.flush());
    this.draw();
  }

  /** What has the focus first. @returns {HTMLElement} */
  get first() {
    return this.control?.group ?? this.card;
  }

  /** Whether the item begins with what the form asks: on its first item, where the others follow in sight. */
  get instructed() {
    return this.state.index === 0;
  }

  /** What stands below the item. @returns {import("../lib/dom.js").Child} */
  foot() {
    return null;
  }

  /** On from the last item. */
  end() {}

  /** Escape. */
  leave() {}

  draw() {
    this.flush();
    const { state, readOnly } = this;
    const { instrument, figures } = this.items;
    const item = state.current;
    const heading = uid("item");
    // The form's own words stay as they are licensed.
    const lang = inEnglish();
    this.control = itemControl(item, {
      readOnly,
      labelledBy: heading,
      numbersOnly: instrument.scoringOnly,
      figures,
      // Also from a control that has gone since: an answer belongs to its own item.
      put: (entry) => this.put(entry, item),
      answer: (entry) => this.answerAndGo(entry),
      toggle: (area) => this.put(state.toggled(item.key, area)),
      confirm: () => this.confirmAreas(),
    });
    const recall = item.sectionRecall || instrument.recall;
    fill(this.card,
      h("div", { class: "item-top" },
        h("p", { class: "where", lang }, [item.section, recall].filter(Boolean).join(" · ")),
        h("p", { class: "where nowrap" }, `${state.index + 1} of ${state.items.length}${item.optional ? ", optional" : ""}`)),
      this.instructed && lang && h("p", { class: "hint" }, t("visits-form-in-english")),
      this.instructed && instrument.instructions && h("p", { class: "instructions", lang }, instrument.instructions),
      h("h2", { id: heading, class: "item-label", lang }, item.label),
      item.help && h("p", { class: "help", lang }, item.help),
      this.control.element,
      this.conflict,
      h("div", { class: "item-foot" }, this.foot()));
    this.control.update(state.entry(item.key));
    this.update();
  }

  /** Shows how things stand beside the control. */
  update() {
    const { key } = this.state.current;
    this.clear.disabled = this.state.entry(key) === null;
    const here = this.conflicts.filter((each) => each.item === key).map((each) => each.label);
    if (this.conflict.textContent !== here.join("")) fill(this.conflict, here.map(conflictNotice));
  }

  /** The control, when numbers can be typed for it. */
  get typing() {
    return this.control instanceof AreaList ? null : this.control;
  }

  /** Takes what is typed and waits. @returns {boolean} false when it is no answer */
  flush() {
    return this.typing?.flush() ?? true;
  }

  /** @param {number} index */
  goTo(index) {
    if (!this.flush()) {
      this.control?.focus();
      return;
    }
    if (this.state.go(index)) {
      this.draw();
      this.element.parentElement?.scrollTo(0, 0);
    }
    this.control?.focus();
  }

  /** On to the next item; after the last one, to the way out. */
  goOn() {
    if (!this.state.atEnd) this.goTo(this.state.index + 1);
    else if (this.flush()) this.end();
  }

  /** @param {Entry} entry */
  answerAndGo(entry) {
    if (this.readOnly) return;
    this.put(entry);
    this.goOn();
  }

  confirmAreas() {
    const entry = this.state.entry(this.state.current.key);
    if (entry && !entry.given && !this.readOnly) this.put({ ...entry, given: true });
    this.goOn();
  }

  wipe() {
    if (this.readOnly) return;
    this.typing?.forget();
    if (!this.state.entry(this.state.current.key)) return;
    this.put(null);
    this.control?.focus();
  }

  /** Shows the answer at once and sends it on its way. @param {Entry | null} entry @param {ItemView} [item] */
  put(entry, item = this.state.current) {
    if (this.readOnly) return;
    this.state.put(item.key, entry);
    if (item === this.state.current) this.control?.update(entry);
    this.update();
    this.items.put(item, entry);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { state, control } = this;
    // In its own field a number is typed as anywhere; only the ways out of the item are keys of the form.
    const inField = control instanceof EntryItem && event.target === control.field;
    if (event.defaultPrevented || event.isComposing || dialogOpen() || (isTyping(event.target) && !inField)) return;
    const target = event.target instanceof Element ? event.target : null;
    // Enter and space on a link or an ordinary button do what that says.
    const ordinary = target?.closest("a, button:not([role=radio]), summary");
    if (ordinary && (event.key === "Enter" || event.key === " ")) return;
    const item = state.current;
    const action = keyAction(item, event, control instanceof AreaList ? control.order : []);
    if (!action || (inField && !["leave", "item", "next"].includes(action.type))) return;
    event.preventDefault();
    switch (action.type) {
      case "leave":
        if (this.flush()) return this.leave();
        // What can't be an answer is taken back first.
        this.typing?.forget();
        return control?.focus();
      case "item": return this.goTo(state.index + action.by);
      case "next": return item.kind === "areas" ? this.confirmAreas() : this.goOn();
      case "area":
        if (control instanceof AreaList && !control.move(action.by)) this.goTo(state.index + action.by);
        return;
    }
    if (this.readOnly) return;
    switch (action.type) {
      case "choose": return this.answerAndGo({ value: action.value, given: true });
      case "clear": return this.typing?.erase() ? undefined : this.wipe();
      case "toggle": return this.put(state.toggled(item.key, action.area));
      case "none": {
        if (!state.entry(item.key)) this.answerAndGo({ value: [], given: true });
        return;
      }
      case "type": return this.typing?.type(action.sign);
      case "edge": return this.flush() ? this.set(state.edge(action.to)) : undefined;
      case "step": {
        if (this.flush()) this.set(state.step(action.by));
      }
    }
  }

  /** Chooses and stays. @param {import("../ipc.js").AnswerValue | null} value */
  set(value) {
    if (value === null || value === this.state.entry(this.state.current.key)?.value) return;
    this.put({ value, given: true });
    this.control?.focus();
  }
}
