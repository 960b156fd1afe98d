// Writing down what is due, and changing it.

import { ipc, toAppError } from "../ipc.js";
import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { DateField } from "./date-field.js";
import { ask } from "./dialog.js";
import { checkFields, Field, selectField, textField } from "./field.js";
import { reasonField } from "./record-history.js";
import { SearchChoice } from "./search-choice.js";

/** @typedef {import("../ipc-types.d.ts").DueRow} DueRow */

/** @type {DueRow["kind"][]} */
export const DUE_KINDS = ["visit", "titration", "lab", "renewal", "other"];

/**
 * @param {object} options
 * @param {{id: string, name: string} | null} options.patient null asks whose
 * @param {DueRow | null} [options.row] the one that is changed
 * @param {AbortSignal} options.signal
 * @returns {Promise<boolean>} whether it was stored
 */
export function askReminder({ patient, row = null, signal }) {
  const form = row?.form;
  const whose = patient ? null : new SearchChoice(t("patients-reminder.patient"), {
    search: async (words) => (await ipc.patientsFind(words, 12)).patients.map(({ id, name, clinicNumber }) => ({ key: id, name, by: clinicNumber })),
    own: null,
    hint: t("patients-search.hint"),
  });
  const what = textField(t("patients-reminder-what"), { value: form?.what ?? "", maxlength: "120" }, { hint: t("patients-reminder-what.hint") });
  const due = new DateField(t("patients-reminder-due"), form?.due ?? "", { weekday: true, future: true, required: t("patients-reminder-due.missing") });
  const kind = selectField(t("patients-reminder.kind"), DUE_KINDS.map((each) => [each, t(`patients-kind-${each}`)]), form?.kind ?? "other");
  const reason = row ? reasonField() : null;
  return ask({
    title: row ? t("patients-reminder.edit") : patient ? t("patients-reminder.for", { name: patient.name }) : t("patients-reminder"),
    content: h("div", { class: "stack" }, whose?.element, what.element, h("div", { class: "two" }, due.element, kind.element), reason?.element),
    confirm: row ? t("shell-save") : t("patients-do-add"),
    signal,
    check: async () => {
      const fine = checkFields([
        ...(whose ? [/** @type {[Field<any>, string]} */ ([whose, whose.key ? "" : t("patients-reminder.no-patient")])] : []),
        [what, what.value.trim() ? "" : t("patients-reminder-what.missing")],
        [due, due.wrong],
      ]);
      if (!fine) return t("patients-reminder.marked");
      try {
        await ipc.reminderSave({
          patientId: patient?.id ?? whose?.key ?? "",
          id: row?.reminderId ?? null,
          form: { kind: /** @type {DueRow["kind"]} */ (kind.value), what: what.value.trim(), due: due.iso ?? "", done: form?.done ?? "", courseId: form?.courseId ?? null },
          reason: reason?.value.trim() ?? "",
        });
        return "";
      } catch (failure) {
        const error = toAppError(failure);
        const field = { what, due, kind, reason }[error.field];
        if (!field) return error.message;
        checkFields([[field, error.message]]);
        return t("patients-reminder.marked-one");
      }
    },
  });
}

/** "overdue by 3 days", "today", "in 5 days". @param {number} days */
export function daysWords(days) {
  const far = Math.abs(days);
  const span = far < 14 ? { unit: "day", count: far } : far < 70 ? { unit: "week", count: Math.round(far / 7) } : { unit: "month", count: Math.round(far / 30.44) };
  if (days < 0) return t("shell-overdue-by", span);
  if (days === 0) return t("patients-when-today");
  return days === 1 ? t("patients-when-tomorrow") : t("patients-when-in", span);
}
