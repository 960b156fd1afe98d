// The head of everything about one patient: name, who it is, and the way from one part of the record to the next.

import { h } from "../lib/dom.js";

/** @type {[string, string][]} */
const PARTS = [
  ["", "Overview"],
  ["/treatments", "Treatments"],
  ["/safety", "Safety"],
  ["/labs", "Labs"],
  ["/diary", "Diary"],
  ["/trends", "Trends"],
  ["/report", "Report"],
];

/**
 * @param {{id: string, name: string, line?: import("../lib/dom.js").Child}} patient
 * @param {string} here "" or "/treatments" and the like
 * @param {{actions?: import("../lib/dom.js").Child[], alerts?: number}} [options] alerts: open ones, shown beside Safety
 */
export function patientHead(patient, here, { actions = [], alerts = 0 } = {}) {
  const base = `#/patients/${patient.id}`;
  return h("div", { class: "patient-head" },
    h("div", { class: "page-head" },
      h("div", null, h("h1", null, patient.name), patient.line ? h("p", { class: "who" }, patient.line) : null),
      actions.length > 0 && h("div", { class: "actions" }, actions)),
    h("nav", { class: "tabs", "aria-label": "Patient" }, PARTS.map(([path, name]) => h("a", { href: base + path, "aria-current": path === here ? "page" : null },
      name, path === "/safety" && alerts > 0 && h("span", { class: "count", "aria-label": `${alerts} open` }, String(alerts))))));
}
