// Which questionnaires belong to a visit.

import { h } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */

export class InstrumentChoice {
  /**
   * @param {InstrumentView[]} instruments
   * @param {Set<string>} chosen
   * @param {Set<string>} [fixed] those with answers, which can't be taken out
   */
  constructor(instruments, chosen, fixed = new Set()) {
    this.boxes = instruments.map((instrument) => h("input", {
      type: "checkbox", value: instrument.id, checked: chosen.has(instrument.id), disabled: fixed.has(instrument.id), "aria-label": instrument.shortName,
    }));
    this.element = h("fieldset", { class: "choice" }, h("legend", null, "Questionnaires"),
      instruments.map((instrument, at) => h("label", null, this.boxes[at], h("span", null,
        h("strong", null, instrument.shortName), ` ${instrument.name === instrument.shortName ? "" : instrument.name}`,
        h("span", { class: "hint" }, [
          `${instrument.of} ${instrument.of === 1 ? "item" : "items"}`, lower(instrument.recall), fixed.has(instrument.id) ? "has answers" : "",
        ].filter(Boolean).join(", "))))));
  }

  /** Ids of the chosen ones, in the order of the list. */
  get value() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }
}

/** @param {string} text */
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
