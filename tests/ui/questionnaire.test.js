// A questionnaire answered by keys alone: what clinicians' fingers rely on.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { page, press, turn } from "./dom.js";
import { INSTRUMENTS } from "./mock-instruments.js";
import { scored } from "./mock-science.js";

page();
const { leave, start } = await import("./open-form.js");
const { showLanguage } = await import("../../ui/lib/words.js");

beforeEach(leave);

test("the FIQR takes 22 key presses from opening it to the next questionnaire", async () => {
  const { element, sent, session } = await start("fiqr");
  let presses = 0;
  for (const key of "012345678901234567890") {
    press(key);
    presses += 1;
  }
  assert.equal(document.activeElement.textContent.startsWith("Next questionnaire"), true, "after the last item Enter must go on");
  let followed = "";
  document.activeElement.addEventListener("click", (event) => {
    event.preventDefault();
    followed = event.currentTarget.getAttribute("href");
  });
  press("Enter");
  presses += 1;
  assert.equal(presses, 22);
  assert.equal(followed, "#/visits/v/forms/b");
  await session.queue.settled();
  assert.equal(sent().length, 21);
  assert.deepEqual(sent().map(([item]) => item), INSTRUMENTS[1].items.map((item) => item.key), "answers are stored in the order given");
  assert.deepEqual(sent()[20], ["symptom_10", 0, true]);
  assert.match(element.querySelector(".live").textContent, /21 of 21 answered/);
});

test("in another language the form's own words are marked as English, and it says why they are", async (context) => {
  localStorage.setItem("qps", "{}");
  const language = async (name) => {
    localStorage.setItem("language", name);
    await showLanguage();
  };
  const { element: english } = await start("phq9");
  assert.equal(english.querySelector("[lang]"), null, "in English nothing needs a mark");
  assert.doesNotMatch(english.textContent, /licensed in here/);
  await language("de");
  context.after(async () => {
    await language("en");
    localStorage.removeItem("qps");
  });
  const { element } = await start("phq9");
  assert.match(element.textContent, /Dieser Fragebogen ist auf Englisch, der Sprache, in der er hier lizenziert ist\./);
  for (const part of [".item-label", ".overview .what", ".attribution"]) assert.equal(element.querySelector(part).lang, "en", part);
  for (const option of element.querySelectorAll("[role=radio] > span")) assert.equal(option.lang, "en");
});

test("T and the number pad's + mean 10; a digit never does", async () => {
  const { sent, session } = await start("fiqr");
  for (const key of ["t", "T", "+", "1", "0"]) press(key);
  await session.queue.settled();
  assert.deepEqual(sent().map(([, value]) => value), [10, 10, 10, 1, 0]);
});

test("clearing takes the answer back, and blank looks blank", async () => {
  const { element, stored, session } = await start("fiqr");
  assert.equal(element.querySelectorAll("[aria-checked=true]").length, 0, "nothing is chosen beforehand");
  press("7");
  press("ArrowUp");
  assert.equal(element.querySelector("[aria-checked=true]").textContent, "7");
  press("Backspace");
  assert.equal(element.querySelectorAll("[aria-checked=true]").length, 0);
  await session.queue.settled();
  assert.deepEqual(stored, {});
  assert.match(element.querySelector(".overview button").getAttribute("aria-label"), /no answer$/);
});

test("left and right choose and stay; a held key answers only once; Ctrl combinations are left alone", async () => {
  const { element, stored, session } = await start("fiqr");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) press(key);
  press("5", { repeat: true });
  press("5", { ctrlKey: true });
  await session.queue.settled();
  assert.deepEqual(stored, { function_1: { value: 2, given: true } });
  assert.equal(element.querySelector(".item-label").textContent, "Brush or comb your hair");
});

test("options take the number shown, no other; Y and N answer yes-or-no items with their own values", async () => {
  const { sent, session } = await start("acr2016", { answers: { pain_sites: { value: [], given: true } } });
  for (const key of ["4", "9", "2", "0", "3", "y", "N", "1", "y"]) press(key);
  await session.queue.settled();
  assert.deepEqual(sent(), [
    ["fatigue", 2, true], ["unrefreshed", 0, true], ["cognitive", 3, true],
    ["headaches", 1, true], ["abdominal", 0, true], ["depression", 1, true], ["duration_ge_3mo", true, true],
  ]);
});

test("digits work on a keyboard where they need Shift", async () => {
  const { sent, session } = await start("fiqr");
  press("è", { code: "Digit7" });
  await session.queue.settled();
  assert.deepEqual(sent(), [["function_1", 7, true]]);
});

