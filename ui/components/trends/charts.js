// The charts that there is something to draw on: one at a time, to look at and to save.

import { ipc, toAppError } from "../../ipc.js";
import { savedWords } from "../../lib/bytes.js";
import { fill, h, uid } from "../../lib/dom.js";
import { errorWords } from "../../lib/english.js";
import { t } from "../../lib/words.js";
import { ChartPicture } from "../chart-picture.js";
import { selectField } from "../field.js";
import { segment } from "../segment.js";

/** @typedef {import("../../ipc-types.d.ts").ChartKind} ChartKind */
/** @typedef {import("../../ipc-types.d.ts").TrendsAsk} TrendsAsk */

/** These grow with what there is to draw. @type {Set<ChartKind>} */
const TALL = new Set(["multiples", "items", "calendar", "maps"]);
/** Highest picture, in CSS pixels. */
const MOST_HEIGHT = 1600;
const FILE = { width: 1600, height: 900 };

export class Charts {
  /**
   * @param {object} options
   * @param {string} options.patientId
   * @param {import("../../lib/session.js").Ctx} options.ctx
   * @param {ChartKind | null} options.kind that was looked at last
   * @param {(kind: ChartKind) => void} options.onChoose
   */
  constructor({ patientId, ctx, kind, onChoose }) {
    this.patientId = patientId;
    this.ctx = ctx;
    this.kind = kind;
    this.onChoose = onChoose;
    /** @type {TrendsAsk} */
    this.ask = { course: null, measure: null, from: null, to: null };
    this.asked = "";
    const { memory } = ctx.session;
    this.picture = new ChartPicture({
      signal: ctx.signal,
      ask: (space) => ipc.chartGet(patientId, { kind: this.shown, ask: this.ask, ...space }),
      height: (width) => (TALL.has(this.shown) ? MOST_HEIGHT : Math.max(340, Math.min(window.innerHeight - 220, width * 0.56))),
    });
    this.kinds = h("div", { class: "segments", role: "group", "aria-label": t("trends-charts.which") });
    this.size = selectField(t("trends-size"), [["fixed", "1600 × 900"], ["shown", t("trends-size.shown")]], memory.get("trends.size") ?? "fixed");
    this.dpi = selectField(t("trends-resolution"), [["96", "trends-dpi.screen"], ["150", "trends-dpi"], ["300", "trends-dpi.print"], ["600", "trends-dpi.press"]].map(([dpi, id]) => [dpi, t(id, { dpi })]), memory.get("trends.dpi") ?? "300");
    for (const [name, field] of /** @type {const} */ ([["size", this.size], ["dpi", this.dpi]])) {
      field.control.addEventListener("change", () => memory.set(`trends.${name}`, field.value));
    }
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.buttons = /** @type {const} */ (["png", "svg", "csv"]).map((format) => h("button", { type: "button", data: { format }, on: { click: () => this.save(format) } }, t("trends-save", { format: format.toUpperCase() })));
    const title = uid("charts");
    this.element = h("section", { class: "charts", "aria-labelledby": title, hidden: true },
      h("div", { class: "charts-head" }, h("h2", { id: title }, t("trends-charts")), this.kinds),
      h("div", { class: "panel flush" }, this.picture.element),
      h("div", { class: "save-row" }, this.size.element, this.dpi.element, h("div", { class: "actions" }, this.buttons)),
      this.outcome);
  }

  /** @returns {ChartKind} */
  get shown() {
    return this.kind ?? "multiples";
  }

  /** @param {ChartKind[]} kinds that there are @param {TrendsAsk} ask */
  update(kinds, ask) {
    this.element.hidden = kinds.length === 0;
    if (!kinds.length) {
      this.picture.clear();
      return;
    }
    if (!this.kind || !kinds.includes(this.kind)) this.kind = kinds[0];
    this.ask = ask;
    const at = [...this.kinds.children].indexOf(/** @type {Element} */ (document.activeElement));
    fill(this.kinds, kinds.map((kind) => segment(t(`trends-chart-${kind}`), kind === this.kind, () => this.choose(kind, kinds))));
    const again = this.kinds.children[at];
    if (again instanceof HTMLElement) again.focus();
    // What was written down may have changed the picture, whatever is asked for.
    this.picture.redraw();
  }

  /** @param {ChartKind} kind @param {ChartKind[]} kinds */
  choose(kind, kinds) {
    if (kind === this.kind) return;
    this.kind = kind;
    fill(this.outcome);
    this.onChoose(kind);
    this.update(kinds, this.ask);
  }

  /** @param {"png" | "svg" | "csv"} format */
  async save(format) {
    const { picture, outcome } = this;
    const { width, height } = this.size.value === "shown" && picture.size.width ? picture.size : FILE;
    for (const button of this.buttons) button.setAttribute("aria-disabled", "true");
    outcome.className = "outcome";
    fill(outcome, t(format === "csv" ? "trends-drawing.table" : "trends-drawing"));
    try {
      const saved = await ipc.chartSave({ patientId: this.patientId, ask: { kind: this.shown, ask: this.ask, theme: "light", width, height }, format, dpi: Number(this.dpi.value) });
      fill(outcome, savedWords(saved));
    } catch (reason) {
      outcome.className = "outcome error";
      fill(outcome, errorWords(toAppError(reason)));
    } finally {
      for (const button of this.buttons) button.removeAttribute("aria-disabled");
    }
  }
}
