// The first screen: open a vault, create one, or try the demo clinic.

import { ask } from "../components/dialog.js";
import { PassphraseField } from "../components/passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { createVaultForm } from "./unlock-create.js";

/** @typedef {import("../ipc-types.d.ts").AppInfo} AppInfo */
/** @typedef {import("../ipc-types.d.ts").KnownVault} KnownVault */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function unlockView(ctx) {
  ctx.title("Open a vault");
  const view = new Unlock(ctx, await ipc.appInfo());
  return view.element;
}

class Unlock {
  /** @param {import("../lib/session.js").Ctx} ctx @param {AppInfo} info */
  constructor(ctx, info) {
    this.ctx = ctx;
    this.info = info;
    /** @type {KnownVault[]} */
    this.vaults = info.vaults;
    this.chosen = this.vaults.find((vault) => vault.found)?.handle ?? "";
    this.creating = this.vaults.length === 0;
    this.box = h("div", { class: "unlock-box" });
    this.elsewhereProblem = h("p", { class: "error", role: "alert", hidden: true });
    this.demoProblem = h("p", { class: "error", role: "alert", hidden: true });
    this.demo = h("button", { type: "button", on: { click: () => this.openDemo() } }, "Try the demo clinic");
    this.demoWords = h("p", { class: "hint" }, "Twelve invented patients over two years. Nothing in it is real.");
    this.element = h("section", { class: "page unlock" },
      h("div", { class: "welcome" },
        h("h1", null, "Fibrotrend"),
        h("p", null, "Questionnaires, scores and trends. Everything stays on this computer, encrypted.")),
      ctx.session.farewell && h("p", { class: "panel quiet", role: "alert" }, ctx.session.farewell),
      this.box,
      h("div", { class: "demo" }, h("div", null, this.demo), this.demoWords, this.demoProblem),
      h("p", { class: "hint version" }, `Version ${info.version}`));
    ctx.session.farewell = "";
    this.draw();
  }

  draw() {
    if (this.creating) this.drawCreate();
    else this.drawOpen();
    // Below the buttons of either form.
    this.box.querySelector("form")?.append(this.elsewhereProblem);
    this.elsewhereProblem.hidden = true;
  }

  drawCreate() {
    const form = createVaultForm({
      place: this.info.defaultFolder,
      onMade: (clinic) => this.enter(clinic),
      aside: h("button", { type: "button", on: { click: () => this.chooseElsewhere() } }, "Open a vault elsewhere…"),
      cancel: this.vaults.length ? () => {
        this.creating = false;
        this.draw();
      } : null,
    });
    fill(this.box, form.element);
    this.ctx.focus(form.first);
    form.first.focus();
  }

  drawOpen() {
    const name = uid("vault");
    this.passphrase = new PassphraseField("Passphrase");
    this.open = h("button", { class: "primary", type: "submit" }, "Open");
    const list = h("fieldset", { class: "vaults" }, h("legend", null, "Vault"), this.vaults.map((vault) => {
      const radio = h("input", {
        type: "radio", name, value: vault.handle, checked: vault.handle === this.chosen, disabled: !vault.found,
        on: { change: () => this.choose(vault.handle) },
      });
      return h("div", { class: "vault" },
        h("label", null, radio, h("span", null,
          h("strong", null, vault.name),
          h("span", { class: "hint" }, vault.found ? vault.place : `Not found: ${vault.place}`))),
        !vault.found && h("button", { type: "button", class: "plain", "aria-label": `Remove ${vault.name} from the list`, on: { click: () => this.forget(vault) } }, "Remove"));
    }));
    const form = h("form", { class: "panel stack", novalidate: true, on: { submit: (/** @type {Event} */ event) => this.submit(event) } },
      h("h2", null, "Open your clinic’s vault"), list, this.passphrase.element,
      h("div", { class: "actions" }, this.open,
        h("button", { type: "button", on: { click: () => this.chooseElsewhere() } }, "Open a vault elsewhere…"),
        h("button", { type: "button", on: { click: () => this.startCreating() } }, "Create a vault…")));
    fill(this.box, form);
    this.passphrase.control.disabled = !this.chosen;
    this.open.disabled = !this.chosen;
    this.ctx.focus(this.passphrase.control);
    this.passphrase.control.focus();
  }

  startCreating() {
    this.creating = true;
    this.draw();
  }

  /** @param {string} handle */
  choose(handle) {
    this.chosen = handle;
    if (!this.passphrase || !this.open) return;
    this.passphrase.control.disabled = false;
    this.open.disabled = false;
    this.passphrase.error("");
    this.passphrase.control.focus();
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const { passphrase, open } = this;
    if (!passphrase || !open || open.disabled) return;
    if (!passphrase.value) {
      passphrase.error("Type the passphrase of this vault.");
      passphrase.control.focus();
      return;
    }
    open.disabled = true;
    open.textContent = "Opening…";
    try {
      this.enter(await ipc.vaultOpen(this.chosen, null, passphrase.value));
    } catch (reason) {
      const error = toAppError(reason);
      passphrase.error(error.message);
      open.disabled = false;
      open.textContent = "Open";
      passphrase.control.focus();
      if (error.code === "wrong_passphrase") passphrase.control.select();
    }
  }

  async chooseElsewhere() {
    this.elsewhereProblem.hidden = true;
    try {
      const vault = await ipc.vaultChoose();
      if (!vault) return;
      this.vaults = [vault, ...this.vaults.filter((other) => other.handle !== vault.handle)];
      this.chosen = vault.handle;
      this.creating = false;
      this.draw();
    } catch (reason) {
      this.elsewhereProblem.textContent = toAppError(reason).message;
      this.elsewhereProblem.hidden = false;
    }
  }

  /** @param {KnownVault} vault */
  async forget(vault) {
    try {
      const info = await ipc.vaultForget(vault.handle);
      this.vaults = info.vaults;
      this.creating = this.vaults.length === 0;
      this.draw();
    } catch (reason) {
      await this.tell("This could not be removed", reason);
    }
  }

  async openDemo() {
    this.demo.disabled = true;
    this.demoProblem.hidden = true;
    this.demoWords.textContent = "Making the demo clinic: this takes a few seconds…";
    this.ctx.say("Making the demo clinic: this takes a few seconds.");
    try {
      this.enter(await ipc.vaultDemo());
    } catch (reason) {
      this.demo.disabled = false;
      this.demoWords.textContent = "";
      this.demoProblem.textContent = toAppError(reason).message;
      this.demoProblem.hidden = false;
    }
  }

  /** @param {string} title @param {unknown} reason */
  tell(title, reason) {
    return ask({ title, body: [toAppError(reason).message], confirm: "Close", cancel: "", signal: this.ctx.signal });
  }

  /** @param {import("../ipc-types.d.ts").ClinicView} clinic */
  enter(clinic) {
    this.ctx.session.setClinic(clinic);
    this.ctx.go("/patients", { replace: true });
  }
}
