// What a visit asks in dialogs. Each answers with the changed visit, or null when it was cancelled.

import { DateField } from "../components/date-field.js";
import { ask } from "../components/dialog.js";
import { Field, selectField } from "../components/field.js";
import { askForm, placesBy } from "../components/form-dialog.js";
import { InstrumentChoice } from "../components/instrument-choice.js";
import { ipc, toAppError } from "../ipc.js";
import { longDate } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { inEnglish, t } from "../lib/words.js";
import { kindChoices } from "./visit-new.js";

/** @typedef {import("../ipc-types.d.ts").VisitView} VisitView */

/**
 * Runs a command for a dialog: its error stays in the dialog.
 * @param {Omit<import("../components/dialog.js").Question, "check">} question
 * @param {() => Promise<VisitView | null>} send
 * @returns {Promise<VisitView | null>}
 */
async function askAndSend(question, send) {
  /** @type {VisitView | null} */
  let result = null;
  const yes = await ask({
    ...question,
    check: async () => {
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
  const list = (lines) => h("ul", { class: "missing-list", lang: inEnglish() }, lines.map((line) => h("li", null, line)));
  const count = visit.assessments.reduce((sum, form) => sum + form.missing.length, 0);
  let refused = "";
  const signed = await askAndSend({
    title: visit.missing.length ? t("visits-sign-ask.unanswered") : conflicts.length ? t("visits-sign-ask.conflicts") : t("visits-sign-ask", { date: longDate(visit.date) }),
    body: [
      ...(visit.missing.length ? [t("visits-sign-missing", { count }), list(visit.missing)] : []),
      ...(conflicts.length ? [t("visits-sign-ask.contradict"), list(conflicts)] : []),
      t("visits-sign-ask.stays"),
    ],
    confirm: t("visits-sign"),
    cancel: t("shell-go-back"),
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
 * @param {string[]} titles @param {AbortSignal} signal @param {string} [refused] what Rust says
 */
function refuse(titles, signal, refused) {
  return ask({
    title: t("visits-alerts-first"),
    body: [refused ? h("p", { lang: inEnglish() }, refused) : t("visits-alerts-open", { count: titles.length }), titles.length > 0 ? h("ul", { class: "missing-list", lang: inEnglish() }, titles.map((title) => h("li", null, title))) : ""],
    confirm: t("visits-alerts-first.go"),
    cancel: t("shell-close"),
    signal,
  });
}

/** @param {VisitView} visit @param {AbortSignal} signal */
export function askCorrection(visit, signal) {
  const reason = new Field(t("visits-correct-reason"), h("textarea", { rows: "3" }), { hint: t("visits-correct-reason.hint") });
  return askForm({
    title: t("visits-correct"),
    body: [t("visits-correct.about")],
    content: reason.element,
    confirm: t("visits-correct.do"),
    signal,
  }, {
    checks: () => [[reason, reason.value.trim() ? "" : t("visits-correct-reason.missing")]],
    place: placesBy({ reason }),
    send: () => ipc.visitCorrect(visit.id, reason.value.trim()),
  });
}

/** @param {VisitView} visit @param {AbortSignal} signal */
export function askDetails(visit, signal) {
  const date = new DateField(t("visits-date"), visit.date, { weekday: true, required: t("visits-date.missing") });
  const kind = selectField(t("visits-kind"), kindChoices(), visit.kind);
  return askForm({
    title: t("visits-details"),
    content: h("div", { class: "stack" }, date.element, kind.element),
    confirm: t("shell-save"),
    signal,
  }, {
    checks: () => [[date, date.wrong]],
    place: placesBy({ date, kind }),
    send: () => ipc.visitEdit({ visitId: visit.id, date: date.iso ?? "", kind: kind.value, note: visit.note }),
  });
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
    title: t("visits-forms"),
    content: choice.element,
    confirm: t("shell-save"),
    signal,
    wide: true,
  }, () => ipc.visitInstruments(visit.id, choice.value));
}
