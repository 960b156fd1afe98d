// Writing down what is due, and changing it.

import { ipc, toAppError } from "../ipc.js";
import { h } from "../lib/dom.js";
import { DateField } from "./date-field.js";
import { ask } from "./dialog.js";
import { checkFields, Field, selectField, textField } from "./field.js";
import { reasonField } from "./record-history.js";
import { SearchChoice } from "./search-choice.js";

/** @typedef {import("../ipc-types.d.ts").DueRow} DueRow */

/** @type {[DueRow["kind"], string][]} */
export const DUE_KINDS = [["visit", "Visit"], ["titration", "Titration step"], ["lab", "Laboratory check"], ["renewal", "Prescription renewal"], ["other", "Other"]];

/**
 * @param {object} options
 * @param {{id: string, name: string} | null} options.patient null asks whose
 * @param {DueRow | null} [options.row] the one that is changed
 * @param {AbortSignal} options.signal
 * @returns {Promise<boolean>} whether it was stored
 */
export function askReminder({ patient, row = null, signal }) {
  const form = row?.form;
  const whose = patient ? null : new SearchChoice("Patient", {
    search: async (words) => (await ipc.patientsFind(words, 12)).patients.map(({ id, name, clinicNumber }) => ({ key: id, name, by: clinicNumber })),
    own: null,
    hint: "Name, number or birth date",
  });
  const what = textField("What", { value: form?.what ?? "", maxlength: "120" }, { hint: "Such as “Renew the LDN prescription”." });
  const due = new DateField("Due on", form?.due ?? "", { weekday: true, future: true, required: "Type the day it is due." });
  const kind = selectField("Kind", DUE_KINDS, form?.kind ?? "other");
  const reason = row ? reasonField() : null;
  return ask({
    title: row ? "Edit reminder" : patient ? `Add reminder for ${patient.name}` : "Add reminder",
    content: h("div", { class: "stack" }, whose?.element, what.element, h("div", { class: "two" }, due.element, kind.element), reason?.element),
    confirm: row ? "Save" : "Add",
    signal,
    check: async () => {
      const fine = checkFields([
        ...(whose ? [/** @type {[Field<any>, string]} */ ([whose, whose.key ? "" : "Choose a patient from the list."])] : []),
        [what, what.value.trim() ? "" : "Type what is to be done."],
        [due, due.wrong],
      ]);
      if (!fine) return "Look at the fields that are marked.";
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
        return "Look at the field that is marked.";
      }
    },
  });
}

/** "overdue by 3 days", "today", "in 5 days". @param {number} days */
export function daysWords(days) {
  /** @param {number} n */
  const of = (n) => (n < 14 ? `${n} ${n === 1 ? "day" : "days"}` : n < 70 ? `${Math.round(n / 7)} weeks` : `${Math.round(n / 30.44)} months`);
  if (days < 0) return `overdue by ${of(-days)}`;
  if (days === 0) return "today";
  return days === 1 ? "tomorrow" : `in ${of(days)}`;
}
