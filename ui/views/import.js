// Data in: which file, what it would add, and only then the button that stores it. For the clinic, or for one patient.

import { ChoiceGroup } from "../components/choice-group.js";
import { ask } from "../components/dialog.js";
import { ColumnTable } from "../components/exchange/column-table.js";
import { countWords, sum } from "../components/exchange/counts.js";
import { dataHead } from "../components/exchange/data-page.js";
import { firstRows, peopleTable, problemTable } from "../components/exchange/incoming-parts.js";
import { leftOut } from "../components/exchange/left-out.js";
import { longList } from "../components/exchange/long-list.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { errorWords } from "../lib/english.js";
import { inEnglish, rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").IncomingAsk} IncomingAsk */
/** @typedef {import("../ipc-types.d.ts").IncomingFormat} IncomingFormat */
/** @typedef {import("../ipc-types.d.ts").IncomingView} IncomingView */
/** @typedef {import("../components/exchange/incoming-parts.js").IncomingPerson} IncomingPerson */
/** @typedef {import("../ipc-types.d.ts").PatientView} PatientView */

const FORMAT = "import.format";
const STORED = 25;

/** @type {IncomingFormat[]} */
const FORMATS = ["table", "fhir", "redcap"];

/** @param {import("../lib/session.js").Ctx} ctx */
export async function importView(ctx) {
  ctx.title(t("data-import"));
  await ctx.session.queue.settled();
  const { patientId } = ctx.params;
  return new Import(ctx, patientId ? await ipc.patientGet(patientId) : null).element;
}

class Import {
  /** @param {import("../lib/session.js").Ctx} ctx @param {PatientView | null} patient whose all rows are */
  constructor(ctx, patient) {
    this.ctx = ctx;
    this.patient = patient;
    const { memory } = ctx.session;
    this.formats = new ChoiceGroup(t("data-formats"), FORMATS.map((key) => [key, h("span", { class: "kind" }, h("strong", null, t(`data-format-${key}`)), h("span", { class: "hint" }, t(`data-format-${key}.what`)))]), {
      single: true, values: [memory.get(FORMAT) ?? "table"], onChange: () => memory.set(FORMAT, this.formats.value),
    });
    /** Grows with everything that makes an answer on its way out of date. */
    this.turn = 0;
    /** How the file is read; null before there is one. @type {IncomingAsk | null} */
    this.ask = null;
    /** What the last answer said. @type {IncomingView | null} */
    this.read = null;
    this.remembered = false;
    /** Whether a column was chosen by hand. */
    this.byHand = false;
    this.choosing = false;
    this.storing = false;
    /** @type {ColumnTable | null} */
    this.table = null;

    this.choose = h("button", { type: "button", class: "primary", data: { needs: "write" }, on: { click: () => this.chooseFile() } }, t("data-file.choose"));
    this.other = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.chooseFile() } }, t("data-file.again"));
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.status = h("p", { class: "hint", role: "status" });
    /** What is being read, and what went wrong: where the button stands that was pressed. */
    this.told = h("div", { class: "stack told" }, this.status, this.problem);
    this.title = h("h2", { class: "path", tabIndex: -1 });
    this.summary = h("div", { class: "stack summary", role: "status" });
    this.store = h("button", { type: "button", class: "primary", data: { needs: "write" }, on: { click: () => this.storeIt() } });
    this.storeHint = h("p", { class: "hint" }, t("data-added.not-yet"));
    const cancel = h("button", { type: "button", on: { click: () => this.close() } }, t("shell-cancel"));
    this.note = h("p", { class: "hint", lang: inEnglish() });
    this.asLast = h("p", { class: "calm-note" }, t("data-columns.as-last"));
    this.rows = h("div");
    this.columns = h("section", { class: "panel stack", "aria-label": t("data-columns.of-table") });
    this.newPatients = h("input", { type: "checkbox", on: { change: () => this.look({ newPatients: this.newPatients.checked }) } });
    this.above = h("div", { class: "stack" });
    this.below = h("div", { class: "stack" });
    this.added = h("section", { class: "panel stack", "aria-label": t("data-added") }, this.title, this.summary, h("div", { class: "actions" }, this.store, this.other, cancel), this.storeHint);
    this.preview = h("div", { class: "stack preview", hidden: true }, this.added, this.above, this.columns, this.below);
    this.outcome = h("div", { class: "stack", hidden: true });
    this.picker = h("section", { class: "panel stack kinds", "aria-label": t("data-file") },
      patient && h("p", { class: "hint" }, t("data-file-patient", { patient: patient.name })),
      this.formats.element, h("div", { class: "actions" }, this.choose), this.told);
    this.element = h("section", { class: "page data" }, dataHead(patient, "import"), this.outcome, this.picker, this.preview);
    ctx.beforeLeave(async () => !(this.byHand || this.storing) || ask({
      title: t("data-leave"),
      body: [t(this.storing ? "data-leave.storing" : "data-leave.columns")],
      confirm: t("shell-leave"), cancel: t("shell-stay"), signal: ctx.signal,
    }));
  }

  /** @param {...import("../lib/dom.js").Child} words none take them away */
  refuse(...words) {
    fill(this.problem, words);
    this.problem.hidden = !words.length;
  }

  /** Takes the preview away; nothing was stored. */
  close() {
    this.turn += 1;
    this.ask = null;
    this.read = null;
    this.byHand = false;
    this.refuse();
    fill(this.status);
    this.show(false);
    this.choose.focus();
  }

  /** @param {boolean} preview of a file, or the choice of one */
  show(preview) {
    this.preview.hidden = !preview;
    this.picker.hidden = preview;
    (preview ? this.added : this.picker).append(this.told);
  }

  async chooseFile() {
    if (this.choosing || this.storing) return;
    this.choosing = true;
    const format = /** @type {IncomingFormat} */ (this.formats.value);
    this.refuse();
    let looked = false;
    try {
      const name = await ipc.incomingChoose(format);
      // No file was chosen: all stays as it was.
      if (name === null || this.ctx.signal.aborted) return;
      looked = true;
      fill(this.status, t("data-file-reading", { name }));
      this.turn += 1;
      const { turn } = this;
      const first = { format, columns: null, patientId: this.patient?.id ?? null, newPatients: false };
      const [read, groups] = await Promise.all([ipc.incomingRead(first), format === "fhir" ? [] : ipc.importChoicesGet()]);
      if (turn !== this.turn || this.ctx.signal.aborted) return;
      this.ask = first;
      this.remembered = read.remembered;
      this.byHand = false;
      this.newPatients.checked = false;
      this.table = read.columns.length ? new ColumnTable(read.columns, groups, (columns) => {
        this.byHand = true;
        this.look({ columns });
      }) : null;
      this.outcome.hidden = true;
      this.columns.hidden = !this.table;
      // Drawn once, so that the field in which something is chosen keeps the focus.
      fill(this.columns, this.table && [h("h2", null, t("data-columns.becomes")), this.asLast, this.note, this.table.element, this.rows]);
      fill(this.title, name);
      this.draw(read);
      this.show(true);
      this.title.focus({ preventScroll: true });
      this.preview.scrollIntoView({ block: "nearest" });
    } catch (reason) {
      if (this.ctx.signal.aborted) return;
      // The file that was shown is no longer the one that would be stored.
      if (looked) this.close();
      this.refuse(errorWords(toAppError(reason)));
    } finally {
      fill(this.status);
      this.choosing = false;
    }
  }

  /** Reads the file again, otherwise. @param {Partial<IncomingAsk>} otherwise */
  async look(otherwise) {
    if (!this.ask || !this.read || this.storing) return;
    this.turn += 1;
    const { turn } = this;
    const columns = this.table ? this.table.becomes : null;
    const asked = { ...this.ask, columns, newPatients: this.newPatients.checked, ...otherwise };
    // Until the answer is there, what is shown isn't what would be stored.
    this.store.setAttribute("aria-disabled", "true");
    this.refuse();
    try {
      const read = await ipc.incomingRead(asked);
      if (turn !== this.turn || this.ctx.signal.aborted) return;
      this.ask = asked;
      this.draw(read);
    } catch (reason) {
      if (turn !== this.turn || this.ctx.signal.aborted) return;
      this.newPatients.checked = this.ask.newPatients;
      this.draw(this.read);
      this.refuse(errorWords(toAppError(reason)));
      this.problem.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {IncomingView} read */
  draw(read) {
    this.read = read;
    // What is being chosen stays where it is, whatever comes or goes above it.
    const held = this.columns.contains(document.activeElement) ? document.activeElement : null;
    const place = held?.getBoundingClientRect().top ?? 0;
    this.table?.update(read.columns);
    fill(this.summary, summaryOf(read));
    fill(this.store, read.ready ? t("data-store", { what: countWords(read.adds) }) : t("data-store.nothing"));
    this.store.hidden = !read.ready;
    this.storeHint.hidden = !read.ready;
    this.store.removeAttribute("aria-disabled");
    const focused = document.activeElement === this.newPatients;
    const tick = !this.patient && h("label", { class: "replace-check" }, this.newPatients,
      h("span", null, t("data-add-patients"), h("span", { class: "hint" }, " ", t("data-add-patients.hint"))));
    const people = peopleTable(read, tick);
    const unclear = read.patients.some(({ stand }) => stand === "unclear");
    fill(this.above, problemTable(read), unclear && people);
    this.asLast.hidden = !this.remembered || this.byHand;
    fill(this.note, read.note);
    this.note.hidden = !read.note;
    fill(this.rows, firstRows(read));
    fill(this.below, !unclear && people, leftOut(read.left), !this.table && this.note);
    if (focused) this.newPatients.focus();
    const scroller = held?.closest("main");
    if (held && scroller) scroller.scrollTop += held.getBoundingClientRect().top - place;
  }

  async storeIt() {
    if (!this.ask || !this.read?.ready || this.storing || this.store.getAttribute("aria-disabled") === "true") return;
    this.storing = true;
    this.turn += 1;
    this.store.setAttribute("aria-disabled", "true");
    this.refuse();
    fill(this.storeHint, t("data-added.storing"));
    try {
      const stored = await ipc.incomingStore(this.ask);
      this.storing = false;
      if (this.ctx.signal.aborted) return;
      if (!stored) {
        this.refuse(t("data-added.cancelled"));
        return;
      }
      this.close();
      this.stored(stored);
    } catch (reason) {
      this.storing = false;
      if (this.ctx.signal.aborted) return;
      const error = toAppError(reason);
      const said = /^Nothing was/.test(error.message);
      this.refuse(!said && [t("data-added.failed"), " "], errorWords(error));
      this.problem.scrollIntoView({ block: "nearest" });
    } finally {
      fill(this.storeHint, t("data-added.not-yet"));
      this.store.removeAttribute("aria-disabled");
    }
  }

  /** @param {IncomingView} read */
  stored(read) {
    const title = h("h2", { tabIndex: -1 }, t("data-imported", { what: countWords(read.adds) }));
    const list = h("ul");
    const added = read.patients.filter(({ adds }) => countWords(adds));
    const more = longList(list, added, (person) => h("li", null, this.linked(person), ": ", countWords({ ...person.adds, patients: 0 })), { first: STORED, all: "data-all-patients" });
    fill(this.outcome, h("section", { class: "panel stack imported", "aria-label": t("data-imported.name") }, title,
      read.adds.visits > 0 && h("p", null, t("data-imported.visits")),
      list, more), leftOut(read.left));
    this.outcome.hidden = false;
    title.focus({ preventScroll: true });
    this.outcome.scrollIntoView({ block: "start" });
    this.ctx.say(String(title.textContent));
  }

  /** @param {IncomingPerson} person */
  linked({ name, named, patientId }) {
    const id = this.patient?.id ?? patientId;
    return id ? h("a", { href: `#/patients/${id}` }, name || named) : name || named;
  }
}

/** What the file comes to, in sentences. @param {IncomingView} read */
function summaryOf(read) {
  const unread = read.problems.length + read.moreProblems;
  const unclear = read.patients.filter(({ stand }) => stand === "unclear").length;
  const kept = read.patients.reduce((count, person) => count + person.kept.length, 0);
  const same = countWords(sum(read.patients.map((person) => person.same)));
  const adds = countWords(read.adds);
  const nothing = !unread && !unclear && !read.ready;
  return [
    unread > 0 && h("p", { class: "error" }, t("data-unread", { count: unread })),
    unclear > 0 && h("p", { class: "error" }, t("data-unclear", { count: unclear })),
    nothing && h("p", { class: "calm-note" }, t(!read.patients.length ? "data-nothing" : kept ? "data-nothing.kept" : "data-nothing.same")),
    !nothing && adds && h("p", null, rich("data-adds", { adds: h("strong", null, t(read.ready ? "data-adds.word" : "data-adds.would")), what: adds })),
    !nothing && same && h("p", { class: "hint" }, t("data-same", { what: same })),
    kept > 0 && h("p", { class: "hint" }, t("data-kept", { count: kept })),
    read.left.length > 0 && h("p", { class: "hint" }, t("data-left", { count: read.left.length })),
  ];
}
