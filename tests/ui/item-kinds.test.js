// Sliders, typed numbers and times, lists, words and numbers only: each by keys, by mouse, and blank again.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { page, press, turn } from "./dom.js";
import { item, options } from "./mock-instruments.js";

page();
const { leave, start } = await import("./open-form.js");
const { keyAction, optionKeys } = await import("../../ui/lib/keys.js");
const { answerWords, FormState, shortAnswer } = await import("../../ui/lib/form-state.js");
const { halfDayWords, rangeWords, readNumber, readTime, stepNumber, stepTime, timeWords } = await import("../../ui/lib/typed.js");
const { Digits } = await import("../../ui/lib/digits.js");

beforeEach(leave);

const slider = item({ key: "s", label: "S", kind: "slider", low: 0, high: 100 });
const hours = item({ key: "h", label: "H", kind: "number", low: 0, high: 24, decimals: 2, unit: "hours" });
const clock = item({ key: "t", label: "T", kind: "time" });
const words = item({ key: "w", label: "W", kind: "options", options: ["gone", "persistent_slight", "attacks"].map((value) => ({ value, label: value === "attacks" ? "" : `It is ${value}` })) });
const weights = item({ key: "o", label: "O", kind: "options", options: [6, 8, 10, 11, 13].map((value) => ({ value, label: "" })) });
const list = item({ key: "a", label: "A", kind: "areas", areas: [{ key: "cramps", label: "Cramps" }, { key: "itching", label: "Itching" }] });

const key = (name, more = {}) => ({ key: name, code: "", ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false, ...more });
const given = (value) => ({ value, given: true });

test("each kind of item gives the keys its own meaning", () => {
  for (const [what, name, want] of [
    [slider, "ArrowRight", { type: "step", by: 1 }], [slider, "ArrowLeft", { type: "step", by: -1 }], [slider, "PageUp", { type: "step", by: 10 }], [slider, "PageDown", { type: "step", by: -10 }],
    [slider, "Home", { type: "edge", to: "low" }], [slider, "End", { type: "edge", to: "high" }], [slider, "ArrowDown", { type: "item", by: 1 }], [slider, "7", { type: "type", sign: "7" }], [slider, ".", null], [slider, "t", null],
    [hours, "7", { type: "type", sign: "7" }], [hours, ".", { type: "type", sign: "." }], [hours, "ArrowRight", null], [hours, "ArrowUp", { type: "item", by: -1 }], [hours, "PageDown", { type: "item", by: 1 }], [hours, "Home", null], [hours, "y", null],
    [clock, ":", { type: "type", sign: ":" }], [clock, "Enter", { type: "next" }], [clock, "Delete", { type: "clear" }],
    [words, "1", { type: "choose", value: "gone" }], [words, "3", { type: "choose", value: "attacks" }], [words, "4", null], [words, "0", null], [words, "ArrowRight", { type: "step", by: 1 }],
    [weights, "1", { type: "type", sign: "1" }], [weights, "8", { type: "type", sign: "8" }], [weights, "t", null],
    [list, "a", { type: "toggle", area: "cramps" }], [list, "0", { type: "none" }], [list, "c", null], [list, "ArrowDown", { type: "area", by: 1 }],
  ]) assert.deepEqual(keyAction(what, key(name), list.areas.map((area) => area.key)), want, `${what.kind} ${name}`);
  assert.equal(keyAction(slider, key("7", { repeat: true })), null, "a held digit types once");
  assert.deepEqual(keyAction(slider, key("ArrowRight", { repeat: true })), { type: "step", by: 1 }, "a held arrow goes on");
});

test("options say which keys choose them", () => {
  const valued = (...values) => item({ key: "q", label: "Q", kind: "options", options: values.map((value) => ({ value, label: "x" })) });
  for (const [values, want] of [
    [[0, 1, 2, 3], ["0", "1", "2", "3"]], [[1, 5, 10], ["1", "5", "T"]], [[6, 8, 10, 11, 13], ["6", "8", "10", "11", "13"]], [[0, 25, 50, 100], ["0", "25", "50", "100"]],
    [["a", "b", "c"], ["1", "2", "3"]], [[-1, 0, 1], ["1", "2", "3"]], [[0.5, 1, 1.5], ["1", "2", "3"]], [[..."abcdefghijk"], ["1", "2", "3", "4", "5", "6", "7", "8", "9", "T", ""]],
  ]) assert.deepEqual(optionKeys(valued(...values)), want, String(values));
});

