// What is due in the clinic: overdue first, then this week, then later. Each line leads to where it is done.

import { demoChip } from "../components/demo-chip.js";
import { rowAction } from "../components/row-action.js";
import { removeRecord, showHistory } from "../components/record-history.js";
import { askReminder, daysWords, DUE_KINDS } from "../components/reminder.js";
import { putSegments, segment } from "../components/segment.js";
import { ipc, toAppError } from "../ipc.js";
import { mediumDate, today } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { duePath } from "../lib/record-paths.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").DueRow} DueRow */
/** @typedef {import("../ipc-types.d.ts").DueView} DueView */

const PERIODS = [7, 28, 90];
const COLUMNS = ["when", "whose", "what", "acts"];

/** @param {import("../lib/session.js").Ctx} ctx */
export async function dueView(ctx) {
  ctx.title(t("patients-due"));
  const due = new Due(ctx);
  await due.ask();
  return due.element;
}

class Due {
  /** @param {import("../lib/session.js").Ctx} ctx */
  constructor(ctx) {
    this.ctx = ctx;
    const { memory } = ctx.session;
    /** @type {number} */
    this.days = memory.get("due.days") ?? 28;
    /** @type {DueRow["kind"] | ""} */
    this.kind = memory.get("due.kind") ?? "";
    /** @type {DueRow[]} */
    this.rows = [];
    this.periods = h("div", { class: "segments", role: "group", "aria-label": t("patients-due.period") });
    this.kinds = h("div", { class: "segments", role: "group", "aria-label": t("patients-due.kind") });
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.list = h("div", { class: "due-list" });
    this.element = h("section", { class: "page due-page" },
      h("div", { class: "page-head" }, h("h1", null, t("patients-due")),
        h("div", { class: "actions" }, h("a", { class: "button", href: "#/batch" }, t("patients-due.reports")),
          h("button", { type: "button", class: "primary", data: { needs: "write" }, on: { click: () => this.add() } }, t("patients-due.add")))),
      h("div", { class: "due-filters" }, this.periods, this.kinds),
      this.outcome, this.list);
  }

  async ask() {
    const asked = this.days;
    const due = await ipc.dueGet(asked);
    if (asked !== this.days || this.ctx.signal.aborted) return;
    // Also when rows arrive in another order, what is most overdue stands first.
    this.rows = [...due.rows].sort((a, b) => a.days - b.days);
    this.draw();
  }

  /**
   * Asks again and says what went wrong, if anything.
   * @param {string | null} [reminder] was changed: the focus goes back to it, or to the heading
   * @param {string} [words]
   */
  async again(reminder = null, words = t("shell-saved")) {
    try {
      await this.ask();
      if (reminder === null || this.ctx.signal.aborted) return;
      const place = (reminder && this.list.querySelector(`[data-reminder="${reminder}"] button.link`)) || this.element.querySelector("h1");
      if (place instanceof HTMLElement) {
        if (place.matches("h1")) place.tabIndex = -1;
        place.focus();
      }
      this.ctx.say(words);
    } catch (error) {
      this.fail(error);
    }
  }

  /** @param {unknown} reason */
  fail(reason) {
    const error = toAppError(reason);
    this.outcome.className = "outcome error";
    fill(this.outcome, h("span", { lang: error.lang }, error.message));
  }

  draw() {
    const { rows } = this;
    const { memory } = this.ctx.session;
    /** @param {DueRow["kind"]} kind */
    const countOf = (kind) => rows.filter((row) => row.kind === kind).length;
    putSegments(this.periods, PERIODS.map((days) => segment(t("shell-span", { unit: "day", count: days }), this.days === days, () => {
      this.days = days;
      memory.set("due.days", days);
      this.again();
    })));
    putSegments(this.kinds, [segment(t("patients-due-all", { count: rows.length }), this.kind === "", () => this.filter("")),
      ...DUE_KINDS.map((kind) => segment(t("patients-due-of-kind", { kind: t(`patients-kind-${kind}`), count: countOf(kind) }), this.kind === kind, () => this.filter(kind)))]);
    const shown = rows.filter((row) => !this.kind || row.kind === this.kind);
    /** @type {[string, DueRow[], string][]} */
    const parts = [
      [t("patients-due-overdue"), shown.filter((row) => row.days < 0), "late"],
      [t("patients-due-week"), shown.filter((row) => row.days >= 0 && row.days < 7), "week"],
      [t("patients-due-later"), shown.filter((row) => row.days >= 7), ""],
    ];
    fill(this.list, shown.length === 0
      ? h("p", { class: "empty" }, rows.length ? t("patients-due-none.kind") : t("patients-due-none", { days: this.days }))
      : parts.filter(([, part]) => part.length).map(([title, part, look]) => h("section", { class: look },
        h("h2", null, title, " ", h("span", { class: "hint" }, countWords(part))),
        h("div", { class: "table-wrap" }, h("table", { class: "due", "aria-label": title },
          h("colgroup", null, COLUMNS.map((column) => h("col", { class: `col-${column}` }))),
          h("thead", null, h("tr", null, COLUMNS.map((column) => h("th", { scope: "col" }, h("span", { class: "sr-only" }, t(`patients-due-column-${column}`)))))),
          h("tbody", null, part.map((row) => this.line(row))))))));
  }

