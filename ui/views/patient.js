// One patient: who, what stands out, the trend, and every visit.

import { TrendPicture } from "../components/trend-picture.js";
import { scoreCell, statusChip } from "../components/words.js";
import { ipc } from "../ipc.js";
import { dueWords, longDate, mediumDate } from "../lib/dates.js";
import { h } from "../lib/dom.js";

/** @typedef {import("../ipc-types.d.ts").PatientView} PatientView */

const SEX = { female: "female", male: "male", other: "other sex", unknown: "" };

/** @param {import("../lib/session.js").Ctx} ctx */
export async function patientView(ctx) {
  ctx.title("Patient");
  await ctx.session.queue.settled();
  const patient = await ipc.patientGet(ctx.params.patientId);
  const here = `#/patients/${patient.id}`;
  const open = patient.visits.find((visit) => visit.status !== "signed");
  const newVisit = h("a", { class: `button ${open ? "" : "primary"}`, href: `${here}/visits/new` }, "New visit");
  const goOn = open && h("a", { class: "button primary", href: `#/visits/${open.id}` }, "Continue visit");
  ctx.focus(goOn ?? newVisit);

  const trend = patient.visits.length > 0 && new TrendPicture({
    patientId: patient.id,
    signal: ctx.signal,
    height: (width) => Math.max(320, Math.min(540, width * 0.42, window.innerHeight * 0.5)),
  });

  return h("section", { class: "page wide" },
    h("div", { class: "page-head" },
      h("div", null,
        h("h1", null, patient.name),
        h("p", { class: "who" }, personLine(patient))),
      h("div", { class: "actions" }, goOn, newVisit,
        patient.visits.length > 0 && [
          h("a", { class: "button", href: `${here}/trends` }, "Trends"),
          h("a", { class: "button", href: `${here}/report` }, "Report"),
        ],
        h("a", { class: "button", href: `${here}/edit` }, "Edit"))),
    trend ? h("section", { class: "panel flush" }, h("h2", { class: "sr-only" }, "Trend"), trend.element) : null,
    h("section", null,
      h("h2", null, "Visits"),
      patient.visits.length ? visitTable(ctx, patient) : h("p", { class: "empty" }, "No visits yet. “New visit” starts the first one.")));
}

/** @param {PatientView} patient */
export function personLine(patient) {
  return [
    patient.age === null ? "" : `${patient.age} years`,
    SEX[patient.form.sex],
    patient.form.birthDate && `born ${longDate(patient.form.birthDate)}`,
    patient.form.clinicNumber && `number ${patient.form.clinicNumber}`,
    patient.nextDue && `next visit ${dueWords(patient.nextDue, patient.overdue)}`,
  ].filter(Boolean).join(" · ");
}

/** @param {import("../lib/session.js").Ctx} ctx @param {PatientView} patient */
function visitTable(ctx, patient) {
  return h("div", { class: "table-wrap" }, h("table", { class: "visits" },
    h("thead", null, h("tr", null,
      h("th", { scope: "col" }, "Visit"),
      patient.measures.map((measure) => h("th", { scope: "col", title: measure.bandSource ? `Bands: ${measure.bandSource}` : null },
        measure.label, measure.range && h("span", { class: "range" }, ` ${measure.range}`))))),
    h("tbody", null, patient.visits.map((visit) => {
      const row = h("tr", null,
        h("th", { scope: "row" },
          h("a", { href: `#/visits/${visit.id}` }, mediumDate(visit.date)),
          h("span", { class: "kind" }, visit.kindLabel, visit.status !== "signed" && statusChip(visit.status)),
          visit.note && h("span", { class: "note-line", title: visit.note }, visit.note)),
        visit.scores.map((score) => h("td", { data: { label: score.label } }, scoreCell(score))));
      row.addEventListener("click", (event) => {
        if (event.target instanceof Element && !event.target.closest("a") && !String(getSelection())) ctx.go(`/visits/${visit.id}`);
      });
      return row;
    }))));
}
