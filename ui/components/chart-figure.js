// A chart drawn by the back end for the space there is, and again when the space or the theme changes; saved as a picture or
// as a table of what it shows.

import { toAppError } from "../ipc.js";
import { savedWords } from "../lib/bytes.js";
import { fill, h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { importSvg } from "../lib/svg.js";
import { currentTheme, textScale, themeChanges } from "../lib/theme.js";

/** @typedef {{theme: "light" | "dark", width: number, height: number}} Size */
/** @typedef {"png" | "svg" | "csv"} Format */

export class ChartFigure {
  /**
   * @param {object} options
   * @param {string} options.name within a sentence, such as "responder curve"
   * @param {AbortSignal} options.signal
   * @param {(size: Size) => Promise<import("../ipc-types.d.ts").ChartView>} options.ask
   * @param {(format: Format, size: Size) => Promise<import("../ipc-types.d.ts").SavedFile | null>} options.save
   */
  constructor({ name, signal, ask, save }) {
    this.signal = signal;
    this.ask = ask;
    this.drawn = "";
    this.asked = 0;
    this.frame = h("div", { class: "picture" }, h("p", { class: "hint drawing" }, "Drawing…"));
    this.caption = h("p", { class: "hint" });
    this.outcome = h("p", { class: "outcome", role: "status" });
    /** @type {[Format, string][]} */
    const formats = [["png", "PNG…"], ["svg", "SVG…"], ["csv", "CSV…"]];
    this.element = h("figure", { class: "chart-figure" }, this.frame,
      h("figcaption", null, this.caption,
        h("div", { class: "actions quiet" }, h("span", { class: "hint" }, "Save as"), formats.map(([format, words]) => h("button", {
          type: "button", class: "link", "aria-label": `Save the ${name} as ${words}`, on: { click: () => this.keep(() => save(format, this.size())) },
        }, words))), this.outcome));
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

  /** Larger text: it is drawn for less space and shown larger. @returns {Size} */
  size() {
    const width = Math.round(Math.max(360, this.element.clientWidth / textScale()));
    return { theme: currentTheme(), width, height: Math.round(Math.max(250, width * 0.62)) };
  }

  async draw() {
    if (this.element.clientWidth < 50 || this.signal.aborted) return;
    const size = this.size();
    const wanted = `${size.width}×${size.height} ${size.theme}`;
    if (wanted === this.drawn) return;
    this.asked += 1;
    const asked = this.asked;
    try {
      const chart = await this.ask(size);
      if (asked !== this.asked || this.signal.aborted) return;
      this.drawn = wanted;
      const svg = importSvg(chart.svg);
      if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
      svg.removeAttribute("width");
      svg.removeAttribute("height");
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", withDates(chart.alt));
      fill(this.frame, svg);
      fill(this.caption, withDates(chart.caption));
    } catch (reason) {
      if (asked !== this.asked || this.signal.aborted) return;
      this.drawn = "";
      fill(this.frame, h("div", { class: "empty" },
        h("p", { role: "alert" }, `The chart could not be drawn. ${toAppError(reason).message}`),
        h("button", { type: "button", on: { click: () => this.draw() } }, "Try again")));
    }
  }

  /** @param {() => Promise<import("../ipc-types.d.ts").SavedFile | null>} save */
  async keep(save) {
    this.outcome.className = "outcome";
    fill(this.outcome, "Saving…");
    try {
      fill(this.outcome, savedWords(await save()));
    } catch (reason) {
      this.outcome.className = "outcome error";
      fill(this.outcome, toAppError(reason).message);
    }
  }
}
