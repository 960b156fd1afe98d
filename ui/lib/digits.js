// Digits that belong to one number until a key or leaving ends it. No page needed.

export class Digits {
  constructor() {
    this.text = "";
  }

  /** @param {string} digit */
  add(digit) {
    this.text = (this.text + digit).slice(-6);
  }

  /** Takes the last one back. @returns {boolean} whether there was one */
  erase() {
    const any = this.text !== "";
    this.text = this.text.slice(0, -1);
    return any;
  }

  /** Forgets them. @returns {string} what they were */
  take() {
    const { text } = this;
    this.text = "";
    return text;
  }
}
