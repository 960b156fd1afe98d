// A patient's treatments: courses with doses, pauses and plans, side effects, costs.

import { ask } from "../components/dialog.js";
import { patientHead } from "../components/patient-head.js";
import { removeRecord, showHistory } from "../components/record-history.js";
import { askCourse } from "../components/treatments/add-course.js";
import { askPause, askStep, askStop, stepKind } from "../components/treatments/changes.js";
import { askCorrection } from "../components/treatments/correct-course.js";
import { costsPart } from "../components/treatments/costs.js";
import { courseCard } from "../components/treatments/course-card.js";
import { Folds } from "../components/treatments/folds.js";
import { askPlan } from "../components/treatments/plan.js";
import { askEnd, askSideEffect, sideEffectsPart } from "../components/treatments/side-effects.js";
import { ipc } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { guarded } from "../lib/guarded.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").TreatmentsView} TreatmentsView */
/** @typedef {import("../ipc-types.d.ts").CourseView} CourseView */
/** @typedef {import("../ipc-types.d.ts").SideEffectView} SideEffectView */
/** @typedef {import("../components/treatments/course-card.js").Action} Action */

/** Past courses that stand open; more are folded. */
const PAST_AT_ONCE = 5;

/** @param {import("../lib/session.js").Ctx} ctx */
export async function treatmentsView(ctx) {
  ctx.title(t("treatments-title"));
  await ctx.session.queue.settled();
  const { patientId } = ctx.params;
  const [patient, view] = await Promise.all([ipc.patientGet(patientId), ipc.treatmentsGet(patientId)]);
  return new Treatments(ctx, patient, view).element;
}

class Treatments {
  /** @param {import("../lib/session.js").Ctx} ctx @param {import("../ipc-types.d.ts").PatientView} patient @param {TreatmentsView} view */
  constructor(ctx, patient, view) {
    this.ctx = ctx;
    this.patient = patient;
    this.view = view;
    this.folds = new Folds();
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.element = h("section", { class: "page treatments" });
    this.draw();
  }

  draw() {
    const { view, folds } = this;
    const hand = { folds, act: (/** @type {Action} */ action, /** @type {CourseView} */ course) => guarded(this.problem, () => this.act(action, course)) };
    const now = view.courses.filter((course) => course.state !== "stopped");
    const past = view.courses.filter((course) => course.state === "stopped");
    const add = h("button", { type: "button", class: "primary", data: { add: "course", needs: "write" }, on: { click: () => guarded(this.problem, () => this.add()) } }, t("treatments-add"));
    fill(this.element,
      patientHead(this.patient, "/treatments", { actions: [add], alerts: view.openAlerts }),
      view.openAlerts > 0 && h("p", { class: "alert-line" },
        h("a", { href: `#/patients/${view.patientId}/safety` }, t("treatments-alerts", { count: view.openAlerts }))),
      this.problem,
      h("section", { class: "stack" },
        h("h2", null, t("treatments-now")),
        now.length ? now.map((course) => courseCard(course, hand)) : h("p", { class: "empty" }, t(view.courses.length ? "treatments-now.none" : "treatments-now.first"))),
      past.length > 0 && h("section", { class: "stack" },
        h("h2", null, t("treatments-past")),
        past.length <= PAST_AT_ONCE
          ? past.map((course) => courseCard(course, hand))
          : folds.fold("past", t("treatments-past.fold", { count: past.length }), () => h("div", { class: "stack" }, past.map((course) => courseCard(course, hand))))),
      sideEffectsPart(view, {
        folds,
        add: (key, name) => guarded(this.problem, () => this.addEffect(key, name)),
        act: (action, effect) => guarded(this.problem, () => this.actEffect(action, effect)),
      }),
      costsPart(view, folds));
  }