test("stepping starts at an end and stays within", () => {
  const state = (what, answers = {}) => new FormState({ items: [what] }, answers);
  for (const [what, answer, by, want] of [
    [slider, null, 1, 0], [slider, null, -10, 100], [slider, 95, 10, 100], [slider, 4, -10, 0], [slider, 50, 1, 51],
    [words, null, 1, "gone"], [words, "gone", 1, "persistent_slight"], [words, "attacks", 1, "attacks"], [words, null, -1, "attacks"],
    [hours, 4, 1, null], [clock, null, 1, null], [list, null, 1, null],
  ]) assert.equal(state(what, answer === null ? {} : { [what.key]: given(answer) }).step(by), want, `${what.kind} ${answer} ${by}`);
  assert.deepEqual([state(slider).edge("low"), state(slider).edge("high"), state(words).edge("high")], [0, 100, null]);
});

test("answers in words, long and short", () => {
  const yesNo = item({ key: "y", label: "Y", kind: "options", options: options("No", "Yes") });
  const map = item({ ...list, bodyMap: true });
  for (const [what, answer, long, short] of [
    [slider, given(0), "0", "0"], [hours, given(7.5), "7.5 hours", "7.5 hours"], [clock, given(1380), "23:00", "23:00"], [clock, given(5), "00:05", "00:05"],
    [words, given("gone"), "It is gone", "It is gone"], [words, given("attacks"), "attacks", "attacks"], [words, given("left"), "left", "left"],
    [weights, given(13), "13", "13"], [yesNo, given(1), "1 Yes", "Yes"], [item({ ...weights, options: [{ value: 6, label: "Never" }] }), given(6), "6 Never", "6"],
    [list, given([]), "None", "None"], [list, given(["cramps"]), "1 marked", "1 marked"], [list, { value: ["cramps"], given: false }, "1 marked, not confirmed", "1 marked, not confirmed"],
    [map, given([]), "No pain", "No pain"], [map, given(["cramps", "itching"]), "2 areas", "2 areas"], [slider, null, "", ""],
  ]) assert.deepEqual([answerWords(what, answer), shortAnswer(what, answer)], [long, short], `${what.kind} ${JSON.stringify(answer)}`);
});

test("numbers are read as people type them, and refused outside their range", () => {
  const whole = { ...hours, decimals: 0, low: -5, high: null, unit: "" };
  for (const [typed, what, value, wrong] of [
    ["7.5", hours, 7.5, ""], ["7,25", hours, 7.25, ""], [" 24 ", hours, 24, ""], ["", hours, null, ""], [".5", hours, 0.5, ""], ["7.500", hours, 7.5, ""], ["-0", whole, 0, ""], ["−5", whole, -5, ""],
    ["24.5", hours, null, /outside the range. Type 0 to 24 hours/], ["-1", hours, null, /outside/], ["7.125", hours, null, /at most 2 decimals/], ["7.5", whole, null, /whole number/], ["-6", whole, null, /−5 or more/],
    ["seven", hours, null, /not a number. Type 0 to 24 hours/], ["1e3", hours, null, /not a number/], ["7.", hours, 7, ""], ["1.2.3", hours, null, /not a number/], ["0x10", hours, null, /not a number/],
  ]) {
    const read = readNumber(typed, what);
    assert.equal(read.value, value, typed);
    if (wrong === "") assert.equal(read.wrong, "", typed);
    else assert.match(read.wrong, wrong, typed);
  }
  assert.equal(rangeWords({ ...hours, low: null, high: 40, unit: "cm" }), "up to 40 cm");
  assert.deepEqual([stepNumber(null, 0.5, hours), stepNumber(null, -0.5, hours), stepNumber(7.5, 0.5, hours), stepNumber(24, 0.5, hours), stepNumber(0.1, 0.2, { low: null, high: null, decimals: 1 })], [0, 24, 8, 24, 0.3]);
});

test("times of day are read as people type them", () => {
  for (const [typed, want] of [
    ["23:30", 1410], ["2330", 1410], ["23.30", 1410], ["7", 420], ["730", 450], ["07:05", 425], ["11:30 pm", 1410], ["12 am", 0], ["12:15pm", 735], ["23h15", 1395], ["24:00", 0], ["0:00", 0], ["7 a.m.", 420], ["11:30 p. m.", 1410], ["", null],
    ["24:01", null], ["7:60", null], ["13 pm", null], ["0 am", null], ["23:3", null], ["noon", null], ["1:2:3", null], ["12345", null],
  ]) {
    const { value, wrong } = readTime(typed);
    assert.equal(value, want, typed);
    assert.equal(wrong !== "", want === null && typed !== "", typed);
  }
  assert.deepEqual([timeWords(0), timeWords(1439), halfDayWords(0), halfDayWords(735), halfDayWords(1410)], ["00:00", "23:59", "12:00 am", "12:15 pm", "11:30 pm"]);
  assert.deepEqual([stepTime(null, 60), stepTime(null, -60), stepTime(1410, 60), stepTime(0, -5)], [0, 1380, 30, 1435]);
});

