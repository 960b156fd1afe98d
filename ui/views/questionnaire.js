// A questionnaire, one item after another, by keys alone or by mouse.

import { areaOrder, BodyMap } from "../components/body-map.js";
import { ItemOverview } from "../components/item-overview.js";
import { LiveScores } from "../components/live-scores.js";
import { RadioItem } from "../components/radio-item.js";
import { ipc } from "../ipc.js";
import { longDate } from "../lib/dates.js";
import { dialogOpen, fill, h, isTyping, uid } from "../lib/dom.js";
import { FormState } from "../lib/form-state.js";
import { keyAction } from "../lib/keys.js";
import { currentTheme, themeChanges } from "../lib/theme.js";

/** @typedef {import("../ipc-types.d.ts").VisitView} VisitView */
/** @typedef {import("../ipc-types.d.ts").AssessmentView} AssessmentView */
/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function questionnaireView(ctx) {
  const { visitId, assessmentId } = ctx.params;
  await ctx.session.queue.settled();
  const [visit, instruments] = await Promise.all([ipc.visitGet(visitId), ctx.session.instruments()]);
  const form = visit.assessments.find((each) => each.id === assessmentId);
  const instrument = instruments.find((each) => each.id === form?.instrument && each.version === form?.version)
    ?? instruments.find((each) => each.id === form?.instrument);
  if (!form || !instrument) throw new Error("This questionnaire is no longer part of the visit.");
  ctx.title(instrument.shortName);
  return new Questionnaire(ctx, visit, form, instrument).element;
}

class Questionnaire {
  /**
   * @param {import("../lib/session.js").Ctx} ctx
   * @param {VisitView} visit
   * @param {AssessmentView} form
   * @param {InstrumentView} instrument
   */
  constructor(ctx, visit, form, instrument) {
    this.ctx = ctx;
    this.visit = visit;
    this.form = form;
    this.instrument = instrument;
    this.readOnly = visit.status === "signed";
    this.state = new FormState(instrument, form.answers);
    // What could not be stored yet is still what was answered.
    for (const [item, entry] of ctx.session.queue.pending(this.jobs)) this.state.put(item, /** @type {Entry | null} */ (entry));
    const at = visit.assessments.findIndex((each) => each.id === form.id);
    this.following = visit.assessments[at + 1] ?? null;
    this.back = `/visits/${visit.id}`;

    this.card = h("div", { class: "panel item-card" });
    this.scores = new LiveScores(ctx.say);
    this.overview = new ItemOverview(this.state, (index) => this.goTo(index));
    this.onward = h("a", { class: "button primary", href: this.following ? `#${this.back}/forms/${this.following.id}` : `#${this.back}` },
      this.following ? "Next questionnaire" : "Done", h("kbd", { "aria-hidden": "true" }, "Enter"));
    this.element = h("section", { class: "page full questionnaire" },
      h("div", { class: "form-bar" },
        h("a", { href: `#${this.back}` }, "Back to visit"),
        h("h1", null, instrument.shortName),
        h("p", { class: "who" }, `${visit.patientName} · ${longDate(visit.date)}${this.readOnly ? " · signed, read-only" : ""}`)),
      this.columns = h("div", { class: "form-columns" }, this.overview.element, h("div", { class: "centre" }, this.scores.safety, this.card,
        h("p", { class: "attribution" }, instrument.attribution)), this.scores.element));

    document.addEventListener("keydown", (event) => this.key(event), { signal: ctx.signal });
    themeChanges.addEventListener("change", () => this.draw(), { signal: ctx.signal });
    this.scores.update(form);
    this.draw();
    ctx.focus(this.control?.group ?? this.card);
    // Once the list has its place on the page, the current item is scrolled into view.
    requestAnimationFrame(() => this.overview.update());
  }

  /** Keys of this form's jobs in the queue. */
  get jobs() {
    return `answer:${this.form.id}:`;
  }

