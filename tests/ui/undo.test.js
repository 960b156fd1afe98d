// What was done in a form can be taken back and done again, step by step, and what is stored follows.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, press, turn, until } from "./dom.js";

page();
const { leave, start } = await import("./open-form.js");
const { dialog, open, PATIENT, type } = await import("./open-view.js");
const { commandLetter, undoWay, UndoSteps } = await import("../../ui/lib/undo.js");
const { watchForms } = await import("../../ui/lib/form-undo.js");
const { patientFormView } = await import("../../ui/views/patient-form.js");
const { practiceView } = await import("../../ui/views/practice.js");
const { askCorrection } = await import("../../ui/components/treatments/correct-course.js");
const { handOverView } = await import("../../ui/views/handover.js");
const { LIBRARY } = await import("./mock-library.js");

const said = [];
let allowed = true;
watchForms(() => allowed, (words) => said.push(words));

/** @type {{close: () => void} | undefined} */
let shown;
afterEach(() => {
  allowed = true;
  leave();
  shown?.close();
  shown = undefined;
  said.length = 0;
});

const undo = () => press("z", { ctrlKey: true });
const redo = () => press("z", { ctrlKey: true, shiftKey: true });
/** What a person does to a field, and then goes on. */
function finish(field, text) {
  field.focus();
  type(field, text);
  field.blur();
}

test("the keys: Ctrl on most computers, ⌘ on a Mac, also where the keyboard has no Latin letters", () => {
  const key = (more) => ({ key: "z", code: "KeyZ", ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...more });
  for (const [pressed, mac, want] of [
    [{ ctrlKey: true }, false, "undo"], [{ ctrlKey: true, shiftKey: true, key: "Z" }, false, "redo"], [{ ctrlKey: true, key: "y", code: "KeyY" }, false, "redo"],
    [{ metaKey: true }, true, "undo"], [{ metaKey: true, shiftKey: true }, true, "redo"], [{ ctrlKey: true }, true, null], [{ metaKey: true }, false, null],
    [{ ctrlKey: true, altKey: true }, false, null], [{}, false, null], [{ ctrlKey: true, key: "я" }, false, "undo"],
    // A German keyboard has Z where others have Y.
    [{ ctrlKey: true, key: "z", code: "KeyY" }, false, "undo"], [{ ctrlKey: true, key: "y", code: "KeyZ" }, false, "redo"],
  ]) assert.equal(undoWay(key(pressed), mac), want, JSON.stringify(pressed));
  assert.equal(commandLetter(key({ ctrlKey: true, key: "Enter", code: "Enter" }), false), "");
});

test("hundreds of steps are kept; something new ends what could be done again", () => {
  const steps = new UndoSteps();
  for (let at = 0; at < 700; at += 1) steps.add(at);
  let back = 0;
  while (steps.take("undo") !== undefined) back += 1;
  assert.ok(back >= 50, `${back} steps back`);
  assert.equal(steps.take("redo"), 700 - back);
  steps.add(-1);
  assert.equal(steps.can("redo"), false);
});

/** Does 60 things of every kind to a questionnaire; answers with how its answers stood after each. */
async function sixty(opened, keysOf) {
  const states = [structuredClone(opened.stored)];
  for (let at = 0; at < 60; at += 1) {
    await keysOf(at);
    await turn(1);
    states.push(structuredClone(opened.stored));
  }
  return states;
}

test("60 answers of a diary (lines, a time, a number, cleared ones) back and forth: what is stored follows each step", async () => {
  const opened = await start("diary");
  const { state } = { state: () => opened.stored };
  const entry = () => opened.element.querySelector("input.entry");
  const goTo = async (index) => {
    opened.element.querySelectorAll(".overview button")[index].click();
    await turn(1);
  };
  const states = await sixty(opened, async (at) => {
    const index = at % 5;
    await goTo(index);
    if (index < 3) {
      if (at % 3 === 2 && state()[["overall", "pain_avg", "fatigue"][index]]) press("Backspace");
      else press(at % 2 ? "ArrowRight" : "End"), press("ArrowLeft"), at % 2 || press("ArrowLeft");
    } else {
      type(entry(), index === 3 ? `${at % 24}:0${at % 10}` : String((at % 20) + 0.5));
      press("Enter");
    }
  });
  // Arrow keys that were pressed one by one are steps of their own: at least one each.
  let steps = 0;
  const seen = [JSON.stringify(opened.stored)];
  const button = [...opened.element.querySelectorAll("button")].find((each) => each.textContent === "Undo");
  for (; !button.disabled; steps += 1) {
    undo();
    await turn(1);
    seen.push(JSON.stringify(opened.stored));
  }
  assert.ok(steps >= 60, `${steps} steps`);
  assert.deepEqual(opened.stored, {}, "all the way back there is no answer");
  let from = 0;
  for (const each of states.toReversed()) {
    from = seen.findIndex((one, at) => at >= from && isSame(JSON.parse(one), each));
    assert.ok(from >= 0, `on the way back it stood like ${JSON.stringify(each)}`);
  }
  for (let at = 0; at < steps; at += 1) redo();
  await until(() => isSame(opened.stored, states.at(-1)));
  await opened.session.queue.settled();
  assert.deepEqual(opened.stored, states.at(-1), "and all the way forth again");
});