test("digits wait for one another and are taken back one by one", () => {
  const digits = new Digits();
  digits.add("4");
  digits.add("2");
  assert.equal(digits.erase(), true);
  assert.equal(digits.text, "4");
  assert.equal(digits.take(), "4");
  assert.equal(digits.erase(), false);
});

test("nothing is stored half typed: not after a pause, but when the field or the line is left", async () => {
  const entry = await start("linden_swelling", { answers: { course: given("gone") } });
  const field = entry.element.querySelector("input.entry");
  const understood = () => entry.element.querySelector(".understood").textContent;
  assert.equal(understood(), " · no answer");
  field.value = "2";
  field.dispatchEvent(new Event("input"));
  await turn(1100);
  assert.deepEqual(entry.sent(), []);
  assert.equal(entry.element.querySelector(".entry-item .error").hidden, true, "what is no answer yet is no mistake yet");
  field.value = "23";
  field.dispatchEvent(new Event("input"));
  assert.equal(understood(), " · Enter takes it");
  field.blur();
  assert.equal(understood(), "");
  await entry.session.queue.settled();
  assert.deepEqual(entry.sent(), [["girth", 23, true]]);

  const line = await start("diary");
  for (const name of "23") press(name);
  await turn(1100);
  assert.equal(line.element.querySelector(".slider-value").textContent, "23…");
  assert.deepEqual(line.sent(), []);
  [...line.element.querySelectorAll("button")].find((each) => each.textContent === "Next item").focus();
  press("4");
  assert.equal(document.activeElement, line.element.querySelector("[role=slider]"), "digits typed beside the line lead to it");
  document.activeElement.blur();
  await line.session.queue.settled();
  assert.deepEqual(line.sent(), [["overall", 23, true], ["overall", 4, true]]);
});

test("a theme that changes in the middle of an entry takes nothing away", async () => {
  const { themeChanges } = await import("../../ui/lib/theme.js");
  const { element, sent } = await start("linden_swelling", { answers: { course: given("gone") } });
  const field = element.querySelector("input.entry");
  field.value = "4";
  field.dispatchEvent(new Event("input"));
  themeChanges.dispatchEvent(new Event("change"));
  assert.equal(document.activeElement, field);
  assert.equal(field.value, "4");
  assert.deepEqual(sent(), []);
});

test("a slider is blank until it is answered, and says so", async () => {
  const { element, sent, stored, session } = await start("diary");
  const line = element.querySelector("[role=slider]");
  assert.equal(document.activeElement, line);
  const looks = () => [element.querySelector(".slider-value").textContent, line.getAttribute("aria-valuetext"), line.querySelector(".thumb").hidden];
  assert.deepEqual(looks(), ["No answer", "no answer", true]);
  press("ArrowRight");
  assert.deepEqual(looks(), ["0", "0", false]);
  for (const name of ["PageUp", "ArrowRight", "ArrowLeft", "ArrowRight"]) press(name);
  assert.deepEqual(looks(), ["11", "11", false]);
  press("End");
  press("PageUp");
  press("Home");
  press("Backspace");
  assert.deepEqual(looks(), ["No answer", "no answer", true]);
  await session.queue.settled();
  assert.deepEqual(stored, {});
  assert.deepEqual(sent()[0], ["overall", 0, true]);
});

test("a slider takes typed numbers when one goes on, none outside its range, and Backspace takes a digit back", async () => {
  const { element, sent, session, label } = await start("diary");
  press("4");
  press("2");
  press("Enter");
  assert.equal(label(), "Average pain");
  for (const name of ["1", "5", "0", "Enter"]) press(name);
  assert.match(element.querySelector(".slider-item .error").textContent, /150 is outside the range. Type 0 to 100/);
  assert.equal(label(), "Average pain", "what is no answer doesn't go on");
  for (const name of ["7", "9", "Backspace"]) press(name);
  assert.equal(element.querySelector(".slider-value").textContent, "7…");
  press("3");
  press("ArrowUp");
  await session.queue.settled();
  assert.deepEqual(sent(), [["overall", 42, true], ["pain_avg", 73, true]], "moving away takes what is typed");
});

