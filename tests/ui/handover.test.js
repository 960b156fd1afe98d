// The window in the patient's hands, and how it gets there.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, press, turn } from "./dom.js";
import { INSTRUMENTS } from "./mock-instruments.js";
import { LIBRARY } from "./mock-library.js";

page();
const { ALERT, clinicOf, confirm, dialog, open } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");
const { handOverView } = await import("../../ui/views/handover.js");
const { visitView } = await import("../../ui/views/visit.js");
const { leads } = await import("../../ui/lib/shut.js");

/** @type {{close: () => void} | undefined} */
let shown;
afterEach(() => shown?.close());

const FORMS = ["fiqr", "phq9"].map((id) => INSTRUMENTS.find((each) => each.id === id));
const blank = (id, form, answers) => ({ id, instrument: form.id, version: "1", shortName: form.shortName, answers, complete: false, answered: 0, of: form.of, missing: [], lines: [], flags: [], sentences: [], comparison: null, conflicts: [] });

/** @param {{number?: number, answers?: object, commands?: object}} [options] */
async function patient({ number = 1, answers = {}, commands = {}, form = {} } = {}) {
  let at = number - 1;
  const stored = [{ ...answers }, {}];
  const view = () => ({ clinic: "Pain clinic", number: Math.min(at + 1, FORMS.length), of: FORMS.length, form: FORMS[at] ? { ...FORMS[at], ...form } : null, assessment: FORMS[at] ? blank(`h${at}`, FORMS[at], structuredClone(stored[at])) : null });
  const session = new Session();
  const opened = await open((ctx) => {
    // Nothing of the clinic is in the page that the patient has.
    session.clinic = null;
    return handOverView(ctx);
  }, {}, {
    handover_get: view,
    handover_answer: ({ item, value, given }) => {
      if (value === null) delete stored[at][item];
      else stored[at][item] = { value, given };
      return view();
    },
    handover_turn: ({ back }) => {
      at += back ? -1 : 1;
      return view();
    },
    handover_end: () => null,
    ...commands,
  }, session);
  shown = opened;
  const label = () => opened.view.querySelector(".item-label")?.textContent;
  const press2 = async (words) => {
    opened.button(words, opened.view).click();
    await turn(4);
  };
  return { ...opened, stored, label, press: press2, title: () => opened.view.querySelector(".patient-place h1").textContent };
}

test("one question at a time: no links, no names, no scores, no overview, nothing but answers goes out", async () => {
  const { view, press: click, label, calls } = await patient();
  assert.match(view.textContent, /2 questionnaires, one question at a time/);
  await click("Begin");
  assert.equal(label(), "Brush or comb your hair");
  assert.match(view.textContent, /Questionnaire 1 of 2/);
  for (const selector of ["a", "nav", ".overview", ".live", ".safety"]) assert.equal(view.querySelector(selector), null, `${selector} has no place here`);
  view.querySelectorAll(".answer")[7].click();
  await turn(4);
  assert.notEqual(label(), "Brush or comb your hair", "the next question follows by itself");
  assert.deepEqual([...new Set(calls.map(([name]) => name))].sort(), ["handover_answer", "handover_get"]);
});

test("each answer is stored at once; Back shows it, Clear answer takes it back", async () => {
  const { view, press: click, stored } = await patient();
  await click("Begin");
  press("4");
  await turn(4);
  assert.deepEqual(stored[0], { function_1: { value: 4, given: true } });
  await click("Back");
  assert.equal(view.querySelector("[aria-checked=true]").textContent, "4");
  await click("Clear answer");
  assert.deepEqual(stored[0], {});
});

test("after a restart in the middle it goes on where it was, without the first page", async () => {
  const { label } = await patient({ answers: { function_1: { value: 2, given: true } } });
  assert.equal(label(), FORMS[0].items[1].label);
});

