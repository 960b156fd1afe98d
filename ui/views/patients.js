// Find a patient as you type; who is due; the last score and its direction.

import { demoChip } from "../components/demo-chip.js";
import { firstSteps } from "../components/first-steps.js";
import { changeWords } from "../components/words.js";
import { ipc, toAppError } from "../ipc.js";
import { dueWords, mediumDate } from "../lib/dates.js";
import { dialogOpen, fill, h, isTyping } from "../lib/dom.js";
import { keysChoice } from "../lib/theme.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").PatientName} PatientName */
/** @typedef {import("../ipc-types.d.ts").PatientRow} PatientRow */

const AT_ONCE = 100;
/** While somebody types, more than fits a window would only keep the next letter waiting. */
const IN_SIGHT = 25;
/** What the list says beside the name is read a few patients at a time, so that a search never waits for long. */
const READ_AT_ONCE = 5;
/** While somebody types, names are enough. */
const AFTER_TYPING = 150;

/** @typedef {typeof COLUMNS[number]} Column */
const COLUMNS = /** @type {const} */ (["patient", "number", "age", "last", "next", "FIQR"]);
/** @param {Column} name */
const columnName = (name) => (name === "FIQR" ? name : t(`patients-column-${name}`));

/** @param {import("../lib/session.js").Ctx} ctx */
export async function patientsView(ctx) {
  ctx.title(t("patients-title"));
  const view = new Patients(ctx);
  await view.find();
  ctx.focus(view.search);
  return view.element;
}

class Patients {
  /** @param {import("../lib/session.js").Ctx} ctx */
  constructor(ctx) {
    this.ctx = ctx;
    /** @type {PatientName[]} */
    this.patients = [];
    this.total = 0;
    /** Those of them that aren't in the list yet. @type {PatientName[]} */
    this.rest = [];
    this.rows = h("tbody");
    /** @type {number | null} */
    this.overdue = null;
    this.shown = AT_ONCE;
    /** What is known of patients, by their key. @type {Map<string, PatientRow>} */
    this.known = new Map();
    /** Lines that are in sight and say no more than the name. @type {Map<string, (row: PatientRow) => void>} */
    this.wanted = new Map();
    /** @type {Map<Element, {id: string, tell: (row: PatientRow) => void}>} */
    this.lines = new Map();
    this.reading = false;
    /** Whether nobody types any more: what is in sight is read at once. */
    this.settled = false;
    /** @type {number | undefined} */
    this.timer = undefined;
    this.search = h("input", {
      type: "search", class: "search", "aria-label": t("patients-search"), placeholder: t("patients-search.hint"), autocomplete: "off",
      spellcheck: "false", value: ctx.session.memory.get("patients.query") ?? "",
    });
    this.count = h("p", { class: "hint", role: "status" });
    this.list = h("div", { class: "table-wrap" });
    this.element = h("section", { class: "page" },
      h("div", { class: "page-head" }, h("h1", null, t("patients-title")), h("a", { class: "button primary", href: "#/patients/new", data: { needs: "write" } }, t("patients-add"))),
      firstSteps(ctx),
      h("div", { class: "search-row" }, this.search, h("kbd", { "aria-hidden": "true" }, "/"), this.count),
      this.list);
    this.asked = 0;
    this.inSight = typeof IntersectionObserver === "undefined" ? null : new IntersectionObserver((entries) => this.see(entries), { rootMargin: "200px" });
    ctx.signal.addEventListener("abort", () => {
      clearTimeout(this.timer);
      this.inSight?.disconnect();
    });
    this.search.addEventListener("input", () => {
      this.shown = AT_ONCE;
      this.finding = this.find(AFTER_TYPING);
    });
    this.element.addEventListener("keydown", (event) => this.move(event));
    document.addEventListener("keydown", (event) => {
      const already = event.target === this.search;
      // No name, number or date begins with a stroke.
      if (event.key !== "/" || keysChoice() === "focus" || (already ? this.search.value : isTyping(event.target)) || dialogOpen()) return;
      event.preventDefault();
      this.search.focus();
      this.search.select();
    }, { signal: ctx.signal });
  }

