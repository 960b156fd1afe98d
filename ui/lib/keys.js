// What a key means while a questionnaire is filled in. No page needed.

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../ipc.js").AnswerValue} AnswerValue */
/** @typedef {Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey" | "repeat">} Key */
/**
 * @typedef {{type: "choose", value: number | boolean | string}
 *   | {type: "step", by: number}
 *   | {type: "edge", to: "low" | "high"}
 *   | {type: "type", sign: string}
 *   | {type: "item", by: 1 | -1}
 *   | {type: "area", by: 1 | -1}
 *   | {type: "toggle", area: string}
 *   | {type: "none"}
 *   | {type: "clear"} | {type: "next"} | {type: "leave"}} Action
 */

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** How far Page Up and Page Down move a slider. */
const PAGE = 10;

/** The letter that toggles the area at this place of the list. @param {number} index */
export const areaLetter = (index) => LETTERS[index] ?? "";

/** The digit that was pressed, also where the digits need Shift (French keyboards). @param {Key} key */
function digit(key) {
  if (/^\d$/.test(key.key)) return Number(key.key);
  const found = /^Digit(\d)$/.exec(key.code);
  return found && !key.shiftKey && key.key.length === 1 ? Number(found[1]) : null;
}

/**
 * Whether an item is answered by yes or no, be its values true and false or 1 and 0.
 * @param {ItemView} item
 */
export function isYesNo(item) {
  const values = item.options.map((option) => Number(option.value));
  return item.kind === "flag" || (item.kind === "options" && values.length === 2 && values.includes(0) && values.includes(1));
}

/**
 * The value of a yes-or-no item: its own options' values when it has any (0 and 1, or false and true).
 * @param {ItemView} item @param {boolean} yes
 */
export function flagValue(item, yes) {
  const option = item.options.find((each) => Boolean(each.value) === yes);
  return option ? option.value : yes;
}

/**
 * The key of each option, in order: its own number when every option has one that a single key can say (T says 10), else
 * its place in the list. On a scale the number always means itself. "" where no key is left.
 * @param {ItemView} item
 */
export function optionKeys(item) {
  const own = item.options.map(({ value }) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 10) return "";
    return value === 10 ? "T" : String(value);
  });
  if (item.kind === "scale" || own.every(Boolean)) return own;
  return own.map((_, at) => (at < 9 ? String(at + 1) : at === 9 ? "T" : ""));
}

/**
 * @param {ItemView} item the current item
 * @param {Key} key
 * @param {string[]} [areas] the areas in the order of their letters
 * @returns {Action | null} null when the key means nothing here
 */
export function keyAction(item, key, areas = []) {
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  const { kind } = item;
  const typed = kind === "number" || kind === "time";
  switch (key.key) {
    case "Escape": return { type: "leave" };
    case "PageUp": return kind === "slider" ? { type: "step", by: PAGE } : { type: "item", by: -1 };
    case "PageDown": return kind === "slider" ? { type: "step", by: -PAGE } : { type: "item", by: 1 };
    case "ArrowUp": return kind === "areas" ? { type: "area", by: -1 } : { type: "item", by: -1 };
    case "ArrowDown": return kind === "areas" ? { type: "area", by: 1 } : { type: "item", by: 1 };
    case "ArrowLeft": return kind === "areas" ? { type: "area", by: -1 } : typed ? null : { type: "step", by: -1 };
    case "ArrowRight": return kind === "areas" ? { type: "area", by: 1 } : typed ? null : { type: "step", by: 1 };
    case "Home": return kind === "slider" ? { type: "edge", to: "low" } : null;
    case "End": return kind === "slider" ? { type: "edge", to: "high" } : null;
  }
  // A key held down by a stiff hand must answer once, not run through the form.
  if (key.repeat) return null;
  switch (key.key) {
    case "Enter": return { type: "next" };
    case "Backspace":
    case "Delete": return { type: "clear" };
  }
  const letter = key.key.toLowerCase();
  const number = digit(key);
  if (kind === "slider" || typed) {
    if (number !== null) return { type: "type", sign: String(number) };
    return typed && /^[.,:-]$/.test(key.key) ? { type: "type", sign: key.key } : null;
  }
  if (kind === "areas") {
    if (number === 0) return { type: "none" };
    const area = letter.length === 1 ? areas[LETTERS.indexOf(letter)] : undefined;
    return area ? { type: "toggle", area } : null;
  }
  if (isYesNo(item)) {
    if (letter === "y" || number === 1) return { type: "choose", value: flagValue(item, true) };
    if (letter === "n" || number === 0) return { type: "choose", value: flagValue(item, false) };
    return null;
  }
  const wanted = letter === "t" || key.key === "+" ? "T" : number === null ? "" : String(number);
  const option = wanted ? item.options[optionKeys(item).indexOf(wanted)] : undefined;
  return option ? { type: "choose", value: option.value } : null;
}
