// The one time line of a patient: drawn by the back end for the space and the period, each mark a way to its record.

import { ipc, toAppError } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { partialDate, spanDates, withDates } from "../lib/partial-dates.js";
import { daysOf, LENGTHS, lengthWords, moved, upTo } from "../lib/periods.js";
import { recordPath } from "../lib/record-paths.js";
import { importSvg } from "../lib/svg.js";
import { currentTheme, textScale, themeChanges } from "../lib/theme.js";
import { inEnglish, t } from "../lib/words.js";
import { ask } from "./dialog.js";
import { DragZoom } from "./drag-zoom.js";
import { hideMeaning, hideSoon, showMeaning } from "./explained.js";
import { putSegments, segment } from "./segment.js";

/** @typedef {import("../ipc-types.d.ts").TimelineMark} TimelineMark */
/** @typedef {import("../ipc-types.d.ts").TimelinePicture} TimelinePicture */
/** @typedef {import("../lib/periods.js").Period} Period */

const MOST_LINES = 6;
/** Days up to which everything is shown at first. */
const LONG = 912;
/** The picture is as high as what there is to draw, up to this. In CSS pixels. */
const MOST_HEIGHT = 1600;
/** More days of a diary than this stand in the list as one. */
const MOST_DAYS = 60;
/** More records in one place than this are counted under the pointer. */
const MOST_TOLD = 5;

