// The steps of a course on one line: amounts, pauses and restarts as they came.

import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { amountWords, doseWords, isRestart, stepWords, timesWords } from "../../lib/steps.js";
import { inEnglish, t } from "../../lib/words.js";
import { vagueDate } from "../vague-date.js";

/** @typedef {import("../../ipc-types.d.ts").CourseView} CourseView */

/** Steps that are shown at once. */
export const AT_ONCE = 12;

/** What a step says where those before it are known. @param {CourseView} course @param {number} at */
function short({ form, steps }, at) {
  const step = form.steps[at];
  if (step?.kind === "pause") return stepWords(step);
  if (step?.kind !== "dose") return english(steps[at].words);
  const before = form.steps.slice(0, at).findLast((each) => each.kind === "dose");
  const times = timesWords(step.times);
  return doseWords(amountWords(step), before && timesWords(before.times) === times ? "" : times);
}

/** @param {CourseView} course */
export function stepLine(course) {
  const first = Math.max(0, course.steps.length - AT_ONCE);
  return h("ol", { class: "step-line", "aria-label": first ? t("treatments-steps.last", { shown: AT_ONCE, count: course.steps.length }) : t("treatments-steps") },
    first > 0 && h("li", { class: "earlier" }, t("treatments-steps-earlier", { count: first })),
    course.steps.slice(first).map((step, index) => {
      const at = first + index;
      const paused = step.kind === "pause";
      const again = course.form.steps.length === course.steps.length && isRestart(course.form.steps, at);
      return h("li", { class: paused ? "pause" : again ? "restart" : "", title: step.details || null },
        h("span", { class: "says" },
          paused && h("span", { class: "sign", "aria-hidden": "true" }, "❙❙ "),
          again && [h("span", { class: "sign", "aria-hidden": "true" }, "↻ "), h("span", { class: "sr-only" }, t("treatments-steps-again"), " ")],
          short(course, at)),
        h("span", { class: "when" }, vagueDate(step.from)));
    }));
}

/** Every step with all that was written down. @param {CourseView} course */
export function stepTable(course) {
  const details = course.steps.some((step) => step.details);
  return h("table", { class: "plain small", "aria-label": t("treatments-steps.of", { name: course.short }) },
    h("thead", null, h("tr", null, h("th", { scope: "col" }, t("treatments-steps-from")), h("th", { scope: "col" }, t("treatments-steps-what")), details && h("th", { scope: "col" }, t("treatments-steps-details")))),
    h("tbody", null, course.steps.map((step) => h("tr", null,
      h("td", { data: { label: t("treatments-steps-from") } }, vagueDate(step.from, { full: true })), h("td", { data: { label: t("treatments-steps-what") } }, english(step.words)),
      details && h("td", { class: "quiet-text", lang: inEnglish() }, step.details)))));
}
