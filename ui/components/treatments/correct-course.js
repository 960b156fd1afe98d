// The full form of a course, for what was written down wrongly. It needs a reason; the earlier value stays readable.

import { ipc } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { t } from "../../lib/words.js";
import { Field, textField } from "../field.js";
import { askForm } from "../form-dialog.js";
import { ListedField } from "../listed-field.js";
import { PartialDateField } from "../partial-date-field.js";
import { reasonField } from "../record-history.js";
import { offers, stepKind } from "./changes.js";
import { StepsEditor } from "./steps-editor.js";
import { whatField, whatWrong } from "./what-field.js";

/** @param {import("./changes.js").Subject} subject */
export function askCorrection({ view, course, signal }) {
  const before = course.form;
  const what = whatField({ key: before.key, name: before.key === null ? before.name : course.name });
  const start = new PartialDateField(t("treatments-start"), before.start, { required: t("treatments-day-missing") });
  const stop = new PartialDateField(t("treatments-until"), before.stop, { optional: true, hint: t("treatments-until.hint") });
  const stopReason = textField(t("treatments-stop-reason"), { value: before.stopReason }, { optional: true });
  const prescriber = new ListedField(t("treatments-prescriber"), before.prescriber, view.prescribers, { optional: true });
  const note = new Field(t("treatments-note"), h("textarea", { rows: "2", value: before.note }), { optional: true });
  const steps = new StepsEditor(before.steps, offers(course, view), stepKind(course) ?? "dose");
  const reason = reasonField(t("treatments-reason-of-correction"));
  /** @type {Record<string, import("../form-dialog.js").Place>} */
  const places = { key: what, name: what, what, start, stop, stopReason, prescriber, note, reason };
  return askForm({
    title: t("treatments-correct", { name: course.name }),
    content: h("div", { class: "stack" }, what.element,
      h("div", { class: "two" }, start.element, stop.element), h("div", { class: "two" }, stopReason.element, prescriber.element), steps.element, note.element, reason.element),
    confirm: t("treatments-save-correction"),
    wide: true,
    signal,
  }, {
    checks: () => [
      [what, whatWrong(what)], [start, start.wrong], [stop, stop.wrong], [steps, ""], ...steps.checks(),
      [reason, reason.value.trim() ? "" : t("treatments-why-missing")],
    ],
    place: (name) => (name.startsWith("steps") ? steps.place(name) : places[name] ?? null),
    send: () => ipc.courseSave({
      patientId: view.patientId,
      id: course.id,
      form: {
        key: what.key, name: what.key === null ? what.typed : "", start: start.iso ?? "", stop: stop.iso ?? "", stopReason: stopReason.value.trim(),
        prescriber: prescriber.value.trim(), note: note.value.trim(), steps: steps.take(),
      },
      reason: reason.value.trim(),
    }),
  });
}
