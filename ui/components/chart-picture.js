// A chart that the back end draws for the space there is, and again when the space, the theme or what is asked for changes.

import { toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { english, errorWords } from "../lib/english.js";
import { withDates } from "../lib/partial-dates.js";
import { importSvg } from "../lib/svg.js";
import { currentTheme, textScale, themeChanges } from "../lib/theme.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ChartView} ChartView */
/** @typedef {{theme: "light" | "dark", width: number, height: number}} Space in CSS pixels of text at its usual size */

const LEAST_WIDTH = 480;
const LEAST_HEIGHT = 270;

export class ChartPicture {
  /**
   * @param {object} options
   * @param {AbortSignal} options.signal
   * @param {(space: Space) => Promise<ChartView>} options.ask draws it
   * @param {(width: number) => number} options.height the most it may be for a width, both in CSS pixels
   */
  constructor({ signal, ask, height }) {
    this.signal = signal;
    this.ask = ask;
    this.height = height;
    this.drawn = "";
    this.asked = 0;
    /** How large it was drawn. */
    this.size = { width: 0, height: 0 };
    this.frame = h("div", { class: "picture" }, h("p", { class: "hint drawing" }, t("trends-drawing")));
    this.caption = h("figcaption", { class: "hint" });
    this.element = h("figure", { class: "chart" }, this.frame, this.caption);
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

  /** There is nothing to draw. */
  clear() {
    this.drawn = "";
    this.asked += 1;
    fill(this.frame);
    fill(this.caption);
  }

  /** What is asked for has changed. */
  redraw() {
    this.drawn = "";
    // What is on its way shows something else.
    this.asked += 1;
    return this.draw();
  }

  async draw() {
    const room = this.element.clientWidth;
    if (room < 50 || this.signal.aborted) return;
    // Larger text: the picture is drawn for less space and shown larger.
    const scale = textScale();
    const width = Math.round(Math.max(LEAST_WIDTH, room / scale));
    const height = Math.round(Math.max(LEAST_HEIGHT, this.height(room) / scale));
    const theme = currentTheme();
    const wanted = `${width}×${height} ${theme}`;
    if (wanted === this.drawn) return;
    this.asked += 1;
    const { asked } = this;
    this.frame.setAttribute("aria-busy", "true");
    try {
      const chart = await this.ask({ theme, width, height });
      if (asked !== this.asked || this.signal.aborted) return;
      this.drawn = wanted;
      this.show(chart, width, height);
    } catch (reason) {
      if (asked !== this.asked || this.signal.aborted) return;
      this.drawn = "";
      fill(this.caption);
      fill(this.frame, h("div", { class: "empty" },
        h("p", { role: "alert" }, t("trends-not-drawn"), " ", errorWords(toAppError(reason))),
        h("button", { type: "button", on: { click: () => this.redraw() } }, t("shell-try-again"))));
    } finally {
      if (asked === this.asked) this.frame.removeAttribute("aria-busy");
    }
  }

  /** @param {ChartView} chart @param {number} width @param {number} height */
  show(chart, width, height) {
    if (!chart.svg) {
      fill(this.caption);
      fill(this.frame, h("p", { class: "empty" }, chart.alt ? english(withDates(chart.alt)) : t("trends-nothing-drawn")));
      return;
    }
    const svg = importSvg(chart.svg);
    if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const [, , wide, high] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
    this.size = { width: Math.round(wide) || width, height: Math.round(high) || height };
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", withDates(chart.alt));
    // Drawn with the words of Rust.
    const lang = inEnglish();
    if (lang) svg.setAttribute("lang", lang);
    fill(this.frame, svg);
    fill(this.caption, english(withDates(chart.caption)));
  }
}
