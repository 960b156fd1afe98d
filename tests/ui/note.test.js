// The note stores itself, and nothing typed is lost on the way out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page, turn } from "./dom.js";

page();
const { Note } = await import("../../ui/components/note.js");

function start(readOnly = false) {
  const saved = [];
  const control = new AbortController();
  const note = new Note("before", { readOnly, signal: control.signal, save: (text) => saved.push(text) });
  const type = (text) => {
    note.area.value = text;
    note.area.dispatchEvent(new Event("input"));
  };
  return { note, saved, type, leave: () => control.abort() };
}

test("a pause in typing stores the note once", async () => {
  const { saved, type } = start();
  type("a");
  type("ab");
  assert.deepEqual(saved, []);
  await turn(450);
  assert.deepEqual(saved, ["ab"]);
});

test("leaving stores what was typed last", () => {
  const { saved, type, leave } = start();
  type("last words");
  leave();
  assert.deepEqual(saved, ["last words"]);
});

test("closing the window stores what was typed last", () => {
  const { saved, type } = start();
  type("last words");
  window.dispatchEvent(new Event("pagehide"));
  assert.deepEqual(saved, ["last words"]);
});

test("an unchanged or read-only note is not stored", () => {
  const { note, saved, leave } = start();
  note.flush();
  leave();
  assert.deepEqual(saved, []);
});
