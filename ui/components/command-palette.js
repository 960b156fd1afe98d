// Everything by name: patients, the parts of the open one's record, places, settings and a few acts. Typed, and chosen by keys.

import { ipc, toAppError } from "../ipc.js";
import { commandsFor, found } from "../lib/commands.js";
import { dialogOpen, fill, h, uid } from "../lib/dom.js";
import { chooseTheme } from "../lib/theme.js";
import { t } from "../lib/words.js";
import { demoChip } from "./demo-chip.js";
import { bringBack } from "./first-steps.js";
import { SearchChoice } from "./search-choice.js";
import { showShortcuts } from "./shortcuts.js";

/** @typedef {import("../lib/commands.js").Command} Command */
/** @typedef {Command & {by: string, patient?: boolean}} Line */

/** So many patients are shown; a name typed further shows the others. */
const MOST = 20;
/** Commands are shown without waiting for patients longer than this, in ms. */
const AT_ONCE = 120;

/** Buttons of the view on screen that can be pressed now. */
function buttonsHere() {
  const all = document.querySelectorAll("#main .page-head .actions :is(button, a), #main .diary-head .actions :is(button, a)");
  return [...all].flatMap((each, at) => {
    const element = /** @type {HTMLElement} */ (each);
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    const shut = element.matches(":disabled, [aria-disabled=true], [hidden]") || element.closest("[hidden]") !== null;
    return name && !shut ? [{ key: `here-${at}`, name, element, path: (element.getAttribute("href") ?? "").replace(/^#/, "") }] : [];
  });
}

/** Whose record is on screen. @returns {import("../lib/commands.js").Whose | null} */
function patientHere() {
  const marked = document.querySelector("#main [data-patient]");
  if (!(marked instanceof HTMLElement)) return null;
  return { id: marked.dataset.patient ?? "", name: marked.dataset.patientName ?? "" };
}

/** @extends {SearchChoice<Line>} */
class Palette extends SearchChoice {
  /** @param {Command[]} commands @param {(line: Line) => void} onTake */
  constructor(commands, onTake) {
    super(t("patients-palette"), { search: async () => [], own: null, onChoose: (line) => line && onTake(/** @type {Line} */ (line)) });
    this.commands = commands;
    /** What was typed when the list was drawn. @type {string | null} */
    this.drawn = null;
    /** Whether patients may still be found. */
    this.looking = false;
    this.status = this.count;
    this.status.className = "hint palette-count";
    this.element.append(this.status);
    this.list.classList.add("palette-list");
    this.control.placeholder = t("patients-palette");
    this.element.querySelector("label")?.classList.add("sr-only");
  }

  /** @param {Command} command @returns {Line} */
  line(command) {
    return { ...command, by: "" };
  }

  /** Shows what fits; what is chosen already stays chosen when patients come in late. @param {Line[]} lines @param {import("../lib/dom.js").Child} [say] @param {boolean} [looking] */
  put(lines, say = "", looking = false) {
    const key = this.matches[this.at]?.key;
    const again = this.typed === this.drawn ? lines.findIndex((line) => line.key === key) : -1;
    this.drawn = this.typed;
    this.matches = lines;
    this.at = lines.length ? Math.max(0, again) : -1;
    this.looking = looking;
    fill(this.status, say);
    this.draw();
  }

  async find() {
    this.finding = this.#find();
    await this.finding;
  }

  async #find() {
    this.asked += 1;
    const asked = this.asked;
    const typed = this.typed;
    if (!typed) {
      this.put(this.commands.map((command) => this.line(command)));
      return;
    }
    const [named, otherwise] = found(this.commands, typed).map((commands) => commands.map((command) => this.line(command)));
    const late = window.setTimeout(() => asked === this.asked && this.put(named, t("patients-palette.looking"), true), AT_ONCE);
    try {
      const { total, patients } = await ipc.patientsFind(typed, MOST);
      if (asked !== this.asked) return;
      const lines = patients.map((patient) => ({ key: patient.id, name: patient.name, by: patient.clinicNumber, group: patient.age === null ? t("patients-palette-patient") : t("patients-palette-patient.age", { years: patient.age }), path: `/patients/${patient.id}`, patient: true }));
      const all = [...named, ...lines, ...otherwise];
      const more = total > lines.length && [" ", t("patients-palette-more", { count: lines.length, total })];
      this.put(all, all.length ? [t("patients-palette-found", { count: all.length }), more] : "");
    } catch (reason) {
      const error = toAppError(reason);
      if (asked === this.asked) this.put([...named, ...otherwise], [t("patients-palette.failed"), " ", h("span", { lang: error.lang }, error.message)]);
    } finally {
      clearTimeout(late);
    }
  }

  // What is found is said in sight, by whoever has searched.
  tell() {}

  draw() {
    super.draw();
    for (const [at, match] of this.matches.entries()) {
      const option = this.list.children[at];
      if (!match || !option) continue;
      fill(option,
        h("span", null, match.name, match.by && h("span", { class: "hint" }, ` ${match.by}`), match.patient && demoChip()),
        h("span", { class: "hint" }, match.group));
    }
    if (!this.matches.length) fill(this.list, !this.looking && h("li", { class: "own" }, t("patients-palette.none")));
  }

  /** @param {KeyboardEvent} event */
  keys(event) {
    // The list stays as long as its dialog does.
    if (event.key === "Escape") return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#take();
      return;
    }
    if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault();
      this.at = Math.max(0, Math.min(this.matches.length - 1, this.at + (event.key === "PageDown" ? 8 : -8)));
      this.draw();
      return;
    }
    super.keys(event);
  }

  /** Enter takes what the words find, also when that is still on its way. */
  async #take() {
    if (this.drawn !== this.typed) await this.finding;
    const line = this.matches[this.at];
    if (line) this.choose(line);
  }

  close() {}
}

/**
 * Opens it over the view; never before a vault is open, in the patient's hands or over a question.
 * @param {import("../lib/session.js").Session} session
 * @param {{go: (path: string) => void, lock: () => void}} hand
 */
export function showPalette(session, { go, lock }) {
  if (!session.clinic || session.handedOver || dialogOpen()) return;
  /** What the window does itself, by name. @type {Record<string, () => void>} */
  const acts = {
    lock,
    keys: () => showShortcuts(),
    light: () => chooseTheme("light"),
    dark: () => chooseTheme("dark"),
    system: () => chooseTheme("system"),
    guide: () => bringBack().catch(() => {}).then(() => go("/patients")),
  };
  const before = document.activeElement;
  const here = buttonsHere();
  const commands = commandsFor({ may: (right) => session.may(right), patient: patientHere(), here });
  const palette = new Palette(commands, (line) => {
    close();
    if (line.path) {
      go(line.path);
      return;
    }
    const button = here.find(({ key }) => key === line.act)?.element;
    if (button) button.click();
    else acts[line.act ?? ""]?.();
  });
  const title = uid("palette");
  const dialog = h("dialog", { class: "palette", "aria-labelledby": title }, h("h2", { class: "sr-only", id: title }, t("patients-palette.title")), palette.element);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    close();
  });
  // Outside of it.
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  palette.control.focus();
  palette.find();

  function close() {
    if (!dialog.isConnected) return;
    dialog.close();
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }
}