test("a click on the line sets it once, where it was lifted; a drag that is broken off changes nothing", async () => {
  const { element, sent, session } = await start("diary");
  const line = element.querySelector("[role=slider]");
  line.getBoundingClientRect = () => ({ left: 0, width: 1028 });
  const point = (type, clientX) => line.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true, button: 0, clientX }), { pointerId: 1 }));
  point("pointerdown", 514);
  point("pointermove", 264);
  assert.equal(element.querySelector(".slider-value").textContent, "25");
  point("pointercancel", 264);
  assert.equal(element.querySelector(".slider-value").textContent, "No answer");
  point("pointerdown", 14);
  point("pointerup", 764);
  point("pointermove", 14);
  await session.queue.settled();
  assert.deepEqual(sent(), [["overall", 75, true]]);
});

test("a number field stores what fits, says what doesn't, and empty is blank", async () => {
  const { element, sent, stored, session, label } = await start("linden_swelling", { answers: { course: given("gone") } });
  const field = element.querySelector("input.entry");
  assert.equal(document.activeElement, field);
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new Event("input"));
  };
  assert.match(element.querySelector(".entry-item").textContent, /20 to 70 cm/);
  type("75");
  press("Enter");
  assert.equal(label(), "Girth of the right calf");
  assert.match(element.querySelector(".entry-item .error").textContent, /outside the range. Type 20 to 70 cm. Nothing was stored/);
  assert.equal(field.getAttribute("aria-invalid"), "true");
  type("38,5");
  assert.equal(element.querySelector(".entry-item .error").hidden, true);
  press("Enter");
  assert.equal(label(), "Which of these did you have?");
  press("PageUp");
  assert.equal(element.querySelector("input.entry").value, "38.5");
  await session.queue.settled();
  assert.deepEqual(sent(), [["girth", 38.5, true]]);
  const again = element.querySelector("input.entry");
  again.value = "";
  again.dispatchEvent(new Event("input"));
  again.blur();
  await session.queue.settled();
  assert.deepEqual(stored, { course: given("gone") });
});

test("a number can be changed by its buttons, typed beside its field, and cleared", async () => {
  const { element, sent, session } = await start("linden_swelling", { answers: { course: given("gone") } });
  const button = (name) => [...element.querySelectorAll("button")].find((each) => each.textContent === name);
  button("+ 0.5").click();
  button("+ 0.5").click();
  assert.equal(element.querySelector("input.entry").value, "20.5");
  button("Clear answer").focus();
  press("4");
  assert.equal(document.activeElement, element.querySelector("input.entry"));
  assert.equal(document.activeElement.value, "4", "a digit typed elsewhere begins anew");
  press("Escape");
  assert.equal(document.activeElement.value, "20.5", "the first Escape takes back what is no answer");
  button("Clear answer").click();
  assert.equal(element.querySelector("input.entry").value, "");
  await session.queue.settled();
  assert.deepEqual(sent().at(-1), ["girth", null, false]);
});

test("leaving takes what is typed and fits", async () => {
  const { element, sent, session } = await start("linden_swelling", { answers: { course: given("gone") } });
  const field = element.querySelector("input.entry");
  field.value = "40";
  field.dispatchEvent(new Event("input"));
  leave();
  await session.queue.settled();
  assert.deepEqual(sent(), [["girth", 40, true]]);
});

test("a way out stays shut while what is typed is no answer", async () => {
  const { element } = await start("linden_swelling", { answers: { course: given("gone") } });
  const field = element.querySelector("input.entry");
  field.value = "4000";
  field.dispatchEvent(new Event("input"));
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  element.querySelector(".form-bar a").dispatchEvent(click);
  assert.equal(click.defaultPrevented, true);
});

test("a time of day is shown as understood and stored in minutes", async () => {
  const { element, sent, session } = await start("psqi");
  const field = element.querySelector("input.entry");
  field.value = "11:15 pm";
  field.dispatchEvent(new Event("input"));
  assert.match(element.querySelector(".understood").textContent, /23:15, that is 11:15 pm/);
  press("ArrowDown");
  await session.queue.settled();
  assert.deepEqual(sent(), [["q1_bed", 1395, true]]);
  press("ArrowUp");
  assert.equal(element.querySelector("input.entry").value, "23:15");
});

