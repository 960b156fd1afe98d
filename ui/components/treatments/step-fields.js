// What one step of a course says: a dose, how something goes on, or a pause.

import { h } from "../../lib/dom.js";
import { blankStep, TIME_CHOICES } from "../../lib/steps.js";
import { ChoiceGroup } from "../choice-group.js";
import { textField } from "../field.js";
import { ListedField } from "../listed-field.js";

/** @typedef {import("../../ipc-types.d.ts").StepForm} StepForm */
/** What lists offer. @typedef {{forms: string[], fillers: string[], pharmacies: string[], currency: string}} Offers */

const UNITS = ["mg", "mcg", "g", "IU", "ml", "drops", "tablets", "capsules", "puffs", "%"];

export class StepFields {
  /** @param {StepForm} step what stands there first @param {Offers} offers */
  constructor(step, offers) {
    this.kind = step.kind;
    this.amount = textField("Amount of one dose", { value: step.amount, inputmode: "decimal", class: "short" });
    this.unit = new ListedField("Unit", step.unit, UNITS, { look: "short" });
    this.times = new ChoiceGroup("When", TIME_CHOICES, { values: step.times });
    this.form = new ListedField("Form", step.form, offers.forms, { optional: true });
    this.cost = textField(`Cost a month${offers.currency && `, in ${offers.currency}`}`, { value: step.costPerMonth, inputmode: "decimal", class: "short" }, { optional: true });
    this.pharmacy = new ListedField("Pharmacy", step.pharmacy, offers.pharmacies, { optional: true });
    this.filler = new ListedField("Filler", step.filler, offers.fillers, { optional: true, hint: "Of a compounded drug, such as microcrystalline cellulose." });
    this.batch = textField("Batch", { value: step.batch }, { optional: true });
    this.how = textField("How often or how much", { value: step.how }, { optional: true, hint: "Such as “twice a week, 40 minutes”." });
    this.reason = textField("Why", { value: step.reason }, { optional: true, hint: "Such as “vivid dreams” or “surgery”." });
  }

  /** What everyone fills in. */
  get main() {
    if (this.kind === "pause") return [this.reason.element];
    if (this.kind === "goes") return [this.how.element, this.cost.element];
    return [h("div", { class: "dose-line" }, this.amount.element, this.unit.element, this.form.element), this.times.element];
  }

  /** What may stand folded. */
  get more() {
    return this.kind === "dose" ? [h("div", { class: "two" }, this.pharmacy.element, this.filler.element), h("div", { class: "two" }, this.batch.element, this.cost.element)] : [];
  }

  /** @param {string} from @returns {StepForm} */
  value(from) {
    const step = { ...blankStep(this.kind), from };
    if (this.kind === "pause") return { ...step, reason: this.reason.value.trim() };
    if (this.kind === "goes") return { ...step, how: this.how.value.trim(), costPerMonth: this.cost.value.trim() };
    return {
      ...step,
      amount: this.amount.value.trim(),
      unit: this.unit.value.trim(),
      times: /** @type {StepForm["times"]} */ (this.times.values),
      form: this.form.value.trim(),
      filler: this.filler.value.trim(),
      pharmacy: this.pharmacy.value.trim(),
      batch: this.batch.value.trim(),
      costPerMonth: this.cost.value.trim(),
    };
  }

  /** @returns {[import("../form-dialog.js").Place, string][]} */
  checks() {
    if (this.kind !== "dose") return [[this.cost, ""], [this.how, ""], [this.reason, ""]];
    return [
      [this.amount, this.amount.value.trim() ? "" : "Type how much one dose is, such as 4.5."],
      [this.unit, this.unit.value.trim() ? "" : "Type the unit, such as mg."],
      [this.times, this.times.values.length ? "" : "Choose when it is taken."],
      [this.cost, ""],
    ];
  }

  /** @returns {Record<string, import("../form-dialog.js").Place>} by the names that Rust has for them */
  get places() {
    const { amount, unit, times, form, filler, pharmacy, batch, cost, how, reason } = this;
    return { amount, unit, times, form, filler, pharmacy, batch, costPerMonth: cost, how, reason };
  }
}
