// Laboratory results: typed as they stand on the sheet, asked about when hardly possible, corrected with a reason.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { backEnd, page, press, turn } from "./dom.js";
import { measurements } from "./mock-measurements.js";

page();
const { labsView } = await import("../../ui/views/labs.js");
const { findAnalytes, analyteNamed } = await import("../../ui/components/labs/find.js");
const { PATIENT } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");
const { ANALYTES } = await import("./mock-analytes.js");

let patients = 0;

beforeEach(() => {
  for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
});

/** What of a cell is seen. */
const seen = (cell) => [...cell.querySelectorAll(".number, .has-note, .out-of, .place, .converted")].map((each) => each.textContent).join("");
/** The result that is read out like this. */
const resultSaid = (view, words) => [...view.querySelectorAll(".result")].find((each) => words.test(said(each)));
const said = (cell) => [...cell.querySelectorAll(".result-value > :not([aria-hidden])")].map((each) => each.textContent).join("");

async function start(more = {}) {
  patients += 1;
  const patientId = `p${patients}`;
  const calls = backEnd({ ...measurements, patient_get: () => ({ ...PATIENT, id: patientId }), ...more });
  let guard = null;
  const view = await labsView({ params: { patientId }, session: new Session(), signal: new AbortController().signal, go() {}, reload() {}, say() {}, title() {}, focus() {}, beforeLeave: (ask) => { guard = ask; } });
  document.getElementById("main").replaceChildren(view);
  const field = (label, within = view) => {
    const found = [...within.querySelectorAll("label")].filter((each) => each.textContent === label).map((each) => document.getElementById(each.htmlFor)).filter((each) => !each.closest("[hidden]"));
    assert.equal(found.length, 1, `one field named ${label}`);
    return found[0];
  };
  const type = (label, text, within) => {
    const control = field(label, within);
    control.focus();
    control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
    control.blur();
  };
  const add = async () => {
    view.querySelector(".lab-entry button[type=submit]").click();
    await turn(5);
  };
  const saves = () => calls.filter(([command]) => command === "lab_save").map(([, args]) => args);
  const errors = (within = view) => [...within.querySelectorAll(".error")].filter((each) => !each.hidden && each.textContent).map((each) => each.textContent);
  return { view, calls, field, type, add, saves, errors, leave: () => guard() };
}

const button = (words, within = document) => [...within.querySelectorAll("button")].find((each) => each.textContent === words);
const dialog = () => [...document.querySelectorAll("dialog")].at(-1);

test("an analyte is found by its short, full and other names; what nobody knows is nobody’s", () => {
  for (const [typed, first] of [["tsh", "TSH"], ["thyro", "TSH"], ["anti tpo", "TPO antibodies"], ["C reactive", "CRP"], ["hscrp", "hs-CRP"], ["25-oh", "Vitamin D"], ["gpt", "ALT"], ["BP", "Blood pressure"]]) {
    assert.equal(findAnalytes(typed, ANALYTES, [])[0]?.name, first, typed);
  }
  assert.deepEqual(findAnalytes("hista", ANALYTES, ["Histamine in stool"]).map((match) => match.name), ["Histamine in stool"], "own ones used before are offered");
  assert.deepEqual(findAnalytes("zzz", ANALYTES, []), []);
  assert.equal(analyteNamed("crp", ANALYTES)?.key, "crp", "not the high sensitivity one");
  assert.equal(analyteNamed("vitamin", ANALYTES), null, "a part of a name is no name");
});

test("value, unit and comparator are sent as typed; the day stays for the next one, all else is blank again", async () => {
  const { type, add, saves, field } = await start();
  type("Day of the sample", "2026-05-04");
  type("Test or measurement", "tsh");
  type("Value", "<0,4");
  await add();
  assert.deepEqual(saves()[0].form, { analyte: "tsh", name: "", value: "<0,4", unit: "mIU/L", reference: "", date: "2026-05-04", note: "", confirmed: false });
  assert.equal(saves()[0].id, null);
  assert.equal(field("Day of the sample").value, "2026-05-04");
  for (const label of ["Test or measurement", "Value", "Laboratory’s range", "Note"]) assert.equal(field(label).value, "", label);
  assert.equal(document.activeElement, field("Test or measurement"));
});

test("a unit can be typed as the sheet prints it", async () => {
  const { type, add, saves } = await start();
  type("Day of the sample", "2026-05-04");
  type("Test or measurement", "TSH");
  type("Unit", "…");
  type("Unit", "mU/L");
  type("Value", "2.5");
  await add();
  assert.equal(saves()[0].form.unit, "mU/L");
});

test("the last range is offered for the same unit only, and never filled in unasked", async () => {
  const { type, field, view } = await start();
  type("Test or measurement", "CRP");
  assert.equal(field("Laboratory’s range").value, "");
  assert.ok(button("Use <5", view), "the range of the last result in mg/L");
  type("Unit", "mg/dL");
  assert.equal(button("Use <5", view), undefined);
  button("Use <0.5", view).click();
  assert.equal(field("Laboratory’s range").value, "<0.5");
});

