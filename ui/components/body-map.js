// Where it hurts: figures to click and an equal list to tick. Marks count only once they are confirmed.

import { h, uid } from "../lib/dom.js";
import { areaLetter } from "../lib/keys.js";
import { importSvg } from "../lib/svg.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/** @type {[string, string[]][]} */
const REGIONS = [
  ["Head and trunk", ["jaw_l", "jaw_r", "neck", "chest", "abdomen", "upper_back", "lower_back"]],
  ["Left arm", ["shoulder_girdle_l", "upper_arm_l", "lower_arm_l"]],
  ["Left leg", ["hip_l", "upper_leg_l", "lower_leg_l"]],
  ["Right arm", ["shoulder_girdle_r", "upper_arm_r", "lower_arm_r"]],
  ["Right leg", ["hip_r", "upper_leg_r", "lower_leg_r"]],
];

/** @param {ItemView} item @returns {[string, {key: string, label: string}[]][]} */
function grouped(item) {
  const left = new Map(item.areas.map((area) => [area.key, area]));
  /** @type {[string, {key: string, label: string}[]][]} */
  const groups = REGIONS.map(([name, keys]) => [name, keys.flatMap((key) => {
    const area = left.get(key);
    left.delete(key);
    return area ? [area] : [];
  })]);
  groups.push(["Other", [...left.values()]]);
  return groups.filter(([, areas]) => areas.length > 0);
}

/** The areas in the order of the list, which is the order of their letters. @param {ItemView} item */
export function areaOrder(item) {
  return grouped(item).flatMap(([, areas]) => areas.map((area) => area.key));
}

export class BodyMap {
  /**
   * @param {ItemView} item
   * @param {object} options
   * @param {boolean} options.readOnly
   * @param {string} options.labelledBy
   * @param {() => Promise<string>} options.figures the SVG
   * @param {(area: string) => void} options.onToggle
   * @param {() => void} options.onNone
   * @param {() => void} options.onConfirm
   */
  constructor(item, { readOnly, labelledBy, figures, onToggle, onNone, onConfirm }) {
    this.readOnly = readOnly;
    this.order = areaOrder(item);
    this.names = new Map(item.areas.map((area) => [area.key, area.label]));
    /** @type {Map<string, HTMLInputElement>} */
    this.boxes = new Map();
    /** @type {Set<string>} */
    this.marked = new Set();
    this.status = h("p", { class: "map-status", id: uid("map") });
    this.caption = h("figcaption", { class: "hint", "aria-hidden": "true" }, "\u00a0");
    this.figure = h("figure", { class: "figures" }, h("div", { class: "drawing", "aria-hidden": "true" }), this.caption);
    this.confirm = h("button", { type: "button", class: "primary", on: { click: onConfirm } }, "These are all", h("kbd", { "aria-hidden": "true" }, "Enter"));
    this.none = h("button", { type: "button", on: { click: onNone } }, "No pain in any of these areas", h("kbd", { "aria-hidden": "true" }, "0"));
    const list = h("div", { class: "areas" }, grouped(item).map(([name, areas]) => h("fieldset", null, h("legend", null, name), areas.map((area) => {
      const box = h("input", { type: "checkbox", disabled: readOnly, "aria-label": area.label, on: { change: () => onToggle(area.key) } });
      this.boxes.set(area.key, box);
      const label = h("label", null, box, h("span", null, area.label), h("kbd", { "aria-hidden": "true" }, areaLetter(this.order.indexOf(area.key)).toUpperCase()));
      label.addEventListener("pointerenter", () => this.point(area.key));
      label.addEventListener("pointerleave", () => this.point(""));
      return label;
    }))));
    this.group = h("div", { class: "body-map", role: "group", tabIndex: -1, "aria-labelledby": labelledBy, "aria-describedby": this.status.id }, this.figure, list);
    this.element = h("div", null, this.group,
      h("div", { class: "map-foot" }, this.status, !readOnly && h("div", { class: "actions" }, this.confirm, this.none)));

    this.figure.addEventListener("click", (event) => {
      const area = this.areaAt(event.target);
      if (area && !readOnly) onToggle(area);
    });
    this.figure.addEventListener("pointerover", (event) => this.point(this.areaAt(event.target)));
    this.figure.addEventListener("pointerleave", () => this.point(""));
    this.draw(figures);
  }

  /** @param {() => Promise<string>} figures */
  async draw(figures) {
    const place = /** @type {HTMLElement} */ (this.figure.firstElementChild);
    try {
      const picture = importSvg(await figures());
      if (!picture.hasAttribute("viewBox")) picture.setAttribute("viewBox", `0 0 ${picture.getAttribute("width")} ${picture.getAttribute("height")}`);
      picture.removeAttribute("width");
      picture.removeAttribute("height");
      place.replaceChildren(picture);
      this.paint();
    } catch {
      place.textContent = "The figures could not be drawn. The list works without them.";
    }
  }

  /** @param {EventTarget | null} target */
  areaAt(target) {
    const shape = target instanceof Element ? target.closest("[data-area]") : null;
    const area = shape?.getAttribute("data-area") ?? "";
    return this.boxes.has(area) ? area : "";
  }

  /** Names the area under the pointer. @param {string} area */
  point(area) {
    this.caption.textContent = this.names.get(area) ?? "\u00a0";
    for (const shape of this.figure.querySelectorAll("[data-area]")) shape.classList.toggle("pointed", shape.getAttribute("data-area") === area);
  }

  /** @param {Entry | null} entry */
  update(entry) {
    this.marked = new Set(Array.isArray(entry?.value) ? entry.value : []);
    for (const [area, box] of this.boxes) box.checked = this.marked.has(area);
    const count = `${this.marked.size} ${this.marked.size === 1 ? "area" : "areas"}`;
    if (!entry) this.status.textContent = this.readOnly ? "Not answered" : "Mark every area that hurt.";
    else if (!entry.given) this.status.textContent = `${count} marked, not confirmed: this is not an answer yet.`;
    else this.status.textContent = this.marked.size ? `${count}, confirmed` : "No pain in any of these areas, confirmed";
    this.status.classList.toggle("open", entry !== null && !entry.given);
    this.confirm.disabled = this.marked.size === 0 || entry?.given === true;
    this.none.disabled = this.marked.size > 0 || entry?.given === true;
    this.paint();
  }

  paint() {
    for (const shape of this.figure.querySelectorAll("[data-area]")) {
      shape.classList.toggle("marked", this.marked.has(shape.getAttribute("data-area") ?? ""));
    }
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
