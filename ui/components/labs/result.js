// One result: in its cell, and opened with what can be done about it.

import { mediumDate, weekdayDate } from "../../lib/dates.js";
import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { t } from "../../lib/words.js";
import { DateField } from "../date-field.js";
import { ask } from "../dialog.js";
import { hideMeaning, hideSoon, showMeaning } from "../explained.js";
import { checkFields, textField } from "../field.js";
import { reasonField, removeRecord, showHistory } from "../record-history.js";
import { saveLab, wasStored } from "./save.js";
import { UnitChoice } from "./unit-choice.js";

/** @typedef {import("../../ipc-types.d.ts").LabView} LabView */
/** @typedef {import("../../ipc-types.d.ts").LabGroup} LabGroup */
/** @typedef {import("../../ipc-types.d.ts").LabsView} LabsView */

const SIGN = { below: "▼", above: "▲", within: "", unknown: "" };

/** @param {LabView} result */
const mark = ({ place }) => (SIGN[place] ? `${SIGN[place]} ${t(`measures-place-${place}`)}` : "");

/** @param {LabView} result @param {LabGroup} group */
const rangeWords = (result, group) => (result.reference ? t("measures-range-is", { range: `${result.reference} ${result.unit || group.unit}`.trim() }) : t("measures-range-missing"));

/**
 * @param {LabView} result
 * @param {LabGroup} group
 * @param {() => void} open
 */
export function resultCell(result, group, open) {
  const other = result.unit !== group.unit;
  const unit = result.unit ? ` ${result.unit}` : "";
  const more = [english(result.converted), english(result.placeWords), rangeWords(result, group), result.form.note && t("measures-has-note")].filter(Boolean);
  // Read out is what stands in the cell, with the rest around it.
  const button = h("button", { type: "button", class: SIGN[result.place] ? "result outside" : "result", data: { result: result.id }, on: { click: open } },
    h("span", { class: "result-value" },
      h("span", { class: "sr-only" }, `${group.short}, ${mediumDate(result.date)}: `),
      h("strong", { class: "number" }, result.value), result.form.note && h("span", { class: "has-note", "aria-hidden": "true" }, "*"),
      other && unit && h("span", { class: "out-of" }, unit),
      h("span", { class: "sr-only" }, other ? "" : unit, more.map((words) => [", ", words]))),
    SIGN[result.place] && h("span", { class: "place", "aria-hidden": "true" }, mark(result)),
    result.converted && h("span", { class: "converted", "aria-hidden": "true" }, english(result.converted)));
  const meaning = [rangeWords(result, group), result.form.note].filter(Boolean).join(" · ");
  button.addEventListener("pointerenter", () => showMeaning(button, meaning));
  button.addEventListener("focus", () => showMeaning(button, meaning));
  button.addEventListener("blur", hideMeaning);
  button.addEventListener("pointerleave", () => hideSoon(() => document.activeElement === button));
  return button;
}

/**
 * @param {{patientId: string, result: LabView, group: LabGroup, units: string[], signal: AbortSignal, onChanged: (labs: LabsView | null) => void}} options
 * onChanged: with the results as they are now, or null when they have to be asked for
 */
export async function openResult({ patientId, result, group, units, signal, onChanged }) {
  const title = `${group.name}, ${mediumDate(result.date)}`;
  const closing = new AbortController();
  signal.addEventListener("abort", () => closing.abort(), { once: true });
  /** @type {(() => Promise<void>) | null} */
  let next = null;
  /** @param {string} label @param {() => Promise<void>} act @param {"write" | null} [needs] */
  const way = (label, act, needs = "write") => h("button", {
    type: "button", data: { needs }, on: {
      click: () => {
        next = act;
        closing.abort();
      },
    },
  }, label);
  /** @param {string} label @param {import("../../lib/dom.js").Child} words */
  const line = (label, words) => words && h("div", null, h("dt", null, label), h("dd", null, words));

  await ask({
    title,
    content: h("div", { class: "stack" },
      h("dl", { class: "revision" },
        line(t("measures-value"), [h("strong", null, `${result.value} ${result.unit}`.trim()), result.converted && [" ", english(result.converted)]]),
        line(t("measures-range"), result.reference ? `${result.reference} ${result.unit}`.trim() : t("measures-range.none")),
        line(t("measures-lies"), result.placeWords && [SIGN[result.place] && `${SIGN[result.place]} `, english(result.placeWords)]),
        line(t("measures-day"), weekdayDate(result.date)),
        line(t("measures-note"), result.form.note)),
      h("div", { class: "actions" },
        way(t("measures-correct"), () => correct({ patientId, result, group, units, signal, onChanged })),
        way(t("measures-history"), () => showHistory("labResult", result.id, title, signal), null),
        way(t("shell-remove-ask"), async () => {
          if (await removeRecord("labResult", result.id, title, signal)) onChanged(null);
        }))),
    confirm: t("shell-close"),
    cancel: "",
    signal: closing.signal,
  });
  if (!signal.aborted) await /** @type {(() => Promise<void>) | null} */ (next)?.();
}

/** @param {{patientId: string, result: LabView, group: LabGroup, units: string[], signal: AbortSignal, onChanged: (labs: LabsView | null) => void}} options */
async function correct({ patientId, result, group, units, signal, onChanged }) {
  const before = result.form;
  const value = textField(t("measures-value"), { value: before.value, maxlength: "40" });
  const unit = new UnitChoice();
  unit.offer(units, result.unit || before.unit);
  const range = textField(t("measures-range"), { value: before.reference, maxlength: "60" }, { optional: true });
  const day = new DateField(t("measures-day"), before.date, { required: t("measures-day.missing") });
  const note = textField(t("measures-note"), { value: before.note, maxlength: "2000", spellcheck: "true" }, { optional: true });
  const reason = reasonField(t("measures-reason"));
  /** @type {Record<string, any>} */
  const fields = { value, unit, reference: range, date: day, note, reason };
  /** @type {LabsView | null} */
  let stored = null;
  await ask({
    title: t("measures-correct-title", { name: group.name }),
    content: h("div", { class: "stack" }, h("div", { class: "two" }, value.element, unit.element, range.element, day.element), note.element, reason.element),
    confirm: t("measures-correct.save"),
    wide: true,
    check: async () => {
      const fine = checkFields([
        [value, value.value.trim() ? "" : t("measures-value.missing")],
        [day, day.wrong],
        [reason, reason.value.trim() ? "" : t("measures-reason.missing")],
      ]);
      if (!fine) return t("measures-correct.not-yet");
      const form = { ...before, value: value.value.trim(), unit: unit.value, reference: range.value.trim(), date: day.iso ?? "", note: note.value.trim(), confirmed: false };
      const outcome = await saveLab({ patientId, id: result.id, form, reason: reason.value.trim() }, signal);
      if (wasStored(outcome)) {
        stored = outcome;
        return "";
      }
      if (!outcome) return t("measures-correct.look");
      const field = fields[outcome.field];
      if (!field) return outcome.message;
      checkFields([[field, outcome.message]]);
      return t("measures-correct.not-yet");
    },
    signal,
  });
  // Once the dialog is closed, so that nothing takes the focus from what is shown then.
  if (stored) onChanged(stored);
}
