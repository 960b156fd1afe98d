// The control that an item is answered with.

import { AreaList } from "./area-list.js";
import { BodyMap } from "./body-map.js";
import { EntryItem } from "./entry-item.js";
import { RadioItem } from "./radio-item.js";
import { SliderItem } from "./slider-item.js";

/** @typedef {import("../lib/form-state.js").Entry} Entry */
/** @typedef {AreaList | BodyMap | EntryItem | RadioItem | SliderItem} Control */

/**
 * @param {import("../ipc-types.d.ts").ItemView} item
 * @param {object} options
 * @param {boolean} options.readOnly
 * @param {string} options.labelledBy
 * @param {string | null} options.lang of the form's words, where it isn't the window's
 * @param {boolean} options.numbersOnly
 * @param {() => Promise<string>} options.figures
 * @param {(entry: Entry | null) => void} options.put stores, and stays
 * @param {(entry: Entry) => void} options.answer stores, and goes on
 * @param {(area: string) => void} options.toggle
 * @param {() => void} options.confirm
 * @returns {Control}
 */
export function itemControl(item, { readOnly, labelledBy, lang, numbersOnly, figures, put, answer, toggle, confirm }) {
  const common = { readOnly, labelledBy, lang };
  switch (item.kind) {
    case "areas": {
      const actions = { ...common, onToggle: toggle, onNone: () => answer({ value: [], given: true }), onConfirm: confirm };
      return item.bodyMap ? new BodyMap(item, actions, figures) : new AreaList(item, actions);
    }
    case "slider": return new SliderItem(item, { ...common, onSet: (value) => put({ value, given: true }) });
    case "number":
    case "time": return new EntryItem(item, { ...common, onSet: (value) => put(value === null ? null : { value, given: true }) });
    default: return new RadioItem(item, { ...common, numbersOnly, onChoose: (value) => answer({ value, given: true }), onSet: (value) => put({ value, given: true }) });
  }
}
