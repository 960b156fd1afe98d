// Acknowledging an alert: what was decided is kept with who and when.

import { ipc, toAppError } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, rich, t } from "../../lib/words.js";
import { ask } from "../dialog.js";
import { Field } from "../field.js";

/** @typedef {import("../../ipc-types.d.ts").AlertView} AlertView */
/** @typedef {import("../../ipc-types.d.ts").SafetyView} SafetyView */

/** @param {string} label @param {string} hint */
const decision = (label, hint) => new Field(label, h("textarea", { rows: "3" }), { hint });

/**
 * @param {string} patientId @param {AlertView} alert @param {Field<any>} field
 * @param {Omit<import("../dialog.js").Question, "check" | "content">} question
 * @returns {Promise<SafetyView | null>} null when it was put off
 */
async function answered(patientId, alert, field, question) {
  /** @type {SafetyView | null} */
  let safety = null;
  await ask({
    ...question,
    content: field.element,
    check: async () => {
      const reason = field.value.trim();
      if (!reason) {
        field.control.setAttribute("aria-invalid", "true");
        field.control.focus();
        return t("safety-reason.missing");
      }
      try {
        safety = await ipc.alertAcknowledge({ patientId, identity: alert.identity, words: alert.words, reason });
        return "";
      } catch (error) {
        return toAppError(error).message;
      }
    },
  });
  return safety;
}

/** On the safety screen. @param {string} patientId @param {AlertView} alert @param {AbortSignal} signal */
export function acknowledge(patientId, alert, signal) {
  return answered(patientId, alert, decision(t("safety-reason"), t("safety-reason.hint")), {
    title: t("safety-acknowledge-this", { title: alert.title }),
    body: [h("p", { lang: inEnglish() }, withDates(alert.words))],
    confirm: t("safety-acknowledge"),
    signal,
  });
}

/**
 * Interrupts whoever opens the visit.
 * @param {string} patientId @param {AlertView} alert @param {AbortSignal} signal
 * @param {{place?: string, signed?: boolean}} [options] place: "1 of 2"; signed: the visit was signed without it
 */
export function interrupt(patientId, alert, signal, { place = "", signed = false } = {}) {
  return answered(patientId, alert, decision(t("safety-decision"), t(signed ? "safety-decision.hint" : "safety-decision.unsigned")), {
    title: alert.title,
    body: [
      place && h("p", { class: "hint" }, place),
      h("p", { class: "alert-words", lang: inEnglish() }, withDates(alert.words)),
      clinicText(alert),
    ],
    confirm: t("safety-acknowledge"),
    cancel: t("safety-decision.later"),
    alarm: true,
    signal,
  });
}

/**
 * Interrupts someone who may not acknowledge: a clinician has to know.
 * @param {AlertView} alert @param {AbortSignal} signal @param {string} [place]
 */
export function tellAlert(alert, signal, place = "") {
  return ask({
    title: alert.title,
    body: [
      place && h("p", { class: "hint" }, place),
      h("p", { class: "alert-words", lang: inEnglish() }, withDates(alert.words)),
      clinicText(alert),
      h("p", null, rich("safety-tell", { now: h("strong", null, t("safety-tell.now")) })),
    ],
    confirm: t("shell-close"),
    cancel: "",
    alarm: true,
    signal,
  });
}

/** The clinic's own words, or that there are none and where they are written. @param {AlertView} alert */
export function clinicText(alert) {
  return alert.clinicText
    ? h("div", { class: "clinic-words" }, h("p", { class: "clinic-label" }, t("safety-clinic-does")), h("p", { class: "clinic-text" }, alert.clinicText))
    : h("p", { class: "hint" }, t("safety-no-text", { place: t("shell-settings"), text: t("shell-settings-safety") }));
}
