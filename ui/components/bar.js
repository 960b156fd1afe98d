// The bar above every view: where one is, whose vault it is, who has it open, whether all is saved.

import { fill, h } from "../lib/dom.js";
import { ROLES } from "../lib/rights.js";
import { COMMAND_KEY } from "../lib/undo.js";

/** @typedef {import("../lib/session.js").Session} Session */

export class Bar {
  /** @param {Session} session @param {{lock: () => void, find: () => void}} actions */
  constructor(session, { lock, find }) {
    this.session = session;
    this.name = h("span", { class: "clinic-name" });
    this.demo = h("span", { class: "chip", title: "Invented patients only" }, "Demo");
    this.user = h("span", { class: "whoami" });
    this.role = h("span", { class: "chip" });
    this.saved = h("span", { class: "save-state", role: "status", data: { testid: "save-state" } });
    this.links = [
      h("a", { href: "#/patients" }, "Patients"),
      h("a", { href: "#/due" }, "Due"),
      h("a", { href: "#/cohort" }, "Cohort"),
      h("a", { href: "#/contacts" }, "Addresses"),
      h("a", { href: "#/instruments" }, "Instruments"),
      h("a", { href: "#/evidence" }, "Evidence"),
      h("a", { href: "#/settings" }, "Settings"),
      h("a", { href: "#/help" }, "Help"),
    ];
    this.find = h("button", { type: "button", class: "find", title: `Go to a patient, place or command: ${COMMAND_KEY}+K`, "aria-keyshortcuts": COMMAND_KEY === "⌘" ? "Meta+K" : "Control+K", on: { click: find } }, "Search", h("kbd", { "aria-hidden": "true" }, `${COMMAND_KEY} K`));
    this.lock = h("button", { type: "button", class: "plain", title: "Ctrl+L", on: { click: lock } }, "Lock");
    this.element = h("header", { class: "bar" },
      h("button", { class: "skip", type: "button", on: { click: () => document.getElementById("main")?.focus() } }, "Skip to content"),
      h("div", { class: "whose" }, h("span", { class: "brand", "aria-hidden": "true" }), this.name, this.demo, this.user, this.role, this.saved),
      h("nav", { "aria-label": "Main" }, this.find, this.links, this.lock));
    /** @type {number | undefined} */
    this.timer = undefined;
    session.queue.addEventListener("change", () => this.#saving());
    this.update("");
  }

  /** @param {string} path */
  update(path) {
    const { clinic } = this.session;
    this.element.classList.toggle("closed", !clinic);
    fill(this.name, clinic ? clinic.name : "Fibrotrend");
    this.demo.hidden = !clinic?.demo;
    const role = clinic?.user.role ?? "clinician";
    // The role is said where it keeps from doing something.
    fill(this.user, clinic?.user.name);
    this.name.title = clinic ? `Opened by ${clinic.user.name}` : "";
    fill(this.role, ROLES[role][0]);
    this.role.title = ROLES[role][1];
    this.role.hidden = role === "clinician";
    for (const link of this.links) link.hidden = !clinic && (link.hash !== "#/help" || this.session.handedBack);
    this.lock.hidden = !clinic;
    this.find.hidden = !clinic;
    if (!clinic) fill(this.saved);
    for (const link of this.links) {
      const section = link.hash.slice(1);
      const here = path.startsWith(section) || (section === "/patients" && path.startsWith("/visits")) || (section === "/settings" && (path.startsWith("/data") || path === "/practice" || path === "/recovery" || path === "/restore")) || (section === "/due" && path === "/batch");
      if (here) link.setAttribute("aria-current", path === section ? "page" : "true");
      else link.removeAttribute("aria-current");
    }
  }

  #saving() {
    const { state } = this.session.queue;
    clearTimeout(this.timer);
    this.saved.dataset.state = state;
    if (state === "idle") this.#tell("Saved");
    else if (state === "failed") this.#tell("Not saved");
    // Saving takes a moment; words that flash at every key would only disturb.
    else this.timer = window.setTimeout(() => this.#tell("Saving…"), 400);
  }

  /** What stands there already isn't read out again. @param {string} words */
  #tell(words) {
    if (this.saved.textContent !== words) fill(this.saved, words);
  }
}
