// What one step of a course says: a dose, how something goes on, or a pause.

import { h } from "../../lib/dom.js";
import { blankStep, timeChoices } from "../../lib/steps.js";
import { t } from "../../lib/words.js";
import { ChoiceGroup } from "../choice-group.js";
import { textField } from "../field.js";
import { ListedField } from "../listed-field.js";

/** @typedef {import("../../ipc-types.d.ts").StepForm} StepForm */
/** What lists offer. @typedef {{forms: string[], fillers: string[], pharmacies: string[], currency: string}} Offers */

/** Offered; what is typed is kept as it is. Measures that files for others know stay as they are. */
const units = () => ["mg", "mcg", "g", "IU", "ml", t("treatments-unit.drops"), t("treatments-unit.tablets"), t("treatments-unit.capsules"), t("treatments-unit.puffs"), "%"];

export class StepFields {
  /** @param {StepForm} step what stands there first @param {Offers} offers */
  constructor(step, offers) {
    this.kind = step.kind;
    this.amount = textField(t("treatments-amount"), { value: step.amount, inputmode: "decimal", class: "short" });
    this.unit = new ListedField(t("treatments-unit"), step.unit, units(), { look: "short" });
    this.times = new ChoiceGroup(t("treatments-times"), timeChoices(), { values: step.times });
    this.form = new ListedField(t("treatments-form"), step.form, offers.forms, { optional: true });
    this.cost = textField(offers.currency ? t("treatments-cost.in", { currency: offers.currency }) : t("treatments-cost"), { value: step.costPerMonth, inputmode: "decimal", class: "short" }, { optional: true });
    this.pharmacy = new ListedField(t("treatments-pharmacy"), step.pharmacy, offers.pharmacies, { optional: true });
    this.filler = new ListedField(t("treatments-filler"), step.filler, offers.fillers, { optional: true, hint: t("treatments-filler.hint") });
    this.batch = textField(t("treatments-batch"), { value: step.batch }, { optional: true });
    this.how = textField(t("treatments-how"), { value: step.how }, { optional: true, hint: t("treatments-how.hint") });
    this.reason = textField(t("treatments-why"), { value: step.reason }, { optional: true, hint: t("treatments-why.hint") });
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
      [this.amount, this.amount.value.trim() ? "" : t("treatments-amount.missing")],
      [this.unit, this.unit.value.trim() ? "" : t("treatments-unit.missing")],
      [this.times, this.times.values.length ? "" : t("treatments-times.missing")],
      [this.cost, ""],
    ];
  }

  /** @returns {Record<string, import("../form-dialog.js").Place>} by the names that Rust has for them */
  get places() {
    const { amount, unit, times, form, filler, pharmacy, batch, cost, how, reason } = this;
    return { amount, unit, times, form, filler, pharmacy, batch, costPerMonth: cost, how, reason };
  }
}
