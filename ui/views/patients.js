// Find a patient as you type; who is due; the last score and its direction.

import { changeWords } from "../components/words.js";
import { ipc, toAppError } from "../ipc.js";
import { dueWords, mediumDate } from "../lib/dates.js";
import { dialogOpen, fill, h, isTyping } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").PatientRow} PatientRow */

const AT_ONCE = 200;

/** @param {import("../lib/session.js").Ctx} ctx */
export async function patientsView(ctx) {
  ctx.title("Patients");
  const view = new Patients(ctx);
  await view.find();
  ctx.focus(view.search);
  return view.element;
}

class Patients {
  /** @param {import("../lib/session.js").Ctx} ctx */
  constructor(ctx) {
    this.ctx = ctx;
    /** @type {PatientRow[]} */
    this.rows = [];
    this.shown = AT_ONCE;
    this.search = h("input", {
      type: "search", class: "search", "aria-label": "Search patients", placeholder: "Name, number or birth date", autocomplete: "off",
      spellcheck: "false", value: ctx.session.memory.get("patients.query") ?? "",
    });
    this.count = h("p", { class: "hint", role: "status" });
    this.list = h("div", { class: "table-wrap" });
    this.element = h("section", { class: "page" },
      h("div", { class: "page-head" }, h("h1", null, "Patients"), h("a", { class: "button primary", href: "#/patients/new", data: { needs: "write" } }, "Add patient")),
      h("div", { class: "search-row" }, this.search, h("kbd", { "aria-hidden": "true" }, "/"), this.count),
      this.list);
    this.asked = 0;
    this.search.addEventListener("input", () => {
      this.finding = this.find();
    });
    this.element.addEventListener("keydown", (event) => this.move(event));
    document.addEventListener("keydown", (event) => {
      const already = event.target === this.search;
      // No name, number or date begins with a stroke.
      if (event.key !== "/" || (already ? this.search.value : isTyping(event.target)) || dialogOpen()) return;
      event.preventDefault();
      this.search.focus();
      this.search.select();
    }, { signal: ctx.signal });
  }

  /** The latest search wins, however long an earlier one takes. */
  async find() {
    this.asked += 1;
    const asked = this.asked;
    const query = this.search.value;
    this.ctx.session.memory.set("patients.query", query);
    try {
      const rows = await ipc.patientsFind(query.trim());
      if (asked !== this.asked) return;
      this.rows = rows;
      this.shown = AT_ONCE;
      this.draw();
    } catch (reason) {
      if (asked === this.asked) fill(this.list, h("p", { class: "error", role: "alert" }, toAppError(reason).message));
    }
  }

  draw() {
    const { rows } = this;
    const searching = this.search.value.trim() !== "";
    const overdue = rows.filter((row) => row.overdue).length;
    this.count.textContent = `${rows.length} ${rows.length === 1 ? "patient" : "patients"}${searching ? " found" : ""}${overdue ? `, ${overdue} overdue` : ""}`;
    if (!rows.length) {
      fill(this.list, h("div", { class: "empty" }, searching
        ? [h("p", null, "No patient matches."), h("p", { class: "hint" }, "Search by any part of the name, the clinic’s number, or a birth date such as 1974-04-03.")]
        : [h("p", null, "No patients yet."), h("p", null, h("a", { class: "button", href: "#/patients/new", data: { needs: "write" } }, "Add the first patient"))]));
      return;
    }
    fill(this.list,
      h("table", { class: "patients" },
        h("thead", null, h("tr", null, ["Patient", "Number", "Age", "Last visit", "Next visit", "FIQR"].map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", null, rows.slice(0, this.shown).map((row) => this.line(row)))),
      rows.length > this.shown && h("p", { class: "more" },
        h("button", { type: "button", on: { click: () => this.more() } }, "Show more"), ` ${this.shown} of ${rows.length} shown`));
  }

  more() {
    this.shown += AT_ONCE;
    this.draw();
  }

  /** @param {PatientRow} row */
  line(row) {
    const line = h("tr", null,
      h("th", { scope: "row" }, h("a", { href: `#/patients/${row.id}` }, row.name), row.openVisit && h("span", { class: "chip open" }, "Open draft"),
        row.openAlerts > 0 && h("span", { class: "chip alerts" }, `${row.openAlerts} open ${row.openAlerts === 1 ? "alert" : "alerts"}`)),
      h("td", { class: "number", data: { label: "Number" } }, row.clinicNumber),
      h("td", { class: "number", data: { label: "Age" } }, row.age ?? ""),
      h("td", { class: "nowrap", data: { label: "Last visit" } }, row.lastVisit ? mediumDate(row.lastVisit) : h("span", { class: "quiet-text" }, "no visit yet")),
      h("td", { data: { label: "Next visit" } }, row.nextDue && h("span", { class: row.overdue ? "overdue" : "" }, dueWords(row.nextDue, row.overdue))),
      h("td", { data: { label: "FIQR" } }, row.fiqr && (row.fiqr.text === null
        ? h("span", { class: "no-score" }, row.fiqr.whyNot)
        : h("span", { class: "score-inline" }, h("span", null, h("strong", { class: "number" }, row.fiqr.text), h("span", { class: "out-of" }, ` ${row.fiqr.outOf}`)), changeWords(row.fiqr.sinceLast)))));
    line.addEventListener("click", (event) => {
      if (event.target instanceof Element && !event.target.closest("a") && !String(getSelection())) this.ctx.go(`/patients/${row.id}`);
    });
    return line;
  }

  /** Enter while searching opens the first match of what is typed, also when that is still on its way. */
  async openFirst() {
    await this.finding;
    const [first] = this.rows;
    if (first && !this.ctx.signal.aborted && (this.rows.length === 1 || this.search.value.trim())) this.ctx.go(`/patients/${first.id}`);
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    /** @type {HTMLElement[]} */
    const links = [...this.list.querySelectorAll("tbody a")].filter((link) => link instanceof HTMLElement);
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === "ArrowDown" && (event.target === this.search || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? this.search : links[at - 1]).focus();
    } else if (event.key === "Enter" && event.target === this.search) {
      this.openFirst();
    } else if (event.key === "Escape" && this.search.value) {
      this.search.value = "";
      this.search.focus();
      this.find();
    }
  }
}
