// One result: in its cell, and opened with what can be done about it.

import { mediumDate, weekdayDate } from "../../lib/dates.js";
import { h } from "../../lib/dom.js";
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

const MARK = { below: "▼ below", above: "▲ above", within: "", unknown: "" };

/** @param {LabView} result @param {LabGroup} group */
const rangeWords = (result, group) => (result.reference ? `Laboratory’s range ${result.reference} ${result.unit || group.unit}`.trim() : "No range of the laboratory");

/**
 * @param {LabView} result
 * @param {LabGroup} group
 * @param {() => void} open
 */
export function resultCell(result, group, open) {
  const other = result.unit !== group.unit;
  const unit = result.unit ? ` ${result.unit}` : "";
  const more = [result.converted, result.placeWords, rangeWords(result, group), result.form.note && "with a note"].filter(Boolean);
  // Read out is what stands in the cell, with the rest around it.
  const button = h("button", { type: "button", class: MARK[result.place] ? "result outside" : "result", on: { click: open } },
    h("span", { class: "result-value" },
      h("span", { class: "sr-only" }, `${group.short}, ${mediumDate(result.date)}: `),
      h("strong", { class: "number" }, result.value), result.form.note && h("span", { class: "has-note", "aria-hidden": "true" }, "*"),
      other && unit && h("span", { class: "out-of" }, unit),
      h("span", { class: "sr-only" }, [other ? "" : unit, ...more].join(", "))),
    MARK[result.place] && h("span", { class: "place", "aria-hidden": "true" }, MARK[result.place]),
    result.converted && h("span", { class: "converted", "aria-hidden": "true" }, result.converted));
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
  /** @param {string} label @param {() => Promise<void>} act */
  const way = (label, act) => h("button", {
    type: "button", data: { needs: label.endsWith("…") ? "write" : null }, on: {
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
        line("Value", [h("strong", null, `${result.value} ${result.unit}`.trim()), result.converted && ` ${result.converted}`]),
        line("Laboratory’s range", result.reference ? `${result.reference} ${result.unit}`.trim() : "not given"),
        line("Where it lies", MARK[result.place] ? `${MARK[result.place][0]} ${result.placeWords}` : result.placeWords),
        line("Day of the sample", weekdayDate(result.date)),
        line("Note", result.form.note)),
      h("div", { class: "actions" },
        way("Correct…", () => correct({ patientId, result, group, units, signal, onChanged })),
        way("History", () => showHistory("labResult", result.id, title, signal)),
        way("Remove…", async () => {
          if (await removeRecord("labResult", result.id, title, signal)) onChanged(null);
        }))),
    confirm: "Close",
    cancel: "",
    signal: closing.signal,
  });
  if (!signal.aborted) await /** @type {(() => Promise<void>) | null} */ (next)?.();
}

/** @param {{patientId: string, result: LabView, group: LabGroup, units: string[], signal: AbortSignal, onChanged: (labs: LabsView | null) => void}} options */
async function correct({ patientId, result, group, units, signal, onChanged }) {
  const before = result.form;
  const value = textField("Value", { value: before.value, maxlength: "40" });
  const unit = new UnitChoice();
  unit.offer(units, result.unit || before.unit);
  const range = textField("Laboratory’s range", { value: before.reference, maxlength: "60" }, { optional: true });
  const day = new DateField("Day of the sample", before.date, { required: "Type the day of the sample." });
  const note = textField("Note", { value: before.note, maxlength: "2000", spellcheck: "true" }, { optional: true });
  const reason = reasonField("Reason for the correction");
  /** @type {Record<string, any>} */
  const fields = { value, unit, reference: range, date: day, note, reason };
  await ask({
    title: `Correct: ${group.name}`,
    content: h("div", { class: "stack" }, h("div", { class: "two" }, value.element, unit.element, range.element, day.element), note.element, reason.element),
    confirm: "Save correction",
    wide: true,
    check: async () => {
      const fine = checkFields([
        [value, value.value.trim() ? "" : "Type the value as it stands on the sheet."],
        [day, day.wrong],
        [reason, reason.value.trim() ? "" : "Say why, in a few words."],
      ]);
      if (!fine) return "Not saved yet: see above.";
      const form = { ...before, value: value.value.trim(), unit: unit.value, reference: range.value.trim(), date: day.iso ?? "", note: note.value.trim(), confirmed: false };
      const outcome = await saveLab({ patientId, id: result.id, form, reason: reason.value.trim() }, signal);
      if (wasStored(outcome)) {
        onChanged(outcome);
        return "";
      }
      if (!outcome) return "Not saved: look at the value and its unit.";
      const field = fields[outcome.field];
      if (!field) return outcome.message;
      checkFields([[field, outcome.message]]);
      return "Not saved yet: see above.";
    },
    signal,
  });
}
