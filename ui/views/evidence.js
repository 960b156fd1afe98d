// What trials found, for whom, with numbers and doubts.

import { sourceMark } from "../components/trends/verdict.js";
import { copyText } from "../components/copy-text.js";
import { ipc } from "../ipc.js";
import { h, uid } from "../lib/dom.js";
import { english } from "../lib/english.js";
import { partialDate, withDates } from "../lib/partial-dates.js";
import { inEnglish, rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").TrialNote} TrialNote */
/** @typedef {import("../ipc-types.d.ts").TrialView} TrialView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function evidenceView(ctx) {
  ctx.title(t("reports-evidence"));
  const evidence = await ipc.evidenceGet();
  const { say } = ctx;
  return h("section", { class: "page wide evidence" },
    h("div", { class: "page-head" }, h("div", null, h("h1", null, t("reports-evidence")),
      h("p", { class: "who" }, evidence.asOf ? t("reports-evidence-as-of", { date: partialDate(evidence.asOf) }) : t("reports-evidence.about")))),
    h("section", { class: "panel", "aria-label": t("reports-evidence.short") }, h("ul", { class: "sentences", lang: inEnglish() }, evidence.summary.map((sentence) => h("li", null, withDates(sentence))))),
    notes(t("reports-evidence.consequences"), evidence.consequences),
    trialTable(evidence.trials, say),
    notes(t("reports-evidence.reviews"), evidence.reviews),
    notes(t("reports-evidence.conflicts"), evidence.conflicts));
}

/** @param {string} title @param {TrialNote[]} list */
function notes(title, list) {
  if (!list.length) return null;
  const id = uid("notes");
  return h("section", { class: "evidence-notes", "aria-labelledby": id }, h("h2", { id }, title),
    h("ul", null, list.map((note) => h("li", null, english(note.text), sourceMark(note)))));
}

const STANDS = { "better than placebo": "better", "not better than placebo": "equal", "no placebo": "none" };

/** @param {TrialView["stand"]} stand */
function standWords(stand) {
  const known = STANDS[/** @type {keyof typeof STANDS} */ (stand)];
  const kind = known ?? "none";
  return h("span", { class: "stand", data: { stand: kind } }, h("span", { class: "sign", "aria-hidden": "true" }, kind === "better" ? "✓" : kind === "equal" ? "✗" : "–"), known ? t(`reports-stand-${known}`) : english(stand));
}

/** @param {TrialView[]} trials @param {(words: string) => void} say */
function trialTable(trials, say) {
  if (!trials.length) return null;
  const title = uid("trials");
  return h("section", { "aria-labelledby": title }, h("h2", { id: title }, t("reports-trials")),
    h("div", { class: "table-wrap" }, h("table", { class: "plain trials", "aria-labelledby": title },
      h("thead", null, h("tr", null, ["trial", "patients", "found", "doubts"].map((name) => h("th", { scope: "col" }, t(`reports-trials.${name}`))))),
      h("tbody", null, trials.map((trial) => h("tr", null,
        h("th", { scope: "row" }, h("strong", { lang: inEnglish() }, trial.name), h("span", { class: "below", lang: inEnglish() }, trial.design), standWords(trial.stand)),
        h("td", { data: { label: t("reports-trials.patients") } }, h("span", { class: "line-of", lang: inEnglish() }, trial.patients), h("span", { class: "line-of", lang: inEnglish() }, trial.dose)),
        h("td", null,
          trial.endpoint && h("p", { class: "endpoint" }, h("span", { class: "hint" }, t("reports-trial-endpoint"), " "), english(trial.endpoint)),
          trial.arms.length > 0 && h("dl", { class: "arms" }, trial.arms.map((arm) => h("div", null,
            h("dt", null, english(arm.label), arm.n && h("span", { class: "n" }, ` n = ${arm.n}`)),
            h("dd", null, english(arm.change), arm.responders && h("span", { class: "below" }, rich("reports-trial-responders", { share: english(arm.responders) })))))),
          h("p", { lang: inEnglish() }, trial.result),
          h("p", { class: "cited" }, h("span", { class: "source", lang: inEnglish() }, trial.source), trial.doi && [" ", copyText(`doi:${trial.doi.replace(/^doi:/, "")}`, t("reports-trial-doi", { trial: trial.name }), say)])),
        h("td", { data: { label: t("reports-trials.doubts") } }, trial.doubts.length ? h("ul", { class: "doubts", lang: inEnglish() }, trial.doubts.map((doubt) => h("li", null, doubt))) : t("reports-trials.no-doubts"))))))));
}
