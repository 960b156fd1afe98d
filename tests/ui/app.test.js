// The page as a whole: what it shows when it is loaded, and how it locks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { backEnd, page, press, turn, until } from "./dom.js";
import { INSTRUMENTS } from "./mock-instruments.js";

page("<div id=\"bar\"></div><div id=\"notices\"></div><main id=\"main\" tabindex=\"-1\"></main><div id=\"live\"></div>");
const { CLINIC } = await import("./open-view.js");
const { wantedLanguage } = await import("../../ui/lib/language.js");
const { language } = await import("../../ui/lib/words.js");
const { chooseLanguage } = await import("../../ui/lib/theme.js");

const LOOK = { theme: "", contrast: "", textSize: "", keys: "", language: "" };
const STATE = { standing: "closed", clinic: null, locked: null, lockedUser: null, why: "", reviewVisit: null, look: LOOK };
const VAULT = { handle: "v1", name: "Linden Street", place: "/vaults/linden", found: true, users: [{ id: "u1", name: "Ada" }, { id: "u2", name: "Billie" }], hasRecovery: true };
const FORM = INSTRUMENTS.find((each) => each.id === "phq9");
const HANDED = { clinic: "Linden Street", number: 1, of: 1, form: FORM, assessment: { id: "h", instrument: "phq9", version: "1", shortName: "PHQ-9", answers: {}, complete: false, answered: 0, of: 9, missing: [], lines: [], flags: [], sentences: [], comparison: null, conflicts: [] } };

let loads = 0;
/** Loads the page anew, as Rust does. @param {object} state @param {Record<string, (args: any) => any>} [commands] */
async function load(state, commands = {}, hash = "", stored = {}) {
  // The page before is gone with its listeners.
  page("<div id=\"bar\"></div><div id=\"notices\"></div><main id=\"main\" tabindex=\"-1\"></main><div id=\"live\"></div>");
  location.hash = hash;
  for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  const calls = backEnd({
    session_state: () => ({ ...STATE, ...state }), app_info: () => ({ version: "0", vaults: [VAULT], defaultFolder: "/d", demoPassphrase: "" }), session_lock: () => new Promise(() => {}), session_touch: () => null,
    patients_find: () => ({ total: 0, patients: [] }), restore_given: () => null, handover_get: () => HANDED, ...commands,
  });
  loads += 1;
  await import(`../../ui/app.js?${loads}`);
  const main = document.getElementById("main");
  await until(() => main.childElementCount > 0 && !main.hasAttribute("aria-busy"));
  const names = () => calls.map(([name]) => name);
  return { calls, main, names, bar: document.querySelector(".bar") };
}

test("before anything else it asks how the window stands", async () => {
  const { names, main } = await load({});
  assert.equal(names()[0], "session_state");
  assert.match(main.textContent, /Open your clinic’s vault/);
  assert.equal(document.title, "Open a vault – Fibrotrend");
});

test("opened with a backup: it is shown first, and read only with its passphrase", async () => {
  const file = { handle: "r1", name: "Linden Street", at: "2026-11-20T10:12:00Z", place: "/media/x.fibrotrend-backup", users: [], hasRecovery: true };
  const { main, names } = await load({}, { restore_given: () => file });
  assert.match(main.textContent, /Restore a backup/);
  assert.match(main.textContent, /Linden Street/);
  assert.ok(!names().includes("restore_compare"), "nothing is opened without a passphrase");
});

test("opened with a file that is no backup: the window says so", async () => {
  const { main } = await load({}, { restore_given: () => Promise.reject({ code: "damaged", message: "/media/x is not a backup of Fibrotrend." }) });
  assert.equal(main.querySelector("[role=alert]").textContent, "/media/x is not a backup of Fibrotrend.");
  assert.match(main.textContent, /Choose a backup file…/);
});

test("with a vault open, no file that was given comes in between", async () => {
  const { names } = await load({ standing: "open", clinic: CLINIC }, {}, "#/patients");
  assert.ok(!names().includes("restore_given"));
});

test("locked: why, the same vault and user, whatever the address says", async () => {
  const { main, names } = await load({ standing: "locked", locked: VAULT, lockedUser: "u2", why: "Locked after 10 minutes without use." }, {}, "#/patients/p1");
  assert.match(main.textContent, /Locked after 10 minutes without use/);
  assert.equal(main.querySelector("select").value, "u2");
  assert.deepEqual(names().filter((name) => name.startsWith("patient")), [], "nothing of a patient is asked for");
});