test("what has no answer is pointed out once, can be gone back to, and can be left out", async () => {
  const answers = Object.fromEntries(FORMS[0].items.filter((item) => item.key !== "function_3").map((item) => [item.key, { value: 1, given: true }]));
  const { press: click, title, label, view, sent } = await patient({ answers });
  assert.equal(label(), FORMS[0].items[2].label, "it opens at the open question");
  for (let item = 2; item < FORMS[0].items.length; item += 1) await click("Next");
  assert.equal(title(), "1 question has no answer yet");
  assert.equal(sent("handover_turn").length, 0);
  await click("Go to the question");
  assert.equal(label(), FORMS[0].items[2].label);
  for (let item = 2; item < FORMS[0].items.length; item += 1) await click("Next");
  await click("Leave it out");
  assert.match(view.textContent, /Questionnaire 2 of 2/);
  assert.deepEqual(sent("handover_answer"), [], "a question that is left out stays blank");
});

test("the last answer stays in sight until the patient goes on", async () => {
  const answers = Object.fromEntries(FORMS[0].items.slice(0, -1).map((item) => [item.key, { value: 1, given: true }]));
  const { view, label, press: click } = await patient({ answers });
  press("9");
  await turn(4);
  assert.equal(label(), FORMS[0].items.at(-1).label);
  assert.equal(view.querySelector("[aria-checked=true]").textContent, "9");
  await click("Next");
  assert.match(view.textContent, /Questionnaire 2 of 2/);
});

test("only the last question of all is finished; any other leads to the next", async () => {
  const answers = (form) => Object.fromEntries(form.items.slice(0, -1).map((item) => [item.key, { value: 1, given: true }]));
  const first = await patient({ answers: answers(FORMS[0]) });
  assert.equal(first.button("Finish", first.view), undefined, "another questionnaire follows");
  first.close();
  const { view, button, press: click, sent } = await patient({ number: 2 });
  for (const item of FORMS[1].items) {
    const last = item === FORMS[1].items.at(-1);
    assert.equal(button(last ? "Next" : "Finish", view), undefined, item.label);
    await click(last ? "Finish" : "Next");
  }
  assert.equal(sent("handover_turn").length, 0, "what has no answer is pointed out first");
  await click("Leave them out");
  assert.deepEqual(sent("handover_turn"), [{ back: false }]);
});

test("in another language the patient reads that the questionnaire is there in English only", async (context) => {
  const { showLanguage } = await import("../../ui/lib/words.js");
  const speak = async (language) => {
    localStorage.setItem("language", language);
    await showLanguage();
  };
  localStorage.setItem("qps", "{}");
  context.after(async () => {
    await speak("en");
    localStorage.removeItem("qps");
  });
  await speak("de");
  const { view, press: click } = await patient();
  await click("Beginnen");
  for (const at of [1, 2]) {
    assert.match(view.querySelector(".item-card").textContent, /Dieser Fragebogen liegt nur auf Englisch vor\./, `question ${at}`);
    assert.doesNotMatch(view.textContent, /lizenziert/);
    assert.equal(view.querySelector(".item-label").lang, "en");
    await click("Weiter");
  }
  shown.close();
  const own = await patient({ form: { ownWords: true } });
  await own.press("Beginnen");
  const card = own.view.querySelector(".item-card");
  assert.ok(card.querySelector(".item-label"));
  assert.doesNotMatch(card.textContent, /Englisch/, "the clinic's licensed words can be German");
  assert.equal(card.querySelector("[lang=en]"), null);
});

test("what goes wrong is said to the patient in plain words, and why to the clinic", async () => {
  const { view, press: click } = await patient({ number: 2, answers: {}, commands: { handover_turn: () => {
    throw { code: "internal", message: "The vault has no such assessment." };
  } } });
  await click("Back");
  const words = view.querySelector(".patient-problem").textContent;
  assert.match(words, /^The question could not be shown\. Please try again, or give the laptop back and say so\.For the clinic: The vault has no such assessment\./);
});

test("at the end the laptop is given back, and End locks", async () => {
  const { title, view, press: click, sent } = await patient({ number: 3 });
  assert.equal(title(), "Thank you");
  assert.match(view.textContent, /Please give the laptop back/);
  assert.equal(view.querySelector(".item-label"), null);
  await click("End");
  assert.equal(sent("handover_end").length, 1);
});

