// Who may do what, the first screen, the recovery code, users, lock.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { backEnd, page, press, turn, until } from "./dom.js";

page("<main id=\"main\" tabindex=\"-1\"></main>");
const { CLINIC, clinicOf, confirm, dialog, open, PATIENT, type } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");
const { may } = await import("../../ui/lib/rights.js");
const { unlockView } = await import("../../ui/views/unlock.js");
const { recoveryView } = await import("../../ui/views/recovery.js");
const { usersView } = await import("../../ui/views/settings-users.js");
const { lockView } = await import("../../ui/views/settings-lock.js");
const { settingsView } = await import("../../ui/views/settings.js");
const { Warnings } = await import("../../ui/components/warnings.js");
const { watchRights } = await import("../../ui/components/rights.js");
const { watchUse } = await import("../../ui/lib/use.js");

const GROUPS = ["7KQ2", "M0XD", "94RT", "PA3H", "J8VN", "2CWE", "6BYS", "5FZG"];
const USERS = [{ id: "u1", name: "Dr A. Reyes" }, { id: "u2", name: "<b>Billie</b>" }];
const vault = (more = {}) => ({ handle: "v1", name: "Linden Street", place: "/vaults/linden", found: true, users: USERS, hasRecovery: true, ...more });
const info = (...vaults) => ({ version: "0", vaults, defaultFolder: "/d", demoPassphrase: "demo" });
const fail = (code, message, field) => () => {
  throw { code, message, ...(field ? { field } : {}) };
};
/** @type {{close: () => void} | undefined} */
let shown;
afterEach(() => shown?.close());

/** A session without a vault, as the first screen has it. */
function closed(before = {}) {
  const session = new Session();
  // The helper would open one.
  Object.defineProperty(session, "clinic", { value: null, writable: true });
  session.before = { locked: null, lockedUser: null, reviewVisit: null, ...before };
  return session;
}

async function first(vaults, commands = {}, before = {}) {
  const session = closed(before);
  const view = await open(async (ctx) => {
    session.clinic = null;
    return unlockView(ctx);
  }, {}, { app_info: () => info(...vaults), ...commands }, session);
  shown = view;
  const submit = async () => {
    view.view.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    await turn(2);
  };
  const field = (label) => [...view.view.querySelectorAll("label")].find((each) => each.textContent.startsWith(label))?.parentElement.querySelector("input, select");
  return { ...view, submit, field };
}

test("roles: what each may do", () => {
  const rows = [
    ["clinician", true, true, true, "a clinician may do everything"],
    ["assistant", true, false, false, "an assistant can't sign, acknowledge or manage"],
    ["readOnly", false, false, false, "who only looks changes nothing"],
  ];
  for (const [role, write, sign, manage, why] of rows) assert.deepEqual(["write", "sign", "manage"].map((right) => may(role, right)), [write, sign, manage], why);
});

test("what a role may not do stays in sight, does nothing and says why; with the right it works", async () => {
  const session = new Session();
  const said = [];
  watchRights(session, (words) => said.push(words));
  session.setClinic(clinicOf("assistant"));
  const done = [];
  const main = document.getElementById("main");
  for (const needs of ["write", "sign"]) {
    const button = Object.assign(document.createElement("button"), { textContent: needs });
    button.dataset.needs = needs;
    button.addEventListener("click", () => done.push(needs));
    main.append(button);
  }
  await turn();
  const [write, sign] = main.querySelectorAll("button");
  write.click();
  sign.click();
  assert.deepEqual(done, ["write"], "an assistant records but doesn't sign");
  assert.equal(sign.getAttribute("aria-disabled"), "true");
  assert.match(sign.title, /Only a clinician can sign/);
  assert.match(said.at(-1), /Only a clinician can sign/);
  session.setClinic(CLINIC);
  sign.click();
  assert.deepEqual(done, ["write", "sign"]);
  assert.equal(sign.hasAttribute("aria-disabled"), false);
  main.replaceChildren();
});

