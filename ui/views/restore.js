// A backup is opened, compared with what is there, and restored into a new vault.

import { codeField, codeWrong } from "../components/code-field.js";
import { checkFields, selectField } from "../components/field.js";
import { NewPassphrase } from "../components/new-passphrase.js";
import { PassphraseField } from "../components/passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { longMoment } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { inEnglish, rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").RestoreDifference} Difference */
/** @typedef {import("../ipc-types.d.ts").RestoreFile} RestoreFile */
/** @typedef {import("../ipc-types.d.ts").RestoreView} RestoreView */

/** In place of a user: the recovery code. */
const BY_CODE = "code";
/** A backup of a vault that knew no users yet. */
const NO_USER = "";
/** Headings of what is compared. */
const COLUMNS = ["trust-differences.backup", "trust-differences.here", "trust-differences.only-backup", "trust-differences.only-here", "trust-differences.differ"];

/** @param {import("../lib/session.js").Ctx} ctx */
export function restoreView(ctx) {
  ctx.title(t("trust-restore"));
  return new Restore(ctx).element;
}

class Restore {
  /** @param {import("../lib/session.js").Ctx} ctx */
  constructor(ctx) {
    this.ctx = ctx;
    this.back = ctx.session.clinic ? "/settings/backups" : "/unlock";
    this.place = h("div", { class: "stack" });
    this.element = h("section", { class: "page narrow restore" },
      h("p", { class: "crumbs" }, h("a", { href: `#${this.back}` }, t(ctx.session.clinic ? "trust-backups" : "trust-restore.first-screen"))),
      h("h1", null, t("trust-restore")), this.place);
    const { backup, notABackup } = ctx.session;
    ctx.session.backup = null;
    ctx.session.notABackup = "";
    if (backup) this.askSecret(backup);
    else this.askFile(notABackup);
  }

  /** @param {string} [wrong] what is wrong with the file that was given */
  askFile(wrong = "") {
    const problem = h("p", { class: "error", role: "alert", hidden: wrong === "" }, h("span", { lang: inEnglish() }, wrong));
    const choose = h("button", { type: "button", class: "primary", on: { click: async () => {
      if (isBusy(choose)) return;
      setBusy(choose, true);
      problem.hidden = true;
      try {
        const file = await ipc.restoreChoose();
        if (file && !this.ctx.signal.aborted) this.askSecret(file);
      } catch (reason) {
        tell(problem, toAppError(reason));
      } finally {
        setBusy(choose, false);
      }
    } } }, t("trust-restore.choose"));
    fill(this.place, h("section", { class: "panel stack" },
      h("p", null, t("trust-restore.about")),
      problem, h("div", { class: "actions" }, choose)));
    this.ctx.focus(choose);
    choose.focus();
  }

  /** @param {RestoreFile} file */
  askSecret(file) {
    /** @type {[string, string][]} */
    const ways = [...(file.users.length ? file.users.map(({ id, name }) => /** @type {[string, string]} */ ([id, t("trust-restore-passphrase-of", { name })])) : [/** @type {[string, string]} */ ([NO_USER, t("shell-passphrase")])]), ...(file.hasRecovery ? [/** @type {[string, string]} */ ([BY_CODE, t("shell-code")])] : [])];
    const way = selectField(t("trust-restore.with"), ways, ways[0]?.[0] ?? "");
    const passphrase = new PassphraseField(t("shell-passphrase"), { hint: t("trust-restore.passphrase-hint") });
    const code = codeField();
    const problem = h("p", { class: "error", role: "alert", hidden: true });
    const compare = h("button", { class: "primary", type: "submit" }, t("trust-restore.compare"));
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
      const wrong = byCode ? codeWrong(code.value) : passphrase.value ? "" : t("trust-restore.passphrase-missing");
      if (!checkFields([[field, wrong]]) || isBusy(compare)) return;
      setBusy(compare, true);
      compare.textContent = t("trust-restore.comparing");
      const key = { handle: file.handle, user: byCode ? null : way.value || null, secret: field.value };
      try {
        const view = await ipc.restoreCompare(key);
        if (!this.ctx.signal.aborted) this.compare(file, key, byCode, view);
      } catch (reason) {
        const error = toAppError(reason);
        if (error.code === "wrong_passphrase" || error.field) checkFields([[field, error.message]]);
        else {
          tell(problem, error);
        }
      } finally {
        setBusy(compare, false);
        compare.textContent = t("trust-restore.compare");
      }
    } } }, about(file.name, file.at, file.place), way.element, passphrase.element, code.element, problem,
    h("div", { class: "actions" }, compare, h("button", { type: "button", on: { click: () => this.askFile() } }, t("trust-restore.another"))));
    fill(this.place, form);
    const first = way.value === BY_CODE ? code.control : passphrase.control;
    this.ctx.focus(first);
    first.focus();
  }

  /** @param {RestoreFile} file @param {{handle: string, user: string | null, secret: string}} key @param {boolean} byCode @param {RestoreView} view */
  compare(file, key, byCode, view) {
    const who = selectField(t("trust-restore-ask.who"), file.users.map(({ id, name }) => [id, name]), file.users[0]?.id ?? "");
    const fresh = new NewPassphrase({ instead: true });
    const problem = h("p", { class: "error", role: "alert", hidden: true });
    const go = h("button", { class: "primary", type: "submit" }, t("trust-restore-ask.do"));
    const form = h("form", { class: "panel stack", novalidate: true, on: { submit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      problem.hidden = true;
      if ((byCode && !checkFields(fresh.checks())) || isBusy(go)) return;
      setBusy(go, true);
      go.textContent = t("trust-restore-ask.doing");
      try {
        const clinic = await ipc.restoreRun({ ...key, user: byCode ? who.value : key.user, newPassphrase: byCode ? fresh.value : null });
        this.ctx.go(this.ctx.session.enter(clinic), { replace: true });
      } catch (reason) {
        const error = toAppError(reason);
        if (byCode && /passphrase/i.test(error.field)) checkFields([[fresh.field, error.message]]);
        else {
          tell(problem, error);
        }
        setBusy(go, false);
        go.textContent = t("trust-restore-ask.do");
      }
    } } },
    h("h2", { tabIndex: -1 }, t("trust-restore-ask")),
    about(view.name, view.at, ""),
    h("dl", { class: "fact-list" },
      view.lastChange && h("div", null, h("dt", null, t("trust-restore-ask.last-change")), h("dd", null, longMoment(view.lastChange))),
      view.head && h("div", null, h("dt", null, t("trust-restore-ask.head")), h("dd", { class: "path" }, view.head)),
      h("div", null, h("dt", null, t("trust-restore-ask.place")), h("dd", { class: "path" }, view.place))),
    differences(view),
    h("p", null, lost(view)),
    byCode && [h("p", { class: "hint" }, t("trust-restore-ask.by-code")), who.element, fresh.element],
    problem,
    h("div", { class: "actions" }, go, h("a", { class: "button", href: `#${this.back}` }, t("trust-restore-ask.not"))));
    fill(this.place, form);
    form.querySelector("h2")?.focus();
  }
}

