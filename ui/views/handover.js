// The window in the patient's hands: one questionnaire after another, then “please give the laptop back”.

import { PatientSheet } from "../components/handover/patient-sheet.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { fill, h } from "../lib/dom.js";
import { formLang } from "../lib/english.js";
import { shutWindow } from "../lib/shut.js";
import { currentTheme } from "../lib/theme.js";
import { UndoSteps } from "../lib/undo.js";
import { rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").HandOverView} HandOverView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function handOverView(ctx) {
  ctx.title("");
  shutWindow(ctx.signal);
  return new HandOver(ctx, await ipc.handoverGet()).element;
}

class HandOver {
  /** @param {import("../lib/session.js").Ctx} ctx @param {HandOverView} view */
  constructor(ctx, view) {
    this.ctx = ctx;
    this.view = view;
    /** Of the questionnaire that is shown. @type {AbortController | null} */
    this.showing = null;
    /** What is shown of it. @type {PatientSheet | null} */
    this.sheet = null;
    /** What was answered and can be taken back, by questionnaire. @type {Map<string, import("../lib/undo.js").UndoSteps<import("../components/item-sheet.js").Step>>} */
    this.steps = new Map();
    /** Whether the next one is on its way. */
    this.turning = false;
    this.number = h("p", { class: "place" });
    this.bar = h("progress", { max: 1, value: 0, "aria-hidden": "true" });
    this.stop = h("button", { type: "button", class: "plain", on: { click: () => this.askStop() } }, t("visits-patient-stop"));
    this.place = h("div", { class: "patient-place" });
    this.problem = h("div", { class: "patient-problem", role: "alert", hidden: true });
    this.element = h("section", { class: "patient", "aria-label": t("visits-patient") },
      h("header", { class: "patient-head-line" }, this.number, this.stop, this.bar), this.problem, this.place);
    const { queue } = ctx.session;
    queue.addEventListener("change", () => this.saving(), { signal: ctx.signal });
    ctx.signal.addEventListener("abort", () => this.showing?.abort());
    const begun = view.number > 1 || !view.form || Object.keys(view.assessment?.answers ?? {}).length > 0;
    if (begun) this.draw();
    else this.welcome();
  }

  /** Says when an answer could not be stored. */
  saving() {
    const { queue } = this.ctx.session;
    // The button that had the focus goes.
    if (!queue.error && this.problem.contains(document.activeElement)) this.sheet?.control?.focus();
    this.problem.hidden = !queue.error;
    if (!queue.error) return;
    fill(this.problem, h("p", null, h("strong", null, t("visits-patient-not-saved", { count: queue.size })), " ", t("visits-patient-try")),
      h("button", { type: "button", on: { click: () => queue.retry() } }, t("shell-try-again")));
  }

  /**
   * A page of few words.
   * @param {string} title @param {import("../lib/dom.js").Child[]} words @param {HTMLElement[]} buttons
   */
  page(title, words, buttons) {
    this.showing?.abort();
    const heading = h("h1", { tabIndex: -1 }, title);
    fill(this.place, h("div", { class: "panel patient-page" }, heading, words, h("div", { class: "patient-buttons" }, buttons)));
    // Nothing is chosen by an Enter that was meant for the page before.
    this.ctx.focus(heading);
    heading.focus();
  }

  welcome() {
    const { clinic, of } = this.view;
    this.number.textContent = clinic;
    this.bar.hidden = true;
    this.stop.hidden = false;
    this.page(t("visits-patient-welcome"), [
      h("p", null, t("visits-patient-forms", { count: of })),
      h("p", null, t("visits-patient-welcome.how")),
      h("p", null, t("visits-patient-welcome.saved")),
    ], [h("button", { type: "button", class: "primary", on: { click: () => this.draw() } }, t("visits-patient-welcome.begin"))]);
  }

  /** @param {"open" | "end"} [from] */
  draw(from = "open") {
    const { form, assessment, number, of } = this.view;
    if (!form || !assessment) {
      this.thanks();
      return;
    }
    this.showing?.abort();
    const showing = new AbortController();
    this.showing = showing;
    const { queue } = this.ctx.session;
    this.bar.hidden = false;
    this.stop.hidden = false;
    const sheet = new PatientSheet({ signal: showing.signal, say: this.ctx.say }, {
      instrument: form,
      answers: { ...assessment.answers },
      readOnly: false,
      steps: this.stepsOf(assessment.id),
      figures: () => this.ctx.session.bodyMap(currentTheme()),
      put: (item, entry) => queue.put({
        key: `patient:${assessment.id}:${item.key}`,
        label: item.label,
        value: entry,
        send: () => ipc.handoverAnswer({ item: item.key, value: entry?.value ?? null, given: entry?.given ?? false }),
      }),
    }, {
      before: number > 1 ? () => this.turn(true) : null,
      onward: () => this.askMissing(sheet),
      last: number === of,
      moved: (moved) => this.moved(moved, number, of),
    }, from);
    this.sheet = sheet;
    fill(this.place, h("h1", { class: "patient-title", lang: formLang(form) }, form.name), sheet.element, h("p", { class: "attribution", lang: formLang(form) }, form.attribution));
    this.ctx.focus(sheet.first);
    sheet.first.focus({ preventScroll: true });
  }

  /** @param {string} assessment */
  stepsOf(assessment) {
    const steps = this.steps.get(assessment) ?? new UndoSteps();
    this.steps.set(assessment, steps);
    return steps;
  }

