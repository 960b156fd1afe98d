// Alerts of a visit, above everything else: open ones keep it from being signed.

import { h, uid } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, rich, t } from "../../lib/words.js";
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
        h("p", null, h("strong", { lang: inEnglish() }, alert.title), ": ", english(withDates(alert.words))),
        alert.state === "open" && (alert.clinicText
          ? h("p", { class: "clinic-text" }, alert.clinicText)
          : h("p", { class: "hint" }, rich("safety-no-text", { place: h("a", { href: "#/settings" }, t("shell-settings")), text: t("shell-settings-safety") }))),
        acknowledged(alert),
        alert.source && h("p", { class: "source", lang: inEnglish() }, alert.source)),
      alert.state === "open" && h("button", { type: "button", data: { needs: "sign" }, "aria-label": t("safety-acknowledge-this", { title: alert.title }), on: { click: () => onAcknowledge(alert) } }, t("safety-acknowledge.ask")))));
}

/** @param {number} open @param {string} status */
function heading(open, status) {
  if (!open) return t("safety-title");
  return t(status === "signed" ? "safety-visit-open.signed" : "safety-visit-open");
}
