// The first screen: open a vault, create one, or try the demo clinic.

import { ask } from "../components/dialog.js";
import { selectField } from "../components/field.js";
import { languageField } from "../components/language-field.js";
import { PassphraseField } from "../components/passphrase.js";
import { AppError, ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { longMoment, mediumDate } from "../lib/dates.js";
import { fill, h, uid } from "../lib/dom.js";
import { inEnglish, t } from "../lib/words.js";
import { createVaultForm } from "./unlock-create.js";
import { recoverForm } from "./unlock-recover.js";

/** @typedef {import("../ipc-types.d.ts").AppInfo} AppInfo */
/** @typedef {import("../ipc.js").KnownVault} KnownVault */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function unlockView(ctx) {
  ctx.title(t("shell-unlock-title"));
  const view = new Unlock(ctx, await ipc.appInfo());
  return view.element;
}

/** A restored vault has its original's name; its folder says which it is. @param {KnownVault} vault */
function nameOf({ name, place }) {
  const day = /-restored-(\d{4}-\d{2}-\d{2})[^/\\]*$/.exec(place);
  return day ? t("shell-unlock-restored", { name, date: mediumDate(day[1]) }) : name;
}

class Unlock {
  /** @param {import("../lib/session.js").Ctx} ctx @param {AppInfo} info */
  constructor(ctx, info) {
    this.ctx = ctx;
    this.info = info;
    /** @type {KnownVault[]} */
    this.vaults = info.vaults;
    const { locked, lockedUser } = ctx.session.before;
    // Also one that was opened from elsewhere and isn't on the list.
    if (locked && !this.vaults.some((vault) => vault.handle === locked.handle)) this.vaults = [locked, ...this.vaults];
    this.chosen = (locked?.found ? locked : this.vaults.find((vault) => vault.found))?.handle ?? "";
    /** Who opens it, by vault. @type {Map<string, string>} */
    this.users = new Map(locked && lockedUser ? [[locked.handle, lockedUser]] : []);
    /** Where there are several users. @type {import("../components/field.js").Field<HTMLSelectElement> | null} */
    this.user = null;
    /** Whether a patient had the window last: then there is nothing here but that vault. */
    this.handedBack = ctx.session.handedBack;
    this.creating = this.vaults.length === 0;
    this.box = h("div", { class: "unlock-box" });
    this.elsewhereProblem = h("p", { class: "error", role: "alert", hidden: true });
    this.demoProblem = h("p", { class: "error", role: "alert", hidden: true });
    this.demo = h("button", { type: "button", on: { click: () => this.openDemo() } }, t("shell-unlock-demo"));
    this.demoWords = h("p", { class: "hint" }, t("shell-unlock-demo.hint"));
    this.element = h("section", { class: "page unlock" },
      h("div", { class: "welcome" },
        h("h1", null, "Fibrotrend"),
        h("p", null, t("shell-unlock-welcome"))),
      ctx.session.farewell && h("p", { class: "panel quiet", role: "alert" }, ctx.session.farewell),
      this.box,
      this.handedBack
        ? h("p", { class: "hint" }, t("shell-unlock-handed-back"))
        : h("div", { class: "demo" }, h("div", null, this.demo), this.demoWords, this.demoProblem),
      h("div", { class: "unlock-foot" }, languageField().element, h("p", { class: "hint version" }, t("shell-version", { version: info.version }))));
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
      onMade: (clinic, code) => this.made(clinic, code),
      aside: [
        h("button", { type: "button", on: { click: () => this.chooseElsewhere() } }, t("shell-unlock-elsewhere")),
        !this.vaults.length && h("a", { class: "button", href: "#/restore" }, t("shell-unlock-restore")),
      ],
      cancel: this.vaults.length ? () => {
        this.creating = false;
        this.draw();
      } : null,
    });
    fill(this.box, form.element);
    this.ctx.focus(form.first);
    form.first.focus();
  }

  /** The vault that is chosen. */
  get vault() {
    return this.vaults.find((vault) => vault.handle === this.chosen);
  }

  drawOpen() {
    const name = uid("vault");
    this.passphrase = new PassphraseField(t("shell-passphrase"));
    this.who = h("div");
    this.byCode = h("button", { type: "button", class: "link", on: { click: () => this.drawRecover() } }, t("shell-unlock-forgotten"));
    this.rescue = h("div", { class: "conflict", role: "alert", hidden: true });
    this.open = h("button", { class: "primary", type: "submit" }, t("shell-open"));
    const list = h("fieldset", { class: "vaults" }, h("legend", null, t("shell-unlock-vault")), this.vaults.map((vault) => {
      const radio = h("input", {
        type: "radio", name, value: vault.handle, checked: vault.handle === this.chosen, disabled: !vault.found,
        on: { change: () => this.choose(vault.handle) },
      });
      return h("div", { class: "vault" },
        h("label", null, radio, h("span", null,
          h("strong", null, nameOf(vault)),
          h("span", { class: "hint path" }, vault.place),
          h("span", { class: vault.found ? "hint" : "not-found" }, vault.found ? vault.lastOpened && t("shell-unlock-opened", { moment: longMoment(vault.lastOpened) }) : t("shell-unlock-not-found")))),
        !this.handedBack && h("button", { type: "button", class: "plain", "aria-label": t("shell-unlock-remove", { name: vault.name }), on: { click: () => this.forget(vault) } }, t("shell-remove-ask")));
    }), !this.handedBack && this.vaults.length > 1 && h("button", { type: "button", class: "link", on: { click: () => this.forgetAll() } }, t("shell-unlock-clear")));
    const form = h("form", { class: "panel stack", novalidate: true, on: { submit: (/** @type {Event} */ event) => this.submit(event) } },
      h("h2", null, t("shell-unlock-heading")), list, this.who, this.passphrase.element, this.rescue,
      h("div", { class: "actions" }, this.open, this.byCode),
      !this.handedBack && h("div", { class: "actions other-ways" },
        h("button", { type: "button", on: { click: () => this.chooseElsewhere() } }, t("shell-unlock-elsewhere")),
        h("button", { type: "button", on: { click: () => this.startCreating() } }, t("shell-unlock-create")),
        h("a", { class: "button", href: "#/restore" }, t("shell-unlock-restore"))));
    fill(this.box, form);
    this.offer();
    this.ctx.focus(this.passphrase.control);
    this.passphrase.control.focus();
  }

  /** What the chosen vault can be opened with. */
  offer() {
    const { vault, passphrase, open, who, byCode, rescue } = this;
    if (!passphrase || !open || !who || !byCode || !rescue) return;
    passphrase.control.disabled = !vault?.found;
    open.disabled = !vault?.found;
    byCode.hidden = !vault?.found || !vault.hasRecovery || vault.users.length === 0;
    rescue.hidden = true;
    this.user = null;
    fill(who);
    who.hidden = !vault || vault.users.length < 2;
    if (!vault || who.hidden) return;
    const last = this.users.get(vault.handle) ?? "";
    this.user = selectField(t("shell-unlock-who"), vault.users.map(({ id, name }) => [id, name]), vault.users.some(({ id }) => id === last) ? last : vault.users[0].id);
    this.user.control.addEventListener("change", () => {
      this.users.set(vault.handle, this.user?.value ?? "");
      this.#goOn();
    });
    fill(who, this.user.element);
  }

  drawRecover() {
    const { vault } = this;
    if (!vault) return;
    const form = recoverForm({ vault, user: this.user?.value, onOpened: (clinic) => this.enter(clinic), cancel: () => this.draw() });
    fill(this.box, form.element);
    form.first.focus();
  }

  startCreating() {
    this.creating = true;
    this.draw();
  }

  /** @param {string} handle */
  choose(handle) {
    this.chosen = handle;
    if (!this.passphrase) return;
    this.offer();
    this.passphrase.error("");
    this.#goOn();
  }

  /** On to the passphrase from what was clicked; arrows choose on. */
  #goOn() {
    if (document.documentElement.dataset.input !== "keys") this.passphrase?.control.focus();
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const { passphrase, open } = this;
    if (!passphrase || !open || open.disabled || isBusy(open)) return;
    if (!passphrase.value) {
      passphrase.error(t("shell-unlock-passphrase-missing"));
      passphrase.control.focus();
      return;
    }
    setBusy(open, true);
    open.textContent = t("shell-opening");
    if (this.rescue) this.rescue.hidden = true;
    try {
      this.enter(await this.opened(passphrase.value));
    } catch (reason) {
      const error = toAppError(reason);
      setBusy(open, false);
      open.textContent = t("shell-open");
      if (error.code === "damaged") {
        await this.offerBackup(error.message);
        return;
      }
      passphrase.error(error.message);
      passphrase.control.focus();
      if (error.code === "wrong_passphrase") passphrase.control.select();
    }
  }

  /** Opens the chosen vault; one on a network folder only once that was looked at. @param {string} passphrase */
  async opened(passphrase) {
    const user = this.user?.value ?? this.vault?.users[0]?.id ?? null;
    try {
      return await ipc.vaultOpen(this.chosen, user, passphrase);
    } catch (reason) {
      const error = toAppError(reason);
      if (error.code !== "confirm") throw error;
      const sure = await ask({ title: t("shell-unlock-confirm"), body: [error.message], confirm: t("shell-open"), cancel: t("shell-go-back"), careful: true, signal: this.ctx.signal });
      if (!sure) throw new AppError("confirm", t("shell-unlock-not-opened"));
      return await ipc.vaultOpen(this.chosen, user, passphrase, true);
    }
  }

  /** @param {string} words what is damaged */
  async offerBackup(words) {
    const { rescue } = this;
    if (!rescue) return;
    if (this.handedBack) {
      fill(rescue, h("p", null, h("strong", { lang: inEnglish() }, words)), h("p", null, t("shell-unlock-damaged-handed-back")));
      rescue.hidden = false;
      return;
    }
    // Without the list a backup can still be chosen from its folder.
    const offered = await ipc.restoreOffered(this.chosen).catch(() => []);
    if (this.ctx.signal.aborted) return;
    const ways = [
      ...offered.map((backup, at) => h("button", { type: "button", class: at === 0 ? "primary" : "", on: { click: () => {
        this.ctx.session.backup = backup;
        this.ctx.go("/restore");
      } } }, t("shell-unlock-restore-of", { date: longMoment(backup.at) }))),
      h("a", { class: `button ${offered.length ? "" : "primary"}`, href: "#/restore" }, offered.length ? t("shell-unlock-another-backup") : t("shell-unlock-restore")),
    ];
    fill(rescue, h("p", null, h("strong", { lang: inEnglish() }, words)),
      h("p", null, t("shell-unlock-damaged")),
      h("div", { class: "actions" }, ways));
    rescue.hidden = false;
    ways[0].focus();
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
    const sure = await ask({
      title: t("shell-unlock-forget", { name: vault.name }),
      body: [t("shell-unlock-forget.why", { place: vault.place })],
      confirm: t("shell-unlock-forget.do"),
      cancel: t("shell-keep"),
      signal: this.ctx.signal,
    });
    if (sure) await this.listed(() => ipc.vaultForget(vault.handle));
  }

  async forgetAll() {
    const sure = await ask({
      title: t("shell-unlock-forget-all"),
      body: [t("shell-unlock-forget-all.why"), h("ul", null, this.vaults.map(({ name, place }) => h("li", null, name, ": ", h("span", { class: "path" }, place))))],
      confirm: t("shell-unlock-forget-all.do"),
      cancel: t("shell-keep"),
      careful: true,
      signal: this.ctx.signal,
    });
    if (sure) await this.listed(() => ipc.vaultsForgetAll());
  }

  /** Shows the list as it is from now on. @param {() => Promise<AppInfo>} change */
  async listed(change) {
    try {
      const info = await change();
      this.vaults = info.vaults;
      if (!this.vault?.found) this.chosen = this.vaults.find((vault) => vault.found)?.handle ?? "";
      this.creating = this.vaults.length === 0;
      this.draw();
    } catch (reason) {
      await this.tell(t("shell-unlock-not-changed"), reason);
    }
  }

  async openDemo() {
    if (isBusy(this.demo)) return;
    setBusy(this.demo, true);
    this.demoProblem.hidden = true;
    this.demoWords.textContent = t("shell-unlock-demo.making");
    this.ctx.say(t("shell-unlock-demo.said"));
    try {
      this.enter(await ipc.vaultDemo());
    } catch (reason) {
      setBusy(this.demo, false);
      this.demoWords.textContent = "";
      this.demoProblem.textContent = toAppError(reason).message;
      this.demoProblem.hidden = false;
    }
  }

  /** @param {string} title @param {unknown} reason */
  tell(title, reason) {
    return ask({ title, body: [toAppError(reason).message], confirm: t("shell-close"), cancel: "", signal: this.ctx.signal });
  }

  /** @param {import("../ipc-types.d.ts").ClinicView} clinic */
  enter(clinic) {
    this.ctx.go(this.ctx.session.enter(clinic, this.chosen), { replace: true });
  }

  /** @param {import("../ipc-types.d.ts").ClinicView} clinic @param {string[] | null} code */
  made(clinic, code) {
    const { session } = this.ctx;
    session.enter({ ...clinic, hasRecovery: clinic.hasRecovery || code !== null });
    session.code = code;
    session.fresh = true;
    this.ctx.go("/recovery", { replace: true });
  }
}
