// The trend picture as large as the window, to look at and to save.

import { selectField } from "../components/field.js";
import { patientHead } from "../components/patient-head.js";
import { TrendPicture } from "../components/trend-picture.js";
import { ipc, toAppError } from "../ipc.js";
import { longDate } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export async function trendsView(ctx) {
  ctx.title("Trends");
  await ctx.session.queue.settled();
  const patient = await ipc.patientGet(ctx.params.patientId);
  const period = h("p", { class: "who" });
  const picture = new TrendPicture({
    patientId: patient.id,
    signal: ctx.signal,
    height: (width) => Math.max(340, Math.min(window.innerHeight - 300, width * 0.62)),
    onDrawn: (drawn) => {
      period.textContent = drawn.period ? `${longDate(drawn.period[0])} to ${longDate(drawn.period[1])} · ${drawn.points} ${drawn.points === 1 ? "score" : "scores"}` : "";
    },
  });

  const size = selectField("Size", [["fixed", "1600 × 900"], ["shown", "As shown"]], "fixed");
  const dpi = selectField("Resolution", [["96", "96 dpi (screen)"], ["150", "150 dpi"], ["300", "300 dpi (print)"], ["600", "600 dpi (press)"]], "300");
  const outcome = h("p", { class: "outcome", role: "status" });
  const png = h("button", { type: "button", on: { click: () => save("png") } }, "Save PNG…");
  const svg = h("button", { type: "button", on: { click: () => save("svg") } }, "Save SVG…");

  const sources = patient.measures.filter((measure) => measure.bandSource);
  ctx.focus(png);
  return h("section", { class: "page wide" },
    patientHead(patient, "/trends"),
    h("div", { class: "part-head" }, period,
      h("div", { class: "save-row" }, size.element, dpi.element, h("div", { class: "actions" }, png, svg))),
    outcome,
    h("div", { class: "panel flush" }, picture.element),
    sources.length > 0 && h("details", { class: "sources" },
      h("summary", null, "Where the bands come from"),
      h("dl", null, sources.flatMap((measure) => [h("dt", null, `${measure.label} ${measure.range}`), h("dd", null, measure.bandSource)]))));

  /** @param {"png" | "svg"} format */
  async function save(format) {
    const { width, height } = size.value === "shown" && picture.size.width ? picture.size : { width: 1600, height: 900 };
    png.disabled = true;
    svg.disabled = true;
    outcome.className = "outcome";
    fill(outcome, "Drawing…");
    try {
      const saved = await ipc.trendSave({ patientId: patient.id, format, dpi: Number(dpi.value), width, height });
      fill(outcome, saved ? ["Saved to ", h("span", { class: "path" }, saved.place), ` (${bytesWords(saved.bytes)})`] : "");
    } catch (reason) {
      outcome.className = "outcome error";
      fill(outcome, toAppError(reason).message);
    } finally {
      png.disabled = false;
      svg.disabled = false;
      (format === "png" ? png : svg).focus();
    }
  }
}

/** "84 kB". @param {number} bytes */
export function bytesWords(bytes) {
  const many = bytes >= 1e6 ? [bytes / 1e6, "MB"] : [Math.max(1, bytes / 1e3), "kB"];
  return `${new Intl.NumberFormat(undefined, { maximumFractionDigits: many[1] === "MB" ? 1 : 0 }).format(Number(many[0]))} ${many[1]}`;
}
