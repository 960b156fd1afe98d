// Who did and saw what, and whether all of it is as it was written.

import { DateField } from "../components/date-field.js";
import { selectField } from "../components/field.js";
import { closedTo, settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { longMoment } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { numberWords } from "../lib/formats.js";
import { withDates } from "../lib/partial-dates.js";
import { inEnglish, rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").AuditAsk} AuditAsk */
/** @typedef {import("../ipc-types.d.ts").AuditLine} AuditLine */
/** @typedef {import("../ipc-types.d.ts").AuditView} AuditView */

/** Kinds of entries, with what they are called. */
const KINDS = [["", "trust-audit-kind-all"], ["changes", "trust-audit-kind-changes"], ["disclosures", "trust-audit-kind-disclosures"], ["access", "trust-audit-kind-access"]];
const EVERYONE = "";
const COLUMNS = ["trust-audit.entry", "trust-audit.when", "trust-audit.who", "trust-audit.what", "trust-audit.whom"];

/** @param {unknown} reason */
function refusal(reason) {
  const error = toAppError(reason);
  return h("span", { lang: error.lang }, error.message);
}

/** @param {import("../lib/session.js").Ctx} ctx */
export async function auditView(ctx) {
  ctx.title(t("trust-audit"));
  if (!ctx.session.may("manage")) return settingsPage("/settings/audit", [closedTo(t("trust-audit.closed"))]);
  const audit = new Audit(ctx, await ipc.auditGet(blank()));
  return audit.element;
}

/** @returns {AuditAsk} */
const blank = () => ({ before: null, patientId: null, kind: "", actor: EVERYONE, from: "", to: "" });

class Audit {
  /** @param {import("../lib/session.js").Ctx} ctx @param {AuditView} view */
  constructor(ctx, view) {
    this.ctx = ctx;
    this.view = view;
    this.ask = blank();
    /** Name of the patient that is asked for. */
    this.whom = "";
    this.asked = 0;
    this.kind = selectField(t("trust-audit.what"), KINDS.map(([kind, id]) => [kind, t(id)]), "");
    this.actor = selectField(t("trust-audit.who"), [[EVERYONE, t("trust-audit.everyone")], ...view.actors.map((name) => /** @type {[string, string]} */ ([name, name]))], EVERYONE);
    this.from = new DateField(t("trust-audit.from"), "");
    this.to = new DateField(t("trust-audit.to"), "");
    for (const field of [this.from, this.to]) field.setHint();
    for (const field of [this.kind, this.actor, this.from, this.to]) field.control.addEventListener("change", () => this.filter());
    this.title = h("h2", { tabIndex: -1 }, t("trust-audit"));
    this.only = h("p", { class: "only", hidden: true });
    this.head = h("p", { class: "hint" });
    this.verdict = h("div", { class: "verdict-place", role: "status" });
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.check = h("button", { type: "button", class: "primary", on: { click: () => this.verify() } }, t("trust-audit.check"));
    this.csv = h("button", { type: "button", on: { click: () => this.save() } }, t("trust-audit.save"));
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.list = h("div", { class: "table-wrap" });
    this.element = settingsPage("/settings/audit", [
      h("section", { class: "panel stack" },
        h("div", { class: "page-head" },
          h("div", null, this.title, h("p", { class: "hint" }, t("trust-audit.about"))),
          h("div", { class: "actions" }, this.check, this.csv)),
        this.head, this.verdict, this.outcome),
      h("form", { class: "audit-filters", "aria-label": t("trust-audit.filters"), on: { submit: (/** @type {Event} */ event) => {
        event.preventDefault();
        this.filter();
      } } }, this.kind.element, this.actor.element, this.from.element, this.to.element, h("button", { type: "submit", class: "sr-only", tabIndex: -1 }, t("shell-show"))),
      this.only, this.problem, this.list,
    ], "");
    this.draw();
  }

  draw() {
    const { entries, more, count, head } = this.view;
    fill(this.head, rich("trust-audit-head", { count, code: h("span", { class: "path" }, head) }));
    this.only.hidden = !this.ask.patientId;
    fill(this.only, rich("trust-audit-only", { name: h("strong", null, this.whom) }), " ", h("button", { type: "button", class: "link", on: { click: () => this.about(null, "") } }, t("trust-audit.all-patients")));
    if (!entries.length) {
      fill(this.list, h("p", { class: "empty" }, t("trust-audit.none")));
      return;
    }
    fill(this.list,
      h("table", { class: "plain audit", "aria-label": t("trust-audit") },
        h("thead", null, h("tr", null, COLUMNS.map((id) => h("th", { scope: "col" }, t(id))))),
        h("tbody", null, entries.map((entry) => this.row(entry)))),
      more && h("p", { class: "more" }, h("button", { type: "button", on: { click: () => this.older() } }, t("trust-audit.older"))));
  }

  /** @param {AuditLine} entry */
  row(entry) {
    return h("tr", { data: { number: entry.number } },
      h("th", { scope: "row", class: "number" }, entry.number),
      h("td", { "data-label": t("trust-audit.when"), class: "nowrap" }, longMoment(entry.at)),
      h("td", { "data-label": t("trust-audit.who") }, entry.by),
      h("td", null, h("span", { lang: inEnglish() }, entry.what),
        entry.reason && h("p", { class: "hint" }, t("trust-audit-reason", { reason: entry.reason })),
        entry.lines.length > 0 && h("details", null,
          h("summary", null, rich("trust-audit-lines", { entry: h("span", { class: "sr-only" }, t("trust-audit-lines-of", { number: String(entry.number) })) })),
          h("dl", { class: "revision" }, entry.lines.map((line) => h("div", { class: line.changed ? "changed" : "" }, h("dt", { lang: inEnglish() }, line.label), h("dd", null, withDates(line.text))))))),
      h("td", { "data-label": t("trust-audit.whom") }, entry.patientId && entry.patientId !== this.ask.patientId
        ? h("button", { type: "button", class: "link", title: t("trust-audit.only-these"), on: { click: () => this.about(entry.patientId, entry.whom) } }, entry.whom || t("trust-audit.patient"))
        : entry.whom));
  }

  filter() {
    for (const field of [this.from, this.to]) {
      field.error(field.wrong);
      if (field.wrong) return;
      field.setHint();
    }
    const [from, to] = [this.from.iso ?? "", this.to.iso ?? ""];
    if (from && to && from > to) {
      this.to.error(t("trust-audit.to-wrong"));
      return;
    }
    this.ask = { ...this.ask, before: null, kind: this.kind.value, actor: this.actor.value, from, to };
    this.get();
  }

  /** @param {string | null} patientId @param {string} whom */
  async about(patientId, whom) {
    this.whom = whom;
    this.ask = { ...this.ask, before: null, patientId };
    await this.get();
    // The button that had the focus is another one now, or gone.
    if (!this.ctx.signal.aborted) ((patientId && this.only.querySelector("button")) || this.title).focus();
  }

  /** The latest question wins, however long an earlier one takes. */
  async get() {
    this.asked += 1;
    const asked = this.asked;
    this.problem.hidden = true;
    try {
      const view = await ipc.auditGet(this.ask);
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.view = view;
      this.draw();
      this.ctx.say(t(view.more ? "trust-audit-found-more" : "trust-audit-found", { count: view.entries.length }));
    } catch (reason) {
      this.fail(reason);
    }
  }

  async older() {
    const last = this.view.entries.at(-1);
    if (!last) return;
    const asked = this.asked;
    try {
      const view = await ipc.auditGet({ ...this.ask, before: last.number });
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.view = { ...view, entries: [...this.view.entries, ...view.entries] };
      this.draw();
      const next = /** @type {HTMLElement | null} */ (this.list.querySelector(`[data-number="${view.entries[0]?.number}"]`));
      if (next) {
        next.tabIndex = -1;
        next.focus();
      }
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** @param {unknown} reason */
  fail(reason) {
    if (this.ctx.signal.aborted) return;
    fill(this.problem, refusal(reason));
    this.problem.hidden = false;
  }

  async verify() {
    if (isBusy(this.check)) return;
    setBusy(this.check, true);
    fill(this.verdict, h("p", { class: "hint" }, t("trust-audit.checking")));
    try {
      const found = await ipc.auditVerify();
      if (this.ctx.signal.aborted) return;
      const seconds = numberWords(found.milliseconds / 1000, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
      const checked = t("trust-audit-checked", { entries: found.entries, records: found.records, seconds });
      fill(this.verdict, found.intact
        ? h("p", { class: "calm-note" }, h("strong", null, t("trust-audit-intact")), " ", checked)
        : h("div", { class: "conflict" },
          h("p", null, h("strong", null, found.firstBad === null ? t("trust-audit-broken") : t("trust-audit-broken-at", { number: String(found.firstBad) })), " ", checked),
          h("ul", { lang: inEnglish() }, found.problems.map((words) => h("li", null, words))),
          h("p", null, t("trust-audit-broken.todo"))));
    } catch (reason) {
      fill(this.verdict, h("p", { class: "error" }, refusal(reason)));
    } finally {
      setBusy(this.check, false);
    }
  }

  async save() {
    if (isBusy(this.csv)) return;
    setBusy(this.csv, true);
    this.outcome.className = "outcome";
    try {
      const saved = await ipc.auditSave({ ...this.ask, before: null });
      this.outcome.textContent = saved ? t("trust-audit-saved", { place: saved.place }) : "";
    } catch (reason) {
      this.outcome.className = "outcome error";
      fill(this.outcome, refusal(reason));
    } finally {
      setBusy(this.csv, false);
    }
  }
}