test("what is hardly possible is asked about once more, and only a yes sends it as confirmed", async () => {
  const { type, add, saves, field } = await start();
  type("Day of the sample", "2026-05-04");
  type("Test or measurement", "TSH");
  type("Value", "5000");
  await add();
  assert.match(dialog().textContent, /TSH 5000 mIU\/L lies outside 0.001 to 200 mIU\/L/);
  assert.equal(document.activeElement, button("Look again"), "Enter doesn't confirm by mistake");
  button("Look again").click();
  await turn(5);
  assert.equal(saves().length, 1);
  assert.equal(field("Value").value, "5000", "what was typed is kept");
  await add();
  button("Yes, the laboratory says so").click();
  await turn(5);
  assert.deepEqual(saves().map(({ form }) => form.confirmed), [false, false, true]);
  assert.equal(field("Value").value, "");
});

test("a refused or failed result stays as it was typed, with the words at its field", async () => {
  let full = true;
  const { type, add, field, errors, saves } = await start({
    lab_save: (args) => {
      if (full) throw { code: "disk_full", message: "The disk is full." };
      return measurements.lab_save(args);
    },
  });
  type("Day of the sample", "2026-05-04");
  type("Test or measurement", "TSH");
  type("Value", "2.1");
  type("Note", "after the tablet");
  await add();
  assert.deepEqual(errors(), ["The disk is full."]);
  assert.deepEqual([field("Value").value, field("Note").value, field("Unit").value], ["2.1", "after the tablet", "mIU/L"]);
  full = false;
  type("Value", "high");
  await add();
  assert.match(errors()[0], /isn’t a number/);
  assert.equal(field("Value").getAttribute("aria-invalid"), "true");
  type("Value", "2.1");
  await add();
  assert.equal(saves().length, 3);
  assert.deepEqual(errors(), []);
});

test("nothing is sent without day, name or value", async () => {
  const { type, add, saves, errors } = await start();
  await add();
  assert.deepEqual(errors(), ["Type the day of the sample.", "Choose what was measured.", "Type the value as it stands on the sheet."]);
  type("Day of the sample", "2126-05-04");
  await add();
  assert.ok(errors().includes("This date is in the future."));
  assert.equal(saves().length, 0);
});

test("an own test keeps the unit that was typed; a pair makes a blood pressure without a range", async () => {
  const { type, add, saves, view } = await start();
  type("Day of the sample", "2026-05-04");
  type("Test or measurement", "Zonulin");
  type("Unit", "ng/mL");
  type("Value", "48");
  await add();
  assert.deepEqual([saves()[0].form.analyte, saves()[0].form.name, saves()[0].form.unit], [null, "Zonulin", "ng/mL"]);
  type("Test or measurement", "Blood pressure");
  type("Value", "120/80");
  await add();
  assert.deepEqual([saves()[1].form.value, saves()[1].form.unit, saves()[1].form.reference], ["120/80", "mmHg", ""]);
  assert.ok(resultSaid(view, /^Systolic, .*: 120 mmHg/));
});

test("the table marks by word and sign, shows the typed number and beneath it the converted one", async () => {
  const { view } = await start();
  const results = [...view.querySelectorAll(".result")].map((each) => seen(each));
  assert.ok(results.includes("1.2 mg/dL▲ above= 12 mg/L"), results.join("; "));
  assert.ok(results.includes("<0.4 mg/dL= <4 mg/L"), "a limit within the range is neither");
  const heads = [...view.querySelectorAll("thead th")].slice(1);
  assert.equal(heads.length, 6, "at most six days at once");
  assert.match(view.querySelector("table").textContent, /IL-6 pg\/mLlatest/, "what is older says so");
  button("Earlier days", view).click();
  assert.equal(view.querySelectorAll("thead th").length, 1 + 1);
  assert.ok([...view.querySelectorAll(".result")].some((each) => seen(each) === "2.9"));
});

test("a correction needs a reason and changes that result", async () => {
  const { view, saves, type } = await start();
  resultSaid(view, /5\.3 mIU\/L/).click();
  await turn(5);
  button("Correct…").click();
  await turn(5);
  type("Value", "3.5", dialog());
  button("Save correction", dialog()).click();
  await turn(5);
  assert.equal(saves().length, 0);
  assert.match(dialog().textContent, /Say why, in a few words\./);
  type("Reason for the correction", "Digits swapped", dialog());
  button("Save correction", dialog()).click();
  await turn(5);
  assert.equal(dialog(), undefined);
  assert.deepEqual([saves()[0].form.value, saves()[0].reason, saves()[0].form.reference], ["3.5", "Digits swapped", "0.4-4.0"]);
  assert.ok(saves()[0].id);
  assert.ok(resultSaid(view, /3\.5 mIU\/L/));
  assert.equal(resultSaid(view, /5\.3 mIU\/L/), undefined);
});

test("leaving asks when a result is typed but not added", async () => {
  const { type, leave } = await start();
  assert.equal(await leave(), true);
  type("Value", "2");
  const asked = leave();
  button("Stay").click();
  assert.equal(await asked, false);
});

test("names are shown as text", async () => {
  const { view } = await start({
    labs_get: ({ patientId }) => {
      const labs = measurements.labs_get({ patientId });
      labs.groups[0].short = "<img src=x onerror=alert(1)>";
      return labs;
    },
  });
  assert.equal(view.querySelector("img"), null);
  press("Escape");
});
