// Titration templates: name, what for, unit, and rows of day and daily amount.

import { ipc } from "../../ipc.js";
import { fill, h, uid } from "../../lib/dom.js";
import { noteStep } from "../../lib/form-undo.js";
import { inEnglish, t } from "../../lib/words.js";
import { Field, textField } from "../field.js";
import { tool } from "../row-tools.js";
import { SearchChoice } from "../search-choice.js";

/** @typedef {import("../../ipc-types.d.ts").TemplateForm} TemplateForm */
/** @typedef {{day: Cell, amount: Cell}} Row */

/** What a copy is called. @param {string} name */
const copied = (name) => t("trust-template-copied", { name });

/** A table's cell to type in, with its own error. */
class Cell {
  /** @param {string} name @param {string} value */
  constructor(name, value) {
    const id = uid("cell");
    this.control = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", value, "aria-label": name, "aria-describedby": id });
    this.problem = h("p", { class: "error", id, hidden: true });
    this.element = h("div", { class: "cell" }, this.control, this.problem);
    this.control.addEventListener("input", () => this.error(""));
  }

  get value() {
    return this.control.value.trim();
  }

  /** @param {string} words "" takes it away */
  error(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
    if (words) this.control.setAttribute("aria-invalid", "true");
    else this.control.removeAttribute("aria-invalid");
  }
}

class Template {
  /** @param {TemplateForm} form @param {{copy: (form: TemplateForm) => void, remove: () => void, changed: () => void}} hand */
  constructor(form, { copy, remove, changed }) {
    this.changed = changed;
    this.name = textField(t("trust-template-name"), { value: form.name });
    this.unit = textField(t("trust-template-unit"), { value: form.unit, class: "short" });
    this.source = textField(t("trust-template-source"), { value: form.source }, { optional: true });
    this.what = new SearchChoice(t("trust-template-what"), {
      search: async (words) => (await ipc.treatmentsSearch(words)).filter((match) => match.hasDose),
      key: form.what || null, name: form.whatName, own: () => t("trust-template-what.only"), detail: (match) => match.kindWords,
      onChoose: (match) => {
        if (match && !this.unit.value.trim()) this.unit.control.value = match.unit;
        changed();
      },
    });
    /** @type {Row[]} */
    this.rows = form.steps.map((step) => this.row(String(step.afterDays), step.amount));
    this.body = h("tbody");
    this.problem = h("p", { class: "error", hidden: true });
    this.add = h("button", { type: "button", on: { click: () => this.append() } }, t("trust-template-row"));
    const named = uid("template");
    const title = h("strong", { id: named });
    const says = h("span", { class: "hint", lang: inEnglish() });
    const name = () => fill(title, this.name.value.trim() || t("trust-template-new"));
    this.name.control.addEventListener("input", name);
    name();
    fill(says, form.name && `${form.whatName}: ${form.steps.map((step) => `${step.amount} ${form.unit}`).join(" → ")}`);
    this.element = h("details", { class: "template panel", open: !form.name || form.name.endsWith(copied("")) }, h("summary", null, title, says), h("div", { class: "stack" },
      h("div", { class: "two" }, this.name.element, this.what.element),
      h("div", { class: "two" }, this.unit.element, this.source.element),
      h("table", { class: "plain small rows", "aria-labelledby": named }, h("thead", null, h("tr", null, h("th", { scope: "col" }, t("trust-template-day")), h("th", { scope: "col" }, t("trust-template-amount")), h("th", { scope: "col" }, h("span", { class: "sr-only" }, t("trust-template-row.remove"))))), this.body),
      this.problem,
      h("div", { class: "actions quiet" }, this.add,
        h("button", { type: "button", class: "link", on: { click: () => copy({ ...this.value, name: copied(this.name.value.trim()) }) } }, t("trust-template-new.copy")),
        h("button", { type: "button", class: "link", on: { click: remove } }, t("trust-template-new.remove")))));
    this.draw();
  }

  /** @param {string} day @param {string} amount @returns {Row} */
  row(day, amount) {
    return { day: new Cell(t("trust-template-day"), day), amount: new Cell(t("trust-template-amount"), amount) };
  }

  draw() {
    fill(this.body, this.rows.map((row, at) => h("tr", null,
      h("td", { data: { label: t("trust-template-day") } }, row.day.element), h("td", { data: { label: t("trust-template-amount") } }, row.amount.element),
      h("td", null, tool("✕", t("trust-template-row-remove", { number: at + 1 }), () => this.cut(at))))));
  }

  append() {
    const [before, last] = [this.rows.at(-2), this.rows.at(-1)];
    const step = before && last ? Number(last.day.value) - Number(before.day.value) : 7;
    const rows = [...this.rows];
    this.rows.push(this.row(last ? String(Number(last.day.value) + step || "") : "0", ""));
    this.#note(t("trust-template-row.added"), rows);
    this.draw();
    this.rows.at(-1)?.amount.control.focus();
    this.changed();
  }

