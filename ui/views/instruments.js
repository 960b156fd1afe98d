// Every instrument with its rules, sources and licence, and the clinic's own.

import { explained } from "../components/explained.js";
import { instrumentDetail } from "../components/instrument-detail.js";
import { InstrumentList } from "../components/instrument-list.js";
import { addedNotice, OwnInstruments, takenNotice } from "../components/own-instruments.js";
import { AppError, ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { fill, h } from "../lib/dom.js";
import { rich, t } from "../lib/words.js";

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
  if (id && !form) throw new AppError("no_such", t("visits-instruments.gone"));
  ctx.title(form ? form.shortName : t("visits-instruments"));
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
      ctx.say(t("visits-instruments.taken"));
      ctx.reload();
    },
  });
  const taken = /** @type {FormsTaken | undefined} */ (ctx.session.memory.get(TAKEN));
  ctx.session.memory.delete(TAKEN);
  const numbersOnly = instruments.filter((each) => each.scoringOnly).length;
  fill(page,
    h("h1", null, t("visits-instruments")),
    taken && takenNotice(taken, (id) => instruments.find((each) => each.id === id)?.shortName ?? id),
    h("p", { class: "lead" }, t("visits-instruments.about")),
    h("section", { class: "panel stack", "aria-label": t("visits-marks") },
      h("dl", { class: "fact-list" },
        h("dt", null, h("span", { class: "chip" }, t("visits-numbers-only"))),
        h("dd", null, t("visits-marks.numbers-only", { count: numbersOnly, of: instruments.length })),
        h("dt", null, h("span", { class: "chip open" }, t("visits-own"))), h("dd", null, t("visits-marks.own")),
        h("dt", null, explained(t("visits-provisional"), t("visits-provisional.why"))), h("dd", null, t("visits-marks.provisional")))),
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
  const save = h("button", { type: "button" }, t("visits-fhir-save"));
  save.addEventListener("click", async () => {
    if (isBusy(save)) return;
    setBusy(save, true);
    try {
      const saved = await ipc.instrumentFhirSave(form.id, version);
      outcome.className = "outcome";
      fill(outcome, saved && rich("visits-fhir-saved", { place: h("span", { class: "path" }, saved.place) }));
    } catch (reason) {
      outcome.className = "outcome error";
      const { message, lang } = toAppError(reason);
      fill(outcome, h("span", { lang }, message));
    } finally {
      setBusy(save, false);
    }
  });
  fill(page,
    h("p", { class: "crumbs to-list" }, h("a", { href: "#/instruments" }, t("visits-instruments.all"))),
    added?.id === form.id && addedNotice(form.shortName, added),
    instrumentDetail(detail, {
      versions: versionChoice(detail.versions, version, (wanted) => showInstrument(ctx, page, form, wanted)),
      actions: [h("a", { class: "button primary", href: `#/instruments/${form.id}/try` }, t("visits-try")), save],
    }));
  page.querySelector(".page-head")?.after(outcome);
}

/** @param {string[]} versions @param {string} version @param {(version: string) => Promise<void>} show */
function versionChoice(versions, version, show) {
  if (versions.length < 2) return version;
  const control = h("select", { "aria-label": t("visits-version"), class: "short" }, versions.map((each) => h("option", { value: each }, each)));
  control.value = version;
  control.addEventListener("change", async () => {
    await show(control.value);
    const next = document.querySelector(".instrument-page select");
    if (next instanceof HTMLElement) next.focus();
  });
  return control;
}
