// A questionnaire being filled in: where one is and what is answered. No page needed.

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
   * The neighbouring choice of the current item; from blank, the first or the last.
   * @param {1 | -1} by
   * @returns {number | boolean | null}
   */
  step(by) {
    const choices = choicesOf(this.current);
    if (!choices.length) return null;
    const at = choices.findIndex((choice) => choice.value === this.entry(this.current.key)?.value);
    if (at < 0) return by > 0 ? choices[0].value : choices[choices.length - 1].value;
    return choices[Math.max(0, Math.min(choices.length - 1, at + by))].value;
  }

  /**
   * A body map with one area more or less. Marked areas count only when confirmed; emptied again, the map must be
   * confirmed anew, because an empty map says "no pain anywhere".
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

/**
 * What a radio item offers, in order.
 * @param {ItemView} item
 * @returns {{value: number | boolean, label: string}[]}
 */
export function choicesOf(item) {
  if (item.kind === "areas") return [];
  if (item.kind === "flag") {
    const yes = item.options.find((option) => option.value === true || option.value === 1);
    const no = item.options.find((option) => option.value === false || option.value === 0);
    return [{ value: no?.value ?? false, label: no?.label || "No" }, { value: yes?.value ?? true, label: yes?.label || "Yes" }];
  }
  return item.options;
}

/**
 * An answer in a few words, or "" when there is none.
 * @param {ItemView} item @param {Entry | null} entry
 */
export function answerWords(item, entry) {
  if (!entry) return "";
  if (item.kind === "areas") {
    const count = Array.isArray(entry.value) ? entry.value.length : 0;
    const words = count === 0 ? "No pain" : `${count} area${count === 1 ? "" : "s"}`;
    return entry.given ? words : `${words}, not confirmed`;
  }
  if (item.kind === "scale") return String(entry.value);
  const choice = choicesOf(item).find((each) => each.value === entry.value);
  if (item.kind === "flag") return choice?.label ?? "";
  return choice ? `${choice.value} ${choice.label}` : String(entry.value);
}
