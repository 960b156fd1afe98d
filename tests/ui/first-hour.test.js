// The first hour: which vaults were opened, the way to a first report, long work, and questions before what can't be undone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { page, turn, until } from "./dom.js";
import { files, messages } from "./ftl.js";

page();
const { CLINIC, clinicOf, confirm, dialog, open, type } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");
const { unlockView } = await import("../../ui/views/unlock.js");
const { patientsView } = await import("../../ui/views/patients.js");
const { helpView } = await import("../../ui/views/help.js");
const { Waiting } = await import("../../ui/components/waiting.js");
const { ipc } = await import("../../ui/ipc.js");

/** @type {{close: () => void} | undefined} */
let shown;
afterEach(() => {
  shown?.close();
  shown = undefined;
});

const VAULTS = [
  { handle: "v1", name: "Linden Street", place: "/vaults/linden", found: true, users: [{ id: "u1", name: "Ada" }], hasRecovery: true, lastOpened: "2026-11-20T10:12:00Z" },
  { handle: "v2", name: "Outreach", place: "/media/usb/outreach", found: false, users: [], hasRecovery: false, lastOpened: null },
];
/** @param {object} [commands] */
async function unlock(commands = {}) {
  let vaults = [...VAULTS];
  const info = () => ({ version: "0", vaults, defaultFolder: "/d", demoPassphrase: "" });
  const session = new Session();
  shown = await open((ctx) => {
    session.clinic = null;
    return unlockView(ctx);
  }, {}, {
    app_info: info,
    vault_forget: ({ handle }) => {
      vaults = vaults.filter((vault) => vault.handle !== handle);
      return info();
    },
    vaults_forget_all: () => {
      vaults = [];
      return info();
    },
    ...commands,
  }, session);
  return shown;
}

test("the first screen lists the vaults opened here: name, folder, when, and which isn't found", async () => {
  const { view } = await unlock();
  const [linden, outreach] = view.querySelectorAll(".vault");
  assert.match(linden.textContent, /Linden Street.*\/vaults\/linden.*Last opened November 20, 2026/);
  assert.match(outreach.textContent, /Outreach.*\/media\/usb\/outreach.*Not found – is the drive connected\?/);
  assert.equal(outreach.querySelector("input").disabled, true);
});

test("a vault goes from the list after a question that says the vault stays; the page hands over its handle, never a path", async () => {
  const { view, sent } = await unlock();
  view.querySelector("[aria-label=\"Remove Outreach from the list…\"]").click();
  assert.match(dialog().textContent, /Remove Outreach from this list\?.*The vault stays where it is/s);
  dialog().querySelector("button[type=button]").click();
  await turn(2);
  assert.equal(view.querySelectorAll(".vault").length, 2, "kept");
  view.querySelector("[aria-label=\"Remove Outreach from the list…\"]").click();
  confirm();
  await until(() => view.querySelectorAll(".vault").length === 1);
  assert.deepEqual(sent("vault_forget"), [{ handle: "v2" }]);
});

test("the list is cleared after a question that says where each vault is; then a vault can be made or opened", async () => {
  const { view, button, sent } = await unlock();
  button("Clear this list…").click();
  assert.match(dialog().textContent, /\/vaults\/linden.*\/media\/usb\/outreach/s);
  assert.equal(document.activeElement.textContent, "Keep", "Enter keeps it");
  confirm();
  await until(() => view.querySelectorAll(".vault").length === 0);
  assert.equal(sent("vaults_forget_all").length, 1);
  assert.ok(button("Open a vault elsewhere…"));
});

