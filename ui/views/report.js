// The report as it will be printed: what is on it beside its pages; save it as PDF or print it.

import { patientHead } from "../components/patient-head.js";
import { ReportAbout } from "../components/report-about.js";
import { foldable, inEnglishNote, paperField, SectionChoice } from "../components/report-sections.js";
import { ipc, toAppError } from "../ipc.js";
import { savedWords } from "../lib/bytes.js";
import { fill, h } from "../lib/dom.js";
import { english, errorWords } from "../lib/english.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").Paper} Paper */
/** @typedef {import("../ipc-types.d.ts").ReportPreview} ReportPreview */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function reportView(ctx) {
  ctx.title(t("reports-title"));
  await ctx.session.queue.settled();
  const patient = await ipc.patientGet(ctx.params.patientId);
  return new Report(ctx, patient).element;
}

/** The back end keeps the report that was laid out last: one is laid out after the other, so that saving saves what is shown. @type {Promise<unknown>} */
let line = Promise.resolve();
/** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
function inLine(act) {
  const done = line.then(act);
  line = done.catch(() => {});
  return done;
}

class Report {
  /** @param {import("../lib/session.js").Ctx} ctx @param {import("../ipc-types.d.ts").PatientView} patient */
  constructor(ctx, patient) {
    this.ctx = ctx;
    this.patient = patient;
    /** What is shown, a page each. @type {{image: HTMLImageElement, url: string}[]} */
    this.sheets = [];
    this.wanted = 0;
    this.laying = false;
    const lay = () => this.lay();
    this.paper = paperField(ctx.session, lay);
    this.sections = new SectionChoice(ctx.session, "report.sections", lay);
    this.about = new ReportAbout(ctx, patient.id, lay);
    this.save = h("button", { type: "button", class: "primary", on: { click: () => this.run(this.save, t("shell-saving"), async () => savedWords(await ipc.reportSave())) } }, t("reports-save"));
    this.print = h("button", { type: "button", on: { click: () => this.run(this.print, t("reports-print.doing"), async () => [english((await ipc.reportPrint()).words)]) } }, t("reports-print"));
    this.count = h("p", { class: "hint page-count" });
    this.outcome = h("p", { class: "outcome", role: "status" });
    const side = h("section", { class: "beside-choices panel", "aria-label": t("reports-title.what") },
      h("div", { class: "actions" }, this.save, this.print), this.count, this.outcome, inEnglishNote(),
      foldable(t("reports-title.choose"), this.sections.element, this.about.element, this.paper.element,
        h("p", null, h("a", { href: "#/batch" }, t("reports-title.several")))));
    this.pages = h("div", { class: "sheets" }, h("p", { class: "empty" }, t("reports-laying")));
    this.text = h("details", { class: "sources", hidden: true });
    this.element = h("section", { class: "page wide" },
      patientHead(patient, "/report"),
      h("div", { class: "beside report" }, side, h("div", { class: "sheets-and-text" }, this.pages, this.text)));
    ctx.signal.addEventListener("abort", () => this.forget(0));
    ctx.focus(this.save);
    this.lay();
  }

  /** Lays the report out as it is wanted now. What was wanted meanwhile is laid out next, and nothing in between. */
  async lay() {
    this.wanted += 1;
    fill(this.outcome);
    if (this.laying) return;
    this.laying = true;
    for (const button of [this.save, this.print]) setBusy(button, true);
    this.pages.setAttribute("aria-busy", "true");
    // The pages stay as they were until the new ones are there; words only when that takes a while.
    const slow = window.setTimeout(() => fill(this.count, t("reports-laying")), 400);
    let fine = false;
    for (let turn = 0; turn !== this.wanted && !this.ctx.signal.aborted;) {
      turn = this.wanted;
      const now = () => turn === this.wanted && !this.ctx.signal.aborted;
      try {
        fine = false;
        const preview = await inLine(() => ipc.reportPreview(this.patient.id, { paper: /** @type {Paper} */ (this.paper.value), sections: this.sections.values, ask: this.about.ask }));
        if (now()) fine = await this.show(preview, this.paper.value, now);
      } catch (reason) {
        if (now()) this.fail(toAppError(reason));
      }
    }
    clearTimeout(slow);
    this.laying = false;
    this.pages.removeAttribute("aria-busy");
    if (fine) for (const button of [this.save, this.print]) setBusy(button, false);
  }

  /**
   * @param {ReportPreview} preview @param {string} paper @param {() => boolean} now whether it is still wanted
   * @returns {Promise<boolean>} whether all of it is shown
   */
  async show(preview, paper, now) {
    const width = Math.round(Math.max(Math.min(this.pages.clientWidth, 832), 400) * Math.max(1, window.devicePixelRatio));
    for (let page = 0; page < preview.pages; page += 1) {
      const png = await ipc.reportPage(page, width);
      if (!now()) return false;
      const url = URL.createObjectURL(new Blob([png], { type: "image/png" }));
      const image = h("img", { class: `sheet ${paper}`, alt: t("reports-page", { page: page + 1, count: preview.pages, title: preview.title }), src: url });
      await image.decode?.().catch(() => {});
      if (!now()) {
        URL.revokeObjectURL(url);
        return false;
      }
      const before = this.sheets[page];
      if (before) {
        before.image.replaceWith(image);
        URL.revokeObjectURL(before.url);
      } else if (page === 0) {
        fill(this.pages, image);
      } else {
        this.pages.append(image);
      }
      this.sheets[page] = { image, url };
    }
    this.forget(preview.pages);
    const words = t("reports-pages", { count: preview.pages, paper: paper === "letter" ? t("shell-settings-paper.letter") : "A4" });
    fill(this.count, words);
    this.ctx.say(words);
    fill(this.text, h("summary", null, t("reports-title.text")), preview.alt.map((each) => h("p", { lang: inEnglish() }, each)));
    this.text.hidden = false;
    return true;
  }

  /** @param {import("../ipc.js").AppError} error */
  fail(error) {
    this.forget(0);
    this.text.hidden = true;
    fill(this.count);
    fill(this.pages, h("div", { class: "empty" },
      h("p", { role: "alert" }, t("reports-title.failed"), " ", errorWords(error)),
      h("button", { type: "button", on: { click: () => this.lay() } }, t("shell-try-again"))));
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {string} meanwhile
   * @param {() => Promise<import("../lib/dom.js").Child[]>} act
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
      fill(this.outcome, errorWords(toAppError(reason)));
    } finally {
      if (!this.laying) setBusy(button, false);
    }
  }

  /** Lets the pictures of the pages from this one on go. @param {number} from */
  forget(from) {
    for (const { image, url } of this.sheets.splice(from)) {
      image.remove();
      URL.revokeObjectURL(url);
    }
  }
}

/** Out of use for a while; unlike a disabled button it keeps the focus. @param {HTMLButtonElement} button @param {boolean} busy */
function setBusy(button, busy) {
  button.setAttribute("aria-disabled", String(busy));
}
