// What the rules say of one treatment, with every reason and where it comes from.

import { h, uid } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, rich, t } from "../../lib/words.js";
import { explained } from "../explained.js";
import { verdictWord } from "./verdict-sign.js";

/** @typedef {import("../../ipc-types.d.ts").ReasonKind} ReasonKind */
/** @typedef {import("../../ipc-types.d.ts").ReasonView} ReasonView */
/** @typedef {import("../../ipc-types.d.ts").VerdictView} VerdictView */

/** In the order in which they are read. @type {ReasonKind[]} */
const GROUPS = ["decision", "threshold", "finding", "caution", "tolerability", "context"];

/** Where a sentence comes from, under the pointer and with the focus. @param {{rule?: string, source: string}} from */
export function sourceMark({ rule = "", source }) {
  const meaning = [withDates(source), rule && t("trends-rule", { rule })].filter(Boolean).join("\n");
  return meaning ? [" ", explained(t("trends-source"), meaning, "source-mark")] : null;
}

/** @param {ReasonView} reason */
const line = (reason) => h("li", null, english(withDates(reason.text)), sourceMark(reason));

/** What is open and what would settle it: said at once, where anything is. @param {VerdictView} verdict */
function settling({ reasons, settle }) {
  const said = reasons.filter(({ kind }) => kind === "settle");
  if (!said.length && !settle) return null;
  return h("p", { class: "settle" }, h("strong", null, t("trends-settle"), " "), said.length ? said.map((reason) => [sentence(reason.text), sourceMark(reason), " "]) : sentence(settle));
}

/** @param {VerdictView} verdict */
export function verdictPanel(verdict) {
  // The headline is a reason too: its source stands beside it, and it isn't said twice.
  const said = verdict.reasons.filter(({ text }) => text === verdict.headline);
  const title = uid("verdict");
  return h("section", { class: "panel verdict", "aria-labelledby": title, data: { kind: verdict.kind } },
    h("div", { class: "verdict-head" },
      h("h2", { id: title }, h("span", { class: "sr-only" }, t("trends-verdict"), " "), verdictWord(verdict)),
      h("p", { class: "headline" }, english(withDates(verdict.headline)), said.map(sourceMark))),
    settling(verdict),
    h("div", { class: "reasons" }, GROUPS.map((kind) => {
      const reasons = verdict.reasons.filter((reason) => reason.kind === kind && !said.includes(reason));
      const heading = uid("reasons");
      return reasons.length > 0 && h("section", { class: "reason-group", data: { kind }, "aria-labelledby": heading },
        h("h3", { id: heading }, t(`trends-reasons-${kind}`)), h("ul", null, reasons.map(line)));
    })),
    h("p", { class: "hint" }, rich("trends-rules", { evidence: h("a", { href: "#/evidence" }, t("trends-rules.evidence")) })));
}

/** As a sentence, with a full stop. @param {string} words */
function sentence(words) {
  return english(withDates(/[.?]$/.test(words) ? words : `${words}.`));
}

/** Most of these say why in a few lines. @type {ReasonKind[]} */
const IN_SHORT = ["decision", "caution", "tolerability", "settle", "threshold", "finding"];

/**
 * The reasons that come first where there is little room: the one that decided, the first caution, side effects.
 * @param {VerdictView} verdict @param {number} most
 */
export function mainReasons(verdict, most) {
  return IN_SHORT.map((kind) => verdict.reasons.find((reason) => reason.kind === kind && reason.text !== verdict.headline)).filter((reason) => reason !== undefined).slice(0, most);
}

/** The verdict in short, with the way to all about it. @param {string} patientId @param {VerdictView | null | undefined} verdict */
export function verdictSummary(patientId, verdict) {
  if (!verdict) return null;
  const title = uid("verdict");
  const reasons = mainReasons(verdict, 3);
  const settled = verdict.settle && !reasons.some((reason) => reason.kind === "settle");
  return h("section", { class: "panel verdict in-short", "aria-labelledby": title, data: { kind: verdict.kind } },
    h("div", { class: "verdict-head" },
      h("h2", { id: title }, h("span", { class: "sr-only" }, t("trends-verdict"), " "), verdictWord(verdict)),
      h("p", { class: "headline", lang: inEnglish() }, withDates(verdict.headline)),
      h("a", { class: "button", href: `#/patients/${patientId}/trends` }, t("trends-title"))),
    h("ul", null, reasons.map((reason) => h("li", { lang: inEnglish() }, withDates(reason.text))),
      settled && h("li", null, t("trends-settle"), " ", sentence(verdict.settle))));
}
