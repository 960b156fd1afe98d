// The form for a new vault.

import { checkFields, textField } from "../components/field.js";
import { PassphraseField } from "../components/passphrase.js";
import { ipc, toAppError } from "../ipc.js";
import { h } from "../lib/dom.js";

const SHORTEST = 15;

/**
 * @param {object} options
 * @param {string} options.place where the vault goes unless another folder is chosen
 * @param {(clinic: import("../ipc-types.d.ts").ClinicView) => void} options.onMade
 * @param {HTMLElement} options.aside a further button
 * @param {(() => void) | null} options.cancel
 */
export function createVaultForm({ place, onMade, aside, cancel }) {
  /** @type {string | null} */
  let folder = null;
  const clinic = textField("Clinic name", { autocomplete: "organization" }, { hint: "The first line of your reports." });
  const clinician = textField("Your name", { autocomplete: "name" }, { hint: "Who signs visits." });
  const again = new PassphraseField("Passphrase again", { fresh: true });
  const passphrase = new PassphraseField("Passphrase", {
    fresh: true,
    onShow: (shown) => {
      again.element.hidden = shown;
      if (shown) again.control.value = "";
    },
  });
  const rule = `At least ${SHORTEST} characters, such as five words.`;
  passphrase.setHint(rule);
  passphrase.control.addEventListener("input", () => {
    const count = [...passphrase.value].length;
    passphrase.setHint(count === 0 ? rule : count < SHORTEST ? `${count} of at least ${SHORTEST} characters` : `${count} characters: long enough`);
  });

  const where = h("span", { class: "path" }, place);
  const placeProblem = h("p", { class: "error", role: "alert", hidden: true });
  const another = h("button", { type: "button" }, "Choose another folder…");
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

  const create = h("button", { class: "primary", type: "submit" }, "Create vault");
  const form = h("form", { class: "panel stack", novalidate: true },
    h("h2", null, "Create a vault for your clinic’s patients and visits"),
    h("div", { class: "two" }, clinic.element, clinician.element),
    h("div", { class: "two" }, passphrase.element, again.element),
    h("p", { class: "panel quiet" }, "Keep the passphrase safe: without it, nobody can ever open the vault."),
    h("div", { class: "field" }, h("span", { class: "label" }, "Place"), h("div", { class: "with-button" }, where, another), placeProblem),
    h("div", { class: "actions" }, create, aside, cancel && h("button", { type: "button", on: { click: cancel } }, "Cancel")));

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const shown = passphrase.control.type === "text";
    const short = [...passphrase.value].length < SHORTEST;
    const fine = checkFields([
      [clinic, clinic.value.trim() ? "" : "Type the clinic’s name."],
      [clinician, clinician.value.trim() ? "" : "Type your name."],
      [passphrase, short ? `The passphrase needs at least ${SHORTEST} characters.` : ""],
      [again, !short && !shown && again.value !== passphrase.value ? "The two passphrases differ. Type the same one twice." : ""],
    ]);
    if (!fine || create.disabled) return;
    create.disabled = true;
    create.textContent = "Creating…";
    placeProblem.hidden = true;
    try {
      onMade(await ipc.vaultCreate({ clinicName: clinic.value.trim(), clinician: clinician.value.trim(), passphrase: passphrase.value, folder }));
    } catch (reason) {
      create.disabled = false;
      create.textContent = "Create vault";
      const error = toAppError(reason);
      const field = { clinicName: clinic, clinician, passphrase }[error.field];
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
