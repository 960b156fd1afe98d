// What trials found, for whom, with numbers and doubts.

import { sourceMark } from "../components/trends/verdict.js";
import { copyText } from "../components/copy-text.js";
import { ipc } from "../ipc.js";
import { h, uid } from "../lib/dom.js";
import { partialDate, withDates } from "../lib/partial-dates.js";

/** @typedef {import("../ipc-types.d.ts").TrialNote} TrialNote */
/** @typedef {import("../ipc-types.d.ts").TrialView} TrialView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function evidenceView(ctx) {
  ctx.title("Evidence");
  const evidence = await ipc.evidenceGet();
  const { say } = ctx;
  return h("section", { class: "page wide evidence" },
    h("div", { class: "page-head" }, h("div", null, h("h1", null, "Evidence"),
      h("p", { class: "who" }, "What trials of low-dose naltrexone (LDN) in fibromyalgia found", evidence.asOf && `; looked through in ${partialDate(evidence.asOf)}`))),
    h("section", { class: "panel", "aria-label": "In short" }, h("ul", { class: "sentences" }, evidence.summary.map((sentence) => h("li", null, withDates(sentence))))),
    notes("What follows for one patient", evidence.consequences),
    trialTable(evidence.trials, say),
    notes("Meta-analyses", evidence.reviews),
    notes("Where sources contradict each other", evidence.conflicts));
}

/** @param {string} title @param {TrialNote[]} list */
function notes(title, list) {
  if (!list.length) return null;
  const id = uid("notes");
  return h("section", { class: "evidence-notes", "aria-labelledby": id }, h("h2", { id }, title),
    h("ul", null, list.map((note) => h("li", null, note.text, sourceMark(note)))));
}

const STANDS = { "better than placebo": "better", "not better than placebo": "equal" };

/** @param {TrialView["stand"]} stand */
function standWords(stand) {
  const kind = STANDS[/** @type {keyof typeof STANDS} */ (stand)] ?? "none";
  return h("span", { class: "stand", data: { stand: kind } }, h("span", { class: "sign", "aria-hidden": "true" }, kind === "better" ? "✓" : kind === "equal" ? "✗" : "–"), stand);
}

/** @param {TrialView[]} trials @param {(words: string) => void} say */
function trialTable(trials, say) {
  if (!trials.length) return null;
  const title = uid("trials");
  return h("section", { "aria-labelledby": title }, h("h2", { id: title }, "Trials"),
    h("div", { class: "table-wrap" }, h("table", { class: "plain trials", "aria-labelledby": title },
      h("thead", null, h("tr", null, ["Trial", "Patients and dose", "What it found", "Doubts"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, trials.map((trial) => h("tr", null,
        h("th", { scope: "row" }, h("strong", null, trial.name), h("span", { class: "below" }, trial.design), standWords(trial.stand)),
        h("td", { data: { label: "Patients and dose" } }, h("span", { class: "line-of" }, trial.patients), h("span", { class: "line-of" }, trial.dose)),
        h("td", null,
          trial.endpoint && h("p", { class: "endpoint" }, h("span", { class: "hint" }, "Set out to change: "), trial.endpoint),
          trial.arms.length > 0 && h("dl", { class: "arms" }, trial.arms.map((arm) => h("div", null,
            h("dt", null, arm.label, arm.n && h("span", { class: "n" }, ` n = ${arm.n}`)),
            h("dd", null, arm.change, arm.responders && h("span", { class: "below" }, `Responders: ${arm.responders}`))))),
          h("p", null, trial.result),
          h("p", { class: "cited" }, h("span", { class: "source" }, trial.source), trial.doi && [" ", copyText(`doi:${trial.doi.replace(/^doi:/, "")}`, `doi of ${trial.name}`, say)])),
        h("td", { data: { label: "Doubts" } }, trial.doubts.length ? h("ul", { class: "doubts" }, trial.doubts.map((doubt) => h("li", null, doubt))) : "none named")))))));
}
