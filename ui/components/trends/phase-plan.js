// What the clinician says of the phases: windows, the baseline, a start drawn by lot, and single phases.

import { ipc } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, rich, t } from "../../lib/words.js";
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

/** @param {"wash-in" | "wash-out" | "stable"} name @param {string} value @param {number} usual */
function windowField(name, value, usual) {
  const hint = `${t(`trends-plan-${name}.hint`)} ${t("trends-plan-usual", { count: usual })}`;
  return textField(t(`trends-plan-${name}`), { value, inputmode: "numeric", class: "short", placeholder: String(usual) }, { hint });
}

/** @param {Field<any>} field @returns {[Place, string]} */
function days(field) {
  const typed = field.value.trim();
  const fits = /^\d{1,3}$/.test(typed) && Number(typed) <= MOST_DAYS;
  return [field, typed === "" || fits ? "" : t("trends-plan-days", { most: MOST_DAYS })];
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
    /** @param {DateField} day @param {"first" | "last"} which */
    const wrong = (day, which) => day.wrong || (both && day.iso === "" ? t(needed ? `trends-plan-${which}` : `trends-plan-${which}.both`) : "");
    const order = from.iso && to.iso && to.iso < from.iso ? t("trends-to.order") : "";
    return [[from, wrong(from, "first")], [to, wrong(to, "last") || order]];
  }
}

class PhaseRow {
  /** @param {PhaseView} phase @param {PhaseEditForm | undefined} edit */
  constructor(phase, edit) {
    this.phase = phase;
    const said = withDates(edit?.name || phase.label);
    this.name = textField(t("trends-plan-name"), { value: edit?.name ?? "", maxlength: "60", placeholder: edit?.name ? t("trends-plan-name.usual") : said, "aria-label": t("trends-plan-name-of", { phase: said }) });
    this.from = new DateField(t("trends-plan-from"), edit?.countsFrom ?? "", phase.key ? { example: phase.countsFrom ?? phase.key } : {});
    this.from.control.setAttribute("aria-label", t("trends-plan-from-of", { phase: said }));
    this.leftOut = h("input", { type: "checkbox", checked: edit?.leftOut ?? false, "aria-label": t("trends-plan-leave-of", { phase: said }) });
    const seen = () => {
      this.from.control.disabled = this.leftOut.checked;
      if (this.leftOut.checked) this.from.error("");
    };
    this.leftOut.addEventListener("change", seen);
    seen();
    const why = english(withDates(phase.excluded));
    this.element = h("li", null,
      h("div", { class: "phase-what" }, h("strong", { lang: edit?.name ? null : inEnglish() }, said), h("span", { class: "below" }, english(withDates(phase.days)), why && [" · ", phase.counts ? rich("trends-phases-left-out", { why }) : why])),
      this.name.element, this.from.element,
      h("label", { class: "option" }, this.leftOut, h("span", null, t("trends-plan-leave"))));
  }

  /** @returns {[Place, string][]} */
  checks() {
    const { key } = this.phase;
    if (this.leftOut.checked) return [[this.name, ""]];
    const early = key && this.from.iso && this.from.iso < key ? t("trends-plan-from.early") : "";
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
  const washIn = windowField("wash-in", plan.washInDays, usualIn);
  const washOut = windowField("wash-out", plan.washOutDays, usualOut);
  const stable = windowField("stable", plan.stableDays, usualStable);
  const baseline = new Stretch(t("trends-plan-baseline.from"), t("trends-plan-baseline.to"), plan.baselineFrom, plan.baselineTo, true);
  const lot = new Stretch(t("trends-plan-lot.from"), t("trends-plan-lot.to"), plan.lotFrom, plan.lotTo);
  const drawn = h("input", { type: "checkbox", checked: Boolean(plan.lotFrom || plan.lotTo) });
  const lotBox = h("div", { class: "stack", hidden: !drawn.checked }, lot.element);
  drawn.addEventListener("change", () => {
    lotBox.hidden = !drawn.checked;
    if (drawn.checked) lot.from.control.focus();
  });
  const rows = view.phases.map((phase) => new PhaseRow(phase, plan.edits.find(({ key }) => key === phase.key)));
  const reason = reasonField(t("trends-plan-reason"), t("trends-plan-reason.hint"));
  const known = plan.id !== null;
  return askForm({
    title: t("trends-plan", { treatment: course?.label ?? "" }),
    body: [t("trends-plan.about")],
    content: h("div", { class: "stack phase-plan" },
      h("div", { class: "two" }, washIn.element, washOut.element, stable.element),
      h("fieldset", { class: "stack" }, h("legend", null, t("trends-plan-baseline")),
        h("p", { class: "hint" }, t("trends-plan-baseline.hint")), baseline.element),
      h("fieldset", { class: "stack" }, h("legend", null, t("trends-plan-lot")),
        h("label", { class: "option" }, drawn, h("span", null, t("trends-plan-lot.drawn"))),
        lotBox),
      rows.length > 0 && h("fieldset", { class: "stack" }, h("legend", null, t("trends-plan-single")), h("ol", { class: "phase-rows" }, rows.map((row) => row.element))),
      known && reason.element),
    confirm: t("trends-plan.save"),
    wide: true,
    signal,
  }, {
    checks: () => [
      days(washIn), days(washOut), days(stable), ...baseline.checks(), ...(drawn.checked ? lot.checks(true) : []), ...rows.flatMap((row) => row.checks()),
      .../** @type {[Place, string][]} */ (known ? [[reason, reason.value.trim() ? "" : t("trends-plan-reason.missing")]] : []),
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
