// A titration plan: what was planned, what happened, and choosing another.

import { ipc } from "../../ipc.js";
import { parseDate, longDate, mediumDate } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { withDates } from "../../lib/partial-dates.js";
import { rich, t } from "../../lib/words.js";
import { selectField } from "../field.js";
import { askForm, placesBy } from "../form-dialog.js";
import { PartialDateField } from "../partial-date-field.js";
import { reasonField } from "../record-history.js";
import { vagueDate } from "../vague-date.js";

/** @typedef {import("../../ipc-types.d.ts").PlanView} PlanView */
/** @typedef {import("../../ipc-types.d.ts").PlanStepView} PlanStepView */

/** The shape says it too. @type {Record<PlanStepView["state"], string>} */
const SIGNS = { done: "✓", due: "●", overdue: "!", ahead: "○", open: "–" };

/** @param {PlanStepView} step */
function stands({ state, reached }) {
  const words = t(`treatments-plan-state-${state}`);
  const date = reached && vagueDate(reached);
  return h("span", { class: `plan-state ${state}` }, h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[state]),
    // What was reached and is no longer taken isn't done.
    h("span", null, !date ? words : state === "done" ? rich("treatments-plan-reached", { date }) : rich("treatments-plan-reached.once", { state: words, date })));
}

/** @param {PlanView} plan @param {import("../../lib/dom.js").Child} actions */
export function planPart(plan, actions) {
  return h("div", { class: "plan" },
    h("p", null, english(withDates(plan.words)),
      plan.next && plan.nextDue && [" ", h("span", { class: plan.overdue ? "overdue" : "" }, rich(plan.overdue ? "treatments-plan-next.overdue" : "treatments-plan-next", { amount: english(plan.next), date: mediumDate(plan.nextDue) }))]),
    plan.startedAbove && h("p", { class: "calm-note" }, t("treatments-plan-above")),
    h("table", { class: "plain small", "aria-label": plan.name },
      h("thead", null, h("tr", null, ["treatments-plan-planned", "treatments-plan-a-day", "treatments-plan-stands"].map((name) => h("th", { scope: "col" }, t(name))))),
      h("tbody", null, plan.steps.map((step) => h("tr", null,
        h("td", { data: { label: t("treatments-plan-planned") } }, mediumDate(step.due)), h("td", { class: "number", data: { label: t("treatments-plan-a-day") } }, step.amount),
        h("td", { data: { label: t("treatments-plan-stands") } }, stands(step)))))),
    h("p", { class: "hint" }, `${plan.name}. `, plan.source && t("treatments-plan-source", { source: plan.source })),
    actions);
}

/** Days later, ISO. @param {string} iso @param {number} days */
function later(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @param {import("./changes.js").Subject} subject */
export function askPlan({ view, course, signal }) {
  const templates = view.templates.filter((template) => template.what === course.form.key);
  const template = selectField(t("treatments-plan-choose"), templates.map(({ name }) => [name, name]), course.plan?.name && templates.some(({ name }) => name === course.plan?.name) ? course.plan.name : templates[0]?.name ?? "");
  const start = new PartialDateField(t("treatments-plan-first"), course.plan?.start ?? (course.start.length === 10 ? course.start : ""), { required: t("treatments-plan-first.missing"), future: true, hint: t("treatments-plan-first.hint") });
  const reason = reasonField(t("treatments-plan-reason"));
  const preview = h("div");
  const draw = () => {
    const chosen = templates.find(({ name }) => name === template.value);
    const day = parseDate(start.value);
    fill(preview, chosen && [
      h("ol", { class: "plan-preview" }, chosen.steps.map((step) => h("li", null, h("span", null, day ? mediumDate(later(day, step.afterDays)) : step.afterDays === 0 ? t("treatments-plan-first") : t("treatments-plan-after", { days: step.afterDays })), " ",
        h("strong", null, t("treatments-plan-amount", { amount: step.amount, unit: chosen.unit }))))),
      h("p", { class: "hint" }, chosen.source ? t("treatments-plan-source", { source: chosen.source }) : t("treatments-plan-source.own"), " ",
        rich("treatments-plan-source.edited", { place: h("a", { href: "#/practice" }, t("shell-settings-practice")) })),
    ]);
  };
  template.control.addEventListener("change", draw);
  start.control.addEventListener("input", draw);
  draw();
  return askForm({
    title: t("treatments-plan", { name: course.name }),
    body: [course.plan ? t("treatments-plan.replaces", { name: course.plan.name, date: longDate(course.plan.start) }) : t("treatments-plan.about")],
    content: h("div", { class: "stack" }, h("div", { class: "two" }, template.element, start.element), preview, course.plan ? reason.element : null),
    confirm: t("treatments-plan.do"),
    signal,
  }, {
    checks: () => [
      [template, template.value ? "" : t("treatments-plan-choose.missing", { place: t("shell-settings-practice") })],
      [start, start.wrong || (start.iso?.length === 10 ? "" : t("treatments-plan-first.vague"))],
      [reason, course.plan && !reason.value.trim() ? t("treatments-why-missing") : ""],
    ],
    place: placesBy({ template, start, ...(course.plan ? { reason } : {}) }),
    send: () => ipc.planSave({ patientId: view.patientId, courseId: course.id, template: template.value, start: start.iso ?? "", reason: reason.value.trim() }),
  });
}
