// The clinic's own instruments: where they are kept, how one is added, and what is wrong with those that don't work.

import { toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { fill, h, uid } from "../lib/dom.js";
import { inEnglish, rich, t } from "../lib/words.js";
import { leftOut } from "./exchange/left-out.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentAdded} InstrumentAdded */
/** @typedef {import("../ipc-types.d.ts").InstrumentFolder} InstrumentFolder */
/** @typedef {import("../ipc-types.d.ts").FormsTaken} FormsTaken */

/** @param {string[]} problems */
const list = (problems) => h("ul", { lang: inEnglish() }, problems.map((problem) => h("li", null, problem)));

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
    this.addFolder = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.addFolder, () => this.#one(add)) } }, t("visits-own-title.folder"));
    this.importFhir = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.importFhir, () => this.#one(importFhir)) } }, t("visits-own-title.fhir"));
    this.importRedcap = h("button", { type: "button", data: { needs: "write" }, on: { click: () => this.#run(this.importRedcap, () => this.#several(importRedcap)) } }, t("visits-own-title.redcap"));
    const problems = folder?.problems ?? [];
    this.element = h("section", { class: "panel stack", "aria-labelledby": id },
      h("h2", { id }, t("visits-own-title")),
      h("p", null, t("visits-own-title.about")),
      h("div", { class: "actions" }, this.addFolder, this.importFhir, this.importRedcap),
      this.outcome,
      folder && h("p", { class: "hint" }, rich("visits-own-place", { place: h("span", { class: "path" }, folder.place) })),
      problems.length > 0 && h("div", { class: "stack" },
        h("h3", null, t("visits-own-problems", { count: problems.length })),
        h("p", { class: "hint" }, t("visits-own-problems.hint")),
        problems.map((each) => h("div", { class: "folder-problem" }, h("p", null, h("strong", { class: "path" }, each.folder)), list(each.problems)))));
  }

  /** Whether the view goes on elsewhere. @param {() => Promise<InstrumentAdded | null>} act */
  async #one(act) {
    const result = await act();
    if (result?.id) {
      this.added(result);
      return true;
    }
    if (result) fill(this.outcome, h("p", { class: "error" }, t("visits-own-refused")), list(result.problems));
    return false;
  }

  /** Whether the view goes on elsewhere. @param {() => Promise<FormsTaken | null>} act */
  async #several(act) {
    const result = await act();
    if (result?.added.some(({ id }) => id)) {
      this.taken(result);
      return true;
    }
    if (result) fill(this.outcome, h("p", { class: "error" }, t("visits-own-refused.forms")), list(result.added.flatMap(({ problems }) => problems)), leftOut(result.left));
    return false;
  }

  /** @param {HTMLButtonElement} button @param {() => Promise<boolean>} act */
  async #run(button, act) {
    const buttons = [this.addFolder, this.importFhir, this.importRedcap];
    if (isBusy(button)) return;
    for (const each of buttons) setBusy(each, true);
    fill(this.outcome);
    try {
      if (await act()) return;
    } catch (reason) {
      const { message, lang } = toAppError(reason);
      fill(this.outcome, h("p", { class: "error", lang }, message));
    } finally {
      for (const each of buttons) setBusy(each, false);
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
      h("p", null, h("strong", null, t("visits-own-taken", { count: good.length })), " ", t("visits-own-taken.look")),
      h("ul", null, good.map(({ id, problems, review }) => h("li", null, h("a", { href: `#/instruments/${id}` }, nameOf(String(id))), [...review, ...problems].length > 0 && list([...review, ...problems]))))),
    bad.length > 0 && h("div", { class: "stack" }, h("p", { class: "error" }, t("visits-own-not-taken", { count: bad.length })), list(bad.flatMap(({ problems }) => problems))),
    leftOut(left));
}

/** What is said about one that was just added. @param {string} name @param {InstrumentAdded} added */
export function addedNotice(name, { id, problems, review }) {
  const remarks = [...review, ...problems];
  return h("div", { class: "calm-note stack", role: "status" },
    h("p", null, h("strong", null, t("visits-own-added", { form: name })), " ", t(remarks.length > 0 ? "visits-own-added.look" : "visits-own-added.ready")),
    remarks.length > 0 && [list(remarks), h("p", { class: "hint" }, rich("visits-own-files", { place: h("span", { class: "path" }, `instruments/${id}`) }))]);
}
