// Steps that can be taken back and done again, and the keys for it. No page needed.

/** @typedef {Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">} Key */
/** @typedef {"undo" | "redo"} Way */

/** More than anybody takes back; what is older is let go of. */
const MOST = 500;

/** @template S */
export class UndoSteps {
  constructor() {
    /** @type {S[]} */
    this.done = [];
    /** @type {S[]} */
    this.undone = [];
  }

  /** Something new was done: what was taken back before can't be done again. @param {S} step */
  add(step) {
    this.done.push(step);
    if (this.done.length > MOST) this.done.shift();
    this.undone = [];
  }

  /** The latest step, when nothing was taken back since. @returns {S | undefined} */
  get latest() {
    return this.undone.length ? undefined : this.done.at(-1);
  }

  /** @param {Way} way */
  can(way) {
    return (way === "undo" ? this.done : this.undone).length > 0;
  }

  /** The step to take back or to do again. @param {Way} way @returns {S | undefined} */
  take(way) {
    const [from, to] = way === "undo" ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.pop();
    if (step !== undefined) to.push(step);
    return step;
  }

  forget() {
    this.done = [];
    this.undone = [];
  }
}

/** Whether the computer's own key for commands is ⌘. */
export const isMac = () => /Mac/.test(globalThis.navigator?.platform ?? "");

/** That key as it is written on the keyboard. */
export const COMMAND_KEY = "⌘";

/**
 * The letter that was pressed with Ctrl (⌘ on a Mac), also where the keyboard has no Latin letters; otherwise "".
 * @param {Key} key @param {boolean} [mac]
 */
export function commandLetter(key, mac = isMac()) {
  const held = mac ? key.metaKey && !key.ctrlKey : key.ctrlKey && !key.metaKey;
  if (!held || key.altKey) return "";
  const letter = key.key.toLowerCase();
  if (/^[a-z]$/.test(letter)) return letter;
  return letter.length === 1 ? (/^Key([A-Z])$/.exec(key.code)?.[1] ?? "").toLowerCase() : "";
}

/** @param {Key} key @param {boolean} [mac] @returns {Way | null} */
export function undoWay(key, mac) {
  const letter = commandLetter(key, mac);
  if (letter === "z") return key.shiftKey ? "redo" : "undo";
  return letter === "y" && !key.shiftKey ? "redo" : null;
}
