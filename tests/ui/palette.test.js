// Everything is found by its name: what fits, who may, and that nothing is there while the vault is locked or handed over.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backEnd, page, press, turn, until } from "./dom.js";

const BODY = "<div id=\"bar\"></div><div id=\"notices\"></div><main id=\"main\" tabindex=\"-1\"></main><div id=\"live\"></div>";
page(BODY);
const { CLINIC, clinicOf, PATIENT, type } = await import("./open-view.js");
const { commandsFor, fit, found } = await import("../../ui/lib/commands.js");

const all = (options = {}) => commandsFor({ may: () => true, patient: { id: "p1", name: "Lucía Fernández" }, here: [], ...options });
const named = (typed, options) => found(all(options), typed).flat().map(({ name }) => name);

test("typed words find by the beginnings of words, by other words for it, and by letters in their order", () => {
  for (const [typed, first] of [
    ["tre", "Treatments"], ["new vis", "New visit"], ["vis new", "New visit"], ["lucia tren", "Trends"], ["dark", "Theme: dark"], ["night", "Theme: dark"], ["back", "Settings: backups"], ["pdf", "Report"],
    ["pharm", "Addresses"], ["trtmnts", "Treatments"], ["LOCK", "Lock"], ["kezboard", undefined], ["chrt", "Trends"],
  ]) assert.equal(named(typed)[0], first, typed);
  assert.equal(fit({ key: "x", name: "Trends", group: "Go to" }, "xq"), 0);
});

test("who may only look is offered nothing that writes, and nobody a patient's part without a patient", () => {
  const names = (options) => all(options).map(({ name }) => name);
  assert.ok(names().includes("New visit"));
  const looking = names({ may: () => false });
  for (const name of ["New visit", "Edit patient", "Add patient", "Restore a backup", "Make a recovery code"]) assert.ok(!looking.includes(name), name);
  for (const name of ["Trends", "Report", "Patients", "Lock"]) assert.ok(looking.includes(name), name);
  assert.ok(!names({ patient: null }).includes("Trends"));
});

test("what the screen offers stands first, and once", () => {
  const here = [{ key: "here-0", name: "Sign", path: "" }, { key: "here-1", name: "New visit", path: "/patients/p1/visits/new" }];
  const names = all({ here }).map(({ name }) => name);
  assert.equal(names[0], "Sign");
  assert.equal(names.filter((name) => name === "New visit").length, 1);
});

const LOOK = { theme: "", textSize: "" };
const STATE = { standing: "open", clinic: CLINIC, locked: null, lockedUser: null, why: "", reviewVisit: null, look: LOOK };
const MANY = Array.from({ length: 10_000 }, (_, at) => ({ id: `p${at}`, name: `Patient ${at}`, clinicNumber: `FM-${at}`, age: 40 }));
let loads = 0;
/** The window with a vault open. @param {object} state @param {object} [commands] */
async function load(state = {}, commands = {}, hash = "#/patients") {
  page(BODY);
  location.hash = hash;
  const asked = [];
  const calls = backEnd({
    session_state: () => ({ ...STATE, ...state }), app_info: () => ({ version: "0", vaults: [], defaultFolder: "/d", demoPassphrase: "" }), session_lock: () => null, session_touch: () => null, restore_given: () => null,
    patients_find: ({ query, most }) => {
      asked.push([query, most]);
      const fitting = MANY.filter((patient) => `${patient.name} ${patient.clinicNumber}`.toLowerCase().includes(query.toLowerCase()));
      return { total: fitting.length, patients: fitting.slice(0, most) };
    },
    patients_overdue: () => 0, patients_rows: () => [], look_save: () => null, guide_get: () => ({ away: true }), guide_put_away: () => ({ away: false }), patient_get: () => ({ ...PATIENT, id: "p1" }), due_get: () => ({ rows: [], total: 0 }), evidence_get: () => ({ trials: [] }), ...commands,
  });
  loads += 1;
  await import(`../../ui/app.js?palette${loads}`);
  const main = document.getElementById("main");
  await until(() => main.childElementCount > 0 && !main.hasAttribute("aria-busy"));
  return { main, asked, calls };
}
const palette = () => document.querySelector("dialog.palette");
const field = () => palette().querySelector("input");
const lines = () => [...palette().querySelectorAll("[role=option]")].map((option) => option.firstElementChild.textContent);
const open = () => press("k", { ctrlKey: true });

test("Ctrl+K opens it, the arrows move in it, Enter goes there, Escape leaves it where one was", async () => {
  const { main } = await load();
  const search = main.querySelector("input[type=search]");
  search.focus();
  open();
  assert.equal(document.activeElement, field());
  assert.equal(field().getAttribute("role"), "combobox");
  assert.equal(field().getAttribute("aria-expanded"), "true");
  const active = () => document.getElementById(field().getAttribute("aria-activedescendant"));
  assert.equal(active().getAttribute("aria-selected"), "true");
  press("ArrowDown");
  assert.equal(active().firstElementChild.textContent, lines()[1]);
  press("Escape");
  assert.equal(palette(), null);
  assert.equal(document.activeElement, search);
  open();
  type(field(), "evid");
  press("Enter");
  await until(() => location.hash === "#/evidence");
  assert.equal(palette(), null);
});

