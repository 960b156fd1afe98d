// The head of everything that goes out and comes in: of the clinic, or of one patient.

import { h } from "../../lib/dom.js";
import { patientHead } from "../patient-head.js";

/** @typedef {import("../../ipc-types.d.ts").PatientView} PatientView */

/** @param {PatientView | null} patient @param {"export" | "import"} here */
export function dataHead(patient, here) {
  const ways = patient ? [[`/patients/${patient.id}/export`, "Export"], [`/patients/${patient.id}/import`, "Import"]] : [["/data", "Export"], ["/data/import", "Import"]];
  const [[, name]] = here === "export" ? ways : [ways[1]];
  const tabs = (/** @type {string} */ label) => h("nav", { class: "tabs", "aria-label": label }, ways.map(([path, words]) => h("a", { href: `#${path}`, "aria-current": words === name ? "page" : null }, words)));
  if (patient) return [patientHead(patient, `/${here}`), h("div", { class: "data-part" }, h("h2", null, `${name} this patient’s data`), tabs("Data of this patient"))];
  return [h("p", { class: "crumbs" }, h("a", { href: "#/settings" }, "Settings")), h("h1", null, "Data out and in"), tabs("Data out and in")];
}
