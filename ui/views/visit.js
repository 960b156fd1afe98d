// A visit: its questionnaires with scores, safety, the note, and signing.

import { assessmentCard } from "../components/assessment-card.js";
import { comparisonTable } from "../components/comparison.js";
import { demoChip } from "../components/demo-chip.js";
import { askHandOver } from "../components/handover/start.js";
import { flagPanel } from "../components/flag-panel.js";
import { Note } from "../components/note.js";
import { interrupt, tellAlert } from "../components/safety/acknowledge.js";
import { visitAlerts } from "../components/safety/visit-alerts.js";
import { statusChip } from "../components/words.js";
import { ipc } from "../ipc.js";
import { longDate, longMoment } from "../lib/dates.js";
import { dialogOpen, fill, h, uid } from "../lib/dom.js";
import { inEnglish, rich, t } from "../lib/words.js";
import { askCorrection, askDetails, askInstruments, askSign } from "./visit-dialogs.js";
import { kindName } from "./visit-new.js";

/** @typedef {import("../ipc-types.d.ts").VisitView} VisitView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function visitView(ctx) {
  ctx.title(t("visits-title"));
  await ctx.session.queue.settled();
  const visit = new Visit(ctx, await ipc.visitGet(ctx.params.visitId));
  // Once the visit is on screen, and only once however often it is drawn again.
  window.setTimeout(() => visit.interrupt());
  return visit.element;
}

class Visit {
  /** @param {import("../lib/session.js").Ctx} ctx @param {VisitView} visit */
  constructor(ctx, visit) {
    this.ctx = ctx;
    this.visit = visit;
    const waiting = ctx.session.queue.pending(`note:${visit.id}`).get("");
    this.note = typeof waiting === "string" ? waiting : visit.note;
    this.element = h("section", { class: "page wide visit" });
    this.draw();
    const next = this.element.querySelector(".form-head .primary") ?? this.element.querySelector(".actions .primary");
    if (next instanceof HTMLElement) ctx.focus(next);
    ctx.beforeLeave(() => {
      this.field?.flush();
      return true;
    });
  }

  draw() {
    const { visit } = this;
    const signed = visit.status === "signed";
    const mine = this.ctx.session.may("write");
    this.field?.flush();
    this.field = new Note(this.note, { readOnly: signed || !mine, signal: this.ctx.signal, save: (text) => this.saveNote(text) });
    const complete = visit.missing.length === 0;
    const history = uid("history");
    this.alerts = visitAlerts(visit, (alert) => this.acknowledge(alert));
    // What an alert says already isn't said twice.
    const flags = visit.flags.filter((flag) => !visit.alerts.some((alert) => alert.rule === flag.code));
    Object.assign(this.element.dataset, { patient: visit.patientId, patientName: visit.patientName });
    fill(this.element,
      h("p", { class: "crumbs" }, h("a", { href: `#/patients/${visit.patientId}` }, visit.patientName), demoChip()),
      h("div", { class: "page-head" },
        h("div", null,
          h("h1", null, longDate(visit.date)),
          h("p", { class: "who" }, kindName(visit.kind), " · ", statusChip(visit.status), visit.status === "draft" ? null : [" ", statusLine(visit)])),
        h("div", { class: "actions" }, signed
          ? h("button", { type: "button", data: { needs: "sign" }, on: { click: () => this.correct() } }, t("visits-correct-ask"))
          : [
            h("button", { type: "button", class: complete ? "primary" : "", data: { needs: "sign" }, on: { click: () => this.sign() } }, t(visit.status === "correcting" ? "visits-sign-correction" : "visits-sign")),
            h("button", { type: "button", data: { act: "details", needs: "write" }, on: { click: () => this.details() } }, t("visits-details-ask")),
            h("button", { type: "button", data: { act: "forms", needs: "write" }, on: { click: () => this.instruments() } }, t("visits-forms-ask")),
            visit.assessments.length > 0 && h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.handOver() } }, t("visits-hand-over-ask")),
          ])),
      this.alerts,
      h("div", { class: "visit-columns" },
        h("div", { class: "forms" }, visit.assessments.length
          ? visit.assessments.map((form) => assessmentCard(visit, form, mine))
          : h("p", { class: "empty" }, t("visits-no-forms")),
          visit.criteria && h("div", { class: "panel" }, comparisonTable(visit.criteria))),
        h("div", { class: "aside" },
          flagPanel(flags),
          h("div", { class: "panel" }, this.field.element),
          visit.history.length > 0 && h("section", { class: "panel", "aria-labelledby": history }, h("h2", { id: history }, t("visits-history")),
            h("ol", { class: "history" }, visit.history.map((entry) => h("li", null,
              h("p", null, rich("visits-history-by", { what: h("strong", { lang: inEnglish() }, entry.what), who: entry.by }), h("time", { class: "hint", datetime: entry.at }, longMoment(entry.at))),
              entry.reason && h("p", null, t("visits-history-reason", { reason: entry.reason })),
              entry.changes.length > 0 && h("ul", { lang: inEnglish() }, entry.changes.map((change) => h("li", null, change))))))))));
  }

  /** @param {VisitView} visit */
  show(visit) {
    this.visit = visit;
    this.draw();
  }

  /** @param {string} note */
  saveNote(note) {
    this.note = note;
    const { id, date, kind } = this.visit;
    this.ctx.session.queue.put({ key: `note:${id}`, label: t("visits-note"), value: note, send: () => ipc.visitEdit({ visitId: id, date, kind, note }) });
  }

  /** Everything typed is in the vault, or the notice says what is not. */
  async stored() {
    this.field?.flush();
    if (await this.ctx.session.queue.settled()) return true;
    this.ctx.say(t("visits-not-all-saved"));
    return false;
  }

  async sign() {
    if (!(await this.stored())) return;
    const signed = await askSign(this.visit, this.ctx.signal);
    if (signed === "alerts") {
      await this.toAlerts();
      return;
    }
    if (!signed) return;
    this.show(signed);
    this.ctx.say(t("visits-signed"));
    this.#begin();
  }

  /** The button that had the focus is gone: it goes to one that stands in its place, or to where the visit is read from. @param {string} [place] */
  #begin(place = "h1") {
    const found = this.element.querySelector(place);
    if (!(found instanceof HTMLElement)) return;
    if (found.matches("h1")) found.tabIndex = -1;
    found.focus();
  }

  /** An open alert comes up by itself for whoever opens the visit, one after another, until one is put off. */
  async interrupt() {
    // What was signed long ago stands in the panel and under Safety; it doesn't stop whoever looks it up.
    if (this.visit.status === "signed") return;
    const open = this.open;
    for (const [at, alert] of open.entries()) {
      if (this.ctx.signal.aborted || !this.element.isConnected || dialogOpen()) return;
      if (!(await this.acknowledge(alert, open.length > 1 ? t("visits-place", { at: at + 1, of: open.length }) : ""))) return;
    }
  }

  get open() {
    return this.visit.alerts.filter((alert) => alert.state === "open");
  }

  /** @param {import("../ipc-types.d.ts").AlertView} alert @param {string} [place] @returns {Promise<boolean>} false when it was put off */
  async acknowledge(alert, place) {
    if (!this.ctx.session.may("sign")) {
      await tellAlert(alert, this.ctx.signal, place);
      return true;
    }
    const done = await interrupt(this.visit.patientId, alert, this.ctx.signal, { place, signed: this.visit.status === "signed" });
    if (this.ctx.signal.aborted) return false;
    if (done) {
      this.show(await ipc.visitGet(this.visit.id));
      this.focusAlerts();
      this.ctx.say(t("visits-acknowledged"));
    }
    return done !== null;
  }

  /** Leads to what keeps the visit from being signed, as it stands in the vault. */
  async toAlerts() {
    if (!this.open.length) this.show(await ipc.visitGet(this.visit.id));
    this.focusAlerts();
  }

  focusAlerts() {
    this.alerts?.scrollIntoView({ block: "nearest" });
    const next = this.alerts?.querySelector("button") ?? this.alerts;
    if (next instanceof HTMLElement) next.focus();
  }

  async correct() {
    const open = await askCorrection(this.visit, this.ctx.signal);
    if (!open) return;
    this.show(open);
    this.#begin();
  }

  async details() {
    if (!(await this.stored())) return;
    const changed = await askDetails({ ...this.visit, note: this.note }, this.ctx.signal);
    if (!changed) return;
    this.show(changed);
    this.#begin("[data-act=details]");
  }

  async handOver() {
    if (!(await this.stored())) return;
    await askHandOver(this.visit, await this.ctx.session.instruments(), this.ctx.signal);
  }

  async instruments() {
    if (!(await this.stored())) return;
    const changed = await askInstruments(this.visit, await this.ctx.session.instruments(), this.ctx.signal);
    if (!changed) return;
    this.show(changed);
    this.#begin("[data-act=forms]");
  }
}

/** "Signed by Dr. Ana Reyes on October 24, 2026, 10:00". @param {VisitView} visit */
function statusLine({ status, statusWords, statusAt }) {
  const words = h("span", { lang: inEnglish() }, statusWords);
  return statusAt ? rich(status === "correcting" ? "visits-correcting-since" : "visits-signed-on", { words, moment: longMoment(statusAt) }) : words;
}
