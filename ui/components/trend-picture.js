// The trend picture, drawn by the back end for the space there is, and again when the space or the theme changes.

import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { importSvg } from "../lib/svg.js";
import { currentTheme, textScale, themeChanges } from "../lib/theme.js";

export class TrendPicture {
  /**
   * @param {object} options
   * @param {string} options.patientId
   * @param {AbortSignal} options.signal
   * @param {(width: number) => number} options.height for a width, both in CSS pixels
   * @param {(picture: import("../ipc-types.d.ts").TrendPicture) => void} [options.onDrawn]
   */
  constructor({ patientId, signal, height, onDrawn }) {
    this.patientId = patientId;
    this.height = height;
    this.onDrawn = onDrawn;
    this.signal = signal;
    this.drawn = "";
    this.size = { width: 0, height: 0 };
    this.asked = 0;
    this.frame = h("div", { class: "picture" }, h("p", { class: "hint drawing" }, "Drawing…"));
    this.element = h("figure", { class: "trend" }, this.frame);
    /** @type {number | undefined} */
    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.draw(), this.drawn ? 120 : 0);
    };
    const watcher = new ResizeObserver(later);
    watcher.observe(this.element);
    themeChanges.addEventListener("change", later, { signal });
    window.addEventListener("resize", later, { signal });
    signal.addEventListener("abort", () => {
      watcher.disconnect();
      clearTimeout(timer);
    });
  }

  async draw() {
    const room = this.element.clientWidth;
    if (room < 50 || this.signal.aborted) return;
    // Larger text: the picture is drawn for less space and shown larger.
    const scale = textScale();
    const width = Math.round(Math.max(480, room / scale));
    const height = Math.round(Math.max(270, this.height(room) / scale));
    const theme = currentTheme();
    const wanted = `${width}×${height} ${theme}`;
    if (wanted === this.drawn) return;
    this.asked += 1;
    const asked = this.asked;
    try {
      const picture = await ipc.trendSvg({ patientId: this.patientId, theme, width, height });
      if (asked !== this.asked || this.signal.aborted) return;
      this.drawn = wanted;
      this.size = { width, height };
      if (picture.points === 0) {
        fill(this.frame, h("p", { class: "empty" }, "No scores to draw yet. They appear here after the first visit."));
      } else {
        const svg = importSvg(picture.svg);
        if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
        svg.removeAttribute("width");
        svg.removeAttribute("height");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", picture.alt);
        fill(this.frame, svg);
      }
      this.onDrawn?.(picture);
    } catch (reason) {
      if (asked !== this.asked) return;
      this.drawn = "";
      fill(this.frame, h("div", { class: "empty" },
        h("p", { role: "alert" }, `The picture could not be drawn. ${toAppError(reason).message}`),
        h("button", { type: "button", on: { click: () => this.draw() } }, "Try again")));
    }
  }
}
