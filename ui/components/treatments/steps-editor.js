// All steps of a course, to be corrected: a table whose rows open into fields. Long ones show their last steps first.

import { fill, h, uid } from "../../lib/dom.js";
import { noteStep } from "../../lib/form-undo.js";
import { blankStep, inOrder, stepWords } from "../../lib/steps.js";
import { t } from "../../lib/words.js";
import { selectField } from "../field.js";
import { PartialDateField } from "../partial-date-field.js";
import { vagueDate } from "../vague-date.js";
import { StepFields } from "./step-fields.js";

/** @typedef {import("../../ipc-types.d.ts").StepForm} StepForm */
/** @typedef {{step: StepForm, editor: RowEditor | null}} Row */

const AT_ONCE = 12;

class RowEditor {
  /** @param {StepForm} step @param {import("./step-fields.js").Offers} offers */
  constructor(step, offers) {
    this.from = new PartialDateField(t("treatments-from"), step.from, { required: t("treatments-day-missing") });
    this.fields = new StepFields(step, offers);
    const kind = selectField(t("treatments-editor-kind"), [["dose", t("treatments-editor-kind.dose")], ["goes", t("treatments-editor-kind.goes")], ["pause", t("treatments-editor-kind.pause")]], step.kind);
    const body = h("div", { class: "stack" });
    const draw = () => fill(body, this.fields.main, this.fields.more);
    kind.control.addEventListener("change", () => {
      this.fields.kind = /** @type {StepForm["kind"]} */ (kind.value);
      draw();
    });
    draw();
    this.element = h("div", { class: "stack" }, h("div", { class: "two" }, this.from.element, kind.element), body);
  }

  get step() {
    return this.fields.value(this.from.iso ?? this.from.value.trim());
  }

  /** @returns {[import("../form-dialog.js").Place, string][]} */
  get checks() {
    return [[this.from, this.from.wrong], ...this.fields.checks()];
  }
}

export class StepsEditor {
  /** @param {StepForm[]} steps @param {import("./step-fields.js").Offers} offers @param {StepForm["kind"]} kind of a new step */
  constructor(steps, offers, kind) {
    /** @type {Row[]} */
    this.rows = steps.map((step) => ({ step, editor: null }));
    this.offers = offers;
    this.kind = kind;
    this.all = steps.length <= AT_ONCE;
    this.list = h("ol", { class: "step-rows" });
    this.add = h("button", { type: "button", on: { click: () => this.append() } }, t("treatments-editor-add"));
    this.problem = h("p", { class: "error", id: uid("steps"), hidden: true });
    this.element = h("div", { class: "field", role: "group", "aria-label": t("treatments-steps"), "aria-describedby": this.problem.id },
      h("span", { class: "label" }, t("treatments-steps")), this.list, this.problem, h("div", { class: "actions" }, this.add));
    this.draw();
  }

  /** What has the focus when something is wrong with the steps as a whole. */
  get control() {
    return this.list.querySelector("button") ?? this.add;
  }

  /** @param {string} words */
  error(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
  }

  /** As they stand now, oldest first; the table is put in that order, so that what is refused is found again. */
  take() {
    /** @param {Row} row */
    const now = (row) => row.editor?.step ?? row.step;
    this.rows = inOrder(this.rows, (row) => now(row).from);
    this.draw();
    return this.rows.map(now);
  }

  checks() {
    return this.rows.flatMap(({ editor }) => editor?.checks ?? []);
  }

  /** The field of a step, which is opened for it. @param {string} name "steps.3.amount" */
  place(name) {
    const [, index, part = ""] = /^steps\.(\d+)(?:\.(\w+))?$/.exec(name) ?? [];
    const row = index === undefined ? undefined : this.rows[Number(index)];
    if (!row) return this;
    const editor = this.open(row);
    return editor.fields.places[part] ?? editor.from;
  }

  /** @param {Row} row */
  open(row) {
    row.editor ??= new RowEditor(row.step, this.offers);
    if (!this.all && this.rows.indexOf(row) < this.rows.length - AT_ONCE) this.all = true;
    this.draw();
    return row.editor;
  }

  append() {
    const last = this.rows.at(-1);
    const like = last?.editor?.step ?? last?.step;
    const step = like?.kind === this.kind ? { ...like, from: "", amount: "", batch: "", how: "" } : blankStep(this.kind);
    const row = { step, editor: null };
    const before = [...this.rows];
    this.rows.push(row);
    this.open(row).from.control.focus();
    this.#note(t("treatments-editor-add.added"), before);
  }

  /** @param {Row} row */
  remove(row) {
    const at = this.rows.indexOf(row);
    const before = [...this.rows];
    this.rows.splice(at, 1);
    this.#note(t("treatments-editor-add.removed"), before);
    this.error("");
    this.draw();
    const next = this.list.querySelector(`[data-row="${Math.min(at, this.rows.length - 1)}"] .remove`);
    (next instanceof HTMLElement ? next : this.add).focus();
  }

  /** Rows that came or went can be taken back. @param {string} words @param {Row[]} before */
  #note(words, before) {
    const after = [...this.rows];
    /** @param {Row[]} rows */
    const show = (rows) => {
      const changed = rows.find((row) => !this.rows.includes(row));
      this.rows = [...rows];
      this.draw();
      const button = this.list.querySelector(`[data-row="${changed ? rows.indexOf(changed) : rows.length - 1}"] button`);
      (button instanceof HTMLElement ? button : this.add).focus();
    };
    noteStep(this.element, words, () => show(before), () => show(after));
  }

  unfold() {
    const first = this.rows.length - AT_ONCE;
    this.all = true;
    this.draw();
    const button = this.list.querySelector(`[data-row="${first}"] button`);
    if (button instanceof HTMLElement) button.focus();
  }

  draw() {
    const hidden = this.all ? 0 : Math.max(0, this.rows.length - AT_ONCE);
    fill(this.list,
      hidden > 0 && h("li", { class: "earlier" }, h("button", { type: "button", class: "link", on: { click: () => this.unfold() } }, t("treatments-steps-earlier.show", { count: hidden }))),
      this.rows.slice(hidden).map((row, at) => this.line(row, hidden + at)));
  }

  /** @param {Row} row @param {number} at */
  line(row, at) {
    const number = at + 1;
    const remove = h("button", { type: "button", class: "link remove", "aria-label": t("treatments-editor-step.remove", { number }), on: { click: () => this.remove(row) } }, t("treatments-editor-remove"));
    if (row.editor) {
      return h("li", { class: "opened", data: { row: at } }, h("div", { class: "step-head" }, h("strong", null, t("treatments-editor-step", { number })), remove), row.editor.element);
    }
    const edit = h("button", {
      type: "button", class: "link", "aria-label": t("treatments-editor-step.edit", { number }), on: {
        click: () => {
          this.open(row).from.control.focus();
        },
      },
    }, t("treatments-editor-edit"));
    return h("li", { data: { row: at } }, h("div", { class: "step-head" }, h("span", { class: "step-date" }, vagueDate(row.step.from)), h("span", { class: "step-says" }, stepWords(row.step)), edit, remove));
  }
}
