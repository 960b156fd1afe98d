// Where it hurts: figures to click and an equal list to tick.

import { fill, h, uid } from "../lib/dom.js";
import { importSvg } from "../lib/svg.js";
import { t } from "../lib/words.js";
import { AreaList } from "./area-list.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../ipc-types.d.ts").AreaView} AreaView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/** What each is called, and its areas. @type {[string, string[]][]} */
const REGIONS = [
  ["visits-map-trunk", ["jaw_l", "jaw_r", "neck", "chest", "abdomen", "upper_back", "lower_back"]],
  ["visits-map-left-arm", ["shoulder_girdle_l", "upper_arm_l", "lower_arm_l"]],
  ["visits-map-left-leg", ["hip_l", "upper_leg_l", "lower_leg_l"]],
  ["visits-map-right-arm", ["shoulder_girdle_r", "upper_arm_r", "lower_arm_r"]],
  ["visits-map-right-leg", ["hip_r", "upper_leg_r", "lower_leg_r"]],
];

/** @param {ItemView} item @returns {[string, AreaView[]][]} */
function grouped(item) {
  const left = new Map(item.areas.map((area) => [area.key, area]));
  /** @type {[string, AreaView[]][]} */
  const groups = REGIONS.map(([name, keys]) => [t(name), keys.flatMap((key) => {
    const area = left.get(key);
    left.delete(key);
    return area ? [area] : [];
  })]);
  groups.push([t("visits-map-other"), [...left.values()]]);
  return groups.filter(([, areas]) => areas.length > 0);
}

export class BodyMap extends AreaList {
  /**
   * @param {ItemView} item
   * @param {import("./area-list.js").AreaOptions} options
   * @param {() => Promise<string>} figures the SVG
   */
  constructor(item, options, figures) {
    super(item, options, "map", grouped(item));
    this.names = new Map(item.areas.map((area) => [area.key, area.label]));
    this.caption = h("figcaption", { class: "hint", id: uid("sides"), "aria-hidden": "true" }, t("visits-map-sides"));
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
      place.textContent = t("visits-map-not-drawn");
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
    const name = this.names.get(area);
    // Whose left it is, until one points at an area.
    fill(this.caption, name === undefined ? t("visits-map-sides") : h("span", { lang: this.lang }, name));
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