export class Chronology {
  /**
   * @param {object} options
   * @param {string} options.patientId
   * @param {Pick<import("../lib/session.js").Ctx, "signal" | "go" | "say" | "session">} options.ctx
   */
  constructor({ patientId, ctx }) {
    this.patientId = patientId;
    this.ctx = ctx;
    const { memory } = ctx.session;
    // Back from a record, the same stretch and lines are there again.
    this.place = `chronology:${patientId}`;
    /** @type {{period: Period | null, lines: string[] | null}} */
    this.choice = memory.get(this.place) ?? { period: null, lines: null };
    this.fresh = !memory.has(this.place);
    this.drawn = "";
    this.asked = 0;
    /** @type {TimelinePicture | null} */
    this.picture = null;
    /** In order of date. @type {TimelineMark[]} */
    this.marks = [];
    this.at = -1;
    /** By the number of the mark: several that lie close together share one. @type {Map<number, Element>} */
    this.places = new Map();
    /** What the pointer is on. @type {Element | null} */
    this.pointed = null;

    this.periods = h("div", { class: "segments", role: "group", "aria-label": t("patients-timeline-period") });
    this.moves = h("div", { class: "segments", role: "group", "aria-label": t("patients-timeline-move") });
    this.shown = h("p", { class: "hint period-shown", role: "status" });
    this.lineBox = h("div", { class: "line-choices" });
    this.lineWords = h("span");
    this.lines = h("details", { class: "line-choice", hidden: true }, h("summary", null, this.lineWords), this.lineBox);
    this.frame = h("div", { class: "picture" }, h("p", { class: "hint drawing" }, t("patients-timeline-drawing")));
    this.stop = h("a", { class: "mark-stop", href: "#", hidden: true });
    this.band = h("div", { class: "drag-band", hidden: true });
    this.list = h("ol");
    const title = uid("marks");
    this.listed = h("nav", { class: "sr-only", "aria-labelledby": title, hidden: true }, h("h3", { id: title }, t("patients-timeline-list")), this.list);
    this.element = h("figure", { class: "chronology" },
      h("div", { class: "chronology-tools" }, this.periods, this.moves, this.lines, this.shown),
      h("div", { class: "chronology-picture" }, this.frame, this.band, this.stop),
      this.listed);

    this.drag = new DragZoom(this.frame, this.band, { svg: () => this.svg, shown: () => this.now, onChoose: (period) => this.zoom(period), signal: ctx.signal });
    this.listen();
    /** @type {number | undefined} */
    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.draw(), this.drawn ? 120 : 0);
    };
    const { signal } = ctx;
    const watcher = new ResizeObserver(later);
    watcher.observe(this.frame);
    themeChanges.addEventListener("change", later, { signal });
    window.addEventListener("resize", later, { signal });
    signal.addEventListener("abort", () => {
      watcher.disconnect();
      clearTimeout(timer);
      hideMeaning();
    });
    // A choice that lies above the picture gives way to it.
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.lines.contains(event.target)) this.lines.open = false;
    }, { signal });
    this.tools();
  }

  /** Everything there is, or none. @returns {Period | null} */
  get all() {
    const { first, last } = this.picture ?? {};
    return first && last ? { from: first, to: last } : null;
  }

  /** What is drawn. @returns {Period | null} */
  get now() {
    const { from, to } = this.picture ?? {};
    return from && to ? { from, to } : null;
  }

  async draw() {
    const room = this.frame.clientWidth;
    if (room < 50 || this.ctx.signal.aborted) return;
    const scale = textScale();
    const width = Math.round(Math.max(480, room / scale));
    const theme = currentTheme();
    const { period, lines } = this.choice;
    const wanted = JSON.stringify([width, theme, period, lines]);
    if (wanted === this.drawn) return;
    this.asked += 1;
    const asked = this.asked;
    this.frame.setAttribute("aria-busy", "true");
    try {
      const picture = await ipc.timelineSvg(this.patientId, { theme, width, height: MOST_HEIGHT, from: period?.from ?? null, to: period?.to ?? null, lines });
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.drawn = wanted;
      const { first, last } = picture;
      if (this.fresh && first && last && daysOf({ from: first, to: last }) > LONG) {
        // A long history would press the last years together: they come first.
        this.fresh = false;
        this.choice.period = upTo(last, { months: 24 });
        await this.draw();
        return;
      }
      this.fresh = false;
      this.show(picture, width);
    } catch (reason) {
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.drawn = "";
      this.stop.hidden = true;
      const error = toAppError(reason);
      fill(this.frame, h("div", { class: "empty" },
        h("p", { role: "alert" }, t("patients-timeline-failed"), " ", h("span", { lang: error.lang }, error.message)),
        h("button", { type: "button", on: { click: () => this.draw() } }, t("shell-try-again"))));
    } finally {
      if (asked === this.asked) this.frame.removeAttribute("aria-busy");
    }
  }

  /** @param {TimelinePicture} picture @param {number} width */
  show(picture, width) {
    hideMeaning();
    const before = this.marks[this.at];
    this.picture = picture;
    if (!picture.from || !picture.svg) {
      fill(this.frame, h("p", { class: "empty" }, t(picture.first ? "patients-timeline-empty.period" : "patients-timeline-empty")));
      this.marks = [];
    } else {
      const svg = importSvg(picture.svg);
      if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${width} ${picture.height}`);
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", picture.alt);
      const lang = inEnglish();
      if (lang) svg.setAttribute("lang", lang);
      fill(this.frame, svg);
      this.svg = svg;
      this.places = new Map([...svg.querySelectorAll("[data-mark]")].flatMap((place) => numbers(place).map((index) => /** @type {[number, Element]} */ ([index, place]))));
      this.marks = [...picture.marks].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index));
    }
    // The same record again if it is still drawn, else the latest.
    const same = before ? this.marks.findIndex((mark) => mark.kind === before.kind && mark.id === before.id && mark.date === before.date) : -1;
    this.at = same >= 0 ? same : this.marks.length - 1;
    this.tools();
    this.placeStop();
    window.setTimeout(() => this.name());
  }

  tools() {
    const { all, now } = this;
    const { period } = this.choice;
    const some = Boolean(all);
    const buttons = [
      segment(t("patients-timeline-period.all"), period === null, () => this.zoom(null)),
      ...LENGTHS.map(([, length]) => {
        const end = this.end;
        const wanted = end ? upTo(end, length) : null;
        return segment(lengthWords(length), Boolean(period && wanted && period.from === wanted.from && period.to === wanted.to), () => this.zoom(wanted));
      }),
    ];
    for (const button of buttons) button.disabled = !some;
    const earlier = segment("←", false, () => this.move(-1), t("patients-timeline-move.earlier"));
    const later = segment("→", false, () => this.move(1), t("patients-timeline-move.later"));
    for (const button of [earlier, later]) button.removeAttribute("aria-pressed");
    earlier.disabled = !period || !all || period.from <= all.from;
    later.disabled = !period || !all || period.to >= all.to;
    putSegments(this.periods, buttons);
    putSegments(this.moves, [earlier, later]);
    fill(this.shown, now ? spanDates(now.from, now.to) : "");
    this.lineTools();
  }

  /** The last day of a period that is chosen by its length. */
  get end() {
    return this.choice.period?.to ?? this.all?.to ?? null;
  }

  lineTools() {
    const lines = this.picture?.lines ?? [];
    const chosen = lines.filter((line) => line.shown);
    this.lines.hidden = lines.length === 0;
    fill(this.lineWords, t("patients-timeline-lines", { shown: chosen.length, count: lines.length }));
    if (this.lineBox.contains(document.activeElement)) {
      // The box that was just ticked keeps the focus.
      for (const box of this.lineBox.querySelectorAll("input")) {
        box.disabled = !box.checked && chosen.length >= MOST_LINES;
      }
      return;
    }
    fill(this.lineBox, h("p", { class: "hint" }, t("patients-timeline-lines.most", { count: MOST_LINES })), lines.map((line) => h("label", null,
      h("input", { type: "checkbox", value: line.key, checked: line.shown, disabled: !line.shown && chosen.length >= MOST_LINES, on: { change: () => this.chooseLines() } }), h("span", { lang: inEnglish() }, line.label))));
  }

  chooseLines() {
    this.choice.lines = [...this.lineBox.querySelectorAll("input")].filter((box) => box.checked).map((box) => box.value).slice(0, MOST_LINES);
    this.remember();
  }

  /** @param {Period | null} period null for everything */
  zoom(period) {
    this.choice.period = period;
    this.remember();
  }

  /** @param {number} way */
  move(way) {
    const { all } = this;
    const { period } = this.choice;
    if (all && period) this.zoom(moved(period, way, all));
  }

  /** In or out by one of the lengths. @param {number} way 1 in, -1 out */
  step(way) {
    const { now, all, end } = this;
    if (!now || !all || !end) return;
    const days = daysOf(now);
    const lengths = LENGTHS.map(([, length]) => upTo(end, length)).filter((period) => daysOf(period) < daysOf(all));
    if (way > 0) {
      const next = lengths.find((period) => daysOf(period) < days);
      if (next) this.zoom(next);
    } else {
      this.zoom(lengths.findLast((period) => daysOf(period) > days) ?? null);
    }
  }

  remember() {
    this.ctx.session.memory.set(this.place, this.choice);
    this.draw();
  }

  listen() {
    this.frame.addEventListener("pointerover", (event) => {
      if (this.drag.going) return;
      this.pointed = event.target instanceof Element ? event.target.closest("[data-mark]") : null;
      if (this.pointed) showMeaning(this.pointed, together(this.marksAt(this.pointed)), event.clientX + 12);
      else hideSoon(() => this.pointed !== null);
    });
    this.frame.addEventListener("pointerleave", () => {
      this.pointed = null;
      hideSoon(() => this.pointed !== null);
    });
    this.frame.addEventListener("click", (event) => {
      const place = event.target instanceof Element ? event.target.closest("[data-mark]") : null;
      if (place && !this.drag.last) this.follow(this.marksAt(place));
    });
    this.stop.addEventListener("keydown", (event) => this.key(event));
    this.stop.addEventListener("focus", () => this.nameStop());
    this.stop.addEventListener("blur", hideMeaning);
  }

  /** In order of date. @param {Element} place */
  marksAt(place) {
    const here = new Set(numbers(place));
    return this.marks.filter((mark) => here.has(mark.index));
  }

  /** To the record; where several lie that lead to different places, it asks which. @param {TimelineMark[]} marks */
  follow(marks) {
    const paths = new Set(marks.map((mark) => recordPath(this.patientId, mark)));
    const [only] = paths;
    if (paths.size === 1) this.ctx.go(only);
    if (paths.size < 2) return;
    hideMeaning();
    ask({
      title: t("patients-timeline-several"),
      content: h("ul", { class: "marks-here" }, marks.map((mark) => h("li", null, h("a", { href: `#${recordPath(this.patientId, mark)}`, lang: inEnglish() }, words(mark))))),
      confirm: t("shell-close"),
      cancel: "",
      signal: this.ctx.signal,
    });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowLeft: this.at - 1, ArrowUp: this.at - 1, ArrowRight: this.at + 1, ArrowDown: this.at + 1, Home: 0, End: this.marks.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.at = Math.max(0, Math.min(this.marks.length - 1, to));
      this.placeStop();
      this.stop.scrollIntoView({ block: "nearest" });
      this.nameStop();
      this.ctx.say(this.stop.getAttribute("aria-label") ?? "");
    } else if (event.key === "PageUp" || event.key === "PageDown") {
      event.preventDefault();
      this.move(event.key === "PageUp" ? -1 : 1);
    } else if (event.key === "+" || event.key === "-") {
      event.preventDefault();
      this.step(event.key === "+" ? 1 : -1);
    }
  }

  /** The one tab stop lies over the mark that it leads to. */
  placeStop() {
    const mark = this.marks[this.at];
    this.stop.hidden = !mark;
    if (!mark) return;
    this.stop.setAttribute("href", `#${recordPath(this.patientId, mark)}`);
    this.stop.setAttribute("aria-label", t("patients-timeline-mark", { words: words(mark), at: this.at + 1, count: this.marks.length }));
    const element = this.places.get(mark.index);
    if (!element) return;
    const box = element.getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    this.stop.style.left = `${box.left - frame.left - 3}px`;
    this.stop.style.top = `${box.top - frame.top - 3}px`;
    this.stop.style.width = `${box.width + 6}px`;
    this.stop.style.height = `${box.height + 6}px`;
  }

  nameStop() {
    const mark = this.marks[this.at];
    this.placeStop();
    if (!mark) return;
    // After the scrolling that brought it into sight, which takes words away.
    requestAnimationFrame(() => {
      if (document.activeElement === this.stop && mark === this.marks[this.at]) showMeaning(this.stop, words(mark));
    });
  }

  /** The same marks as a list; a long diary stands in it as one. */
  name() {
    if (this.ctx.signal.aborted) return;
    const days = this.marks.filter((mark) => mark.kind === "diaryDay");
    const folded = days.length > MOST_DAYS;
    /** @param {string} path @param {string} text @param {string | null} [lang] */
    const line = (path, text, lang) => h("li", null, h("a", { href: `#${path}`, tabIndex: -1, lang }, text));
    fill(this.list,
      folded && line(recordPath(this.patientId, days[0]), t("patients-timeline-days", { count: String(days.length), from: partialDate(days[0].date), to: partialDate(days[days.length - 1].date) })),
      this.marks.filter((mark) => !folded || mark.kind !== "diaryDay").map((mark) => line(recordPath(this.patientId, mark), words(mark), inEnglish())));
    this.listed.hidden = this.marks.length === 0;
  }
}

/** What a mark is, with its date as it is known. @param {TimelineMark} mark */
function words(mark) {
  const said = withDates(mark.words);
  const date = partialDate(mark.date);
  return said.includes(date) ? said : `${date}: ${said}`;
}

/** What lies in one place, the latest first. @param {TimelineMark[]} marks */
function together(marks) {
  const told = marks.toReversed().map(words);
  const more = told.length - MOST_TOLD;
  return more > 1 ? [...told.slice(0, MOST_TOLD), t("patients-timeline-more", { count: more })].join("\n") : told.join("\n");
}

/** Numbers of the marks in one place. @param {Element} place */
function numbers(place) {
  return (place.getAttribute("data-marks") ?? place.getAttribute("data-mark") ?? "").split(" ").map(Number);
}
