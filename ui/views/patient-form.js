// Add a patient, or correct what is written about one.

import { DateField } from "../components/date-field.js";
import { ask } from "../components/dialog.js";
import { checkFields, selectField, textField } from "../components/field.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { fill, h } from "../lib/dom.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").PatientForm} PatientForm */

const SEXES = /** @type {const} */ (["female", "male", "other", "unknown"]);

/** @type {PatientForm} */
const BLANK = { familyName: "", givenName: "", clinicNumber: "", birthDate: "", sex: "unknown" };

/** @param {import("../lib/session.js").Ctx} ctx */
export async function patientFormView(ctx) {
  const { patientId } = ctx.params;
  const title = () => t(patientId ? "patients-edit" : "patients-add");
  ctx.title(title());
  const before = patientId ? (await ipc.patientGet(patientId)).form : BLANK;
  const back = patientId ? `/patients/${patientId}` : "/patients";

  const given = textField(t("patients-given-name"), { value: before.givenName });
  const family = textField(t("patients-family-name"), { value: before.familyName });
  const number = textField(t("patients-clinic-number"), { value: before.clinicNumber }, { optional: true });
  const birth = new DateField(t("patients-birth-date"), before.birthDate, { optional: true, example: "1974-04-03" });
  const sex = selectField(t("patients-sex"), SEXES.map((key) => [key, t(`patients-sex.${key}`)]), before.sex);
  const reason = textField(t("patients-reason"), {}, { hint: t("patients-reason.hint") });
  reason.element.hidden = true;
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const save = h("button", { class: "primary", type: "submit", data: { needs: "write" } }, patientId ? t("shell-save") : t("patients-add"));
  const form = h("form", { class: "panel stack", novalidate: true },
    h("div", { class: "two" }, given.element, family.element),
    h("div", { class: "two" }, birth.element, number.element),
    sex.element, patientId ? reason.element : null, problem,
    h("div", { class: "actions" }, save, h("a", { class: "button", href: `#${back}` }, t("shell-cancel"))));

  /** @returns {PatientForm} */
  const typed = () => ({
    givenName: given.value.trim(),
    familyName: family.value.trim(),
    clinicNumber: number.value.trim(),
    birthDate: birth.iso ?? birth.value.trim(),
    sex: /** @type {PatientForm["sex"]} */ (sex.value),
  });
  // Not what is stored: reading a field may leave out signs at its ends that nobody sees.
  const untouched = JSON.stringify(typed());
  const changed = () => JSON.stringify(typed()) !== untouched;
  let done = false;

  form.addEventListener("input", () => {
    reason.element.hidden = !changed();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    if (patientId && !changed()) {
      done = true;
      ctx.go(back);
      return;
    }
    const fine = checkFields([
      [given, ""],
      [family, given.value.trim() || family.value.trim() ? "" : t("patients-family-name.missing")],
      [birth, birth.wrong],
      [reason, patientId && !reason.value.trim() ? t("patients-reason.missing") : ""],
    ]);
    if (!fine || isBusy(save)) return;
    setBusy(save, true);
    try {
      const patient = patientId ? await ipc.patientEdit(patientId, typed(), reason.value.trim()) : await ipc.patientAdd(typed());
      done = true;
      ctx.say(patientId ? t("shell-saved") : t("patients-add.said"));
      ctx.go(`/patients/${patient.id}`, { replace: true });
    } catch (thrown) {
      setBusy(save, false);
      const error = toAppError(thrown);
      const field = fieldOf(error.field);
      if (field) {
        checkFields([[field, error.message]]);
      } else {
        fill(problem, h("span", { lang: error.lang }, error.message));
        problem.hidden = false;
      }
    }
  });
  ctx.beforeLeave(async () => done || !changed() || ask({
    title: t("shell-leave-unsaved"),
    body: [t("shell-half-typed-why")],
    confirm: t("shell-leave"),
    cancel: t("shell-stay"),
    signal: ctx.signal,
  }));
  ctx.focus(given.control);
  return h("section", { class: "page narrow" }, h("h1", null, title()), form);

  /** @param {string} name */
  function fieldOf(name) {
    switch (name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())) {
      case "givenName": return given;
      case "familyName":
      case "name": return family;
      case "clinicNumber": return number;
      case "birthDate": return birth;
      case "sex": return sex;
      case "reason": return reason;
      default: return null;
    }
  }
}
