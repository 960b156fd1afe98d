// Places or complaints to tick. Marks count only once they are confirmed.

import { h, uid } from "../lib/dom.js";
import { areaLetter } from "../lib/keys.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../ipc-types.d.ts").AreaView} AreaView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/**
 * @typedef {object} AreaOptions
 * @property {boolean} readOnly
 * @property {string} labelledBy
 * @property {string | null} lang of the form's words
 * @property {(area: string) => void} onToggle
 * @property {() => void} onNone
 * @property {() => void} onConfirm
 */

export class AreaList {
  /**
   * @param {ItemView} item
   * @param {AreaOptions} options
   * @param {"list" | "map"} [kind] complaints to tick, or where it hurts
   * @param {[string, AreaView[]][]} [groups] the areas below their headings
   */
  constructor(item, { readOnly, labelledBy, lang, onToggle, onNone, onConfirm }, kind = "list", groups = [["", item.areas]]) {
    this.readOnly = readOnly;
    this.kind = kind;
    this.lang = lang;
    /** The areas in the order of the list, which is the order of their letters. */
    this.order = groups.flatMap(([, areas]) => areas.map((area) => area.key));
    /** @type {Map<string, HTMLInputElement>} */
    this.boxes = new Map();
    /** @type {Map<string, HTMLLabelElement>} */
    this.labels = new Map();
    /** @type {Set<string>} */
    this.marked = new Set();
    this.status = h("p", { class: "map-status", id: uid("map"), role: "status" });
    this.confirm = h("button", { type: "button", class: "primary", on: { click: onConfirm } }, t("visits-areas-all"), h("kbd", { "aria-hidden": "true" }, t("help-key-enter")));
    this.none = h("button", { type: "button", on: { click: onNone } }, t(`visits-${kind}-none`), h("kbd", { "aria-hidden": "true" }, "0"));
    this.list = h("div", { class: "areas" }, groups.map(([name, areas]) => {
      const labels = areas.map((area) => this.#label(area, onToggle));
      return name ? h("fieldset", null, h("legend", null, name), labels) : labels;
    }));
    this.group = h("div", { class: "area-list", role: "group", tabIndex: -1, "aria-labelledby": labelledBy, "aria-describedby": this.status.id }, this.list);
    this.element = h("div", null, this.group,
      h("div", { class: "map-foot" }, this.status, !readOnly && h("div", { class: "actions" }, this.confirm, this.none)));
  }

  /** @param {AreaView} area @param {(area: string) => void} onToggle */
  #label(area, onToggle) {
    const box = h("input", { type: "checkbox", disabled: this.readOnly, "aria-label": area.label, lang: this.lang, on: { change: () => onToggle(area.key) } });
    const letter = areaLetter(this.order.indexOf(area.key)).toUpperCase();
    const label = h("label", null, box, h("span", { lang: this.lang }, area.label), letter && h("kbd", { "aria-hidden": "true" }, letter));
    this.boxes.set(area.key, box);
    this.labels.set(area.key, label);
    return label;
  }

  /** @param {Entry | null} entry */
  update(entry) {
    const { kind } = this;
    this.marked = new Set(Array.isArray(entry?.value) ? entry.value : []);
    for (const [area, box] of this.boxes) box.checked = this.marked.has(area);
    const count = this.marked.size;
    if (!entry) this.status.textContent = this.readOnly ? t("visits-not-answered") : t(`visits-${kind}-ask`);
    else if (!entry.given) this.status.textContent = t(`visits-${kind}-some`, { count });
    else this.status.textContent = count ? t(`visits-${kind}-some.confirmed`, { count }) : t(`visits-${kind}-none.confirmed`);
    this.status.classList.toggle("open", entry !== null && !entry.given);
    this.confirm.disabled = this.marked.size === 0 || entry?.given === true;
    this.none.disabled = this.marked.size > 0 || entry?.given === true;
  }

  /** To the box of an area that was marked by its letter, so that it is seen and read out. @param {string} area */
  show(area) {
    this.boxes.get(area)?.focus();
  }

  /**
   * Moves along the list.
   * @param {1 | -1} by
   * @returns {boolean} false at an end
   */
  move(by) {
    const boxes = this.order.map((area) => this.boxes.get(area));
    const at = boxes.findIndex((box) => box === document.activeElement);
    const next = at < 0 && by < 0 ? undefined : boxes[at + by];
    next?.focus();
    return next !== undefined;
  }

  focus() {
    this.group.focus({ preventScroll: true });
  }
}