const GUIDE = { patient: false, visit: false, doses: false, trends: false, report: false, away: false, patientId: null, visitId: null };
/** @param {object} guide @param {object} [clinic] @param {object} [commands] */
async function patients(guide, clinic = CLINIC, commands = {}) {
  const session = new Session();
  session.clinic = clinic;
  let now = { ...GUIDE, ...guide };
  shown = await open(patientsView, {}, {
    patients_find: () => ({ total: 0, patients: [] }), patients_rows: () => [], patients_overdue: () => 0,
    guide_get: () => now,
    guide_put_away: ({ away }) => (now = { ...now, away }),
    ...commands,
  }, session);
  await turn(5);
  const panel = () => shown.view.querySelector(".first-steps");
  return { ...shown, panel, links: () => [...panel().querySelectorAll("li")].map((item) => [item.classList.contains("done"), item.querySelector("a")?.getAttribute("href") ?? null]) };
}

test("first steps: each leads where it is done, what comes after the first patient waits, and what is done is ticked", async () => {
  const empty = await patients({});
  assert.deepEqual(empty.links(), [[false, "#/patients/new"], [false, null], [false, null], [false, null], [false, null]]);
  assert.match(empty.panel().textContent, /0 of 5 done/);
  shown.close();
  const half = await patients({ patient: true, visit: true, patientId: "p1", visitId: "v1" });
  assert.deepEqual(half.links(), [[true, "#/patients/new"], [true, "#/visits/v1"], [false, "#/patients/p1/treatments"], [false, "#/patients/p1/trends"], [false, "#/patients/p1/report"]]);
  assert.match(half.panel().querySelector("li.done").textContent, /Add a patient, done/);
  assert.match(half.panel().querySelector("li.next").textContent, /Write down the doses of LDN/);
});

test("first steps are put away and stay away; Help brings them back", async () => {
  const { button, panel, sent, view } = await patients({});
  button("Put away").click();
  await until(() => panel() === null);
  assert.deepEqual(sent("guide_put_away"), [{ away: true }]);
  assert.ok(view.querySelector("input[type=search]"), "the list is as it was");
  shown.close();
  shown = await open(helpView, {}, { app_info: () => ({ version: "0", vaults: [], defaultFolder: "", demoPassphrase: "" }), guide_put_away: () => GUIDE });
  shown.button("Show the first steps").click();
  await until(() => shown.went.length > 0);
  assert.deepEqual(shown.sent("guide_put_away"), [{ away: false }]);
  assert.deepEqual(shown.went, ["/patients"]);
});

test("first steps keep nobody from anything: not for who only looks, and nothing where they can't be told", async () => {
  assert.equal((await patients({}, clinicOf("readOnly"))).panel(), null);
  shown.close();
  const failing = await patients({}, CLINIC, { guide_get: () => Promise.reject({ code: "io", message: "no" }) });
  assert.equal(failing.panel(), null);
  assert.doesNotMatch(failing.view.textContent, /no$/);
});

test("an empty vault offers the demo clinic, a vault with patients doesn't, and nothing of the vault before is kept", async () => {
  const { button, session, went } = await patients({}, CLINIC, { vault_demo: () => ({ ...CLINIC, name: "Demo clinic", demo: true }) });
  session.memory.set("patients.query", "Ada");
  button("Look at the demo clinic first").click();
  await until(() => went.length > 0);
  assert.equal(session.clinic.demo, true);
  assert.equal(session.memory.size, 0);
  shown.close();
  assert.equal((await patients({ patient: true, patientId: "p1" })).button("Look at the demo clinic first"), undefined);
});

/** A command that takes until `end` is called, and how far it says it is. */
async function long(command, state) {
  let end;
  shown = await open(() => document.createElement("div"), {}, {
    [command]: () => new Promise((resolve, reject) => (end = { resolve, reject })),
    work_state: () => (typeof state === "function" ? state() : state),
    work_cancel: () => {
      end.reject({ code: "cancelled", message: "Cancelled. Nothing was changed." });
      return null;
    },
  });
  const said = [];
  const waiting = new Waiting((words) => said.push(words), { after: 20, every: 5 });
  return { waiting, said, end: () => end };
}

