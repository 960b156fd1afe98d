// Conditions that a patient has or had: what there is, and writing one down.

import { ipc, toAppError } from "../../ipc.js";
import { h, uid } from "../../lib/dom.js";
import { today } from "../../lib/dates.js";
import { partialDate, spanDates } from "../../lib/partial-dates.js";
import { inEnglish, t } from "../../lib/words.js";
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
    if (changed) onChange(changed, t(condition ? "shell-saved" : "safety-conditions.added"), condition ? `[data-condition="${condition.id}"] button` : undefined);
  };
  return h("section", { class: "panel conditions", "aria-labelledby": title },
    h("div", { class: "section-head" }, h("h2", { id: title }, t("safety-conditions")),
      h("button", { type: "button", data: { needs: "write" }, on: { click: () => edit(null) } }, t("safety-conditions.add"))),
    safety.conditions.length === 0
      ? h("p", { class: "hint" }, t("safety-conditions.none"))
      : h("ul", { class: "record-rows" }, safety.conditions.map((condition) => h("li", { class: condition.ongoing ? "" : "over", data: { condition: condition.id } },
        h("div", { class: "record-what" },
          h("p", null, h("strong", { lang: condition.form.key === null ? null : inEnglish() }, condition.name), " ",
            h("span", { class: "when" }, whenWords(condition)),
            !condition.checked && h("span", { class: "chip", title: t("safety-unchecked.why") }, t("safety-unchecked"))),
          condition.classes && h("p", { class: "hint", lang: inEnglish() }, condition.classes),
          condition.form.note && h("p", { class: "note-text" }, condition.form.note)),
        h("div", { class: "row-actions" },
          condition.ongoing && !condition.form.until && rowAction(t("safety-ended.ask"), condition.name, () => edit(condition, true)),
          rowAction(t("safety-correct-ask"), condition.name, () => edit(condition)),
          rowAction(t("safety-history"), condition.name, () => showHistory("condition", condition.id, condition.name, signal)),
          rowAction(t("shell-remove-ask"), condition.name, async () => {
            if (await removeRecord("condition", condition.id, condition.name, signal)) onChange(null, t("safety-conditions.removed"));
          }))))));
}

/** "since Mar 2025", "planned until 3 Dec 2026", "time not known". @param {ConditionView} condition */
export function whenWords({ form: { since, until } }) {
  if (!since && !until) return t("safety-when-unknown");
  if (until > today()) return since ? t("safety-when-since-until", { since: partialDate(since), until: partialDate(until) }) : t("safety-when-until", { until: partialDate(until) });
  return spanDates(since, until);
}

/**
 * @param {string} patientId @param {ConditionView | null} condition @param {AbortSignal} signal
 * @param {boolean} ends whether the end is what is wanted
 * @returns {Promise<SafetyView | null>}
 */
async function askCondition(patientId, condition, signal, ends) {
  const form = condition?.form ?? { key: null, name: "", since: "", until: "", note: "" };
  const name = new SearchChoice(t("safety-condition"), {
    search: ipc.conditionsSearch,
    key: form.key,
    name: condition?.name ?? "",
    hint: t("safety-condition.hint"),
  });
  const since = new PartialDateField(t("safety-since"), form.since, { optional: true });
  const until = ends
    ? new PartialDateField(t("safety-ended.on"), form.until, { required: t("safety-day-missing") })
    : new PartialDateField(t("safety-until"), form.until, { optional: true, future: true, hint: t("safety-until.hint") });
  const note = new Field(t("safety-note"), h("textarea", { rows: "2", value: form.note }), { optional: true });
  const reason = condition && !ends ? reasonField(t("safety-reason-of-correction")) : null;
  /** @type {SafetyView | null} */
  let safety = null;
  const asked = ask({
    title: condition ? t(ends ? "safety-ended.named" : "safety-correct", { name: condition.name }) : t("safety-condition.new"),
    content: h("div", { class: "stack" }, !ends && name.element, h("div", { class: "two" }, !ends && since.element, until.element), note.element, reason?.element),
    confirm: t(!condition ? "safety-condition.add" : ends ? "shell-save" : "safety-save-correction"),
    wide: !ends,
    signal,
    check: async () => {
      const fine = checkFields([
        [name, name.typed ? "" : t("safety-condition.missing")],
        [since, since.wrong],
        [until, until.wrong],
        ...(reason ? [/** @type {[Field<any>, string]} */ ([reason, reason.value.trim() ? "" : t("safety-why-missing")])] : []),
      ]);
      if (!fine) return t("safety-marked.several");
      try {
        safety = await ipc.conditionSave({
          patientId,
          id: condition?.id ?? null,
          form: { key: name.key, name: name.typed, since: since.iso ?? "", until: until.iso ?? "", note: note.value.trim() },
          reason: ends ? t("safety-ended") : reason?.value.trim() ?? "",
        });
        return "";
      } catch (failure) {
        const error = toAppError(failure);
        const field = { name, since, until, note, reason }[error.field];
        if (!field) return error.message;
        checkFields([[field, error.message]]);
        return t("safety-marked");
      }
    },
  });
  await asked;
  return safety;
}
