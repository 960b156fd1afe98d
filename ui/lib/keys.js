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
 * How the options of an item are chosen by keys: "own" when each has a number that a single key can say (T says 10), "typed"
 * when their numbers are typed in full, "place" when they have no such numbers and are counted in the list.
 * @param {ItemView} item
 */
function manner(item) {
  const values = item.options.map(({ value }) => value);
  if (!values.every((value) => typeof value === "number" && Number.isInteger(value) && value >= 0)) return "place";
  return values.every((value) => Number(value) <= 10) ? "own" : "typed";
}

/**
 * The keys of each option, in order; "" where none is left.
 * @param {ItemView} item
 */
export function optionKeys(item) {
  const how = manner(item);
  return item.options.map(({ value }, at) => {
    if (how === "typed") return String(value);
    const number = how === "own" ? Number(value) : at + 1;
    return number < 10 ? String(number) : number === 10 ? "T" : "";
  });
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
  if (number !== null && manner(item) === "typed") return { type: "type", sign: String(number) };
  const wanted = letter === "t" || key.key === "+" ? "T" : number === null ? "" : String(number);
  const option = wanted ? item.options[optionKeys(item).indexOf(wanted)] : undefined;
  return option ? { type: "choose", value: option.value } : null;
}
