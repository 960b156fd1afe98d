// A table read into the diary: what each column becomes, what would be stored, what can't be read. Nothing is stored
// before the button.

import { ipc, toAppError } from "../../ipc.js";
import { mediumDate } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { Field } from "../field.js";

/** @typedef {import("../../ipc-types.d.ts").DiaryImport} DiaryImportView */
/** @typedef {import("../../ipc-types.d.ts").DiaryItemView} DiaryItemView */
/** @typedef {import("../../ipc-types.d.ts").DiaryView} DiaryView */

const PAUSE = 300;
const MOST_DAYS = 31;
const MOST_CHANGES = 100;

/** @param {number} count */
const daysWords = (count) => `${count} ${count === 1 ? "day" : "days"}`;

export class DiaryImport {
  /**
   * @param {{patientId: string, items: DiaryItemView[], signal: AbortSignal, onStored: (diary: DiaryView, words: string) => void, onCancel: () => void}} options
   */
  constructor({ patientId, items, signal, onStored, onCancel }) {
    this.patientId = patientId;
    this.items = items;
    this.signal = signal;
    this.onStored = onStored;
    this.turn = 0;
    this.text = "";
    /** @type {DiaryImportView | null} */
    this.read = null;
    this.busy = false;
    this.title = h("h2", null);
    this.paste = new Field("The table", h("textarea", { rows: "7", spellcheck: "false", autocomplete: "off", class: "pasted" }), {
      hint: "Copy the cells in your spreadsheet, with the row of headings, and paste them here: a column with the date, one for each rating. Nothing is stored yet.",
    });
    /** @type {number | undefined} */
    this.timer = undefined;
    this.paste.control.addEventListener("input", () => {
      clearTimeout(this.timer);
      // What is shown below no longer belongs to it.
      this.forget();
      this.timer = window.setTimeout(() => this.look(this.paste.control.value, null), PAUSE);
    });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.preview = h("div", { class: "stack" });
    this.replace = h("input", { type: "checkbox" });
    this.replace.addEventListener("change", () => this.count());
    this.storeButton = h("button", { type: "button", class: "primary", hidden: true, on: { click: () => this.store() } });
    this.outcome = h("span", { class: "hint" });
    this.element = h("section", { class: "panel stack diary-import", hidden: true, "aria-label": "Read a table into the diary" },
      this.title, this.paste.element, this.problem, this.preview,
      h("div", { class: "actions" }, this.storeButton, h("button", { type: "button", on: { click: onCancel } }, "Cancel"), this.outcome));
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  /** For a piece of a spreadsheet. */
  startPaste() {
    this.begin("Paste a week", true);
    this.paste.control.value = "";
    this.paste.control.focus();
  }

  /** @param {import("../../ipc-types.d.ts").TextFile} file */
  startFile(file) {
    this.begin(file.name, false);
    this.title.tabIndex = -1;
    this.title.focus();
    if (file.text.trim()) this.look(file.text, null);
    else this.refuse(`${file.name} is empty: choose a table with a first line of headings and a line for each day.`);
  }

  /** @param {string} title @param {boolean} pasted */
  begin(title, pasted) {
    clearTimeout(this.timer);
    this.title.textContent = title;
    this.paste.element.hidden = !pasted;
    this.forget();
    this.element.hidden = false;
  }

  close() {
    this.turn += 1;
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  /** Whether something is there that would be lost. */
  get dirty() {
    return !this.element.hidden && (this.read !== null || this.paste.control.value.trim() !== "");
  }

  forget() {
    this.turn += 1;
    this.read = null;
    this.replace.checked = false;
    this.problem.hidden = true;
    this.storeButton.hidden = true;
    fill(this.outcome);
    fill(this.preview);
  }

  /** @param {string} text @param {string[] | null} columns what each becomes; null: it is guessed */
  async look(text, columns) {
    this.turn += 1;
    const { turn } = this;
    this.text = text;
    if (!text.trim()) return;
    // Until the answer is there, what is shown isn't what would be stored.
    this.storeButton.setAttribute("aria-disabled", "true");
    try {
      const read = await ipc.diaryRead({ patientId: this.patientId, text, columns });
      if (turn !== this.turn || this.signal.aborted) return;
      this.read = read;
      this.problem.hidden = true;
      this.draw();
    } catch (reason) {
      if (turn !== this.turn || this.signal.aborted) return;
      if (columns) this.draw();
      else this.forget();
      this.fail(toAppError(reason));
    }
  }

  /** @param {import("../../ipc.js").AppError} error */
  fail(error) {
    this.refuse(error.message);
  }

  /** @param {string} words */
  refuse(words) {
    this.problem.textContent = words;
    this.problem.hidden = false;
  }

  draw() {
    const { read } = this;
    if (!read) return;
    const focused = this.selects().indexOf(/** @type {any} */ (document.activeElement));
    fill(this.preview,
      this.columns(read),
      read.note && h("p", { class: "hint" }, read.note),
      h("div", { class: "import-counts", role: "status" }, this.countWords(read)),
      this.changes(read), this.problems(read), this.days(read));
    this.selects()[focused]?.focus();
    this.storeButton.hidden = false;
    this.storeButton.removeAttribute("aria-disabled");
    this.count();
  }

  /** @returns {HTMLSelectElement[]} */
  selects() {
    return [...this.preview.querySelectorAll("select")];
  }

  /** @param {DiaryImportView} read */
  columns(read) {
    return h("div", { class: "table-wrap" }, h("table", { class: "plain columns", "aria-label": "Columns" },
      h("thead", null, h("tr", null, ["Column", "First value", "Becomes"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, read.columns.map((column) => {
        const select = h("select", { "aria-label": `${column.heading} becomes`, on: { change: () => this.look(this.text, this.selects().map((each) => each.value)) } },
          read.choices.map(({ key, label }) => h("option", { value: key }, label)));
        select.value = column.becomes;
        return h("tr", { class: column.becomes === "ignore" ? "ignored" : "" },
          h("th", { scope: "row" }, column.heading),
          h("td", { data: { label: "First value" }, class: "number" }, column.sample || "–"),
          h("td", null, select));
      }))));
  }

  /** @param {DiaryImportView} read */
  countWords(read) {
    const unread = read.problems.length + read.moreProblems;
    /** @type {[string, string, boolean, string][]} */
    const counts = [
      [daysWords(read.newDays), " new", true, ""],
      [daysWords(this.adds(read).length), " in the diary already, to which ratings are added", this.adds(read).length > 0, ""],
      [daysWords(this.others(read).length), " in the diary already with other ratings", this.others(read).length > 0, ""],
      [daysWords(read.sameDays), " in the diary already just so", read.sameDays > 0, ""],
      [String(unread), unread === 1 ? " place that can’t be read" : " places that can’t be read", unread > 0, "unread"],
    ];
    return h("ul", null, counts.filter(([, , told]) => told).map(([count, words, , look]) => h("li", { class: look }, h("strong", null, count), words)));
  }

  /** Days that only get what they lack; nothing of them changes or goes. @param {DiaryImportView} read */
  adds = (read) => read.changed.filter((change) => change.onlyAdds);

  /** Days of which something would change or go. @param {DiaryImportView} read */
  others = (read) => read.changed.filter((change) => !change.onlyAdds);

  /** @param {DiaryImportView} read */
  changes(read) {
    const [adds, others] = [this.adds(read), this.others(read)];
    /** @param {DiaryImportView["changed"]} changed */
    const list = (changed) => [
      h("ul", { class: "import-changes" }, changed.slice(0, MOST_CHANGES).map((change) => h("li", null, h("strong", null, mediumDate(change.date)), ` ${withDates(change.words)}`))),
      changed.length > MOST_CHANGES && h("p", { class: "hint" }, `and ${changed.length - MOST_CHANGES} more`),
    ];
    return [
      adds.length > 0 && h("section", { class: "stack" }, h("h3", null, "In the diary already: ratings are added"), list(adds)),
      others.length > 0 && h("section", { class: "stack" }, h("h3", null, "In the diary already with other ratings"), list(others),
        h("label", { class: "replace-check" }, this.replace, h("span", null, "Replace them", h("span", { class: "hint" }, " The earlier ratings stay readable in the history.")))),
    ];
  }

  /** @param {DiaryImportView} read */
  problems(read) {
    if (!read.problems.length) return null;
    return h("section", { class: "stack" },
      h("h3", null, "Can’t be read"),
      h("p", { class: "hint" }, "These rows are left out. Correct them in the table and read it again, or type those days by hand."),
      h("div", { class: "table-wrap" }, h("table", { class: "plain problems", "aria-label": "Can’t be read" },
        h("thead", null, h("tr", null, ["Line", "Column", "Why"].map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", null, read.problems.map((problem) => h("tr", null,
          h("th", { scope: "row", class: "number" }, h("span", { class: "narrow-only" }, "Line "), problem.line),
          h("td", { data: { label: "Column" } }, problem.column || "–"), h("td", null, problem.message)))))),
      read.moreProblems > 0 && h("p", { class: "hint" }, `and ${read.moreProblems} more`));
  }

  /** @param {DiaryImportView} read */
  days(read) {
    const { days } = read;
    if (!days.length) return null;
    const short = new Map(this.items.map((item) => [item.key, item.short]));
    return h("details", null, h("summary", null, days.length === 1 ? "The day as it was read" : `The ${days.length} days as they were read`),
      h("ul", { class: "import-days" }, days.slice(0, MOST_DAYS).map((day) => h("li", null, h("strong", null, mediumDate(day.date)),
        ` ${[...short].filter(([key]) => key in day.ratings).map(([key, name]) => `${name} ${day.ratings[key]}`).join(", ")}${day.note ? ` · ${day.note}` : ""}`))),
      days.length > MOST_DAYS && h("p", { class: "hint" }, `and ${days.length - MOST_DAYS} more`));
  }

  /** How many days the button stores. */
  get willStore() {
    const { read } = this;
    return read ? read.newDays + this.adds(read).length + (this.replace.checked ? this.others(read).length : 0) : 0;
  }

  count() {
    const { willStore } = this;
    this.storeButton.textContent = willStore ? `Store ${daysWords(willStore)}` : "Nothing to store";
    this.storeButton.disabled = willStore === 0;
  }

  async store() {
    const { read, willStore } = this;
    if (!read || this.busy || willStore === 0 || this.storeButton.getAttribute("aria-disabled") === "true") return;
    this.busy = true;
    this.storeButton.setAttribute("aria-disabled", "true");
    this.problem.hidden = true;
    fill(this.outcome, "Storing…");
    try {
      const diary = await ipc.diaryImport({ patientId: this.patientId, text: this.text, columns: read.columns.map((column) => column.becomes), replace: this.replace.checked });
      if (this.signal.aborted) return;
      fill(this.outcome);
      this.paste.control.value = "";
      this.read = null;
      this.onStored(diary, `${daysWords(willStore)} stored.`);
    } catch (reason) {
      fill(this.outcome, "Nothing was stored.");
      this.fail(toAppError(reason));
    } finally {
      this.busy = false;
      this.storeButton.removeAttribute("aria-disabled");
    }
  }
}
