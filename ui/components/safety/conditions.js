// Conditions that a patient has or had: what there is, and writing one down.

import { ipc, toAppError } from "../../ipc.js";
import { h, uid } from "../../lib/dom.js";
import { today } from "../../lib/dates.js";
import { partialDate, spanDates } from "../../lib/partial-dates.js";
import { ask } from "../dialog.js";
import { checkFields, Field } from "../field.js";
import { PartialDateField } from "../partial-date-field.js";
import { reasonField, removeRecord, showHistory } from "../record-history.js";
import { rowAction } from "../row-action.js";
import { SearchChoice } from "../search-choice.js";

/** @typedef {import("../../ipc-types.d.ts").ConditionView} ConditionView */
/** @typedef {import("../../ipc-types.d.ts").SafetyView} SafetyView */

/**
 * @param {object} options
 * @param {SafetyView} options.safety
 * @param {AbortSignal} options.signal
 * @param {(changed: SafetyView | null, words: string, place?: string) => void} options.onChange null: it has to be asked for
 * anew; place: what gets the focus, when it is still there
 */
export function conditionList({ safety, signal, onChange }) {
  const title = uid("conditions");
  const { patientId } = safety;
  /** @param {ConditionView | null} condition @param {boolean} [ends] */
  const edit = async (condition, ends = false) => {
    const changed = await askCondition(patientId, condition, signal, ends);
    if (changed) onChange(changed, condition ? "Saved" : "Condition added", condition ? `[data-condition="${condition.id}"] button` : undefined);
  };
  return h("section", { class: "panel conditions", "aria-labelledby": title },
    h("div", { class: "section-head" }, h("h2", { id: title }, "Conditions"),
      h("button", { type: "button", data: { needs: "write" }, on: { click: () => edit(null) } }, "Add condition…")),
    safety.conditions.length === 0
      ? h("p", { class: "hint" }, "None written down. Pregnancy, a transplant or planned surgery belong here too: safety rules look at them.")
      : h("ul", { class: "record-rows" }, safety.conditions.map((condition) => h("li", { class: condition.ongoing ? "" : "over", data: { condition: condition.id } },
        h("div", { class: "record-what" },
          h("p", null, h("strong", null, condition.name), " ",
            h("span", { class: "when" }, whenWords(condition)),
            !condition.checked && h("span", { class: "chip", title: "No safety rule knows it" }, "not checked by rules")),
          condition.classes && h("p", { class: "hint" }, condition.classes),
          condition.form.note && h("p", { class: "note-text" }, condition.form.note)),
        h("div", { class: "row-actions" },
          condition.ongoing && !condition.form.until && rowAction("Ended…", condition.name, () => edit(condition, true)),
          rowAction("Correct…", condition.name, () => edit(condition)),
          rowAction("History", condition.name, () => showHistory("condition", condition.id, condition.name, signal)),
          rowAction("Remove…", condition.name, async () => {
            if (await removeRecord("condition", condition.id, condition.name, signal)) onChange(null, "Condition removed");
          }))))));
}

/** "since Mar 2025", "planned until 3 Dec 2026", "time not known". @param {ConditionView} condition */
export function whenWords({ form: { since, until } }) {
  if (!since && !until) return "time not known";
  if (until > today()) return since ? `since ${partialDate(since)}, until ${partialDate(until)} (to come)` : `until ${partialDate(until)} (to come)`;
  return spanDates(since, until);
}

/**
 * @param {string} patientId @param {ConditionView | null} condition @param {AbortSignal} signal
 * @param {boolean} ends whether the end is what is wanted
 * @returns {Promise<SafetyView | null>}
 */
async function askCondition(patientId, condition, signal, ends) {
  const form = condition?.form ?? { key: null, name: "", since: "", until: "", note: "" };
  const name = new SearchChoice("Condition", {
    search: ipc.conditionsSearch,
    key: form.key,
    name: condition?.name ?? "",
    hint: "Type a few letters, such as “thyr”. What isn’t in the list can be kept in your own words.",
  });
  const since = new PartialDateField("Since", form.since, { optional: true });
  const until = ends
    ? new PartialDateField("Ended on", form.until, { required: "Type the day, or only the month or year." })
    : new PartialDateField("Until", form.until, { optional: true, future: true, hint: "Empty while it goes on. For something planned, such as surgery, the day to come." });
  const note = new Field("Note", h("textarea", { rows: "2", value: form.note }), { optional: true });
  const reason = condition && !ends ? reasonField("Reason for the correction") : null;
  /** @type {SafetyView | null} */
  let safety = null;
  const asked = ask({
    title: condition ? `${ends ? "Ended" : "Correct"}: ${condition.name}` : "Add condition",
    content: h("div", { class: "stack" }, !ends && name.element, h("div", { class: "two" }, !ends && since.element, until.element), note.element, reason?.element),
    confirm: !condition ? "Add" : ends ? "Save" : "Save correction",
    wide: !ends,
    signal,
    check: async () => {
      const fine = checkFields([
        [name, name.typed ? "" : "Choose a condition, or type its name."],
        [since, since.wrong],
        [until, until.wrong],
        ...(reason ? [/** @type {[Field<any>, string]} */ ([reason, reason.value.trim() ? "" : "Say why, in a few words."])] : []),
      ]);
      if (!fine) return "Look at the fields that are marked.";
      try {
        safety = await ipc.conditionSave({
          patientId,
          id: condition?.id ?? null,
          form: { key: name.key, name: name.typed, since: since.iso ?? "", until: until.iso ?? "", note: note.value.trim() },
          reason: ends ? "Ended" : reason?.value.trim() ?? "",
        });
        return "";
      } catch (failure) {
        const error = toAppError(failure);
        const field = { name, since, until, note, reason }[error.field];
        if (!field) return error.message;
        checkFields([[field, error.message]]);
        return "Look at the field that is marked.";
      }
    },
  });
  await asked;
  return safety;
}
