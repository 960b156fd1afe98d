// Every view in a language of strange letters (ftl.js): a plain word on screen that isn't data was never translated. What a view
// shows, and the dialogs its buttons open.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { page, turn, until } from "./dom.js";
import { pseudo } from "./ftl.js";

const SKELETON = "<div id=\"bar\"></div><div id=\"notices\"></div><main id=\"main\" tabindex=\"-1\"></main><div id=\"live\"></div>";
/** A page, with what jsdom has no pictures for. */
function begin() {
  page(SKELETON);
  const { prototype } = window.HTMLCanvasElement;
  prototype.getContext = () => new Proxy({}, { get: () => () => ({ width: 0 }), set: () => true });
  prototype.toBlob = (done) => done(new Blob([]));
  globalThis.ResizeObserver = class {
    observe() {}
    disconnect() {}
  };
}
begin();
globalThis.structuredClone = (value) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
localStorage.setItem("qps", JSON.stringify(pseudo()));
localStorage.setItem("language", "qps");
const { showLanguage, t } = await import("../../ui/lib/words.js");
await showLanguage();
const { withDates } = await import("../../ui/lib/partial-dates.js");
await import("./mock-ipc.js");
const { standing } = await import("./mock-trust.js");

/** Fields whose texts are never shown, or only by way of a word for them. */
const CODES = new Set(["id", "key", "kind", "status", "standing", "role", "code", "field", "theme", "paper", "rule", "identity", "family", "state", "strength", "way", "unit", "svg", "handle"]);
/** Texts of the mock, which are data. @type {Set<string>} */
const data = new Set();
/** @param {unknown} value @param {string} [name] */
function learn(value, name = "") {
  if (typeof value === "string") {
    // A sentence is no code (the rule of a score stands beside the rules of alerts), nor is the key of a verdict's rule, shown as it is.
    const code = CODES.has(name) && !value.includes(" ") && !(name === "rule" && value.includes("."));
    if (!code) for (const each of [value, withDates(value)]) data.add(each.toLowerCase().replace(/\s+/g, " ").trim());
  } else if (value && typeof value === "object") {
    for (const [key, each] of Object.entries(value)) learn(each, Array.isArray(value) ? name : key);
  }
}

let pending = 0;
const { core } = window.__TAURI__;
const { invoke } = core;
core.invoke = async (command, args) => {
  pending += 1;
  try {
    const answer = await invoke(command, args);
    learn(answer);
    return answer;
  } catch (reason) {
    learn(reason);
    throw reason;
  } finally {
    pending -= 1;
  }
};

const DAYS = /\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)\b/g;
/** Written the same in every language. */
const SAME = /\b(fibrotrend|english|deutsch|español|kb|mb|gb|mg|µg|ml|iu|dl|ldn|phq|fiqr|a4|csv|png|svg|pdf|fhir|doi|imme?pact)\b/g;

const LETTER = /[\p{L}\p{M}]/u;

/** Plain words in a text that aren't data. @param {string} text @param {string[]} known the longest first */
function plainWords(text, known) {
  let rest = text.toLowerCase().replace(/\s+/g, " ").trim();
  if (!/[a-z]{2}/.test(rest) || known.some((each) => each.includes(rest))) return [];
  for (const each of known) {
    if (each.length < 3) continue;
    for (let at = rest.indexOf(each); at >= 0; at = rest.indexOf(each, at + 1)) {
      if (!LETTER.test(rest[at - 1] ?? "") && !LETTER.test(rest[at + each.length] ?? "")) rest = `${rest.slice(0, at)} ${rest.slice(at + each.length)}`;
    }
  }
  rest = rest.replace(DAYS, " ").replace(SAME, " ").replace(/[\d][\d.,:/-]*/g, " ");
  // Letters that stand among strange ones belong to a word of the stand-in language, or to a name.
  return rest.match(/(?<![\p{L}\p{M}])[a-z]{2,}(?![\p{L}\p{M}])/gu) ?? [];
}

/** What can be read in an element, by eye or ear. @param {Element} root */
function texts(root) {
  const found = [];
  const walker = document.createTreeWalker(root, 5);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      if (!node.parentElement?.closest("kbd, svg, textarea, [data-foreign]")) found.push(node.textContent);
    } else {
      for (const name of ["title", "placeholder", "aria-label", "alt", "aria-valuetext", "data-label"]) if (node.hasAttribute(name)) found.push(node.getAttribute(name));
      if (node.localName === "optgroup") found.push(node.label);
    }
  }
  return found.filter((text) => text.trim());
}

/** @param {Element[]} roots @returns {string[]} */
function untranslated(roots) {
  const known = [...data].sort((one, other) => other.length - one.length);
  return [...new Set(roots.flatMap(texts))].map((text) => [text.trim(), plainWords(text, known)]).filter(([, words]) => words.length).map(([text, words]) => `“${text}” (${words.join(", ")})`);
}

const main = () => document.getElementById("main");
/** Until nothing is asked for any more. */
async function settled() {
  for (let quiet = 0; quiet < 4; quiet = pending || main().hasAttribute("aria-busy") ? 0 : quiet + 1) await turn(5);
}

/** Goes there as a person would. @param {string} path */
async function visit(path) {
  location.hash = path;
  window.dispatchEvent(new Event("hashchange"));
  await turn(10);
  await settled();
  assert.equal(location.hash, `#${path}`, `${path} is shown`);
  assert.ok(!main().textContent.includes(t("shell-not-shown")), `${path} can be shown: ${main().textContent}`);
}

