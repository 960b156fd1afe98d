// What happens to a course as time goes on: a further dose, a pause, a restart, the stop. Each answers with the patient's
// treatments, or null when it was cancelled.

import { ipc } from "../../ipc.js";
import { fill, h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { partialDate } from "../../lib/partial-dates.js";
import { blankStep, lastTaken, stepWords, unclearBeside, withStep } from "../../lib/steps.js";
import { rich, t } from "../../lib/words.js";
import { ChoiceGroup } from "../choice-group.js";
import { textField } from "../field.js";
import { askForm, placesBy } from "../form-dialog.js";
import { PartialDateField } from "../partial-date-field.js";
import { reasonField } from "../record-history.js";
import { StepFields } from "./step-fields.js";

/** @typedef {import("../../ipc-types.d.ts").CourseView} CourseView */
/** @typedef {import("../../ipc-types.d.ts").CourseForm} CourseForm */
/** @typedef {import("../../ipc-types.d.ts").StepForm} StepForm */
/** @typedef {import("../../ipc-types.d.ts").TreatmentsView} TreatmentsView */
/** @typedef {{view: TreatmentsView, course: CourseView, signal: AbortSignal}} Subject */

const DONE = new Set(["diet", "exercise", "therapy"]);

/** Whether a course is done rather than taken; null when nothing says so. @param {CourseView} course */
export function stepKind({ form, kind }) {
  const last = lastTaken(form.steps);
  if (last) return last.kind;
  if (kind === "own") return null;
  return DONE.has(kind) ? "goes" : "dose";
}

/** Forms that were used, for the list. @param {CourseView} course @param {TreatmentsView} view @param {string[]} [usual] */
export function offers(course, view, usual = []) {
  const forms = [...new Set([...course.form.steps.map((step) => step.form), ...usual].filter(Boolean))];
  return { forms, fillers: view.fillers, pharmacies: view.pharmacies, currency: view.currency };
}

/** Why an earlier date is written down late: asked for only where it is needed. */
function lateReason() {
  const reason = reasonField();
  reason.element.hidden = true;
  return reason;
}

/**
 * What stands where it last did, without the amount and the batch: those are new with every step.
 * @param {CourseView} course @param {StepForm["kind"]} kind
 * @returns {StepForm}
 */
function next(course, kind) {
  const last = lastTaken(course.form.steps);
  return last?.kind === kind ? { ...last, amount: "", batch: "", how: "" } : blankStep(kind);
}

/** @param {Subject} subject @param {"dose" | "restart"} what */
export async function askStep({ view, course, signal }, what) {
  const known = stepKind(course);
  const last = lastTaken(course.form.steps);
  const from = new PartialDateField(t("treatments-from"), "", { required: t("treatments-day-missing") });
  const fields = new StepFields(next(course, known ?? "dose"), offers(course, view));
  const reason = lateReason();
  const body = h("div", { class: "stack" });
  const kind = known ? null : new ChoiceGroup(t("treatments-dosed"), [["dose", t("treatments-dosed.yes")], ["goes", t("treatments-dosed.no")]], {
    single: true,
    values: ["dose"],
    onChange: () => {
      fields.kind = kind?.value === "goes" ? "goes" : "dose";
      draw();
    },
  });
  const draw = () => fill(body, fields.main, fields.more.length > 0 && h("details", { class: "more", open: false }, h("summary", null, t("treatments-more-step")), h("div", { class: "stack" }, fields.more)));
  draw();
  return askForm({
    title: t(what === "restart" ? "treatments-restart" : known === "goes" ? "treatments-change" : "treatments-step", { name: course.name }),
    body: [last ? t(what === "restart" ? "treatments-restart.before" : "treatments-step.until", { dose: stepWords(last) }) : ""],
    content: h("div", { class: "stack" }, from.element, kind?.element ?? null, body, reason.element),
    confirm: t(what === "restart" ? "treatments-restart.do" : "treatments-step.do"),
    wide: known !== "goes",
    signal,
  }, step({ view, course, from, fields, reason }));
}

/** @param {Subject} subject */
export function askPause({ view, course, signal }) {
  const from = new PartialDateField(t("treatments-pause.from"), "", { required: t("treatments-day-missing") });
  const fields = new StepFields(blankStep("pause"), offers(course, view));
  const reason = lateReason();
  return askForm({
    title: t("treatments-pause", { name: course.name }),
    body: [],
    content: h("div", { class: "stack" }, from.element, fields.main, reason.element),
    confirm: t("treatments-pause.do"),
    signal,
  }, step({ view, course, from, fields, reason }));
}

/**
 * Sends the course with one step more.
 * @param {{view: TreatmentsView, course: CourseView, from: PartialDateField, fields: StepFields, reason: import("../field.js").Field<HTMLInputElement>}} parts
 */
function step({ view, course, from, fields, reason }) {
  let at = 0;
  const unclear = () => {
    const beside = unclearBeside(course.form.steps, from.iso ?? "");
    return beside && t("treatments-from.unclear", { date: partialDate(beside) });
  };
  return {
    checks: () => /** @type {[import("../form-dialog.js").Place, string][]} */ ([[from, from.wrong || unclear()], ...fields.checks(), [reason, ""]]),
    /** @param {string} name */
    place: (name) => {
      if (name === "reason") return reason;
      const [, index, part] = /^steps(?:\.(\d+))?(?:\.(\w+))?$/.exec(name) ?? [];
      if (index !== undefined && Number(index) !== at) return null;
      return fields.places[part ?? name] ?? from;
    },
    send: () => {
      // What is done without a dose has gone on since its start; no course begins with a pause.
      const begun = course.form.steps.length || fields.kind !== "pause" ? course.form.steps : [{ ...blankStep("goes"), from: course.form.start }];
      const placed = withStep(begun, fields.value(from.iso ?? ""));
      at = placed.at;
      return save(view, course, { ...course.form, steps: placed.steps }, reason.value.trim());
    },
  };
}

/** @param {Subject} subject */
export function askStop({ view, course, signal }) {
  const stop = new PartialDateField(t("treatments-stop.on"), "", { required: t("treatments-day-missing") });
  const why = textField(t("treatments-stop-reason"), {}, { optional: true, hint: t("treatments-stop-reason.hint") });
  const reason = lateReason();
  return askForm({
    title: t("treatments-stop", { name: course.name }),
    body: [course.doseWords ? h("p", null, rich("treatments-step.until", { dose: english(course.doseWords) })) : ""],
    content: h("div", { class: "stack" }, stop.element, why.element, reason.element),
    confirm: t("treatments-stop.do"),
    signal,
  }, {
    checks: () => [[stop, stop.wrong], [why, ""], [reason, ""]],
    place: placesBy({ stop, stopReason: why, reason, steps: stop }),
    send: () => save(view, course, { ...course.form, stop: stop.iso ?? "", stopReason: why.value.trim() }, reason.value.trim()),
  });
}

/** @param {TreatmentsView} view @param {CourseView} course @param {CourseForm} form @param {string} reason */
function save(view, course, form, reason) {
  return ipc.courseSave({ patientId: view.patientId, id: course.id, form, reason });
}
