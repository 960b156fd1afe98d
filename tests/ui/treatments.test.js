// The treatments screen: what it sends, where errors land, what looks vague, and what it never guesses.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backEnd, page, turn } from "./dom.js";
import { treatments } from "./mock-treatments.js";

page();
window.Element.prototype.scrollIntoView = () => {};
const { treatmentsView } = await import("../../ui/views/treatments.js");
const { PATIENT } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");
const { today } = await import("../../ui/lib/dates.js");
const { inOrder, isSurelyBefore, withStep } = await import("../../ui/lib/steps.js");

const TODAY = today();
const THIS_MONTH = TODAY.slice(0, 7);
let patients = 0;
/** @type {AbortController | undefined} */
let open;

/** @param {string} name whose invented record @param {Record<string, (args: any) => any>} [instead] other commands */
async function start(name, instead = {}) {
  open?.abort();
  document.querySelectorAll("dialog").forEach((dialog) => dialog.remove());
  const patientId = `p${(patients += 1)}`;
  const calls = backEnd({ ...treatments, patient_get: () => ({ ...PATIENT, name: `${name} Haddad` }), ...instead });
  open = new AbortController();
  const went = [];
  const element = await treatmentsView({ params: { patientId }, session: new Session(), signal: open.signal, go: (path) => went.push(path), reload() {}, say() {}, title() {}, beforeLeave() {}, focus() {} });
  document.getElementById("main").replaceChildren(element);
  const card = (text) => [...element.querySelectorAll(".course")].find((each) => each.querySelector("h3").textContent.includes(text));
  const act = async (text, action) => {
    card(text).querySelector(`[data-action="${action}"]`).click();
    await turn(5);
  };
  const sent = (command = "course_save") => calls.filter(([each]) => each === command).map(([, args]) => args);
  return { element, card, act, sent, went };
}

