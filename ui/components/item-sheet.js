// The items of a form one after another, answered by keys, mouse or touch. What stands around them, and what becomes of
// the answers, is the caller's.

import { dialogOpen, fieldUndo, fill, h, isTyping, uid } from "../lib/dom.js";
import { formLang } from "../lib/english.js";
import { answerWords, FormState } from "../lib/form-state.js";
import { keyAction } from "../lib/keys.js";
import { keysChoice, themeChanges } from "../lib/theme.js";
import { COMMAND_KEY, isMac, undoWay, UndoSteps } from "../lib/undo.js";
import { t } from "../lib/words.js";
import { AreaList } from "./area-list.js";
import { BodyMap } from "./body-map.js";
import { conflictNotice } from "./conflicts.js";
import { EntryItem } from "./entry-item.js";
import { itemControl } from "./item-control.js";

/** @typedef {import("../ipc-types.d.ts").AssessmentView} AssessmentView */
/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */
/** An answer that was given, changed or taken back. @typedef {{key: string, before: Entry | null, after: Entry | null}} Step */

/**
 * @typedef {object} Items
 * @property {InstrumentView} instrument
 * @property {{[item: string]: Entry}} answers
 * @property {boolean} readOnly
 * @property {() => Promise<string>} figures of the body map
 * @property {(item: ItemView, entry: Entry | null) => void} put takes an answer, or takes it back
 * @property {UndoSteps<Step>} [steps] what was done before, when this form is shown again
 */

export class ItemSheet {
  /** @param {Pick<import("../lib/session.js").Ctx, "signal" | "say">} ctx @param {Items} items */
  constructor(ctx, items) {
    this.items = items;
    this.readOnly = items.readOnly;
    this.signal = ctx.signal;
    this.say = ctx.say;
    this.state = new FormState(items.instrument, items.answers);
    /** @type {AssessmentView["conflicts"]} */
    this.conflicts = [];
    this.card = h("div", { class: "panel item-card" });
    this.conflict = h("div", { class: "item-conflict", role: "status" });
    this.clear = h("button", { type: "button", on: { click: () => this.wipe() } }, t("visits-clear"));
    const command = isMac() ? COMMAND_KEY : t("shell-ctrl");
    /** @type {UndoSteps<Step>} */
    this.steps = items.steps ?? new UndoSteps();
    this.undo = h("button", { type: "button", title: `${command}+Z`, on: { click: () => this.goBackTo("undo") } }, t("visits-undo"));
    this.redo = h("button", { type: "button", title: `${command}+${t("help-key-shift")}+Z`, on: { click: () => this.goBackTo("redo") } }, t("visits-redo"));
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

  /** Said where the form's words are English and the window's aren't. */
  get englishOnly() {
    return t("visits-form-in-english");
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
    // The words of a form stay as they are licensed; those of the clinic may be in any language.
    const lang = formLang(instrument);
    // A form without its words has none.
    const foreign = this.instructed && lang && !instrument.scoringOnly;
    this.control = itemControl(item, {
      readOnly,
      labelledBy: heading,
      lang,
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
        h("p", { class: "where nowrap" }, t(item.optional ? "visits-place.optional" : "visits-place", { at: state.index + 1, of: state.items.length }))),
      foreign && h("p", { class: "hint" }, this.englishOnly),
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
    this.undo.disabled = !this.steps.can("undo");
    this.redo.disabled = !this.steps.can("redo");
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

  /**
   * Shows the answer at once and sends it on its way.
   * @param {Entry | null} entry @param {ItemView} [item] @param {boolean} [held] by a key that is held down, which is one step
   */
  put(entry, item = this.state.current, held = false) {
    if (this.readOnly) return;
    const before = this.state.entry(item.key);
    const { latest } = this.steps;
    if (held && latest?.key === item.key) latest.after = entry;
    else if (!isSame(before, entry)) this.steps.add({ key: item.key, before, after: entry });
    this.store(entry, item);
  }

  /** @param {Entry | null} entry @param {ItemView} item */
  store(entry, item) {
    this.state.put(item.key, entry);
    if (item === this.state.current) this.control?.update(entry);
    this.update();
    this.items.put(item, entry);
  }

  /**
   * Takes the last step back, or does it again: shows its item, and stores the answer as any other.
   * @param {import("../lib/undo.js").Way} way
   */
  goBackTo(way) {
    if (this.readOnly) return;
    // What is typed and not yet taken is the latest there is.
    if (this.typing?.half) {
      this.typing.forget();
      this.control?.focus();
      return;
    }
    const step = this.steps.take(way);
    const index = this.state.items.findIndex((item) => item.key === step?.key);
    if (!step || index < 0) {
      this.say(t(way === "undo" ? "visits-undo.none" : "visits-redo.none"));
      return;
    }
    const item = this.state.items[index];
    const entry = way === "undo" ? step.before : step.after;
    const answer = answerWords(item, entry) || t("visits-no-answer");
    if (this.state.go(index)) {
      this.draw();
      this.element.parentElement?.scrollTo(0, 0);
    }
    this.store(entry, item);
    this.control?.focus();
    this.say(t(way === "undo" ? "visits-undo.said" : "visits-redo.said", { item: item.label, answer }));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { state, control } = this;
    // In its own field a number is typed as anywhere; only the ways out of the item are keys of the form.
    const inField = control instanceof EntryItem && event.target === control.field;
    if (event.defaultPrevented || event.isComposing || dialogOpen() || (isTyping(event.target) && !inField)) return;
    const way = undoWay(event);
    if (way && !this.readOnly) {
      // While a number is being typed, its field takes back signs by itself.
      if (inField && control.half) {
        if (way === "undo") fieldUndo(control.field, () => control === this.control && control.forget());
        return;
      }
      event.preventDefault();
      this.goBackTo(way);
      return;
    }
    const target = event.target instanceof Element ? event.target : null;
    // Enter and space on a link or an ordinary button do what that says.
    const ordinary = target?.closest("a, button:not([role=radio]), summary");
    if (ordinary && (event.key === "Enter" || event.key === " ")) return;
    const item = state.current;
    // A letter or digit that is meant for something else, or was said aloud, must not become an answer.
    if (event.key.length === 1 && keysChoice() === "focus" && !(target && this.card.contains(target))) return;
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
      case "toggle":
        this.put(state.toggled(item.key, action.area));
        if (control instanceof AreaList) control.show(action.area);
        return;
      case "none": {
        if (!state.entry(item.key)) this.answerAndGo({ value: [], given: true });
        return;
      }
      case "type": return this.typing?.type(action.sign);
      case "edge": return this.flush() ? this.set(state.edge(action.to)) : undefined;
      case "step": {
        if (this.flush()) this.set(state.step(action.by), event.repeat);
      }
    }
  }

  /** Chooses and stays. @param {import("../ipc.js").AnswerValue | null} value @param {boolean} [held] */
  set(value, held = false) {
    if (value === null || value === this.state.entry(this.state.current.key)?.value) return;
    this.put({ value, given: true }, this.state.current, held);
    this.control?.focus();
  }
}

/** @param {Entry | null} one @param {Entry | null} other */
const isSame = (one, other) => one?.given === other?.given && String(one?.value) === String(other?.value);
