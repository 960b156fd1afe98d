// A checklist of the clinic for one patient: each line is stored as it is filled in, by keys alone or by mouse.

import { ipc } from "../../ipc.js";
import { longMonth, today } from "../../lib/dates.js";
import { fill, h, isTyping, uid } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { parsePartial, partialDate, withDates } from "../../lib/partial-dates.js";
import { rich, t } from "../../lib/words.js";
import { ask } from "../dialog.js";
import { reasonField, showHistory } from "../record-history.js";
import { rowAction } from "../row-action.js";

/** @typedef {import("../../ipc-types.d.ts").CheckRow} CheckRow */
/** @typedef {import("../../ipc-types.d.ts").CheckForm} CheckForm */
/** @typedef {CheckRow["state"]} State */

/** @type {[State, string, string][]} state, words, key */
const STATES = [["open", "safety-check-open", "o"], ["clear", "safety-check-clear", "c"], ["found", "safety-check-found", "f"], ["not_needed", "safety-check-unneeded", "n"]];
/** A day to say how it can be typed. */
const EXAMPLE = "2026-04-03";

/** @param {string} sign */
const key = (sign) => h("kbd", null, sign);

export class Checklist {
  /**
   * @param {object} options
   * @param {string} options.patientId
   * @param {CheckForm["list"]} options.list
   * @param {string} options.title
   * @param {string} options.about
   * @param {CheckRow[]} options.rows
   * @param {Pick<import("../../lib/session.js").Ctx, "session" | "signal">} options.ctx
   */
  constructor({ patientId, list, title, about, rows, ctx }) {
    this.patientId = patientId;
    this.list = list;
    this.title = title;
    this.ctx = ctx;
    const waiting = ctx.session.queue.pending(this.jobs);
    // What could not be stored yet is still what was filled in.
    this.lines = rows.map((row) => new Line(this, { ...row, .../** @type {object} */ (waiting.get(row.item) ?? {}) }));
    const heading = uid("checklist");
    this.bar = h("progress", { max: String(Math.max(rows.length, 1)), "aria-label": t("safety-check-progress.label", { list: title }) });
    this.words = h("span", { role: "status" });
    const groups = [...new Set(rows.map((row) => row.group))];
    this.element = h("section", { class: "panel checklist", "aria-labelledby": heading },
      h("div", { class: "section-head" }, h("h2", { id: heading }, title), h("div", { class: "progress" }, this.bar, this.words)),
      h("p", { class: "hint" }, about),
      rows.length === 0
        ? h("p", { class: "hint" }, rich("safety-check-empty", { place: h("a", { href: "#/practice" }, t("shell-settings-practice")) }))
        : [
          h("p", { class: "hint keys-hint" }, rich("safety-check-keys", { open: key("O"), clear: key("C"), found: key("F"), unneeded: key("N"), today: key("T"), up: key("↑"), down: key("↓") })),
          groups.map((group) => {
            const name = uid("group");
            return h("div", { class: "check-group", role: group ? "group" : null, "aria-labelledby": group ? name : null },
              group && h("h3", { id: name }, group),
              this.lines.filter((line) => line.row.group === group).map((line) => line.element));
          }),
        ]);
    this.count();
  }

  get jobs() {
    return `check:${this.patientId}:${this.list}:`;
  }

  count() {
    const done = this.lines.filter((line) => line.row.state !== "open").length;
    this.bar.value = done;
    fill(this.words, t("safety-check-progress", { done, count: this.lines.length }));
  }

  /** @param {Line} line @param {number} by */
  move(line, by) {
    this.lines[this.lines.indexOf(line) + by]?.focus();
  }

  /** Stores a line at once. @param {Line} line @param {string} [reason] why something that was written down is another now */
  save(line, reason = "") {
    const { item, label, state, result, date } = line.row;
    this.count();
    this.ctx.session.queue.put({
      key: this.jobs + item,
      label: `${this.title}, ${label}`,
      value: { state, result, date },
      send: () => ipc.checkSave({ patientId: this.patientId, form: { list: this.list, item, state, result, date }, reason }),
      done: (safety) => {
        const rows = this.list === "before_ldn" ? safety.beforeLdn : safety.differential;
        const stored = rows.find((row) => row.item === item);
        if (stored && !this.ctx.signal.aborted) line.stored(stored);
      },
    });
  }

  /** Takes what is typed. @returns {Line | null} a line whose date can't be read */
  flush() {
    for (const line of this.lines) line.take();
    return this.lines.find((line) => line.problem.textContent !== "") ?? null;
  }
}

/** Whether something that was written down would be another or gone. @param {CheckRow} next @param {CheckRow} row */
function takesBack(next, row) {
  const added = next.result.slice(row.result.length);
  const goesOn = next.result.startsWith(row.result) && (!row.result || !added || /^[\s;]/.test(added));
  return (row.state !== "open" && next.state !== row.state) || !goesOn || (row.date !== "" && next.date !== row.date);
}