  /** The latest search wins, however long an earlier one takes. @param {number} [pause] before more than names is read */
  async find(pause = 0) {
    this.asked += 1;
    const asked = this.asked;
    const query = this.search.value;
    this.ctx.session.memory.set("patients.query", query);
    clearTimeout(this.timer);
    this.settled = false;
    try {
      const { total, patients } = await ipc.patientsFind(query.trim(), this.shown);
      if (asked !== this.asked) return;
      this.patients = patients;
      this.total = total;
      this.overdue = null;
      this.draw(pause > 0 ? IN_SIGHT : patients.length);
      this.timer = window.setTimeout(() => this.tellMore(asked, query), pause);
    } catch (reason) {
      if (asked === this.asked) this.fail(reason);
    }
  }

  /** @param {unknown} reason */
  fail(reason) {
    const error = toAppError(reason);
    fill(this.list, h("p", { class: "error", role: "alert", lang: error.lang }, error.message));
  }

  /** How many are overdue, and what else the list says. @param {number} asked @param {string} query */
  async tellMore(asked, query) {
    this.settled = true;
    this.drawRest();
    await this.read();
    const isOld = () => asked !== this.asked || this.ctx.signal.aborted;
    if (!this.total || isOld()) return;
    try {
      const overdue = await ipc.patientsOverdue(query.trim());
      if (isOld()) return;
      this.overdue = overdue;
      this.say();
    } catch (reason) {
      if (isOld()) return;
      // Counting gives way to whatever else is asked.
      if (toAppError(reason).code === "cancelled") this.timer = window.setTimeout(() => this.tellMore(asked, query), AFTER_TYPING);
      else this.fail(reason);
    }
  }

  /** Reads what stands beside the names in sight. */
  async read() {
    if (this.reading) return;
    this.reading = true;
    try {
      while (this.wanted.size && !this.ctx.signal.aborted) {
        this.list.setAttribute("aria-busy", "true");
        const some = [...this.wanted].slice(0, READ_AT_ONCE);
        for (const row of await ipc.patientsRows(some.map(([id]) => id))) this.known.set(row.id, row);
        for (const [id, tell] of some) {
          const row = this.known.get(id);
          if (row) tell(row);
          if (this.wanted.get(id) === tell) this.wanted.delete(id);
        }
      }
    } catch (reason) {
      if (!this.ctx.signal.aborted) this.fail(reason);
    } finally {
      this.reading = false;
      this.list.removeAttribute("aria-busy");
    }
  }

  /** @param {IntersectionObserverEntry[]} entries */
  see(entries) {
    for (const { target, isIntersecting } of entries) {
      const line = this.lines.get(target);
      if (!line) continue;
      if (isIntersecting && !this.known.has(line.id)) this.wanted.set(line.id, line.tell);
      else this.wanted.delete(line.id);
    }
    if (this.settled) this.read();
  }

  say() {
    const { total, overdue } = this;
    const which = this.search.value.trim() ? "found" : "count";
    this.count.textContent = overdue ? t(`patients-${which}.overdue`, { total, overdue }) : t(`patients-${which}`, { total });
  }

  /** @param {number} most lines at once */
  draw(most) {
    this.say();
    this.rest = [];
    this.wanted.clear();
    this.inSight?.disconnect();
    this.lines.clear();
    if (!this.patients.length) {
      fill(this.list, h("div", { class: "empty" }, this.search.value.trim()
        ? [h("p", null, t("patients-no-match")), h("p", { class: "hint" }, t("patients-no-match.hint"))]
        : [h("p", null, t("patients-none")), h("p", null, h("a", { class: "button", href: "#/patients/new", data: { needs: "write" } }, t("patients-add.first")))]));
      return;
    }
    this.rows = h("tbody");
    fill(this.list,
      h("table", { class: "patients", "aria-label": t("patients-title") },
        h("thead", null, h("tr", null, COLUMNS.map((name) => h("th", { scope: "col" }, columnName(name))))),
        this.rows));
    this.drawLines(this.patients.slice(0, most));
    this.rest = this.patients.slice(most);
    if (!this.rest.length) this.drawMore();
  }

