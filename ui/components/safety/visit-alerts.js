// Alerts of a visit, above everything else: open ones keep it from being signed.

import { h, uid } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { acknowledged } from "./alert-card.js";

/** @typedef {import("../../ipc-types.d.ts").AlertView} AlertView */

/**
 * @param {import("../../ipc-types.d.ts").VisitView} visit
 * @param {(alert: AlertView) => void} onAcknowledge
 */
export function visitAlerts(visit, onAcknowledge) {
  if (!visit.alerts.length) return null;
  const title = uid("alerts");
  const open = visit.alerts.filter((alert) => alert.state === "open");
  return h("section", { class: `visit-alerts ${open.length ? "safety" : "panel quiet"}`, tabIndex: -1, "aria-labelledby": title },
    h("h2", { id: title }, heading(open.length, visit.status)),
    visit.alerts.map((alert) => h("div", { class: "visit-alert", data: { identity: alert.identity } },
      h("div", null,
        h("p", null, h("strong", null, alert.title), ": ", withDates(alert.words)),
        alert.state === "open" && (alert.clinicText
          ? h("p", { class: "clinic-text" }, alert.clinicText)
          : h("p", { class: "hint" }, "Your clinic has no text of its own for this yet. It can be written under ", h("a", { href: "#/settings" }, "Settings"), ", “Safety text”.")),
        acknowledged(alert),
        alert.source && h("p", { class: "source" }, alert.source)),
      alert.state === "open" && h("button", { type: "button", data: { needs: "sign" }, "aria-label": `Acknowledge: ${alert.title}`, on: { click: () => onAcknowledge(alert) } }, "Acknowledge…"))));
}

/** @param {number} open @param {string} status */
function heading(open, status) {
  if (!open) return "Safety";
  return status === "signed" ? "Safety: not acknowledged yet" : "Safety: to be acknowledged before signing";
}