test("a vault with several users asks who opens it; names are text", async () => {
  const { field, submit, sent, view } = await first([vault()], { vault_open: () => CLINIC });
  assert.equal(view.querySelector("b"), null);
  const who = field("Who opens it");
  who.value = "u2";
  who.dispatchEvent(new Event("change"));
  field("Passphrase").value = "five words";
  await submit();
  assert.deepEqual(sent("vault_open"), [{ handle: "v1", user: "u2", passphrase: "five words", confirmed: false }]);
});

test("after a lock the same vault and user are offered first, and unlocking leads to the visit that was handed over", async () => {
  const before = { locked: vault({ handle: "v2", name: "Outreach" }), lockedUser: "u2", reviewVisit: "visit-7" };
  const { field, submit, went, view } = await first([vault(), vault({ handle: "v2", name: "Outreach" })], { vault_open: () => CLINIC }, before);
  assert.equal(view.querySelector("input[type=radio]:checked").value, "v2");
  assert.equal(field("Who opens it").value, "u2");
  field("Passphrase").value = "x";
  await submit();
  assert.deepEqual(went, ["/visits/visit-7"]);
});

test("another vault than the locked one leads to its own patients", async () => {
  const before = { locked: vault({ handle: "v2" }), lockedUser: "u1", reviewVisit: "visit-7" };
  const { field, submit, went, view } = await first([vault(), vault({ handle: "v2" })], { vault_open: () => CLINIC }, before);
  const other = view.querySelector("input[value=v1]");
  other.checked = true;
  other.dispatchEvent(new Event("change"));
  field("Passphrase").value = "x";
  await submit();
  assert.deepEqual(went, ["/patients"], "a visit of another vault is never gone to");
});

test("a network folder is opened only once it was looked at", async () => {
  const { field, submit, sent, button, went } = await first([vault()], {
    vault_open: ({ confirmed }) => (confirmed ? CLINIC : fail("confirm", "This vault lies on a network folder.", "confirmed")()),
  });
  field("Passphrase").value = "x";
  await submit();
  assert.match(dialog().textContent, /network folder/);
  button("Go back", dialog()).click();
  await turn(2);
  assert.equal(sent("vault_open").length, 1, "going back opens nothing");
  await submit();
  confirm();
  await turn(2);
  assert.deepEqual(sent("vault_open").map(({ confirmed }) => confirmed), [false, false, true]);
  assert.deepEqual(went, ["/patients"]);
});

test("a damaged vault says so and offers a backup; it isn't called a wrong passphrase", async () => {
  const { field, submit, view, sent, session, went } = await first([vault()], {
    vault_open: fail("damaged", "This vault is damaged."),
    restore_offered: () => [{ handle: "b1", name: "Linden Street", at: "2026-11-20T10:12:00Z", place: "/backups", users: USERS, hasRecovery: true }],
  });
  field("Passphrase").value = "x";
  await submit();
  const rescue = view.querySelector(".conflict:not([hidden])");
  assert.match(rescue.textContent, /This vault is damaged/);
  assert.equal(field("Passphrase").getAttribute("aria-invalid"), null);
  assert.deepEqual(sent("restore_offered"), [{ handle: "v1" }]);
  const newest = rescue.querySelector("button");
  assert.equal(document.activeElement, newest);
  assert.equal(rescue.querySelector("a").getAttribute("href"), "#/restore");
  newest.click();
  assert.deepEqual(went, ["/restore"]);
  assert.equal(session.backup.handle, "b1");
});

test("a damaged vault without known backups leads to choosing a file", async () => {
  const { field, submit, view } = await first([vault()], { vault_open: fail("damaged", "This vault is damaged.") });
  field("Passphrase").value = "x";
  await submit();
  const rescue = view.querySelector(".conflict:not([hidden])");
  assert.equal(rescue.querySelector("button"), null);
  assert.equal(rescue.querySelector("a").textContent, "Restore a backup…");
});

test("the recovery code sets a new passphrase for the one who has forgotten it", async () => {
  const { button, field, submit, sent, view } = await first([vault()], {
    vault_recover: ({ code }) => (code.startsWith("7KQ2") ? CLINIC : fail("invalid_field", "A group has a typing error.", "code")()),
  });
  button("Passphrase forgotten? Use the recovery code…").click();
  field("Recovery code").value = "7KQ3";
  field("New passphrase").value = "five words make passphrases";
  await submit();
  assert.equal(sent("vault_recover").length, 0, "the passphrase is typed twice");
  field("New passphrase again").value = "five words make passphrases";
  await submit();
  assert.match(view.textContent, /A group has a typing error/);
  field("Recovery code").value = "7KQ2-M0XD";
  field("Who has forgotten").value = "u2";
  await submit();
  assert.deepEqual(sent("vault_recover").at(-1), { handle: "v1", code: "7KQ2-M0XD", user: "u2", passphrase: "five words make passphrases" });
});

