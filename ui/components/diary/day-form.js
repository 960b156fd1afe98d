// A day of the diary, typed from the patient's sheet and stored as a whole. A day that is there already is loaded for
// correction.

import { ipc, toAppError } from "../../ipc.js";
import { addDays, longDate, today } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { errorWords } from "../../lib/english.js";
import { forgetSteps } from "../../lib/form-undo.js";
import { t } from "../../lib/words.js";
import { DateField } from "../date-field.js";
import { ask } from "../dialog.js";
import { checkFields, Field } from "../field.js";
import { reasonField, removeRecord, showHistory } from "../record-history.js";
import { Rating } from "./rating.js";

/** @typedef {import("../../ipc-types.d.ts").DiaryItemView} DiaryItemView */
/** @typedef {import("../../ipc-types.d.ts").DiaryDayView} DiaryDayView */
/** @typedef {{ratings: {[item: string]: number}, note: string}} Contents */

/** @type {Contents} */
const BLANK = { ratings: {}, note: "" };

export class DayForm {
  /**
   * @param {{patientId: string, items: DiaryItemView[], signal: AbortSignal, onStored: () => void}} options
   * onStored: a day was stored or removed
   */
  constructor({ patientId, items, signal, onStored }) {
    this.patientId = patientId;
    this.items = items;
    this.signal = signal;
    this.onStored = onStored;
    /** The day that is shown; "" before one is chosen. */
    this.date = "";
    /** What is in the diary for it. @type {DiaryDayView | null} */
    this.stored = null;
    this.turn = 0;
    this.busy = false;

    this.day = new DateField(t("measures-rate.day"), "", { weekday: true, required: t("measures-rate.missing") });
    // Another day is looked at, not typed: the way back is its button.
    this.day.control.dataset.noUndo = "";
    this.day.control.addEventListener("change", () => this.arrive());
    /** @param {string} label @param {() => string} to */
    const leap = (label, to) => h("button", { type: "button", on: { click: () => this.open(to(), true) } }, label);
    this.before = leap(t("measures-rate.before"), () => addDays(this.date, -1));
    this.after = leap(t("measures-rate.after"), () => addDays(this.date, 1));
    this.state = h("p", { class: "hint day-state", role: "status" });
    this.ratings = items.map((item, index) => new Rating(item, {
      onChange: () => this.changed(),
      onDone: () => (this.ratings[index + 1]?.field ?? this.note).control.focus(),
    }));
    this.note = new Field(t("measures-note"), h("textarea", { rows: "1", maxlength: "20000" }));
    this.note.control.addEventListener("input", () => this.changed());
    this.reason = reasonField(t("measures-reason"));
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.save = h("button", { type: "submit", class: "primary", data: { needs: "write" } }, t("measures-rate.save"));
    this.more = h("span", { class: "actions", hidden: true },
      h("button", { type: "button", on: { click: () => this.history() } }, t("measures-history")),
      h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.remove() } }, t("shell-remove-ask")));
    this.element = h("form", { class: "panel stack day-form", novalidate: true, "aria-label": t("measures-rate") },
      h("div", { class: "day-row" }, this.day.element,
        h("div", { class: "day-ways" },
          h("div", { class: "actions" }, leap(t("measures-rate.yesterday"), () => addDays(today(), -1)), leap(t("measures-rate.today"), () => today()), this.before, this.after),
          this.state)),
      h("p", { class: "hint" }, t("measures-rate.scale")),
      h("div", { class: "ratings" }, this.ratings.map((rating) => rating.element), h("div", { class: "day-note" }, this.note.element)),
      this.reason.element, this.problem,
      h("div", { class: "actions" }, this.save, this.more,
        h("span", { class: "hint" }, t("measures-rate.keys"))));
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.store();
    });
    this.show("", null);
  }

  /** The day may have changed elsewhere. */
  async refresh() {
    if (!this.date || this.dirty) return;
    const { date } = this;
    this.date = "";
    await this.open(date);
  }

  /** What is typed; a rating that can't be read is left out. @returns {Contents} */
  get typed() {
    /** @type {{[item: string]: number}} */
    const ratings = {};
    for (const { item, read } of this.ratings) if (read.value !== null) ratings[item.key] = read.value;
    return { ratings, note: this.note.value.trim() };
  }

  /** Whether anything is typed that isn't stored. */
  get dirty() {
    const { ratings, note } = this.typed;
    const before = this.stored ?? BLANK;
    return note !== before.note || this.ratings.some(({ read }) => read.wrong !== "") || this.items.some(({ key }) => ratings[key] !== before.ratings[key]);
  }

  /** Whether a rating that is in the diary changes or goes. */
  get corrects() {
    const { ratings } = this.typed;
    return Object.entries(this.stored?.ratings ?? {}).some(([key, value]) => ratings[key] !== value);
  }

  changed() {
    this.problem.hidden = true;
    this.reason.element.hidden = !this.corrects;
  }

  /** The date was typed. */
  arrive() {
    const { iso } = this.day;
    if (iso && !this.day.wrong && iso !== this.date) this.open(iso);
    else if (iso && this.day.wrong) this.day.error(this.day.wrong);
  }

  /** @param {string} date @param {boolean} [toRatings] by a button: what is typed stays with its own day; goes on with the first rating */
  async open(date, toRatings = false) {
    if (date === this.date) {
      this.day.control.value = date;
      this.day.control.dispatchEvent(new Event("input"));
      if (toRatings) this.ratings[0]?.field.control.focus();
      return;
    }
    this.turn += 1;
    const { turn } = this;
    /** @type {DiaryDayView | null} */
    let stored = null;
    try {
      stored = (await ipc.diaryGet({ patientId: this.patientId, from: date, to: date })).days[0] ?? null;
    } catch (reason) {
      if (turn === this.turn) this.fail(toAppError(reason));
      return;
    }
    if (turn !== this.turn || this.signal.aborted) return;
    const keeps = this.dirty && !this.stored && !stored && (!this.date || !toRatings);
    if (this.dirty && (!keeps || this.date) && !await (keeps ? this.takeAlong(date) : this.giveUp(date, stored !== null))) {
      this.setDay(this.date);
      return;
    }
    if (turn !== this.turn || this.signal.aborted) return;
    if (keeps) this.head(date, null);
    else this.show(date, stored);
    if (toRatings) this.ratings[0]?.field.control.focus();
  }

  /** @param {string} date @param {boolean} there */
  giveUp(date, there) {
    return ask({
      title: t("measures-rate-leave"),
      body: [[this.date ? t("measures-rate-leave-day", { date: longDate(this.date) }) : t("measures-rate-leave.why"), there ? t("measures-rate-leave-there", { date: longDate(date) }) : ""].join(" ").trim()],
      confirm: t("measures-rate-leave.do"),
      cancel: t("shell-stay"),
      careful: true,
      signal: this.signal,
    });
  }

  /** The date was typed anew: it may have been the wrong one. @param {string} date */
  takeAlong(date) {
    return ask({
      title: t("measures-rate-move", { date: longDate(date) }),
      body: [t("measures-rate-move-from", { date: longDate(this.date) })],
      confirm: t("measures-rate-move.yes", { date: longDate(date) }),
      cancel: t("measures-rate-move-from.no", { date: longDate(this.date) }),
      careful: true,
      signal: this.signal,
    });
  }

  /** @param {string} date */
  setDay(date) {
    if (this.day.iso !== date) {
      this.day.control.value = date;
      this.day.control.dispatchEvent(new Event("input"));
    }
  }

  /** @param {string} date @param {DiaryDayView | null} stored */
  head(date, stored) {
    this.date = date;
    this.stored = stored;
    this.setDay(date);
    this.before.disabled = !date;
    this.after.disabled = !date || date >= today();
    const rated = stored ? Object.keys(stored.ratings).length : 0;
    fill(this.state, !date ? "" : stored ? t("measures-rate-there", { rated, count: this.items.length }) : t("measures-rate.new"));
    this.more.hidden = !stored;
  }

  /** @param {string} date @param {DiaryDayView | null} stored */
  show(date, stored) {
    this.head(date, stored);
    for (const rating of this.ratings) rating.show(stored?.ratings[rating.item.key] ?? null);
    this.note.control.value = stored?.note ?? "";
    this.note.error("");
    this.reason.control.value = "";
    this.reason.error("");
    this.changed();
    forgetSteps(this.element);
  }

  async store() {
    if (this.busy) return;
    this.problem.hidden = true;
    const { ratings, note } = this.typed;
    const blank = Object.keys(ratings).length === 0 && !note;
    const fine = checkFields([
      [this.day, this.day.wrong],
      ...this.ratings.map((rating) => /** @type {[any, string]} */ ([rating.field, rating.read.wrong])),
      [this.ratings[0].field, this.ratings[0].read.wrong || (blank ? t("measures-rate.blank") : "")],
      [this.reason, this.corrects && !this.reason.value.trim() ? t("measures-reason.missing") : ""],
    ]);
    if (!fine) return;
    const date = this.day.iso ?? "";
    if (date !== this.date) {
      // Typed and saved in one go: what is there for that day has to be seen first.
      await this.open(date);
      if (this.date !== date || this.stored) return;
    }
    this.busy = true;
    this.save.setAttribute("aria-disabled", "true");
    fill(this.state, t("shell-saving"));
    try {
      await ipc.diarySave({ patientId: this.patientId, form: { date, ratings, note }, reason: this.corrects ? this.reason.value.trim() : "" });
      const day = (await ipc.diaryGet({ patientId: this.patientId, from: date, to: date })).days[0] ?? null;
      if (this.signal.aborted) return;
      this.show(date, day);
      fill(this.state, t("measures-rate-saved", { date: longDate(date) }));
      if (!this.after.disabled) this.after.focus();
      this.onStored();
    } catch (reason) {
      fill(this.state, t("measures-rate.not-saved"));
      this.fail(toAppError(reason));
    } finally {
      this.busy = false;
      this.save.removeAttribute("aria-disabled");
    }
  }

  /** @param {import("../../ipc.js").AppError} error */
  fail(error) {
    const rating = this.ratings.find(({ item }) => item.key === error.field);
    const field = error.field === "date" ? this.day : error.field === "note" ? this.note : error.field === "reason" ? this.reason : rating?.field;
    if (field) {
      if (field === this.reason) this.reason.element.hidden = false;
      checkFields([[field, error.message]]);
    } else {
      fill(this.problem, errorWords(error));
      this.problem.hidden = false;
    }
  }

  async history() {
    if (!this.stored) return;
    try {
      await showHistory("diaryDay", this.stored.id, longDate(this.date), this.signal);
    } catch (reason) {
      this.fail(toAppError(reason));
    }
  }

  async remove() {
    if (!this.stored || !await removeRecord("diaryDay", this.stored.id, longDate(this.date), this.signal)) return;
    this.show(this.date, null);
    fill(this.state, t("measures-rate-saved.removed", { date: longDate(this.date) }));
    // The button that had the focus is gone.
    this.ratings[0]?.field.control.focus();
    this.onStored();
  }
}