class Line {
  /** @param {Checklist} checklist @param {CheckRow} row */
  constructor(checklist, row) {
    this.checklist = checklist;
    this.row = row;
    const label = uid("line");
    const problem = uid("problem");
    this.radios = STATES.map(([state, words]) => h("input", { type: "radio", name: label, value: state, checked: row.state === state, "aria-label": t(words), on: { change: () => this.choose(state) } }));
    this.result = h("input", { type: "text", class: "result", autocomplete: "off", value: row.result, placeholder: t("safety-check-result"), "aria-label": t("safety-check-result.of", { line: row.label }), on: { change: () => this.take() } });
    this.date = h("input", { type: "text", class: "when", autocomplete: "off", spellcheck: "false", value: row.date, placeholder: t("safety-check-date"), "aria-label": t("safety-check-date.of", { line: row.label }), "aria-describedby": problem, on: { change: () => this.take() } });
    this.understood = h("span", { class: "hint" });
    this.problem = h("span", { class: "error", id: problem, role: "alert" });
    this.past = h("span", { class: "line-history" });
    this.element = h("div", { class: "check-line", role: "group", "aria-labelledby": label },
      h("div", { class: "check-what" }, h("span", { id: label }, row.label),
        row.recordSays && h("span", { class: "record-says" }, h("span", { class: "sr-only" }, t("safety-check-record"), " "), english(withDates(row.recordSays)))),
      h("div", { class: "states", role: "radiogroup", "aria-labelledby": label }, STATES.map(([state, words], at) => h("label", { data: { state } }, this.radios[at], h("span", { "aria-hidden": "true" }, t(words))))),
      this.result,
      h("div", { class: "check-date" }, this.date, this.understood, this.problem),
      this.past);
    if (checklist.ctx.session.may("write")) {
      this.element.addEventListener("keydown", (event) => this.key(event));
    } else {
      for (const radio of this.radios) radio.disabled = true;
      for (const field of [this.result, this.date]) field.readOnly = true;
    }
    this.show();
  }

  /** Shows how it stands beside the fields. */
  show() {
    this.element.dataset.state = this.row.state;
    const { date } = this.row;
    // A whole date is readable as it is.
    fill(this.understood, date && date.length < 10 ? `${partialDate(date)}, ${t(date.length === 7 ? "shell-day-unknown" : "shell-month-unknown")}` : "");
    fill(this.past, this.row.id && rowAction(t("safety-history"), this.row.label, () => showHistory("checkResult", this.row.id ?? "", this.row.label, this.checklist.ctx.signal)));
  }

  focus() {
    (this.radios.find((radio) => radio.checked) ?? this.radios[0]).focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  /** @param {State} state */
  choose(state) {
    for (const radio of this.radios) radio.checked = radio.value === state;
    this.take(state);
  }

  /** Takes what stands in the fields; a date that can't be read is said and not stored. @param {State} [state] */
  take(state = this.row.state) {
    const date = parsePartial(this.date.value);
    const wrong = date === null ? t("safety-check-date.wrong", { iso: EXAMPLE, month: longMonth(EXAMPLE), year: EXAMPLE.slice(0, 4) }) : date > today() ? t("shell-date-future") : "";
    fill(this.problem, wrong);
    if (wrong) this.date.setAttribute("aria-invalid", "true");
    else this.date.removeAttribute("aria-invalid");
    const next = { ...this.row, state, result: this.result.value.trim(), date: wrong || date === null ? this.row.date : date };
    if (!wrong) this.date.value = next.date;
    const { row } = this;
    if (next.state === row.state && next.result === row.result && next.date === row.date) return;
    if (takesBack(next, row)) this.correct(next);
    else this.keep(next);
  }

  /** @param {CheckRow} next @param {string} [reason] */
  keep(next, reason) {
    this.row = next;
    this.show();
    this.checklist.save(this, reason);
  }

  /** What was written down is another only with a reason; without one it stays. @param {CheckRow} next */
  async correct(next) {
    const reason = reasonField(t("safety-reason-of-correction"));
    const sure = await ask({
      title: t("safety-correct", { name: this.row.label }),
      content: reason.element,
      confirm: t("safety-save-correction"),
      signal: this.checklist.ctx.signal,
      check: () => (reason.value.trim() ? "" : t("safety-check-why")),
    });
    if (sure) {
      this.keep(next, reason.value.trim());
      return;
    }
    for (const radio of this.radios) radio.checked = radio.value === this.row.state;
    this.result.value = this.row.result;
    this.date.value = this.row.date;
  }

  /** @param {CheckRow} row */
  stored(row) {
    this.row = { ...this.row, id: row.id };
    this.show();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const { target, key } = event;
    if (isTyping(target) && target !== this.result && target !== this.date) return;
    if (target === this.result || target === this.date) {
      if (key !== "Enter") return;
      event.preventDefault();
      this.take();
      if (!this.problem.textContent) this.checklist.move(this, 1);
      return;
    }
    if (!(target instanceof HTMLInputElement)) return;
    const state = STATES.find(([, , letter]) => letter === key.toLowerCase())?.[0];
    if (state) {
      event.preventDefault();
      this.choose(state);
      // What was found is written down; otherwise on to the next line.
      if (state === "found") this.result.focus();
      else this.checklist.move(this, 1);
    } else if (key === "ArrowUp" || key === "ArrowDown") {
      event.preventDefault();
      this.checklist.move(this, key === "ArrowDown" ? 1 : -1);
    } else if (key.toLowerCase() === "t") {
      event.preventDefault();
      this.date.value = today();
      this.take();
    }
  }
}
