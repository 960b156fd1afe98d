// Where it hurts: figures to click and an equal list to tick.

import { h, uid } from "../lib/dom.js";
import { importSvg } from "../lib/svg.js";
import { AreaList } from "./area-list.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../ipc-types.d.ts").AreaView} AreaView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/** @type {[string, string[]][]} */
const REGIONS = [
  ["Head and trunk", ["jaw_l", "jaw_r", "neck", "chest", "abdomen", "upper_back", "lower_back"]],
  ["Left arm", ["shoulder_girdle_l", "upper_arm_l", "lower_arm_l"]],
  ["Left leg", ["hip_l", "upper_leg_l", "lower_leg_l"]],
  ["Right arm", ["shoulder_girdle_r", "upper_arm_r", "lower_arm_r"]],
  ["Right leg", ["hip_r", "upper_leg_r", "lower_leg_r"]],
];

/** @type {import("./area-list.js").AreaWords} */
const WORDS = {
  ask: "Mark every area that hurt.",
  none: "No pain in any of these areas",
  some: (count) => `${count} ${count === 1 ? "area" : "areas"}`,
};

/** Whose left it is. */
const SIDES = "Left and right are those of the person in pain.";

/** @param {ItemView} item @returns {[string, AreaView[]][]} */
function grouped(item) {
  const left = new Map(item.areas.map((area) => [area.key, area]));
  /** @type {[string, AreaView[]][]} */
  const groups = REGIONS.map(([name, keys]) => [name, keys.flatMap((key) => {
    const area = left.get(key);
    left.delete(key);
    return area ? [area] : [];
  })]);
  groups.push(["Other", [...left.values()]]);
  return groups.filter(([, areas]) => areas.length > 0);
}

export class BodyMap extends AreaList {
  /**
   * @param {ItemView} item
   * @param {import("./area-list.js").AreaOptions} options
   * @param {() => Promise<string>} figures the SVG
   */
  constructor(item, options, figures) {
    super(item, options, WORDS, grouped(item));
    this.names = new Map(item.areas.map((area) => [area.key, area.label]));
    this.caption = h("figcaption", { class: "hint", id: uid("sides"), "aria-hidden": "true" }, SIDES);
    this.figure = h("figure", { class: "figures" }, h("div", { class: "drawing", "aria-hidden": "true" }), this.caption);
    this.group.setAttribute("aria-describedby", `${this.status.id} ${this.caption.id}`);
    this.group.classList.add("body-map");
    this.group.prepend(this.figure);
    for (const [area, label] of this.labels) {
      label.addEventListener("pointerenter", () => this.point(area));
      label.addEventListener("pointerleave", () => this.point(""));
    }
    this.figure.addEventListener("click", (event) => {
      const area = this.areaAt(event.target);
      if (area && !options.readOnly) options.onToggle(area);
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
    this.caption.textContent = this.names.get(area) ?? SIDES;
    for (const shape of this.figure.querySelectorAll("[data-area]")) shape.classList.toggle("pointed", shape.getAttribute("data-area") === area);
  }

  /** @param {Entry | null} entry */
  update(entry) {
    super.update(entry);
    this.paint();
  }

  paint() {
    for (const shape of this.figure.querySelectorAll("[data-area]")) {
      shape.classList.toggle("marked", this.marked.has(shape.getAttribute("data-area") ?? ""));
    }
  }
}
