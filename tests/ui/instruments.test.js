// The library: finding an instrument, its rules as text, trying it out, the clinic's own; choosing for a visit.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { backEnd, page, press, turn } from "./dom.js";
import { criteria } from "./mock-criteria.js";
import { detail, FOLDER } from "./mock-detail.js";
import { instrument, LIBRARY } from "./mock-library.js";
import { scored } from "./mock-science.js";

page();
const { instrumentsView } = await import("../../ui/views/instruments.js");
const { ask } = await import("../../ui/components/dialog.js");
const { instrumentTryView } = await import("../../ui/views/instrument-try.js");
const { InstrumentChoice } = await import("../../ui/components/instrument-choice.js");
const { byFamily } = await import("../../ui/components/instrument-badges.js");
const { comparisonTable } = await import("../../ui/components/comparison.js");
const { explained } = await import("../../ui/components/explained.js");
const { lineValue } = await import("../../ui/components/score-line.js");
const { blocksOf } = await import("../../ui/lib/notes.js");
const { Session } = await import("../../ui/lib/session.js");

/** @type {AbortController | undefined} */
let open;
beforeEach(() => open?.abort());

async function show(view, params, { session = new Session(), ...more } = {}) {
  open?.abort();
  const calls = backEnd({
    instruments_list: () => LIBRARY,
    instrument_get: ({ id, version }) => detail(id, version),
    instrument_folder: () => FOLDER,
    instrument_try: ({ id, answers }) => ({ id: "", instrument: id, version: "1", answers: {}, ...scored(instrument(id), Object.fromEntries(Object.entries(answers).map(([item, value]) => [item, { value, given: true }])), undefined, "") }),
    ...more,
  });
  open = new AbortController();
  const went = [];
  const asked = (name) => calls.filter(([command]) => command === name).map(([, args]) => args);
  let focus = null;
  const element = await view({
    params, session, signal: open.signal, go: (path) => went.push(path), reload() {}, say() {}, title() {}, beforeLeave() {},
    focus: (first) => {
      focus = first;
    },
  });
  document.getElementById("main").replaceChildren(element);
  (focus ?? element.querySelector("h1")).focus();
  return { element, went, asked, session };
}

/** @param {HTMLInputElement} field @param {string} text */
function type(field, text) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
const named = (root, name) => [...root.querySelectorAll("button, a")].find((each) => each.textContent === name);

test("instruments are found by name, family or mark, however they are written", () => {
  const found = (query) => byFamily(LIBRARY, query).flatMap(([, members]) => members.map((each) => each.id));
  assert.deepEqual(found("phq9"), ["phq9"]);
  assert.deepEqual(found("PHQ 9"), ["phq9"]);
  assert.deepEqual(found("own"), ["linden_swelling"]);
  assert.deepEqual(found("pittsburgh sleep"), ["psqi"]);
  assert.deepEqual(found("no such thing"), []);
  assert.equal(found("").length, LIBRARY.length);
  const families = byFamily(LIBRARY).map(([label]) => label);
  assert.equal(new Set(families).size, families.length, "each family once");
});

test("the list narrows as one types, Enter opens the first, and the search is kept", async () => {
  const { element, went, session } = await show(instrumentsView, {});
  const search = element.querySelector("input[type=search]");
  assert.equal(document.activeElement, search);
  type(search, "sleep");
  assert.match(element.querySelector(".instrument-list").textContent, /5 instruments found/);
  press("ArrowDown");
  press("ArrowDown");
  assert.equal(document.activeElement.getAttribute("href"), "#/instruments/isi");
  press("ArrowUp");
  press("ArrowUp");
  assert.equal(document.activeElement, search);
  press("Enter");
  assert.deepEqual(went, ["/instruments/psqi"]);
  const next = await show(instrumentsView, { id: "psqi" }, { session });
  assert.equal(next.element.querySelector("input[type=search]").value, "sleep");
  assert.equal(next.element.querySelector("[aria-current]").getAttribute("href"), "#/instruments/psqi");
  document.body.focus();
  press("/");
  assert.equal(document.activeElement, next.element.querySelector("input[type=search]"));
  press("Escape");
  assert.equal(next.element.querySelectorAll(".instrument-list a").length, LIBRARY.length);
});

