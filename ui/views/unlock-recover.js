// Opening a vault by its recovery code: someone gets a new passphrase.

import { codeField, codeWrong } from "../components/code-field.js";
import { checkFields, selectField } from "../components/field.js";
import { NewPassphrase } from "../components/new-passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";

/**
 * @param {object} options
 * @param {import("../ipc-types.d.ts").KnownVault} options.vault
 * @param {string} [options.user] who was chosen before
 * @param {(clinic: import("../ipc-types.d.ts").ClinicView) => void} options.onOpened
 * @param {() => void} options.cancel
 */
export function recoverForm({ vault, user, onOpened, cancel }) {
  const code = codeField();
  const who = selectField(t("shell-recover-who"), vault.users.map(({ id, name }) => [id, name]), user ?? vault.users[0]?.id ?? "");
  const passphrase = new NewPassphrase({ instead: true });
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const open = h("button", { class: "primary", type: "submit" }, t("shell-recover-do"));
  const form = h("form", { class: "panel stack", novalidate: true },
    h("h2", null, t("shell-recover-heading", { name: vault.name })), code.element, who.element, passphrase.element, problem,
    h("p", { class: "hint" }, t("shell-recover-hint")),
    h("div", { class: "actions" }, open, h("button", { type: "button", on: { click: cancel } }, t("shell-go-back"))));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    if (!checkFields([[code, codeWrong(code.value)], ...passphrase.checks()]) || isBusy(open)) return;
    setBusy(open, true);
    open.textContent = t("shell-opening");
    try {
      onOpened(await ipc.vaultRecover({ handle: vault.handle, code: code.value, user: who.value, passphrase: passphrase.value }));
    } catch (reason) {
      const error = toAppError(reason);
      const field = error.code === "wrong_passphrase" ? code : { code, user: who, passphrase: passphrase.field }[error.field];
      if (field) checkFields([[field, error.message]]);
      else {
        problem.textContent = error.message;
        problem.hidden = false;
      }
      setBusy(open, false);
      open.textContent = t("shell-recover-do");
    }
  });
  return { element: form, first: code.control };
}
