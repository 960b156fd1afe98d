// The line that a result is typed into: Enter adds it, and the day stays for the next one of the same sheet.

import { mediumDate } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { english, errorWords } from "../../lib/english.js";
import { forgetSteps } from "../../lib/form-undo.js";
import { rich, t } from "../../lib/words.js";
import { DateField } from "../date-field.js";
import { checkFields, textField } from "../field.js";
import { SearchChoice } from "../search-choice.js";
import { analyteNamed, findAnalytes } from "./find.js";
import { saveLab, wasStored } from "./save.js";
import { UnitChoice } from "./unit-choice.js";

/** @typedef {import("../../ipc-types.d.ts").AnalyteView} AnalyteView */
/** @typedef {import("../../ipc-types.d.ts").LabsView} LabsView */
/** @typedef {import("../../ipc-types.d.ts").LabForm} LabForm */

export const BLOOD_PRESSURE = "blood_pressure";

export class LabEntry {
  /**
   * @param {{labs: LabsView, analytes: AnalyteView[], signal: AbortSignal, onAdded: (labs: LabsView) => void}} options
   */
  constructor({ labs, analytes, signal, onAdded }) {
    this.labs = labs;
    this.analytes = analytes;
    this.signal = signal;
    this.onAdded = onAdded;
    /** What the typed name stands for; null for an own one. @type {AnalyteView | null} */
    this.analyte = null;
    /** The name that it was taken for. */
    this.taken = "";
    this.busy = false;

    this.day = new DateField(t("measures-day"), "", { required: t("measures-day.missing") });
    this.what = new SearchChoice(t("measures-what"), {
      search: async (words) => findAnalytes(words, this.analytes, this.labs.ownNames),
      detail: (match) => (match.analyte ? match.group : t("measures-what-own.group")),
      own: (name) => t("measures-what-own", { name }),
      onChoose: (match) => {
        // Typing on in the name doesn't take the unit away before another one is chosen.
        if (match) this.take(match.analyte);
        if (match && document.activeElement === this.what.control) this.value.control.focus();
      },
    });
    this.what.control.setAttribute("maxlength", "200");
    this.what.control.addEventListener("blur", () => this.resolve());
    this.value = textField(t("measures-value"), { maxlength: "40", placeholder: t("measures-value.example") });
    this.unit = new UnitChoice();
    this.unit.onChange = () => this.offerRange();
    this.range = textField(t("measures-range"), { maxlength: "60", placeholder: t("measures-range.example") });
    this.note = textField(t("measures-note"), { maxlength: "2000", spellcheck: "true" }, { optional: true });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.outcome = h("p", { class: "outcome hint", role: "status" });
    this.add = h("button", { class: "primary", type: "submit", data: { needs: "write" } }, t("measures-add"));
    this.element = h("form", { class: "panel lab-entry", novalidate: true, "aria-label": t("measures-add.form") },
      h("div", { class: "lab-line" }, this.day.element, this.what.element, this.value.element, this.unit.element, this.range.element),
      h("div", { class: "lab-line last" }, this.note.element, h("div", { class: "actions" }, this.add, this.outcome)),
      this.problem);
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.store();
    });
    this.take(null);
  }

  /** Whether something is typed that isn't stored. */
  get dirty() {
    return [this.what, this.value, this.note].some((field) => field.value.trim() !== "");
  }

  /** @param {AnalyteView | null} analyte */
  take(analyte) {
    const changed = analyte !== this.analyte || this.what.typed !== this.taken;
    this.analyte = analyte;
    this.taken = this.what.typed;
    this.what.setHint(analyte ? english([analyte.name === analyte.short ? "" : analyte.name, analyte.note].filter(Boolean).join(". ")) : "");
    if (changed) this.unit.offer(analyte?.units ?? [], analyte?.units[0] ?? this.earlier[0]?.unit ?? this.unit.free.value);
    const pair = analyte?.key === BLOOD_PRESSURE;
    this.value.control.placeholder = pair ? "120/80" : t("measures-value.example");
    this.range.element.hidden = pair;
    this.offerRange();
  }

  /** A name that was typed in full but not chosen from the list. */
  resolve() {
    if (this.what.key !== null) return;
    const { typed } = this.what;
    const analyte = analyteNamed(typed, this.analytes);
    if (analyte) {
      this.what.key = analyte.key;
      this.what.control.value = analyte.short;
    }
    if (analyte !== this.analyte || this.what.typed !== this.taken) this.take(analyte);
  }

  /** Results of what is chosen, latest first. */
  get earlier() {
    const name = this.what.typed.toLowerCase();
    const group = this.labs.groups.find((each) => (this.analyte ? each.analyte === this.analyte.key : !each.analyte && each.name.toLowerCase() === name));
    return group?.results ?? [];
  }

  /** The range that was last typed for it in this unit. It is never filled in unasked. */
  offerRange() {
    const last = this.earlier.find((result) => result.reference && result.unit === this.unit.value);
    this.range.setHint(...(last ? rich("measures-range-last", { date: mediumDate(last.date), use: h("button", {
      class: "link", type: "button", on: {
        click: () => {
          this.range.control.value = last.reference;
          this.range.error("");
          this.range.control.focus();
          this.range.control.dispatchEvent(new Event("change", { bubbles: true }));
        },
      },
    }, t("measures-range-use", { range: last.reference })) }) : []));
  }

  /** @returns {LabForm} */
  get form() {
    return {
      analyte: this.analyte?.key ?? null,
      name: this.analyte ? "" : this.what.typed,
      value: this.value.value.trim(),
      unit: this.unit.value,
      reference: this.range.element.hidden ? "" : this.range.value.trim(),
      date: this.day.iso ?? this.day.value.trim(),
      note: this.note.value.trim(),
      confirmed: false,
    };
  }

  async store() {
    if (this.busy) return;
    this.resolve();
    this.problem.hidden = true;
    fill(this.outcome);
    const fine = checkFields([
      [this.day, this.day.wrong],
      [this.what, this.what.typed ? "" : t("measures-what.missing")],
      [this.value, this.value.value.trim() ? "" : t("measures-value.missing")],
      [/** @type {any} */ (this.unit), this.unit.value || !this.analyte ? "" : t("measures-unit.missing")],
    ]);
    if (!fine) return;
    this.busy = true;
    this.add.setAttribute("aria-disabled", "true");
    const { form } = this;
    const name = this.what.typed;
    const outcome = await saveLab({ patientId: this.labs.patientId, id: null, form, reason: "" }, this.signal);
    this.busy = false;
    this.add.removeAttribute("aria-disabled");
    if (this.signal.aborted) return;
    if (wasStored(outcome)) {
      const words = t("measures-added", { name, result: `${form.value} ${form.unit}`.trim(), date: mediumDate(form.date) });
      this.clear();
      this.onAdded(outcome);
      fill(this.outcome, words);
      this.what.control.focus();
    } else if (outcome) {
      this.fail(outcome);
    } else {
      this.value.control.focus();
      this.value.control.select();
    }
  }

  /** @param {import("../../ipc.js").AppError} error */
  fail(error) {
    /** @type {Record<string, any>} */
    const fields = { analyte: this.what, name: this.what, value: this.value, unit: this.unit, reference: this.range, date: this.day, note: this.note };
    const field = fields[error.field];
    if (field) {
      checkFields([[field, error.message]]);
    } else {
      fill(this.problem, errorWords(error));
      this.problem.hidden = false;
    }
  }

  /** The day stays. */
  clear() {
    this.what.key = null;
    for (const field of [this.what, this.value, this.range, this.note]) {
      field.control.value = "";
      field.error("");
    }
    this.unit.offer([], "");
    this.take(null);
    forgetSteps(this.element);
  }

  /** @param {LabsView} labs */
  update(labs) {
    this.labs = labs;
    this.offerRange();
  }
}
