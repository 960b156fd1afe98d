// A text field with words to choose from that binds nobody to them.

import { fill, h, uid } from "../lib/dom.js";
import { Field } from "./field.js";

/** @extends {Field<HTMLInputElement>} */
export class ListedField extends Field {
  /**
   * @param {string} label @param {string} value @param {string[]} words
   * @param {{optional?: boolean, hint?: string, look?: string}} [options]
   */
  constructor(label, value, words, { optional = false, hint = "", look = "" } = {}) {
    const list = uid("words");
    super(label, h("input", { type: "text", autocomplete: "off", spellcheck: "false", value, list, class: look }), { optional, hint });
    this.list = h("datalist", { id: list });
    this.element.append(this.list);
    this.offer(words);
  }

  /** @param {string[]} words */
  offer(words) {
    fill(this.list, words.map((word) => h("option", { value: word })));
  }
}