  /** @param {PatientSheet} sheet @param {number} number @param {number} of */
  moved(sheet, number, of) {
    this.number.textContent = t("visits-patient-place", { number, of });
    this.bar.value = (number - 1 + sheet.state.index / sheet.state.items.length) / of;
    document.getElementById("main")?.scrollTo(0, 0);
  }

  /** Before a questionnaire is left, what has no answer is pointed out once. @param {PatientSheet} sheet */
  askMissing(sheet) {
    const { missing, items } = sheet.state;
    if (!missing.length) {
      this.turn(false);
      return;
    }
    const index = items.indexOf(missing[0]);
    const count = missing.length;
    this.page(t("visits-patient-missing", { count }), [
      h("p", null, t("visits-patient-missing-how", { count })),
    ], [
      h("button", { type: "button", class: "primary", on: { click: () => this.again(index) } }, t("visits-patient-missing-go", { count })),
      h("button", { type: "button", on: { click: () => this.turn(false) } }, t("visits-patient-missing-leave", { count })),
    ]);
  }

  /** Back to a question of the same questionnaire, with what was answered since. @param {number} [index] */
  async again(index) {
    if (!(await this.refresh(() => ipc.handoverGet()))) return;
    this.draw();
    if (index !== undefined) this.sheet?.goTo(index);
  }

  /** @param {boolean} back */
  async turn(back) {
    if (await this.refresh(() => ipc.handoverTurn(back))) this.draw(back ? "end" : "open");
  }

  /**
   * Asks for what comes next once everything is stored.
   * @param {() => Promise<HandOverView>} ask
   * @returns {Promise<boolean>} false when it must wait
   */
  async refresh(ask) {
    if (this.turning) return false;
    this.turning = true;
    try {
      // What failed stays on screen until it is stored.
      if (!(await this.ctx.session.queue.settled())) return false;
      this.view = await ask();
      return !this.ctx.signal.aborted;
    } catch (reason) {
      this.trouble(t("visits-patient-not-shown"), reason, h("button", { type: "button", on: { click: () => {
        this.problem.hidden = true;
        this.again();
      } } }, t("shell-try-again")));
      return false;
    } finally {
      this.turning = false;
    }
  }

  /**
   * What went wrong, for the patient, and why, for the clinic.
   * @param {string} words @param {unknown} reason @param {HTMLElement} [button]
   */
  trouble(words, reason, button) {
    const { message, lang } = toAppError(reason);
    this.problem.hidden = false;
    fill(this.problem, h("p", null, h("strong", null, words), " ", t("visits-patient-try")),
      h("p", { class: "hint" }, rich("visits-patient-clinic", { why: h("span", { lang }, message) })), button);
  }

  askStop() {
    // What is half typed is taken, or lets go of: the patient has done.
    if (this.sheet?.flush() === false) this.sheet.typing?.forget();
    const begun = this.showing !== null;
    this.stop.hidden = true;
    this.page(t("visits-patient-stop-ask"), [!this.ctx.session.queue.error && h("p", null, t("visits-patient-stop-ask.saved"))], [
      h("button", { type: "button", class: "primary", on: { click: () => (begun ? this.again() : this.welcome()) } }, t("visits-patient-stop-ask.on")),
      h("button", { type: "button", on: { click: () => this.thanks() } }, t("visits-patient-stop-ask.do")),
    ]);
  }

  async thanks() {
    this.stop.hidden = true;
    this.bar.hidden = true;
    this.number.textContent = this.view.clinic;
    const done = !this.view.form;
    const end = h("button", { type: "button", class: "primary", on: { click: () => this.end(end) } }, t("visits-patient-thanks.end"));
    const back = h("button", { type: "button", on: { click: () => (done ? this.turn(true) : this.again()) } }, t("visits-patient-thanks.back"));
    this.page(t("visits-patient-thanks"), [
      h("p", { class: "give-back" }, t("visits-patient-thanks.give-back")),
      h("p", { class: "hint" }, t("visits-patient-thanks.clinic")),
    ], [end, back]);
  }

  /** @param {HTMLButtonElement} button */
  async end(button) {
    if (isBusy(button)) return;
    setBusy(button, true);
    const { queue } = this.ctx.session;
    try {
      if (await queue.settled()) {
        // Rust locks and loads the page anew; nothing comes after this.
        await ipc.handoverEnd();
        return;
      }
      this.unsaved(queue.error?.message ?? "", queue.error?.lang ?? null);
    } catch (reason) {
      this.trouble(t("visits-patient-not-ended"), reason);
    } finally {
      setBusy(button, false);
    }
  }

  /** What could not be saved keeps nobody from ending. @param {string} why @param {string | null} lang */
  unsaved(why, lang) {
    const { queue } = this.ctx.session;
    const count = queue.size;
    const end = h("button", { type: "button", on: { click: () => {
      queue.discard();
      this.end(end);
    } } }, t("visits-patient-end-without", { count }));
    const again = h("button", { type: "button", class: "primary", on: { click: async () => {
      queue.retry();
      if (await queue.settled()) this.thanks();
    } } }, t("shell-try-again"));
    this.page(t("visits-patient-unsaved", { count }), [
      h("p", { class: "give-back" }, t("visits-patient-thanks.give-back")),
      h("p", { class: "hint" }, rich("visits-patient-clinic.unsaved", { why: h("span", { lang }, why) })),
    ], [again, end]);
  }
}