/** @param {HTMLElement} problem @param {import("../ipc.js").AppError} error */
function tell(problem, error) {
  fill(problem, h("span", { lang: error.lang }, error.message));
  problem.hidden = false;
}

/** As it comes from Rust. @param {string} words */
const english = (words) => h("span", { lang: inEnglish() }, words);

/** @param {string} name @param {string} at @param {string} place */
function about(name, at, place) {
  return h("p", null, rich("trust-restore-made", { name: h("strong", null, name), moment: longMoment(at) }), place && h("span", { class: "path block" }, place));
}

/** @param {RestoreView} view */
function differences(view) {
  const known = view.differences.some((line) => line.here !== null);
  const [backup, here, onlyBackup, onlyHere, differ] = COLUMNS.map((id) => t(id));
  /** @param {string} label @param {number | null} value */
  const cell = (label, value) => h("td", { "data-label": label, class: "number" }, value === null ? "–" : value);
  return [
    h("p", { class: "hint" }, known ? rich("trust-differences-with", { what: english(view.compared) }) : english(view.compared)),
    h("div", { class: "table-wrap" }, h("table", { class: "plain differences" },
      h("caption", { class: "sr-only" }, t("trust-differences")),
      h("thead", null, h("tr", null, h("td"), [backup, ...(known ? [here, onlyBackup, onlyHere, differ] : [])].map((words) => h("th", { scope: "col" }, words)))),
      h("tbody", null, view.differences.map((line) => h("tr", { class: line.onlyHere || line.onlyBackup || line.differ ? "differs" : "" },
        h("th", { scope: "row", lang: inEnglish() }, line.what), cell(backup, line.backup),
        known && [cell(here, line.here), cell(onlyBackup, line.onlyBackup), cell(onlyHere, line.onlyHere), cell(differ, line.differ)]))))),
  ];
}

/** What is not in the restored vault, in sentences. @param {RestoreView} view @returns {import("../lib/dom.js").Child} */
function lost({ differences: lines }) {
  if (lines.every(({ here }) => here === null)) return t("trust-lost-unknown");
  const only = lines.filter(({ onlyHere }) => onlyHere > 0).map(({ what, onlyHere }) => `${what.toLowerCase()}: ${onlyHere}`);
  const differ = lines.filter((line) => line.differ > 0).map((line) => `${line.what.toLowerCase()}: ${line.differ}`);
  if (!only.length && !differ.length) return t(lines.some(({ onlyBackup }) => onlyBackup > 0) ? "trust-lost-nothing" : "trust-lost-same");
  return [
    only.length > 0 && [rich("trust-lost-only-here", { what: english(only.join(", ")) }), " "],
    differ.length > 0 && [rich("trust-lost-differ", { what: english(differ.join(", ")) }), " "],
    t("trust-lost-stays"),
  ];
}
