// Every instrument with its rules, sources and licence, and the clinic's own.

import { explained } from "../components/explained.js";
import { instrumentDetail } from "../components/instrument-detail.js";
import { InstrumentList } from "../components/instrument-list.js";
import { addedNotice, OwnInstruments, takenNotice } from "../components/own-instruments.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").FormsTaken} FormsTaken */
/** @typedef {import("../ipc-types.d.ts").InstrumentAdded} InstrumentAdded */
/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../lib/session.js").Ctx} Ctx */

/** What was said when one was added; it is told once, where it is shown. */
const ADDED = "instruments.added";
/** The same for the forms of a data dictionary. */
const TAKEN = "instruments.taken";

/** @param {Ctx} ctx */
export async function instrumentsView(ctx) {
  const { id = "" } = ctx.params;
  // Looking into the folder takes in what was put there; the list is made afterwards. The library is worth showing although
  // the folder can't be read.
  const folder = id ? null : await ipc.instrumentFolder().catch(() => null);
  if (!id) ctx.session.forgetInstruments();
  const instruments = await ctx.session.instruments();
  const form = instruments.find((each) => each.id === id);
  if (id && !form) throw new Error("This instrument is not in the library.");
  ctx.title(form ? form.shortName : "Instruments");
  const list = new InstrumentList(instruments, id, { memory: ctx.session.memory, go: ctx.go, signal: ctx.signal });
  const page = h("div", { class: "instrument-page" });
  const element = h("section", { class: `page full instruments ${form ? "one" : "none"}` }, list.element, page);
  if (form) {
    await showInstrument(ctx, page, form, form.version);
  } else {
    showLibrary(ctx, page, instruments, folder);
    ctx.focus(list.search);
  }
  requestAnimationFrame(() => {
    list.settle();
    // What was searched for last is replaced by what one types.
    if (document.activeElement === list.search) list.search.select();
  });
  return element;
}

/**
 * @param {Ctx} ctx @param {HTMLElement} page @param {InstrumentView[]} instruments
 * @param {import("../ipc-types.d.ts").InstrumentFolder | null} folder
 */
function showLibrary(ctx, page, instruments, folder) {
  const own = new OwnInstruments(folder, {
    add: ipc.instrumentAdd,
    importFhir: ipc.instrumentFhirImport,
    importRedcap: ipc.redcapFormsImport,
    added: (result) => {
      ctx.session.forgetInstruments();
      ctx.session.memory.set(ADDED, result);
      // A search from before must not hide it.
      ctx.session.memory.delete("instruments.query");
      ctx.go(`/instruments/${result.id}`);
    },
    taken: (result) => {
      ctx.session.memory.set(TAKEN, result);
      ctx.session.memory.delete("instruments.query");
      ctx.say("Instruments were added from the data dictionary.");
      ctx.reload();
    },
  });
  const taken = /** @type {FormsTaken | undefined} */ (ctx.session.memory.get(TAKEN));
  ctx.session.memory.delete(TAKEN);
  const numbersOnly = instruments.filter((each) => each.scoringOnly).length;
  fill(page,
    h("h1", null, "Instruments"),
    taken && takenNotice(taken, (id) => instruments.find((each) => each.id === id)?.shortName ?? id),
    h("p", { class: "lead" }, "Every questionnaire that can be asked here: its items, each rule with its source, its bands, what a change means, its licence. Choose one from the list. “Try it” scores invented answers and stores nothing."),
    h("section", { class: "panel stack", "aria-label": "Words in the list" },
      h("dl", { class: "fact-list" },
        h("dt", null, h("span", { class: "chip" }, "numbers only")),
        h("dd", null, `The wording belongs to its owner and is not part of Fibrotrend. The form asks for “Item 1”, “Item 2” and so on: type the numbers from your licensed sheet. ${numbersOnly} of ${instruments.length} instruments.`),
        h("dt", null, h("span", { class: "chip open" }, "own")), h("dd", null, "Added by your clinic."),
        h("dt", null, explained("provisional", "not checked against the source; confirm before relying on it")), h("dd", null, "A rule that was not checked against its source. It is scored, and marked wherever it is shown."))),
    own.element);
}

/** @param {Ctx} ctx @param {HTMLElement} page @param {InstrumentView} form @param {string} version */
async function showInstrument(ctx, page, form, version) {
  const detail = await ipc.instrumentGet(form.id, version);
  if (ctx.signal.aborted) return;
  const { memory } = ctx.session;
  const added = /** @type {InstrumentAdded | undefined} */ (memory.get(ADDED));
  memory.delete(ADDED);
  const outcome = h("p", { class: "outcome", role: "status" });
  const save = h("button", { type: "button" }, "Save as FHIR Questionnaire…");
  save.addEventListener("click", async () => {
    if (save.disabled) return;
    save.disabled = true;
    try {
      const saved = await ipc.instrumentFhirSave(form.id, version);
      outcome.className = "outcome";
      fill(outcome, saved && ["Saved to ", h("span", { class: "path" }, saved.place)]);
    } catch (reason) {
      outcome.className = "outcome error";
      fill(outcome, toAppError(reason).message);
    } finally {
      save.disabled = false;
      save.focus();
    }
  });
  fill(page,
    h("p", { class: "crumbs to-list" }, h("a", { href: "#/instruments" }, "All instruments")),
    added?.id === form.id && addedNotice(form.shortName, added),
    instrumentDetail(detail, {
      versions: versionChoice(detail.versions, version, (wanted) => showInstrument(ctx, page, form, wanted)),
      actions: [h("a", { class: "button primary", href: `#/instruments/${form.id}/try` }, "Try it"), save],
    }));
  page.querySelector(".page-head")?.after(outcome);
}

/** @param {string[]} versions @param {string} version @param {(version: string) => Promise<void>} show */
function versionChoice(versions, version, show) {
  if (versions.length < 2) return version;
  const control = h("select", { "aria-label": "Version", class: "short" }, versions.map((each) => h("option", { value: each }, each)));
  control.value = version;
  control.addEventListener("change", async () => {
    await show(control.value);
    const next = document.querySelector(".instrument-page select");
    if (next instanceof HTMLElement) next.focus();
  });
  return control;
}
