// What each column of a table becomes. A list of a thousand choices is put into a column's field only once it is used.

import { fill, h } from "../../lib/dom.js";
import { inEnglish, t } from "../../lib/words.js";
import { longList } from "./long-list.js";

/** @typedef {import("../../ipc-types.d.ts").ChoiceGroup} ChoiceGroup */
/** @typedef {import("../../ipc-types.d.ts").ImportColumn} ImportColumn */

const ROWS = 40;
const LEAVE_OUT = "ignore";

export class ColumnTable {
  /**
   * @param {ImportColumn[]} columns @param {ChoiceGroup[]} groups
   * @param {(columns: string[]) => void} onChange with what each column becomes now, in order
   */
  constructor(columns, groups, onChange) {
    this.columns = columns;
    this.groups = groups;
    this.labels = new Map(groups.flatMap((group) => group.choices.map(({ key, label }) => [key, label])));
    this.becomes = columns.map((column) => column.becomes);
    this.onChange = onChange;
    /** What is drawn, by the column's place. @type {Map<number, {row: HTMLElement, select: HTMLSelectElement}>} */
    this.drawn = new Map();
    this.counts = h("p", { class: "hint" });
    const body = h("tbody");
    const more = longList(body, columns, (column, at) => this.row(column, at), { first: ROWS, all: "data-all-columns" });
    this.element = h("div", { class: "stack" }, this.counts,
      h("div", { class: "table-wrap" }, h("table", { class: "plain columns", "aria-label": t("data-columns") },
        h("thead", null, h("tr", null, ["column", "first", "to"].map((name) => h("th", { scope: "col" }, t(`data-columns.${name}`))))), body)), more);
    this.count();
  }

  /** @param {ImportColumn} column @param {number} at */
  row(column, at) {
    const select = h("select", { "aria-label": t("data-column-becomes", { column: column.heading }) });
    const all = () => {
      if (select.childElementCount > 1) return;
      fill(select, this.groups.map(({ label, choices }) => {
        const options = choices.map((choice) => h("option", { value: choice.key, lang: inEnglish() }, choice.label));
        return label ? h("optgroup", { label, lang: inEnglish() }, options) : options;
      }));
      select.value = this.becomes[at];
    };
    select.addEventListener("pointerdown", all);
    select.addEventListener("focus", all);
    select.addEventListener("change", () => {
      this.becomes[at] = select.value;
      this.mark(at);
      this.count();
      this.onChange([...this.becomes]);
    });
    const row = h("tr", null, h("th", { scope: "row" }, column.heading), h("td", { data: { label: t("data-columns.first") }, class: "sample" }, column.sample || "–"), h("td", null, select));
    this.drawn.set(at, { row, select });
    this.mark(at);
    return row;
  }

  /** Shows what the column becomes. @param {number} at */
  mark(at) {
    const drawn = this.drawn.get(at);
    if (!drawn) return;
    const key = this.becomes[at];
    if (drawn.select.childElementCount < 2) fill(drawn.select, h("option", { value: key, lang: inEnglish() }, this.labels.get(key) ?? key));
    drawn.select.value = key;
    drawn.row.classList.toggle("ignored", key === LEAVE_OUT);
  }

  /** As the file was read at last. @param {ImportColumn[]} columns */
  update(columns) {
    this.becomes = columns.map((column) => column.becomes);
    for (const at of this.drawn.keys()) this.mark(at);
    this.count();
  }

  count() {
    const out = this.becomes.filter((key) => key === LEAVE_OUT).length;
    const count = this.becomes.length;
    fill(this.counts, out ? t("data-columns-read", { read: count - out, count, out }) : t("data-columns-all", { count }));
  }
}
