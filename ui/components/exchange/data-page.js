// The head of everything that goes out and comes in: of the clinic, or of one patient.

import { h } from "../../lib/dom.js";
import { t } from "../../lib/words.js";
import { patientHead } from "../patient-head.js";

/** @typedef {import("../../ipc-types.d.ts").PatientView} PatientView */

/** @param {PatientView | null} patient @param {"export" | "import"} here */
export function dataHead(patient, here) {
  const base = patient ? `/patients/${patient.id}` : "/data";
  /** @type {[string, string, string][]} */
  const ways = [["export", patient ? `${base}/export` : base, t("data-export")], ["import", `${base}/import`, t("data-import")]];
  const tabs = (/** @type {string} */ label) => h("nav", { class: "tabs", "aria-label": label }, ways.map(([way, path, words]) => h("a", { href: `#${path}`, "aria-current": way === here ? "page" : null }, words)));
  if (patient) return [patientHead(patient, `/${here}`), h("div", { class: "data-part" }, h("h2", null, t(`data-${here}.patient`)), tabs(t("data-patient")))];
  return [h("p", { class: "crumbs" }, h("a", { href: "#/settings" }, t("shell-settings"))), h("h1", null, t("shell-settings-data")), tabs(t("shell-settings-data"))];
}
