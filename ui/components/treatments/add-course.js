// Adding a treatment: what, since when, and the fields that fit it.

import { ipc } from "../../ipc.js";
import { fill, h } from "../../lib/dom.js";
import { blankStep } from "../../lib/steps.js";
import { t } from "../../lib/words.js";
import { ChoiceGroup } from "../choice-group.js";
import { Field, textField } from "../field.js";
import { askForm } from "../form-dialog.js";
import { ListedField } from "../listed-field.js";
import { PartialDateField } from "../partial-date-field.js";
import { StepFields } from "./step-fields.js";
import { whatField, whatWrong } from "./what-field.js";

/** @typedef {import("../../ipc-types.d.ts").TreatmentsView} TreatmentsView */
/** @typedef {import("../../ipc-types.d.ts").TreatmentMatch} TreatmentMatch */
/** @typedef {import("../../ipc-types.d.ts").StepForm} StepForm */

/** What it was before, when it is started anew. @typedef {{match: TreatmentMatch | null, name: string}} Before */

/** A box that is ticked or not. @param {string} words */
const tick = (words) => {
  const box = h("input", { type: "checkbox" });
  return { box, element: h("label", { class: "option" }, box, h("span", null, words)) };
};

class CourseDialog {
  /** @param {TreatmentsView} view @param {Before} before */
  constructor(view, { match, name }) {
    this.view = view;
    /** How it is written down; none before it is known. @type {StepForm["kind"] | null} */
    this.kind = null;
    this.start = new PartialDateField(t("treatments-start"), "", { required: t("treatments-day-missing") });
    this.over = tick(t("treatments-over"));
    this.stop = new PartialDateField(t("treatments-until"), "", { required: t("treatments-day-missing") });
    this.stopReason = textField(t("treatments-stop-reason"), {}, { optional: true });
    this.prescriber = new ListedField(t("treatments-prescriber"), "", view.prescribers, { optional: true });
    this.note = new Field(t("treatments-note"), h("textarea", { rows: "2" }), { optional: true });
    this.unknown = tick(t("treatments-dose-unknown"));
    this.fields = new StepFields(blankStep("dose"), { forms: [], fillers: view.fillers, pharmacies: view.pharmacies, currency: view.currency });
    this.dosed = new ChoiceGroup(t("treatments-dosed"), [["dose", t("treatments-dosed.yes")], ["goes", t("treatments-dosed.no")]], { single: true, onChange: () => this.fit() });
    this.body = h("div", { class: "stack" });
    this.ending = h("div", { class: "two", hidden: true }, this.stop.element, this.stopReason.element);
    this.what = whatField({ key: match?.key ?? null, name, match, onChoose: (chosen) => this.chosen(chosen) });
    this.over.box.addEventListener("change", () => {
      this.ending.hidden = !this.over.box.checked;
    });
    this.unknown.box.addEventListener("change", () => this.fit());
    this.content = h("div", { class: "stack" }, this.what.element, this.start.element, this.over.element, this.ending, this.body);
    this.chosen(match);
  }

  /** @param {TreatmentMatch | null} match */
  chosen(match) {
    this.match = match;
    if (match) {
      this.fields.unit.control.value = match.unit;
      this.fields.form.offer(match.forms);
      // Offered, not imposed: LDN is mostly taken at bedtime. What was ticked by hand stays.
      const { times } = this.fields;
      if (times.values === times.before) times.values = match.key === "ldn" ? ["bedtime"] : [];
    }
    this.fit();
  }

  /** Shows the fields that fit what was chosen. */
  fit() {
    const own = this.what.settled && !this.match;
    const said = /** @type {StepForm["kind"] | ""} */ (this.dosed.value);
    this.kind = this.match ? (this.match.hasDose ? "dose" : "goes") : own && said ? said : null;
    this.fields.kind = this.kind ?? "dose";
    const known = this.kind !== null && !(this.kind === "dose" && this.unknown.box.checked);
    const focused = document.activeElement;
    fill(this.body,
      own && this.dosed.element,
      known && this.fields.main,
      this.kind === "dose" && this.unknown.element,
      h("details", { class: "more", open: this.more?.open ?? false },
        h("summary", null, t(known && this.kind === "dose" ? "treatments-more-all" : "treatments-more-note")),
        h("div", { class: "stack" }, known && this.fields.more, this.prescriber.element, this.note.element)));
    this.more = this.body.querySelector("details");
    this.known = known;
    // What was just ticked stands there again, and keeps the focus.
    if (focused instanceof HTMLElement && this.body.contains(focused)) focused.focus();
  }

  /** @returns {import("../../ipc-types.d.ts").CourseForm} */
  form() {
    const start = this.start.iso ?? "";
    const step = this.fields.value(start);
    const says = this.kind === "dose" || step.how !== "" || step.costPerMonth !== "";
    const over = this.over.box.checked;
    return {
      key: this.what.key,
      name: this.what.key === null ? this.what.typed : "",
      start,
      stop: over ? this.stop.iso ?? "" : "",
      stopReason: over ? this.stopReason.value.trim() : "",
      prescriber: this.prescriber.value.trim(),
      note: this.note.value.trim(),
      steps: this.known && says ? [step] : [],
    };
  }

  /** @returns {[import("../form-dialog.js").Place, string][]} */
  checks() {
    return [
      [this.what, whatWrong(this.what)],
      [this.start, this.start.wrong],
      [this.stop, this.over.box.checked ? this.stop.wrong : ""],
      ...(this.body.contains(this.dosed.element) ? /** @type {[ChoiceGroup, string][]} */ ([[this.dosed, this.kind ? "" : t("treatments-dosed.missing")]]) : []),
      ...(this.known ? this.fields.checks() : []),
    ];
  }

  /** @param {string} name */
  place(name) {
    const { what, start, stop, stopReason, prescriber, note } = this;
    /** @type {Record<string, import("../form-dialog.js").Place>} */
    const places = { key: what, name: what, what, start, stop, stopReason, prescriber, note, "steps.0.from": start, steps: start };
    return places[name] ?? this.fields.places[name.replace(/^steps\.0\./, "")] ?? null;
  }
}

/**
 * @param {TreatmentsView} view @param {AbortSignal} signal @param {Before} [before]
 * @returns {Promise<TreatmentsView | null>}
 */
export function askCourse(view, signal, before = { match: null, name: "" }) {
  const dialog = new CourseDialog(view, before);
  const asked = askForm({ title: before.name ? t("treatments-add.anew", { name: before.name }) : t("treatments-add.title"), content: dialog.content, confirm: t("treatments-add.do"), wide: true, signal }, {
    checks: () => dialog.checks(),
    place: (name) => dialog.place(name),
    send: () => ipc.courseSave({ patientId: view.patientId, id: null, form: dialog.form(), reason: "" }),
  });
  if (before.name) dialog.start.control.focus();
  return asked;
}