test("without a recovery code none is offered", async () => {
  const { button } = await first([vault({ hasRecovery: false })]);
  assert.equal(button("Passphrase forgotten? Use the recovery code…").hidden, true);
});

test("a vault that was just made leads to its recovery code, made with the passphrase that was typed", async () => {
  const { field, submit, went, sent, session } = await first([], { vault_create: () => ({ ...CLINIC, hasRecovery: false }), recovery_make: () => ({ groups: GROUPS }) });
  const words = { "Clinic name": "Linden", "Your name": "Ada", Passphrase: "five words make passphrases", "Passphrase again": "five words make passphrases" };
  for (const [label, text] of Object.entries(words)) field(label).value = text;
  await submit();
  assert.deepEqual(sent("recovery_make"), [{ passphrase: "five words make passphrases" }]);
  assert.deepEqual(went, ["/recovery"]);
  assert.deepEqual(session.code, GROUPS);
});

test("the code is shown until it is kept: leaving asks, keeping goes on, and then it is gone", async () => {
  const session = new Session();
  session.code = GROUPS;
  session.fresh = true;
  let saved = null;
  const view = await open(recoveryView, {}, { recovery_print: () => ({ words: "Sent to the printer." }), recovery_save: () => saved }, session);
  shown = view;
  assert.deepEqual([...view.view.querySelectorAll(".code li")].map((each) => each.textContent), GROUPS);
  view.button("Print…").click();
  await turn(2);
  assert.match(view.view.querySelector("[role=status]").textContent, /Sent to the printer/);
  const leaving = view.leave();
  await turn();
  view.button("Stay", dialog()).click();
  assert.equal(await leaving, false);
  assert.deepEqual(session.code, GROUPS);
  view.button("Save as PDF…").click();
  await turn(2);
  const again = view.leave();
  await turn();
  view.button("Stay", dialog()).click();
  assert.equal(await again, false, "the dialog for the file was cancelled");
  saved = { place: "/safe/Recovery code.pdf", bytes: 1 };
  view.button("Save as PDF…").click();
  await turn(2);
  assert.equal(await view.leave(), true, "there is a file: nobody is asked");
  session.code = GROUPS;
  view.button("I have kept it").click();
  assert.equal(session.code, null);
  assert.equal(await view.leave(), true, "nobody is asked once it is kept");
  assert.deepEqual(view.went, ["/patients"], "a new vault goes on to its patients");
});

test("a new code needs one's own passphrase, and says that the one before ends", async () => {
  const view = await open(recoveryView, {}, { recovery_make: ({ passphrase }) => (passphrase === "right" ? { groups: GROUPS } : fail("wrong_passphrase", "The passphrase is not right.")()) });
  shown = view;
  assert.match(view.view.textContent, /stops working/);
  const submit = async (text) => {
    view.view.querySelector("input").value = text;
    view.view.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    await turn(2);
  };
  await submit("");
  await submit("wrong");
  assert.match(view.view.textContent, /The passphrase is not right/);
  assert.equal(view.view.querySelector(".code"), null);
  await submit("right");
  assert.equal(view.view.querySelectorAll(".code li").length, 8);
  assert.equal(view.sent("recovery_make").length, 2, "without a passphrase nothing is asked");
});

const PEOPLE = {
  users: [{ id: "u2", name: "<b>Billie</b>", role: "assistant", me: false }, { id: "u1", name: "Dr A. Reyes", role: "clinician", me: true }], recoveryMade: null, keyCost: "Argon2id, 256 MiB, 3 passes",
};

