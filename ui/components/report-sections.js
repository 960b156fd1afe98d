// What a report holds after its first page, in the order of the paper, and the paper.

import { fill, h, uid } from "../lib/dom.js";
import { ChoiceGroup } from "./choice-group.js";
import { selectField } from "./field.js";

/** @typedef {import("../ipc-types.d.ts").Paper} Paper */
/** @typedef {import("../ipc-types.d.ts").ReportSection} ReportSection */

/** @type {[ReportSection, string][]} */
export const SECTIONS = [
  ["verdict", "Verdict with its reasons"],
  ["multiples", "All measures on one axis"],
  ["visits", "Table of visits"],
  ["criteria", "Fibromyalgia criteria"],
  ["items", "Items, baseline and now"],
  ["treatments", "Treatments and side effects"],
  ["costs", "Costs"],
  ["labs", "Laboratory results"],
  ["safety", "Open safety alerts in full"],
  ["calendar", "Diary as a calendar"],
  ["maps", "Body maps"],
  ["notes", "Methods and sources"],
  ["patient", "Page for the patient"],
];
const ALL = SECTIONS.map(([section]) => section);
/** What costs and what is meant for the patient's own hands is added on purpose. */
const USUAL = ALL.filter((section) => section !== "costs" && section !== "patient");
/** @type {[string, ReportSection[]][]} */
const PRESETS = [["Usual", USUAL], ["All", ALL], ["Short: first page only", []], ["For the patient", ["patient"]]];

export class SectionChoice {
  /** @param {import("../lib/session.js").Session} session remembers the choice @param {string} key under which name @param {() => void} [onChange] */
  constructor(session, key, onChange = () => {}) {
    this.session = session;
    this.key = key;
    this.onChange = onChange;
    this.group = new ChoiceGroup("After the first page", SECTIONS, { values: session.memory.get(key) ?? USUAL, onChange: () => this.changed() });
    this.presets = h("div", { class: "presets", role: "group", "aria-label": "Sections at once" });
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
    fill(this.presets, PRESETS.map(([words, sections]) => h("button", {
      type: "button", class: "quick", "aria-pressed": String(sections.join() === now), on: { click: () => this.take(words, sections) },
    }, words)));
  }

  /** @param {string} words @param {ReportSection[]} sections */
  take(words, sections) {
    this.group.values = sections;
    this.changed();
    const pressed = [...this.presets.querySelectorAll("button")].find((button) => button.textContent === words);
    pressed?.focus();
  }

  changed() {
    this.session.memory.set(this.key, this.values);
    this.draw();
    this.onChange();
  }
}

/** @param {import("../lib/session.js").Session} session @param {() => void} [onChange] */
export function paperField(session, onChange = () => {}) {
  const field = selectField("Paper", [["a4", "A4"], ["letter", "Letter"]], session.memory.get("report.paper") ?? session.clinic?.settings.paper ?? "a4");
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
