// Finding a patient by keys alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backEnd, page, press, turn } from "./dom.js";

page();
const { patientsView } = await import("../../ui/views/patients.js");
const { Session } = await import("../../ui/lib/session.js");

const row = (id, name) => ({ id, name, clinicNumber: "", birthDate: null, age: null, visits: 0, lastVisit: null, openVisit: false, nextDue: null, overdue: false, fiqr: null });
const ALL = [row("1", "Ada <img src=x onerror=alert(1)>"), row("2", "Berta"), row("3", "Bea")];

async function start(slow = 0) {
  backEnd({
    patients_find: async ({ query }) => {
      if (query === "b") await turn(slow);
      return ALL.filter(({ name }) => name.toLowerCase().includes(query));
    },
  });
  const went = [];
  let first = null;
  const control = new AbortController();
  const view = await patientsView({ params: {}, session: new Session(), signal: control.signal, go: (path) => went.push(path), reload() {}, say() {}, title() {}, beforeLeave() {}, focus: (element) => { first = element; } });
  document.getElementById("main").replaceChildren(view);
  first.focus();
  const type = (text) => {
    first.value = text;
    first.dispatchEvent(new Event("input"));
  };
  const names = () => [...view.querySelectorAll("tbody a")].map((link) => link.textContent);
  return { view, went, type, names, search: first };
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
  const { type, names } = await start(20);
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