test("users: what each may do is said, one's own passphrase can be changed, removing asks why", async () => {
  const view = await open(usersView, {}, { users_get: () => PEOPLE, user_remove: () => ({ ...PEOPLE, users: [PEOPLE.users[1]] }) });
  shown = view;
  assert.equal(view.view.querySelector("b"), null, "names are text");
  assert.match(view.view.textContent, /Assistant: Records and corrects; can’t sign/);
  assert.match(view.view.textContent, /None: if every passphrase is forgotten, nothing can open the vault/);
  assert.equal([...view.view.querySelectorAll("button")].filter((each) => each.textContent === "Remove…").length, 1, "nobody removes themselves");
  view.button("Remove…").click();
  confirm();
  await turn(2);
  assert.equal(view.sent("user_remove").length, 0, "without a reason nothing is sent");
  type(dialog().querySelector("input"), "left the clinic");
  confirm();
  await turn(2);
  assert.deepEqual(view.sent("user_remove"), [{ user: "u2", reason: "left the clinic" }]);
  assert.equal(view.view.querySelectorAll(".users li").length, 1);
});

test("a new user needs a name and a passphrase of 15 characters; what Rust refuses stands at its field", async () => {
  const view = await open(usersView, {}, { users_get: () => PEOPLE, user_add: fail("invalid_field", "This passphrase is one of the first that are tried.", "passphrase") });
  shown = view;
  view.button("Add user…").click();
  const [name, , , , passphrase, again] = dialog().querySelectorAll("input");
  name.value = "Cleo";
  passphrase.value = "fourteen chars";
  passphrase.dispatchEvent(new Event("input", { bubbles: true }));
  assert.match(dialog().textContent, /14 of at least 15 characters/);
  confirm();
  await turn(2);
  assert.equal(view.sent("user_add").length, 0);
  passphrase.value = again.value = "aaaaaaaaaaaaaaaa";
  confirm();
  await turn(2);
  assert.deepEqual(view.sent("user_add"), [{ form: { name: "Cleo", role: "assistant" }, passphrase: "aaaaaaaaaaaaaaaa" }]);
  assert.equal(passphrase.getAttribute("aria-invalid"), "true");
  assert.match(dialog().textContent, /one of the first that are tried/);
});

test("changing one's passphrase: a wrong one until now is said at its own field", async () => {
  const view = await open(usersView, {}, { users_get: () => PEOPLE, passphrase_change: fail("wrong_passphrase", "The passphrase is not right.") });
  shown = view;
  view.button("Change passphrase…").click();
  const [before, after, again] = dialog().querySelectorAll("input");
  before.value = "wrong";
  after.value = again.value = "a longer passphrase of words";
  confirm();
  await turn(2);
  assert.deepEqual(view.sent("passphrase_change"), [{ before: "wrong", after: "a longer passphrase of words" }]);
  assert.equal(before.getAttribute("aria-invalid"), "true");
});

test("the time until the lock is 1 to 30 whole minutes, and nothing else of the settings changes", async () => {
  const view = await open(lockView, {}, { settings_save: ({ settings }) => ({ ...CLINIC, settings }) });
  shown = view;
  const field = view.view.querySelector("input");
  for (const wrong of ["0", "31", "5.5", "", "ten"]) {
    field.value = wrong;
    view.view.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true }));
    assert.match(view.view.textContent, /whole number from 1 to 30/, `${wrong} is refused`);
  }
  field.value = "5";
  view.view.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true }));
  await turn(2);
  assert.deepEqual(view.sent("settings_save"), [{ settings: { ...CLINIC.settings, lockMinutes: 5 } }]);
});

test("who may not manage reads the settings and is told why they are closed", async () => {
  const session = new Session();
  session.clinic = clinicOf("assistant");
  const view = await open(settingsView, {}, {}, session);
  shown = view;
  assert.match(view.view.textContent, /Only a clinician can change this/);
  assert.deepEqual([...view.view.querySelectorAll("input, textarea")].filter((each) => !each.readOnly), []);
  assert.equal(view.view.querySelector("button[type=submit]").dataset.needs, "manage");
});