/** Opens whatever a button ends in “…” for, and closes it again. @param {string} path */
async function dialogsOf(path) {
  const found = [];
  const count = main().querySelectorAll("button").length;
  for (let at = 0; at < Math.min(count, 60); at += 1) {
    const button = main().querySelectorAll("button")[at];
    if (!button || button.disabled || !/…/.test(button.textContent) || button.closest("[hidden]")) continue;
    button.click();
    await settled();
    for (const dialog of document.querySelectorAll("dialog[open]")) {
      found.push(...untranslated([dialog]));
      dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
      await turn(5);
    }
    if (location.hash !== `#${path}`) await visit(path);
  }
  return found;
}

standing.set({ standing: "closed" });
await import("../../ui/app.js?pseudo");
await until(() => main().childElementCount > 0);
await settled();

/** @type {Map<string, string[]>} what isn't translated, by view */
const found = new Map();
const frame = () => [document.getElementById("bar"), document.getElementById("notices")];
const keep = (name, words) => found.set(name, [...new Set([...(found.get(name) ?? []), ...words])]);

test("the first screen, its forms and the frame around it", async () => {
  keep("/unlock", untranslated([main(), ...frame()]));
  const press = (id) => [...main().querySelectorAll("button")].find((button) => button.textContent.includes(id));
  const fromList = main().querySelectorAll(".vaults button");
  assert.ok(fromList.length > 1, "a vault is taken from the list, and the list is cleared");
  for (const button of fromList) {
    button.click();
    await settled();
    const dialog = document.querySelector("dialog[open]");
    keep("/unlock", untranslated([dialog]));
    dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
    await turn(5);
  }
  for (const open of [() => main().querySelector(".actions button.link"), () => main().querySelectorAll(".other-ways button")[1]]) {
    const button = open();
    assert.ok(button, "there is a way to another form");
    button.click();
    await settled();
    keep("/unlock", untranslated([main()]));
    const back = [...main().querySelectorAll("form button[type=button]")].at(-1);
    back.click();
    await settled();
    if (!main().querySelector(".vaults")) press("⟦")?.click();
  }
  for (const path of ["/help", "/restore"]) {
    await visit(path);
    keep(path, untranslated([main()]));
  }
});

test("every view of an open vault", async () => {
  await visit("/unlock");
  main().querySelector("input[type=password]").value = "five words make a passphrase";
  main().querySelector("form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  await until(() => location.hash === "#/patients");
  await settled();
  const { patients } = await core.invoke("patients_find", { query: "", most: 50, from: 0 });
  const patient = await core.invoke("patient_get", { patientId: patients[0].id });
  const visit0 = await core.invoke("visit_get", { visitId: patient.visits.find((each) => each.status !== "signed")?.id ?? patient.visits[0].id });
  const ids = { ":patientId": patient.id, ":visitId": visit0.id, ":assessmentId": visit0.assessments[0].id, ":id": "phq9" };
  for (const instrument of await core.invoke("instruments_list", {})) learn(instrument);
  const routes = [...readFileSync(new URL("../../ui/app.js", import.meta.url), "utf8").matchAll(/^ {2}\["(\/[^"]*)", /gm)].map(([, route]) => route).filter((route) => route !== "/unlock");
  assert.ok(routes.length > 25, "the routes of app.js are found");
  keep("frame", untranslated(frame()));
  for (const route of routes) {
    const path = route.replace(/:\w+/g, (name) => ids[name]);
    await visit(path);
    for (const details of main().querySelectorAll("details")) details.open = true;
    await settled();
    keep(route, untranslated([main()]));
    keep(route, await dialogsOf(path));
  }
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
  await until(() => document.querySelector("dialog[open]"));
  keep("frame", untranslated([document.querySelector("dialog[open]")]));
  document.querySelector("dialog[open]").dispatchEvent(new Event("cancel", { cancelable: true }));
});

test("the patient's hands, and the lock after them", async () => {
  for (const [name, state] of [["hand-over", { standing: "handOver" }], ["/unlock", { standing: "handedBack", reviewVisit: "v" }]]) {
    begin();
    window.__TAURI__ = { core };
    standing.set(state);
    await import(`../../ui/app.js?${state.standing}`);
    await until(() => main().childElementCount > 0);
    await settled();
    keep(name, untranslated([main(), ...frame()]));
    for (const button of main().querySelectorAll("button.primary")) {
      if (name !== "hand-over") break;
      button.click();
      await settled();
      keep(name, untranslated([main()]));
    }
  }
});

test("what is shown is translated, in every view", () => {
  if (process.env.SHOW) for (const [name, words] of found) console.log(name, words.length, process.env.SHOW === name ? words : words.slice(0, 2));
  assert.ok(found.size > 30, "the views were looked at");
  assert.deepEqual([...found].flatMap(([name, words]) => words.map((each) => `${name}: ${each}`)), []);
});

test("a plain word is found, and data is none", () => {
  const known = ["dr a. reyes", "past 7 days"];
  assert.deepEqual(plainWords("⟦Óþéñéð ƀý Dr A. Reyes⟧", known), []);
  assert.deepEqual(plainWords("⟦Óþéñéð⟧ by Dr A. Reyes", known), ["by"]);
  assert.deepEqual(plainWords("Apr 3, 2026 to 12 May 2026", known), ["to"]);
});