test("work that is quick says nothing; what takes longer says what it is and how far", async () => {
  let done = 10;
  const { waiting, said, end } = await long("backup_now", () => ({ done, of: 40, step: "Copying the database", cancellable: false }));
  const asked = ipc.backupNow();
  await turn(2);
  assert.equal(waiting.element.hidden, true);
  await until(() => !waiting.element.hidden);
  assert.match(waiting.element.textContent, /Copying the database25%/);
  assert.deepEqual(said, ["Copying the database"], "said once");
  assert.equal(waiting.cancel.hidden, true, "what can't be broken off isn't offered");
  done = 30;
  await until(() => /75%/.test(waiting.element.textContent));
  end().resolve(null);
  await asked;
  assert.equal(waiting.element.hidden, true);
});

test("Cancel breaks off once, and the command ends with its own words", async () => {
  const { waiting } = await long("audit_verify", { done: 0, of: null, step: "", cancellable: true });
  const asked = ipc.auditVerify().catch((error) => error);
  await until(() => !waiting.element.hidden);
  assert.match(waiting.element.textContent, /Checking every entry/);
  assert.equal(waiting.bar.hasAttribute("value"), false, "how much there is isn't known");
  waiting.cancel.click();
  waiting.cancel.click();
  assert.equal((await asked).code, "cancelled");
  assert.equal(shown.sent("work_cancel").length, 1);
  assert.equal(waiting.element.hidden, true);
});

test("when the work ends, the focus goes from Cancel back to where it was", async () => {
  const { waiting } = await long("audit_verify", { done: 0, of: null, step: "", cancellable: true });
  const begun = document.createElement("button");
  document.body.append(begun);
  begun.focus();
  const asked = ipc.auditVerify().catch((error) => error);
  await until(() => !waiting.element.hidden && !waiting.cancel.hidden);
  waiting.cancel.focus();
  waiting.cancel.click();
  await asked;
  assert.equal(waiting.element.hidden, true);
  assert.ok(document.activeElement === begun);
});

test("a window of the system that asks for a file isn't called work; where nothing tells how far it is, the bar just moves", async () => {
  const file = await long("report_save", null);
  const asked = ipc.reportSave();
  await turn(60);
  assert.equal(file.waiting.element.hidden, true);
  file.end().resolve(null);
  await asked;
  shown.close();
  const { waiting, end } = await long("cohort_get", () => Promise.reject("command work_state not found"));
  const counted = ipc.cohortGet(null);
  await until(() => !waiting.element.hidden);
  assert.match(waiting.element.textContent, /Counting all patients/);
  end().resolve(null);
  await counted;
});

/**
 * What ends, removes or replaces something, and what stands before it: a question ("asks"), a reason that is asked for and kept with
 * what was there ("reason"), a way back ("back"), or why nothing is lost ("none").
 */
