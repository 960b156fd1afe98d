// The first screen shows before the rest of the window is read: what it needs is its own.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { backEnd, page, until } from "./page.js";

const read = globalThis.fetch;
// Whatever comes behind the first screen never comes here.
globalThis.fetch = (address) => (String(address).endsWith("/shell.ftl") ? read(address) : new Promise(() => {}));

page();
const { beStrict, ready } = await import("../../ui/lib/words.js");
await ready;
beStrict();

const BODY = "<div id=\"bar\"></div><div id=\"notices\"></div><main id=\"main\" tabindex=\"-1\"></main><div id=\"live\"></div>";
const LOOK = { theme: "", contrast: "", textSize: "", keys: "", language: "" };
const CLOSED = { standing: "closed", clinic: null, locked: null, lockedUser: null, why: "", reviewVisit: null, look: LOOK };
const VAULT = { handle: "v1", name: "Linden Street", place: "/vaults/linden", found: true, users: [{ id: "u1", name: "Ada" }, { id: "u2", name: "Billie" }], hasRecovery: true, lastOpened: "2026-11-20T10:12:00Z" };
const GONE = { ...VAULT, handle: "v2", place: "/media/linden", found: false };
const press = (words) => [...document.querySelectorAll("button")].find((each) => each.textContent.trim().startsWith(words)).click();

/** How the first screen can stand. @type {{name: string, state?: object, vaults?: object[], then?: () => void, shows: RegExp}[]} */
const STANDS = [
  { name: "the first start", shows: /Create vault/ },
  { name: "vaults to open", vaults: [VAULT, GONE], shows: /Open your clinic’s vault/ },
  { name: "a vault that is locked", state: { standing: "locked", locked: VAULT, lockedUser: "u2", why: "Locked after 10 minutes without use." }, shows: /Locked after 10 minutes/ },
  { name: "a patient has given the computer back", state: { standing: "handedBack", locked: VAULT }, shows: /answers/ },
  { name: "the recovery code", vaults: [VAULT], then: () => press("Passphrase forgotten?"), shows: /[Rr]ecovery code/ },
  { name: "the question before a vault leaves the list", vaults: [VAULT], then: () => press("Remove…"), shows: /list/ },
  { name: "a passphrase that is missing", vaults: [VAULT], then: () => document.querySelector("form").requestSubmit(), shows: /passphrase/ },
];

let loads = 0;
/** @param {typeof STANDS[number]} stand @param {Record<string, (args: any) => any>} [commands] */
async function start({ state, vaults = [], then }, commands = {}) {
  page(BODY);
  backEnd({
    session_state: () => ({ ...CLOSED, ...state }), restore_given: () => null,
    app_info: () => ({ version: "1.0", vaults, defaultFolder: "/vaults", demoPassphrase: "" }), ...commands,
  });
  loads += 1;
  await import(`../../ui/app.js?${loads}`);
  const main = document.getElementById("main");
  await until(() => main.childElementCount > 0 && !main.hasAttribute("aria-busy"));
  then?.();
}

for (const stand of STANDS) {
  test(`${stand.name}: shown while everything else is still on its way`, async () => {
    await start(stand);
    await until(() => stand.shows.test(document.body.textContent));
    assert.doesNotMatch(document.body.textContent, /shell-/);
  });
}

test("what a sheet that comes later styles isn't on the first screen", async () => {
  const ui = new URL("../../ui/", import.meta.url);
  const { document: index } = new JSDOM(await readFile(new URL("index.html", ui), "utf8")).window;
  const later = [...index.querySelectorAll("link[rel=stylesheet][disabled]")].map((link) => link.getAttribute("href"));
  assert.ok(later.length >= 5);
  const selectors = [];
  for (const sheet of later) {
    const text = (await readFile(new URL(sheet, ui), "utf8")).replace(/\/\*[^]*?\*\//g, "");
    for (const [, found] of text.matchAll(/([^{}]+)\{/g)) if (!/^\s*(@|from$|to$|\d)/.test(found)) selectors.push([sheet, found.trim()]);
  }
  assert.ok(selectors.length > 200);
  for (const stand of STANDS) {
    await start(stand);
    await until(() => stand.shows.test(document.body.textContent));
    for (const [sheet, selector] of selectors) {
      // Which element it is, not how it stands.
      const plain = selector.replace(/::?(hover|focus-visible|focus|active|before|after|open|backdrop|-webkit[\w-]+|-moz[\w-]+|target)\b(\([^)]*\))?/g, "").replace(/:(not|has)\(\)/g, "") || "*";
      assert.equal(document.querySelector(plain), null, `${stand.name}: ${selector} of ${sheet}`);
    }
  }
});

test("pressing twice makes one demo clinic, and opens a vault once", async () => {
  const asked = [];
  const once = (name) => () => {
    asked.push(name);
    return new Promise(() => {});
  };
  await start({ vaults: [VAULT] }, { vault_demo: once("demo"), vault_open: once("open") });
  press("Try the demo clinic");
  press("Try the demo clinic");
  document.querySelector("input[autocomplete=current-password], input[type=password]").value = "five words make a passphrase";
  press("Open");
  press("Open");
  await until(() => asked.includes("open"));
  assert.deepEqual(asked, ["demo", "open"]);
});
