// A new visit: when, why, and what is asked.

import { DateField } from "../components/date-field.js";
import { demoChip } from "../components/demo-chip.js";
import { checkFields, selectField } from "../components/field.js";
import { InstrumentChoice } from "../components/instrument-choice.js";
import { ipc, toAppError } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { today } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { t } from "../lib/words.js";

const KINDS = { baseline: "visits-kind-baseline", follow_up: "visits-kind-follow-up", unplanned: "visits-kind-unplanned", remote: "visits-kind-remote" };

/** @param {keyof typeof KINDS} kind */
export const kindName = (kind) => t(KINDS[kind]);
/** What a visit can be, to choose from. */
export const kindChoices = () => Object.entries(KINDS).map(([kind, id]) => /** @type {[string, string]} */ ([kind, t(id)]));

/** Asked at a first visit, in this order, unless something else is chosen. */
const FIRST = ["acr2016", "fiqr", "phq9", "pain_nrs"];

/** @param {import("../lib/session.js").Ctx} ctx */
export async function visitNewView(ctx) {
  ctx.title(t("visits-new"));
  const { patientId } = ctx.params;
  const [patient, instruments] = await Promise.all([ipc.patientGet(patientId), ctx.session.instruments()]);
  // What was asked last is asked again, so that it can be compared.
  const [last] = patient.visits;
  const before = last ? (await ipc.visitGet(last.id)).assessments.map((form) => form.instrument) : [];
  const date = new DateField(t("visits-date"), today(), { weekday: true, required: t("visits-date.missing") });
  const kind = selectField(t("visits-kind"), kindChoices(), patient.visits.length ? "follow_up" : "baseline");
  const choice = new InstrumentChoice(instruments, before.length ? before : FIRST);
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const start = h("button", { class: "primary", type: "submit", data: { needs: "write" } }, t("visits-new-start"));
  const form = h("form", { class: "panel stack", novalidate: true },
    h("div", { class: "two" }, date.element, kind.element), choice.element, problem,
    h("div", { class: "actions sticky-foot" }, start, h("a", { class: "button", href: `#/patients/${patientId}` }, t("shell-cancel"))));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    if (!checkFields([[date, date.wrong]]) || isBusy(start)) return;
    setBusy(start, true);
    try {
      const visit = await ipc.visitAdd({ patientId, date: date.iso ?? "", kind: kind.value, instruments: choice.value });
      ctx.go(`/visits/${visit.id}`, { replace: true });
    } catch (reason) {
      setBusy(start, false);
      const error = toAppError(reason);
      if (error.field === "date") {
        checkFields([[date, error.message]]);
      } else {
        fill(problem, h("span", { lang: error.lang }, error.message));
        problem.hidden = false;
      }
    }
  });
  ctx.focus(start);
  return h("section", { class: "page narrow" },
    h("p", { class: "crumbs" }, h("a", { href: `#/patients/${patientId}` }, patient.name), demoChip()),
    h("h1", null, t("visits-new")), form);
}
