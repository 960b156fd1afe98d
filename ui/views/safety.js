// A patient's safety: alerts, conditions, what to look at before LDN, what else could explain the pain.

import { ask } from "../components/dialog.js";
import { patientHead } from "../components/patient-head.js";
import { acknowledge } from "../components/safety/acknowledge.js";
import { alertCard } from "../components/safety/alert-card.js";
import { Checklist } from "../components/safety/checklist.js";
import { conditionList } from "../components/safety/conditions.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").AlertView} AlertView */
/** @typedef {import("../ipc-types.d.ts").SafetyView} SafetyView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function safetyView(ctx) {
  ctx.title(t("safety-title"));
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
      checklist("before_ldn", t("safety-before-ldn"), t("safety-before-ldn.about")),
      checklist("differential", t("safety-differential"), t("safety-differential.about")),
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
      title: t("safety-leave"),
      body: [t("safety-leave.why", { date: line.date.value, line: line.row.label })],
      confirm: t("safety-leave.do"),
      cancel: t("shell-go-back"),
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
      h("section", { "aria-label": t("safety-open") },
        open.length > 0 ? h("h2", null, t("safety-open.count", { count: open.length })) : h("p", { class: "calm-note" }, t("safety-open.none")),
        open.map((alert) => alertCard(patientId, alert, { onAcknowledge: (chosen) => this.acknowledge(chosen) })),
        asked(safety)),
      seen.length > 0 && h("section", { "aria-label": t("safety-acknowledged") }, h("h2", null, t("safety-acknowledged.count", { count: seen.length })), seen.map((alert) => alertCard(patientId, alert))),
      settled.length > 0 && h("details", { class: "settled" }, h("summary", null, t("safety-settled", { count: settled.length })),
        h("p", { class: "hint" }, t("safety-settled.why")), settled.map((alert) => alertCard(patientId, alert))));
    fill(this.conditions, conditionList({ safety, signal: this.ctx.signal, onChange: (changed, words, place) => this.changed(changed, words, place) }));
  }

  /** @param {AlertView} alert */
  async acknowledge(alert) {
    const safety = await acknowledge(this.safety?.patientId ?? "", alert, this.ctx.signal);
    if (safety) this.changed(safety, t("safety-acknowledged.said"), "h2");
  }

  /** @param {SafetyView | null} safety @param {string} words @param {string} [focus] */
  async changed(safety, words, focus) {
    try {
      const now = safety ?? await ipc.safetyGet(this.ctx.params.patientId);
      if (this.ctx.signal.aborted) return;
      this.show(now);
      this.ctx.say(words);
      const place = this.element.querySelector(focus ?? ".conditions button");
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
    notChecked.length > 0
      ? rich("safety-rules-some", { count: rules, unknown: h("strong", null, t("safety-rules-some.unknown")), names: notChecked.join(", ") })
      : t("safety-rules-all", { count: rules }),
    " ", t("safety-rules-only"));
}