test("an instrument shows rule, source, bands, change, codes and notes, all as text", async () => {
  const { element, asked } = await show(instrumentsView, { id: "acr2016" });
  assert.deepEqual(asked("instrument_get"), [{ id: "acr2016", version: "1" }]);
  const text = element.querySelector(".instrument-page").textContent;
  for (const words of ["Fibromyalgia criteria, 2016 revision", "0 to 31, higher is worse", "Wolfe 2015 default", "Salaffi 2021  provisional", "very severe26 to 31", "1 more in files only", "With an item unanswered there is no score"]) assert.ok(text.includes(words), words);
  assert.equal(element.querySelector(".purpose").textContent.startsWith("The 2016 revision"), true, "what it is stands on top");
  const formula = element.querySelector(".formula");
  assert.equal(formula.closest("details").open, false, "formulas on demand");
  assert.match(element.querySelector(".notes").textContent, /<b>with<\/b>/);
  assert.equal(element.querySelector(".notes b"), null);
  const phq = await show(instrumentsView, { id: "phq9" });
  assert.match(phq.element.textContent, /LOINC44249-1 the panel/);
  assert.match(phq.element.textContent, /Item 9 answered above “not at all”/);
});

test("another version can be looked at", async () => {
  const { element, asked } = await show(instrumentsView, { id: "gad7" });
  const choice = element.querySelector("select[aria-label=Version]");
  choice.value = "1";
  choice.value = "2";
  choice.dispatchEvent(new Event("change"));
  await turn();
  assert.deepEqual(asked("instrument_get").at(-1), { id: "gad7", version: "2" });
});

test("trying it out scores the answers and stores none", async () => {
  const { element, asked, went } = await show(instrumentTryView, { id: "gad7" });
  assert.match(element.textContent, /Nothing is stored/);
  for (const name of "1231231") press(name);
  await turn();
  assert.deepEqual(asked("instrument_try").at(-1), { id: "gad7", version: "1", answers: { q1: 1, q2: 2, q3: 3, q4: 1, q5: 2, q6: 3, q7: 1 } });
  assert.match(element.querySelector(".live").textContent, /7 of 7 answered.*13\.0 \/ 21/);
  assert.deepEqual([...element.querySelectorAll(".live .explained")].map((each) => each.getAttribute("aria-label")), ["provisional: band: not checked against the source; confirm before relying on it"]);
  assert.equal(asked("answer_set").length, 0);
  press("Enter");
  press("Escape");
  assert.deepEqual(went, ["/instruments/gad7"]);
});

test("trying out: marks that are not confirmed don't count, a failure is said, a slow answer never replaces a later one", async () => {
  let slow = 20;
  let broken = false;
  const { element, asked } = await show(instrumentTryView, { id: "acr1990" }, {
    instrument_try: async ({ id, answers }) => {
      if (broken) throw { code: "internal", message: "Out of order." };
      const wait = slow;
      slow = 0;
      await turn(wait);
      return { id: "", ...scored(instrument(id), Object.fromEntries(Object.entries(answers).map(([item, value]) => [item, { value, given: true }])), undefined, "") };
    },
  });
  press("a");
  await turn();
  assert.deepEqual(asked("instrument_try").at(-1).answers, {});
  slow = 30;
  press("Enter");
  press("y");
  await turn(50);
  assert.match(element.querySelector(".live").textContent, /2 of 3 answered/);
  broken = true;
  press("y");
  await turn();
  assert.match(element.querySelector(".form-bar .error").textContent, /could not be scored. Out of order/);
});

test("what was added is shown with what wants looking over, and the list is asked for anew", async () => {
  const first = await show(instrumentsView, {}, { instrument_fhir_import: () => ({ id: "linden_swelling", problems: [], review: ["Item 4 allows free text."] }) });
  assert.ok(first.element.textContent.includes(FOLDER.place));
  assert.match(first.element.querySelector(".folder-problem").textContent, /morning_stiffness.*Is it “q6”\?/);
  named(first.element, "Import a FHIR Questionnaire…").click();
  await turn();
  assert.deepEqual(first.went, ["/instruments/linden_swelling"]);
  const next = await show(instrumentsView, { id: "linden_swelling" }, { session: first.session });
  assert.equal(next.asked("instruments_list").length, 1);
  assert.match(next.element.querySelector(".calm-note").textContent, /Swelling and course was added.*Item 4 allows free text/);
  const later = await show(instrumentsView, { id: "linden_swelling" }, { session: first.session });
  assert.doesNotMatch(later.element.textContent, /was added/);
});

