// What a visit asks in dialogs. Each answers with the changed visit, or null when it was cancelled.

import { DateField } from "../components/date-field.js";
import { ask } from "../components/dialog.js";
import { Field, selectField } from "../components/field.js";
import { InstrumentChoice } from "../components/instrument-choice.js";
import { ipc, toAppError } from "../ipc.js";
import { longDate } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { KINDS } from "./visit-new.js";

/** @typedef {import("../ipc-types.d.ts").VisitView} VisitView */

/**
 * Runs a command for a dialog: its error stays in the dialog.
 * @param {Omit<import("../components/dialog.js").Question, "check">} question
 * @param {() => Promise<VisitView | null>} send
 * @param {() => string} [wrong] what is wrong before sending
 * @returns {Promise<VisitView | null>}
 */
async function askAndSend(question, send, wrong = () => "") {
  /** @type {VisitView | null} */
  let result = null;
  const yes = await ask({
    ...question,
    check: async () => {
      const words = wrong();
      if (words) return words;
      try {
        result = await send();
        return "";
      } catch (reason) {
        return toAppError(reason).message;
      }
    },
  });
  return yes ? result : null;
}

/**
 * Signs once that is confirmed; what is unanswered, and answers that can't be true together, are named. Open alerts come first.
 * @param {VisitView} visit @param {AbortSignal} signal
 * @returns {Promise<VisitView | "alerts" | null>} "alerts" to go to the open ones
 */
export async function askSign(visit, signal) {
  const open = visit.alerts.filter((alert) => alert.state === "open");
  if (open.length) return (await refuse(open.map((alert) => alert.title), signal)) ? "alerts" : null;
  const conflicts = visit.assessments.flatMap((form) => form.conflicts.map(({ label }) => `${form.shortName}: ${label}`));
  /** @param {string[]} lines */
  const list = (lines) => h("ul", { class: "missing-list" }, lines.map((line) => h("li", null, line)));
  const count = visit.assessments.reduce((sum, form) => sum + form.missing.length, 0);
  let refused = "";
  const signed = await askAndSend({
    title: visit.missing.length ? "Sign with unanswered items?" : conflicts.length ? "Sign with answers that don’t fit together?" : `Sign the visit of ${longDate(visit.date)}?`,
    body: [
      ...(visit.missing.length ? [`${count} ${count === 1 ? "item is" : "items are"} unanswered. Scores that need them stay empty; nothing is counted as 0.`, list(visit.missing)] : []),
      ...(conflicts.length ? ["These answers can’t be true together:", list(conflicts)] : []),
      "A signature stays in the record. The visit becomes read-only; “Correct…” opens it again with a reason.",
    ],
    confirm: "Sign",
    cancel: "Go back",
    careful: true,
    signal,
  }, async () => {
    try {
      return await ipc.visitSign(visit.id);
    } catch (reason) {
      const error = toAppError(reason);
      if (error.code !== "unacknowledged") throw error;
      refused = error.message;
      return null;
    }
  });
  if (refused) return (await refuse([], signal, refused)) ? "alerts" : null;
  return signed;
}

/**
 * Says why the visit can't be signed; resolves to whether to go to the alerts.
 * @param {string[]} titles @param {AbortSignal} signal @param {string} [words]
 */
function refuse(titles, signal, words = `This visit has ${titles.length === 1 ? "an open safety alert" : `${titles.length} open safety alerts`}. Write down what was decided or done, then sign.`) {
  return ask({
    title: "Acknowledge the open alerts first",
    body: [words, titles.length > 0 ? h("ul", { class: "missing-list" }, titles.map((title) => h("li", null, title))) : ""],
    confirm: "Go to the alerts",
    cancel: "Close",
    signal,
  });
}

/** @param {VisitView} visit @param {AbortSignal} signal */
export function askCorrection(visit, signal) {
  const reason = new Field("Reason for the correction", h("textarea", { rows: "3" }), { hint: "It is kept in the visit’s history with every change." });
  return askAndSend({
    title: "Correct this visit",
    body: ["The visit opens again. What was signed is kept; the correction becomes a new revision when you sign it."],
    content: reason.element,
    confirm: "Open for correction",
    signal,
  }, () => ipc.visitCorrect(visit.id, reason.value.trim()), () => (reason.value.trim() ? "" : "Say why, in a few words."));
}

/** @param {VisitView} visit @param {AbortSignal} signal */
export function askDetails(visit, signal) {
  const date = new DateField("Date of the visit", visit.date, { weekday: true, required: "Type the day the patient was seen." });
  const kind = selectField("Kind", KINDS, visit.kind);
  return askAndSend({
    title: "Date and kind",
    content: h("div", { class: "stack" }, date.element, kind.element),
    confirm: "Save",
    signal,
  }, () => ipc.visitEdit({ visitId: visit.id, date: date.iso ?? "", kind: kind.value, note: visit.note }), () => date.wrong);
}

/**
 * @param {VisitView} visit
 * @param {import("../ipc-types.d.ts").InstrumentView[]} instruments
 * @param {AbortSignal} signal
 */
export function askInstruments(visit, instruments, signal) {
  const chosen = visit.assessments.map((form) => form.instrument);
  const fixed = new Set(visit.assessments.filter((form) => Object.keys(form.answers).length > 0).map((form) => form.instrument));
  const choice = new InstrumentChoice(instruments, chosen, fixed);
  return askAndSend({
    title: "Questionnaires of this visit",
    content: choice.element,
    confirm: "Save",
    signal,
    wide: true,
  }, () => ipc.visitInstruments(visit.id, choice.value));
}
