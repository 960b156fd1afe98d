// A patient's safety: alerts, conditions, what to look at before LDN, what else could explain the pain.

import { ask } from "../components/dialog.js";
import { patientHead } from "../components/patient-head.js";
import { acknowledge } from "../components/safety/acknowledge.js";
import { alertCard } from "../components/safety/alert-card.js";
import { Checklist } from "../components/safety/checklist.js";
import { conditionList } from "../components/safety/conditions.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").AlertView} AlertView */
/** @typedef {import("../ipc-types.d.ts").SafetyView} SafetyView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function safetyView(ctx) {
  ctx.title("Safety");
  await ctx.session.queue.settled();
  const { patientId } = ctx.params;
  const [patient, safety] = await Promise.all([ipc.patientGet(patientId), ipc.safetyGet(patientId)]);
  return new Safety(ctx, patient, safety).element;
}

class Safety {
  /** @param {import("../lib/session.js").Ctx} ctx @param {import("../ipc-types.d.ts").PatientView} patient @param {SafetyView} safety */
  constructor(ctx, patient, safety) {
    this.ctx = ctx;
    this.patient = patient;
    this.head = h("div");
    this.alerts = h("div", { class: "alert-list" });
    this.conditions = h("div");
    /** @param {"before_ldn" | "differential"} list @param {string} title @param {string} about */
    const checklist = (list, title, about) => new Checklist({
      patientId: safety.patientId, list, title, about, rows: list === "before_ldn" ? safety.beforeLdn : safety.differential, ctx,
    });
    this.lists = [
      checklist("before_ldn", "Before LDN", "What your clinic looks at before low-dose naltrexone is started."),
      checklist("differential", "What else could explain the pain", "The third condition of the criteria of 2010: no other disorder would otherwise explain the pain. You decide."),
    ];
    this.element = h("section", { class: "page safety-page" }, this.head, this.alerts, this.conditions, this.lists.map((list) => list.element));
    this.show(safety);
    ctx.beforeLeave(() => this.leave());
    window.addEventListener("pagehide", () => this.flush(), { signal: ctx.signal });
  }

  flush() {
    return this.lists.map((list) => list.flush()).find((line) => line) ?? null;
  }

  async leave() {
    const line = this.flush();
    if (!line) return true;
    const away = await ask({
      title: "Leave without this date?",
      body: [`“${line.date.value}” at “${line.row.label}” can’t be read as a date and is not stored.`],
      confirm: "Leave without it",
      cancel: "Go back",
      careful: true,
    });
    if (!away) line.date.focus();
    return away;
  }

  /** The checklists stay as they are: they are being filled in. @param {SafetyView} safety */
  show(safety) {
    this.safety = safety;
    const { patientId } = safety;
    fill(this.head, patientHead(this.patient, "/safety", { alerts: safety.open }));
    const of = /** @param {AlertView["state"]} state */ (state) => safety.alerts.filter((alert) => alert.state === state);
    const [open, seen, settled] = [of("open"), of("acknowledged"), of("settled")];
    fill(this.alerts,
      h("section", { "aria-label": "Open alerts" },
        open.length > 0 ? h("h2", null, `Open alerts (${open.length})`) : h("p", { class: "calm-note" }, "No open alerts."),
        open.map((alert) => alertCard(patientId, alert, { onAcknowledge: (chosen) => this.acknowledge(chosen) })),
        asked(safety)),
      seen.length > 0 && h("section", { "aria-label": "Acknowledged alerts" }, h("h2", null, `Acknowledged (${seen.length})`), seen.map((alert) => alertCard(patientId, alert))),
      settled.length > 0 && h("details", { class: "settled" }, h("summary", null, `Settled (${settled.length})`),
        h("p", { class: "hint" }, "The record has settled these, such as a check that was done since."), settled.map((alert) => alertCard(patientId, alert))));
    fill(this.conditions, conditionList({ safety, signal: this.ctx.signal, onChange: (changed, words, place) => this.changed(changed, words, place) }));
  }

  /** @param {AlertView} alert */
  async acknowledge(alert) {
    const safety = await acknowledge(this.safety?.patientId ?? "", alert, this.ctx.signal);
    if (safety) this.changed(safety, "Acknowledged", "h2");
  }

  /** @param {SafetyView | null} safety @param {string} words @param {string} [focus] */
  async changed(safety, words, focus = ".conditions button") {
    try {
      const now = safety ?? await ipc.safetyGet(this.ctx.params.patientId);
      if (this.ctx.signal.aborted) return;
      this.show(now);
      this.ctx.say(words);
      const place = this.element.querySelector(focus);
      if (place instanceof HTMLElement) {
        if (place.matches("h2")) place.tabIndex = -1;
        place.focus();
      }
    } catch (error) {
      this.ctx.say(toAppError(error).message);
      this.ctx.reload();
    }
  }
}

/** "23 rules were asked; not checked: …". @param {SafetyView} safety */
function asked({ rules, notChecked }) {
  return h("p", { class: "rules-asked" },
    `${rules} ${rules === 1 ? "rule was" : "rules were"} asked`,
    notChecked.length > 0 ? ["; ", h("strong", null, "not checked"), `: ${notChecked.join(", ")}. No rule knows them: check these yourself.`] : "; they know every treatment and condition written down.",
    " Rules look only at what is written down here.");
}