const isSame = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

test("areas marked, confirmed and taken back: an empty map that was not confirmed is no answer again", async () => {
  const opened = await start("acr2010");
  press("a");
  press("b");
  press("Enter");
  await turn(1);
  const marked = opened.stored.pain_sites.value;
  assert.deepEqual(opened.stored.pain_sites, { value: marked, given: true });
  assert.notEqual(opened.label(), "Where did you have pain?", "the next item is shown");
  undo();
  await turn(1);
  assert.deepEqual(opened.stored.pain_sites, { value: marked, given: false }, "marked, and not confirmed");
  assert.equal(opened.label(), "Where did you have pain?", "the item that changed is shown");
  assert.ok(opened.element.contains(document.activeElement), "and has the focus");
  undo();
  undo();
  await turn(1);
  assert.deepEqual(opened.stored, {});
  redo();
  redo();
  press("y", { ctrlKey: true });
  await turn(1);
  assert.deepEqual(opened.stored.pain_sites, { value: marked, given: true });
});

test("undoing is said, and its button is out of use where there is nothing to undo", async () => {
  const { element, sent } = await start("peg");
  const button = (words) => [...element.querySelectorAll("button")].find((each) => each.textContent === words);
  assert.equal(button("Undo").disabled, true);
  press("7");
  button("Undo").click();
  await turn(1);
  assert.deepEqual(sent().at(-1).slice(0, 2), ["q1", null]);
  assert.equal(button("Undo").disabled, true);
  button("Redo").click();
  await turn(1);
  assert.deepEqual(sent().at(-1).slice(0, 2), ["q1", 7]);
});

test("a held arrow key is one step", async () => {
  const { stored } = await start("diary");
  press("Home");
  for (let at = 0; at < 30; at += 1) press("ArrowRight", { repeat: at > 0 });
  await turn(2);
  assert.equal(stored.overall.value, 30);
  undo();
  await turn(2);
  assert.equal(stored.overall.value, 0);
});

test("a signed visit can't be undone, and takes no answer", async () => {
  const { element, sent } = await start("peg", { answers: { q1: { value: 3, given: true } }, status: "signed" });
  assert.equal([...element.querySelectorAll("button")].some((each) => each.textContent === "Undo"), false);
  undo();
  await turn(1);
  assert.deepEqual(sent(), []);
});

test("an answer whose undo can't be stored stays unsaved on screen, as any other", async () => {
  let refuse = false;
  const { session, element } = await start("peg", { set: ({ item, value }) => {
    if (refuse) throw { code: "io", message: "The disk is full." };
    return { id: "a", instrument: "peg", shortName: "PEG", answers: { [item]: value }, complete: false, answered: 0, of: 3, missing: [], lines: [], flags: [], sentences: [], comparison: null, conflicts: [] };
  } });
  press("7");
  await turn(1);
  refuse = true;
  undo();
  await turn(2);
  assert.equal(session.queue.state, "failed");
  assert.equal(element.querySelector("[aria-checked=true]"), null, "the screen shows what was undone");
});

test("digits that are typed and not taken go first", async () => {
  const { element, stored } = await start("diary");
  press("5");
  press("Enter");
  press("ArrowUp");
  press("8");
  undo();
  await turn(1);
  assert.equal(element.querySelector(".slider-value").textContent, "5");
  assert.equal(stored.overall.value, 5, "what was stored stands");
  undo();
  await turn(1);
  assert.deepEqual(stored, {});
});

