// What a file would add, part by part: what can't be read, whose it is, how its rows are understood.

import { h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, t } from "../../lib/words.js";
import { countWords } from "./counts.js";
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
    h("th", { scope: "row", class: "number" }, h("span", { class: "narrow-only" }, t("data-problems.line"), " "), problem.line),
    h("td", { data: { label: t("data-problems.column") } }, problem.column || "–"), h("td", { lang: inEnglish() }, problem.message)), { first: PROBLEMS, all: "data-all-places" });
  return h("section", { class: "panel stack" }, h("h2", null, t("data-problems")),
    h("p", { class: "hint" }, t("data-problems.hint")),
    h("div", { class: "table-wrap" }, h("table", { class: "plain problems", "aria-label": t("data-problems") },
      h("thead", null, h("tr", null, ["line", "column", "why"].map((name) => h("th", { scope: "col" }, t(`data-problems.${name}`))))), body)),
    more,
    moreProblems > 0 && h("p", { class: "hint" }, t("data-problems-more", { count: moreProblems })));
}

/** @param {IncomingPerson} person */
function whoItIs({ stand, name, why, patientId }) {
  if (stand === "unclear") return [h("span", { class: "chip unclear" }, t("data-people.unclear")), h("span", { class: "unclear-why", lang: inEnglish() }, why)];
  if (stand === "new") return [h("span", { class: "chip open" }, t("data-people.new")), " ", name];
  return patientId ? h("a", { href: `#/patients/${patientId}` }, name) : name;
}

/** @param {string[]} kept */
function keptList(kept) {
  if (!kept.length) return null;
  const list = h("ul", { lang: inEnglish() });
  const more = longList(list, kept, (words) => h("li", null, withDates(words)), { first: KEPT, all: "data-all-sentences" });
  return h("details", null, h("summary", null, t("data-people-kept", { count: kept.length })), list, more);
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
      h("td", { data: { label: t("data-people.here") } }, whoItIs(person)),
      h("td", { data: { label: t("data-people.added") }, class: "number" }, unclear ? "–" : countWords({ ...person.adds, patients: 0 }) || t("data-people.nothing")),
      h("td", { data: { label: t("data-people.same-short") }, class: "number" }, unclear ? "–" : countWords(person.same) || (person.kept.length ? "" : "–"), keptList(person.kept)));
  }, { first: PATIENTS, all: "data-all-patients" });
  return h("section", { class: "panel stack" },
    h("h2", null, t("data-people", { count: patients.length })), choice,
    patients.length > 0 && [h("div", { class: "table-wrap" }, h("table", { class: "plain people", "aria-label": t("data-people.table") },
      h("thead", null, h("tr", null, ["named", "here", "added", "same"].map((name) => h("th", { scope: "col" }, t(`data-people.${name}`))))), body)), more]);
}

/** What a column becomes whose cells are the clinic's own words. */
const OWN = new Set(["patient", "family_name", "given_name", "note"]);

/** @param {IncomingView} view */
export function firstRows({ rows, columns }) {
  if (!rows.length) return null;
  const own = new Set(columns.filter(({ becomes }) => OWN.has(becomes)).map(({ heading }) => heading));
  return h("details", { class: "first-rows" }, h("summary", null, t("data-rows", { count: rows.length })),
    h("ul", null, rows.map((row) => h("li", null, h("strong", null, t("data-row-line", { line: String(row.line) })),
      h("dl", null, row.cells.filter(({ text }) => text).map((cell) => h("div", null, h("dt", null, cell.heading), h("dd", null, own.has(cell.heading) ? cell.text : english(cell.text)))))))));
}
