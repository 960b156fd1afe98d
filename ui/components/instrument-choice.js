// Which questionnaires belong to a visit: the chosen ones on top, the library below by family.

import { fill, h, uid } from "../lib/dom.js";
import { inEnglish, t } from "../lib/words.js";
import { byFamily } from "./instrument-badges.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */

export class InstrumentChoice {
  /**
   * @param {InstrumentView[]} instruments
   * @param {Iterable<string>} chosen ids in the order in which they are asked
   * @param {Set<string>} [fixed] those with answers, which can't be taken out
   */
  constructor(instruments, chosen, fixed = new Set()) {
    this.instruments = instruments;
    this.fixed = fixed;
    const known = new Set(instruments.map((each) => each.id));
    /** In the order in which they are asked; one that has left the library stays. */
    this.chosen = new Set([...chosen].filter((id) => known.has(id) || fixed.has(id)));
    const hint = uid("choice");
    /** @type {Map<string, HTMLInputElement>} */
    this.boxes = new Map();
    /** @type {Map<string, HTMLLabelElement>} */
    this.rows = new Map(instruments.map((each) => [each.id, this.#row(each, hint)]));
    this.tray = h("ul", { class: "tray", "aria-label": t("visits-choice.chosen") });
    this.sum = h("p", { class: "hint", role: "status" });
    this.search = h("input", {
      type: "search", class: "search", "aria-label": t("visits-choice.search"), placeholder: t("visits-choice.by"), autocomplete: "off", spellcheck: "false",
      "aria-describedby": hint, on: { input: () => this.find(), keydown: (/** @type {KeyboardEvent} */ event) => this.searchKey(event) },
    });
    this.list = h("div", { class: "library", on: { keydown: (/** @type {KeyboardEvent} */ event) => this.move(event) } });
    this.element = h("fieldset", { class: "choice" }, h("legend", null, t("visits-choice")), this.tray,
      h("div", { class: "search-row" }, this.search, this.sum),
      this.list,
      h("p", { class: "hint", id: hint }, t("visits-choice.hint")));
    this.find();
    this.draw();
  }

  /** Ids of the chosen ones, in the order in which they are asked. */
  get value() {
    return [...this.chosen];
  }

  /** @param {InstrumentView} each @param {string} hint */
  #row(each, hint) {
    const box = h("input", {
      type: "checkbox", value: each.id, disabled: this.fixed.has(each.id), "aria-label": each.shortName, "aria-describedby": hint, tabIndex: -1,
      on: { change: () => this.choose(each.id, box.checked) },
    });
    this.boxes.set(each.id, box);
    const words = [t("visits-size", { count: each.of }), each.scoringOnly && t("visits-numbers-only"), each.own && t("visits-own")].filter(Boolean).join(", ");
    return h("label", { title: each.textReason || null }, box, h("span", { class: "names" },
      h("span", null, h("strong", null, each.shortName), h("span", { class: "hint" }, ` ${words}`)),
      each.name !== each.shortName && h("span", { class: "hint full-name", lang: inEnglish() }, each.name)));
  }

  /** Shows what the search finds. */
  find() {
    const families = byFamily(this.instruments, this.search.value);
    fill(this.list, families.length === 0 && h("p", { class: "empty" }, t("visits-choice.nothing")),
      families.map(([label, members]) => h("div", { class: "family", role: "group", "aria-label": label },
        h("h3", { "aria-hidden": "true" }, label), members.map((each) => this.rows.get(each.id)))));
    this.#rove();
  }

  /** The list is one stop for Tab: at the box that had the focus, or the first. @param {HTMLInputElement} [here] */
  #rove(here = this.shown.find((box) => box.tabIndex === 0) ?? this.shown[0]) {
    for (const box of this.boxes.values()) box.tabIndex = box === here ? 0 : -1;
  }

  /** Boxes that can be reached now, in order. @returns {HTMLInputElement[]} */
  get shown() {
    return [...this.list.querySelectorAll("input")].filter((box) => !box.disabled);
  }

  /** Shows what is chosen. */
  draw() {
    for (const [id, box] of this.boxes) box.checked = this.chosen.has(id);
    const members = this.value.flatMap((id) => this.instruments.find((each) => each.id === id) ?? []);
    fill(this.tray, members.map((each) => h("li", null, h("span", null, each.shortName),
      this.fixed.has(each.id)
        ? h("span", { class: "hint" }, t("visits-choice.fixed"))
        : h("button", { type: "button", class: "plain", "aria-label": t("visits-choice-out", { form: each.shortName }), on: { click: () => this.#takeOut(each.id) } }, "×"))));
    this.tray.hidden = members.length === 0;
    const items = members.reduce((sum, each) => sum + each.of, 0);
    this.sum.textContent = members.length ? t("visits-choice-sum", { count: members.length, items }) : t("visits-choice.none");
  }

  /** @param {string} id @param {boolean} wanted */
  choose(id, wanted) {
    if (this.fixed.has(id)) return;
    if (wanted) this.chosen.add(id);
    else this.chosen.delete(id);
    this.draw();
  }

  /** @param {string} id */
  #takeOut(id) {
    const at = this.value.filter((each) => !this.fixed.has(each)).indexOf(id);
    this.choose(id, false);
    const buttons = [...this.tray.querySelectorAll("button")];
    (buttons[Math.min(at, buttons.length - 1)] ?? this.search).focus();
  }

  /** @param {KeyboardEvent} event */
  searchKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.#go(this.shown[0]);
    } else if (event.key === "Enter" && this.search.value.trim()) {
      // Enter in an empty search goes on, as in any field.
      event.preventDefault();
      // Never the other way round: what is taken out is taken out on purpose.
      const [first] = this.list.querySelectorAll("input");
      if (first && this.chosen.has(first.value)) this.sum.textContent = t("visits-choice-already", { form: first.getAttribute("aria-label") ?? "" });
      else if (first) this.choose(first.value, true);
      this.search.select();
    } else if (event.key === "Escape" && this.search.value) {
      event.preventDefault();
      event.stopPropagation();
      this.search.value = "";
      this.find();
    }
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const boxes = this.shown;
    const at = boxes.findIndex((box) => box === event.target);
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (at < 0 || !by) return;
    event.preventDefault();
    if (at + by < 0) this.search.focus();
    else this.#go(boxes[at + by]);
  }

  /** @param {HTMLInputElement | undefined} box */
  #go(box) {
    if (!box) return;
    this.#rove(box);
    box.focus();
  }
}
