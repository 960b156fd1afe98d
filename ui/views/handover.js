// The window in the patient's hands: one questionnaire after another, then “please give the laptop back”.

import { PatientSheet } from "../components/handover/patient-sheet.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { shutWindow } from "../lib/shut.js";
import { currentTheme } from "../lib/theme.js";
import { UndoSteps } from "../lib/undo.js";

/** @typedef {import("../ipc-types.d.ts").HandOverView} HandOverView */

/** Words about a count. @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

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
    this.stop = h("button", { type: "button", class: "plain", on: { click: () => this.askStop() } }, "Stop here");
    this.place = h("div", { class: "patient-place" });
    this.problem = h("div", { class: "patient-problem", role: "alert", hidden: true });
    this.element = h("section", { class: "patient", "aria-label": "Questionnaires" },
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
    this.problem.hidden = !queue.error;
    if (!queue.error) return;
    const words = queue.size === 1 ? "Your last answer could not be saved. " : `Your last ${queue.size} answers could not be saved. `;
    fill(this.problem, h("p", null, h("strong", null, words), "Please try again, or give the laptop back and say so."),
      h("button", { type: "button", on: { click: () => queue.retry() } }, "Try again"));
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
    this.page("Some questions for you", [
      h("p", null, `${counted(of, "questionnaire", "questionnaires")}, one question at a time. Take the time you need.`),
      h("p", null, "Touch or click your answer; the next question follows by itself. With “Back” you can change an answer, and with “Next” leave a question out."),
      h("p", null, "Your answers are saved as you give them."),
    ], [h("button", { type: "button", class: "primary", on: { click: () => this.draw() } }, "Begin")]);
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
      moved: (moved) => this.moved(moved, number, of),
    }, from);
    this.sheet = sheet;
    fill(this.place, h("h1", { class: "patient-title" }, form.name), sheet.element, h("p", { class: "attribution" }, form.attribution));
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
    this.number.textContent = `Questionnaire ${number} of ${of}`;
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
    this.page(`${counted(missing.length, "question has", "questions have")} no answer yet`, [
      h("p", null, missing.length === 1 ? "You can answer it now, or leave it out." : "You can answer them now, or leave them out."),
    ], [
      h("button", { type: "button", class: "primary", on: { click: () => this.again(index) } }, missing.length === 1 ? "Go to the question" : "Go to the first of them"),
      h("button", { type: "button", on: { click: () => this.turn(false) } }, missing.length === 1 ? "Leave it out" : "Leave them out"),
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
      this.problem.hidden = false;
      fill(this.problem, h("p", null, toAppError(reason).message), h("button", { type: "button", on: { click: () => {
        this.problem.hidden = true;
        this.again();
      } } }, "Try again"));
      return false;
    } finally {
      this.turning = false;
    }
  }

  askStop() {
    // What is half typed is taken, or lets go of: the patient has done.
    if (this.sheet?.flush() === false) this.sheet.typing?.forget();
    const begun = this.showing !== null;
    this.stop.hidden = true;
    this.page("Stop here?", [!this.ctx.session.queue.error && h("p", null, "What you have answered is saved.")], [
      h("button", { type: "button", class: "primary", on: { click: () => (begun ? this.again() : this.welcome()) } }, "Go on answering"),
      h("button", { type: "button", on: { click: () => this.thanks() } }, "Stop"),
    ]);
  }

  async thanks() {
    this.stop.hidden = true;
    this.bar.hidden = true;
    this.number.textContent = this.view.clinic;
    const done = !this.view.form;
    const end = h("button", { type: "button", class: "primary", on: { click: () => this.end(end) } }, "End");
    const back = h("button", { type: "button", on: { click: () => (done ? this.turn(true) : this.again()) } }, "Back to the questions");
    this.page("Thank you", [
      h("p", { class: "give-back" }, "Please give the laptop back."),
      h("p", { class: "hint" }, "For the clinic: “End” locks. The answers are reviewed after unlocking."),
    ], [end, back]);
  }

  /** @param {HTMLButtonElement} button */
  async end(button) {
    if (button.disabled) return;
    button.disabled = true;
    const { queue } = this.ctx.session;
    try {
      if (await queue.settled()) {
        // Rust locks and loads the page anew; nothing comes after this.
        await ipc.handoverEnd();
        return;
      }
      this.unsaved(queue.error?.message ?? "");
    } catch (reason) {
      this.problem.hidden = false;
      fill(this.problem, h("p", null, toAppError(reason).message));
    } finally {
      button.disabled = false;
    }
  }

  /** What could not be saved keeps nobody from ending. @param {string} why */
  unsaved(why) {
    const { queue } = this.ctx.session;
    const count = queue.size;
    const end = h("button", { type: "button", on: { click: () => {
      queue.discard();
      this.end(end);
    } } }, count === 1 ? "End without it" : "End without them");
    const again = h("button", { type: "button", class: "primary", on: { click: async () => {
      queue.retry();
      if (await queue.settled()) this.thanks();
    } } }, "Try again");
    this.page(`${counted(count, "answer is", "answers are")} not saved`, [
      h("p", { class: "give-back" }, "Please give the laptop back."),
      h("p", { class: "hint" }, `For the clinic: ${why} All answers before are saved.`),
    ], [again, end]);
  }
}