const ENDS = {
  vault_forget: ["asks", "unlock.js: Remove … from this list?"], vaults_forget_all: ["asks", "unlock.js: Clear the list of vaults?"],
  vault_close: ["none", "what isn't stored is asked about first"], session_lock: ["asks", "unsaved.js: Some answers are not saved"], window_leave: ["asks", "app.js: Leave without storing what is half typed?"],
  record_remove: ["asks", "record-history.js: Remove …? with a reason; its history stays"],
  user_remove: ["asks", "settings-users.js: Remove …? with a reason"], user_edit: ["back", "edited again"], passphrase_change: ["asks", "settings-users.js: Change your passphrase"],
  recovery_make: ["asks", "recovery.js: The code made before stops working"],
  visit_sign: ["asks", "visit-dialogs.js: Sign the visit of …?"], visit_correct: ["reason", "visit-dialogs.js: Correct this visit"], visit_edit: ["back", "edited again, with history"],
  visit_instruments: ["none", "instrument-choice.js: what has answers can't be taken off"],
  answer_set: ["back", "item-sheet.js: Undo"], handover_answer: ["back", "item-sheet.js: Undo"],
  patient_edit: ["reason", "patient-form.js: Reason for the change"], course_save: ["reason", "kept with the earlier value"], plan_save: ["reason", "plan.js: It replaces the plan"],
  side_effect_save: ["reason", "kept with the earlier value"], condition_save: ["reason", "kept with the earlier value"], check_save: ["reason", "checklist.js: Reason for the correction"],
  lab_save: ["reason", "kept with the earlier value"], diary_save: ["reason", "day-form.js: Reason for the correction"], diary_import: ["asks", "import.js: Replace them"],
  phase_plan_save: ["reason", "phase-plan.js: Reason for the change"], contact_save: ["back", "edited again, with history"], reminder_save: ["back", "due.js: Take back"],
  alert_acknowledge: ["reason", "acknowledge.js: What was decided or done"], practice_save: ["back", "edited again"], settings_save: ["back", "edited again"],
  handover_start: ["asks", "handover/start.js: Hand over to the patient"], handover_end: ["asks", "handover.js: Please give the laptop back."], handover_turn: ["back", "Back"],
  batch_cancel: ["back", "started again; what was written stays"], work_cancel: ["back", "started again; nothing was changed"], restore_run: ["asks", "restore.js: Restore this backup into a new vault?"],
  incoming_store: ["asks", "import.js: Nothing is stored yet. A backup is made first"], redcap_forms_import: ["none", "adds instruments only"], export_write: ["none", "into a folder that is new"],
  backup_choose_folder: ["back", "chosen again"], guide_put_away: ["back", "help.js: Show the first steps"],
};
/** What only reads or only adds. */
const HARMLESS = /_(get|find|rows|overdue|list|state|search|history|read|choices|preview|page|try|svg|verify|print|choose|choose_file|given|offered|compare|add|touch|chart)$/;
/**
 * The same under other names; a file is written where the system asks for its place, and asks before it replaces one; tables go into
 * a folder that is asked for, and replace nothing there.
 */
const ALSO = [
  "app_info", "vault_choose_folder", "vault_create", "vault_open", "vault_demo", "vault_recover", "instrument_folder", "instrument_fhir_import", "redcap_forms_import", "clipboard_copied", "batch_start", "backup_now", "look_save",
  "instrument_fhir_save", "diary_sheet_save", "chart_save", "cohort_chart_save", "cohort_save", "report_save", "recovery_save", "audit_save", "export_write",
];

test("every command that ends, removes or replaces something has its question or its way back", () => {
  const commands = [...readFileSync(new URL("../../ui/ipc.js", import.meta.url), "utf8").matchAll(/call\("([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(Object.keys(ENDS).filter((name) => !commands.includes(name)), [], "nothing is listed that is gone");
  assert.deepEqual(commands.filter((name) => !(name in ENDS) && !ALSO.includes(name) && !HARMLESS.test(name)), [], "a new command says here what stands before it");
  const words = Object.entries(files("en")).flatMap(([, text]) => messages(text));
  /** A file with the words it asks for. @param {string} text */
  const withWords = (text) => [text, ...words.filter(([id]) => text.includes(`"${id}"`)).map(([, pattern]) => [pattern].flat().filter((part) => typeof part === "string").join(""))].join("\n");
  // Words of a question are on screen where they are said to be.
  for (const [command, [how, where]] of Object.entries(ENDS)) {
    const [, file, words] = /^([\w/-]+\.js): ([^…?]+)/.exec(where) ?? [];
    if (!file) {
      assert.notEqual(how, "asks", `${command} names its question`);
      continue;
    }
    const found = ["views", "components", "components/treatments", "components/practice", "components/safety", "components/diary", "components/trends", "."].map((folder) => new URL(`../../ui/${folder}/${file}`, import.meta.url))
      .flatMap((url) => {
        try {
          return [withWords(readFileSync(url, "utf8"))];
        } catch {
          return [];
        }
      });
    assert.ok(found.some((text) => text.includes(words.trim().split(" with a reason")[0])) || how === "reason" || how === "none", `${command}: ${words} in ${file}`);
  }
});
