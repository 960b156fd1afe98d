// Finding a patient by keys alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backEnd, page, press, turn, until } from "./dom.js";

page();
const { patientsView } = await import("../../ui/views/patients.js");
const { Session } = await import("../../ui/lib/session.js");

const row = (id, name) => ({ id, name, clinicNumber: "", birthDate: null, age: null, visits: 0, lastVisit: null, openVisit: false, nextDue: null, overdue: false, openAlerts: 0, fiqr: null });
const ALL = [row("1", "Ada <img src=x onerror=alert(1)>"), row("2", "Berta"), row("3", "Bea")];

let control = new AbortController();

async function start({ slow = 0, counted = 0, gaveWay = 0, everyone = ALL, rows = (patientIds) => everyone.filter(({ id }) => patientIds.includes(id)) } = {}) {
  const calls = backEnd({
    patients_find: async ({ query, most }) => {
      if (query === "b") await turn(slow);
      const found = everyone.filter(({ name }) => name.toLowerCase().includes(query));
      return { total: found.length, patients: found.slice(0, most).map(({ id, name, clinicNumber, age }) => ({ id, name, clinicNumber, age })) };
    },
    patients_overdue: async () => {
      await turn(counted);
      if (gaveWay-- > 0) throw { code: "cancelled", message: "Cancelled. Nothing was changed." };
      return everyone.filter(({ overdue }) => overdue).length;
    },
    patients_rows: ({ patientIds }) => rows(patientIds),
  });
  const went = [];
  let first = null;
  // The view before is left.
  control.abort();
  control = new AbortController();
  const view = await patientsView({ params: {}, session: new Session(), signal: control.signal, go: (path) => went.push(path), reload() {}, say() {}, title() {}, beforeLeave() {}, focus: (element) => { first = element; } });
  document.getElementById("main").replaceChildren(view);
  first.focus();
  const type = (text) => {
    first.value = text;
    first.dispatchEvent(new Event("input"));
  };
  const names = () => [...view.querySelectorAll("tbody a")].map((link) => link.textContent);
  const asked = (command) => calls.filter(([name]) => name === command).map(([, args]) => args);
  return { view, went, type, names, search: first, asked };
}

test("names are shown as text", async () => {
  const { view, names } = await start();
  assert.deepEqual(names(), ALL.map(({ name }) => name));
  assert.equal(view.querySelector("img"), null);
});

test("Enter opens the first match of what is typed, not of what was shown before", async () => {
  const { type, went } = await start();
  type("be");
  press("Enter");
  await turn(5);
  assert.deepEqual(went, ["/patients/2"]);
});

test("a slow earlier search never replaces a later one", async () => {
  const { type, names } = await start({ slow: 20 });
  type("b");
  type("bea");
  await turn(40);
  assert.deepEqual(names(), ["Bea"]);
});

test("arrows move through the list and back to the search; / goes to the search", async () => {
  const { search } = await start();
  press("ArrowDown");
  press("ArrowDown");
  assert.equal(document.activeElement.textContent, "Berta");
  press("ArrowUp");
  press("ArrowUp");
  assert.equal(document.activeElement, search);
  press("ArrowDown");
  press("/");
  assert.equal(document.activeElement, search);
});

test("Enter in an empty search opens nobody", async () => {
  const { went } = await start();
  press("Enter");
  await turn(5);
  assert.deepEqual(went, []);
});

test("names come first, what stands beside them a few at a time", async () => {
  const everyone = Array.from({ length: 12 }, (_, n) => ({ ...row(String(n), `Patient ${n}`), overdue: n === 3, nextDue: "2026-01-05", lastVisit: "2025-10-05" }));
  const { view, names, asked, type } = await start({ everyone });
  type("patient");
  assert.equal(names().length, 12);
  const last = () => [...view.querySelectorAll("[data-label='Last visit']")].filter((cell) => cell.textContent).length;
  assert.equal(last(), 0, "nothing is read while somebody may be typing");
  await until(() => last() === 12);
  assert.equal(view.querySelector("[aria-busy]"), null);
  assert.deepEqual(asked("patients_rows").map(({ patientIds }) => patientIds.length), [5, 5, 2]);
  await until(() => /12 patients found, 1 overdue/.test(view.textContent));
});

test("a long list is shown in parts, and the focus stays at the place where it went on", async () => {
  const everyone = Array.from({ length: 230 }, (_, n) => row(String(n), `Patient ${String(n).padStart(3, "0")}`));
  const { view, names, search, type } = await start({ everyone });
  assert.equal(names().length, 100);
  assert.match(view.querySelector(".more").textContent, /100 of 230 shown/);
  view.querySelector(".more button").click();
  await until(() => names().length === 200);
  assert.equal(document.activeElement.textContent, "Patient 100");
  search.focus();
  type("patient 2");
  await until(() => names().length === 30);
  assert.equal(view.querySelector(".more"), null);
});

test("what can't be read is said", async () => {
  const { view } = await start({ rows: () => {
    throw { code: "io", message: "Reading the vault failed.", field: null };
  } });
  await until(() => /Reading the vault failed/.test(view.textContent));
});

test("lines that come into sight late are read all the same", async () => {
  // A slow window says what is in sight only after the names have stood there for a while.
  const told = [];
  globalThis.IntersectionObserver = class {
    constructor(tell) {
      this.tell = tell;
    }
    observe(target) {
      told.push(() => this.tell([{ target, isIntersecting: true }]));
    }
    disconnect() {}
  };
  try {
    const { view, asked } = await start({ counted: 2_000 });
    await until(() => asked("patients_overdue").length === 1);
    for (const tell of told) tell();
    await until(() => [...view.querySelectorAll("[data-label='Last visit']")].every((cell) => cell.textContent === "no visit yet"));
  } finally {
    delete globalThis.IntersectionObserver;
  }
});

test("while one types, the list has what fits a window; the rest and the way on come after", async () => {
  const everyone = Array.from({ length: 130 }, (_, at) => row(`${at}`, `Patient ${at}`));
  const { view, type, names } = await start({ everyone });
  assert.equal(names().length, 100);
  type("pat");
  await until(() => names().length === 25);
  assert.equal(view.querySelector(".more"), null);
  await until(() => names().length === 100);
  assert.deepEqual(names(), everyone.slice(0, 100).map(({ name }) => name), "in their order");
  assert.match(view.querySelector(".more").textContent, /100 of 130/);
});

test("who is overdue is counted again after it gave way to something else", async () => {
  const { view, asked } = await start({ everyone: [{ ...row("1", "Ada"), overdue: true }], gaveWay: 1 });
  await until(() => /1 overdue/.test(view.querySelector("[role=status]").textContent));
  assert.equal(asked("patients_overdue").length, 2);
  assert.equal(view.querySelector("[role=alert]"), null);
});
