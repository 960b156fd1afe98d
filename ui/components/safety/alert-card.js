// One safety alert: what was found, what the rule says, how well that is known.

import { h, uid } from "../../lib/dom.js";
import { mediumDate } from "../../lib/dates.js";
import { withDates } from "../../lib/partial-dates.js";
import { recordPath } from "../../lib/record-paths.js";

/** @typedef {import("../../ipc-types.d.ts").AlertView} AlertView */

/**
 * @param {string} patientId @param {AlertView} alert
 * @param {{heading?: "h2" | "h3", onAcknowledge?: (alert: AlertView) => void}} [options]
 */
export function alertCard(patientId, alert, { heading = "h3", onAcknowledge } = {}) {
  const title = uid("alert");
  const open = alert.state === "open";
  return h("article", { class: `alert-card ${open ? "safety" : "panel"}`, "aria-labelledby": title, data: { identity: alert.identity } },
    h("div", { class: "alert-head" },
      h(heading, { id: title }, alert.title),
      h("span", { class: "chip strength", data: { strength: alert.strength } }, alert.strengthWords)),
    h("p", { class: "alert-words" }, withDates(alert.words)),
    alert.perhaps && h("p", { class: "perhaps" }, h("strong", null, "Perhaps: "), "not all dates are known to the day."),
    alert.text && h("p", null, alert.text),
    alert.clinicText && h("div", { class: "clinic-words" }, h("p", { class: "clinic-label" }, "What this clinic does"), h("p", { class: "clinic-text" }, alert.clinicText)),
    acknowledged(alert),
    h("p", { class: "source" },
      alert.source && `Source: ${alert.source}`,
      alert.raisedOn && `${alert.source ? " · " : ""}first found ${mediumDate(alert.raisedOn)}`,
      alert.state === "acknowledged" && !alert.current && " · no longer holds today"),
    h("div", { class: "alert-foot" },
      open && onAcknowledge && h("button", { type: "button", data: { needs: "sign" }, "aria-label": `Acknowledge: ${alert.title}`, on: { click: () => onAcknowledge(alert) } }, "Acknowledge…"),
      aboutLinks(patientId, alert)));
}

/** Who acknowledged it, when and why. @param {AlertView} alert */
export function acknowledged(alert) {
  if (!alert.acknowledgedBy && !alert.reason) return null;
  return h("p", { class: "acknowledged" },
    h("strong", null, `Acknowledged by ${alert.acknowledgedBy}${alert.acknowledgedOn ? `, ${mediumDate(alert.acknowledgedOn)}` : ""}: `), alert.reason);
}

/** Ways to the records that it is about. @param {string} patientId @param {AlertView} alert */
function aboutLinks(patientId, alert) {
  if (!alert.about.length) return null;
  return h("p", { class: "about" }, h("span", { class: "hint" }, "About"), alert.about.map((record) => h("a", { href: `#${recordPath(patientId, record)}` }, withDates(record.label))));
}

/** The open ones in short, with the way to all about them. @param {string} patientId @param {AlertView[]} alerts */
export function alertSummary(patientId, alerts) {
  const open = alerts.filter((alert) => alert.state === "open");
  if (!open.length) return null;
  const title = uid("alerts");
  return h("section", { class: "safety alert-summary", "aria-labelledby": title },
    h("div", { class: "alert-head" },
      h("h2", { id: title }, `${open.length} open safety ${open.length === 1 ? "alert" : "alerts"}`),
      h("a", { class: "button", href: `#/patients/${patientId}/safety` }, "Safety")),
    h("ul", null, open.map((alert) => h("li", null,
      h("strong", null, alert.title), `${alert.perhaps ? " (perhaps)" : ""}: `, withDates(alert.words), " ",
      alert.visitId && h("a", { href: `#/visits/${alert.visitId}` }, "Open the visit")))));
}