test("a body map counts only once it is confirmed", async () => {
  const { element, sent, session } = await start("acr2016");
  press("a");
  press("c");
  press("0");
  await session.queue.settled();
  assert.deepEqual(sent(), [["pain_sites", ["jaw_l"], false], ["pain_sites", ["jaw_l", "neck"], false]], "0 must not wipe what is marked");
  assert.match(element.querySelector(".map-status").textContent, /not confirmed/);
  press("Enter");
  await session.queue.settled();
  assert.deepEqual(sent().at(-1), ["pain_sites", ["jaw_l", "neck"], true]);
  assert.equal(element.querySelector(".item-label").textContent, "Fatigue", "confirming goes on");
});

test("an empty body map is no answer until it is said; emptied again it must be said again", async () => {
  const { sent, session } = await start("acr2016");
  press("Enter");
  press("ArrowUp");
  await session.queue.settled();
  assert.deepEqual(sent(), [], "Enter on an empty map answers nothing");
  press("a");
  press("Enter");
  press("ArrowUp");
  press("a");
  await session.queue.settled();
  assert.deepEqual(sent().at(-1), ["pain_sites", null, false]);
  press("0");
  await session.queue.settled();
  assert.deepEqual(sent().at(-1), ["pain_sites", [], true]);
});

test("the figures and the list are the same answer", async () => {
  const { element, sent, session } = await start("acr2016");
  await turn(5);
  element.querySelector("svg [data-area=neck]").dispatchEvent(new MouseEvent("click", { bubbles: true }));
  assert.equal(element.querySelector("input[aria-label=Neck]").checked, true);
  element.querySelector("input[aria-label=Chest]").click();
  assert.equal(element.querySelector("svg [data-area=chest]").classList.contains("marked"), true);
  await session.queue.settled();
  assert.deepEqual(sent().at(-1), ["pain_sites", ["neck", "chest"], false]);
});

test("an area that is marked by its letter has the focus, and the map says whose left it is", async () => {
  const { element } = await start("acr2016");
  press("c");
  assert.equal(document.activeElement, element.querySelector("input[aria-label=Neck]"), "it is seen and read out");
  assert.match(element.querySelector(".map-status[role=status]").textContent, /^1 area marked, not confirmed/);
  const told = element.querySelector(".body-map").getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" ");
  assert.match(told, /Left and right are those of the person in pain/);
  press("d");
  press("Enter");
  assert.equal(element.querySelector(".item-label").textContent, "Fatigue", "the keys go on working there");
});

test("where keys of one sign are kept to the focus, a digit elsewhere answers nothing", async () => {
  localStorage.setItem("keys", "focus");
  try {
    const { element, sent, session } = await start("fiqr");
    element.querySelector(".overview button").focus();
    press("4");
    await session.queue.settled();
    assert.deepEqual(sent(), []);
    element.querySelector(".answers").focus();
    press("4");
    await session.queue.settled();
    assert.deepEqual(sent(), [["function_1", 4, true]]);
  } finally {
    localStorage.removeItem("keys");
  }
});

test("the second click of a shaky hand doesn't answer the next item", async () => {
  const { element, sent, session } = await start("fiqr");
  const click = () => element.querySelectorAll(".answer")[4].dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
  click();
  click();
  await session.queue.settled();
  assert.deepEqual(sent(), [["function_1", 4, true]]);
});

test("a signed visit can be read but not changed", async () => {
  const { element, sent } = await start("fiqr", { status: "signed", answers: { function_1: { value: 3, given: true } } });
  press("ArrowUp");
  press("8");
  press("Backspace");
  element.querySelectorAll(".answer")[9].click();
  await turn();
  assert.deepEqual(sent(), []);
});

test("a failed answer stays on screen and in the queue, and is stored on retry", async () => {
  let full = true;
  const { element, session, sent } = await start("fiqr", {
    set: () => {
      if (full) throw { code: "io", message: "The disk is full." };
      return { ...scored(INSTRUMENTS[1], {}, undefined, ""), flags: [] };
    },
  });
  press("7");
  await session.queue.settled();
  assert.equal(session.queue.state, "failed");
  assert.deepEqual(session.queue.labels, ["FIQR, Brush or comb your hair"]);
  assert.match(element.querySelector(".overview button").getAttribute("aria-label"), /: 7$/);
  full = false;
  session.queue.retry();
  assert.equal(await session.queue.settled(), true);
  assert.deepEqual(sent(), [["function_1", 7, true], ["function_1", 7, true]]);
});

test("item 9 raises the safety panel with the clinic's words at once", async () => {
  const { element, session } = await start("phq9");
  for (let item = 0; item < 8; item += 1) press("ArrowDown");
  press("1");
  await session.queue.settled();
  await turn();
  assert.match(element.querySelector(".safety").textContent, /item 9.*Call 555 0199/);
});

test("Escape goes back to the visit; a name is shown as text", async () => {
  const { element, went } = await start("fiqr");
  press("Escape");
  assert.deepEqual(went, ["/visits/v"]);
  assert.equal(element.querySelector("img"), null);
  assert.match(element.textContent, /Ada <img src=x onerror=alert\(1\)>/);
});
