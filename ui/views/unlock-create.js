// The form for a new vault.

import { checkFields, textField } from "../components/field.js";
import { NewPassphrase } from "../components/new-passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";

/**
 * @param {object} options
 * @param {string} options.place where the vault goes unless another folder is chosen
 * @param {(clinic: import("../ipc-types.d.ts").ClinicView, code: string[] | null) => void} options.onMade with the recovery code that was made
 * @param {import("../lib/dom.js").Child} options.aside further buttons
 * @param {(() => void) | null} options.cancel
 */
export function createVaultForm({ place, onMade, aside, cancel }) {
  /** @type {string | null} */
  let folder = null;
  const clinic = textField(t("shell-create-clinic"), { autocomplete: "organization" }, { hint: t("shell-create-clinic.hint") });
  const clinician = textField(t("shell-create-name"), { autocomplete: "name" }, { hint: t("shell-create-name.hint") });
  const passphrase = new NewPassphrase();

  const where = h("span", { class: "path" }, place);
  const placeProblem = h("p", { class: "error", role: "alert", hidden: true });
  const another = h("button", { type: "button" }, t("shell-create-folder"));
  another.addEventListener("click", async () => {
    placeProblem.hidden = true;
    try {
      const chosen = await ipc.vaultChooseFolder();
      if (!chosen) return;
      folder = chosen.handle;
      where.textContent = chosen.place;
    } catch (reason) {
      sayAtPlace(toAppError(reason).message);
    }
  });

  const create = h("button", { class: "primary", type: "submit" }, t("shell-create-do"));
  const form = h("form", { class: "panel stack", novalidate: true },
    h("h2", null, t("shell-create-heading")),
    h("div", { class: "two" }, clinic.element, clinician.element),
    passphrase.element,
    h("p", { class: "panel quiet" }, t("shell-create-code")),
    h("div", { class: "field" }, h("span", { class: "label" }, t("shell-create-place")), h("div", { class: "with-button" }, where, another), placeProblem),
    h("div", { class: "actions" }, create, aside, cancel && h("button", { type: "button", on: { click: cancel } }, t("shell-cancel"))));

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fine = checkFields([
      [clinic, clinic.value.trim() ? "" : t("shell-create-clinic.missing")],
      [clinician, clinician.value.trim() ? "" : t("shell-create-name.missing")],
      ...passphrase.checks(),
    ]);
    if (!fine || isBusy(create)) return;
    setBusy(create, true);
    create.textContent = t("shell-create-doing");
    placeProblem.hidden = true;
    try {
      const made = await ipc.vaultCreate({ clinicName: clinic.value.trim(), clinician: clinician.value.trim(), passphrase: passphrase.value, folder });
      // Without a code the page for it asks for the passphrase itself, and says what went wrong.
      const code = await ipc.recoveryMake(passphrase.value).catch(() => null);
      onMade(made, code?.groups ?? null);
    } catch (reason) {
      setBusy(create, false);
      create.textContent = t("shell-create-do");
      const error = toAppError(reason);
      const field = { clinicName: clinic, clinician, passphrase: passphrase.field }[error.field];
      if (field) checkFields([[field, error.message]]);
      else sayAtPlace(error.message);
    }
  });

  return { element: form, first: clinic.control };

  /** @param {string} words */
  function sayAtPlace(words) {
    placeProblem.textContent = words;
    placeProblem.hidden = false;
  }
}
