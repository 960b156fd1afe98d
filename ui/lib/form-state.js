// A questionnaire being filled in: where one is and what is answered. No page needed.

import { isYesNo } from "./keys.js";
import { timeWords } from "./typed.js";
import { t } from "./words.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../ipc.js").AnswerValue} AnswerValue */
/** @typedef {{value: AnswerValue, given: boolean}} Entry */

export class FormState {
  /**
   * @param {InstrumentView} instrument
   * @param {{[item: string]: Entry}} answers
   */
  constructor(instrument, answers) {
    this.instrument = instrument;
    this.items = instrument.items;
    /** @type {Map<string, Entry>} */
    this.answers = new Map(Object.entries(answers));
    this.index = this.firstOpen();
  }

  /** @returns {ItemView} */
  get current() {
    return this.items[this.index];
  }

  get atEnd() {
    return this.index === this.items.length - 1;
  }

  /** @param {string} key @returns {Entry | null} */
  entry(key) {
    return this.answers.get(key) ?? null;
  }

  /** @param {string} key */
  answered(key) {
    return this.answers.get(key)?.given === true;
  }

  /** The first item without an answer, or the first of all. */
  firstOpen() {
    const open = this.items.findIndex((item) => !this.answered(item.key));
    return open < 0 ? 0 : open;
  }

  /** Items that need an answer and have none. */
  get missing() {
    return this.items.filter((item) => !item.optional && !this.answered(item.key));
  }

  /** @param {string} key @param {Entry | null} entry */
  put(key, entry) {
    if (entry) this.answers.set(key, entry);
    else this.answers.delete(key);
  }

  /** @param {number} index @returns {boolean} whether it moved */
  go(index) {
    const to = Math.max(0, Math.min(this.items.length - 1, index));
    const moved = to !== this.index;
    this.index = to;
    return moved;
  }

  /**
   * The neighbouring choice of the current item, or a slider's value so much more or less; from blank, the first or the last.
   * @param {number} by
   * @returns {number | boolean | string | null}
   */
  step(by) {
    const item = this.current;
    const value = this.entry(item.key)?.value;
    if (item.kind === "slider") {
      const [low, high] = ends(item);
      if (typeof value !== "number") return by > 0 ? low : high;
      return Math.max(low, Math.min(high, value + by));
    }
    const choices = choicesOf(item);
    if (!choices.length) return null;
    const at = choices.findIndex((choice) => choice.value === value);
    if (at < 0) return by > 0 ? choices[0].value : choices[choices.length - 1].value;
    return choices[Math.max(0, Math.min(choices.length - 1, at + Math.sign(by)))].value;
  }

  /** Lowest or highest value of the current item, when it is a slider. @param {"low" | "high"} to */
  edge(to) {
    return this.current.kind === "slider" ? ends(this.current)[to === "low" ? 0 : 1] : null;
  }

  /**
   * A body map or list with one area more or less. Marked areas count only when confirmed; emptied again, it must be
   * confirmed anew, because an empty one says "no pain anywhere".
   * @param {string} key @param {string} area
   * @returns {Entry | null}
   */
  toggled(key, area) {
    const before = this.entry(key);
    const marked = Array.isArray(before?.value) ? before.value : [];
    const after = marked.includes(area) ? marked.filter((each) => each !== area) : [...marked, area];
    if (!after.length) return null;
    return { value: after, given: before?.given === true && marked.length > 0 };
  }
}

/** Lowest and highest value of a slider. @param {ItemView} item @returns {[number, number]} */
export const ends = ({ low, high }) => [low ?? 0, high ?? 100];

/**
 * What a radio item offers, in order. A choice without words of its own is called by its value, or by ours.
 * @param {ItemView} item
 * @returns {{value: number | boolean | string, label: string, ours?: boolean}[]}
 */
export function choicesOf(item) {
  if (item.kind === "flag") {
    const yes = item.options.find((option) => option.value === true || option.value === 1);
    const no = item.options.find((option) => option.value === false || option.value === 0);
    return [
      { value: no?.value ?? false, label: no?.label || t("visits-no"), ours: !no?.label },
      { value: yes?.value ?? true, label: yes?.label || t("visits-yes"), ours: !yes?.label },
    ];
  }
  if (item.kind === "options") return item.options.map(({ value, label }) => ({ value, label: label || String(value).replaceAll("_", " ") }));
  return item.kind === "scale" ? item.options : [];
}

/**
 * An answer in a few words, or "" when there is none.
 * @param {ItemView} item @param {Entry | null} entry
 */
export function answerWords(item, entry) {
  if (!entry) return "";
  const { value } = entry;
  switch (item.kind) {
    case "areas": {
      const count = Array.isArray(value) ? value.length : 0;
      const [what, some] = [item.bodyMap ? "map" : "list", count > 0 ? "some" : "none"];
      return entry.given ? t(`visits-answer-${what}-${some}`, { count }) : t(`visits-answer-${what}-${some}.open`, { count });
    }
    case "time": return typeof value === "number" ? timeWords(value) : String(value);
    case "number": return `${value}${item.unit && ` ${item.unit}`}`;
    case "scale":
    case "slider": return String(value);
  }
  const choice = choicesOf(item).find((each) => each.value === value);
  if (item.kind === "flag") return choice?.label ?? "";
  if (!choice || typeof value === "string" || choice.label === String(value)) return choice?.label ?? String(value);
  return `${value} ${choice.label}`;
}

/**
 * The same for a narrow column: numbers without their labels.
 * @param {ItemView} item @param {Entry | null} entry
 */
export function shortAnswer(item, entry) {
  const words = answerWords(item, entry);
  if (isYesNo(item)) return words.replace(/^\d (?=.)/, "");
  return item.kind === "options" && typeof entry?.value === "number" ? String(entry.value) : words;
}