test("Stop here asks first; going on shows the same question with its answers", async () => {
  const { press: click, title, label, sent, view } = await patient();
  await click("Begin");
  press("5");
  await turn(4);
  const before = label();
  await click("Stop here");
  assert.equal(title(), "Stop here?");
  press("3");
  await turn(4);
  assert.equal(sent("handover_answer").length, 1, "keys answer nothing while the question is hidden");
  await click("Go on answering");
  assert.equal(label(), before);
  await click("Stop here");
  await click("Stop");
  assert.match(view.textContent, /Please give the laptop back/);
});

test("an answer that can't be stored is said, stays, and keeps the questionnaire from being left", async () => {
  let full = true;
  const answers = Object.fromEntries(FORMS[0].items.slice(0, -1).map((item) => [item.key, { value: 1, given: true }]));
  const { view, press: click, sent } = await patient({
    answers,
    commands: {
      handover_answer: () => {
        if (full) throw { code: "disk_full", message: "The disk is full." };
        return { number: 1, of: 2, clinic: "", form: FORMS[0], assessment: blank("h0", FORMS[0], {}) };
      },
    },
  });
  press("9");
  await turn(4);
  assert.match(view.querySelector("[role=alert]").textContent, /could not be saved/);
  await click("Next");
  assert.equal(sent("handover_turn").length, 0, "nothing is left behind unsaved");
  full = false;
  await click("Try again");
  assert.equal(view.querySelector("[role=alert]").hidden, true);
  await click("Next");
  assert.equal(sent("handover_turn").length, 1);
});

test("keys and menus of the browser lead nowhere; typing and reading aloud still work", async () => {
  await patient();
  const rows = [
    [{ key: "F5" }, true, "reloading"], [{ key: "F12" }, true, "the inspector"], [{ key: "p", ctrlKey: true }, true, "printing"], [{ key: "r", ctrlKey: true }, true, "reloading"],
    [{ key: "f", ctrlKey: true }, true, "searching"], [{ key: "I", ctrlKey: true }, true, "the inspector"], [{ key: "ArrowLeft", altKey: true }, true, "going back"], [{ key: "ContextMenu" }, true, "the menu"],
    [{ key: "+", ctrlKey: true }, true, "zooming out of the page"], [{ key: "BrowserBack" }, true, "a mouse or keyboard with a back key"],
    [{ key: "7" }, false, "an answer"], [{ key: "Tab" }, false, "moving on"], [{ key: "a", ctrlKey: true }, false, "editing a field"], [{ key: "@", ctrlKey: true, altKey: true }, false, "a character typed with AltGr"],
    [{ key: "ArrowLeft" }, false, "one less"], [{ key: "Backspace" }, false, "clearing"],
  ];
  for (const [key, wanted, why] of rows) assert.equal(leads({ ctrlKey: false, altKey: false, metaKey: false, ...key }), wanted, why);
  assert.equal(press("F5"), false, "the page takes the key away");
  const menu = new MouseEvent("contextmenu", { bubbles: true, cancelable: true });
  document.getElementById("main").dispatchEvent(menu);
  assert.equal(menu.defaultPrevented, true);
});

const CARD = { complete: false, answered: 0, missing: [], lines: [], flags: [], sentences: [], comparison: null, conflicts: [], answers: {} };
const VISIT = {
  id: "v", patientId: "p", patientName: "Ada Berg", date: "2026-11-20", kind: "follow_up", kindLabel: "Follow-up", note: "", status: "draft", statusWords: "Draft", statusAt: null, missing: [], alerts: [], flags: [], history: [], criteria: null,
  assessments: [
    { ...CARD, id: "a", instrument: "fiqr", version: "1", shortName: "FIQR", of: 21 }, { ...CARD, id: "b", instrument: "psqi", version: "1", shortName: "PSQI", of: 19 },
    { ...CARD, id: "c", instrument: "phq9", version: "1", shortName: "PHQ-9", of: 9, complete: true, answered: 9 }, { ...CARD, id: "d", instrument: "acr2016", version: "1", shortName: "ACR 2016", of: 8, answered: 3 },
  ],
};

