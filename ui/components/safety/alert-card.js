// One safety alert: what was found, what the rule says, how well that is known.

import { h, uid } from "../../lib/dom.js";
import { mediumDate } from "../../lib/dates.js";
import { english } from "../../lib/english.js";
import { withDates } from "../../lib/partial-dates.js";
import { recordPath } from "../../lib/record-paths.js";
import { inEnglish, rich, t } from "../../lib/words.js";

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
      h(heading, { id: title, lang: inEnglish() }, alert.title),
      h("span", { class: "chip strength", lang: inEnglish(), data: { strength: alert.strength } }, alert.strengthWords)),
    h("p", { class: "alert-words", lang: inEnglish() }, withDates(alert.words)),
    alert.perhaps && h("p", { class: "perhaps" }, rich("safety-perhaps", { perhaps: h("strong", null, t("safety-perhaps.word")) })),
    alert.text && h("p", { lang: inEnglish() }, alert.text),
    alert.clinicText && h("div", { class: "clinic-words" }, h("p", { class: "clinic-label" }, t("safety-clinic-does")), h("p", { class: "clinic-text" }, alert.clinicText)),
    acknowledged(alert),
    h("p", { class: "source" }, sourceLine(alert).map((part, at) => [at > 0 && " · ", part])),
    h("div", { class: "alert-foot" },
      open && onAcknowledge && h("button", { type: "button", data: { needs: "sign" }, "aria-label": t("safety-acknowledge-this", { title: alert.title }), on: { click: () => onAcknowledge(alert) } }, t("safety-acknowledge.ask")),
      aboutLinks(patientId, alert)));
}

/** Where the rule comes from, and since when. @param {AlertView} alert */
const sourceLine = ({ source, raisedOn, state, current }) => [
  source && rich("safety-source", { source: english(source) }),
  raisedOn && t("safety-found", { date: mediumDate(raisedOn) }),
  state === "acknowledged" && !current && t("safety-no-longer"),
].filter(Boolean);

/** Who acknowledged it, when and why. @param {AlertView} alert */
export function acknowledged(alert) {
  if (!alert.acknowledgedBy && !alert.reason) return null;
  return h("p", { class: "acknowledged" },
    h("strong", null, alert.acknowledgedOn
      ? t("safety-acknowledged-by", { who: alert.acknowledgedBy, date: mediumDate(alert.acknowledgedOn) })
      : t("safety-acknowledged-by.undated", { who: alert.acknowledgedBy })), " ", alert.reason);
}

/** Ways to the records that it is about. @param {string} patientId @param {AlertView} alert */
function aboutLinks(patientId, alert) {
  if (!alert.about.length) return null;
  return h("p", { class: "about" }, h("span", { class: "hint" }, t("safety-about")), alert.about.map((record) => h("a", { lang: inEnglish(), href: `#${recordPath(patientId, record)}` }, withDates(record.label))));
}

/** The open ones in short, with the way to all about them. @param {string} patientId @param {AlertView[]} alerts */
export function alertSummary(patientId, alerts) {
  const open = alerts.filter((alert) => alert.state === "open");
  if (!open.length) return null;
  const title = uid("alerts");
  return h("section", { class: "safety alert-summary", "aria-labelledby": title },
    h("div", { class: "alert-head" },
      h("h2", { id: title }, t("safety-summary", { count: open.length })),
      h("a", { class: "button", href: `#/patients/${patientId}/safety` }, t("safety-title"))),
    h("ul", null, open.map((alert) => h("li", null,
      h("strong", { lang: inEnglish() }, alert.title), alert.perhaps && [" ", t("safety-perhaps.short")], ": ", english(withDates(alert.words)), " ",
      alert.visitId && h("a", { href: `#/visits/${alert.visitId}` }, t("safety-summary.visit"))))));
}
