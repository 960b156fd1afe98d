// What the clinician says of the phases: windows, the baseline, a start drawn by lot, and single phases.

import { ipc } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { DateField } from "../date-field.js";
import { Field, textField } from "../field.js";
import { askForm } from "../form-dialog.js";
import { reasonField } from "../record-history.js";

/** @typedef {import("../../ipc-types.d.ts").PhasePlanForm} PhasePlanForm */
/** @typedef {import("../../ipc-types.d.ts").PhaseEditForm} PhaseEditForm */
/** @typedef {import("../../ipc-types.d.ts").PhaseView} PhaseView */
/** @typedef {import("../../ipc-types.d.ts").TrendsView} TrendsView */
/** @typedef {import("../form-dialog.js").Place} Place */

const MOST_DAYS = 365;

/** @param {string} label @param {string} value @param {number} usual @param {string} hint */
function windowField(label, value, usual, hint) {
  return textField(label, { value, inputmode: "numeric", class: "short", placeholder: String(usual) }, { hint: `${hint} Usual: ${usual}.` });
}

/** @param {Field<any>} field @returns {[Place, string]} */
function days(field) {
  const typed = field.value.trim();
  const fits = /^\d{1,3}$/.test(typed) && Number(typed) <= MOST_DAYS;
  return [field, typed === "" || fits ? "" : `Type a whole number of days, 0 to ${MOST_DAYS}, or leave it empty for the usual.`];
}

/** First and last day, both or none. */
class Stretch {
  /** @param {string} first label @param {string} last label @param {string} from @param {string} to @param {boolean} [optional] */
  constructor(first, last, from, to, optional = false) {
    this.from = new DateField(first, from, { optional });
    this.to = new DateField(last, to, { optional });
    this.element = h("div", { class: "two" }, this.from.element, this.to.element);
  }

  /** @param {boolean} [needed] @returns {[Place, string][]} */
  checks(needed = false) {
    const { from, to } = this;
    const both = needed || Boolean(from.iso || to.iso);
    /** @param {DateField} day @param {string} which */
    const wrong = (day, which) => day.wrong || (both && day.iso === "" ? `Type the ${which} day${needed ? "" : ", or leave both empty"}.` : "");
    const order = from.iso && to.iso && to.iso < from.iso ? "The last day is before the first: check both days." : "";
    return [[from, wrong(from, "first")], [to, wrong(to, "last") || order]];
  }
}

class PhaseRow {
  /** @param {PhaseView} phase @param {PhaseEditForm | undefined} edit */
  constructor(phase, edit) {
    this.phase = phase;
    const said = edit?.name || phase.label;
    this.name = textField("Name", { value: edit?.name ?? "", maxlength: "60", placeholder: edit?.name ? "the usual name" : withDates(phase.label), "aria-label": `Name of ${withDates(said)}` });
    this.from = new DateField("Counts from", edit?.countsFrom ?? "", phase.key ? { example: phase.countsFrom ?? phase.key } : {});
    this.from.control.setAttribute("aria-label", `${withDates(said)} counts from`);
    this.leftOut = h("input", { type: "checkbox", checked: edit?.leftOut ?? false, "aria-label": `Leave out: ${withDates(said)}` });
    const seen = () => {
      this.from.control.disabled = this.leftOut.checked;
      if (this.leftOut.checked) this.from.error("");
    };
    this.leftOut.addEventListener("change", seen);
    seen();
    this.element = h("li", null,
      h("div", { class: "phase-what" }, h("strong", null, withDates(said)), h("span", { class: "below" }, withDates(phase.days), phase.excluded && ` · ${phase.counts ? "left out: " : ""}${withDates(phase.excluded)}`)),
      this.name.element, this.from.element,
      h("label", { class: "option" }, this.leftOut, h("span", null, "Leave out")));
  }

  /** @returns {[Place, string][]} */
  checks() {
    const { key } = this.phase;
    if (this.leftOut.checked) return [[this.name, ""]];
    const early = key && this.from.iso && this.from.iso < key ? "A phase can’t count before it begins: type a later day." : "";
    return [[this.name, ""], [this.from, this.from.wrong || early]];
  }

  /** @returns {PhaseEditForm} */
  get value() {
    const leftOut = this.leftOut.checked;
    return { key: this.phase.key, name: this.name.value.trim(), countsFrom: leftOut ? "" : this.from.iso ?? "", leftOut };
  }
}

