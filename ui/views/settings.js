// The clinic's own settings, kept in the vault.

import { ask } from "../components/dialog.js";
import { checkFields, Field, selectField, textField } from "../components/field.js";
import { closedTo, settingsPage } from "../components/settings-page.js";
import { ipc, toAppError } from "../ipc.js";
import { h } from "../lib/dom.js";
import { denial } from "../lib/rights.js";

/** @typedef {import("../ipc-types.d.ts").Settings} Settings */

/** @param {import("../lib/session.js").Ctx} ctx */
export function settingsView(ctx) {
  ctx.title("Settings");
  const clinic = ctx.session.clinic;
  if (!clinic) throw new Error("No vault is open.");
  const mine = ctx.session.may("manage");
  return settingsPage("/settings", [!mine && closedTo(denial("manage")), clinicForm(ctx, clinic.settings, mine), practicePanel()]);
}

/** @param {import("../lib/session.js").Ctx} ctx @param {Settings} stored @param {boolean} mine whether it may be changed */
function clinicForm(ctx, stored, mine) {
  let before = stored;
  const name = textField("Clinic name", { value: before.clinicName });
  const letterhead = new Field("Letterhead", h("textarea", { rows: "3", value: before.letterhead }), { hint: "Address and telephone, below the clinic’s name on reports." });
  const clinician = textField("Clinician", { value: before.clinician }, { hint: "Printed on reports; a signed visit names who signed it." });
  const paper = selectField("Paper", [["a4", "A4"], ["letter", "Letter"]], before.paper);
  const interval = textField("Planned time between visits, in days", { value: String(before.plannedIntervalDays), inputmode: "numeric", class: "short" },
    { hint: "Decides when a visit is due. In the trend, lines don’t join across more than 1.5 times as long." });
  const safety = new Field("Safety text", h("textarea", { rows: "4", value: before.safetyText }),
    { hint: "Shown when PHQ-9 item 9 is answered above “not at all”: what your clinic does, whom to call." });
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const saved = h("span", { class: "hint", role: "status" });
  const save = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, "Save");
  const form = h("form", { class: "panel stack", novalidate: true },
    h("h2", null, "Clinic"), h("p", { class: "hint" }, "Kept in this vault."),
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
  const changed = () => {
    const now = typed();
    return Object.entries(now).some(([key, value]) => !Object.is(value, before[/** @type {keyof Settings} */ (key)]));
  };
  form.addEventListener("input", () => {
    saved.textContent = "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    const settings = typed();
    const days = settings.plannedIntervalDays;
    const fine = checkFields([
      [name, settings.clinicName ? "" : "Type the clinic’s name."],
      [clinician, settings.clinician ? "" : "Type the clinician’s name."],
      [interval, days >= 1 && days <= 3650 ? "" : "Type a whole number of days, 1 or more."],
    ]);
    if (!fine || save.disabled) return;
    save.disabled = true;
    try {
      const clinic = await ipc.settingsSave(settings);
      before = clinic.settings;
      ctx.session.setClinic(clinic);
      saved.textContent = "Saved";
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
      save.disabled = false;
    }
  });
  ctx.beforeLeave(async () => !changed() || ask({
    title: "Leave without saving?",
    body: ["What you changed in the settings is not saved."],
    confirm: "Leave",
    cancel: "Stay",
    signal: ctx.signal,
  }));
  return form;
}

function practicePanel() {
  return h("section", { class: "panel stack" }, h("h2", null, "How we work"),
    h("p", null, "Titration templates, the checklist before LDN, what else could explain the pain, currency, thyroid checks."),
    h("p", { class: "actions" }, h("a", { class: "button", href: "#/practice" }, "How we work"), h("a", { class: "button", href: "#/contacts" }, "Addresses")));
}
