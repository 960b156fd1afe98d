// Digits that belong to one number until a pause or another key ends it. No page needed.

/** How long digits wait for another one, in milliseconds. */
export const PAUSE = 1000;

export class Digits {
  /** @param {() => void} whenDone after the pause */
  constructor(whenDone) {
    this.whenDone = whenDone;
    this.text = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {string} digit */
  add(digit) {
    this.#set((this.text + digit).slice(-6));
  }

  /** Takes the last one back. @returns {boolean} whether there was one */
  erase() {
    const any = this.text !== "";
    this.#set(this.text.slice(0, -1));
    return any;
  }

  /** Forgets them. @returns {string} what they were */
  take() {
    const { text } = this;
    this.#set("");
    return text;
  }

  /** @param {string} text */
  #set(text) {
    clearTimeout(this.timer);
    this.text = text;
    if (text) this.timer = setTimeout(() => this.whenDone(), PAUSE);
  }
}
