// What a file would add, part by part: what can't be read, whose it is, how its rows are understood.

import { h } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { countWords, many } from "./counts.js";
import { longList } from "./long-list.js";

/** @typedef {import("../../ipc-types.d.ts").IncomingView} IncomingView */
/** @typedef {import("../../ipc-types.d.ts").IncomingPerson} IncomingPerson */

const PROBLEMS = 20;
const PATIENTS = 25;
const KEPT = 100;

/** @param {IncomingView} view */
export function problemTable({ problems, moreProblems }) {
  if (!problems.length) return null;
  const body = h("tbody");
  const more = longList(body, problems, (problem) => h("tr", null,
    h("th", { scope: "row", class: "number" }, h("span", { class: "narrow-only" }, "Line "), problem.line),
    h("td", { data: { label: "Column" } }, problem.column || "–"), h("td", null, problem.message)), { first: PROBLEMS, one: "place" });
  return h("section", { class: "panel stack" }, h("h2", null, "Can’t be read"),
    h("p", { class: "hint" }, "While anything can’t be read, nothing of the file is imported. Correct these places in the table and choose it again, or leave out the column below."),
    h("div", { class: "table-wrap" }, h("table", { class: "plain problems", "aria-label": "Can’t be read" },
      h("thead", null, h("tr", null, ["Line", "Column", "Why"].map((name) => h("th", { scope: "col" }, name)))), body)),
    more,
    moreProblems > 0 && h("p", { class: "hint" }, `and ${many(moreProblems, "more place", "more places")}. Correct these first; the others are named then.`));
}

/** @param {IncomingPerson} person */
function whoItIs({ stand, name, why, patientId }) {
  if (stand === "unclear") return [h("span", { class: "chip unclear" }, "not clear"), h("span", { class: "unclear-why" }, why)];
  if (stand === "new") return [h("span", { class: "chip open" }, "new"), " ", name];
  return patientId ? h("a", { href: `#/patients/${patientId}` }, name) : name;
}

/** @param {string[]} kept */
function keptList(kept) {
  if (!kept.length) return null;
  const list = h("ul");
  const more = longList(list, kept, (words) => h("li", null, withDates(words)), { first: KEPT, one: "sentence" });
  return h("details", null, h("summary", null, `${kept.length} not taken, because something else is here`), list, more);
}

/** Those who aren't clear come first. @param {IncomingView} view @param {import("../../lib/dom.js").Child} choice beside the heading */
export function peopleTable({ patients }, choice) {
  if (!patients.length && !choice) return null;
  const order = [...patients.filter(({ stand }) => stand === "unclear"), ...patients.filter(({ stand }) => stand !== "unclear")];
  const body = h("tbody");
  const more = longList(body, order, (person) => {
    const unclear = person.stand === "unclear";
    return h("tr", null,
      h("th", { scope: "row" }, person.named),
      h("td", { data: { label: "Here" } }, whoItIs(person)),
      h("td", { data: { label: "Is added" }, class: "number" }, unclear ? "–" : countWords({ ...person.adds, patients: 0 }) || "nothing"),
      h("td", { data: { label: "Here already" }, class: "number" }, unclear ? "–" : countWords(person.same) || (person.kept.length ? "" : "–"), keptList(person.kept)));
  }, { first: PATIENTS, one: "patient" });
  return h("section", { class: "panel stack" },
    h("h2", null, patients.length === 1 ? "The patient of the file" : "The patients of the file"), choice,
    patients.length > 0 && [h("div", { class: "table-wrap" }, h("table", { class: "plain people", "aria-label": "Patients of the file" },
      h("thead", null, h("tr", null, ["In the file", "Here", "Is added", "Here already, just so"].map((name) => h("th", { scope: "col" }, name)))), body)), more]);
}

/** @param {IncomingView} view */
export function firstRows({ rows }) {
  if (!rows.length) return null;
  return h("details", { class: "first-rows" }, h("summary", null, rows.length === 1 ? "The first row as it is understood" : `The first ${rows.length} rows as they are understood`),
    h("ul", null, rows.map((row) => h("li", null, h("strong", null, `Line ${row.line}`),
      h("dl", null, row.cells.filter(({ text }) => text).map((cell) => h("div", null, h("dt", null, cell.heading), h("dd", null, cell.text))))))));
}
