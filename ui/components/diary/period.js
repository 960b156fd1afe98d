// Two weeks of the diary at a glance. Only what is shown is asked for and drawn.

import { ipc, toAppError } from "../../ipc.js";
import { addDays, mediumDate, shortWeekday, today } from "../../lib/dates.js";
import { fill, h } from "../../lib/dom.js";
import { errorWords, inEnglishOnly } from "../../lib/english.js";
import { t } from "../../lib/words.js";
import { DateField } from "../date-field.js";

/** @typedef {import("../../ipc-types.d.ts").DiaryView} DiaryView */

const DAYS = 14;

export class DiaryPeriod {
  /** @param {{patientId: string, diary: DiaryView, signal: AbortSignal, say: (words: string) => void, onOpen: (date: string) => void, onRead: (diary: DiaryView) => void}} options */
  constructor({ patientId, diary, signal, say, onOpen, onRead }) {
    this.patientId = patientId;
    this.signal = signal;
    this.say = say;
    this.onOpen = onOpen;
    this.onRead = onRead;
    this.last = today();
    this.turn = 0;
    this.words = h("p", { class: "hint", role: "status" });
    this.earlier = h("button", { type: "button", on: { click: () => this.go(addDays(this.last, -DAYS)) } }, t("measures-earlier"));
    this.later = h("button", { type: "button", on: { click: () => this.go(addDays(this.last, DAYS)) } }, t("measures-later"));
    this.latest = h("button", { type: "button", on: { click: () => this.go(today()) } }, t("measures-weeks.latest"));
    this.until = new DateField(t("measures-weeks.until"), this.last, { required: t("measures-weeks.missing") });
    this.until.control.addEventListener("change", () => {
      if (this.until.wrong) this.until.error(this.until.wrong);
      else this.go(this.until.iso ?? today());
    });
    this.table = h("div", { class: "table-wrap" });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.element = h("section", { class: "stack", "aria-label": t("measures-weeks") },
      h("div", { class: "period" }, h("h2", null, t("measures-weeks")), h("div", { class: "actions" }, this.earlier, this.later, this.latest), this.until.element),
      this.problem, this.words, this.table);
    this.draw(diary);
  }

  get first() {
    return addDays(this.last, 1 - DAYS);
  }

  /** @param {string} last the last day to show */
  async go(last) {
    this.last = last > today() ? today() : last;
    await this.read();
    this.say(this.words.textContent ?? "");
  }

  /** Asks anew for the days that are shown. */
  async read() {
    this.turn += 1;
    const { turn } = this;
    try {
      const diary = await ipc.diaryGet({ patientId: this.patientId, from: this.first, to: this.last });
      if (turn !== this.turn || this.signal.aborted) return;
      this.problem.hidden = true;
      this.draw(diary);
      this.onRead(diary);
    } catch (reason) {
      if (turn !== this.turn) return;
      fill(this.problem, errorWords(toAppError(reason)));
      this.problem.hidden = false;
    }
  }

  /** @param {DiaryView} diary */
  draw(diary) {
    const { items } = diary;
    this.until.control.value = this.last;
    this.until.control.dispatchEvent(new Event("input"));
    const dates = Array.from({ length: DAYS }, (_, back) => addDays(this.last, -back));
    const days = new Map(diary.days.map((day) => [day.date, day]));
    const filled = dates.filter((date) => Object.keys(days.get(date)?.ratings ?? {}).length > 0).length;
    fill(this.words, t("measures-weeks-shown", { from: mediumDate(this.first), to: mediumDate(this.last), filled, count: DAYS }));
    const atEnd = this.last >= today();
    // A button that goes out of use would lose the focus.
    if (atEnd && (document.activeElement === this.later || document.activeElement === this.latest)) this.earlier.focus();
    this.later.disabled = atEnd;
    this.latest.disabled = atEnd;
    fill(this.table, h("table", { class: "plain diary", "aria-label": t("measures-weeks.table") },
      h("thead", null, h("tr", null, h("th", { scope: "col" }, t("measures-rate.day")),
        items.map((item) => inEnglishOnly(h("th", { scope: "col", title: `${item.label}: 0 ${item.low}, 100 ${item.high}` }, item.short))))),
      h("tbody", null, dates.map((date) => {
        const day = days.get(date);
        const name = `${shortWeekday(date)} ${mediumDate(date)}`;
        return h("tr", { class: day ? "" : "unfilled" },
          h("th", { scope: "row" }, h("button", { type: "button", class: "link", title: day?.note || null, "aria-label": day ? name : t("measures-weeks-blank", { day: name }), on: { click: () => this.onOpen(date) } },
            h("span", { class: "weekday" }, shortWeekday(date)), ` ${mediumDate(date)}`),
            day?.note ? h("span", { class: "has-note", title: day.note }, " ", t("measures-weeks.note")) : null),
          items.map((item) => ratingCell(item.short, day?.ratings[item.key])));
      }))));
  }
}

/** @param {string} label @param {number | undefined} rating */
function ratingCell(label, rating) {
  if (rating === undefined) return h("td", { class: "none" });
  const bar = h("span", { class: "level", "aria-hidden": "true" }, h("span", null));
  /** @type {HTMLElement} */ (bar.firstElementChild).style.width = `${rating}%`;
  return h("td", { data: { label } }, h("span", { class: "number" }, rating), bar);
}
