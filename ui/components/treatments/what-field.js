// What is taken or done, from the catalogue or in one's own words.

import { ipc } from "../../ipc.js";
import { SearchChoice } from "../search-choice.js";

/** @typedef {import("../../ipc-types.d.ts").TreatmentMatch} TreatmentMatch */

/**
 * @param {{key?: string | null, name?: string, match?: TreatmentMatch | null, onChoose?: (match: TreatmentMatch | null) => void}} [options]
 * @returns {SearchChoice<TreatmentMatch>}
 */
export function whatField({ key = null, name = "", match = null, onChoose } = {}) {
  return new SearchChoice("Treatment", {
    search: (words) => ipc.treatmentsSearch(words),
    key,
    name,
    match,
    hint: "Generic or brand name: a drug, supplement, diet, exercise, therapy.",
    detail: (match) => match.kindWords,
    onChoose,
  });
}

/** What is wrong with it, or "". @param {SearchChoice<any>} what */
export function whatWrong(what) {
  if (!what.typed) return "Choose what is taken or done, or type its name.";
  return what.settled ? "" : "Choose it from the list, or take what you typed as it is: only what stands in the list is checked by safety rules.";
}
