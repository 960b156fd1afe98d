// The recovery code: made, shown once, kept by the clinic on paper.

import { ask } from "../components/dialog.js";
import { checkFields } from "../components/field.js";
import { PassphraseField } from "../components/passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { denial } from "../lib/rights.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function recoveryView(ctx) {
  ctx.title("Recovery code");
  const view = new Recovery(ctx);
  return view.element;
}

class Recovery {
  /** @param {import("../lib/session.js").Ctx} ctx */
  constructor(ctx) {
    this.ctx = ctx;
    /** Whether there is a file with the code. What was sent to a printer may never come out. */
    this.saved = false;
    this.element = h("section", { class: "page narrow recovery" });
    ctx.beforeLeave(() => this.mayLeave());
    if (ctx.session.code) this.show(ctx.session.code);
    else this.askFirst();
  }

  /** A code on screen is the only copy there is. */
  async mayLeave() {
    if (!this.ctx.session.code) return true;
    if (this.saved) {
      this.ctx.session.code = null;
      return true;
    }
    const leave = await ask({
      title: "Leave without keeping the code?",
      body: ["It can’t be shown again. If you don’t have it, make a new one later under Settings, “Users and keys”."],
      confirm: "Leave",
      cancel: "Stay",
      careful: true,
      signal: this.ctx.signal,
    });
    if (leave) this.ctx.session.code = null;
    return leave;
  }

  askFirst() {
    const { session } = this.ctx;
    const before = session.clinic?.hasRecovery === true;
    const passphrase = new PassphraseField("Your passphrase");
    const problem = h("p", { class: "error", role: "alert", hidden: true });
    const make = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, "Make a recovery code");
    const form = h("form", { class: "panel stack", novalidate: true, on: { submit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      problem.hidden = true;
      if (!checkFields([[passphrase, passphrase.value ? "" : "Type your passphrase."]]) || make.disabled) return;
      make.disabled = true;
      make.textContent = "Making the code…";
      try {
        const { groups } = await ipc.recoveryMake(passphrase.value);
        if (session.clinic) session.setClinic({ ...session.clinic, hasRecovery: true });
        session.code = groups;
        this.show(groups);
        this.element.querySelector("h1")?.focus();
      } catch (reason) {
        const error = toAppError(reason);
        if (error.code === "wrong_passphrase" || error.field) {
          checkFields([[passphrase, error.message]]);
          passphrase.control.select();
        } else {
          problem.textContent = error.message;
          problem.hidden = false;
        }
        make.disabled = false;
        make.textContent = "Make a recovery code";
      }
    } } },
    h("p", null, "A recovery code opens the vault when a passphrase is forgotten, also on another computer with a backup. It is printed and kept away from this computer."),
    before && h("p", { class: "panel quiet" }, "The code made before stops working as soon as the new one is made. Backups made until now still open with the code of their time."),
    !session.may("manage") && h("p", { class: "calm-note" }, denial("manage")),
    passphrase.element, problem,
    h("div", { class: "actions" }, make, h("a", { class: "button", href: "#/settings/users" }, "Cancel")));
    fill(this.element, h("h1", null, before ? "Make a new recovery code" : "Make a recovery code"), form);
    this.ctx.focus(passphrase.control);
  }

  /** @param {string[]} groups */
  show(groups) {
    const outcome = h("p", { class: "outcome", role: "status" });
    /** @param {string} words @param {() => Promise<string>} act */
    const button = (words, act) => {
      const element = h("button", { type: "button", on: { click: async () => {
        if (element.disabled) return;
        element.disabled = true;
        outcome.className = "outcome";
        try {
          outcome.textContent = await act();
        } catch (reason) {
          outcome.className = "outcome error";
          outcome.textContent = toAppError(reason).message;
        } finally {
          element.disabled = false;
        }
      } } }, words);
      return element;
    };
    fill(this.element,
      h("h1", { tabIndex: -1 }, "Your recovery code"),
      h("p", null, "It opens the vault when a passphrase is forgotten. It is shown now and never again."),
      h("div", { class: "panel code-panel" },
        h("ol", { class: "code", "aria-label": "Recovery code" }, groups.map((group) => h("li", null, group))),
        h("p", { class: "hint" }, "Capital or small letters, spaces and dashes don’t matter. The letters I, L, O and U aren’t in it: what looks like I, L or O is a 1 or a 0."),
        h("div", { class: "actions" },
          button("Print…", async () => (await ipc.recoveryPrint()).words),
          button("Save as PDF…", async () => {
            const saved = await ipc.recoverySave();
            this.saved ||= saved !== null;
            return saved ? `Saved: ${saved.place}. Print it, then delete the file: whoever has it can open the vault.` : "";
          })),
        outcome),
      h("ul", null,
        h("li", null, "Print it or write it down, and lock it away where only those who may open the vault can get it."),
        h("li", null, "Don’t keep it with this computer or its backups, and don’t photograph or mail it: with the code and a backup anyone can read everything."),
        h("li", null, "Nobody can make it again for you, Fibrotrend’s makers included.")),
      h("div", { class: "actions" }, h("button", { type: "button", class: "primary", on: { click: () => this.kept() } }, "I have kept it")));
  }

  kept() {
    this.ctx.session.code = null;
    this.ctx.go(this.ctx.session.fresh ? "/patients" : "/settings/users");
    this.ctx.session.fresh = false;
  }
}
