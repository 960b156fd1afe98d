// The bar above every view: where one is, whose vault it is, who has it open, whether all is saved.

import { fill, h } from "../lib/dom.js";
import { roleMay, roleName } from "../lib/rights.js";
import { COMMAND_KEY, isMac } from "../lib/undo.js";
import { language, t } from "../lib/words.js";

/** @typedef {import("../lib/session.js").Session} Session */

/** Where the bar leads, by what the way is called. */
const WAYS = [
  ["/patients", "shell-nav-patients"],
  ["/due", "shell-nav-due"],
  ["/cohort", "shell-nav-cohort"],
  ["/contacts", "shell-nav-contacts"],
  ["/instruments", "shell-nav-instruments"],
  ["/evidence", "shell-nav-evidence"],
  ["/settings", "shell-nav-settings"],
  ["/help", "shell-nav-help"],
];

export class Bar {
  /** @param {Session} session @param {{lock: () => void, find: () => void}} actions */
  constructor(session, { lock, find }) {
    this.session = session;
    this.name = h("span", { class: "clinic-name" });
    this.demo = h("span", { class: "chip" });
    this.user = h("span", { class: "whoami" });
    this.role = h("span", { class: "chip" });
    this.saved = h("span", { class: "save-state", role: "status", data: { testid: "save-state" } });
    this.links = WAYS.map(([path]) => h("a", { href: `#${path}` }));
    this.find = h("button", { type: "button", class: "find", "aria-keyshortcuts": isMac() ? "Meta+K" : "Control+K", on: { click: find } });
    this.lock = h("button", { type: "button", class: "plain", on: { click: lock } });
    this.skip = h("button", { class: "skip", type: "button", on: { click: () => document.getElementById("main")?.focus() } });
    this.nav = h("nav", null, this.find, this.links, this.lock);
    this.element = h("header", { class: "bar" },
      this.skip,
      h("div", { class: "whose" }, h("span", { class: "brand", "aria-hidden": "true" }), this.name, this.demo, this.user, this.role, this.saved),
      this.nav);
    /** @type {number | undefined} */
    this.timer = undefined;
    this.named = "";
    session.queue.addEventListener("change", () => this.#saving());
    this.update("");
  }

  /** Its own words, in the language that is shown. */
  #name() {
    if (this.named === language()) return;
    this.named = language();
    this.links.forEach((link, at) => fill(link, t(WAYS[at][1])));
    const key = isMac() ? COMMAND_KEY : t("shell-ctrl");
    fill(this.find, t("shell-find"), h("kbd", { "aria-hidden": "true" }, `${key} K`));
    this.find.title = t("shell-find.hint", { key });
    fill(this.lock, t("shell-lock"));
    this.lock.title = t("shell-lock-key");
    fill(this.skip, t("shell-skip"));
    this.nav.setAttribute("aria-label", t("shell-main"));
    fill(this.demo, t("shell-demo"));
    this.demo.title = t("shell-demo.hint");
    if (this.saved.hasChildNodes()) this.#saving();
  }

  /** @param {string} path */
  update(path) {
    const { clinic } = this.session;
    this.#name();
    this.element.classList.toggle("closed", !clinic);
    fill(this.name, clinic ? clinic.name : "Fibrotrend");
    this.demo.hidden = !clinic?.demo;
    const role = clinic?.user.role ?? "clinician";
    // The role is said where it keeps from doing something.
    fill(this.user, clinic?.user.name);
    this.name.title = clinic ? t("shell-opened-by", { name: clinic.user.name }) : "";
    fill(this.role, roleName(role));
    this.role.title = roleMay(role);
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
    if (state === "idle") this.#tell(t("shell-saved"));
    else if (state === "failed") this.#tell(t("shell-not-saved"));
    // Saving takes a moment; words that flash at every key would only disturb.
    else this.timer = window.setTimeout(() => this.#tell(t("shell-saving")), 400);
  }

  /** What stands there already isn't read out again. @param {string} words */
  #tell(words) {
    if (this.saved.textContent !== words) fill(this.saved, words);
  }
}
