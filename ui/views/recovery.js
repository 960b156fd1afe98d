// The recovery code: made, shown once, kept by the clinic on paper.

import { ask } from "../components/dialog.js";
import { checkFields } from "../components/field.js";
import { PassphraseField } from "../components/passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { fill, h } from "../lib/dom.js";
import { denial } from "../lib/rights.js";
import { inEnglish, t } from "../lib/words.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function recoveryView(ctx) {
  ctx.title(t("shell-code"));
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
      title: t("trust-code-leave"),
      body: [t("trust-code-leave.why")],
      confirm: t("shell-leave"),
      cancel: t("shell-stay"),
      careful: true,
      signal: this.ctx.signal,
    });
    if (leave) this.ctx.session.code = null;
    return leave;
  }

  askFirst() {
    const { session } = this.ctx;
    const before = session.clinic?.hasRecovery === true;
    const passphrase = new PassphraseField(t("trust-code-make.passphrase"));
    const problem = h("p", { class: "error", role: "alert", hidden: true });
    const make = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, t("trust-code-make"));
    const form = h("form", { class: "panel stack", novalidate: true, on: { submit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      problem.hidden = true;
      if (!checkFields([[passphrase, passphrase.value ? "" : t("trust-code-make.passphrase-missing")]]) || isBusy(make)) return;
      setBusy(make, true);
      make.textContent = t("trust-code-make.doing");
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
          fill(problem, h("span", { lang: error.lang }, error.message));
          problem.hidden = false;
        }
        setBusy(make, false);
        make.textContent = t("trust-code-make");
      }
    } } },
    h("p", null, t("trust-code-make.about")),
    before && h("p", { class: "panel quiet" }, t("trust-code-make.replaces")),
    !session.may("manage") && h("p", { class: "calm-note" }, denial("manage")),
    passphrase.element, problem,
    h("div", { class: "actions" }, make, h("a", { class: "button", href: "#/settings/users" }, t("shell-cancel"))));
    fill(this.element, h("h1", null, t(before ? "trust-code-make.new" : "trust-code-make")), form);
    this.ctx.focus(passphrase.control);
  }

  /** @param {string[]} groups */
  show(groups) {
    const outcome = h("p", { class: "outcome", role: "status" });
    /** @param {string} words @param {() => Promise<import("../lib/dom.js").Child>} act */
    const button = (words, act) => {
      const element = h("button", { type: "button", on: { click: async () => {
        if (isBusy(element)) return;
        setBusy(element, true);
        outcome.className = "outcome";
        try {
          fill(outcome, await act());
        } catch (reason) {
          outcome.className = "outcome error";
          const error = toAppError(reason);
          fill(outcome, h("span", { lang: error.lang }, error.message));
        } finally {
          setBusy(element, false);
        }
      } } }, words);
      return element;
    };
    fill(this.element,
      h("h1", { tabIndex: -1 }, t("trust-code")),
      h("p", null, t("trust-code.once")),
      h("div", { class: "panel code-panel" },
        h("ol", { class: "code", "aria-label": t("shell-code") }, groups.map((group) => h("li", null, group))),
        h("p", { class: "hint" }, t("trust-code.letters")),
        h("div", { class: "actions" },
          button(t("trust-code.print"), async () => h("span", { lang: inEnglish() }, (await ipc.recoveryPrint()).words)),
          button(t("trust-code.save"), async () => {
            const saved = await ipc.recoverySave();
            this.saved ||= saved !== null;
            return saved ? t("trust-code-saved", { place: saved.place }) : "";
          })),
        outcome),
      h("ul", null,
        h("li", null, t("trust-code.away")),
        h("li", null, t("trust-code.apart")),
        h("li", null, t("trust-code.nobody"))),
      h("div", { class: "actions" }, h("button", { type: "button", class: "primary", on: { click: () => this.kept() } }, t("trust-code.kept"))));
  }

  kept() {
    this.ctx.session.code = null;
    this.ctx.go(this.ctx.session.fresh ? "/patients" : "/settings/users");
    this.ctx.session.fresh = false;
  }
}
