// After how long without use the vault is locked.

import { checkFields, textField } from "../components/field.js";
import { settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { h } from "../lib/dom.js";

const [SHORTEST, LONGEST] = [1, 30];

/** @param {import("../lib/session.js").Ctx} ctx */
export function lockView(ctx) {
  ctx.title("Lock");
  const { session } = ctx;
  const { clinic } = session;
  if (!clinic) throw new Error("No vault is open.");
  const minutes = textField("Minutes without use", { value: String(clinic.settings.lockMinutes), inputmode: "numeric", class: "short", readOnly: !session.may("manage") }, { hint: `${SHORTEST} to ${LONGEST}. Moving the pointer counts as use.` });
  const saved = h("span", { class: "hint", role: "status" });
  const save = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, "Save");
  const form = h("form", { class: "panel stack", novalidate: true },
    h("h2", null, "Lock"),
    h("p", null, "The vault is locked after this time, when the computer goes to sleep, with ", h("kbd", null, "Ctrl"), "+", h("kbd", null, "L"), ", and when you choose “Lock”. Answers, notes and checklists that are half typed are stored first; what stands in a form and isn’t saved yet is lost, so the last minute says that the lock is near. Then nothing of any patient is left in the window or in memory."),
    minutes.element, h("div", { class: "actions" }, save, saved));
  form.addEventListener("input", () => {
    saved.textContent = "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const typed = minutes.value.trim();
    const value = /^\d+$/.test(typed) ? Number(typed) : NaN;
    if (!checkFields([[minutes, value >= SHORTEST && value <= LONGEST ? "" : `Type a whole number from ${SHORTEST} to ${LONGEST}.`]]) || save.disabled || !session.clinic) return;
    save.disabled = true;
    try {
      session.setClinic(await ipc.settingsSave({ ...session.clinic.settings, lockMinutes: value }));
      saved.textContent = "Saved";
    } catch (reason) {
      checkFields([[minutes, toAppError(reason).message]]);
    } finally {
      save.disabled = false;
    }
  });
  return settingsPage("/settings/lock", [form]);
}
