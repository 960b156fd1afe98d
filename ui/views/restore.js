// A backup is opened, compared with what is there, and restored into a new vault.

import { codeField, codeWrong } from "../components/code-field.js";
import { checkFields, selectField } from "../components/field.js";
import { NewPassphrase } from "../components/new-passphrase.js";
import { PassphraseField } from "../components/passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { longMoment } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").RestoreDifference} Difference */
/** @typedef {import("../ipc-types.d.ts").RestoreFile} RestoreFile */
/** @typedef {import("../ipc-types.d.ts").RestoreView} RestoreView */

/** In place of a user: the recovery code. */
const BY_CODE = "code";
/** A backup of a vault that knew no users yet. */
const NO_USER = "";

/** @param {import("../lib/session.js").Ctx} ctx */
export function restoreView(ctx) {
  ctx.title("Restore a backup");
  return new Restore(ctx).element;
}

class Restore {
  /** @param {import("../lib/session.js").Ctx} ctx */
  constructor(ctx) {
    this.ctx = ctx;
    this.back = ctx.session.clinic ? "/settings/backups" : "/unlock";
    this.place = h("div", { class: "stack" });
    this.element = h("section", { class: "page narrow restore" },
      h("p", { class: "crumbs" }, h("a", { href: `#${this.back}` }, ctx.session.clinic ? "Backups" : "First screen")),
      h("h1", null, "Restore a backup"), this.place);
    const { backup, notABackup } = ctx.session;
    ctx.session.backup = null;
    ctx.session.notABackup = "";
    if (backup) this.askSecret(backup);
    else this.askFile(notABackup);
  }

  /** @param {string} [wrong] what is wrong with the file that was given */
  askFile(wrong = "") {
    const problem = h("p", { class: "error", role: "alert", hidden: wrong === "" }, wrong);
    const choose = h("button", { type: "button", class: "primary", on: { click: async () => {
      if (choose.disabled) return;
      choose.disabled = true;
      problem.hidden = true;
      try {
        const file = await ipc.restoreChoose();
        if (file && !this.ctx.signal.aborted) this.askSecret(file);
      } catch (reason) {
        problem.textContent = toAppError(reason).message;
        problem.hidden = false;
      } finally {
        choose.disabled = false;
      }
    } } }, "Choose a backup file…");
    fill(this.place, h("section", { class: "panel stack" },
      h("p", null, "A backup is a file that ends in “.fibrotrend-backup”. It is opened and checked, and you see what differs from the vault in use. Then it becomes a new vault beside the others; nothing is overwritten."),
      problem, h("div", { class: "actions" }, choose)));
    this.ctx.focus(choose);
  }

