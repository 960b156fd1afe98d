// What the open vault has to tell, said once at the top, until it was read.

import { fill, h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { inEnglish, t } from "../lib/words.js";

/** What the page itself warns of, beside the sentences of Rust. */
const NO_CODE = "";

export class Warnings {
  /** @param {import("../lib/session.js").Session} session */
  constructor(session) {
    this.session = session;
    this.list = h("div", { class: "warning-words" });
    this.away = h("button", { type: "button", on: { click: () => this.dismiss() } });
    this.element = h("section", { class: "notice calm", hidden: true }, this.list, h("div", { class: "actions" }, this.away));
    session.addEventListener("clinic", () => this.update());
    this.update();
  }

  /** What is not read yet. @returns {string[]} */
  get open() {
    const { clinic } = this.session;
    if (!clinic) return [];
    const codeless = !clinic.hasRecovery && !clinic.demo && this.session.may("manage") && !this.session.code;
    return [...clinic.warnings, ...(codeless ? [NO_CODE] : [])].filter((words) => !this.session.read.has(words));
  }

  update() {
    const { open } = this;
    this.element.hidden = open.length === 0;
    this.element.setAttribute("aria-label", t("shell-about-vault"));
    fill(this.away, t("shell-dismiss"));
    fill(this.list, open.map((words) => (words === NO_CODE
      ? h("p", null, t("shell-no-code"), " ", h("a", { href: "#/recovery" }, t("shell-make-code")))
      : h("p", { lang: inEnglish() }, withDates(words)))));
  }

  dismiss() {
    for (const words of this.open) this.session.read.add(words);
    this.update();
    document.getElementById("main")?.focus();
  }
}