test("settings that are stored tidied are stored: leaving asks nothing, but for what was typed meanwhile", async () => {
  let answer;
  const view = await open(settingsView, {}, { settings_save: ({ settings }) => new Promise((resolve) => {
    answer = () => resolve({ ...CLINIC, settings: { ...settings, letterhead: settings.letterhead.trim() } });
  }) });
  shown = view;
  const letterhead = view.view.querySelector("textarea");
  const save = async () => {
    view.view.querySelector("form").requestSubmit();
    await until(() => answer);
  };
  type(letterhead, "12 Linden Street \n");
  await save();
  answer();
  await until(() => /Saved/.test(view.view.textContent));
  assert.equal(letterhead.value, "12 Linden Street");
  assert.equal(await view.leave(), true);

  answer = null;
  type(letterhead, "14 Linden Street ");
  await save();
  type(letterhead, "16 Linden Street");
  answer();
  await until(() => /Saved/.test(view.view.textContent));
  assert.equal(letterhead.value, "16 Linden Street");
  view.leave();
  await until(() => document.querySelector("dialog[open]"));
});

test("what nobody has touched is left without a question, whatever signs it begins with", async () => {
  const session = new Session();
  session.clinic = { ...CLINIC, settings: { ...CLINIC.settings, clinicName: "\ufeffPain clinic" } };
  shown = await open(settingsView, {}, {}, session);
  assert.equal(await shown.leave(), true);
  shown.close();
  const { patientFormView } = await import("../../ui/views/patient-form.js");
  const form = { givenName: "\ufeffAda", familyName: "Berg ", clinicNumber: "", birthDate: "1974-04-03", sex: "female" };
  shown = await open(patientFormView, { patientId: "p" }, { patient_get: () => ({ ...PATIENT, id: "p", form }) });
  assert.equal(await shown.leave(), true);
  type(shown.view.querySelector("input"), "Eva");
  shown.leave();
  await until(() => document.querySelector("dialog[open]"));
});

test("warnings are said once, as text, until they are read", () => {
  const session = new Session();
  const { element } = new Warnings(session);
  document.body.append(element);
  session.setClinic({ ...CLINIC, warnings: ["<b>A</b> network folder"] });
  assert.equal(element.hidden, false);
  assert.equal(element.querySelector("b"), null);
  element.querySelector("button").click();
  assert.equal(element.hidden, true);
  session.setClinic({ ...CLINIC, warnings: ["<b>A</b> network folder"] });
  assert.equal(element.hidden, true, "what was read stays read");
  session.setClinic({ ...CLINIC, warnings: ["<b>A</b> network folder", "A backup failed."] });
  assert.equal(element.textContent.includes("A backup failed."), true);
  assert.equal(element.textContent.includes("network"), false);
  element.remove();
});

test("a vault without a recovery code says so to whoever can make one", () => {
  const session = new Session();
  const { element } = new Warnings(session);
  const rows = [
    [{ ...CLINIC, hasRecovery: false }, true, "a clinician is told"],
    [{ ...clinicOf("assistant"), hasRecovery: false }, false, "an assistant can't make one"],
    [{ ...CLINIC, hasRecovery: false, demo: true }, false, "the demo clinic needs none"],
    [CLINIC, false, "there is one"],
  ];
  for (const [clinic, told, why] of rows) {
    session.setClinic(clinic);
    assert.equal(element.querySelector("a[href='#/recovery']") !== null, told, why);
    assert.equal(element.hidden, !told, why);
  }
});

test("use is told at once and then at most every 5 seconds, and only by a person with a vault open; copying is told", async () => {
  const calls = backEnd({ session_touch: () => null, clipboard_copied: () => null });
  let time = 0;
  let inUse = false;
  let real = true;
  watchUse(() => inUse, { now: () => time, real: () => real });
  const count = () => calls.filter(([name]) => name === "session_touch").length;
  const input = () => document.dispatchEvent(new Event("pointermove", { bubbles: true }));
  input();
  assert.equal(count(), 0, "nothing is open");
  inUse = true;
  input();
  assert.equal(count(), 1);
  time = 4999;
  press("a");
  assert.equal(count(), 1);
  time = 5000;
  press("a");
  assert.equal(count(), 2);
  time = 20_000;
  real = false;
  input();
  assert.equal(count(), 2, "an event that a script made is no use");
  document.dispatchEvent(new Event("copy"));
  document.dispatchEvent(new Event("cut"));
  await turn(5);
  assert.equal(calls.filter(([name]) => name === "clipboard_copied").length, 2);
});
