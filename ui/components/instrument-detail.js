// All there is to know about one instrument: what it asks, how it is scored, and where each rule comes from.

import { h, uid } from "../lib/dom.js";
import { blocksOf } from "../lib/notes.js";
import { inEnglish, rich, t } from "../lib/words.js";
import { provisional } from "./explained.js";
import { badges, familyWords, reasonNote, sizeWords } from "./instrument-badges.js";
import { notes } from "./notes.js";

/** @typedef {import("../ipc-types.d.ts").InstrumentDetail} InstrumentDetail */
/** @typedef {import("../ipc-types.d.ts").ScoreRuleView} ScoreRuleView */
/** @typedef {import("../lib/dom.js").Child} Child */

/** A part with its heading, or nothing when there is nothing in it. @param {string} title @param {Child} content @param {boolean} [any] */
function part(title, content, any = true) {
  const id = uid("part");
  return any && h("section", { class: "panel stack", "aria-labelledby": id }, h("h2", { id }, title), content);
}

/** @param {[string, Child][]} rows those without content are left out */
const facts = (rows) => h("dl", { class: "facts" }, rows.filter(([, content]) => content).map(([name, content]) => [h("dt", null, name), h("dd", null, content)]));

/** Words of the form or of Rust, where there are some. @param {string} text */
const english = (text) => text && h("span", { lang: inEnglish() }, text);

/** @param {ScoreRuleView} score */
function scoreRule(score) {
  return h("article", { class: "rule", "aria-label": score.label },
    h("h3", null, h("span", { lang: inEnglish() }, score.label), [score.range, score.direction].filter(Boolean).length > 0
      && h("span", { class: "range", lang: inEnglish() }, ` ${[score.range, score.direction].filter(Boolean).join(", ")}`), " ", provisional(score.provisional)),
    h("p", { lang: inEnglish() }, score.rule),
    score.source && h("p", { class: "source", lang: inEnglish() }, score.source),
    score.formula && h("details", { class: "why" },
      h("summary", null, rich("visits-detail-formula", { of: h("span", { class: "sr-only" }, rich("visits-detail-formula.of", { score: h("span", { lang: inEnglish() }, score.label) })) })),
      h("p", { class: "path formula" }, score.formula)));
}

/** @param {InstrumentDetail} detail */
function scores({ scores: all }) {
  const shown = all.filter((score) => !score.hidden);
  const hidden = all.filter((score) => score.hidden);
  return part(t("visits-detail-scores"), [
    h("div", { class: "rules" }, [...shown.filter((score) => score.main), ...shown.filter((score) => !score.main)].map(scoreRule)),
    hidden.length > 0 && h("details", { class: "rest" }, h("summary", null, t("visits-detail-hidden", { count: hidden.length })), h("div", { class: "rules" }, hidden.map(scoreRule))),
  ], all.length > 0);
}

/** @param {InstrumentDetail} detail @param {string} score its key or label */
const labelOf = ({ scores: all }, score) => all.find((each) => each.key === score)?.label ?? score;

/** @param {import("../ipc-types.d.ts").BandSetView} set @param {string} score */
function bandSet(set, score) {
  return h("article", { class: "band-set", "aria-label": `${score}, ${set.source}` },
    h("h4", null, h("span", { lang: inEnglish() }, set.source), " ", set.default && h("span", { class: "chip open" }, t("visits-detail-bands.default")), " ", provisional(set.provisional)),
    h("dl", { class: "levels" }, set.levels.map((level) => h("div", null, h("dt", { lang: inEnglish() }, level.label), h("dd", { class: "number" }, level.range)))),
    set.citation && h("p", { class: "source", lang: inEnglish() }, set.citation));
}

/** @param {InstrumentDetail} detail */
function bands(detail) {
  const names = [...new Set(detail.bands.map((set) => set.score))];
  return part(t("visits-detail-bands"), [
    names.some((name) => detail.bands.filter((set) => set.score === name).length > 1)
      && h("p", { class: "hint" }, t("visits-detail-bands.differ")),
    names.map((name) => h("div", { class: "stack" }, h("h3", { lang: inEnglish() }, labelOf(detail, name)),
      h("div", { class: "band-sets" }, detail.bands.filter((set) => set.score === name).map((set) => bandSet(set, labelOf(detail, name)))))),
  ], detail.bands.length > 0);
}

