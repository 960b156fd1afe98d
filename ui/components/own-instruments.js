// The clinic's own instruments: where they are kept, how one is added, and what is wrong with those that don't work.

import { toAppError } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentAdded} InstrumentAdded */
/** @typedef {import("../ipc-types.d.ts").InstrumentFolder} InstrumentFolder */

/** @param {string[]} problems */
const list = (problems) => h("ul", null, problems.map((problem) => h("li", null, problem)));

export class OwnInstruments {
  /**
   * @param {InstrumentFolder | null} folder null when it could not be read
   * @param {{add: () => Promise<InstrumentAdded | null>, importFhir: () => Promise<InstrumentAdded | null>, added: (result: InstrumentAdded) => void}} actions
   */
  constructor(folder, { add, importFhir, added }) {
    this.added = added;
    const id = uid("own");
    this.outcome = h("div", { class: "outcome", role: "status" });
    this.addFolder = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.addFolder, add) } }, "Add a folder…");
    this.importFhir = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.importFhir, importFhir) } }, "Import a FHIR Questionnaire…");
    const problems = folder?.problems ?? [];
    this.element = h("section", { class: "panel stack", "aria-labelledby": id },
      h("h2", { id }, "Your clinic’s own instruments"),
      h("p", null, "An instrument is a folder with a few text files: what is asked, and how it is scored. You can add a folder that someone made for you, or a questionnaire saved in the FHIR format by another program. Nothing in such a folder can run: it can only ask and add up."),
      h("div", { class: "actions" }, this.addFolder, this.importFhir),
      this.outcome,
      folder && h("p", { class: "hint" }, "They are kept in ", h("span", { class: "path" }, folder.place), ", part of this vault."),
      problems.length > 0 && h("div", { class: "stack" },
        h("h3", null, problems.length === 1 ? "One folder can’t be used yet" : `${problems.length} folders can’t be used yet`),
        h("p", { class: "hint" }, "Nothing is lost: the instruments in them stay out of the list until this is put right. Whoever made the folder can do that with what is said here."),
        problems.map((each) => h("div", { class: "folder-problem" }, h("p", null, h("strong", { class: "path" }, each.folder)), list(each.problems)))));
  }

  /** @param {HTMLButtonElement} button @param {() => Promise<InstrumentAdded | null>} act */
  async #run(button, act) {
    if (button.disabled) return;
    this.addFolder.disabled = true;
    this.importFhir.disabled = true;
    fill(this.outcome);
    try {
      const result = await act();
      if (result?.id) {
        this.added(result);
        return;
      }
      if (result) fill(this.outcome, h("p", { class: "error" }, "This could not be added. Nothing was changed."), list(result.problems));
    } catch (reason) {
      fill(this.outcome, h("p", { class: "error" }, toAppError(reason).message));
    } finally {
      this.addFolder.disabled = false;
      this.importFhir.disabled = false;
    }
    button.focus();
  }
}

/** What is said about one that was just added. @param {string} name @param {InstrumentAdded} added */
export function addedNotice(name, { id, problems, review }) {
  const remarks = [...review, ...problems];
  return h("div", { class: "calm-note stack", role: "status" },
    h("p", null, h("strong", null, `${name} was added. `), "It can be chosen for visits now.", remarks.length > 0 && " Look these over first:"),
    remarks.length > 0 && [list(remarks), h("p", { class: "hint" }, "Its files are in ", h("span", { class: "path" }, `instruments/${id}`), ", in this vault’s folder.")]);
}
