// Who can open the vault, what each may do, and the keys.

import { ChoiceGroup } from "../components/choice-group.js";
import { textField } from "../components/field.js";
import { askForm } from "../components/form-dialog.js";
import { NewPassphrase } from "../components/new-passphrase.js";
import { PassphraseField } from "../components/passphrase.js";
import { reasonField } from "../components/record-history.js";
import { settingsPage } from "../components/settings-page.js";
import { AppError, ipc, toAppError } from "../ipc.js";
import { longDate } from "../lib/dates.js";
import { fill, h, uid } from "../lib/dom.js";
import { roleMay, roleName, ROLES } from "../lib/rights.js";
import { inEnglish, rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").UsersView} Users */
/** @typedef {import("../ipc-types.d.ts").UserView} User */
/** @typedef {import("../ipc-types.d.ts").UserRole} Role */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function usersView(ctx) {
  ctx.title(t("shell-settings-users"));
  const view = new UsersAndKeys(ctx, await ipc.usersGet());
  return view.element;
}

/** @param {Role} value */
const roleChoice = (value) => new ChoiceGroup(t("trust-user-role"), ROLES.map((role) => [role, [h("strong", null, roleName(role)), h("span", { class: "hint block" }, roleMay(role))]]), { values: [value], single: true });

/** @param {User} user */
function named(user) {
  const name = h("strong", null, user.name);
  return user.me ? rich("trust-users-you", { name }) : name;
}

class UsersAndKeys {
  /** @param {import("../lib/session.js").Ctx} ctx @param {Users} users */
  constructor(ctx, users) {
    this.ctx = ctx;
    this.users = users;
    this.people = h("section", { class: "panel stack" });
    this.keys = h("section", { class: "panel stack" });
    this.element = settingsPage("/settings/users", [this.people, this.keys]);
    this.draw();
  }

  draw() {
    const { users, keyCost, recoveryMade } = this.users;
    const title = uid("users");
    fill(this.people,
      h("div", { class: "page-head" }, h("h2", { id: title, tabIndex: -1 }, t("trust-users")), h("button", { type: "button", data: { needs: "manage" }, on: { click: () => this.add() } }, t("trust-users.add"))),
      h("p", { class: "hint" }, t("trust-users.about")),
      h("ul", { class: "rows users", "aria-labelledby": title }, users.map((user) => h("li", null,
        h("div", null, named(user), h("span", { class: "hint block" }, t("trust-users-role", { role: roleName(user.role), may: roleMay(user.role) }))),
        h("div", { class: "actions" },
          user.me && h("button", { type: "button", on: { click: () => this.changePassphrase() } }, t("trust-passphrase-change")),
          h("button", { type: "button", data: { needs: "manage" }, "aria-label": t("trust-users-edit-of", { name: user.name }), on: { click: () => this.edit(user) } }, t("trust-users.edit")),
          !user.me && h("button", { type: "button", data: { needs: "manage" }, "aria-label": t("trust-users-remove-of", { name: user.name }), on: { click: () => this.remove(user) } }, t("shell-remove-ask")))))));
    fill(this.keys,
      h("h2", null, t("trust-keys")),
      h("dl", { class: "fact-list" },
        h("div", null, h("dt", null, t("shell-code")), h("dd", null, recoveryMade ? t("trust-keys-made", { date: longDate(recoveryMade) }) : t("trust-keys.none"))),
        h("div", null, h("dt", null, t("trust-keys.protected")), h("dd", { lang: inEnglish() }, keyCost))),
      h("div", { class: "actions" }, h("a", { class: "button", href: "#/recovery", data: { needs: "manage" } }, t(recoveryMade ? "trust-keys.make-new" : "trust-keys.make"))),
      h("p", { class: "hint" }, t("trust-keys.about")));
  }

  /** @param {Users | null} users @param {string} words */
  take(users, words) {
    if (!users || this.ctx.signal.aborted) return;
    this.users = users;
    const { session } = this.ctx;
    const me = users.users.find((user) => user.me);
    if (me && session.clinic) session.setClinic({ ...session.clinic, user: me });
    this.draw();
    this.people.querySelector("h2")?.focus();
    this.ctx.say(words);
  }

  async add() {
    const name = textField(t("trust-user-name"), { autocomplete: "off" }, { hint: t("trust-user-name.hint") });
    const role = roleChoice("assistant");
    const passphrase = new NewPassphrase();
    this.take(await askForm({
      title: t("trust-user-add"),
      content: h("div", { class: "stack" }, name.element, role.element, passphrase.element, h("p", { class: "hint" }, t("trust-user-add.passphrase"))),
      confirm: t("trust-user-add.do"),
      wide: true,
      signal: this.ctx.signal,
    }, {
      checks: () => [[name, name.value.trim() ? "" : t("trust-user-name.missing")], ...passphrase.checks()],
      place: (field) => ({ name, role, passphrase: passphrase.field })[field],
      send: () => ipc.userAdd({ name: name.value.trim(), role: /** @type {Role} */ (role.value) }, passphrase.value),
    }), t("trust-user-add.done"));
  }

  /** @param {User} user */
  async edit(user) {
    const name = textField(t("trust-user-name"), { value: user.name });
    const role = roleChoice(user.role);
    this.take(await askForm({
      title: t("trust-user-edit", { name: user.name }),
      content: h("div", { class: "stack" }, name.element, role.element),
      confirm: t("shell-save"),
      signal: this.ctx.signal,
    }, {
      checks: () => [[name, name.value.trim() ? "" : t("trust-user-name.missing")]],
      place: (field) => ({ name, role })[field],
      send: () => ipc.userEdit(user.id, { name: name.value.trim(), role: /** @type {Role} */ (role.value) }),
    }), t("shell-saved"));
  }

  /** @param {User} user */
  async remove(user) {
    const reason = reasonField(t("trust-user-remove.why"), t("trust-user-remove.why-hint"));
    this.take(await askForm({
      title: t("trust-user-remove", { name: user.name }),
      body: [t("trust-user-remove.stays"), t("trust-user-remove.copies")],
      content: reason.element,
      confirm: t("trust-user-remove.do"),
      cancel: t("shell-keep"),
      signal: this.ctx.signal,
    }, {
      checks: () => [[reason, reason.value.trim() ? "" : t("trust-user-remove.why-missing")]],
      place: (field) => ({ reason })[field],
      send: () => ipc.userRemove(user.id, reason.value.trim()),
    }), t("trust-user-remove.done"));
  }

  async changePassphrase() {
    const before = new PassphraseField(t("trust-passphrase-change.before"));
    const after = new NewPassphrase({ instead: true });
    this.take(await askForm({
      title: t("trust-passphrase-change.title"),
      body: [t("trust-passphrase-change.why")],
      content: h("div", { class: "stack" }, before.element, after.element),
      confirm: t("trust-passphrase-change.do"),
      wide: true,
      signal: this.ctx.signal,
    }, {
      checks: () => [[before, before.value ? "" : t("trust-passphrase-change.before-missing")], ...after.checks()],
      place: (field) => ({ before, after: after.field, passphrase: after.field, newPassphrase: after.field })[field],
      send: () => ipc.passphraseChange(before.value, after.value).catch((reason) => {
        const error = toAppError(reason);
        throw error.code === "wrong_passphrase" ? new AppError(error.code, error.message, "before", error.lang) : error;
      }),
    }), t("trust-passphrase-change.done"));
  }
}