  /**
   * Shows what has changed, where one was.
   * @param {TreatmentsView | null} view @param {() => (string | null)[]} places what gets the focus: the first that is there
   * @param {string} [words]
   */
  async show(view, places, words = t("shell-saved")) {
    if (!view || this.ctx.signal.aborted) return;
    const before = this.view.openAlerts;
    this.view = view;
    this.draw();
    for (const place of places()) {
      const found = place && this.element.querySelector(place);
      // What a fold hides can't be focused.
      if (!(found instanceof HTMLElement) || found.closest("details:not([open])")) continue;
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: "nearest" });
      break;
    }
    this.ctx.say(words);
    if (view.openAlerts > before) await this.warn(view.openAlerts);
  }

  /** A rule has fired: nobody should have to scroll to see it. @param {number} open */
  async warn(open) {
    const look = await ask({
      title: t("treatments-fired"),
      body: [t("treatments-fired.why", { count: open })],
      confirm: t("treatments-fired.look"),
      cancel: t("treatments-fired.later"),
      signal: this.ctx.signal,
    });
    if (look) this.ctx.go(`/patients/${this.view.patientId}/safety`);
  }

  /** @param {TreatmentsView} view */
  newest(view) {
    const known = new Set(this.view.courses.map(({ id }) => id));
    return view.courses.find(({ id }) => !known.has(id))?.id ?? "";
  }

  async add() {
    await this.added(await askCourse(this.view, this.ctx.signal));
  }

  /** @param {TreatmentsView | null} view */
  async added(view) {
    if (!view) return;
    const id = this.newest(view);
    if (view.courses.find((course) => course.id === id)?.state === "stopped") this.folds.open.set("past", true);
    await this.show(view, () => [`[data-course="${id}"] h3`, "[data-add=course]"], t("treatments-add.said"));
  }

  /** @param {Action} action @param {CourseView} course */
  async act(action, course) {
    const { view, ctx: { signal } } = this;
    const subject = { view, course, signal };
    const at = `[data-course="${course.id}"]`;
    const places = () => [`${at} [data-action="${action}"]`, `${at} h3`, "[data-add=course]"];
    switch (action) {
      case "step": return this.show(await askStep(subject, "dose"), places);
      case "restart": return this.show(await askStep(subject, "restart"), places);
      case "pause": return this.show(await askPause(subject), places);
      case "stop": {
        const stopped = await askStop(subject);
        if (stopped) this.folds.open.set("past", true);
        return this.show(stopped, places);
      }
      case "correct": return this.show(await askCorrection(subject), places);
      case "plan": return this.show(await askPlan(subject), places);
      case "anew": return this.added(await askCourse(view, signal, { match: await this.catalogued(course), name: course.name }));
      case "history": return showHistory("course", course.id, course.name, signal);
      case "planHistory": return course.plan ? showHistory("titrationPlan", course.plan.id, course.plan.name, signal) : undefined;
      case "remove": return this.removed(await removeRecord("course", course.id, course.name, signal), places);
      case "planRemove": return course.plan ? this.removed(await removeRecord("titrationPlan", course.plan.id, t("treatments-plan.named", { name: course.plan.name }), signal), places) : undefined;
    }
  }

  /** The treatment as the catalogue has it. @param {CourseView} course @returns {Promise<import("../ipc-types.d.ts").TreatmentMatch | null>} */
  async catalogued(course) {
    const { key } = course.form;
    if (key === null) return null;
    const found = (await ipc.treatmentsSearch(course.name)).find((match) => match.key === key);
    const last = course.form.steps.findLast((step) => step.kind === "dose");
    return found ?? { key, name: course.name, by: "", kind: course.kind, kindWords: course.kindWords, unit: last?.unit ?? "", forms: [], hasDose: stepKind(course) === "dose" };
  }

  /** @param {boolean} yes @param {() => string[]} places */
  async removed(yes, places) {
    if (yes) await this.show(await ipc.treatmentsGet(this.view.patientId), places, t("treatments-removed"));
  }

  /** @param {string | null} key @param {string} name */
  async addEffect(key, name) {
    const view = await askSideEffect(this.view, { key, name, signal: this.ctx.signal });
    await this.show(view, () => [`[data-add="${key ?? ""}"]`], t("treatments-effect-add.said"));
  }

  /** @param {import("../components/treatments/side-effects.js").Action} action @param {SideEffectView} effect */
  async actEffect(action, effect) {
    const { view, ctx: { signal } } = this;
    const at = `[data-effect="${effect.id}"]`;
    const places = () => [`${at} [data-action="${action}"]`, `${at} .effect-name`, "#side-effects"];
    switch (action) {
      case "end": return this.show(await askEnd(view, effect, signal), places);
      case "correct": return this.show(await askSideEffect(view, { effect, signal }), places);
      case "history": return showHistory("sideEffect", effect.id, effect.name, signal);
      case "remove": return this.removed(await removeRecord("sideEffect", effect.id, effect.name, signal), places);
    }
  }
}
