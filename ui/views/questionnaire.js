// A questionnaire of a visit: every answer is stored as it is given.

import { demoChip } from "../components/demo-chip.js";
import { Questionnaire } from "../components/questionnaire.js";
import { AppError, ipc } from "../ipc.js";
import { longDate } from "../lib/dates.js";
import { currentTheme } from "../lib/theme.js";
import { t } from "../lib/words.js";

/** @typedef {import("../lib/form-state.js").Entry} Entry */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function questionnaireView(ctx) {
  const { visitId, assessmentId } = ctx.params;
  const { queue } = ctx.session;
  await queue.settled();
  const [visit, instruments] = await Promise.all([ipc.visitGet(visitId), ctx.session.instruments()]);
  const at = visit.assessments.findIndex((each) => each.id === assessmentId);
  const form = visit.assessments[at];
  const instrument = instruments.find((each) => each.id === form?.instrument && each.version === form?.version)
    ?? instruments.find((each) => each.id === form?.instrument);
  if (!form || !instrument) throw new AppError("no_such", t("visits-form-gone"));
  ctx.title(instrument.shortName);

  const following = visit.assessments[at + 1];
  const back = `/visits/${visit.id}`;
  const signed = visit.status === "signed";
  const readOnly = signed || !ctx.session.may("write");
  // Keys of this form's jobs in the queue.
  const jobs = `answer:${form.id}:`;
  const answers = { ...form.answers };
  // What could not be stored yet is still what was answered.
  for (const [item, entry] of queue.pending(jobs)) {
    if (entry) answers[item] = /** @type {Entry} */ (entry);
    else delete answers[item];
  }
  const sheet = new Questionnaire(ctx, {
    instrument,
    answers,
    readOnly,
    back: [back, t("visits-form-back")],
    onward: following ? [`${back}/forms/${following.id}`, t("visits-form-next")] : [back, t("visits-form-done")],
    about: [visit.patientName, demoChip(), ...[longDate(visit.date), signed ? t("visits-signed-read-only") : readOnly ? t("visits-read-only") : ""].filter(Boolean).map((each) => ` · ${each}`)],
    figures: () => ctx.session.bodyMap(currentTheme()),
    put: (item, entry) => queue.put({
      key: jobs + item.key,
      label: `${instrument.shortName}, ${item.label}`,
      value: entry,
      send: () => ipc.answerSet({ visitId: visit.id, assessmentId: form.id, item: item.key, value: entry?.value ?? null, given: entry?.given ?? false }),
      done: (scored) => {
        if (!ctx.signal.aborted) sheet.scored(scored);
      },
    }),
  });
  Object.assign(sheet.element.dataset, { patient: visit.patientId, patientName: visit.patientName });
  sheet.scored(form);
  ctx.beforeLeave(() => {
    sheet.flush();
    return true;
  });
  ctx.focus(sheet.first);
  return sheet.element;
}
