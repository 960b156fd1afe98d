// Every instrument by family, found as one types.

import { dialogOpen, fill, h, isTyping } from "../lib/dom.js";
import { keysChoice } from "../lib/theme.js";
import { inEnglish, t } from "../lib/words.js";
import { badges, byFamily, sizeWords } from "./instrument-badges.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */

export class InstrumentList {
  /**
   * @param {InstrumentView[]} instruments
   * @param {string} current the id that is shown
   * @param {{memory: Map<string, any>, go: (path: string) => void, signal: AbortSignal}} options memory keeps search and place
   */
  constructor(instruments, current, { memory, go, signal }) {
    this.instruments = instruments;
    this.current = current;
    this.memory = memory;
    this.go = go;
    this.search = h("input", {
      type: "search", class: "search", "aria-label": t("visits-instruments.search"), placeholder: t("visits-instruments.by"), autocomplete: "off", spellcheck: "false",
      value: memory.get("instruments.query") ?? "", on: { input: () => this.find() },
    });
    this.count = h("p", { class: "hint", role: "status" });
    this.list = h("div", { class: "groups" });
    this.element = h("nav", { class: "instrument-list", "aria-label": t("visits-instruments.all") },
      h("div", { class: "search-row" }, this.search, h("kbd", { "aria-hidden": "true" }, "/")), this.count, this.list);
    this.element.addEventListener("keydown", (event) => this.move(event));
    this.list.addEventListener("scroll", () => memory.set("instruments.place", this.list.scrollTop), { passive: true });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || keysChoice() === "focus" || isTyping(event.target) || dialogOpen()) return;
      event.preventDefault();
      this.search.focus();
      this.search.select();
    }, { signal });
    this.find();
  }

  /** Where one was in the list, once it is on the page. */
  settle() {
    this.list.scrollTop = this.memory.get("instruments.place") ?? 0;
    const here = this.list.querySelector("[aria-current]");
    const place = here?.getBoundingClientRect();
    const room = this.list.getBoundingClientRect();
    if (place && (place.top < room.top || place.bottom > room.bottom)) this.list.scrollTop += place.top - room.top - room.height / 3;
  }

  find() {
    const query = this.search.value;
    this.memory.set("instruments.query", query);
    const families = byFamily(this.instruments, query);
    const count = families.reduce((sum, [, members]) => sum + members.length, 0);
    this.count.textContent = t(query.trim() ? "visits-instruments-count.found" : "visits-instruments-count", { count });
    if (!count) {
      fill(this.list, h("p", { class: "empty" }, t("visits-instruments.nothing")));
      return;
    }
    fill(this.list, families.map(([label, members]) => h("section", null, h("h2", null, label), h("ul", null, members.map((each) => h("li", null,
      h("a", { href: `#/instruments/${each.id}`, "aria-current": each.id === this.current ? "page" : null },
        h("span", { class: "names" }, h("strong", null, each.shortName), badges(each)),
        each.name === each.shortName ? h("span", { class: "hint" }, sizeWords(each)) : h("span", { class: "hint", lang: inEnglish() }, each.name))))))));
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    /** @type {HTMLAnchorElement[]} */
    const links = [...this.list.querySelectorAll("a")];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === "ArrowDown" && (event.target === this.search || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? this.search : links[at - 1]).focus();
    } else if (event.key === "Enter" && event.target === this.search && this.search.value.trim() && links.length) {
      this.go(links[0].hash.slice(1));
    } else if (event.key === "Escape" && this.search.value) {
      event.preventDefault();
      this.search.value = "";
      this.search.focus();
      this.find();
    }
  }
}
