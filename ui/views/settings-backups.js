// Backups of the open vault: where, which, one now, and back again.

import { closedTo, settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { longMoment } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { sizeWords } from "../lib/sizes.js";

/** @typedef {import("../ipc-types.d.ts").BackupLine} BackupLine */
/** @typedef {import("../ipc-types.d.ts").BackupsView} BackupsView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function backupsView(ctx) {
  ctx.title("Backups");
  if (!ctx.session.may("manage")) return settingsPage("/settings/backups", [closedTo("Only a clinician can look after backups. They are made by themselves whoever has worked with the vault.")]);
  return new Backups(ctx, await ipc.backupsGet()).element;
}

class Backups {
  /** @param {import("../lib/session.js").Ctx} ctx @param {BackupsView} view */
  constructor(ctx, view) {
    this.ctx = ctx;
    this.view = view;
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.now = h("button", { type: "button", class: "primary", on: { click: () => this.run(this.now, "Making and checking a backup…", () => ipc.backupNow(), "Backup made and checked") } }, "Back up now");
    this.folder = h("button", { type: "button", on: { click: () => this.run(this.folder, "", () => ipc.backupChooseFolder(), "Folder changed") } }, "Choose the folder…");
    this.about = h("div", { class: "stack" });
    this.list = h("div", { class: "table-wrap" });
    this.element = settingsPage("/settings/backups", [
      h("section", { class: "panel stack" }, h("h2", null, "Backups"),
        h("p", null, "A backup is made when you leave, before an import, before the vault’s format changes, and when you ask for one. It is encrypted like the vault, opened and checked before it counts. The last 10, one a day for 14 days and one a month for 12 months are kept."),
        this.about, h("div", { class: "actions" }, this.now, this.folder), this.outcome),
      this.list,
      h("section", { class: "panel stack" }, h("h2", null, "Restore"),
        h("p", null, "Restoring makes a new vault beside the others; nothing is overwritten. You first see what differs."),
        h("div", { class: "actions" }, h("a", { class: "button", href: "#/restore" }, "Restore a backup file…"))),
    ]);
    this.draw();
  }

  draw() {
    const { place, isDefault, problem, backups } = this.view;
    fill(this.about,
      problem && h("p", { class: "conflict" }, problem),
      h("p", null, h("span", { class: "label" }, "Folder: "), h("span", { class: "path" }, place)),
      isDefault && h("p", { class: "calm-note" }, "This folder is on the same disk as the vault. If that disk fails or the computer is stolen, vault and backups are gone together: choose a folder on another disk."));
    fill(this.list, backups.length
      ? h("table", { class: "plain", "aria-label": "Backups" },
        h("thead", null, h("tr", null, ["Made", "Why", "Patients", "Visits", "Size", ""].map((words) => h("th", { scope: "col" }, words || h("span", { class: "sr-only" }, "Restore"))))),
        h("tbody", null, backups.map((backup) => this.row(backup))))
      : h("p", { class: "empty" }, "There is no backup yet."));
  }

  /** @param {BackupLine} backup */
  row(backup) {
    const when = longMoment(backup.at);
    return h("tr", null,
      h("th", { scope: "row" }, when, !backup.whole && h("p", { class: "error" }, "Not whole: it doesn’t count.")),
      h("td", { "data-label": "Why" }, backup.why),
      h("td", { "data-label": "Patients" }, backup.whole ? backup.patients : "–"),
      h("td", { "data-label": "Visits" }, backup.whole ? backup.visits : "–"),
      h("td", { "data-label": "Size", class: "nowrap" }, sizeWords(backup.bytes)),
      h("td", null, backup.whole && h("button", { type: "button", class: "link", "aria-label": `Restore the backup of ${when}…`, on: { click: () => this.restore(backup) } }, "Restore…")));
  }

  /** @param {BackupLine} backup */
  async restore(backup) {
    const { session } = this.ctx;
    try {
      const { users } = await ipc.usersGet();
      const known = [...users].sort((a, b) => Number(b.me) - Number(a.me)).map(({ id, name }) => ({ id, name }));
      session.backup = { handle: backup.handle, name: session.clinic?.name ?? "", at: backup.at, place: this.view.place, users: known, hasRecovery: true };
      this.ctx.go("/restore");
    } catch (reason) {
      this.outcome.className = "outcome error";
      this.outcome.textContent = toAppError(reason).message;
    }
  }

  /**
   * @param {HTMLButtonElement} button @param {string} meanwhile
   * @param {() => Promise<BackupsView | null>} act @param {string} done
   */
  async run(button, meanwhile, act, done) {
    if (button.disabled) return;
    button.disabled = true;
    this.outcome.className = "outcome";
    this.outcome.textContent = meanwhile;
    try {
      const view = await act();
      if (this.ctx.signal.aborted) return;
      this.outcome.textContent = view ? done : "";
      if (view) {
        this.view = view;
        this.draw();
      }
    } catch (reason) {
      this.outcome.className = "outcome error";
      this.outcome.textContent = toAppError(reason).message;
    } finally {
      button.disabled = false;
    }
  }
}