  draw() {
    const { state, readOnly } = this;
    const item = state.current;
    const heading = uid("item");
    this.columns.classList.toggle("roomy", item.kind === "areas");
    this.control = item.kind === "areas"
      ? new BodyMap(item, {
        readOnly,
        labelledBy: heading,
        figures: () => this.ctx.session.bodyMap(currentTheme()),
        onToggle: (area) => this.put(state.toggled(item.key, area)),
        onNone: () => this.answerAndGo({ value: [], given: true }),
        onConfirm: () => this.confirmAreas(),
      })
      : new RadioItem(item, { readOnly, labelledBy: heading, onChoose: (value) => this.answerAndGo({ value, given: true }) });
    this.clear = h("button", { type: "button", on: { click: () => this.wipe() } }, "Clear answer");
    const first = state.index === 0;
    const recall = item.sectionRecall || this.instrument.recall;
    fill(this.card,
      h("div", { class: "item-top" },
        h("p", { class: "where" }, [item.section, recall].filter(Boolean).join(" · ")),
        h("p", { class: "where nowrap" }, `${state.index + 1} of ${state.items.length}${item.optional ? ", optional" : ""}`)),
      first && h("p", { class: "instructions" }, this.instrument.instructions),
      h("h2", { id: heading, class: "item-label" }, item.label),
      item.help && h("p", { class: "help" }, item.help),
      this.control.element,
      h("div", { class: "item-foot" },
        h("button", { type: "button", disabled: first, on: { click: () => this.goTo(state.index - 1) } }, "Previous item"),
        !readOnly && this.clear,
        h("span", { class: "spacer" }),
        state.atEnd ? this.onward : h("button", { type: "button", on: { click: () => this.goTo(state.index + 1) } }, "Next item")));
    this.update();
  }

  /** Shows what is answered now. */
  update() {
    const entry = this.state.entry(this.state.current.key);
    this.control?.update(entry);
    if (this.clear) this.clear.disabled = entry === null;
    this.overview.update();
  }

  /** @param {number} index */
  goTo(index) {
    if (this.state.go(index)) {
      this.draw();
      this.element.parentElement?.scrollTo(0, 0);
    }
    this.control?.focus();
  }

  /** On to the next item; after the last one, to the way out. */
  goOn() {
    if (this.state.atEnd) this.onward.focus();
    else this.goTo(this.state.index + 1);
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
    if (this.readOnly || !this.state.entry(this.state.current.key)) return;
    this.put(null);
    this.control?.focus();
  }

  /** Shows the answer at once and sends it on its way. @param {Entry | null} entry */
  put(entry) {
    if (this.readOnly) return;
    const { visit, form, state } = this;
    const item = state.current;
    state.put(item.key, entry);
    this.update();
    this.ctx.session.queue.put({
      key: this.jobs + item.key,
      label: `${this.instrument.shortName}, ${item.label}`,
      value: entry,
      send: () => ipc.answerSet({ visitId: visit.id, assessmentId: form.id, item: item.key, value: entry?.value ?? null, given: entry?.given ?? false }),
      done: (scored) => {
        if (!this.ctx.signal.aborted) this.scores.update(scored);
      },
    });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.defaultPrevented || dialogOpen() || isTyping(event.target)) return;
    const target = event.target instanceof Element ? event.target : null;
    // Enter and space on a link or an ordinary button do what that says.
    const ordinary = target?.closest("a, button:not([role=radio]), summary");
    if (ordinary && (event.key === "Enter" || event.key === " ")) return;
    const { state } = this;
    const item = state.current;
    const action = keyAction(item, event, item.kind === "areas" ? areaOrder(item) : []);
    if (!action) return;
    event.preventDefault();
    switch (action.type) {
      case "leave": return this.ctx.go(this.back);
      case "item": return this.goTo(state.index + action.by);
      case "next": return item.kind === "areas" ? this.confirmAreas() : this.goOn();
      case "area":
        if (this.control instanceof BodyMap && !this.control.move(action.by)) this.goTo(state.index + action.by);
        return;
    }
    if (this.readOnly) return;
    switch (action.type) {
      case "choose": return this.answerAndGo({ value: action.value, given: true });
      case "clear": return this.wipe();
      case "toggle": return this.put(state.toggled(item.key, action.area));
      case "none": {
        const entry = state.entry(item.key);
        if (!entry) this.answerAndGo({ value: [], given: true });
        return;
      }
      case "step": {
        const value = state.step(action.by);
        if (value === null || value === state.entry(item.key)?.value) return;
        this.put({ value, given: true });
        this.control?.focus();
      }
    }
  }
}
