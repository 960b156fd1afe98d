// Handing the window over from a visit: which questionnaires, and what the patient will see.

import { ipc, toAppError } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { t } from "../../lib/words.js";
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
  /** @param {VisitView["assessments"][number]} form */
  const stateOf = (form) => {
    const state = form.complete ? t("visits-hand-over-all") : t("visits-progress", { answered: form.answered, of: form.of });
    return worded.get(form.id) ? state : t("visits-hand-over-unworded", { state });
  };
  const choice = new ChoiceGroup(t("visits-hand-over-forms"), visit.assessments.map((form) => [form.id, [
    form.shortName,
    h("span", { class: "hint block" }, stateOf(form)),
  ]]), { values: visit.assessments.filter((form) => !form.complete && worded.get(form.id)).map((form) => form.id) });
  await ask({
    title: t("visits-hand-over"),
    body: [
      t("visits-hand-over.sees"),
      t("visits-hand-over.end"),
    ],
    content: choice.element,
    confirm: t("visits-hand-over.do"),
    signal,
    check: async () => {
      if (!showErrors([[choice, choice.values.length ? "" : t("visits-hand-over-forms.missing")]])) return t("visits-hand-over.not-yet");
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
