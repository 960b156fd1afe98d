// Storing a result; one that is hardly plausible is asked about once more.

import { AppError, ipc, toAppError } from "../../ipc.js";
import { h } from "../../lib/dom.js";
import { t } from "../../lib/words.js";
import { ask } from "../dialog.js";

/** @typedef {import("../../ipc-types.d.ts").LabForm} LabForm */
/** @typedef {import("../../ipc-types.d.ts").LabsView} LabsView */

/**
 * @param {{patientId: string, id: string | null, form: LabForm, reason: string}} args
 * @param {AbortSignal} signal
 * @returns {Promise<LabsView | AppError | null>} null when the value is to be looked at again
 */
export async function saveLab(args, signal) {
  try {
    return await ipc.labSave(args);
  } catch (reason) {
    const error = toAppError(reason);
    if (error.code !== "confirm") return error;
    const sure = await ask({
      title: t("measures-sure"),
      body: [h("p", { lang: error.lang }, error.message)],
      confirm: t("measures-sure.yes"),
      cancel: t("measures-sure.no"),
      careful: true,
      signal,
    });
    if (!sure) return null;
  }
  try {
    return await ipc.labSave({ ...args, form: { ...args.form, confirmed: true } });
  } catch (reason) {
    return toAppError(reason);
  }
}

/** Whether it was stored. @param {LabsView | AppError | null} outcome @returns {outcome is LabsView} */
export const wasStored = (outcome) => outcome !== null && !(outcome instanceof AppError);
