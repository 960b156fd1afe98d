// The way to a first report, ticked off by what is in the vault. It can be put away, and brought back from Help.

import { ipc } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { fill, h, uid } from "../lib/dom.js";
import { guarded } from "../lib/guarded.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc.js").GuideView} GuideView */

/** Shows them again on the list of patients. */
export const bringBack = () => ipc.guidePutAway(false);

/** What is to be done, in order; its words are those of that name. @param {GuideView} guide @param {boolean} demo @returns {{done: boolean, name: string, path: string}[]} */
function stepsOf(guide, demo) {
  const { patientId, visitId } = guide;
  /** @param {string} part */
  const ofPatient = (part) => (patientId ? `/patients/${patientId}${part}` : "");
  return [
    demo ? { done: guide.patient, name: "look", path: ofPatient("") } : { done: guide.patient, name: "add", path: "/patients/new" },
    { done: guide.visit, name: "visit", path: visitId ? `/visits/${visitId}` : ofPatient("/visits/new") },
    { done: guide.doses, name: "doses", path: ofPatient("/treatments") },
    { done: guide.trends, name: "trends", path: ofPatient("/trends") },
    { done: guide.report, name: "report", path: ofPatient("/report") },
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
    const look = h("button", { type: "button", on: { click: () => this.lookAtDemo(look) } }, t("patients-steps.look"));
    fill(this.element, h("section", { class: "panel first-steps", "aria-labelledby": title },
      h("div", { class: "section-head" },
        h("h2", { id: title }, t("patients-steps")),
        h("div", { class: "progress" }, h("progress", { max: String(steps.length), value: String(done), "aria-hidden": "true" }), h("span", null, t("patients-steps-done", { done, count: steps.length })))),
      this.demo && h("p", { class: "hint" }, t("patients-steps.demo")),
      h("ol", null, steps.map((step) => h("li", { class: step.done ? "done" : step === next ? "next" : "" },
        h("span", { class: "tick", "aria-hidden": "true" }, step.done ? "✓" : ""),
        h("div", null,
          step.path ? h("a", { href: `#${step.path}` }, t(`patients-step-${step.name}`)) : h("span", null, t(`patients-step-${step.name}`)),
          h("span", { class: "sr-only" }, ", ", t(`patients-step-is-${step.done ? "done" : step.path ? "open" : "later"}`)),
          step === next && h("span", { class: "hint" }, t(`patients-step-${step.name}.hint`)))))),
      this.problem,
      h("div", { class: "actions" },
        !this.demo && !guide.patient && look,
        h("button", { type: "button", on: { click: () => this.putAway() } }, t("patients-steps.away")),
        h("span", { class: "hint" }, t("patients-steps.back")))));
  }

  async putAway() {
    await guarded(this.problem, async () => {
      this.draw(await ipc.guidePutAway(true));
      this.ctx.say(t("patients-steps.put-away"));
      // The button that had the focus is gone.
      const search = document.querySelector("#main input[type=search]");
      if (search instanceof HTMLElement) search.focus();
    });
  }

  /** Leaves the vault for the one with invented patients. @param {HTMLButtonElement} button */
  async lookAtDemo(button) {
    if (isBusy(button)) return;
    setBusy(button, true);
    await guarded(this.problem, async () => {
      const { session } = this.ctx;
      const clinic = await ipc.vaultDemo();
      // Nothing of the vault before is kept.
      session.setClinic(null);
      this.ctx.go(session.enter(clinic));
    });
    setBusy(button, false);
  }
}
