// What a report holds after its first page, in the order of the paper, and the paper.

import { fill, h, uid } from "../lib/dom.js";
import { inEnglish, t } from "../lib/words.js";
import { ChoiceGroup } from "./choice-group.js";
import { selectField } from "./field.js";

/** @typedef {import("../ipc-types.d.ts").Paper} Paper */
/** @typedef {import("../ipc-types.d.ts").ReportSection} ReportSection */

/** @type {ReportSection[]} */
const ALL = ["verdict", "multiples", "visits", "criteria", "items", "treatments", "costs", "labs", "safety", "calendar", "maps", "notes", "patient"];
/** What costs and what is meant for the patient's own hands is added on purpose. */
const USUAL = ALL.filter((section) => section !== "costs" && section !== "patient");
/** What they are called, and what is in them. @type {[string, ReportSection[]][]} */
const PRESETS = [["usual", USUAL], ["all", ALL], ["short", []], ["patient", ["patient"]]];

export class SectionChoice {
  /** @param {import("../lib/session.js").Session} session remembers the choice @param {string} key under which name @param {() => void} [onChange] */
  constructor(session, key, onChange = () => {}) {
    this.session = session;
    this.key = key;
    this.onChange = onChange;
    this.group = new ChoiceGroup(t("reports-sections"), ALL.map((section) => [section, t(`reports-section-${section}`)]), { values: session.memory.get(key) ?? USUAL, onChange: () => this.changed() });
    this.presets = h("div", { class: "presets", role: "group", "aria-label": t("reports-sections.at-once") });
    this.element = h("div", { class: "section-choice" }, this.presets, this.group.element);
    this.draw();
  }

  /** In the order of the paper. @returns {ReportSection[]} */
  get values() {
    const chosen = new Set(this.group.values);
    return ALL.filter((section) => chosen.has(section));
  }

  draw() {
    const now = this.values.join();
    fill(this.presets, PRESETS.map(([name, sections], at) => h("button", {
      type: "button", class: "quick", "aria-pressed": String(sections.join() === now), on: { click: () => this.take(at, sections) },
    }, t(`reports-preset-${name}`))));
  }

  /** @param {number} at which preset @param {ReportSection[]} sections */
  take(at, sections) {
    this.group.values = sections;
    this.changed();
    this.presets.querySelectorAll("button")[at].focus();
  }

  changed() {
    this.session.memory.set(this.key, this.values);
    this.draw();
    this.onChange();
  }
}

/** @param {import("../lib/session.js").Session} session @param {() => void} [onChange] */
export function paperField(session, onChange = () => {}) {
  const field = selectField(t("shell-settings-paper"), [["a4", "A4"], ["letter", t("shell-settings-paper.letter")]], session.memory.get("report.paper") ?? session.clinic?.settings.paper ?? "a4");
  field.control.addEventListener("change", () => {
    session.memory.set("report.paper", field.value);
    onChange();
  });
  return field;
}

/** Choices that fold away where there is little room, so that what they are about is in sight. @param {string} words @param {...import("../lib/dom.js").Child} choices */
export function foldable(words, ...choices) {
  const id = uid("choices");
  const fold = h("button", { type: "button", class: "fold", "aria-expanded": "false", "aria-controls": id, on: { click: () => {
    fold.setAttribute("aria-expanded", String(body.classList.toggle("open")));
  } } }, words);
  const body = h("div", { class: "folded stack", id }, choices);
  return [fold, body];
}

/** Reports come as Rust writes them: said where the window speaks another language. */
export const inEnglishNote = () => inEnglish() && h("p", { class: "hint" }, t("reports-in-english"));