test("open: the view of the address, and who has it open", async () => {
  const { main, bar } = await load({ standing: "open", clinic: CLINIC }, {}, "#/patients");
  assert.match(main.textContent, /Patients/);
  assert.match(bar.textContent, /Dr A\. Reyes/);
});

test("in the patient's hands no address and no key leads anywhere, and nothing else is asked", async () => {
  const { main, names, calls } = await load({ standing: "handOver" }, {}, "#/patients/p1");
  assert.match(main.textContent, /Some questions for you/);
  const before = main.firstElementChild;
  for (const hash of ["#/patients", "#/settings", "#/unlock", "#/help", "#/visits/v/forms/a"]) {
    location.hash = hash;
    window.dispatchEvent(new Event("hashchange"));
    await turn(5);
    assert.match(main.textContent, /Some questions for you/, `${hash} leads nowhere`);
    assert.equal(location.hash, "#/");
    assert.equal(main.firstElementChild, before, "the page stays as it is, with what is half typed");
  }
  press("?");
  await turn(2);
  assert.equal(document.querySelector("dialog"), null, "no list of keys");
  assert.deepEqual([...new Set(names())].sort(), ["handover_get", "session_state"]);
  assert.equal(document.documentElement.hasAttribute("data-handed-over"), true, "the bar and the notices are out of sight");
  assert.equal(document.title, "Fibrotrend");
  press("l", { ctrlKey: true });
  await turn(5);
  assert.equal(calls.at(-1)[0], "session_lock", "Ctrl+L locks here as well");
});

test("someone else locks: what is half typed is stored first, nobody is asked", async () => {
  const visit = {
    id: "v", patientId: "p", patientName: "Ada Berg", date: "2026-11-20", kind: "follow_up", kindLabel: "Follow-up", note: "", status: "draft", statusWords: "Draft", statusAt: null, missing: [], alerts: [], flags: [], history: [], criteria: null, assessments: [],
  };
  const { main, names, calls } = await load({ standing: "open", clinic: CLINIC }, { visit_get: () => visit, visit_edit: () => visit }, "#/visits/v");
  const note = main.querySelector("textarea");
  note.value = "half a sente";
  note.dispatchEvent(new Event("input"));
  window.dispatchEvent(new Event("locking"));
  await turn(10);
  assert.deepEqual(names().slice(-2), ["visit_edit", "session_lock"]);
  assert.equal(calls.at(-2)[1].note, "half a sente");
  assert.equal(document.querySelector("dialog"), null);
});

test("Lock and Ctrl+L lock once everything is stored; a lock that fails is said", async () => {
  const first = await load({ standing: "open", clinic: CLINIC }, {}, "#/patients");
  press("l", { ctrlKey: true });
  await until(() => first.names().includes("session_lock"));
  assert.equal(first.names().at(-1), "session_lock");
  const second = await load({ standing: "open", clinic: CLINIC }, { session_lock: () => {
    throw { code: "io", message: "The disk can’t be written." };
  } }, "#/patients");
  [...second.bar.querySelectorAll("button")].find((button) => button.textContent === "Lock").click();
  await until(() => document.querySelector("dialog"));
  assert.match(document.querySelector("dialog").textContent, /could not be locked.*can’t be written/);
});

test("a command that finds the vault locked asks how the window stands, and shows that", async () => {
  let standing = { standing: "open", clinic: CLINIC };
  const { main } = await load({}, { session_state: () => ({ ...STATE, ...standing }), due_get: () => {
    standing = { standing: "locked", locked: VAULT, lockedUser: "u1", why: "Locked because the computer went to sleep." };
    throw { code: "locked", message: "No vault is open: open one first." };
  } }, "#/patients");
  location.hash = "#/due";
  window.dispatchEvent(new Event("hashchange"));
  await until(() => /went to sleep/.test(main.textContent));
  assert.match(main.textContent, /went to sleep/);
  assert.match(main.textContent, /Open your clinic’s vault/);
});

test("theme, contrast and text size kept by Rust are shown", async () => {
  await load({ look: { theme: "dark", contrast: "more", textSize: "150", keys: "" } });
  assert.equal(document.documentElement.dataset.theme, "dark");
  assert.equal(document.documentElement.dataset.contrast, "more");
  assert.equal(document.documentElement.dataset.textSize, "150");
});

