// Audit, backups and restoring.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, turn } from "./dom.js";

page("<main id=\"main\" tabindex=\"-1\"></main>");
const { CLINIC, clinicOf, open, type } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");
const { auditView } = await import("../../ui/views/settings-audit.js");
const { backupsView } = await import("../../ui/views/settings-backups.js");
const { restoreView } = await import("../../ui/views/restore.js");
const { sizeWords } = await import("../../ui/lib/sizes.js");

/** @type {{close: () => void} | undefined} */
let shown;
afterEach(() => shown?.close());

const entry = (number, more = {}) => ({ number, at: "2026-11-20T10:12:00Z", by: "Dr A. Reyes", what: "Opened the chart", whom: "<i>Ada</i> Berg", patientId: "p1", reason: "", lines: [], ...more });
const AUDIT = { entries: [entry(3, { what: "Changed a treatment", reason: "Telephone", lines: [{ label: "Dose", text: "3 mg → 4.5 mg", changed: true }] }), entry(2), entry(1, { what: "Unlocked", whom: "", patientId: null })], more: false, count: 3, head: "3 · 3f2a 9c01 77de 0b12", actors: ["Dr A. Reyes"] };
const BLANK = { before: null, patientId: null, kind: "", actor: "", from: "", to: "" };

async function audit(commands = {}) {
  const view = await open(auditView, {}, { audit_get: () => AUDIT, ...commands });
  shown = view;
  const field = (label) => [...view.view.querySelectorAll("label")].find((each) => each.textContent === label).parentElement.querySelector("input, select");
  return { ...view, field };
}

test("the audit shows who, when, what, why, before and after, as text", async () => {
  const { view, sent } = await audit();
  assert.deepEqual(sent("audit_get"), [{ ask: BLANK }]);
  assert.equal(view.querySelector("i"), null);
  const row = view.querySelector("tr[data-number='3']");
  assert.match(row.textContent, /Changed a treatment.*Reason: Telephone.*Dose3 mg → 4.5 mg/);
  assert.match(view.textContent, /3 · 3f2a 9c01 77de 0b12/, "the code that stands on reports");
});

test("filters ask Rust afresh; a date that can't be read asks nothing; one patient only, and back", async () => {
  const { field, sent, button, view } = await audit();
  const choose = async (label, value) => {
    type(field(label), value);
    await turn(2);
  };
  await choose("What", "changes");
  await choose("Who", "Dr A. Reyes");
  await choose("From", "soon");
  assert.equal(sent("audit_get").length, 3, "a date that is none asks nothing");
  await choose("From", "2026-11-01");
  await choose("To", "2026-10-01");
  assert.match(view.textContent, /before the first day/);
  await choose("To", "2026-11-20");
  assert.deepEqual(sent("audit_get").at(-1), { ask: { ...BLANK, kind: "changes", actor: "Dr A. Reyes", from: "2026-11-01", to: "2026-11-20" } });
  button("<i>Ada</i> Berg", view).click();
  await turn(2);
  assert.equal(sent("audit_get").at(-1).ask.patientId, "p1");
  assert.match(view.querySelector(".only").textContent, /Only about <i>Ada<\/i> Berg/);
  button("Show all patients", view).click();
  await turn(2);
  assert.equal(sent("audit_get").at(-1).ask.patientId, null);
});

test("earlier entries are added below, from the last number shown", async () => {
  const { button, sent, view } = await audit({ audit_get: ({ ask }) => (ask.before === null ? { ...AUDIT, more: true } : { ...AUDIT, entries: [entry(0)], more: false }) });
  button("Show earlier entries", view).click();
  await turn(2);
  assert.equal(sent("audit_get").at(-1).ask.before, 1);
  assert.deepEqual([...view.querySelectorAll("tbody tr")].map((row) => row.dataset.number), ["3", "2", "1", "0"]);
  assert.equal(button("Show earlier entries", view), undefined);
});

test("checking says what was found: intact, or the first bad entry with every problem", async () => {
  const rows = [
    [{ intact: true, firstBad: null, problems: [] }, /All is as it was written. 3 entries and 40 records checked in 0.4 s/, "intact"],
    [{ intact: false, firstBad: 2, problems: ["Entry 2 was changed.", "A dose doesn’t match."] }, /Entry 2 is the first.*Entry 2 was changed.*A dose doesn’t match/, "names the first and each problem"],
    [{ intact: false, firstBad: null, problems: ["The end is missing."] }, /Something is not as it was written.*The end is missing/, "a cut tail has no first bad entry"],
  ];
  for (const [found, words, why] of rows) {
    const { button, view, close } = await audit({ audit_verify: () => ({ entries: 3, records: 40, head: AUDIT.head, milliseconds: 412, ...found }) });
    button("Check everything", view).click();
    await turn(2);
    assert.match(view.querySelector("[role=status]").textContent, words, why);
    assert.equal(view.querySelector(".conflict") === null, found.intact, "only what is wrong looks wrong");
    close();
  }
});