  /** @param {PatientName[]} patients */
  drawLines(patients) {
    for (const line of patients.map((patient) => this.line(patient))) {
      this.rows.append(line);
      this.inSight?.observe(line);
    }
  }

  drawRest() {
    if (!this.rest.length) return;
    this.drawLines(this.rest);
    this.rest = [];
    this.drawMore();
  }

  /** The way to those that are not in the list. */
  drawMore() {
    if (this.total <= this.patients.length) return;
    this.list.append(h("p", { class: "more" },
      h("button", { type: "button", on: { click: () => this.more() } }, t("patients-more")), " ", t("patients-more-shown", { count: this.patients.length, total: this.total })));
  }

  async more() {
    const before = this.patients.length;
    this.shown += AT_ONCE;
    await this.find();
    // The button that had the focus is another one now.
    const next = this.list.querySelectorAll("tbody a")[before];
    if (next instanceof HTMLElement) next.focus();
  }

  /** @param {PatientName} patient */
  line(patient) {
    const chips = h("span");
    const cell = (/** @type {Column} */ name, /** @type {string} */ kind = "") => h("td", { class: kind, data: { column: name, label: columnName(name) } });
    const [last, next, fiqr] = [cell("last", "nowrap"), cell("next"), cell("FIQR")];
    const line = h("tr", null,
      h("th", { scope: "row" }, h("a", { href: `#/patients/${patient.id}` }, patient.name), demoChip(), chips),
      h("td", { class: "number", data: { column: "number", label: columnName("number") } }, patient.clinicNumber),
      h("td", { class: "number", data: { column: "age", label: columnName("age") } }, patient.age ?? ""),
      last, next, fiqr);
    line.addEventListener("click", (event) => {
      if (event.target instanceof Element && !event.target.closest("a") && !String(getSelection())) this.ctx.go(`/patients/${patient.id}`);
    });
    /** @param {PatientRow} row */
    const tell = (row) => {
      fill(chips, row.openVisit && h("span", { class: "chip open" }, t("patients-open-draft")),
        row.openAlerts > 0 && h("span", { class: "chip alerts" }, t("patients-open-alerts", { count: row.openAlerts })));
      fill(last, row.lastVisit ? mediumDate(row.lastVisit) : h("span", { class: "quiet-text" }, t("patients-no-visit")));
      fill(next, row.nextDue && h("span", { class: row.overdue ? "overdue" : "" }, dueWords(row.nextDue, row.overdue)));
      fill(fiqr, row.fiqr && (row.fiqr.text === null
        ? h("span", { class: "no-score", lang: inEnglish() }, row.fiqr.whyNot)
        : h("span", { class: "score-inline" }, h("span", null, h("strong", { class: "number" }, row.fiqr.text), h("span", { class: "out-of" }, ` ${row.fiqr.outOf}`)), changeWords(row.fiqr.sinceLast))));
    };
    const known = this.known.get(patient.id);
    if (known) tell(known);
    else if (!this.inSight) this.wanted.set(patient.id, tell);
    this.lines.set(line, { id: patient.id, tell });
    return line;
  }

  /** Enter while searching opens the first match of what is typed, also when that is still on its way. */
  async openFirst() {
    await this.finding;
    const [first] = this.patients;
    if (first && !this.ctx.signal.aborted && (this.total === 1 || this.search.value.trim())) this.ctx.go(`/patients/${first.id}`);
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
