// What a key means while a questionnaire is filled in. No page needed.

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey" | "repeat">} Key */
/**
 * @typedef {{type: "choose", value: number | boolean}
 *   | {type: "step", by: 1 | -1}
 *   | {type: "item", by: 1 | -1}
 *   | {type: "area", by: 1 | -1}
 *   | {type: "toggle", area: string}
 *   | {type: "none"}
 *   | {type: "clear"} | {type: "next"} | {type: "leave"}} Action
 */

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

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
 * @param {ItemView} item the current item
 * @param {Key} key
 * @param {string[]} [areas] the body areas in the order of their letters
 * @returns {Action | null} null when the key means nothing here
 */
export function keyAction(item, key, areas = []) {
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  switch (key.key) {
    case "Escape": return { type: "leave" };
    case "PageUp": return { type: "item", by: -1 };
    case "PageDown": return { type: "item", by: 1 };
    case "ArrowUp": return item.kind === "areas" ? { type: "area", by: -1 } : { type: "item", by: -1 };
    case "ArrowDown": return item.kind === "areas" ? { type: "area", by: 1 } : { type: "item", by: 1 };
    case "ArrowLeft": return item.kind === "areas" ? { type: "area", by: -1 } : { type: "step", by: -1 };
    case "ArrowRight": return item.kind === "areas" ? { type: "area", by: 1 } : { type: "step", by: 1 };
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
  if (item.kind === "areas") {
    if (number === 0) return { type: "none" };
    const area = letter.length === 1 ? areas[LETTERS.indexOf(letter)] : undefined;
    return area ? { type: "toggle", area } : null;
  }
  if (isYesNo(item)) {
    if (letter === "y" || number === 1) return { type: "choose", value: flagValue(item, true) };
    if (letter === "n" || number === 0) return { type: "choose", value: flagValue(item, false) };
    return null;
  }
  const wanted = letter === "t" || key.key === "+" ? 10 : number;
  const option = item.options.find((each) => Number(each.value) === wanted);
  return wanted !== null && option ? { type: "choose", value: option.value } : null;
}