test("the language kept by Rust is shown, and another one is chosen on the first screen at once", async (context) => {
  const calls = [];
  const { main, bar } = await load({ look: { ...LOOK, theme: "dark", contrast: "more", language: "de" } }, { look_save: ({ look }) => void calls.push(look) }, "", { qps: "{}" });
  context.after(() => {
    // On a page of its own: the one of this test is gone.
    page();
    return chooseLanguage("en");
  });
  assert.equal(document.documentElement.lang, "de");
  assert.match(main.textContent, /Tresor Ihrer Praxis öffnen/);
  assert.match(bar.textContent, /Hilfe/);
  const choice = [...main.querySelectorAll("select")].at(-1);
  assert.deepEqual([...choice.options].map((option) => [option.value, option.textContent, option.lang]), [["", "Wie das System", ""], ["en", "English", "en"], ["de", "Deutsch", "de"], ["es", "Español", "es"]]);
  assert.equal(choice.value, "de");
  choice.value = "es";
  choice.dispatchEvent(new Event("change"));
  await until(() => /Abra la bóveda de su consulta/.test(main.textContent));
  assert.match(bar.textContent, /Ayuda/);
  assert.match(document.title, /^Abrir una bóveda/);
  assert.equal(document.documentElement.lang, "es");
  assert.deepEqual(calls, [{ theme: "dark", contrast: "more", textSize: "100", keys: "", language: "es" }], "the theme stays");
});

test("a language that isn't there is English, whoever asks for it; otherwise the system's is shown", async () => {
  const { main } = await load({ look: { ...LOOK, language: "fr" } }, {}, "", { language: "qps" });
  assert.equal(language(), "en");
  assert.match(main.textContent, /Open your clinic’s vault/);
  assert.equal([...main.querySelectorAll("select")].at(-1).value, "");
  const { languages } = navigator;
  for (const [asked, shown] of [[["fr-FR", "it"], "en"], [["fr-CA", "de-CH", "en"], "de"], [["es-419"], "es"], [["C"], "en"]]) {
    Object.defineProperty(navigator, "languages", { value: asked, configurable: true });
    assert.equal(wantedLanguage(), shown, asked.join());
  }
  Object.defineProperty(navigator, "languages", { value: languages, configurable: true });
});

test("when even the state can't be had, it says so and tries again", async () => {
  let broken = true;
  const { main } = await load({}, { session_state: () => {
    if (broken) throw { code: "internal", message: "Fibrotrend met an error of its own." };
    return STATE;
  } });
  assert.match(main.querySelector("[role=alert]").textContent, /error of its own/);
  broken = false;
  main.querySelector("button").click();
  await until(() => main.querySelector("form"));
  assert.match(main.textContent, /Open your clinic’s vault/);
});

test("while a vault is being locked nothing is shown but that, until it is locked", async () => {
  let standing = { standing: "locking" };
  const { main, names } = await load({}, { session_state: () => ({ ...STATE, ...standing }) }, "#/patients");
  assert.match(main.textContent, /Locking…/);
  assert.deepEqual([...new Set(names())], ["session_state"], "nothing else is asked");
  standing = { standing: "locked", locked: VAULT, lockedUser: "u1" };
  await until(() => main.querySelector("form"));
  assert.match(main.textContent, /Locked\./);
  assert.match(main.textContent, /Open your clinic’s vault/);
});

test("after a hand-over there is only unlocking that vault, whatever the address says", async () => {
  const handedBack = { standing: "handedBack", locked: VAULT, lockedUser: "u2", reviewVisit: "v" };
  for (const hash of ["", "#/help", "#/restore", "#/patients"]) {
    const { main, bar, names } = await load(handedBack, {}, hash);
    assert.match(main.textContent, /The patient’s answers are saved: unlock to look them over/);
    assert.match(main.textContent, /Open your clinic’s vault/, `${hash} leads to unlocking`);
    assert.deepEqual([...main.querySelectorAll("a, button")].map((each) => each.textContent), ["Show", "Open", "Passphrase forgotten? Use the recovery code…"], hash);
    assert.deepEqual([...bar.querySelectorAll("a")].filter((link) => !link.hidden), [], "the bar leads nowhere");
    assert.deepEqual([...new Set(names())].sort(), ["app_info", "session_state"]);
  }
});

/** Opens the form for a patient and types into it. @param {object} commands */
async function halfTypedForm(commands) {
  const opened = await load({ standing: "open", clinic: CLINIC }, { window_leave: () => null, ...commands }, "#/patients/new");
  const field = opened.main.querySelector("input");
  field.value = "Berg";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const told = () => opened.calls.filter(([name]) => name === "window_leave").map(([, { stored }]) => stored);
  const close = async () => {
    window.dispatchEvent(new Event("closing"));
    await turn(10);
  };
  const answer = async (words) => {
    [...document.querySelectorAll("dialog[open] button")].find((button) => button.textContent === words).click();
    await turn(10);
  };
  return { ...opened, told, close, answer };
}