/** @param {InstrumentDetail} detail */
function changes(detail) {
  return part(t("visits-detail-changes"), h("ul", { class: "lines" }, detail.changes.map((change) => h("li", null,
    h("p", null, h("span", { lang: inEnglish() }, h("strong", null, `${labelOf(detail, change.score)}: ${change.words}`), ` – ${change.label} (${change.source})`), " ", provisional(change.provisional)),
    change.citation && h("p", { class: "source", lang: inEnglish() }, change.citation)))), detail.changes.length > 0);
}

/** A line never ends between a number and its words. @param {string} answers "0 No · 1 Yes" */
const together = (answers) => answers.replace(/(^|· )([−-]?\d+) (?=[^·])/g, "$1$2\u00a0");

/** @param {InstrumentDetail} detail */
function items({ items: all }) {
  const codes = all.some((item) => item.loinc);
  const columns = [t("visits-detail-items.item"), t("visits-detail-items.answers"), ...(codes ? ["LOINC"] : [])];
  return part(t("visits-detail-items"), h("table", { class: "plain items", "aria-label": t("visits-detail-items") },
    h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", null, all.map((item, at) => h("tr", null,
      h("th", { scope: "row" }, h("span", { class: "position" }, `${at + 1}. `), h("span", { lang: inEnglish() }, item.label, item.notes && h("span", { class: "hint" }, ` ${item.notes}`))),
      h("td", { class: "soft", lang: inEnglish() }, together(item.answers)),
      codes && h("td", { class: "number", data: item.loinc ? { label: "LOINC" } : {} }, item.loinc))))), all.length > 0);
}

/** "What it is", in the words of the notes. @param {import("../lib/notes.js").Block[]} blocks */
function purpose(blocks) {
  for (const block of blocks) {
    if (block.kind === "paragraph" && /^what it (is|measures)/i.test(block.runs[0]?.text ?? "")) return block.runs.slice(1).map((run) => run.text).join("").trim();
  }
  return "";
}

/**
 * @param {InstrumentDetail} detail
 * @param {{versions: Child, actions: Child}} controls
 */
export function instrumentDetail(detail, { versions, actions }) {
  const { form } = detail;
  const blocks = blocksOf(detail.sourceNotes);
  const what = purpose(blocks);
  const unchecked = [...detail.scores, ...detail.bands, ...detail.changes].some((each) => each.provisional);
  return [
    h("div", { class: "page-head" },
      h("div", null, h("h1", null, form.shortName, " ", badges(form), " ", provisional(unchecked, t("visits-provisional-rules"))),
        form.name !== form.shortName && h("p", { class: "who", lang: inEnglish() }, form.name)),
      h("div", { class: "actions" }, actions)),
    reasonNote(form),
    h("section", { class: "panel", "aria-label": t("visits-detail") },
      what && h("p", { class: "purpose", lang: inEnglish() }, what),
      facts([
        [t("visits-detail-family"), familyWords(form)], [t("visits-detail-form"), sizeWords(form)],
        [t("visits-detail-instructions"), english(form.scoringOnly ? "" : form.instructions)], [t("visits-detail-missing"), english(detail.missingRule)],
        [t("visits-version"), versions], [t("visits-detail-licence"), english(form.licence)], [t("visits-detail-citation"), english(form.citation)],
        [t("visits-detail-attribution"), english(form.attribution)],
      ])),
    scores(detail),
    bands(detail),
    changes(detail),
    part(t("visits-detail-safety"), h("ul", { class: "lines", lang: inEnglish() }, detail.flags.map((flag) => h("li", null,
      h("p", null, flag.text), h("p", { class: "source" }, flag.source)))), detail.flags.length > 0),
    part(t("visits-detail-checks"), h("ul", { lang: inEnglish() }, detail.checks.map((check) => h("li", null, check))), detail.checks.length > 0),
    items(detail),
    part(t("visits-detail-codes"), facts(detail.codes.map(({ system, code, what: of }) => [system, [h("span", { class: "path" }, code), of && [" ", english(of)]]])), detail.codes.length > 0),
    part(t("visits-detail-notes"), h("div", { lang: inEnglish() }, notes(blocks[0]?.kind === "heading" ? blocks.slice(1) : blocks, t("visits-detail-notes"))), blocks.length > 0),
  ];
}
