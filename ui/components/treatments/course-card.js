// One course of treatment: what, how it stands, how it came to be so, and what can be done.

import { h } from "../../lib/dom.js";
import { explained } from "../explained.js";
import { vagueSpan } from "../vague-date.js";
import { stepKind } from "./changes.js";
import { planPart } from "./plan.js";
import { AT_ONCE, stepLine, stepTable } from "./step-line.js";

/** @typedef {import("../../ipc-types.d.ts").CourseView} CourseView */
/** @typedef {"step" | "pause" | "restart" | "stop" | "anew" | "correct" | "history" | "remove" | "plan" | "planHistory" | "planRemove"} Action */
/** @typedef {{act: (action: Action, course: CourseView) => void, folds: import("./folds.js").Folds}} Hand */

/** @type {Record<CourseView["state"], string>} */
const STATES = { going: "Going on", paused: "❙❙ Paused", stopped: "Stopped", unsure: "? Not certain" };

/** @param {CourseView} course */
function stateChip({ state }) {
  if (state === "unsure") return explained(STATES.unsure, "the dates are not known well enough to say whether it goes on", "chip state unsure");
  return h("span", { class: `chip state ${state}` }, STATES[state]);
}

/** @param {CourseView} course @param {Hand} hand */
export function courseCard(course, { act, folds }) {
  const past = course.state === "stopped";
  const ended = course.stop !== null;
  /** @param {Action} action @param {string} words @param {string} [look] */
  const button = (action, words, look = "") => h("button", { type: "button", class: look, data: { action, needs: words.endsWith("…") ? "write" : null }, "aria-label": `${words} ${course.short}`, on: { click: () => act(action, course) } }, words);
  const { cost } = course;
  const costs = [cost.now && !past && `${cost.now} a month`, cost.total && `${cost.about ? "about " : ""}${cost.total} since start`].filter(Boolean).join(", ");
  const facts = [
    course.form.prescriber && `prescribed by ${course.form.prescriber}`,
    costs,
    course.pauses > 0 && `${course.pauses} ${course.pauses === 1 ? "pause" : "pauses"}, ${course.restarts} ${course.restarts === 1 ? "restart" : "restarts"}`,
  ].filter(Boolean);
  const count = course.steps.length;
  return h("article", { class: `course panel ${course.state}`, data: { course: course.id } },
    h("div", { class: "course-head" },
      h("h3", { tabIndex: -1 }, course.name),
      stateChip(course),
      h("span", { class: "quiet-text" }, course.kindWords),
      !course.checked && explained("not checked", "an own entry: safety rules know nothing about it", "chip unchecked")),
    h("p", { class: "now" },
      course.doseWords ? h("strong", null, past || course.state === "paused" ? `last ${course.doseWords}` : course.doseWords) : h("span", { class: "quiet-text" }, count ? "" : "no dose written down"),
      h("span", null, vagueSpan(course.start, course.stop)),
      past && course.form.stopReason && h("span", null, `stopped because: ${course.form.stopReason}`)),
    count > 1 && stepLine(course),
    (facts.length > 0 || course.sideEffects > 0) && h("p", { class: "course-facts" },
      facts.join(" · "), facts.length > 0 && course.sideEffects > 0 && " · ",
      course.sideEffects > 0 && h("button", { type: "button", class: "link", on: { click: () => document.getElementById("side-effects")?.focus() } }, `${course.sideEffects} ${course.sideEffects === 1 ? "side effect" : "side effects"}`)),
    course.form.note && h("p", { class: "course-note" }, course.form.note),
    course.plan && folds.fold(`plan ${course.id}`, `Titration plan: ${course.plan.name}`, () => course.plan && planPart(course.plan, h("div", { class: "actions quiet" },
      button("plan", "Change plan…", "link"), button("planHistory", "History of the plan", "link"), button("planRemove", "Remove plan…", "link"))), { open: !past && course.plan.nextDue !== null }),
    (count > 1 || course.steps.some((step) => step.details)) && folds.fold(`steps ${course.id}`, count > AT_ONCE ? `All ${count} steps` : count === 1 ? "In detail" : `${count} steps in detail`, () => stepTable(course)),
    h("div", { class: "course-actions" },
      !ended && h("div", { class: "actions" },
        course.state !== "paused" && button("step", stepKind(course) === "goes" ? "Add change…" : "Add dose step…"),
        course.state === "paused" ? button("restart", "Start again…") : (count > 0 || stepKind(course) === "goes") && button("pause", "Pause…"),
        button("stop", "Stop…"),
        course.titrates && !course.plan && button("plan", "Titration plan…")),
      h("div", { class: "actions quiet" }, ended && button("anew", "Start anew…", "link"), button("correct", "Correct…", "link"), button("history", "History", "link"), button("remove", "Remove…", "link"))));
}