test("who may not manage sees why there is no audit, and nothing is asked", async () => {
  for (const make of [auditView, backupsView]) {
    const session = new Session();
    session.clinic = clinicOf("assistant");
    const view = await open(make, {}, {}, session);
    assert.match(view.view.textContent, /Only a clinician/);
    assert.deepEqual(view.calls, []);
    view.close();
  }
});

const backup = (handle, more = {}) => ({ handle, at: "2026-11-20T10:12:00Z", why: "on leaving", bytes: 3_412_992, patients: 12, visits: 61, whole: true, ...more });
const BACKUPS = { place: "/data/backups", isDefault: true, backups: [backup("b1"), backup("b2", { whole: false, patients: 0, visits: 0 })], problem: "" };

test("backups: one that isn't whole shows no numbers and can't be restored; the same disk is pointed out", async () => {
  const view = await open(backupsView, {}, { backups_get: () => BACKUPS });
  shown = view;
  const rows = [...view.view.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent));
  assert.deepEqual(rows, [["on leaving", "12", "61", "3.4 MB", "Restore…"], ["on leaving", "–", "–", "3.4 MB", ""]]);
  assert.match(view.view.querySelectorAll("tbody th")[1].textContent, /Not whole/);
  assert.match(view.view.textContent, /same disk as the vault/);
});

test("a backup that fails says so and leaves the list as it was", async () => {
  const view = await open(backupsView, {}, { backups_get: () => BACKUPS, backup_now: () => {
    throw { code: "disk_full", message: "The disk is full: free some space, then try again." };
  } });
  shown = view;
  view.button("Back up now").click();
  await turn(2);
  assert.match(view.view.querySelector(".outcome.error").textContent, /disk is full/);
  assert.equal(view.view.querySelectorAll("tbody tr").length, 2);
});

test("a cancelled folder dialog changes nothing and says nothing", async () => {
  const view = await open(backupsView, {}, { backups_get: () => BACKUPS, backup_choose_folder: () => null });
  shown = view;
  view.button("Choose the folder…").click();
  await turn(2);
  assert.equal(view.view.querySelector(".outcome").textContent, "");
  assert.match(view.view.textContent, /\/data\/backups/);
});

const FILE = { handle: "r1", name: "Linden", at: "2026-11-20T10:12:00Z", place: "/media/x.fibrotrend-backup", users: [{ id: "u1", name: "Dr A. Reyes" }, { id: "u2", name: "Billie" }], hasRecovery: true };
const line = (what, backup, here, onlyBackup = 0, onlyHere = 0, differ = 0) => ({ what, backup, here, onlyBackup, onlyHere, differ });
const RESTORE = { name: "Linden", at: FILE.at, lastChange: FILE.at, head: "2 · 81bb 04c2 9a10 ff3e", compared: "the open vault", place: "/data/Linden restored", differences: [line("Patients", 12, 12), line("Visits", 60, 61, 0, 1, 2)] };

async function restoring({ commands = {}, session = new Session(), closed = false } = {}) {
  const view = await open((ctx) => {
    if (closed) session.clinic = null;
    return restoreView(ctx);
  }, {}, { restore_choose: () => FILE, restore_compare: () => RESTORE, restore_run: () => CLINIC, ...commands }, session);
  shown = view;
  if (!session.backup && view.button("Choose a backup file…")) {
    view.button("Choose a backup file…").click();
    await turn(2);
  }
  const submit = async () => {
    view.view.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    await turn(2);
  };
  const field = (label) => [...view.view.querySelectorAll("label")].find((each) => each.textContent.startsWith(label))?.parentElement.querySelector("input, select");
  return { ...view, submit, field };
}