/** What was said of phases that are not shown stays as it was. @param {PhasePlanForm} plan @param {PhaseView[]} phases */
function unseen(plan, phases) {
  const shown = new Set(phases.map(({ key }) => key));
  return plan.edits.filter(({ key }) => !shown.has(key));
}

/**
 * @param {{patientId: string, view: TrendsView, signal: AbortSignal}} subject view: of all days, so that every phase is in it
 * @returns {Promise<TrendsView | null>}
 */
export function askPhasePlan({ patientId, view, signal }) {
  const plan = /** @type {PhasePlanForm} */ (view.phasePlan);
  const course = view.courses.find(({ id }) => id === view.course);
  const [usualIn, usualOut, usualStable] = plan.usual;
  const washIn = windowField("Wash-in, days", plan.washInDays, usualIn, "First days of a dose that don’t count.");
  const washOut = windowField("Wash-out, days", plan.washOutDays, usualOut, "First days of a pause or after the stop that don’t count.");
  const stable = windowField("Stable after, days", plan.stableDays, usualStable, "A dose that lasted so long is a phase of its own.");
  const baseline = new Stretch("Baseline from", "Baseline to", plan.baselineFrom, plan.baselineTo, true);
  const lot = new Stretch("First day that could have been drawn", "Last day that could have been drawn", plan.lotFrom, plan.lotTo);
  const drawn = h("input", { type: "checkbox", checked: Boolean(plan.lotFrom || plan.lotTo) });
  const lotBox = h("div", { class: "stack", hidden: !drawn.checked }, lot.element);
  drawn.addEventListener("change", () => {
    lotBox.hidden = !drawn.checked;
    if (drawn.checked) lot.from.control.focus();
  });
  const rows = view.phases.map((phase) => new PhaseRow(phase, plan.edits.find(({ key }) => key === phase.key)));
  const reason = reasonField("Reason for the change", "Kept with what stood there, such as “flare after surgery left out”.");
  const known = plan.id !== null;
  return askForm({
    title: `Adjust phases: ${course?.label ?? ""}`,
    body: ["Phases follow from the dose steps. What you leave empty stays as usual; what is left out stays in the record and is shown as left out."],
    content: h("div", { class: "stack phase-plan" },
      h("div", { class: "two" }, washIn.element, washOut.element, stable.element),
      h("fieldset", { class: "stack" }, h("legend", null, "Baseline"),
        h("p", { class: "hint" }, "Leave both empty for all days before the start."), baseline.element),
      h("fieldset", { class: "stack" }, h("legend", null, "Start drawn by lot"),
        h("label", { class: "option" }, drawn, h("span", null, "The day of the start was drawn by lot before")),
        lotBox),
      rows.length > 0 && h("fieldset", { class: "stack" }, h("legend", null, "Single phases"), h("ol", { class: "phase-rows" }, rows.map((row) => row.element))),
      known && reason.element),
    confirm: "Save phases",
    wide: true,
    signal,
  }, {
    checks: () => [
      days(washIn), days(washOut), days(stable), ...baseline.checks(), ...(drawn.checked ? lot.checks(true) : []), ...rows.flatMap((row) => row.checks()),
      .../** @type {[Place, string][]} */ (known ? [[reason, reason.value.trim() ? "" : "Say why, in a few words."]] : []),
    ],
    place: (name) => {
      const [, at, part = ""] = /^edits\.(\d+)(?:\.(\w+))?$/.exec(name) ?? [];
      if (at !== undefined) {
        const row = rows[Number(at)];
        return part === "countsFrom" ? row?.from : row?.name;
      }
      /** @type {Record<string, Place>} */
      const places = {
        washInDays: washIn, washOutDays: washOut, stableDays: stable, baseline: baseline.from, baselineFrom: baseline.from, baselineTo: baseline.to,
        drawnByLot: lot.from, lotFrom: lot.from, lotTo: lot.to, reason,
      };
      return places[name] ?? null;
    },
    send: () => ipc.phasePlanSave({
      patientId,
      courseId: view.course ?? "",
      form: {
        ...plan,
        washInDays: washIn.value.trim(), washOutDays: washOut.value.trim(), stableDays: stable.value.trim(),
        baselineFrom: baseline.from.iso ?? "", baselineTo: baseline.to.iso ?? "",
        lotFrom: drawn.checked ? lot.from.iso ?? "" : "", lotTo: drawn.checked ? lot.to.iso ?? "" : "",
        edits: [...rows.map((row) => row.value), ...unseen(plan, view.phases)],
      },
      reason: reason.value.trim(),
    }),
  });
}