test("from a visit: all that is unanswered and has its wording is ticked, in the visit's order", async () => {
  const view = await open(visitView, { visitId: "v" }, { visit_get: () => VISIT, instruments_list: () => LIBRARY, handover_start: () => null });
  shown = view;
  view.button("Hand over…").click();
  await turn(4);
  const boxes = [...dialog().querySelectorAll("input")];
  assert.deepEqual(boxes.map((box) => [box.value, box.checked]), [["a", true], ["b", false], ["c", false], ["d", true]]);
  assert.match(dialog().textContent, /PSQI.*Its wording isn’t in Fibrotrend/);
  assert.match(dialog().textContent, /no name, no scores/);
  for (const box of boxes) box.checked = false;
  confirm();
  await turn(2);
  assert.equal(view.sent("handover_start").length, 0);
  assert.match(dialog().textContent, /Tick at least one questionnaire/);
  boxes[3].checked = boxes[0].checked = true;
  confirm();
  await turn(2);
  assert.deepEqual(view.sent("handover_start"), [{ visitId: "v", assessments: ["a", "d"] }]);
});

test("a hand-over that is refused says why and stays in the dialog", async () => {
  const view = await open(visitView, { visitId: "v" }, { visit_get: () => VISIT, instruments_list: () => LIBRARY, handover_start: () => {
    throw { code: "not_allowed", message: "Your role may not record or change anything: ask a clinician of this vault." };
  } });
  shown = view;
  view.button("Hand over…").click();
  await turn(4);
  confirm();
  await turn(2);
  assert.match(dialog().textContent, /Your role may not record/);
});

test("whoever may not acknowledge is told of an open alert and to tell a clinician; nothing can be acknowledged", async () => {
  const session = new Session();
  session.clinic = clinicOf("assistant");
  const view = await open(visitView, { visitId: "v" }, { visit_get: () => ({ ...VISIT, alerts: [ALERT] }) }, session);
  shown = view;
  await turn(4);
  assert.match(dialog().textContent, /Tell a clinician now/);
  assert.equal(dialog().querySelector("textarea"), null);
  confirm();
  await turn(2);
  assert.equal(view.sent("alert_acknowledge").length, 0);
  assert.equal(view.button("Acknowledge…").dataset.needs, "sign");
});

test("who only looks opens a draft to read it", async () => {
  const session = new Session();
  session.clinic = clinicOf("readOnly");
  const view = await open(visitView, { visitId: "v" }, { visit_get: () => VISIT }, session);
  shown = view;
  assert.equal(view.view.querySelector(".form-head .button").textContent, "Show answers");
  assert.equal(view.view.querySelector("textarea").readOnly, true);
  assert.deepEqual([...view.view.querySelectorAll(".page-head button")].map((button) => button.dataset.needs), ["sign", "write", "write", "write"]);
});

test("an answer that can't be saved keeps nobody from ending: it is said, and ends without it", async () => {
  const ended = [];
  const { press: click, view, title, button, session } = await patient({
    number: 2, answers: {}, commands: {
      handover_answer: () => {
        throw { code: "disk_full", message: "The disk is full: make room." };
      },
      handover_end: () => ended.push("ended"),
    },
  });
  session.queue.put({ key: "k", label: "PHQ-9, 1", send: () => Promise.reject({ code: "disk_full", message: "The disk is full: make room." }) });
  await turn(4);
  await click("Stop here");
  assert.doesNotMatch(view.textContent, /What you have answered is saved/, "it isn't");
  await click("Stop");
  await click("End");
  assert.deepEqual(ended, []);
  assert.match(title(), /1 answer is not saved/);
  assert.match(view.textContent, /For the clinic: The disk is full: make room\./);
  assert.ok(button("Try again"));
  await click("End without it");
  assert.deepEqual(ended, ["ended"]);
});