test("patients are asked of the vault as one types, twenty at most, and the rest is counted", async () => {
  const { asked } = await load();
  asked.length = 0;
  open();
  assert.deepEqual(asked, [], "nothing is asked before anything is typed");
  type(field(), "patient 12");
  await until(() => /of 111 patients/.test(palette().textContent));
  assert.deepEqual(asked, [["patient 12", 20]]);
  assert.equal(palette().querySelectorAll("[role=option]").length, 20);
  assert.match(palette().querySelector("[role=status]").textContent, /20 of 111 patients/);
  press("ArrowDown");
  press("Enter");
  await until(() => location.hash === "#/patients/p120");
});

test("Enter right after typing waits for who is meant, and an overtaken answer is dropped", async () => {
  const waiting = [];
  await load({}, { patients_find: ({ query }) => new Promise((resolve) => waiting.push([query, () => resolve({ total: 1, patients: [{ id: `p-${query}`, name: `Zora ${query}`, clinicNumber: "", age: null }] })])) }, "#/evidence");
  open();
  type(field(), "zor");
  type(field(), "zora");
  press("Enter");
  await turn();
  assert.ok(palette(), "nothing is opened before it is known");
  waiting[1][1]();
  await until(() => location.hash === "#/patients/p-zora");
  waiting[0][1]();
});

test("patients that come late change nothing that is chosen already", async () => {
  let answer;
  await load({}, { patients_find: ({ query }) => (query ? new Promise((resolve) => (answer = resolve)) : { total: 0, patients: [] }) });
  open();
  type(field(), "he");
  await until(() => lines()[0] === "Help");
  answer({ total: 1, patients: [{ id: "p9", name: "Helga Brandt", clinicNumber: "", age: 50 }] });
  await until(() => lines().includes("Helga Brandt"));
  assert.deepEqual(lines().slice(0, 2), ["Help", "Helga Brandt"]);
  assert.equal(palette().querySelector("[aria-selected=true]").firstElementChild.textContent, "Help");
});

test("where patients can't be searched, commands are found all the same and the reason is said", async () => {
  await load({}, { patients_find: ({ query }) => (query ? Promise.reject({ code: "io", message: "The disk is full." }) : { total: 0, patients: [] }) });
  open();
  type(field(), "coho");
  await until(() => /The disk is full/.test(palette().textContent));
  assert.equal(lines()[0], "Cohort");
});

test("a read-only user's list has no writing in it", async () => {
  await load({ clinic: clinicOf("readOnly") });
  open();
  assert.ok(lines().includes("Cohort"));
  for (const name of ["Add patient", "Restore a backup", "Make a recovery code"]) assert.ok(!lines().includes(name), name);
});

test("a theme and the lock are done from it", async () => {
  const { calls } = await load();
  open();
  type(field(), "theme dark");
  press("Enter");
  await until(() => document.documentElement.dataset.theme === "dark");
  open();
  type(field(), "lock");
  press("Enter");
  await until(() => calls.some(([name]) => name === "session_lock"));
  delete document.documentElement.dataset.theme;
});

test("not on the first screen, not in the patient's hands, not over a question", async () => {
  await load({ standing: "closed", clinic: null }, {}, "");
  open();
  assert.equal(palette(), null);
  assert.equal(document.querySelector(".bar .find").hidden, true);
  await load({ standing: "handOver", clinic: null }, { handover_get: () => ({ clinic: "C", number: 1, of: 1, form: null, assessment: null }) });
  open();
  assert.equal(palette(), null);
  const { main } = await load();
  main.querySelector("a").focus();
  press("?");
  assert.ok(document.querySelector("dialog[open]"));
  open();
  assert.equal(palette(), null);
});

test("in the demo clinic every patient is marked, and in a real one none", async () => {
  const patient = { id: "p1", name: "Ada Berg", clinicNumber: "", age: 40 };
  const demo = await load({ clinic: { ...CLINIC, demo: true } }, { patients_find: () => ({ total: 1, patients: [patient] }) });
  assert.match(demo.main.querySelector("tbody th").textContent, /Ada Berg Demo/);
  open();
  type(field(), "ada");
  await until(() => lines().some((line) => line.includes("Ada Berg")));
  assert.equal(lines().find((line) => line.includes("Ada Berg")), "Ada Berg Demo");
  const real = await load({}, { patients_find: () => ({ total: 1, patients: [patient] }) });
  assert.equal(real.main.querySelector("tbody th").textContent.trim(), "Ada Berg");
});
