// What is taken or done, from the catalogue or in one's own words.

import { ipc } from "../../ipc.js";
import { t } from "../../lib/words.js";
import { SearchChoice } from "../search-choice.js";

/** @typedef {import("../../ipc-types.d.ts").TreatmentMatch} TreatmentMatch */

/**
 * @param {{key?: string | null, name?: string, match?: TreatmentMatch | null, onChoose?: (match: TreatmentMatch | null) => void}} [options]
 * @returns {SearchChoice<TreatmentMatch>}
 */
export function whatField({ key = null, name = "", match = null, onChoose } = {}) {
  return new SearchChoice(t("treatments-what"), {
    search: (words) => ipc.treatmentsSearch(words),
    key,
    name,
    match,
    hint: t("treatments-what.hint"),
    detail: (match) => match.kindWords,
    onChoose,
  });
}

/** What is wrong with it, or "". @param {SearchChoice<any>} what */
export function whatWrong(what) {
  if (!what.typed) return t("treatments-what.missing");
  return what.settled ? "" : t("treatments-what.unsettled");
}