test("the forms of a REDCap data dictionary are named with what wants looking over, and what was left out", async () => {
  const session = new Session();
  const taken = {
    added: [{ id: "linden_swelling", problems: [], review: ["A total of all items was made."] }, { id: null, problems: ["“demographics”: no answer has a number."], review: [] }],
    left: [{ place: "line 14, field scan", why: "Is a file upload, which no instrument can hold." }, { place: "line 15, field photo", why: "Is a file upload, which no instrument can hold." }],
  };
  const first = await show(instrumentsView, {}, { session, redcap_forms_import: () => taken });
  named(first.element, "Import a REDCap data dictionary…").click();
  await turn();
  const next = await show(instrumentsView, {}, { session });
  assert.equal(next.asked("instruments_list").length, 1, "the list is asked for anew");
  const page = next.element.querySelector(".instrument-page");
  assert.match(page.textContent, /1 instrument was added\..*Swelling and course.*A total of all items was made\./);
  assert.match(page.textContent, /1 form could not be added\..*“demographics”: no answer has a number\./);
  assert.match(page.textContent, /Is a file upload, which no instrument can hold\.2 places/);
  assert.equal(page.querySelector(".calm-note a").getAttribute("href"), "#/instruments/linden_swelling");
  const later = await show(instrumentsView, {}, { session });
  assert.doesNotMatch(later.element.textContent, /was added/, "it is told once");
});

test("a data dictionary of which nothing can be taken says why and changes nothing; a cancelled dialog does neither", async () => {
  let result = { added: [{ id: null, problems: ["“consent”: no question has choices."], review: [] }], left: [] };
  const { element, went, session } = await show(instrumentsView, {}, { redcap_forms_import: () => result });
  const button = named(element, "Import a REDCap data dictionary…");
  button.click();
  await turn();
  assert.match(element.textContent, /No form of this data dictionary could be added\. Nothing was changed\.“consent”: no question has choices\./);
  result = null;
  button.click();
  await turn();
  assert.doesNotMatch(element.textContent, /Nothing was changed/);
  assert.deepEqual(went, []);
  assert.equal(session.memory.has("instruments.taken"), false);
});

test("a look at the library takes in what was dropped into its folder; a search from before hides nothing that is added", async () => {
  const session = new Session();
  await show(instrumentsView, { id: "phq9" }, { session });
  let looked = false;
  const { element, asked } = await show(instrumentsView, {}, {
    session,
    instrument_folder: () => {
      looked = true;
      return FOLDER;
    },
    instruments_list: () => (looked ? [...LIBRARY, { ...instrument("phq9"), id: "dropped_in", shortName: "Dropped in" }] : LIBRARY),
    instrument_add: () => ({ id: "dropped_in", problems: [], review: [] }),
  });
  assert.equal(asked("instruments_list").length, 1, "although it was known already");
  assert.ok(named(element.querySelector(".instrument-list"), "Dropped inPatient Health Questionnaire 9"));
  type(element.querySelector("input[type=search]"), "psqi");
  named(element, "Add a folder…").click();
  await turn();
  assert.equal(session.memory.get("instruments.query"), undefined);
});

test("a folder that can't be used is refused with its reasons; cancelling says nothing; an unreadable folder hides only itself", async () => {
  let answer = { id: null, problems: ["item “q3” has no label."], review: [] };
  const { element, went } = await show(instrumentsView, {}, { instrument_add: () => answer, instrument_folder: () => { throw { code: "io", message: "gone" }; } });
  const add = named(element, "Add a folder…");
  add.click();
  await turn();
  assert.match(element.querySelector(".outcome").textContent, /could not be added.*“q3” has no label/);
  assert.equal(document.activeElement, add);
  answer = null;
  add.click();
  await turn();
  assert.equal(element.querySelector(".outcome").textContent, "");
  assert.deepEqual(went, []);
});

test("a questionnaire is saved as FHIR, and says where", async () => {
  const { element, asked } = await show(instrumentsView, { id: "phq9" }, { instrument_fhir_save: () => ({ place: "/home/reyes/phq9.json", bytes: 5 }) });
  named(element, "Save as FHIR Questionnaire…").click();
  await turn();
  assert.deepEqual(asked("instrument_fhir_save"), [{ id: "phq9", version: "1" }]);
  assert.match(element.querySelector(".outcome").textContent, /Saved to \/home\/reyes\/phq9\.json/);
});