test("options whose values are words are counted from the top", async () => {
  const { element, sent, session } = await start("linden_swelling");
  assert.deepEqual([...element.querySelectorAll(".answer kbd")].map((each) => each.textContent), ["1", "2", "3", "4"]);
  press("2");
  await session.queue.settled();
  assert.deepEqual(sent(), [["course", "persistent_slight", true]]);
  press("ArrowUp");
  assert.equal(element.querySelector("[aria-checked=true]").textContent, "2There all the time, slight");
  press("Delete");
  assert.equal(element.querySelector("[aria-checked=true]"), null);
});

test("values of several digits are typed in full: 1 alone is never 6", async () => {
  const { element, sent, session, label } = await start("hit6");
  assert.deepEqual([...element.querySelectorAll(".answer")].map((each) => each.textContent), ["6", "8", "10", "11", "13"]);
  press("8");
  press("1");
  assert.equal(label(), "Item 2", "1 may become 10, 11 or 13");
  press("3");
  press("1");
  press("7");
  press("1");
  press("Backspace");
  press("1");
  press("1");
  await session.queue.settled();
  assert.deepEqual(sent(), [["q1", 8, true], ["q2", 13, true], ["q3", 11, true]]);
});

test("typed values that are no answer are said, and Enter doesn't go on with them", async () => {
  const { element, sent, session, label } = await start("hit6");
  const problem = () => element.querySelector(".radio-item .error");
  press("7");
  assert.equal(problem().textContent, "7 is not one of the answers. Nothing was stored.");
  press("1");
  assert.equal(problem().hidden, true);
  press("Enter");
  assert.equal(label(), "Item 1");
  assert.match(problem().textContent, /^1 is not one/);
  press("1");
  press("0");
  await session.queue.settled();
  assert.deepEqual(sent(), [["q1", 10, true]]);
});

test("numbers only: a row of numbers, neutral labels, and the reason at the top", async () => {
  const { element, sent, session } = await start("isi");
  assert.match(element.querySelector(".calm-note").textContent, /^Numbers only. ©/);
  assert.equal(element.querySelector(".item-label").textContent, "Item 1");
  assert.deepEqual([...element.querySelectorAll(".answers.scale .answer")].map((each) => each.textContent), ["0", "1", "2", "3", "4"]);
  for (const name of "0123401") press(name);
  await session.queue.settled();
  assert.deepEqual(sent().map(([, value]) => value), [0, 1, 2, 3, 4, 0, 1]);
  assert.equal(document.activeElement.textContent.startsWith("Next questionnaire"), true);
});

test("a list of places counts only once it is confirmed, and “None of these” must be said", async () => {
  const { element, sent, session } = await start("acr1990");
  await turn();
  assert.equal(element.querySelector("svg"), null, "no body map for other places");
  press("a");
  press("0");
  element.querySelector("input[aria-label='Knee, right']").click();
  await session.queue.settled();
  assert.deepEqual(sent(), [["tender_points", ["occiput_l"], false], ["tender_points", ["occiput_l", "knee_r"], false]]);
  assert.match(element.querySelector(".map-status").textContent, /^2 marked, not confirmed/);
  [...element.querySelectorAll("button")].find((each) => each.textContent === "Clear answer").click();
  press("0");
  await session.queue.settled();
  assert.deepEqual(sent().at(-1), ["tender_points", [], true]);
});

test("answers that can't be true together are said at the item, in the list and beside the scores", async () => {
  const { element, session } = await start("psqi", { answers: { q1_bed: given(1380), q2_minutes: given(10), q3_up: given(360) } });
  const field = element.querySelector("input.entry");
  field.value = "9.5";
  field.dispatchEvent(new Event("input"));
  press("Enter");
  await session.queue.settled();
  await turn();
  assert.equal(element.querySelector(".item-conflict").textContent, "", "another item has nothing to check");
  assert.match(element.querySelector(".live .conflict").textContent, /Check these answers/);
  element.querySelector(".live .conflict button").click();
  assert.match(element.querySelector(".item-conflict").textContent, /Check: Item 4 is longer than the time/);
  assert.match(element.querySelectorAll(".overview button")[3].getAttribute("aria-label"), /9.5 hours, check this answer$/);
});

test("a typed number can be read but not changed in a signed visit", async () => {
  const { element, sent } = await start("psqi", { status: "signed", answers: { q1_bed: given(1380) } });
  press("PageUp");
  const field = element.querySelector("input.entry");
  assert.deepEqual([field.value, field.readOnly], ["23:00", true]);
  field.value = "5";
  field.dispatchEvent(new Event("input"));
  press("Enter");
  await turn();
  assert.deepEqual(sent(), []);
});
