// Backups of the open vault: where, which, one now, and back again.

import { closedTo, settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { longMoment } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { sizeWords } from "../lib/sizes.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").BackupLine} BackupLine */
/** @typedef {import("../ipc-types.d.ts").BackupsView} BackupsView */

/** Headings of what is said about each, after the time. */
const COLUMNS = ["trust-backups.why", "trust-backups.patients", "trust-backups.visits", "trust-backups.size"];

/** @param {import("../lib/session.js").Ctx} ctx */
export async function backupsView(ctx) {
  ctx.title(t("trust-backups"));
  if (!ctx.session.may("manage")) return settingsPage("/settings/backups", [closedTo(t("trust-backups.closed"))]);
  return new Backups(ctx, await ipc.backupsGet()).element;
}

class Backups {
  /** @param {import("../lib/session.js").Ctx} ctx @param {BackupsView} view */
  constructor(ctx, view) {
    this.ctx = ctx;
    this.view = view;
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.now = h("button", { type: "button", class: "primary", on: { click: () => this.run(this.now, t("trust-backups.doing"), () => ipc.backupNow(), t("trust-backups.done")) } }, t("trust-backups.now"));
    this.folder = h("button", { type: "button", on: { click: () => this.run(this.folder, "", () => ipc.backupChooseFolder(), t("trust-backups.chosen")) } }, t("trust-backups.choose"));
    this.about = h("div", { class: "stack" });
    this.list = h("div", { class: "table-wrap" });
    this.element = settingsPage("/settings/backups", [
      h("section", { class: "panel stack" }, h("h2", null, t("trust-backups")),
        h("p", null, t("trust-backups.about")),
        this.about, h("div", { class: "actions" }, this.now, this.folder), this.outcome),
      this.list,
      h("section", { class: "panel stack" }, h("h2", null, t("trust-backups-restore")),
        h("p", null, t("trust-backups-restore.about")),
        h("div", { class: "actions" }, h("a", { class: "button", href: "#/restore" }, t("trust-backups-restore.file")))),
    ]);
    this.draw();
  }

  draw() {
    const { place, isDefault, problem, backups } = this.view;
    fill(this.about,
      problem && h("p", { class: "conflict", lang: inEnglish() }, problem),
      h("p", null, h("span", { class: "label" }, t("trust-backups.folder")), " ", h("span", { class: "path" }, place)),
      isDefault && h("p", { class: "calm-note" }, t("trust-backups.same-disk")));
    fill(this.list, backups.length
      ? h("table", { class: "plain", "aria-label": t("trust-backups") },
        h("thead", null, h("tr", null, ["trust-backups.made", ...COLUMNS].map((id) => h("th", { scope: "col" }, t(id))), h("th", { scope: "col" }, h("span", { class: "sr-only" }, t("trust-backups-restore"))))),
        h("tbody", null, backups.map((backup) => this.row(backup))))
      : h("p", { class: "empty" }, t("trust-backups.none")));
  }

  /** @param {BackupLine} backup */
  row(backup) {
    const when = longMoment(backup.at);
    const [why, patients, visits, size] = COLUMNS.map((id) => t(id));
    return h("tr", null,
      h("th", { scope: "row" }, when, !backup.whole && h("p", { class: "error" }, t("trust-backups.not-whole"))),
      h("td", { "data-label": why }, h("span", { lang: inEnglish() }, backup.why)),
      h("td", { "data-label": patients }, backup.whole ? backup.patients : "–"),
      h("td", { "data-label": visits }, backup.whole ? backup.visits : "–"),
      h("td", { "data-label": size, class: "nowrap" }, sizeWords(backup.bytes)),
      h("td", null, backup.whole && h("button", { type: "button", class: "link", "aria-label": t("trust-backups-restore-of", { moment: when }), on: { click: () => this.restore(backup) } }, t("trust-backups-restore.one"))));
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
      this.fail(reason);
    }
  }

  /** @param {unknown} reason */
  fail(reason) {
    const error = toAppError(reason);
    this.outcome.className = "outcome error";
    fill(this.outcome, h("span", { lang: error.lang }, error.message));
  }

  /**
   * @param {HTMLButtonElement} button @param {string} meanwhile
   * @param {() => Promise<BackupsView | null>} act @param {string} done
   */
  async run(button, meanwhile, act, done) {
    if (isBusy(button)) return;
    setBusy(button, true);
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
      this.fail(reason);
    } finally {
      setBusy(button, false);
    }
  }
}
