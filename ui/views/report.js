// The report as it will be printed; save it as PDF or print it.

import { selectField } from "../components/field.js";
import { patientHead } from "../components/patient-head.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { bytesWords } from "./trends.js";

/** @typedef {import("../ipc-types.d.ts").Paper} Paper */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function reportView(ctx) {
  ctx.title("Report");
  await ctx.session.queue.settled();
  const patient = await ipc.patientGet(ctx.params.patientId);
  return new Report(ctx, patient).element;
}

class Report {
  /** @param {import("../lib/session.js").Ctx} ctx @param {import("../ipc-types.d.ts").PatientView} patient */
  constructor(ctx, patient) {
    this.ctx = ctx;
    this.patient = patient;
    /** @type {string[]} */
    this.urls = [];
    this.turn = 0;
    const { session } = ctx;
    this.paper = selectField("Paper", [["a4", "A4"], ["letter", "Letter"]], session.memory.get("report.paper") ?? session.clinic?.settings.paper ?? "a4");
    this.paper.control.addEventListener("change", () => {
      session.memory.set("report.paper", this.paper.value);
      this.lay();
    });
    this.costs = h("input", { type: "checkbox", checked: session.memory.get("report.costs") ?? false, on: { change: () => {
      session.memory.set("report.costs", this.costs.checked);
      this.lay();
    } } });
    this.save = h("button", { type: "button", class: "primary", on: { click: () => this.run(this.save, "Saving…", () => this.savePdf()) } }, "Save PDF…");
    this.print = h("button", { type: "button", on: { click: () => this.run(this.print, "Handing over to the printer…", async () => (await ipc.reportPrint()).words) } }, "Print…");
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.pages = h("div", { class: "sheets" });
    this.element = h("section", { class: "page wide" },
      patientHead(patient, "/report"),
      h("div", { class: "part-head" },
        h("div", { class: "save-row" }, this.paper.element, h("label", { class: "check" }, this.costs, "Costs"), h("div", { class: "actions" }, this.save, this.print))),
      this.outcome, this.pages);
    ctx.signal.addEventListener("abort", () => this.forget());
    ctx.focus(this.save);
    this.lay();
  }

  /** Lays the report out and shows its pages. */
  async lay() {
    this.turn += 1;
    const turn = this.turn;
    setBusy(this.save, true);
    setBusy(this.print, true);
    fill(this.pages, h("p", { class: "empty" }, "Laying out the pages…"));
    try {
      const preview = await ipc.reportPreview(this.patient.id, { paper: /** @type {Paper} */ (this.paper.value), sections: this.costs.checked ? ["costs"] : [], ask: { course: null, measure: null, from: null, to: null } });
      if (turn !== this.turn || this.ctx.signal.aborted) return;
      const sheets = Array.from({ length: preview.pages }, (_, page) => h("img", {
        class: `sheet ${this.paper.value}`, alt: `Page ${page + 1} of ${preview.pages}: ${preview.title}`,
      }));
      this.forget();
      fill(this.pages, sheets, h("details", { class: "sources" }, h("summary", null, "The report as text"), preview.alt.map((line) => h("p", null, line))));
      setBusy(this.save, false);
      setBusy(this.print, false);
      this.ctx.say(`${preview.pages} ${preview.pages === 1 ? "page" : "pages"}`);
      for (const [page, sheet] of sheets.entries()) {
        const width = Math.round(Math.max(sheet.clientWidth, 400) * Math.max(1, window.devicePixelRatio));
        const png = await ipc.reportPage(page, width);
        if (turn !== this.turn || this.ctx.signal.aborted) return;
        const url = URL.createObjectURL(new Blob([png], { type: "image/png" }));
        this.urls.push(url);
        sheet.src = url;
      }
    } catch (reason) {
      if (turn !== this.turn) return;
      fill(this.pages, h("div", { class: "empty" },
        h("p", { role: "alert" }, `The report could not be made. ${toAppError(reason).message}`),
        h("button", { type: "button", on: { click: () => this.lay() } }, "Try again")));
    }
  }

  async savePdf() {
    const saved = await ipc.reportSave();
    return saved ? ["Saved to ", h("span", { class: "path" }, saved.place), ` (${bytesWords(saved.bytes)})`] : "";
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {string} meanwhile
   * @param {() => Promise<string | import("../lib/dom.js").Child[]>} act
   */
  async run(button, meanwhile, act) {
    if (button.getAttribute("aria-disabled") === "true") return;
    setBusy(button, true);
    this.outcome.className = "outcome";
    fill(this.outcome, meanwhile);
    try {
      fill(this.outcome, await act());
    } catch (reason) {
      this.outcome.className = "outcome error";
      fill(this.outcome, toAppError(reason).message);
    } finally {
      setBusy(button, false);
    }
  }

  /** Lets the pictures of the pages go. */
  forget() {
    for (const url of this.urls.splice(0)) URL.revokeObjectURL(url);
  }
}

/** Out of use for a while; unlike a disabled button it keeps the focus. @param {HTMLButtonElement} button @param {boolean} busy */
function setBusy(button, busy) {
  button.setAttribute("aria-disabled", String(busy));
}
