// How much a file adds or a patient has, in words.

/** @typedef {import("../../ipc-types.d.ts").IncomingCount} IncomingCount */

/** "1 patient", "12 patients". @param {number} count @param {string} one @param {string} [more] */
export const many = (count, one, more = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

/** "2 new patients, 12 visits, 30 questionnaires"; "" for nothing. @param {IncomingCount} count */
export function countWords({ patients, visits, questionnaires, diaryDays, results }) {
  return [
    patients > 0 && many(patients, "new patient"),
    visits > 0 && many(visits, "visit"),
    questionnaires > 0 && many(questionnaires, "questionnaire"),
    diaryDays > 0 && many(diaryDays, "diary day"),
    results > 0 && many(results, "laboratory result"),
  ].filter(Boolean).join(", ");
}

/** @param {IncomingCount[]} counts @returns {IncomingCount} */
export function sum(counts) {
  const all = { patients: 0, visits: 0, questionnaires: 0, diaryDays: 0, results: 0 };
  for (const count of counts) {
    for (const key of /** @type {(keyof IncomingCount)[]} */ (Object.keys(all))) all[key] += count[key];
  }
  return all;
}
