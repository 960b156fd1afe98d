// A checklist of the clinic: headings with lines, in the clinic's own order.

import { fill, h } from "../../lib/dom.js";
import { noteStep } from "../../lib/form-undo.js";
import { t } from "../../lib/words.js";
import { textField } from "../field.js";
import { move, tool } from "../row-tools.js";

/** @typedef {import("../../ipc-types.d.ts").CheckItemForm} CheckItemForm */
/** @typedef {{key: string, field: import("../field.js").Field<HTMLInputElement>}} Line */
/** @typedef {{heading: import("../field.js").Field<HTMLInputElement>, lines: Line[]}} Group */

export class Checklist {
  /** @param {CheckItemForm[]} items @param {() => void} changed */
  constructor(items, changed) {
    this.changed = changed;
    /** @type {Group[]} */
    this.groups = [];
    for (const item of items) {
      let group = this.groups.at(-1);
      if (group?.heading.value !== item.group) {
        group = this.group(item.group);
        this.groups.push(group);
      }
      group.lines.push(this.line(item.key, item.label));
    }
    this.list = h("div", { class: "stack" });
    this.add = h("button", { type: "button", on: { click: () => this.addGroup() } }, t("trust-checklist-heading.add"));
    this.element = h("div", { class: "stack checklist" }, this.list, h("div", { class: "actions" }, this.add));
    this.draw();
  }

  /** @param {string} name @returns {Group} */
  group(name) {
    return { heading: textField(t("trust-checklist-heading"), { value: name }, { optional: true }), lines: [] };
  }

  /** @param {string} key @param {string} label @returns {Line} */
  line(key, label) {
    const field = textField(t("trust-checklist-line"), { value: label });
    field.element.querySelector("label")?.classList.add("sr-only");
    return { key, field };
  }

  draw() {
    fill(this.list, this.groups.map((group, at) => h("fieldset", { class: "check-group" },
      h("legend", { class: "sr-only" }, group.heading.value || t("trust-checklist-heading.none")),
      group.heading.element,
      h("ol", { class: "lines" }, group.lines.map((line, row) => h("li", null, line.field.element, this.tools(group, at, line, row)))),
      h("div", { class: "actions" }, h("button", { type: "button", on: { click: () => this.addLine(group) } }, t("trust-checklist-line.add"))))));
  }

  /** @param {Group} group @param {number} at @param {Line} line @param {number} row */
  tools(group, at, line, row) {
    const name = line.field.value.trim() || t("trust-checklist-number", { number: row + 1 });
    const first = at === 0 && row === 0;
    const last = at === this.groups.length - 1 && row === group.lines.length - 1;
    return h("span", { class: "tools" },
      tool("↑", t("trust-checklist-up", { name }), () => this.shift(line, -1), { disabled: first, data: { move: "-1" } }),
      tool("↓", t("trust-checklist-down", { name }), () => this.shift(line, 1), { disabled: last, data: { move: "1" } }),
      tool("✕", t("trust-checklist-remove", { name }), () => this.cut(group, row)));
  }

  /** Lines and headings as they stand. */
  get order() {
    return this.groups.map((group) => /** @type {[Group, Line[]]} */ ([group, [...group.lines]]));
  }

  /** What came, went or moved can be taken back. @param {string} words @param {[Group, Line[]][]} before */
  note(words, before) {
    const after = this.order;
    /** @param {[Group, Line[]][]} order */
    const show = (order) => {
      this.groups = order.map(([group, lines]) => Object.assign(group, { lines: [...lines] }));
      this.draw();
      const known = new Set((order === before ? after : before).flatMap(([, lines]) => lines));
      const back = order.flatMap(([, lines]) => lines).find((line) => !known.has(line));
      (back?.field.control ?? this.add).focus();
      this.changed();
    };
    noteStep(this.element, words, () => show(before), () => show(after));
  }

  /** By one line; past the end of its heading, under the next one. @param {Line} line @param {-1 | 1} by */
  shift(line, by) {
    const at = this.groups.findIndex((group) => group.lines.includes(line));
    const { lines } = this.groups[at];
    const row = lines.indexOf(line);
    const before = this.order;
    if (row + by >= 0 && row + by < lines.length) {
      move(lines, row, by);
    } else {
      const other = this.groups[at + by];
      if (!other) return;
      lines.splice(row, 1);
      if (by < 0) other.lines.push(line);
      else other.lines.unshift(line);
    }
    this.note(t("trust-checklist-line.moved"), before);
    this.draw();
    const buttons = line.field.element.parentElement?.querySelectorAll(".tool") ?? [];
    const again = [...buttons].find((button) => button instanceof HTMLElement && button.dataset.move === String(by) && !button.hasAttribute("disabled"));
    (again instanceof HTMLElement ? again : line.field.control).focus();
    this.changed();
  }

  /** @param {Group} group @param {number} row */
  cut(group, row) {
    const before = this.order;
    group.lines.splice(row, 1);
    this.note(t("trust-checklist-line.removed"), before);
    const next = group.lines[Math.min(row, group.lines.length - 1)];
    this.draw();
    (next?.field.control ?? group.heading.control).focus();
    this.changed();
  }

  /** @param {Group} group */
  addLine(group) {
    const line = this.line("", "");
    const before = this.order;
    group.lines.push(line);
    this.note(t("trust-checklist-line.added"), before);
    this.draw();
    line.field.control.focus();
    this.changed();
  }

  addGroup() {
    const group = this.group("");
    const before = this.order;
    group.lines.push(this.line("", ""));
    this.groups.push(group);
    this.note(t("trust-checklist-heading.added"), before);
    this.draw();
    group.heading.control.focus();
    this.changed();
  }

  /** @returns {CheckItemForm[]} */
  get value() {
    return this.groups.flatMap((group) => group.lines.map((line) => ({ key: line.key, label: line.field.value.trim(), group: group.heading.value.trim() })));
  }

  /** @returns {[import("../form-dialog.js").Place, string][]} */
  get checks() {
    return this.groups.flatMap((group) => group.lines.map((line) => /** @type {[import("../form-dialog.js").Place, string]} */ ([line.field, line.field.value.trim() ? "" : t("trust-checklist-line.missing")])));
  }

  /** @param {string[]} parts ["3", "label"] */
  place([index, part]) {
    const all = this.groups.flatMap((group) => group.lines.map((line) => ({ group, line })));
    const found = all[Number(index)];
    return part === "group" ? found?.group.heading : found?.line.field;
  }
}