const dialog = () => document.querySelector("dialog");
/** The control of that label in the dialog. @param {string} label */
const control = (label) => document.getElementById([...dialog().querySelectorAll("label")].find((each) => each.textContent === label).htmlFor);
const type = (label, text) => {
  control(label).value = text;
  control(label).dispatchEvent(new Event("input", { bubbles: true }));
};
const tick = (words, on = true) => {
  const box = [...dialog().querySelectorAll(".option")].find((each) => each.textContent === words).querySelector("input");
  box.checked = on;
  box.dispatchEvent(new Event("change", { bubbles: true }));
};
const ticked = () => [...dialog().querySelectorAll(".option input:checked")].map((box) => box.parentElement.textContent);
const submit = async () => {
  dialog().querySelector("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await turn(5);
};
/** What is wrong, by the label of its field. */
const wrong = () => Object.fromEntries([...dialog().querySelectorAll(".field > .error:not([hidden])")].map((error) => [error.parentElement.querySelector("label, .label").textContent, error.textContent]));
const choose = async (text, what) => {
  const search = control("Treatment");
  search.focus();
  type("Treatment", text);
  await turn(5);
  [...dialog().querySelectorAll("[role=option]")].find((option) => option.textContent.includes(what)).dispatchEvent(new MouseEvent("pointerdown", { bubbles: true, cancelable: true }));
};
const words = (step) => [step.from, step.kind, step.amount, step.unit, step.times.join("+"), step.reason].filter(Boolean).join(" ");

test("a date that is known only to the month or year looks so, and one that is known to the day doesn't", async () => {
  const { card } = await start("Amira");
  const since = (name) => card(name).querySelector(".now time");
  assert.equal(since("vitamin D").className, "vague");
  assert.match(since("vitamin D").textContent, /2025 \(day not known\)$/);
  assert.match(since("pregabalin").textContent, /^2024 \(month not known\)$/);
  assert.equal(since("LDN").className, "nowrap");
});

test("an own entry says that it isn't checked; names are shown as text", async () => {
  const { element, card } = await start("Carla");
  assert.match(card("<img").textContent, /not checked/);
  assert.doesNotMatch(card("tramadol").textContent, /not checked/);
  assert.equal(element.querySelector("img, b"), null);
});

test("pauses and restarts stand in the line of doses", async () => {
  const { card } = await start("Amira");
  const line = [...card("LDN").querySelectorAll(".step-line li")].map((step) => [step.className, step.querySelector(".says").textContent]);
  assert.deepEqual(line, [["", "1.5 mg at bedtime"], ["", "3 mg"], ["pause", "❙❙ paused: vivid dreams"], ["restart", "↻ started again: 1.5 mg"], ["", "3 mg"]]);
});

test("pausing sends the course with a pause behind its steps, and needs no reason", async () => {
  const { act, sent, card } = await start("Amira");
  const before = (await treatments.treatments_get.call({ patient_get: () => ({ name: "Amira" }) }, { patientId: `p${patients}` })).courses.find((course) => course.form.key === "vitamin_d").form;
  await act("vitamin D", "pause");
  type("Paused from", "April 2025");
  type("Why", "surgery");
  await submit();
  const [{ form, reason }] = sent();
  assert.deepEqual(form.steps.map(words), ["2025-03 dose 2000 IU morning", "2025-04 pause surgery"]);
  assert.deepEqual({ ...form, steps: [] }, { ...before, steps: [] }, "nothing else of the course changes");
  assert.equal(reason, "");
  assert.match(card("vitamin D").textContent, /Paused/);
  assert.equal(document.activeElement.closest("[data-course]"), card("vitamin D"), "the focus is back at the course");
});

test("starting again asks for the amount instead of guessing it, and sends a dose behind the pause", async () => {
  const { act, sent } = await start("Amira");
  await act("pregabalin", "restart");
  assert.equal(control("Amount of one dose").value, "", "the dose before the pause may not be the dose after it");
  assert.deepEqual(ticked(), ["Morning", "Evening"]);
  type("From", TODAY);
  await submit();
  assert.deepEqual(Object.keys(wrong()), ["Amount of one dose"]);
  assert.deepEqual(sent(), []);
  type("Amount of one dose", "75");
  await submit();
  assert.deepEqual(sent()[0].form.steps.slice(-2).map((step) => [step.kind, step.amount, step.times.join("+")]), [["pause", "", ""], ["dose", "75", "morning+evening"]]);
});

test("a month that holds another step leaves the order open, so the day is asked for", async () => {
  const { act, sent } = await start("Amira");
  await act("pregabalin", "correct");
  const pause = [...dialog().querySelectorAll(".step-date time")].at(-1).dateTime;
  dialog().remove();
  await act("pregabalin", "restart");
  type("From", pause.slice(0, 7));
  type("Amount of one dose", "75");
  await submit();
  assert.match(wrong().From, /may be before or after/);
  assert.deepEqual(sent(), [], "sorted by its first day, the restart would stand before the pause");
});

test("a step that is written down late stands where its date belongs", () => {
  const step = (from) => ({ from });
  const order = (steps, from) => withStep(steps.map(step), step(from)).steps.map((each) => each.from);
  assert.deepEqual(order(["2024", "2025-03", "2025-06-01"], "2025-04"), ["2024", "2025-03", "2025-04", "2025-06-01"]);
  assert.deepEqual(order(["2025-03-01"], "2025-03"), ["2025-03-01", "2025-03"], "the month may end later than its first day");
  assert.deepEqual(order(["2025-03"], "2025-03-01"), ["2025-03", "2025-03-01"], "as it was typed, where dates leave it open");
  assert.deepEqual(order(["2025-01-01", "2025-06-10", "2025"], "2025-03-01"), ["2025-01-01", "2025-03-01", "2025-06-10", "2025"]);
  const sorted = (...dates) => inOrder(dates, (date) => date);
  assert.deepEqual(sorted("2025-06-10", "2025", "2024-12"), ["2024-12", "2025-06-10", "2025"]);
  assert.deepEqual(sorted("2025-03-10", "", "2025-03"), ["2025-03-10", "", "2025-03"], "a row without a date stays");
  assert.ok(isSurelyBefore("2024", "2025-01-01") && !isSurelyBefore("2025", "2025-01-02") && !isSurelyBefore("2025-01-02", "2025"));
});

test("what Rust refuses stands at the field it is about", async () => {
  const { act, sent } = await start("Amira");
  await act("LDN", "step");
  type("From", TODAY);
  type("Amount of one dose", "1,500");
  await submit();
  assert.deepEqual(wrong(), { "Amount of one dose": "A comma can mean two things here: write 1500 or 1.5." });
  assert.equal(document.activeElement, control("Amount of one dose"));
  type("Amount of one dose", "4.5");
  type("From", "2020");
  await submit();
  assert.deepEqual(wrong(), { From: "A dose step is before the start of the course: check both dates." });
  assert.equal(sent().length, 2);
  assert.ok(dialog(), "it stays open with what was typed");
});

test("an error in what is folded opens the fold", async () => {
  const { act } = await start("Amira");
  await act("LDN", "step");
  type("From", TODAY);
  type("Amount of one dose", "4.5");
  type("Cost a month, in €", "a lot");
  await submit();
  assert.ok(dialog().querySelector("details").open);
  assert.equal(document.activeElement, control("Cost a month, in €"));
});

test("a correction demands a reason and sends every step as it was", async () => {
  const { act, sent } = await start("Amira");
  await act("LDN", "correct");
  type("Prescribed by", "Dr B. Okafor");
  await submit();
  assert.deepEqual(wrong(), { "Reason for the correction": "Say why, in a few words." });
  assert.deepEqual(sent(), []);
  type("Reason for the correction", "wrong name");
  await submit();
  const [{ id, form, reason }] = sent();
  const before = (await start("Amira")).card("LDN");
  assert.ok(id);
  assert.equal(reason, "wrong name");
  assert.equal(form.prescriber, "Dr B. Okafor");
  assert.equal(form.steps.length, before.querySelectorAll(".step-line li").length);
  assert.equal(form.steps[0].filler, "microcrystalline cellulose", "what isn't opened is kept");
});

test("a reason that Rust asks for can be given, also where none is asked at first", async () => {
  const refuse = ({ reason }) => {
    if (!reason) throw { code: "invalid", message: "Say why an earlier step is added.", field: "reason" };
    return treatments.treatments_get.call({ patient_get: () => ({ name: "Amira" }) }, { patientId: `p${patients}` });
  };
  const { act, sent } = await start("Amira", { course_save: refuse });
  await act("LDN", "stop");
  type("Stopped on", THIS_MONTH);
  assert.ok(control("Reason for the change").parentElement.hidden);
  await submit();
  assert.deepEqual(wrong(), { "Reason for the change": "Say why an earlier step is added." });
  type("Reason for the change", "told today");
  await submit();
  assert.equal(sent()[1].reason, "told today");
  assert.equal(dialog(), null);
});

test("five hundred steps: the last twelve are shown, the rest when asked for, and none is lost", async () => {
  const { card, act, sent } = await start("Berta");
  const course = card("LDN");
  assert.equal(course.querySelectorAll(".step-line li").length, 13);
  assert.match(course.querySelector(".step-line li").textContent, /^488 earlier/);
  assert.equal(course.querySelectorAll("tbody tr").length, 0);
  const fold = course.querySelector("details");
  fold.open = true;
  fold.dispatchEvent(new Event("toggle"));
  assert.equal(course.querySelectorAll("tbody tr").length, 500);
  await act("LDN", "correct");
  assert.equal(dialog().querySelectorAll(".step-rows [data-row]").length, 12);
  type("Reason for the correction", "typing error");
  await submit();
  assert.equal(sent()[0].form.steps.length, 500);
});

test("words that only stand there are not taken for an own entry: the catalogue may know them", async () => {
  const { element, sent } = await start("Daniel");
  element.querySelector("[data-add=course]").click();
  await turn(5);
  type("Treatment", "tramal");
  type("Start", "2026");
  await submit();
  assert.match(wrong().Treatment, /Choose it from the list/);
  assert.deepEqual(sent(), []);
  await choose("tramal", "Use “tramal”");
  await submit();
  assert.deepEqual(Object.keys(wrong()), ["Is it taken in doses?"]);
  tick("No, it is something one does");
  await submit();
  const [{ form }] = sent();
  assert.deepEqual([form.key, form.name, form.steps], [null, "tramal", []]);
});

test("bedtime is offered for LDN, nothing for others; a dose that isn't known is left out", async () => {
  const { element, sent, card } = await start("Daniel");
  element.querySelector("[data-add=course]").click();
  await turn(5);
  await choose("ldn", "LDN");
  assert.deepEqual(ticked(), ["Bedtime"]);
  assert.equal(control("Unit").value, "mg");
  await choose("lyrica", "pregabalin");
  assert.deepEqual(ticked(), []);
  type("Start", "June 2024");
  await submit();
  assert.deepEqual(Object.keys(wrong()), ["Amount of one dose", "When"]);
  tick("The dose isn’t known");
  await submit();
  assert.deepEqual([sent()[0].form.key, sent()[0].form.start, sent()[0].form.steps], ["pregabalin", "2024-06", []]);
  assert.equal(document.activeElement, card("pregabalin").querySelector("h3"), "the new course has the focus");
});

test("a safety rule that fires is said at once", async () => {
  const { element, went } = await start("Amira");
  element.querySelector("[data-add=course]").click();
  await turn(5);
  await choose("tramadol", "tramadol");
  type("Start", TODAY);
  type("Amount of one dose", "50");
  tick("As needed");
  await submit();
  assert.match(dialog().textContent, /A safety rule has fired/);
  assert.match(element.querySelector(".alert-line").textContent, /1 open safety alert/);
  await submit();
  assert.deepEqual(went, [`/patients/p${patients}/safety`]);
});

test("a side effect needs its severity; typed words that are in the list mean the list's", async () => {
  const { element, sent } = await start("Amira");
  element.querySelector("[data-add=vivid_dreams]").click();
  await turn(5);
  assert.equal(control("Side effect").value, "Vivid dreams");
  type("Since", THIS_MONTH);
  await submit();
  assert.deepEqual(wrong(), { Severity: "Choose how bad it is." });
  tick("●●○ moderate");
  await submit();
  element.querySelector("[data-add='']").click();
  await turn(5);
  type("Side effect", "headache");
  tick("●○○ mild");
  type("Since", TODAY.slice(0, 4));
  await submit();
  assert.deepEqual(sent("side_effect_save").map(({ form }) => [form.key, form.name, form.severity, form.onset]), [["vivid_dreams", "", 2, THIS_MONTH], ["headache", "", 1, TODAY.slice(0, 4)]]);
});

test("a plan needs a day: its steps are counted from it", async () => {
  const { act, sent } = await start("Carla");
  await act("LDN", "plan");
  type("First day", "2026-11");
  await submit();
  assert.match(wrong()["First day"], /needs the day/);
  type("First day", "2026-12-01");
  assert.deepEqual([...dialog().querySelectorAll(".plan-preview strong")].map((each) => each.textContent.trim()), ["1.5 mg a day", "3 mg a day", "4.5 mg a day"]);
  await submit();
  assert.deepEqual(sent("plan_save").map(({ template, start: from }) => [template, from]), [["Weekly: 1.5, 3, 4.5 mg", "2026-12-01"]]);
});
