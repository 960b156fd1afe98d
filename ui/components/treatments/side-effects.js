// Side effects: what, how bad, from when to when, and what they are put down to.

import { ipc } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { ChoiceGroup } from "../choice-group.js";
import { Field, selectField } from "../field.js";
import { askForm, placesBy } from "../form-dialog.js";
import { PartialDateField } from "../partial-date-field.js";
import { reasonField } from "../record-history.js";
import { SearchChoice } from "../search-choice.js";
import { vagueSpan } from "../vague-date.js";

/** @typedef {import("../../ipc-types.d.ts").SideEffectView} SideEffectView */
/** @typedef {import("../../ipc-types.d.ts").TreatmentsView} TreatmentsView */
/** @typedef {"end" | "correct" | "history" | "remove"} Action */

const SEVERITIES = ["none", "mild", "moderate", "severe"];
/** Offered as buttons: those of LDN that are reported most. */
const FIRST = 3;
const AT_ONCE = 8;

/** How bad, in words and as many full dots. @param {number} severity */
const dots = (severity) => h("span", { class: "dots", "aria-hidden": "true" }, "●".repeat(severity) + "○".repeat(3 - severity));

/** @param {SideEffectView} effect @param {(action: Action, effect: SideEffectView) => void} act */
function row(effect, act) {
  /** @param {Action} action @param {string} words */
  const button = (action, words) => h("button", { type: "button", class: "link", data: { action, needs: words.endsWith("…") ? "write" : null }, "aria-label": `${words} ${effect.name}`, on: { click: () => act(action, effect) } }, words);
  return h("tr", { data: { effect: effect.id } },
    h("th", { scope: "row" }, h("span", { class: "effect-name", tabIndex: -1 }, effect.name), effect.form.note && h("span", { class: "note-line" }, effect.form.note)),
    h("td", { class: "nowrap", data: { label: "Severity" } }, dots(effect.form.severity), " ", effect.severityWords),
    h("td", { data: { label: "When" } }, vagueSpan(effect.form.onset, effect.form.end || null)),
    h("td", { data: { label: "Put down to" } }, effect.courseName || h("span", { class: "quiet-text" }, "not known")),
    h("td", null, h("div", { class: "actions quiet" }, effect.ongoing && button("end", "Ended…"), button("correct", "Correct…"), button("history", "History"), button("remove", "Remove…"))));
}

/**
 * @param {TreatmentsView} view
 * @param {{add: (key: string | null, name: string) => void, act: (action: Action, effect: SideEffectView) => void, folds: import("./folds.js").Folds}} hand
 */
export function sideEffectsPart(view, { add, act, folds }) {
  /** @param {SideEffectView[]} effects */
  const table = (effects) => h("div", { class: "table-wrap" }, h("table", { class: "plain effects", "aria-label": "Side effects" },
    h("thead", null, h("tr", null, ["Side effect", "Severity", "When", "Put down to"].map((name) => h("th", { scope: "col" }, name)), h("th", { scope: "col" }, h("span", { class: "sr-only" }, "Actions")))),
    h("tbody", null, effects.map((effect) => row(effect, act)))));
  const now = view.sideEffects.filter((effect) => effect.ongoing);
  const past = view.sideEffects.filter((effect) => !effect.ongoing);
  const few = view.sideEffects.length <= AT_ONCE;
  return h("section", { class: "stack" },
    h("div", { class: "section-head" }, h("h2", { id: "side-effects", tabIndex: -1 }, "Side effects"),
      h("div", { class: "actions", role: "group", "aria-label": "Add a side effect" },
        view.sideEffectChoices.slice(0, FIRST).map(({ key, label }) => h("button", { type: "button", class: "quick", data: { add: key, needs: "write" }, on: { click: () => add(key, label) } }, `${label}…`)),
        h("button", { type: "button", data: { add: "", needs: "write" }, on: { click: () => add(null, "") } }, "Another side effect…"))),
    !view.sideEffects.length && h("p", { class: "empty" }, "No side effects written down."),
    (few || now.length > 0) && view.sideEffects.length > 0 && table(few ? view.sideEffects : now),
    !few && past.length > 0 && folds.fold("past effects", `Side effects that ended (${past.length})`, () => table(past)));
}