test("questionnaires for a visit: chosen by keys alone, kept in the order of choosing", () => {
  const choice = new InstrumentChoice(LIBRARY, ["fiqr", "phq9", "no_longer_there"], new Set(["fiqr"]));
  document.getElementById("main").replaceChildren(choice.element);
  const tray = () => [...choice.element.querySelectorAll(".tray li > span:first-child")].map((each) => each.textContent);
  assert.deepEqual(choice.value, ["fiqr", "phq9"]);
  choice.search.focus();
  type(choice.search, "gad");
  assert.equal(press("Enter"), false, "Enter while searching must not send the form");
  assert.deepEqual(tray(), ["FIQR", "PHQ-9", "GAD-7"]);
  press("Enter");
  assert.deepEqual(choice.value, ["fiqr", "phq9", "gad7"], "Enter again takes nothing out");
  assert.equal(choice.sum.textContent, "GAD-7 is chosen already");
  type(choice.search, "sleep");
  press("ArrowDown");
  press("ArrowDown");
  document.activeElement.click();
  assert.deepEqual(choice.value, ["fiqr", "phq9", "gad7", "isi"]);
  assert.match(choice.sum.textContent, /^4 chosen, 44 items$/);
  type(choice.search, "");
  assert.equal(choice.element.querySelectorAll(".library input[tabindex='0']").length, 1, "the list is one stop for Tab");
  choice.search.focus();
  assert.equal(press("Enter"), true, "Enter in an empty search goes on");
  choice.element.querySelector("[aria-label='Take out PHQ-9']").click();
  assert.deepEqual(choice.value, ["fiqr", "gad7", "isi"]);
  assert.equal(document.activeElement.getAttribute("aria-label"), "Take out GAD-7");
  assert.equal(choice.element.querySelector("[aria-label='Take out FIQR']"), null, "one with answers stays");
  assert.equal(choice.boxes.get("fiqr").disabled, true);
  assert.equal(choice.boxes.get("phq9").checked, false);
});

test("criteria stand side by side with sign and word", () => {
  const given = (value) => ({ value, given: true });
  const severe = Object.fromEntries(["fatigue", "unrefreshed", "cognitive"].map((key) => [key, given(3)]));
  const some = Object.fromEntries(["headaches", "abdominal", "depression"].map((key) => [key, given(0)]));
  const table = comparisonTable(criteria({ pain_sites: given(["jaw_l", "jaw_r", "chest", "abdomen", "neck", "upper_back", "lower_back"]), ...severe, ...some, duration_ge_3mo: given(true) }));
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
  assert.deepEqual(rows[1], ["Pain in at least 4 of 5 regions", "–not asked", "–not asked", "✗not met"]);
  assert.deepEqual(rows[3], ["No other disorder explains the pain", "?unknownUnanswered: other disorder", "?unknownUnanswered: other disorder", "–not asked"]);
  assert.match(table.querySelector(".sentences").textContent, /fewer than 4 of 5 regions/);
  const many = comparisonTable({ title: "T", columns: ["A"], rows: [{ label: "L", main: true, cells: [{ state: "unknown", words: "", missing: "a; b; c" }] }], sentences: [] });
  assert.match(many.textContent, /unknownUnanswered: 3 items/);
  assert.equal(many.querySelector(".sentences"), null);
});

test("provisional says what it means with the focus, and Escape takes only the explanation away", () => {
  const line = { key: "total", label: "Total", text: "12", outOf: "/ 27", known: true, band: "mild", bandSource: "x", prorated: false, provisional: true, bandProvisional: true };
  const value = lineValue(line);
  document.getElementById("main").replaceChildren(value);
  const chip = value.querySelector(".explained");
  assert.equal(value.textContent, "12 / 27mildprovisional");
  chip.focus();
  assert.match(document.querySelector(".meaning").textContent, /^score and band: not checked against the source; confirm before relying on it$/);
  assert.equal(press("Escape"), false);
  assert.equal(document.querySelector(".meaning"), null);
  assert.equal(press("Escape"), true);
  assert.equal(lineValue({ ...line, provisional: false, bandProvisional: false }).querySelector(".explained"), null);
  assert.equal(explained("a <b>", "b <i>").querySelector("b"), null);
});

test("notes are taken apart into headings, paragraphs, lists and tables", () => {
  const run = (text, strong = false) => ({ text, strong });
  assert.deepEqual(blocksOf("# A\n\n**What.** one\ntwo `x`\n- a\n  b\n- c\n\n| p | q |\n| --- | --- |\n| 1 | 2 |\n"), [
    { kind: "heading", runs: [run("A")] },
    { kind: "paragraph", runs: [run("What.", true), run(" one two x")] },
    { kind: "list", items: [[run("a b")], [run("c")]] },
    { kind: "table", rows: [[[run("p")], [run("q")]], [[run("1")], [run("2")]]] },
  ]);
  assert.deepEqual(blocksOf(""), []);
});

test("Escape closes a dialog from its search field, once the search is empty", async () => {
  const choice = new InstrumentChoice(LIBRARY, []);
  const answer = ask({ title: "Questionnaires of this visit", content: choice.element, confirm: "Save" });
  assert.equal(document.activeElement, choice.search);
  type(choice.search, "psqi");
  press("Escape");
  assert.equal(choice.search.value, "");
  assert.ok(document.querySelector("dialog"));
  press("Escape");
  assert.equal(await answer, false);
  assert.equal(document.querySelector("dialog"), null);
});
