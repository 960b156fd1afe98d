// The way to a first report, ticked off by what is in the vault. It can be put away, and brought back from Help.

import { ipc } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { guarded } from "../lib/guarded.js";

/** @typedef {import("../ipc.js").GuideView} GuideView */

/** Shows them again on the list of patients. */
export const bringBack = () => ipc.guidePutAway(false);

/** What is to be done, in order. @param {GuideView} guide @param {boolean} demo @returns {{done: boolean, words: string, hint: string, path: string}[]} */
function stepsOf(guide, demo) {
  const { patientId, visitId } = guide;
  /** @param {string} part */
  const ofPatient = (part) => (patientId ? `/patients/${patientId}${part}` : "");
  return [
    demo
      ? { done: guide.patient, words: "Open a patient", hint: "Their overview shows doses, visits and scores on one time line.", path: ofPatient("") }
      : { done: guide.patient, words: "Add a patient", hint: "A name is enough.", path: "/patients/new" },
    { done: guide.visit, words: "Fill in a questionnaire at a visit", hint: "“New visit” asks which ones; number keys answer.", path: visitId ? `/visits/${visitId}` : ofPatient("/visits/new") },
    { done: guide.doses, words: "Write down the doses of LDN", hint: "“Add treatment…”, with the day it was started.", path: ofPatient("/treatments") },
    { done: guide.trends, words: "Open Trends", hint: "It says what changed, or what is still too little to tell.", path: ofPatient("/trends") },
    { done: guide.report, words: "Save or print the report", hint: "One page for the chart and for colleagues.", path: ofPatient("/report") },
  ];
}

/**
 * Nothing where it was put away, can't be told, or isn't for this user.
 * @param {import("../lib/session.js").Ctx} ctx
 * @returns {HTMLElement}
 */
export function firstSteps(ctx) {
  const element = h("div", { class: "first-steps-place" });
  if (ctx.session.may("write")) new FirstSteps(ctx, element).ask();
  return element;
}

class FirstSteps {
  /** @param {import("../lib/session.js").Ctx} ctx @param {HTMLElement} element */
  constructor(ctx, element) {
    this.ctx = ctx;
    this.element = element;
    this.demo = ctx.session.clinic?.demo === true;
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
  }

  async ask() {
    try {
      this.draw(await ipc.guideGet());
    } catch {
      // They are help, and nobody misses them.
      fill(this.element);
    }
  }

  /** @param {GuideView} guide */
  draw(guide) {
    if (this.ctx.signal.aborted || guide.away) {
      fill(this.element);
      return;
    }
    const steps = stepsOf(guide, this.demo);
    const done = steps.filter((step) => step.done).length;
    const next = steps.find((step) => !step.done && step.path);
    const title = uid("first");
    const look = h("button", { type: "button", on: { click: () => this.lookAtDemo(look) } }, "Look at the demo clinic first");
    fill(this.element, h("section", { class: "panel first-steps", "aria-labelledby": title },
      h("div", { class: "section-head" },
        h("h2", { id: title }, "Your first report in five minutes"),
        h("div", { class: "progress" }, h("progress", { max: String(steps.length), value: String(done), "aria-hidden": "true" }), h("span", null, `${done} of ${steps.length} done`))),
      this.demo && h("p", { class: "hint" }, "These patients are invented. Your own vault stays as it is: “Lock”, then open it."),
      h("ol", null, steps.map((step) => h("li", { class: step.done ? "done" : step === next ? "next" : "" },
        h("span", { class: "tick", "aria-hidden": "true" }, step.done ? "✓" : ""),
        h("div", null,
          step.path ? h("a", { href: `#${step.path}` }, step.words) : h("span", null, step.words),
          h("span", { class: "sr-only" }, step.done ? ", done" : step.path ? ", to be done" : ", comes after the first patient"),
          step === next && h("span", { class: "hint" }, step.hint))))),
      this.problem,
      h("div", { class: "actions" },
        !this.demo && !guide.patient && look,
        h("button", { type: "button", on: { click: () => this.putAway() } }, "Put away"),
        h("span", { class: "hint" }, "Help brings it back."))));
  }

  async putAway() {
    await guarded(this.problem, async () => {
      this.draw(await ipc.guidePutAway(true));
      this.ctx.say("Put away. Help brings it back.");
      // The button that had the focus is gone.
      const search = document.querySelector("#main input[type=search]");
      if (search instanceof HTMLElement) search.focus();
    });
  }

  /** Leaves the vault for the one with invented patients. @param {HTMLButtonElement} button */
  async lookAtDemo(button) {
    if (button.disabled) return;
    button.disabled = true;
    await guarded(this.problem, async () => {
      const { session } = this.ctx;
      const clinic = await ipc.vaultDemo();
      // Nothing of the vault before is kept.
      session.setClinic(null);
      this.ctx.go(session.enter(clinic));
    });
    button.disabled = false;
  }
}