  /** @param {RestoreFile} file */
  askSecret(file) {
    /** @type {[string, string][]} */
    const ways = [...(file.users.length ? file.users.map(({ id, name }) => /** @type {[string, string]} */ ([id, `Passphrase of ${name}`])) : [/** @type {[string, string]} */ ([NO_USER, "Passphrase"])]), ...(file.hasRecovery ? [/** @type {[string, string]} */ ([BY_CODE, "Recovery code"])] : [])];
    const way = selectField("Open it with", ways, ways[0]?.[0] ?? "");
    const passphrase = new PassphraseField("Passphrase", { hint: "As it was when the backup was made." });
    const code = codeField();
    const problem = h("p", { class: "error", role: "alert", hidden: true });
    const compare = h("button", { class: "primary", type: "submit" }, "Open and compare");
    const show = () => {
      code.element.hidden = way.value !== BY_CODE;
      passphrase.element.hidden = way.value === BY_CODE;
    };
    way.control.addEventListener("change", show);
    show();
    const form = h("form", { class: "panel stack", novalidate: true, on: { submit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      problem.hidden = true;
      const byCode = way.value === BY_CODE;
      const field = byCode ? code : passphrase;
      const wrong = byCode ? codeWrong(code.value) : passphrase.value ? "" : "Type the passphrase.";
      if (!checkFields([[field, wrong]]) || compare.disabled) return;
      compare.disabled = true;
      compare.textContent = "Opening and comparing…";
      const key = { handle: file.handle, user: byCode ? null : way.value || null, secret: field.value };
      try {
        const view = await ipc.restoreCompare(key);
        if (!this.ctx.signal.aborted) this.compare(file, key, byCode, view);
      } catch (reason) {
        const error = toAppError(reason);
        if (error.code === "wrong_passphrase" || error.field) checkFields([[field, error.message]]);
        else {
          problem.textContent = error.message;
          problem.hidden = false;
        }
      } finally {
        compare.disabled = false;
        compare.textContent = "Open and compare";
      }
    } } }, about(file.name, file.at, file.place), way.element, passphrase.element, code.element, problem,
    h("div", { class: "actions" }, compare, h("button", { type: "button", on: { click: () => this.askFile() } }, "Another file…")));
    fill(this.place, form);
    const first = way.value === BY_CODE ? code.control : passphrase.control;
    this.ctx.focus(first);
    first.focus();
  }

  /** @param {RestoreFile} file @param {{handle: string, user: string | null, secret: string}} key @param {boolean} byCode @param {RestoreView} view */
  compare(file, key, byCode, view) {
    const who = selectField("Whose new passphrase", file.users.map(({ id, name }) => [id, name]), file.users[0]?.id ?? "");
    const fresh = new NewPassphrase({ instead: true });
    const problem = h("p", { class: "error", role: "alert", hidden: true });
    const go = h("button", { class: "primary", type: "submit" }, "Restore and open");
    const form = h("form", { class: "panel stack", novalidate: true, on: { submit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      problem.hidden = true;
      if ((byCode && !checkFields(fresh.checks())) || go.disabled) return;
      go.disabled = true;
      go.textContent = "Restoring…";
      try {
        const clinic = await ipc.restoreRun({ ...key, user: byCode ? who.value : key.user, newPassphrase: byCode ? fresh.value : null });
        this.ctx.go(this.ctx.session.enter(clinic), { replace: true });
      } catch (reason) {
        const error = toAppError(reason);
        if (byCode && /passphrase/i.test(error.field)) checkFields([[fresh.field, error.message]]);
        else {
          problem.textContent = error.message;
          problem.hidden = false;
        }
        go.disabled = false;
        go.textContent = "Restore and open";
      }
    } } },
    h("h2", { tabIndex: -1 }, "Restore this backup into a new vault?"),
    about(view.name, view.at, ""),
    h("dl", { class: "fact-list" },
      view.lastChange && h("div", null, h("dt", null, "Last change in it"), h("dd", null, longMoment(view.lastChange))),
      view.head && h("div", null, h("dt", null, "Audit code"), h("dd", { class: "path" }, view.head)),
      h("div", null, h("dt", null, "New vault"), h("dd", { class: "path" }, view.place))),
    differences(view),
    h("p", null, lost(view)),
    byCode && [h("p", { class: "hint" }, "The recovery code has opened it. To go on, someone needs a new passphrase."), who.element, fresh.element],
    problem,
    h("div", { class: "actions" }, go, h("a", { class: "button", href: `#${this.back}` }, "Don’t restore")));
    fill(this.place, form);
    form.querySelector("h2")?.focus();
  }
}

/** @param {string} name @param {string} at @param {string} place */
function about(name, at, place) {
  return h("p", null, h("strong", null, name), `, made ${longMoment(at)}`, place && h("span", { class: "path block" }, place));
}

/** @param {RestoreView} view */
function differences(view) {
  const known = view.differences.some(({ here }) => here !== null);
  /** @param {string} label @param {number | null} value */
  const cell = (label, value) => h("td", { "data-label": label, class: "number" }, value === null ? "–" : value);
  return [
    h("p", { class: "hint" }, known ? `Compared with ${view.compared}.` : view.compared),
    h("div", { class: "table-wrap" }, h("table", { class: "plain differences" },
      h("caption", { class: "sr-only" }, "What the backup has and what the vault in use has"),
      h("thead", null, h("tr", null, h("td"), ["In the backup", ...(known ? ["Here", "Only in the backup", "Only here", "Differ"] : [])].map((words) => h("th", { scope: "col" }, words)))),
      h("tbody", null, view.differences.map((line) => h("tr", { class: line.onlyHere || line.onlyBackup || line.differ ? "differs" : "" },
        h("th", { scope: "row" }, line.what), cell("In the backup", line.backup),
        known && [cell("Here", line.here), cell("Only in the backup", line.onlyBackup), cell("Only here", line.onlyHere), cell("Differ", line.differ)]))))),
  ];
}

/** What is not in the restored vault, in a sentence. @param {RestoreView} view */
function lost({ differences: lines }) {
  if (lines.every(({ here }) => here === null)) return "The restored vault holds what the backup holds. What was recorded later isn’t in it.";
  const only = lines.filter(({ onlyHere }) => onlyHere > 0).map(({ what, onlyHere }) => `${what.toLowerCase()}: ${onlyHere}`);
  const differ = lines.filter((line) => line.differ > 0).map((line) => `${line.what.toLowerCase()}: ${line.differ}`);
  if (!only.length && !differ.length) return lines.some(({ onlyBackup }) => onlyBackup > 0) ? "Everything that is here is in the backup as well." : "The backup holds the same as the vault in use: there is nothing to win by restoring it.";
  return [
    only.length > 0 && `Only here, and not in the restored vault: ${only.join(", ")}.`,
    differ.length > 0 && `Different here: ${differ.join(", ")}; the restored vault has them as in the backup.`,
    "The vault in use stays as it is, at its place.",
  ].filter(Boolean).join(" ");
}
