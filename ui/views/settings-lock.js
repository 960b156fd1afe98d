// After how long without use the vault is locked.

import { checkFields, textField } from "../components/field.js";
import { settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { h } from "../lib/dom.js";
import { rich, t } from "../lib/words.js";

const [SHORTEST, LONGEST] = [1, 30];

/** @param {import("../lib/session.js").Ctx} ctx */
export function lockView(ctx) {
  ctx.title(t("shell-settings-lock"));
  const { session } = ctx;
  const { clinic } = session;
  if (!clinic) throw new Error(t("shell-no-vault"));
  const minutes = textField(t("shell-settings-minutes"), { value: String(clinic.settings.lockMinutes), inputmode: "numeric", class: "short", readOnly: !session.may("manage") }, { hint: t("shell-settings-minutes.hint", { least: SHORTEST, most: LONGEST }) });
  const saved = h("span", { class: "hint", role: "status" });
  const save = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, t("shell-save"));
  const form = h("form", { class: "panel stack", novalidate: true },
    h("h2", null, t("shell-settings-lock")),
    h("p", null, rich("shell-settings-lock-about", { ctrl: h("kbd", null, t("help-key-ctrl")), letter: h("kbd", null, "L") })),
    minutes.element, h("div", { class: "actions" }, save, saved));
  form.addEventListener("input", () => {
    saved.textContent = "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const typed = minutes.value.trim();
    const value = /^\d+$/.test(typed) ? Number(typed) : NaN;
    if (!checkFields([[minutes, value >= SHORTEST && value <= LONGEST ? "" : t("shell-settings-minutes.wrong", { least: SHORTEST, most: LONGEST })]]) || isBusy(save) || !session.clinic) return;
    setBusy(save, true);
    try {
      session.setClinic(await ipc.settingsSave({ ...session.clinic.settings, lockMinutes: value }));
      saved.textContent = t("shell-saved");
    } catch (reason) {
      checkFields([[minutes, toAppError(reason).message]]);
    } finally {
      setBusy(save, false);
    }
  });
  return settingsPage("/settings/lock", [form]);
}