test("in a number's own field signs are the field's; what was taken is the form's", async () => {
  const { element, stored } = await start("linden_swelling", { answers: { course: { value: "gone", given: true } } });
  const field = element.querySelector("input.entry");
  field.focus();
  type(field, "40");
  assert.equal(undo(), true, "the browser takes back what is being typed");
  press("Enter");
  await turn(1);
  assert.equal(stored.girth.value, 40);
  press("ArrowUp");
  assert.equal(undo(), false);
  await turn(1);
  assert.equal(stored.girth, undefined);
});

test("in the patient's hands: their own answers of this questionnaire, also after the page that asks for what is missing", async () => {
  const form = LIBRARY.find((each) => each.id === "peg");
  const stored = {};
  const view = () => ({ clinic: "Pain clinic", number: 1, of: 1, form, assessment: { id: "h", instrument: "peg", version: "1", shortName: "PEG", answers: structuredClone(stored), complete: false, answered: 0, of: 3, missing: [], lines: [], flags: [], sentences: [], comparison: null, conflicts: [] } });
  shown = await open(handOverView, {}, {
    handover_get: view,
    handover_answer: ({ item, value, given }) => {
      if (value === null) delete stored[item];
      else stored[item] = { value, given };
      return view();
    },
    handover_turn: view,
  });
  shown.button("Begin").click();
  press("4");
  shown.button("Next").click();
  shown.button("Finish").click();
  await turn(2);
  shown.button("Go to the first of them").click();
  await turn(2);
  shown.button("Undo").click();
  await turn(2);
  assert.deepEqual(stored, {});
  assert.equal(shown.view.querySelector(".item-label").textContent, "Pain on average");
});

/** Rows of the patient's form. */
const fields = (view) => Object.fromEntries([...view.querySelectorAll(".field")].map((field) => [field.querySelector("label").textContent, field.querySelector("input, select")]));

test("60 changes of a patient's form back and forth: words, dates and choices, each with its own step", async () => {
  shown = await open(patientFormView, {}, {});
  const places = fields(shown.view);
  const controls = [places["Given name"], places.Sex, places["Date of birth"], places["Family name"], places["Clinic number"]];
  const now = () => controls.map((control) => control.value);
  const states = [now()];
  for (let at = 0; at < 60; at += 1) {
    const control = controls[at % 5];
    finish(control, at % 5 === 1 ? ["female", "male", "other"][at % 3] : at % 5 === 2 ? `19${50 + at / 2}-04-03`.replace(/\.5/, "") : `Name ${at}`);
    states.push(now());
  }
  for (let at = 59; at >= 0; at -= 1) {
    undo();
    assert.deepEqual(now(), states[at], `step ${at} is taken back`);
  }
  assert.equal(document.activeElement, controls[0], "the field that changed has the focus");
  assert.equal(said.at(-1), "Undone: Given name.");
  undo();
  assert.equal(said.at(-1), "There is nothing to undo.");
  for (let at = 1; at <= 60; at += 1) {
    redo();
    assert.deepEqual(now(), states[at], `step ${at} is done again`);
  }
});

test("while a word is being typed its field takes back signs; afterwards the field is taken back as a whole", async () => {
  shown = await open(patientFormView, {}, {});
  const { "Given name": given, "Family name": family } = fields(shown.view);
  finish(given, "Ada");
  family.focus();
  family.value = "Be";
  family.dispatchEvent(new Event("input", { bubbles: true }));
  assert.equal(undo(), true, "left to the browser");
  assert.equal(given.value, "Ada");
  type(family, "Berg");
  assert.equal(undo(), false);
  assert.deepEqual([given.value, family.value], ["Ada", ""]);
});

test("where a web view's fields take nothing back by themselves, the word goes as a whole", async () => {
  shown = await open(patientFormView, {}, {});
  const { "Given name": given, "Family name": family } = fields(shown.view);
  finish(given, "Ada");
  family.focus();
  family.value = "Be";
  family.dispatchEvent(new Event("input", { bubbles: true }));
  undo();
  await until(() => family.value === "");
  assert.equal(given.value, "Ada");
  family.value = "Be";
  family.dispatchEvent(new Event("input", { bubbles: true }));
  undo();
  // The field has done it itself: a letter is gone.
  family.value = "B";
  family.dispatchEvent(new Event("input", { bubbles: true }));
  await turn(200);
  assert.equal(family.value, "B");
});

