// Who did and saw what, and whether all of it is as it was written.

import { DateField } from "../components/date-field.js";
import { selectField } from "../components/field.js";
import { closedTo, settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { longMoment } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { numberWords } from "../lib/formats.js";
import { withDates } from "../lib/partial-dates.js";

/** @typedef {import("../ipc-types.d.ts").AuditAsk} AuditAsk */
/** @typedef {import("../ipc-types.d.ts").AuditLine} AuditLine */
/** @typedef {import("../ipc-types.d.ts").AuditView} AuditView */

/** @type {[string, string][]} */
const KINDS = [["", "Everything"], ["changes", "Changes"], ["disclosures", "Looked at, printed, saved"], ["access", "Unlock, lock, users"]];
const EVERYONE = "";

/** @param {import("../lib/session.js").Ctx} ctx */
export async function auditView(ctx) {
  ctx.title("Audit");
  if (!ctx.session.may("manage")) return settingsPage("/settings/audit", [closedTo("Only a clinician can look at the audit.")]);
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
    this.kind = selectField("What", KINDS, "");
    this.actor = selectField("Who", [[EVERYONE, "Everyone"], ...view.actors.map((name) => /** @type {[string, string]} */ ([name, name]))], EVERYONE);
    this.from = new DateField("From", "");
    this.to = new DateField("To", "");
    for (const field of [this.from, this.to]) field.setHint();
    for (const field of [this.kind, this.actor, this.from, this.to]) field.control.addEventListener("change", () => this.filter());
    this.only = h("p", { class: "only", hidden: true });
    this.head = h("p", { class: "hint" });
    this.verdict = h("div", { class: "verdict-place", role: "status" });
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.check = h("button", { type: "button", class: "primary", on: { click: () => this.verify() } }, "Check everything");
    this.csv = h("button", { type: "button", on: { click: () => this.save() } }, "Save CSV…");
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.list = h("div", { class: "table-wrap" });
    this.element = settingsPage("/settings/audit", [
      h("section", { class: "panel stack" },
        h("div", { class: "page-head" },
          h("div", null, h("h2", null, "Audit"), h("p", { class: "hint" }, "Every change and every look at a patient’s data is an entry that can’t be changed unnoticed.")),
          h("div", { class: "actions" }, this.check, this.csv)),
        this.head, this.verdict, this.outcome),
      h("form", { class: "audit-filters", "aria-label": "Which entries", on: { submit: (/** @type {Event} */ event) => {
        event.preventDefault();
        this.filter();
      } } }, this.kind.element, this.actor.element, this.from.element, this.to.element, h("button", { type: "submit", class: "sr-only", tabIndex: -1 }, "Show")),
      this.only, this.problem, this.list,
    ], "");
    this.draw();
  }

  draw() {
    const { entries, more, count, head } = this.view;
    fill(this.head, `${count} ${count === 1 ? "entry" : "entries"} · last: `, h("span", { class: "path" }, head), ". Each report and backup carries this code of its time.");
    this.only.hidden = !this.ask.patientId;
    fill(this.only, "Only about ", h("strong", null, this.whom), " ", h("button", { type: "button", class: "link", on: { click: () => this.about(null, "") } }, "Show all patients"));
    if (!entries.length) {
      fill(this.list, h("p", { class: "empty" }, "No entry is like this."));
      return;
    }
    fill(this.list,
      h("table", { class: "plain audit", "aria-label": "Audit" },
        h("thead", null, h("tr", null, ["Entry", "When", "Who", "What", "About"].map((words) => h("th", { scope: "col" }, words)))),
        h("tbody", null, entries.map((entry) => this.row(entry)))),
      more && h("p", { class: "more" }, h("button", { type: "button", on: { click: () => this.older() } }, "Show earlier entries")));
  }

  /** @param {AuditLine} entry */
  row(entry) {
    return h("tr", { data: { number: entry.number } },
      h("th", { scope: "row", class: "number" }, entry.number),
      h("td", { "data-label": "When", class: "nowrap" }, longMoment(entry.at)),
      h("td", { "data-label": "Who" }, entry.by),
      h("td", null, entry.what,
        entry.reason && h("p", { class: "hint" }, `Reason: ${entry.reason}`),
        entry.lines.length > 0 && h("details", null,
          h("summary", null, "Before and after", h("span", { class: "sr-only" }, ` of entry ${entry.number}`)),
          h("dl", { class: "revision" }, entry.lines.map((line) => h("div", { class: line.changed ? "changed" : "" }, h("dt", null, line.label), h("dd", null, withDates(line.text))))))),
      h("td", { "data-label": "About" }, entry.patientId && entry.patientId !== this.ask.patientId
        ? h("button", { type: "button", class: "link", title: "Only entries about this patient", on: { click: () => this.about(entry.patientId, entry.whom) } }, entry.whom || "Patient")
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
      this.to.error("This is before the first day: check both dates.");
      return;
    }
    this.ask = { ...this.ask, before: null, kind: this.kind.value, actor: this.actor.value, from, to };
    this.get();
  }

  /** @param {string | null} patientId @param {string} whom */
  about(patientId, whom) {
    this.whom = whom;
    this.ask = { ...this.ask, before: null, patientId };
    this.get();
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
      this.ctx.say(`${view.entries.length}${view.more ? " or more" : ""} entries`);
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
    this.problem.textContent = toAppError(reason).message;
    this.problem.hidden = false;
  }

  async verify() {
    if (this.check.disabled) return;
    this.check.disabled = true;
    fill(this.verdict, h("p", { class: "hint" }, "Checking every entry and every record against it…"));
    try {
      const found = await ipc.auditVerify();
      if (this.ctx.signal.aborted) return;
      const seconds = numberWords(found.milliseconds / 1000, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
      const checked = `${found.entries} ${found.entries === 1 ? "entry" : "entries"} and ${found.records} ${found.records === 1 ? "record" : "records"} checked in ${seconds} s.`;
      fill(this.verdict, found.intact
        ? h("p", { class: "calm-note" }, h("strong", null, "✓ All is as it was written. "), checked)
        : h("div", { class: "conflict" },
          h("p", null, h("strong", null, found.firstBad === null ? "Something is not as it was written. " : `Entry ${found.firstBad} is the first that is not as it was written. `), checked),
          h("ul", null, found.problems.map((words) => h("li", null, words))),
          h("p", null, "What comes after it may be changed as well. Make a copy of the vault’s folder before anything else, then restore the last backup that is intact, and find out who had access.")));
    } catch (reason) {
      fill(this.verdict, h("p", { class: "error" }, toAppError(reason).message));
    } finally {
      this.check.disabled = false;
    }
  }

  async save() {
    if (this.csv.disabled) return;
    this.csv.disabled = true;
    this.outcome.className = "outcome";
    try {
      const saved = await ipc.auditSave({ ...this.ask, before: null });
      this.outcome.textContent = saved ? `Saved: ${saved.place}. The file isn’t encrypted and names patients.` : "";
    } catch (reason) {
      this.outcome.className = "outcome error";
      this.outcome.textContent = toAppError(reason).message;
    } finally {
      this.csv.disabled = false;
    }
  }
}
