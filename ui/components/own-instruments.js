// The clinic's own instruments: where they are kept, how one is added, and what is wrong with those that don't work.

import { toAppError } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { many } from "./exchange/counts.js";
import { leftOut } from "./exchange/left-out.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentAdded} InstrumentAdded */
/** @typedef {import("../ipc-types.d.ts").InstrumentFolder} InstrumentFolder */
/** @typedef {import("../ipc-types.d.ts").FormsTaken} FormsTaken */

/** @param {string[]} problems */
const list = (problems) => h("ul", null, problems.map((problem) => h("li", null, problem)));

export class OwnInstruments {
  /**
   * @param {InstrumentFolder | null} folder null when it could not be read
   * @param {{add: () => Promise<InstrumentAdded | null>, importFhir: () => Promise<InstrumentAdded | null>, importRedcap: () => Promise<FormsTaken | null>, added: (result: InstrumentAdded) => void, taken: (result: FormsTaken) => void}} actions
   */
  constructor(folder, { add, importFhir, importRedcap, added, taken }) {
    this.added = added;
    this.taken = taken;
    const id = uid("own");
    this.outcome = h("div", { class: "outcome", role: "status" });
    this.addFolder = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.addFolder, () => this.#one(add)) } }, "Add a folder…");
    this.importFhir = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.importFhir, () => this.#one(importFhir)) } }, "Import a FHIR Questionnaire…");
    this.importRedcap = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.importRedcap, () => this.#several(importRedcap)) } }, "Import a REDCap data dictionary…");
    const problems = folder?.problems ?? [];
    this.element = h("section", { class: "panel stack", "aria-labelledby": id },
      h("h2", { id }, "Your clinic’s own instruments"),
      h("p", null, "An instrument is a folder with a few text files: what is asked, and how it is scored. You can add a folder that someone made for you, a questionnaire saved in the FHIR format by another program, or the data dictionary of a REDCap project, whose forms become an instrument each. Nothing in such a folder can run: it can only ask and add up."),
      h("div", { class: "actions" }, this.addFolder, this.importFhir, this.importRedcap),
      this.outcome,
      folder && h("p", { class: "hint" }, "They are kept in ", h("span", { class: "path" }, folder.place), ", part of this vault."),
      problems.length > 0 && h("div", { class: "stack" },
        h("h3", null, problems.length === 1 ? "One folder can’t be used yet" : `${problems.length} folders can’t be used yet`),
        h("p", { class: "hint" }, "Nothing is lost: the instruments in them stay out of the list until this is put right. Whoever made the folder can do that with what is said here."),
        problems.map((each) => h("div", { class: "folder-problem" }, h("p", null, h("strong", { class: "path" }, each.folder)), list(each.problems)))));
  }

  /** Whether the view goes on elsewhere. @param {() => Promise<InstrumentAdded | null>} act */
  async #one(act) {
    const result = await act();
    if (result?.id) {
      this.added(result);
      return true;
    }
    if (result) fill(this.outcome, h("p", { class: "error" }, "This could not be added. Nothing was changed."), list(result.problems));
    return false;
  }

  /** Whether the view goes on elsewhere. @param {() => Promise<FormsTaken | null>} act */
  async #several(act) {
    const result = await act();
    if (result?.added.some(({ id }) => id)) {
      this.taken(result);
      return true;
    }
    if (result) fill(this.outcome, h("p", { class: "error" }, "No form of this data dictionary could be added. Nothing was changed."), list(result.added.flatMap(({ problems }) => problems)), leftOut(result.left));
    return false;
  }

  /** @param {HTMLButtonElement} button @param {() => Promise<boolean>} act */
  async #run(button, act) {
    const buttons = [this.addFolder, this.importFhir, this.importRedcap];
    if (button.disabled) return;
    for (const each of buttons) each.disabled = true;
    fill(this.outcome);
    try {
      if (await act()) return;
    } catch (reason) {
      fill(this.outcome, h("p", { class: "error" }, toAppError(reason).message));
    } finally {
      for (const each of buttons) each.disabled = false;
    }
    button.focus();
  }
}

/** What is said about the forms of a data dictionary. @param {FormsTaken} taken @param {(id: string) => string} nameOf */
export function takenNotice({ added, left }, nameOf) {
  const good = added.filter(({ id }) => id);
  const bad = added.filter(({ id }) => !id);
  return h("div", { class: "stack", role: "status" },
    h("div", { class: "calm-note stack" },
      h("p", null, h("strong", null, `${many(good.length, "instrument was", "instruments were")} added. `), "They can be chosen for visits now. Look over what was made of each:"),
      h("ul", null, good.map(({ id, problems, review }) => h("li", null, h("a", { href: `#/instruments/${id}` }, nameOf(String(id))), [...review, ...problems].length > 0 && list([...review, ...problems]))))),
    bad.length > 0 && h("div", { class: "stack" }, h("p", { class: "error" }, `${many(bad.length, "form")} could not be added.`), list(bad.flatMap(({ problems }) => problems))),
    leftOut(left));
}

/** What is said about one that was just added. @param {string} name @param {InstrumentAdded} added */
export function addedNotice(name, { id, problems, review }) {
  const remarks = [...review, ...problems];
  return h("div", { class: "calm-note stack", role: "status" },
    h("p", null, h("strong", null, `${name} was added. `), "It can be chosen for visits now.", remarks.length > 0 && " Look these over first:"),
    remarks.length > 0 && [list(remarks), h("p", { class: "hint" }, "Its files are in ", h("span", { class: "path" }, `instruments/${id}`), ", in this vault’s folder.")]);
}
