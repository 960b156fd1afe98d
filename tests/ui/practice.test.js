// How the clinic works, and its address book: nothing is lost on the way, errors land at their row.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backEnd, page, turn } from "./dom.js";
import { treatments } from "./mock-treatments.js";

page();
const { practiceView } = await import("../../ui/views/practice.js");
const { contactsView } = await import("../../ui/views/contacts.js");
const { CLINIC } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");

async function start(view, instead = {}) {
  document.querySelectorAll("dialog").forEach((dialog) => dialog.remove());
  const calls = backEnd({ ...treatments, practice_get: () => structuredClone(treatments.practice_get()), contacts_get: () => structuredClone(treatments.contacts_get()), ...instead });
  let guard = null;
  const element = await view({ params: {}, session: Object.assign(new Session(), { clinic: CLINIC }), signal: new AbortController().signal, go() {}, reload() {}, say() {}, title() {}, beforeLeave: (ask) => { guard = ask; }, focus() {} });
  document.getElementById("main").replaceChildren(element);
  const submit = async () => {
    (document.querySelector("dialog form") ?? element.querySelector("form")).dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await turn(5);
  };
  const sent = (command) => calls.filter(([each]) => each === command).map(([, args]) => args);
  return { element, submit, sent, leave: () => guard() };
}

const named = (element, label) => element.querySelector(`[aria-label="${label}"]`);
const fieldOf = (label, within = document) => document.getElementById([...within.querySelectorAll("label")].find((each) => each.textContent === label).htmlFor);

test("what isn't touched is saved as it was", async () => {
  const { submit, sent, leave } = await start(practiceView);
  assert.equal(await leave(), true, "nothing to lose");
  await submit();
  assert.deepEqual(sent("practice_save")[0].practice, structuredClone(treatments.practice_get()));
});

test("a line of a checklist moves on under the next heading and keeps its key", async () => {
  const { element, submit, sent } = await start(practiceView);
  const before = treatments.practice_get().beforeLdn;
  const last = before.filter(({ group }) => group === "Nutrients").at(-1);
  named(element, `Move down: ${last.label}`).click();
  assert.equal(document.activeElement.getAttribute("aria-label"), `Move down: ${last.label}`, "the next press moves it on");
  await submit();
  const after = sent("practice_save")[0].practice.beforeLdn;
  assert.equal(after.length, before.length);
  assert.deepEqual(after.find(({ key }) => key === last.key), { ...last, group: "Before the first dose" });
});

test("leaving with changes asks first", async () => {
  const { element, leave } = await start(practiceView);
  named(element, "Remove: Liver enzymes").click();
  const answer = leave();
  assert.match(document.querySelector("dialog").textContent, /Leave without saving/);
  [...document.querySelectorAll("dialog button")].find((button) => button.textContent === "Stay").click();
  assert.equal(await answer, false);
});

test("a row without an amount, or out of order, is marked and nothing is sent", async () => {
  const { element, submit, sent } = await start(practiceView);
  const template = element.querySelector(".template");
  [...template.querySelectorAll("button")].find((button) => button.textContent === "Add row").click();
  await submit();
  assert.match(template.querySelector(".cell .error:not([hidden])").textContent, /Type the amount/);
  assert.ok(template.open, "the fold is opened");
  document.activeElement.value = "6";
  const days = template.querySelectorAll("[aria-label='Days after the start']");
  days[days.length - 1].value = "3";
  await submit();
  assert.match(template.querySelector(".cell .error:not([hidden])").textContent, /after the one before/);
  assert.deepEqual(sent("practice_save"), []);
});

test("what Rust refuses stands at its row", async () => {
  const refuse = () => {
    throw { code: "invalid", message: "The amount must be more than 0.", field: "templates.1.steps.2.amount" };
  };
  const { element, submit } = await start(practiceView, { practice_save: refuse });
  await submit();
  const error = element.querySelector(".cell .error:not([hidden])");
  assert.equal(error.textContent, "The amount must be more than 0.");
  assert.equal(error.closest("tr").querySelector("[aria-label='Amount a day']").value, "4.5");
  assert.equal(error.closest(".template"), element.querySelectorAll(".template")[1]);
});

test("addresses are found by any of their words, and changed with what stood there", async () => {
  const { element, submit, sent } = await start(contactsView);
  const search = element.querySelector("[type=search]");
  search.value = "calcium";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  assert.deepEqual([...element.querySelectorAll("h3")].map((each) => each.textContent), ["Old Town Compounding"]);
  element.querySelector("[data-action=edit]").click();
  await turn(5);
  fieldOf("Telephone", document.querySelector("dialog")).value = "555 0111";
  await submit();
  const [{ form }] = sent("contact_save");
  assert.deepEqual([form.kind, form.name, form.phone, form.online], ["pharmacy", "Old Town Compounding", "555 0111", "https://oldtown.example"]);
  assert.equal(document.activeElement.getAttribute("aria-label"), "Edit… Old Town Compounding");
});

test("an address needs its kind and name; both are said at their fields", async () => {
  const { element, submit, sent } = await start(contactsView);
  [...element.querySelectorAll("button")].find((button) => button.textContent === "Add address…").click();
  await turn(5);
  await submit();
  assert.deepEqual([...document.querySelectorAll("dialog .field > .error:not([hidden])")].map((error) => error.textContent), ["Choose what it is.", "Type the name of the pharmacy or person."]);
  assert.deepEqual(sent("contact_save"), []);
});
