// How much a file adds or a patient has, in words.

import { t } from "../../lib/words.js";

/** @typedef {import("../../ipc-types.d.ts").IncomingCount} IncomingCount */

/** In the order in which they are told. @type {(keyof IncomingCount)[]} */
const COUNTED = ["patients", "visits", "questionnaires", "diaryDays", "results"];

/** "2 new patients, 12 visits, 30 questionnaires"; "" for nothing. @param {IncomingCount} count */
export function countWords(count) {
  return COUNTED.filter((what) => count[what] > 0).map((what) => t(`data-count-${what}`, { count: count[what] })).join(", ");
}

/** @param {IncomingCount[]} counts @returns {IncomingCount} */
export function sum(counts) {
  const all = { patients: 0, visits: 0, questionnaires: 0, diaryDays: 0, results: 0 };
  for (const count of counts) {
    for (const what of COUNTED) all[what] += count[what];
  }
  return all;
}
