// The clinic's own settings, kept in the vault.

import { ask } from "../components/dialog.js";
import { checkFields, Field, selectField, textField } from "../components/field.js";
import { closedTo, settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { denial } from "../lib/rights.js";

/** @typedef {import("../ipc-types.d.ts").Settings} Settings */

/** @param {import("../lib/session.js").Ctx} ctx */
export function settingsView(ctx) {
  ctx.title(t("shell-settings"));
  const clinic = ctx.session.clinic;
  if (!clinic) throw new Error(t("shell-no-vault"));
  const mine = ctx.session.may("manage");
  return settingsPage("/settings", [!mine && closedTo(denial("manage")), clinicForm(ctx, clinic.settings, mine), practicePanel()]);
}

/** @param {import("../lib/session.js").Ctx} ctx @param {Settings} before @param {boolean} mine whether it may be changed */
function clinicForm(ctx, before, mine) {
  const name = textField(t("shell-create-clinic"), { value: before.clinicName });
  const letterhead = new Field(t("shell-settings-letterhead"), h("textarea", { rows: "3", value: before.letterhead }), { hint: t("shell-settings-letterhead.hint") });
  const clinician = textField(t("shell-settings-clinician"), { value: before.clinician }, { hint: t("shell-settings-clinician.hint") });
  const paper = selectField(t("shell-settings-paper"), [["a4", "A4"], ["letter", t("shell-settings-paper.letter")]], before.paper);
  const interval = textField(t("shell-settings-interval"), { value: String(before.plannedIntervalDays), inputmode: "numeric", class: "short" },
    { hint: t("shell-settings-interval.hint") });
  const safety = new Field(t("shell-settings-safety"), h("textarea", { rows: "4", value: before.safetyText }),
    { hint: t("shell-settings-safety.hint") });
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const saved = h("span", { class: "hint", role: "status" });
  const save = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, t("shell-save"));
  const form = h("form", { class: "panel stack", novalidate: true },
    h("h2", null, t("shell-settings-clinic")), h("p", { class: "hint" }, t("shell-settings-clinic.kept")),
    h("div", { class: "two" }, name.element, clinician.element), letterhead.element,
    h("div", { class: "two" }, paper.element, interval.element), safety.element, problem,
    h("div", { class: "actions" }, save, saved));
  for (const control of form.querySelectorAll("input, textarea")) /** @type {HTMLInputElement} */ (control).readOnly = !mine;
  paper.control.disabled = !mine;

  /** @returns {Settings} */
  const typed = () => ({
    clinicName: name.value.trim(),
    letterhead: letterhead.value,
    clinician: clinician.value.trim(),
    paper: /** @type {Settings["paper"]} */ (paper.value),
    plannedIntervalDays: /^\d+$/.test(interval.value.trim()) ? Number(interval.value.trim()) : NaN,
    safetyText: safety.value,
    lockMinutes: before.lockMinutes,
  });
  /** @param {Settings} than */
  const differs = (than) => Object.entries(typed()).some(([key, value]) => !Object.is(value, than[/** @type {keyof Settings} */ (key)]));
  // Not what is stored: reading a field may leave out signs at its ends that nobody sees.
  let untouched = typed();
  const changed = () => differs(untouched);
  form.addEventListener("input", () => {
    saved.textContent = "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    const settings = typed();
    const days = settings.plannedIntervalDays;
    const fine = checkFields([
      [name, settings.clinicName ? "" : t("shell-create-clinic.missing")],
      [clinician, settings.clinician ? "" : t("shell-settings-clinician.missing")],
      [interval, days >= 1 && days <= 3650 ? "" : t("shell-settings-interval.wrong")],
    ]);
    if (!fine || isBusy(save)) return;
    setBusy(save, true);
    try {
      const clinic = await ipc.settingsSave(settings);
      untouched = settings;
      // What is stored is tidied; it is shown unless somebody types on.
      if (!changed()) {
        const { clinicName, letterhead: lines, clinician: who, safetyText } = clinic.settings;
        for (const [field, text] of /** @type {const} */ ([[name, clinicName], [letterhead, lines], [clinician, who], [safety, safetyText]])) field.control.value = text;
        untouched = typed();
      }
      ctx.session.setClinic(clinic);
      saved.textContent = t("shell-saved");
    } catch (reason) {
      const error = toAppError(reason);
      const field = { clinicName: name, letterhead, clinician, paper, plannedIntervalDays: interval, safetyText: safety }[error.field];
      if (field) {
        checkFields([[field, error.message]]);
      } else {
        problem.textContent = error.message;
        problem.hidden = false;
      }
    } finally {
      setBusy(save, false);
    }
  });
  ctx.beforeLeave(async () => !changed() || ask({
    title: t("shell-leave-unsaved"),
    body: [t("shell-settings-changed")],
    confirm: t("shell-leave"),
    cancel: t("shell-stay"),
    signal: ctx.signal,
  }));
  return form;
}

function practicePanel() {
  return h("section", { class: "panel stack" }, h("h2", null, t("shell-settings-practice")),
    h("p", null, t("shell-settings-practice.about")),
    h("p", { class: "actions" }, h("a", { class: "button", href: "#/practice" }, t("shell-settings-practice")), h("a", { class: "button", href: "#/contacts" }, t("shell-nav-contacts"))));
}
