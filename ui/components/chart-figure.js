// A chart with what it takes to save it: as a picture, or as a table of what it shows.

import { toAppError } from "../ipc.js";
import { savedWords } from "../lib/bytes.js";
import { fill, h } from "../lib/dom.js";
import { errorWords } from "../lib/english.js";
import { currentTheme } from "../lib/theme.js";
import { t } from "../lib/words.js";
import { ChartPicture } from "./chart-picture.js";

/** @typedef {import("./chart-picture.js").Space} Size */
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
    const picture = new ChartPicture({ signal, ask, height: (width) => width * 0.62 });
    this.outcome = h("p", { class: "outcome", role: "status" });
    /** @type {[Format, string][]} */
    const formats = [["png", "PNG"], ["svg", "SVG"], ["csv", "CSV"]];
    this.element = h("div", { class: "chart-figure" }, picture.element,
      h("div", { class: "actions quiet" }, h("span", { class: "hint" }, t("trends-figure")), formats.map(([format, written]) => h("button", {
        type: "button", class: "link", "aria-label": t("trends-figure-save", { name, format: written }),
        on: { click: () => this.keep(() => save(format, { theme: currentTheme(), ...picture.size })) },
      }, t("trends-figure-format", { format: written })))), this.outcome);
  }

  /** @param {() => Promise<import("../ipc-types.d.ts").SavedFile | null>} save */
  async keep(save) {
    this.outcome.className = "outcome";
    fill(this.outcome, t("trends-figure.saving"));
    try {
      fill(this.outcome, savedWords(await save()));
    } catch (reason) {
      this.outcome.className = "outcome error";
      fill(this.outcome, errorWords(toAppError(reason)));
    }
  }
}
