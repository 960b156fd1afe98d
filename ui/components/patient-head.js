// The head of everything about one patient: name, who it is, and the way from one part of the record to the next.

import { dueWords, longDate } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { demoChip } from "./demo-chip.js";

/** @typedef {import("../ipc-types.d.ts").PatientView} PatientView */

const PARTS = ["overview", "treatments", "safety", "labs", "diary", "trends", "report"];

/**
 * @param {PatientView} patient
 * @param {string} here "" or "/treatments" and the like
 * @param {{actions?: import("../lib/dom.js").Child[], alerts?: number}} [options] alerts: open ones, where the view knows
 * them better; shown beside Safety
 */
export function patientHead(patient, here, { actions = [], alerts = patient.alerts.filter((alert) => alert.state === "open").length } = {}) {
  const line = personLine(patient);
  const base = `#/patients/${patient.id}`;
  return h("div", { class: "patient-head", data: { patient: patient.id, patientName: patient.name } },
    h("div", { class: "page-head" },
      h("div", null, h("h1", null, patient.name, demoChip()), line && h("p", { class: "who" }, line)),
      actions.length > 0 && h("div", { class: "actions" }, actions)),
    h("nav", { class: "tabs", "aria-label": t("patients-record") }, PARTS.map((part) => {
      const path = part === "overview" ? "" : `/${part}`;
      return h("a", { href: base + path, "aria-current": path === here ? "page" : null },
        t(`patients-part-${part}`), part === "safety" && alerts > 0 && h("span", { class: "count" }, String(alerts), h("span", { class: "sr-only" }, " ", t("patients-part-open", { count: alerts }))));
    })));
}

/** "34 years · female · born 22 November 1992 · number FM-1001 · next visit due in 3 months". @param {PatientView} patient */
function personLine(patient) {
  const { birthDate, clinicNumber, sex } = patient.form;
  return [
    patient.age === null ? "" : t("patients-who-age", { years: patient.age }),
    sex === "unknown" ? "" : t(`patients-who-${sex}`),
    birthDate && t("patients-who-born", { date: longDate(birthDate) }),
    clinicNumber && t("patients-who-number", { number: clinicNumber }),
    patient.nextDue && t("patients-who-next", { due: dueWords(patient.nextDue, patient.overdue) }),
  ].filter(Boolean).join(" · ");
}
