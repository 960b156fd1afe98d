// One course of treatment: what, how it stands, how it came to be so, and what can be done.

import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { inEnglish, rich, t } from "../../lib/words.js";
import { explained } from "../explained.js";
import { vagueSpan } from "../vague-date.js";
import { stepKind } from "./changes.js";
import { planPart } from "./plan.js";
import { AT_ONCE, stepLine, stepTable } from "./step-line.js";

/** @typedef {import("../../ipc-types.d.ts").CourseView} CourseView */
/** @typedef {"step" | "pause" | "restart" | "stop" | "anew" | "correct" | "history" | "remove" | "plan" | "planHistory" | "planRemove"} Action */
/** @typedef {{act: (action: Action, course: CourseView) => void, folds: import("./folds.js").Folds}} Hand */

/** What only shows something. @type {Set<Action>} */
const READS = new Set(["history", "planHistory"]);

/** @param {HTMLElement} chip @param {...string} looks */
function marked(chip, ...looks) {
  chip.classList.add(...looks);
  return chip;
}

/** @param {CourseView} course */
function stateChip({ state }) {
  const words = t(`treatments-state-${state}`);
  if (state === "unsure") return marked(explained(words, t("treatments-state-unsure.why")), "state", "unsure");
  return h("span", { class: `chip state ${state}` }, words);
}

/** What is said of a course in a line. @param {CourseView} course @param {boolean} past @returns {import("../../lib/dom.js").Child[]} */
function facts({ form, cost, pauses, restarts }, past) {
  const costs = [
    cost.now && !past && rich("treatments-cost-now", { cost: english(cost.now) }),
    cost.total && rich(cost.about ? "treatments-cost-total.about" : "treatments-cost-total", { cost: english(cost.total) }),
  ].filter(Boolean);
  return [
    form.prescriber && t("treatments-prescribed", { name: form.prescriber }),
    costs.length > 0 && costs.map((words, at) => [at > 0 && ", ", words]),
    pauses > 0 && t("treatments-breaks", { pauses, restarts }),
  ].filter(Boolean);
}

/** @param {CourseView} course @param {Hand} hand */
export function courseCard(course, { act, folds }) {
  const past = course.state === "stopped";
  const ended = course.stop !== null;
  /** @param {Action} action @param {string} [look] @param {string} [name] what it is called, where that isn't the action's name */
  const button = (action, look = "", name = action) => h("button", {
    type: "button", class: look, data: { action, needs: READS.has(action) ? null : "write" }, "aria-label": t(`treatments-do-${name}.of`, { name: course.short }), on: { click: () => act(action, course) },
  }, t(`treatments-do-${name}`));
  const said = facts(course, past);
  if (course.sideEffects > 0) said.push(h("button", { type: "button", class: "link", on: { click: () => document.getElementById("side-effects")?.focus() } }, t("treatments-effects-count", { count: course.sideEffects })));
  const count = course.steps.length;
  return h("article", { class: `course panel ${course.state}`, data: { course: course.id } },
    h("div", { class: "course-head" },
      h("h3", { tabIndex: -1, lang: course.checked ? inEnglish() : null }, course.name),
      stateChip(course),
      h("span", { class: "quiet-text", lang: inEnglish() }, course.kindWords),
      !course.checked && marked(explained(t("treatments-unchecked"), t("treatments-unchecked.why")), "unchecked")),
    h("p", { class: "now" },
      course.doseWords ? h("strong", null, past || course.state === "paused" ? rich("treatments-last-dose", { dose: english(course.doseWords) }) : english(course.doseWords)) : h("span", { class: "quiet-text" }, count ? "" : t("treatments-no-dose")),
      h("span", null, vagueSpan(course.start, course.stop)),
      past && course.form.stopReason && h("span", null, t("treatments-stopped-because", { reason: course.form.stopReason }))),
    count > 1 && stepLine(course),
    said.length > 0 && h("p", { class: "course-facts" }, said.map((fact, at) => [at > 0 && " · ", fact])),
    course.form.note && h("p", { class: "course-note" }, course.form.note),
    course.plan && folds.fold(`plan ${course.id}`, t("treatments-plan", { name: course.plan.name }), () => course.plan && planPart(course.plan, h("div", { class: "actions quiet" },
      button("plan", "link", "planChange"), button("planHistory", "link"), button("planRemove", "link"))), { open: !past && course.plan.nextDue !== null }),
    (count > 1 || course.steps.some((step) => step.details)) && folds.fold(`steps ${course.id}`, count === 1 ? t("treatments-steps.one") : t(count > AT_ONCE ? "treatments-steps.all" : "treatments-steps.several", { count }), () => stepTable(course)),
    h("div", { class: "course-actions" },
      !ended && h("div", { class: "actions" },
        course.state !== "paused" && button("step", "", stepKind(course) === "goes" ? "change" : "step"),
        course.state === "paused" ? button("restart") : (count > 0 || stepKind(course) === "goes") && button("pause"),
        button("stop"),
        course.titrates && !course.plan && button("plan")),
      h("div", { class: "actions quiet" }, ended && button("anew", "link"), button("correct", "link"), button("history", "link"), button("remove", "link"))));
}

