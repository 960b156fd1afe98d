// A table read into the diary: what each column becomes, what would be stored, what can't be read. Nothing is stored
// before the button.

import { ipc, toAppError } from "../../ipc.js";
import { mediumDate } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { english, errorWords, inEnglishOnly } from "../../lib/english.js";
import { numberWords } from "../../lib/formats.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, rich, t } from "../../lib/words.js";
import { Field } from "../field.js";

/** @typedef {import("../../ipc-types.d.ts").DiaryImport} DiaryImportView */
/** @typedef {import("../../ipc-types.d.ts").DiaryItemView} DiaryItemView */
/** @typedef {import("../../ipc-types.d.ts").DiaryView} DiaryView */

const PAUSE = 300;
const MOST_DAYS = 31;
const MOST_CHANGES = 100;

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
    this.paste = new Field(t("measures-table.field"), h("textarea", { rows: "7", spellcheck: "false", autocomplete: "off", class: "pasted" }), {
      hint: t("measures-table.hint"),
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
    this.element = h("section", { class: "panel stack diary-import", hidden: true, "aria-label": t("measures-table.name") },
      this.title, this.paste.element, this.problem, this.preview,
      h("div", { class: "actions" }, this.storeButton, h("button", { type: "button", on: { click: onCancel } }, t("shell-cancel")), this.outcome));
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  /** For a piece of a spreadsheet. */
  startPaste() {
    this.begin(t("measures-table.pasted"), true);
    this.paste.control.value = "";
    this.paste.control.focus();
  }

  /** @param {import("../../ipc-types.d.ts").TextFile} file */
  startFile(file) {
    this.begin(file.name, false);
    this.title.tabIndex = -1;
    this.title.focus();
    if (file.text.trim()) this.look(file.text, null);
    else this.refuse(t("measures-table-empty", { name: file.name }));
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
    this.refuse(errorWords(error));
  }

  /** @param {string | HTMLElement} words */
  refuse(words) {
    fill(this.problem, words);
    this.problem.hidden = false;
  }

  draw() {
    const { read } = this;
    if (!read) return;
    const focused = this.selects().indexOf(/** @type {any} */ (document.activeElement));
    fill(this.preview,
      this.columns(read),
      read.note && h("p", { class: "hint", lang: inEnglish() }, read.note),
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
    return h("div", { class: "table-wrap" }, h("table", { class: "plain columns", "aria-label": t("measures-columns") },
      h("thead", null, h("tr", null, ["column", "first", "becomes"].map((name) => h("th", { scope: "col" }, t(`measures-columns.${name}`))))),
      h("tbody", null, read.columns.map((column) => {
        const select = h("select", { "aria-label": t("measures-column-becomes", { column: column.heading }), on: { change: () => this.look(this.text, this.selects().map((each) => each.value)) } },
          read.choices.map(({ key, label }) => h("option", { value: key, lang: inEnglish() }, label)));
        select.value = column.becomes;
        return h("tr", { class: column.becomes === "ignore" ? "ignored" : "" },
          h("th", { scope: "row" }, column.heading),
          h("td", { data: { label: t("measures-columns.first") }, class: "number" }, column.sample || "–"),
          h("td", null, select));
      }))));
  }

  /** @param {DiaryImportView} read */
  countWords(read) {
    const unread = read.problems.length + read.moreProblems;
    /** @param {string} id @param {number} count @param {boolean} [always] */
    const line = (id, count, always = false) => (always || count > 0) && h("li", null, rich(id, { count, days: h("strong", null, t("measures-days", { count })) }));
    return h("ul", null,
      line("measures-table-new", read.newDays, true),
      line("measures-table-adds", this.adds(read).length),
      line("measures-table-others", this.others(read).length),
      line("measures-table-same", read.sameDays),
      unread > 0 && h("li", { class: "unread" }, rich("measures-table-unread", { count: unread, places: h("strong", null, numberWords(unread)) })));
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
      h("ul", { class: "import-changes" }, changed.slice(0, MOST_CHANGES).map((change) => h("li", null, h("strong", null, mediumDate(change.date)), " ", english(withDates(change.words))))),
      changed.length > MOST_CHANGES && h("p", { class: "hint" }, t("measures-more", { count: changed.length - MOST_CHANGES })),
    ];
    return [
      adds.length > 0 && h("section", { class: "stack" }, h("h3", null, t("measures-table-added")), list(adds)),
      others.length > 0 && h("section", { class: "stack" }, h("h3", null, t("measures-table-replaced")), list(others),
        h("label", { class: "replace-check" }, this.replace, h("span", null, t("measures-table-replaced.do"), h("span", { class: "hint" }, " ", t("measures-table-replaced.kept"))))),
    ];
  }

  /** @param {DiaryImportView} read */
  problems(read) {
    if (!read.problems.length) return null;
    return h("section", { class: "stack" },
      h("h3", null, t("measures-wrong")),
      h("p", { class: "hint" }, t("measures-wrong.hint")),
      h("div", { class: "table-wrap" }, h("table", { class: "plain problems", "aria-label": t("measures-wrong") },
        h("thead", null, h("tr", null, ["measures-wrong.line", "measures-columns.column", "measures-wrong.why"].map((id) => h("th", { scope: "col" }, t(id))))),
        h("tbody", null, read.problems.map((problem) => h("tr", null,
          h("th", { scope: "row", class: "number" }, h("span", { class: "narrow-only" }, t("measures-wrong.line"), " "), problem.line),
          h("td", { data: { label: t("measures-columns.column") } }, problem.column || "–"), inEnglishOnly(h("td", null, problem.message))))))),
      read.moreProblems > 0 && h("p", { class: "hint" }, t("measures-more", { count: read.moreProblems })));
  }

  /** @param {DiaryImportView} read */
  days(read) {
    const { days } = read;
    if (!days.length) return null;
    const short = new Map(this.items.map((item) => [item.key, item.short]));
    return h("details", null, h("summary", null, t("measures-table-days", { count: days.length })),
      h("ul", { class: "import-days" }, days.slice(0, MOST_DAYS).map((day) => h("li", null, h("strong", null, mediumDate(day.date)),
        " ", english([...short].filter(([key]) => key in day.ratings).map(([key, name]) => `${name} ${day.ratings[key]}`).join(", ")), day.note && ` · ${day.note}`))),
      days.length > MOST_DAYS && h("p", { class: "hint" }, t("measures-more", { count: days.length - MOST_DAYS })));
  }

  /** How many days the button stores. */
  get willStore() {
    const { read } = this;
    return read ? read.newDays + this.adds(read).length + (this.replace.checked ? this.others(read).length : 0) : 0;
  }

  count() {
    const { willStore } = this;
    this.storeButton.textContent = willStore ? t("measures-table-store", { count: willStore }) : t("measures-table-store.none");
    this.storeButton.disabled = willStore === 0;
  }

  async store() {
    const { read, willStore } = this;
    if (!read || this.busy || willStore === 0 || this.storeButton.getAttribute("aria-disabled") === "true") return;
    this.busy = true;
    this.storeButton.setAttribute("aria-disabled", "true");
    this.problem.hidden = true;
    fill(this.outcome, t("measures-table-store.doing"));
    try {
      const diary = await ipc.diaryImport({ patientId: this.patientId, text: this.text, columns: read.columns.map((column) => column.becomes), replace: this.replace.checked });
      if (this.signal.aborted) return;
      fill(this.outcome);
      this.paste.control.value = "";
      this.read = null;
      this.onStored(diary, t("measures-table-stored", { count: willStore }));
    } catch (reason) {
      fill(this.outcome, t("measures-table-store.failed"));
      this.fail(toAppError(reason));
    } finally {
      this.busy = false;
      this.storeButton.removeAttribute("aria-disabled");
    }
  }
}
