// Handing the window over from a visit: which questionnaires, and what the patient will see.

import { ipc, toAppError } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { ChoiceGroup } from "../choice-group.js";
import { ask } from "../dialog.js";
import { showErrors } from "../form-dialog.js";

/** @typedef {import("../../ipc-types.d.ts").VisitView} VisitView */

/**
 * @param {VisitView} visit
 * @param {import("../../ipc-types.d.ts").InstrumentView[]} instruments
 * @param {AbortSignal} signal
 */
export async function askHandOver(visit, instruments, signal) {
  const worded = new Map(visit.assessments.map((form) => [form.id, instruments.find((each) => each.id === form.instrument)?.scoringOnly !== true]));
  const choice = new ChoiceGroup("Questionnaires, in this order", visit.assessments.map((form) => [form.id, [
    form.shortName,
    h("span", { class: "hint block" }, form.complete ? "All answered" : `${form.answered} of ${form.of} answered`,
      worded.get(form.id) ? "" : ". Its wording isn’t in Fibrotrend: only with your licensed sheet beside it."),
  ]]), { values: visit.assessments.filter((form) => !form.complete && worded.get(form.id)).map((form) => form.id) });
  await ask({
    title: "Hand over to the patient",
    body: [
      h("p", null, "The patient sees one question at a time in large type, over the whole screen, and nothing else: no name, no scores, no earlier visits. Every answer is saved as it is given."),
      h("p", null, "At the end, or with “Stop here”, the patient is asked to give the laptop back. “End” locks the vault; after unlocking you are at this visit and look over the answers. Alerts are shown to you then, never to the patient."),
    ],
    content: choice.element,
    confirm: "Hand over",
    signal,
    check: async () => {
      if (!showErrors([[choice, choice.values.length ? "" : "Tick at least one questionnaire."]])) return "Not handed over yet: see above.";
      try {
        // Rust makes the window fill the screen and loads the page anew.
        const inOrder = visit.assessments.map((form) => form.id).filter((id) => choice.values.includes(id));
        await ipc.handoverStart(visit.id, inOrder);
        return "";
      } catch (reason) {
        return toAppError(reason).message;
      }
    },
  });
}