test("closing the window asks about a form that is half typed, and each closing asks again", async () => {
  const { told, close, main } = await halfTypedForm({});
  const press2 = async (type) => {
    const dialog = document.querySelector("dialog[open]");
    if (type === "no") dialog.querySelector("button[type=button]").click();
    else dialog.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    await turn(10);
  };
  await close();
  assert.match(document.querySelector("dialog[open]").textContent, /not saved/);
  assert.deepEqual(told(), [false], "Rust waits");
  await close();
  assert.equal(document.querySelectorAll("dialog[open]").length, 1, "one question is enough");
  assert.deepEqual(told(), [false, false]);
  await press2("no");
  assert.deepEqual(told(), [false, false], "the window stays");
  assert.equal(main.querySelector("input").value, "Berg");
  await close();
  assert.equal(document.querySelectorAll("dialog[open]").length, 1, "asked again");
  await press2("yes");
  assert.deepEqual(told(), [false, false, false, true]);
});

test("closing the window asks about a dialog that is half typed", async () => {
  const { calls } = await load({ standing: "open", clinic: CLINIC }, { window_leave: () => null, users_get: () => ({ users: [CLINIC.user], recoveryMade: null, passphraseSet: "" }) }, "#/patients");
  const { ask } = await import("../../ui/components/dialog.js");
  const field = document.createElement("input");
  ask({ title: "Add a result", content: field, confirm: "Save" });
  const told = () => calls.filter(([name]) => name === "window_leave").map(([, { stored }]) => stored);
  field.value = "5.1";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  window.dispatchEvent(new Event("closing"));
  await turn(10);
  const question = [...document.querySelectorAll("dialog[open]")].at(-1);
  assert.match(question.textContent, /Leave without storing what is half typed\?/);
  assert.equal(document.activeElement.textContent, "Stay", "Enter loses nothing");
  question.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  await turn(10);
  assert.deepEqual(told(), [false, true]);
});

test("closing the window asks about answers that couldn't be stored, and goes by itself once they are", async () => {
  let full = true;
  const visit = {
    id: "v", patientId: "p", patientName: "Ada Berg", date: "2026-11-20", kind: "follow_up", kindLabel: "Follow-up", note: "", status: "draft", statusWords: "Draft", statusAt: null, missing: [], alerts: [], flags: [], history: [], criteria: null, assessments: [],
  };
  const { main, calls } = await load({ standing: "open", clinic: CLINIC }, { window_leave: () => null, visit_get: () => visit, visit_edit: () => {
    if (full) throw { code: "disk_full", message: "The disk is full: make room." };
    return visit;
  } }, "#/visits/v");
  const told = () => calls.filter(([name]) => name === "window_leave").map(([, { stored }]) => stored);
  const note = main.querySelector("textarea");
  note.value = "half a sente";
  note.dispatchEvent(new Event("input"));
  window.dispatchEvent(new Event("closing"));
  await turn(10);
  const dialog = () => document.querySelector("dialog[open]");
  assert.match(dialog().textContent, /Some answers are not saved.*The disk is full/);
  assert.equal(document.activeElement.textContent, "Stay", "Enter loses nothing");
  assert.equal(told().at(-1), false);
  full = false;
  [...dialog().querySelectorAll("button")].find((button) => button.textContent === "Try again").click();
  await turn(10);
  assert.equal(dialog(), null);
  assert.equal(told().at(-1), true, "all is stored: it goes");
});

test("the last minute without use is told, and any use ends that", async () => {
  await load({ standing: "open", clinic: CLINIC }, {}, "#/patients");
  const notice = document.querySelector(".idle-notice");
  assert.equal(notice.hidden, true);
  window.dispatchEvent(new window.CustomEvent("idle", { detail: 60 }));
  assert.equal(notice.hidden, false);
  assert.match(notice.textContent, /Locks in 60 s without use\. What isn’t saved is lost then/);
  window.dispatchEvent(new window.CustomEvent("idle", { detail: 59 }));
  assert.match(notice.textContent, /59 s/);
  press("Shift");
  assert.equal(notice.hidden, true);
});

test("a picture isn't copied or dragged out of the window; text is", async () => {
  const { main } = await load({ standing: "open", clinic: CLINIC }, {}, "#/patients");
  const image = document.createElement("img");
  const words = document.createElement("p");
  main.append(image, words);
  for (const name of ["contextmenu", "dragstart"]) {
    const stays = (element) => element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    assert.deepEqual([stays(image), stays(words)], [false, true], name);
  }
});
