// Laboratory results and measurements of a patient.

import { ask } from "../components/dialog.js";
import { LabEntry } from "../components/labs/entry.js";
import { openResult } from "../components/labs/result.js";
import { LabTable } from "../components/labs/table.js";
import { patientHead } from "../components/patient-head.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { errorWords } from "../lib/english.js";
import { t } from "../lib/words.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export async function labsView(ctx) {
  ctx.title(t("measures-labs"));
  const { patientId } = ctx.params;
  const [patient, labs, analytes] = await Promise.all([ipc.patientGet(patientId), ipc.labsGet(patientId), ipc.analytesGet()]);

  const table = new LabTable({
    say: (words) => ctx.say(words),
    onOpen: (result, group) => openResult({
      patientId,
      result,
      group,
      units: analytes.find((analyte) => analyte.key === group.analyte)?.units ?? [],
      signal: ctx.signal,
      onChanged: async (changed) => {
        try {
          show(changed ?? await ipc.labsGet(patientId));
          // The button that had the focus is another one now, or gone.
          if (!table.focus(result.id)) entry.what.control.focus();
          ctx.say(t(changed ? "shell-saved" : "measures-removed"));
        } catch (reason) {
          fill(problem, errorWords(toAppError(reason)));
          problem.hidden = false;
        }
      },
    }),
  });
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  /** @param {import("../ipc-types.d.ts").LabsView} changed */
  const show = (changed) => {
    problem.hidden = true;
    entry.update(changed);
    table.show(changed);
  };
  const entry = new LabEntry({ labs, analytes, signal: ctx.signal, onAdded: show });
  table.show(labs);

  ctx.beforeLeave(async () => !entry.dirty || ask({
    title: t("measures-labs.leave"),
    body: [t("measures-labs.why")],
    confirm: t("shell-leave"),
    cancel: t("shell-stay"),
    signal: ctx.signal,
  }));
  ctx.focus(entry.day.control);
  return h("section", { class: "page wide" },
    patientHead(patient, "/labs"),
    entry.element, problem, table.element);
}
