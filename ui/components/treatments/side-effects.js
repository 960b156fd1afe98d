// Side effects: what, how bad, from when to when, and what they are put down to.

import { ipc } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { inEnglish, t } from "../../lib/words.js";
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

const SEVERITIES = [0, 1, 2, 3];
/** Offered as buttons: those of LDN that are reported most. */
const FIRST = 3;
const AT_ONCE = 8;

/** How bad, in words and as many full dots. @param {number} severity */
const dots = (severity) => h("span", { class: "dots", "aria-hidden": "true" }, "●".repeat(severity) + "○".repeat(3 - severity));

/** Names of the list are English. @param {SideEffectView} effect */
const listed = ({ form }) => (form.key === null ? null : inEnglish());

/** @param {SideEffectView} effect @param {(action: Action, effect: SideEffectView) => void} act */
function row(effect, act) {
  /** @param {Action} action */
  const button = (action) => h("button", {
    type: "button", class: "link", data: { action, needs: action === "history" ? null : "write" }, "aria-label": t(`treatments-do-${action}.of`, { name: effect.name }), on: { click: () => act(action, effect) },
  }, t(`treatments-do-${action}`));
  const label = (/** @type {string} */ column) => ({ label: t(column) });
  return h("tr", { data: { effect: effect.id } },
    h("th", { scope: "row" }, h("span", { class: "effect-name", tabIndex: -1, lang: listed(effect) }, effect.name), effect.form.note && h("span", { class: "note-line" }, effect.form.note)),
    h("td", { class: "nowrap", data: label("treatments-severity") }, dots(effect.form.severity), " ", t(`treatments-severity-${effect.form.severity}`)),
    h("td", { data: label("treatments-when") }, vagueSpan(effect.form.onset, effect.form.end || null)),
    h("td", { data: label("treatments-cause") }, effect.courseName ? english(effect.courseName) : h("span", { class: "quiet-text" }, t("treatments-cause.unknown"))),
    h("td", null, h("div", { class: "actions quiet" }, effect.ongoing && button("end"), button("correct"), button("history"), button("remove"))));
}

/**
 * @param {TreatmentsView} view
 * @param {{add: (key: string | null, name: string) => void, act: (action: Action, effect: SideEffectView) => void, folds: import("./folds.js").Folds}} hand
 */
export function sideEffectsPart(view, { add, act, folds }) {
  /** @param {SideEffectView[]} effects */
  const table = (effects) => h("div", { class: "table-wrap" }, h("table", { class: "plain effects", "aria-label": t("treatments-effects") },
    h("thead", null, h("tr", null, ["treatments-effect", "treatments-severity", "treatments-when", "treatments-cause"].map((name) => h("th", { scope: "col" }, t(name))), h("th", { scope: "col" }, h("span", { class: "sr-only" }, t("treatments-effects.acts"))))),
    h("tbody", null, effects.map((effect) => row(effect, act)))));
  const now = view.sideEffects.filter((effect) => effect.ongoing);
  const past = view.sideEffects.filter((effect) => !effect.ongoing);
  const few = view.sideEffects.length <= AT_ONCE;
  return h("section", { class: "stack" },
    h("div", { class: "section-head" }, h("h2", { id: "side-effects", tabIndex: -1 }, t("treatments-effects")),
      h("div", { class: "actions", role: "group", "aria-label": t("treatments-effect-add") },
        view.sideEffectChoices.slice(0, FIRST).map(({ key, label }) => h("button", { type: "button", class: "quick", lang: inEnglish(), data: { add: key, needs: "write" }, on: { click: () => add(key, label) } }, `${label}…`)),
        h("button", { type: "button", data: { add: "", needs: "write" }, on: { click: () => add(null, "") } }, t("treatments-effect-add.other")))),
    !view.sideEffects.length && h("p", { class: "empty" }, t("treatments-effects.none")),
    (few || now.length > 0) && view.sideEffects.length > 0 && table(few ? view.sideEffects : now),
    !few && past.length > 0 && folds.fold("past-effects", t("treatments-effects.ended", { count: past.length }), () => table(past)));
}

/**
 * @param {TreatmentsView} view @param {{effect?: SideEffectView | null, key?: string | null, name?: string, signal: AbortSignal}} options
 * effect: the one to correct; key and name: what was chosen already
 */
export function askSideEffect(view, { effect = null, key = null, name = "", signal }) {
  const form = effect?.form;
  const choices = view.sideEffectChoices.map((choice) => ({ key: choice.key, name: choice.label, by: "" }));
  const what = new SearchChoice(t("treatments-effect"), {
    search: async (words) => choices.filter((choice) => choice.name.toLowerCase().includes(words.toLowerCase())),
    own: (typed) => t("treatments-choice-own", { typed }),
    key: form ? form.key : key,
    name: effect?.name ?? name,
    hint: t("treatments-effect.hint"),
  });
  const severity = new ChoiceGroup(t("treatments-severity"), SEVERITIES.map((at) => [String(at), [dots(at), " ", t(`treatments-severity-${at}`)]]), { single: true, values: form ? [String(form.severity)] : [] });
  const onset = new PartialDateField(t("treatments-since"), form?.onset ?? "", { required: t("treatments-day-missing") });
  const end = new PartialDateField(t("treatments-until"), form?.end ?? "", { optional: true, hint: t("treatments-until.hint") });
  const course = selectField(t("treatments-cause"), [["", t("treatments-cause.none")], .../** @type {[string, string][]} */ (view.courses.map((each) => [each.id, each.name]))], form?.courseId ?? "");
  const note = new Field(t("treatments-note"), h("textarea", { rows: "2", value: form?.note ?? "" }), { optional: true });
  const reason = reasonField(t("treatments-reason-of-correction"));
  const asked = askForm({
    title: effect ? t("treatments-correct", { name: effect.name }) : t("treatments-effect-add.title"),
    content: h("div", { class: "stack" }, what.element, severity.element, h("div", { class: "two" }, onset.element, end.element), course.element, note.element, effect ? reason.element : null),
    confirm: t(effect ? "treatments-save-correction" : "treatments-add.do"),
    wide: true,
    signal,
  }, {
    checks: () => [
      // Words that are in the list mean the list's.
      [what, what.typed ? "" : t("treatments-effect.missing")],
      [severity, severity.value ? "" : t("treatments-severity.missing")],
      [onset, onset.wrong], [end, end.wrong],
      [reason, effect && !reason.value.trim() ? t("treatments-why-missing") : ""],
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
  const end = new PartialDateField(t("treatments-ended.on"), "", { required: t("treatments-day-missing") });
  const reason = reasonField();
  reason.element.hidden = true;
  return askForm({ title: t("treatments-ended", { name: effect.name }), content: h("div", { class: "stack" }, end.element, reason.element), confirm: t("shell-save"), signal }, {
    checks: () => [[end, end.wrong], [reason, ""]],
    place: placesBy({ end, onset: end, reason }),
    send: () => ipc.sideEffectSave({ patientId: view.patientId, id: effect.id, form: { ...effect.form, end: end.iso ?? "" }, reason: reason.value.trim() }),
  });
}
