// A titration plan: what was planned, what happened, and choosing another.

import { ipc } from "../../ipc.js";
import { parseDate, longDate, mediumDate } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { selectField } from "../field.js";
import { askForm, placesBy } from "../form-dialog.js";
import { PartialDateField } from "../partial-date-field.js";
import { reasonField } from "../record-history.js";
import { vagueDate } from "../vague-date.js";

/** @typedef {import("../../ipc-types.d.ts").PlanView} PlanView */
/** @typedef {import("../../ipc-types.d.ts").PlanStepView} PlanStepView */

/** @type {Record<PlanStepView["state"], [string, string]>} sign and words: the shape says it too */
const STATES = { done: ["✓", "reached"], due: ["●", "due now"], overdue: ["!", "overdue"], ahead: ["○", "ahead"], open: ["–", "not reached; nothing is due"] };

/** @param {PlanStepView} step */
function stands({ state, reached }) {
  const [sign, words] = STATES[state];
  return h("span", { class: `plan-state ${state}` }, h("span", { class: "sign", "aria-hidden": "true" }, sign), h("span", null, words, reached && [" ", vagueDate(reached)]));
}

/** @param {PlanView} plan @param {import("../../lib/dom.js").Child} actions */
export function planPart(plan, actions) {
  return h("div", { class: "plan" },
    h("p", null, withDates(plan.words),
      plan.next && plan.nextDue && h("span", { class: plan.overdue ? "overdue" : "" }, ` Next: ${plan.next}, ${plan.overdue ? "overdue since" : "due"} ${mediumDate(plan.nextDue)}.`)),
    plan.startedAbove && h("p", { class: "calm-note" }, "The course began above the plan’s first amount."),
    h("table", { class: "plain small", "aria-label": plan.name },
      h("thead", null, h("tr", null, ["Planned", "A day", "How it stands"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, plan.steps.map((step) => h("tr", null,
        h("td", { data: { label: "Planned" } }, mediumDate(step.due)), h("td", { class: "number", data: { label: "A day" } }, step.amount), h("td", { data: { label: "How it stands" } }, stands(step)))))),
    h("p", { class: "hint" }, `${plan.name}. ${plan.source && `Source: ${plan.source}.`}`),
    actions);
}

/** Days later, ISO. @param {string} iso @param {number} days */
function later(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @param {import("./changes.js").Subject} subject */
export function askPlan({ view, course, signal }) {
  const templates = view.templates.filter((template) => template.what === course.form.key);
  const template = selectField("Template", templates.map(({ name }) => [name, name]), course.plan?.name && templates.some(({ name }) => name === course.plan?.name) ? course.plan.name : templates[0]?.name ?? "");
  const start = new PartialDateField("First day", course.plan?.start ?? (course.start.length === 10 ? course.start : ""), { required: "Type the day.", future: true, hint: "The day of the first amount; days to come are fine." });
  const reason = reasonField("Reason for the change of plan");
  const preview = h("div");
  const draw = () => {
    const chosen = templates.find(({ name }) => name === template.value);
    const day = parseDate(start.value);
    fill(preview, chosen && [
      h("ol", { class: "plan-preview" }, chosen.steps.map((step) => h("li", null, h("span", null, day ? mediumDate(later(day, step.afterDays)) : step.afterDays === 0 ? "First day" : `${step.afterDays} days later`), h("strong", null, ` ${step.amount} ${chosen.unit} a day`)))),
      h("p", { class: "hint" }, `Source: ${chosen.source || "the clinic’s own"}. Templates are edited under `, h("a", { href: "#/practice" }, "How we work"), "."),
    ]);
  };
  template.control.addEventListener("change", draw);
  start.control.addEventListener("input", draw);
  draw();
  return askForm({
    title: `Titration plan: ${course.name}`,
    body: [course.plan ? `It replaces the plan “${course.plan.name}” from ${longDate(course.plan.start)}, which stays in the history.` : "The plan says what is due when. What the patient takes is written down as dose steps."],
    content: h("div", { class: "stack" }, h("div", { class: "two" }, template.element, start.element), preview, course.plan ? reason.element : null),
    confirm: "Save plan",
    signal,
  }, {
    checks: () => [
      [template, template.value ? "" : "There is no template for this treatment: add one under “How we work”."],
      [start, start.wrong || (start.iso?.length === 10 ? "" : "A plan needs the day, not only the month: its steps are counted from it.")],
      [reason, course.plan && !reason.value.trim() ? "Say why, in a few words." : ""],
    ],
    place: placesBy({ template, start, ...(course.plan ? { reason } : {}) }),
    send: () => ipc.planSave({ patientId: view.patientId, courseId: course.id, template: template.value, start: start.iso ?? "", reason: reason.value.trim() }),
  });
}