test("restoring: choose, open with a passphrase, compare, and only then restore", async () => {
  const { view, field, submit, sent, went } = await restoring();
  await submit();
  assert.equal(sent("restore_compare").length, 0, "without a passphrase nothing is opened");
  type(field("Passphrase"), "of its time");
  await submit();
  assert.deepEqual(sent("restore_compare"), [{ handle: "r1", user: "u1", secret: "of its time" }]);
  assert.match(view.textContent, /Restore this backup into a new vault\?/);
  assert.deepEqual([...view.querySelectorAll("tr.differs th")].map((cell) => cell.textContent), ["Visits"]);
  assert.match(view.textContent, /Only here, and not in the restored vault: visits: 1\. Different here: visits: 2/);
  assert.equal(sent("restore_run").length, 0);
  await submit();
  assert.deepEqual(sent("restore_run"), [{ handle: "r1", user: "u1", secret: "of its time", newPassphrase: null }]);
  assert.deepEqual(went, ["/patients"]);
});

test("restoring by recovery code sets a new passphrase for a user", async () => {
  const { field, submit, sent, session } = await restoring({ closed: true });
  type(field("Open it with"), "code");
  type(field("Recovery code"), "7KQ2-M0XD");
  await submit();
  assert.deepEqual(sent("restore_compare"), [{ handle: "r1", user: null, secret: "7KQ2-M0XD" }]);
  await submit();
  assert.equal(sent("restore_run").length, 0, "a new passphrase is needed first");
  type(field("Whose new passphrase"), "u2");
  type(field("New passphrase"), "five words make passphrases");
  type(field("New passphrase again"), "five words make passphrases");
  await submit();
  assert.deepEqual(sent("restore_run"), [{ handle: "r1", user: "u2", secret: "7KQ2-M0XD", newPassphrase: "five words make passphrases" }]);
  assert.equal(session.clinic, CLINIC);
});

test("a backup of a vault that knew no users yet opens with its passphrase, and asks for no new one", async () => {
  const { field, submit, sent } = await restoring({ closed: true, commands: { restore_choose: () => ({ ...FILE, users: [], hasRecovery: false }), restore_compare: () => ({ ...RESTORE, lastChange: "", head: "" }) } });
  type(field("Passphrase"), "of old");
  await submit();
  await submit();
  assert.deepEqual(sent("restore_run"), [{ handle: "r1", user: null, secret: "of old", newPassphrase: null }]);
});

test("what can't be compared says so and shows no made-up zeros", async () => {
  const compared = "There is no vault of this clinic here to compare with.";
  const { view, field, submit } = await restoring({ closed: true, commands: { restore_compare: () => ({ ...RESTORE, compared, differences: [line("Patients", 12, null), line("Visits", 60, null)] }) } });
  type(field("Passphrase"), "x");
  await submit();
  assert.match(view.textContent, new RegExp(compared));
  assert.deepEqual([...view.querySelectorAll("tbody tr")].map((row) => row.textContent), ["Patients12", "Visits60"]);
});

test("a wrong passphrase is said at its field; a file that is none, in the form", async () => {
  const { view, field, submit } = await restoring({ commands: { restore_compare: ({ secret }) => {
    throw secret === "wrong" ? { code: "wrong_passphrase", message: "The passphrase is not right." } : { code: "damaged", message: "This backup isn’t whole." };
  } } });
  type(field("Passphrase"), "wrong");
  await submit();
  assert.equal(field("Passphrase").getAttribute("aria-invalid"), "true");
  type(field("Passphrase"), "other");
  await submit();
  assert.match(view.querySelector("[role=alert]:not([hidden])").textContent, /isn’t whole/);
  assert.equal(view.querySelector("table"), null);
});

test("a backup of the list is restored with those who can open the vault, oneself first", async () => {
  const users = [{ id: "u2", name: "Billie", role: "assistant", me: false }, { id: "u1", name: "Dr A. Reyes", role: "clinician", me: true }];
  const view = await open(backupsView, {}, { backups_get: () => BACKUPS, users_get: () => ({ users, recoveryMade: null, keyCost: "" }) });
  shown = view;
  view.button("Restore…").click();
  await turn(2);
  assert.deepEqual(view.went, ["/restore"]);
  assert.equal(view.session.backup.handle, "b1");
  assert.deepEqual(view.session.backup.users.map(({ id }) => id), ["u1", "u2"]);
});

test("sizes in words", () => {
  for (const [bytes, words, why] of [[0, "0 bytes", "nothing"], [999, "999 bytes", "below a unit"], [1024, "1 kB", "the unit of file managers"], [3_412_992, "3.4 MB", "one decimal"], [250_000_000, "250 MB", "no decimal where it says nothing"]]) assert.equal(sizeWords(bytes), words, why);
});