  /** @param {DueRow["kind"] | ""} kind */
  filter(kind) {
    this.kind = kind;
    this.ctx.session.memory.set("due.kind", kind);
    this.draw();
  }

  /** @param {DueRow} row */
  line(row) {
    const path = duePath(row);
    const line = h("tr", { data: { kind: row.kind, reminder: row.reminderId ?? "" } },
      h("td", { class: "due-when" }, h("span", { class: row.days < 0 ? "overdue" : "" }, daysWords(row.days)), h("span", { class: "hint" }, mediumDate(row.due))),
      h("th", { scope: "row" }, h("a", { href: `#/patients/${row.patientId}` }, row.patientName), demoChip()),
      h("td", { class: "due-what" }, h("a", { href: `#${path}`, lang: row.reminderId ? null : inEnglish() }, withDates(row.what)), h("span", { class: "hint" }, t(`patients-kind-${row.kind}.line`))),
      h("td", { class: "row-actions" }, row.reminderId && [
        h("button", { type: "button", data: { needs: "write" }, "aria-label": t("patients-due-done.of", { what: row.what, name: row.patientName }), on: { click: () => this.done(row) } }, t("patients-due-done")),
        rowAction(t("patients-do-edit"), `${row.what}, ${row.patientName}`, () => this.change(row)),
        rowAction(t("patients-do-history"), row.what, () => showHistory("reminder", row.reminderId ?? "", row.what, this.ctx.signal)),
        rowAction(t("patients-do-remove"), `${row.what}, ${row.patientName}`, async () => {
          if (await removeRecord("reminder", row.reminderId ?? "", row.what, this.ctx.signal)) await this.again("", t("patients-history-removed"));
        }),
      ]));
    line.addEventListener("click", (event) => {
      if (event.target instanceof Element && !event.target.closest("a, button") && !String(getSelection())) this.ctx.go(path);
    });
    return line;
  }

  /** Ticks a reminder off; a slip of the hand can be taken back. @param {DueRow} row */
  async done(row) {
    if (!row.form) return;
    const { form } = row;
    /** @param {string} day */
    const store = async (day) => {
      try {
        await ipc.reminderSave({ patientId: row.patientId, id: row.reminderId, form: { ...form, done: day }, reason: day ? "" : t("patients-due-done.not") });
        await this.ask();
        return true;
      } catch (error) {
        this.fail(error);
        return false;
      }
    };
    if (!(await store(today()))) return;
    const undo = h("button", { type: "button", class: "link", on: { click: async () => {
      if (!(await store(""))) return;
      fill(this.outcome);
      this.element.querySelector("h1")?.focus();
    } } }, t("patients-due-done.back"));
    this.outcome.className = "outcome";
    fill(this.outcome, t("patients-due-done.said", { what: row.what, name: row.patientName }), " ", undo);
    undo.focus();
  }

  /** @param {DueRow} row */
  async change(row) {
    if (await askReminder({ patient: { id: row.patientId, name: row.patientName }, row, signal: this.ctx.signal })) await this.again(row.reminderId ?? "");
  }

  async add() {
    if (await askReminder({ patient: null, signal: this.ctx.signal })) await this.again();
  }
}

/** "3 things, 2 patients". @param {DueRow[]} rows */
function countWords(rows) {
  const patients = new Set(rows.map((row) => row.patientId)).size;
  return t("patients-due-count", { things: rows.length, patients });
}