  /** @param {number} at */
  cut(at) {
    const before = [...this.rows];
    this.rows.splice(at, 1);
    this.#note(t("trust-template-row.removed"), before);
    this.draw();
    (this.rows[Math.min(at, this.rows.length - 1)]?.day.control ?? this.add).focus();
    this.changed();
  }

  /** @param {string} words @param {Row[]} before */
  #note(words, before) {
    const after = [...this.rows];
    /** @param {Row[]} rows */
    const show = (rows) => {
      const back = rows.find((row) => !this.rows.includes(row));
      this.rows = [...rows];
      this.draw();
      (back?.day.control ?? this.add).focus();
      this.changed();
    };
    noteStep(this.element, words, () => show(before), () => show(after));
  }

  // The rows as a whole, where Rust names no single one.
  get control() {
    return this.rows[0]?.amount.control ?? this.add;
  }

  /** @param {string} words */
  error(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
  }

  /** @returns {TemplateForm} */
  get value() {
    return {
      what: this.what.key ?? "", whatName: this.what.typed, name: this.name.value.trim(), unit: this.unit.value.trim(), source: this.source.value.trim(),
      steps: this.rows.map((row) => ({ afterDays: /^\d+$/.test(row.day.value) ? Number(row.day.value) : NaN, amount: row.amount.value })),
    };
  }

  /** @returns {[import("../form-dialog.js").Place, string][]} */
  get checks() {
    return [
      [this.name, this.name.value.trim() ? "" : t("trust-template-name.missing")],
      [this.what, this.what.key ? "" : t("trust-template-what.missing")],
      [this.unit, this.unit.value.trim() ? "" : t("trust-template-unit.missing")],
      [this, this.rows.length ? "" : t("trust-template-row.none")],
      ...this.rows.flatMap((row, at) => /** @type {[Cell, string][]} */ ([
        [row.day, this.dayWrong(at)],
        [row.amount, row.amount.value ? "" : t("trust-template-amount.missing")],
      ])),
    ];
  }

  /** @param {number} at */
  dayWrong(at) {
    const days = this.rows.map((row) => (/^\d+$/.test(row.day.value) ? Number(row.day.value) : null));
    if (days[at] === null) return t("trust-template-day.wrong");
    return at > 0 && Number(days[at]) <= Number(days[at - 1]) ? t("trust-template-day.order") : "";
  }

  /** @param {string[]} parts ["steps", "0", "amount"] */
  place([part, index, cell]) {
    const { name, unit, source, what } = this;
    const row = part === "steps" ? this.rows[Number(index)] : null;
    if (row) return cell === "afterDays" ? row.day : row.amount;
    return /** @type {Record<string, Field<any>>} */ ({ name, unit, source, what, whatName: what })[part] ?? this;
  }
}

export class Templates {
  /** @param {TemplateForm[]} forms @param {() => void} changed */
  constructor(forms, changed) {
    this.changed = changed;
    this.list = h("div", { class: "stack" });
    this.add = h("button", { type: "button", on: { click: () => this.append({ what: "", whatName: "", name: "", unit: "", source: "", steps: [{ afterDays: 0, amount: "" }] }) } }, t("trust-template-new.add"));
    this.templates = forms.map((form) => this.make(form));
    this.element = h("div", { class: "stack" }, this.list, h("div", { class: "actions" }, this.add));
    this.draw();
  }

  /** @param {TemplateForm} form @returns {Template} */
  make(form) {
    const template = new Template(form, {
      copy: (copy) => this.append(copy, this.templates.indexOf(template) + 1),
      remove: () => {
        const at = this.templates.indexOf(template);
        const before = [...this.templates];
        this.templates.splice(at, 1);
        this.#note(t("trust-template-new.removed"), before);
        this.draw();
        (this.templates[Math.min(at, this.templates.length - 1)]?.element.querySelector("summary") ?? this.add).focus();
        this.changed();
      },
      changed: () => this.changed(),
    });
    return template;
  }

  /** @param {TemplateForm} form @param {number} [at] */
  append(form, at = this.templates.length) {
    const template = this.make(form);
    const before = [...this.templates];
    this.templates.splice(at, 0, template);
    this.#note(t("trust-template-new.added"), before);
    this.draw();
    template.name.control.focus();
    this.changed();
  }

  draw() {
    fill(this.list, this.templates.length ? this.templates.map((template) => template.element) : h("p", { class: "hint" }, t("trust-templates-none")));
  }

  /** @param {string} words @param {Template[]} before */
  #note(words, before) {
    const after = [...this.templates];
    /** @param {Template[]} templates */
    const show = (templates) => {
      const back = templates.find((template) => !this.templates.includes(template));
      this.templates = [...templates];
      this.draw();
      (back?.element.querySelector("summary") ?? this.add).focus();
      this.changed();
    };
    noteStep(this.element, words, () => show(before), () => show(after));
  }
}