/**
 * @param {TreatmentsView} view @param {{effect?: SideEffectView | null, key?: string | null, name?: string, signal: AbortSignal}} options
 * effect: the one to correct; key and name: what was chosen already
 */
export function askSideEffect(view, { effect = null, key = null, name = "", signal }) {
  const form = effect?.form;
  const choices = view.sideEffectChoices.map((choice) => ({ key: choice.key, name: choice.label, by: "" }));
  const what = new SearchChoice("Side effect", {
    search: async (words) => choices.filter((choice) => choice.name.toLowerCase().includes(words.toLowerCase())),
    own: (typed) => `Use “${typed}” as it is`,
    key: form ? form.key : key,
    name: effect?.name ?? name,
    hint: "Choose from the list, or use your own words.",
  });
  const severity = new ChoiceGroup("Severity", SEVERITIES.map((words, at) => [String(at), [dots(at), ` ${words}`]]), { single: true, values: form ? [String(form.severity)] : [] });
  const onset = new PartialDateField("Since", form?.onset ?? "", { required: "Type the day, or only the month or year." });
  const end = new PartialDateField("Until", form?.end ?? "", { optional: true, hint: "Empty while it goes on." });
  const course = selectField("Put down to", [["", "Not known"], .../** @type {[string, string][]} */ (view.courses.map((each) => [each.id, each.name]))], form?.courseId ?? "");
  const note = new Field("Note", h("textarea", { rows: "2", value: form?.note ?? "" }), { optional: true });
  const reason = reasonField("Reason for the correction");
  const asked = askForm({
    title: effect ? `Correct: ${effect.name}` : "Add side effect",
    content: h("div", { class: "stack" }, what.element, severity.element, h("div", { class: "two" }, onset.element, end.element), course.element, note.element, effect ? reason.element : null),
    confirm: effect ? "Save correction" : "Add",
    wide: true,
    signal,
  }, {
    checks: () => [
      // Words that are in the list mean the list's.
      [what, what.typed ? "" : "Choose a side effect, or type what happened."],
      [severity, severity.value ? "" : "Choose how bad it is."],
      [onset, onset.wrong], [end, end.wrong],
      [reason, effect && !reason.value.trim() ? "Say why, in a few words." : ""],
    ],
    place: placesBy({ what, key: what, name: what, severity, onset, end, courseId: course, course, note, ...(effect ? { reason } : {}) }),
    send: () => {
      const listed = what.key ?? choices.find((choice) => choice.name.toLowerCase() === what.typed.toLowerCase())?.key ?? null;
      return ipc.sideEffectSave({
        patientId: view.patientId,
        id: effect?.id ?? null,
        form: {
          key: listed, name: listed === null ? what.typed : "", severity: Number(severity.value), onset: onset.iso ?? "", end: end.iso ?? "",
          courseId: course.value || null, note: note.value.trim(),
        },
        reason: reason.value.trim(),
      });
    },
  });
  // What is chosen already needs no second look.
  if (!effect && key) severity.inputs[0].focus();
  return asked;
}

/** @param {TreatmentsView} view @param {SideEffectView} effect @param {AbortSignal} signal */
export function askEnd(view, effect, signal) {
  const end = new PartialDateField("Ended on", "", { required: "Type the day, or only the month or year." });
  const reason = reasonField();
  reason.element.hidden = true;
  return askForm({ title: `Ended: ${effect.name}`, content: h("div", { class: "stack" }, end.element, reason.element), confirm: "Save", signal }, {
    checks: () => [[end, end.wrong], [reason, ""]],
    place: placesBy({ end, onset: end, reason }),
    send: () => ipc.sideEffectSave({ patientId: view.patientId, id: effect.id, form: { ...effect.form, end: end.iso ?? "" }, reason: reason.value.trim() }),
  });
}
