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

/** @typedef {import("../ipc-types.d.ts").UsersView} Users */
/** @typedef {import("../ipc-types.d.ts").UserView} User */
/** @typedef {import("../ipc-types.d.ts").UserRole} Role */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function usersView(ctx) {
  ctx.title("Users and keys");
  const view = new UsersAndKeys(ctx, await ipc.usersGet());
  return view.element;
}

/** @param {Role} value */
const roleChoice = (value) => new ChoiceGroup("May do", ROLES.map((role) => [role, [h("strong", null, roleName(role)), h("span", { class: "hint block" }, roleMay(role))]]), { values: [value], single: true });

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
      h("div", { class: "page-head" }, h("h2", { id: title, tabIndex: -1 }, "Users"), h("button", { type: "button", data: { needs: "manage" }, on: { click: () => this.add() } }, "Add user…")),
      h("p", { class: "hint" }, "Each has a passphrase of their own. What they record, sign, open or print stands in the audit under their name."),
      h("ul", { class: "rows users", "aria-labelledby": title }, users.map((user) => h("li", null,
        h("div", null, h("strong", null, user.name), user.me && " (you)", h("span", { class: "hint block" }, `${roleName(user.role)}: ${roleMay(user.role)}`)),
        h("div", { class: "actions" },
          user.me && h("button", { type: "button", on: { click: () => this.changePassphrase() } }, "Change passphrase…"),
          h("button", { type: "button", data: { needs: "manage" }, "aria-label": `Edit ${user.name}…`, on: { click: () => this.edit(user) } }, "Edit…"),
          !user.me && h("button", { type: "button", data: { needs: "manage" }, "aria-label": `Remove ${user.name}…`, on: { click: () => this.remove(user) } }, "Remove…"))))));
    fill(this.keys,
      h("h2", null, "Keys"),
      h("dl", { class: "fact-list" },
        h("div", null, h("dt", null, "Recovery code"), h("dd", null, recoveryMade ? `Made on ${longDate(recoveryMade)}` : "None: if every passphrase is forgotten, nothing can open the vault.")),
        h("div", null, h("dt", null, "Passphrases are protected by"), h("dd", null, keyCost))),
      h("div", { class: "actions" }, h("a", { class: "button", href: "#/recovery", data: { needs: "manage" } }, recoveryMade ? "Make a new recovery code…" : "Make a recovery code…")),
      h("p", { class: "hint" }, "Someone who has forgotten the passphrase chooses “Use the recovery code…” on the first screen. Changing a passphrase rewrites no data. A copy of the vault or a backup made before still opens with the passphrase of its time."));
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
    const name = textField("Name", { autocomplete: "off" }, { hint: "As it stands beside what they sign and record." });
    const role = roleChoice("assistant");
    const passphrase = new NewPassphrase();
    this.take(await askForm({
      title: "Add a user",
      content: h("div", { class: "stack" }, name.element, role.element, passphrase.element, h("p", { class: "hint" }, "Let them type it themselves; they can change it later.")),
      confirm: "Add user",
      wide: true,
      signal: this.ctx.signal,
    }, {
      checks: () => [[name, name.value.trim() ? "" : "Type the user’s name."], ...passphrase.checks()],
      place: (field) => ({ name, role, passphrase: passphrase.field })[field],
      send: () => ipc.userAdd({ name: name.value.trim(), role: /** @type {Role} */ (role.value) }, passphrase.value),
    }), "User added");
  }

  /** @param {User} user */
  async edit(user) {
    const name = textField("Name", { value: user.name });
    const role = roleChoice(user.role);
    this.take(await askForm({
      title: `Edit ${user.name}`,
      content: h("div", { class: "stack" }, name.element, role.element),
      confirm: "Save",
      signal: this.ctx.signal,
    }, {
      checks: () => [[name, name.value.trim() ? "" : "Type the user’s name."]],
      place: (field) => ({ name, role })[field],
      send: () => ipc.userEdit(user.id, { name: name.value.trim(), role: /** @type {Role} */ (role.value) }),
    }), "Saved");
  }

  /** @param {User} user */
  async remove(user) {
    const reason = reasonField("Why", "Kept in the audit, such as “left the clinic”.");
    this.take(await askForm({
      title: `Remove ${user.name}?`,
      body: ["Their passphrase no longer opens this vault. What they recorded and signed stays, with their name.", "Backups made before today, and copies of the vault, still open with their passphrase: delete them where that matters."],
      content: reason.element,
      confirm: "Remove",
      cancel: "Keep",
      signal: this.ctx.signal,
    }, {
      checks: () => [[reason, reason.value.trim() ? "" : "Say why, in a few words."]],
      place: (field) => ({ reason })[field],
      send: () => ipc.userRemove(user.id, reason.value.trim()),
    }), "User removed");
  }

  async changePassphrase() {
    const before = new PassphraseField("Passphrase until now");
    const after = new NewPassphrase({ instead: true });
    this.take(await askForm({
      title: "Change your passphrase",
      body: ["The passphrase until now stops opening this vault; nobody can bring it back. Backups and copies made before still open with it."],
      content: h("div", { class: "stack" }, before.element, after.element),
      confirm: "Change passphrase",
      wide: true,
      signal: this.ctx.signal,
    }, {
      checks: () => [[before, before.value ? "" : "Type your passphrase until now."], ...after.checks()],
      place: (field) => ({ before, after: after.field, passphrase: after.field, newPassphrase: after.field })[field],
      send: () => ipc.passphraseChange(before.value, after.value).catch((reason) => {
        const error = toAppError(reason);
        throw error.code === "wrong_passphrase" ? new AppError(error.code, error.message, "before") : error;
      }),
    }), "Passphrase changed");
  }
}