test("what was undone in a form isn't saved until the form is: leaving asks as after typing", async () => {
  shown = await open(patientFormView, { patientId: "p" }, { patient_get: () => ({ ...PATIENT, id: "p", form: { familyName: "Berg", givenName: "Ada", clinicNumber: "", birthDate: "", sex: "female" } }) });
  const { "Given name": given } = fields(shown.view);
  finish(given, "Eda");
  const reason = shown.view.querySelectorAll(".field");
  assert.equal([...reason].at(-1).hidden, false, "a reason is asked for");
  undo();
  assert.equal([...reason].at(-1).hidden, true, "nothing has changed: no reason is needed");
  assert.equal(await shown.leave(), true);
});

test("dose steps: a removed step comes back with what was typed in it, and goes again", async () => {
  shown = await open(() => document.createElement("div"), {}, {});
  const step = (from, amount) => ({ kind: "dose", from, amount, unit: "mg", times: ["bedtime"], form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: "", reason: "" });
  const course = { id: "c", name: "LDN", kind: "drug", form: { key: "ldn", name: "", start: "2026-01-05", stop: "", stopReason: "", prescriber: "", note: "", steps: [step("2026-01-05", "1.5"), step("2026-02-05", "3"), step("2026-03-05", "4.5")] }, forms: [] };
  const view = { patientId: "p", courses: [course], prescribers: [], fillers: [], pharmacies: [], currency: "€" };
  const control = new AbortController();
  askCorrection({ view, course, signal: control.signal });
  await until(dialog);
  const rows = () => [...dialog().querySelectorAll(".step-rows > li")].map((row) => row.querySelector("input.short")?.value ?? row.querySelector(".step-says").textContent);
  const click = (name) => dialog().querySelector(`[aria-label="${name}"]`).click();
  click("Edit step 2");
  const amount = dialog().querySelector(".opened input.short");
  finish(amount, "2.5");
  const before = rows();
  click("Remove step 2");
  assert.equal(rows().length, 2);
  undo();
  assert.deepEqual(rows(), before, "with the amount that was typed");
  assert.equal(said.at(-1), "Undone: a step was removed.");
  undo();
  assert.equal(amount.value, "3");
  redo();
  redo();
  assert.equal(rows().length, 2);
  control.abort();
});

test("rows of templates and lines of checklists come back where they were", async () => {
  const lines = (...labels) => labels.map((label, at) => ({ key: `k${at}`, label, group: "Blood" }));
  shown = await open(practiceView, {}, {
    practice_get: () => ({ currency: "€", thyroidCheckDays: 90, templates: [{ what: "ldn", whatName: "LDN", name: "Weekly", unit: "mg", source: "", steps: [{ afterDays: 0, amount: "1.5" }, { afterDays: 7, amount: "3" }] }], beforeLdn: lines("TSH", "Liver", "Kidney"), differential: [] }),
  });
  const { view } = shown;
  const labels = () => [...view.querySelectorAll(".lines input")].map((input) => input.value);
  const days = () => [...view.querySelectorAll(".rows tbody tr")].map((row) => row.querySelector("input").value);
  view.querySelector("[aria-label=\"Remove: Liver\"]").click();
  view.querySelector("[aria-label=\"Move up: Kidney\"]").click();
  view.querySelector("[aria-label=\"Remove row 1\"]").click();
  shown.button("Remove template").click();
  assert.deepEqual([labels(), days()], [["Kidney", "TSH"], []]);
  undo();
  assert.deepEqual(days(), ["7"]);
  undo();
  assert.deepEqual(days(), ["0", "7"]);
  undo();
  undo();
  assert.deepEqual(labels(), ["TSH", "Liver", "Kidney"]);
  for (let at = 0; at < 4; at += 1) redo();
  assert.deepEqual([labels(), days()], [["Kidney", "TSH"], []]);
});

test("passphrases and codes are never kept, and on the first screen nothing is", async () => {
  shown = await open(() => {
    const form = document.createElement("form");
    form.innerHTML = "<label>Word<input name=word></label><input type=text autocomplete=new-password name=secret>";
    return form;
  }, {}, {});
  const [word, secret] = shown.view.querySelectorAll("input");
  finish(secret, "five words nobody else knows");
  finish(word, "one");
  undo();
  assert.equal(word.value, "");
  assert.equal(secret.value, "five words nobody else knows", "it isn't touched");
  allowed = false;
  redo();
  assert.equal(word.value, "");
});
