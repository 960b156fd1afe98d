// One patient: who, what stands out, what the rules say of the treatment, what is taken and due, the time line, and every visit.

import { Chronology } from "../components/chronology.js";
import { patientHead } from "../components/patient-head.js";
import { askReminder, daysWords } from "../components/reminder.js";
import { alertSummary } from "../components/safety/alert-card.js";
import { verdictSummary } from "../components/trends/verdict.js";
import { scoreCell, statusChip } from "../components/words.js";
import { ipc } from "../ipc.js";
import { mediumDate } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { duePath } from "../lib/record-paths.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").PatientView} PatientView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function patientView(ctx) {
  ctx.title(t("patients-record"));
  await ctx.session.queue.settled();
  const patient = await ipc.patientGet(ctx.params.patientId);
  const here = `#/patients/${patient.id}`;
  const open = patient.visits.find((visit) => visit.status !== "signed");
  const newVisit = h("a", { class: `button ${open ? "" : "primary"}`, href: `${here}/visits/new`, data: { needs: "write" } }, t("patients-new-visit"));
  const goOn = open && h("a", { class: "button primary", href: `#/visits/${open.id}` }, t("patients-continue"));
  ctx.focus(goOn ?? newVisit);

  const chronology = new Chronology({ patientId: patient.id, ctx });

  return h("section", { class: "page wide overview-page" },
    patientHead(patient, "", { actions: [goOn, newVisit, h("a", { class: "button", href: `${here}/edit`, data: { needs: "write" } }, t("patients-change"))] }),
    alertSummary(patient.id, patient.alerts),
    verdictSummary(patient.id, patient.verdict),
    h("div", { class: "now-and-due" }, takenNow(patient), dueSoon(ctx, patient)),
    h("section", { class: "panel flush time-line" }, h("h2", null, t("patients-time-line")), chronology.element),
    h("section", null,
      h("div", { class: "section-head" }, h("h2", null, t("patients-visits")),
        h("div", { class: "actions" }, h("a", { href: `${here}/export` }, t("patients-export")), h("a", { href: `${here}/import`, data: { needs: "write" } }, t("patients-import")))),
      patient.visits.length ? visitTable(ctx, patient) : h("p", { class: "empty" }, t("patients-visits.none"))));
}

/** @param {PatientView} patient */
function takenNow(patient) {
  return h("section", { class: "panel quiet" }, h("h2", null, t("patients-now")),
    patient.treatments.length
      ? h("ul", null, patient.treatments.map((line) => h("li", { lang: inEnglish() }, withDates(line))))
      : h("p", { class: "hint" }, t("patients-now.none"), " ", h("a", { href: `#/patients/${patient.id}/treatments` }, t("patients-part-treatments"))));
}

/** @param {import("../lib/session.js").Ctx} ctx @param {PatientView} patient */
function dueSoon(ctx, patient) {
  return h("section", { class: "panel quiet" },
    h("div", { class: "section-head" }, h("h2", null, t("patients-due")),
      h("button", { type: "button", class: "link", data: { needs: "write" }, on: { click: async () => {
        if (await askReminder({ patient, signal: ctx.signal })) ctx.reload();
      } } }, t("patients-due.add"))),
    patient.due.length
      ? h("ul", { class: "due-short" }, patient.due.map((row) => h("li", null,
        h("a", { href: `#${row.reminderId ? "/due" : duePath(row)}`, lang: row.reminderId ? null : inEnglish() }, withDates(row.what)), " ",
        h("span", { class: row.days < 0 ? "overdue" : "quiet-text", title: mediumDate(row.due) }, daysWords(row.days)))))
      : h("p", { class: "hint" }, t("patients-soon-none")));
}

/** @param {import("../lib/session.js").Ctx} ctx @param {PatientView} patient */
function visitTable(ctx, patient) {
  return h("div", { class: "table-wrap" }, h("table", { class: "visits", "aria-label": t("patients-visits") },
    h("thead", null, h("tr", null,
      h("th", { scope: "col" }, t("patients-visits.one")),
      patient.measures.map((measure) => h("th", { scope: "col", title: measure.bandSource ? t("patients-visits.bands", { source: measure.bandSource }) : null },
        measure.label, measure.range && h("span", { class: "range" }, ` ${measure.range}`))))),
    h("tbody", null, patient.visits.map((visit) => {
      const row = h("tr", null,
        h("th", { scope: "row" },
          h("a", { href: `#/visits/${visit.id}` }, mediumDate(visit.date)),
          h("span", { class: "kind" }, h("span", { lang: inEnglish() }, visit.kindLabel), visit.status !== "signed" && statusChip(visit.status)),
          visit.note && h("span", { class: "note-line", title: visit.note }, visit.note)),
        visit.scores.map((score) => h("td", { data: { label: score.label } }, scoreCell(score))));
      row.addEventListener("click", (event) => {
        if (event.target instanceof Element && !event.target.closest("a") && !String(getSelection())) ctx.go(`/visits/${visit.id}`);
      });
      return row;
    }))));
}
