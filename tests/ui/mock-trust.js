// Users, lock, hand-over, audit and backups for the stand-in of the Rust side. Never shipped.
// How the window stands survives a reload, as in the program: ?standing=locked or ?standing=handOver to begin so, ?role=assistant,
// ?warn for warnings, ?broken for an audit that was tampered with, ?damaged for a vault that can't be read.

const asked = new URLSearchParams(location.search);
const error = (code, message, field) => ({ code, message, ...(field ? { field } : {}) });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const moment = (days, hour = 9) => new Date(Date.now() - days * 86_400_000 - hour * 600_000).toISOString();

export const users = [
  { id: "u1", name: "Dr A. Reyes", role: asked.get("role") ?? "clinician", me: true },
  { id: "u2", name: "Billie Marsh", role: "assistant", me: false },
  { id: "u3", name: "<b>Records</b> office of the university hospital, second floor", role: "readOnly", me: false },
];
export const vaultUsers = () => users.map(({ id, name }) => ({ id, name }));
const GROUPS = ["7KQ2", "M0XD", "94RT", "PA3H", "J8VN", "2CWE", "6BYS", "5FZG"];
const WARNINGS = [
  "This vault lies in a folder that is synchronised (Nextcloud): what two computers write at once can damage it. Move it to a folder of this computer.",
  "The last backup could not be written to /media/backup: the default folder was used.",
];
let recoveryMade = "2026-11-02";
export const trust = () => ({ user: users.find((user) => user.me), hasRecovery: recoveryMade !== null, warnings: asked.has("warn") ? WARNINGS : [] });

const WHO = ["Dr A. Reyes", "Billie Marsh"];
const WHAT = [
  ["Unlocked the vault", "access", false], ["Opened the chart", "disclosures", true], ["Answered FIQR, Pain", "changes", true], ["Saved a report as PDF", "disclosures", true],
  ["Signed a visit", "changes", true], ["Failed unlock", "access", false], ["Changed a treatment", "changes", true], ["Handed over to the patient", "disclosures", true],
];
const PEOPLE = [["p1", "Amira Haddad"], ["p2", "Carla <img src=x onerror=alert(1)>"], ["p3", "Ines de la Fuente y Montemayor"]];
const COUNT = 257;
const HEAD = "257 · 3f2a 9c01 77de 0b12";
const entries = Array.from({ length: COUNT }, (_, at) => {
  const number = COUNT - at;
  const [what, kind, about] = WHAT[number % WHAT.length];
  const [patientId, whom] = about ? PEOPLE[number % PEOPLE.length] : [null, ""];
  const lines = what === "Changed a treatment" ? [{ label: "Dose", text: "3 mg → 4.5 mg", changed: true }, { label: "Start", text: "2026-03-07", changed: false }] : [];
  return { number, at: moment(at / 9, number % 7), by: WHO[number % 3 ? 0 : 1], what, whom, patientId, reason: lines.length ? "Prescribed by telephone" : "", lines, kind };
});

const backups = [
  { handle: "b1", at: moment(0, 3), why: "on leaving", bytes: 3_412_992, patients: 12, visits: 61, whole: true },
  { handle: "b2", at: moment(1), why: "before an import", bytes: 3_409_100, patients: 12, visits: 60, whole: true },
  { handle: "b3", at: moment(4), why: "on leaving", bytes: 1_024, patients: 0, visits: 0, whole: false },
  { handle: "b4", at: moment(33), why: "asked for", bytes: 3_120_000, patients: 11, visits: 54, whole: true },
];
let folder = { place: "/home/reyes/.local/share/fibrotrend/backups", isDefault: true };
const backupsView = () => ({ ...folder, backups, problem: "" });
const line = (what, backup, here, onlyBackup, onlyHere, differ) => ({ what, backup, here, onlyBackup, onlyHere, differ });

const usersView = () => ({ users: structuredClone(users).sort((a, b) => (a.name < b.name ? -1 : 1)), recoveryMade, keyCost: "Argon2id, 256 MiB, 3 passes" });
const checked = (passphrase, field = "passphrase") => {
  if ([...passphrase].length < 15) throw error("invalid_field", "The passphrase needs at least 15 characters.", field);
  if (/^(.)\1+$/.test(passphrase)) throw error("invalid_field", "This passphrase is one of the first that are tried: take five words that have nothing to do with each other.", field);
};
const opens = (passphrase) => {
  if (passphrase === "wrong") throw error("wrong_passphrase", "The passphrase is not right. Nothing was changed.");
};

/** How the window stands; kept over a reload. */
const KEY = "mock.standing";
export const standing = {
  get now() {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") ?? { standing: asked.get("standing") ?? "closed" };
  },
  set(value) {
    sessionStorage.setItem(KEY, JSON.stringify(value));
  },
};

/** As Rust does: the page is loaded anew, without an address. */
function anew(value) {
  standing.set(value);
  setTimeout(() => {
    location.hash = "";
    location.reload();
  }, 30);
  return new Promise(() => {});
}

/**
 * @param {{vault: () => any, clinic: () => any, handOver: (visitId: string, ids: string[]) => any, forms: () => any[]}} mock
 */
export function trusted({ vault, clinic, enter, forms }) {
  let turn = Number(asked.get("turn") ?? 0);
  const answers = {};
  const locked = (why = "", reviewVisit = null) => anew({ standing: reviewVisit ? "handedBack" : "locked", why, reviewVisit });
  const handOver = () => {
    const all = forms();
    const form = all[turn] ?? null;
    return {
      clinic: "Rheumatology, Linden Street", number: Math.min(turn + 1, all.length), of: all.length, form,
      assessment: form && { id: `h${turn}`, instrument: form.id, version: "1", shortName: form.shortName, answers: answers[turn] ?? {}, complete: false, answered: 0, of: form.of, missing: [], lines: [], flags: [], sentences: [], comparison: null, conflicts: [] },
    };
  };
  return {
    session_state: () => {
      const now = standing.now;
      const open = now.standing === "open" ? enter() : null;
      const was = now.standing === "locked" || now.standing === "handedBack";
      const look = { theme: localStorage.getItem("theme") ?? "", contrast: localStorage.getItem("contrast") === "more" ? "more" : "", textSize: localStorage.getItem("textSize") ?? "", keys: localStorage.getItem("keys") === "focus" ? "focus" : "", language: localStorage.getItem("language") ?? "" };
      return { standing: now.standing, clinic: open, locked: was ? vault() : null, lockedUser: was ? "u2" : null, why: was ? now.why || "Locked after 10 minutes without use." : "", reviewVisit: now.reviewVisit ?? null, look: { ...look, theme: look.theme === "system" ? "" : look.theme } };
    },
    session_lock: () => locked("Locked."),
    session_touch: () => null,
    clipboard_copied: () => null,
    look_save: () => null,
    vault_recover: async ({ code, passphrase }) => {
      await pause(500);
      if (!/^[\w\s-]{32,}$/.test(code)) throw error("invalid_field", "This is not the whole code: a group is missing or has a typing error.", "code");
      checked(passphrase);
      return enter();
    },
    users_get: usersView,
    user_add: ({ form, passphrase }) => {
      checked(passphrase);
      if (users.some((user) => user.name === form.name)) throw error("invalid_field", "There is a user of this name already: add an initial.", "name");
      users.push({ id: `u${users.length + 1}`, ...form, me: false });
      return usersView();
    },
    user_edit: ({ user, form }) => {
      const one = users.find((each) => each.id === user);
      if (one.role === "clinician" && form.role !== "clinician" && users.filter((each) => each.role === "clinician").length === 1) throw error("invalid_field", "At least one clinician must stay: make someone else a clinician first.", "role");
      Object.assign(one, form);
      return usersView();
    },
    user_remove: ({ user }) => {
      users.splice(users.findIndex((each) => each.id === user), 1);
      return usersView();
    },
    passphrase_change: ({ before, after }) => {
      opens(before);
      checked(after, "after");
      return usersView();
    },
    recovery_make: async ({ passphrase }) => {
      await pause(400);
      opens(passphrase);
      recoveryMade = new Date().toISOString().slice(0, 10);
      return { groups: GROUPS };
    },
    recovery_save: () => ({ place: "/home/reyes/Documents/Recovery code Linden Street.pdf", bytes: 21_004 }),
    recovery_print: () => ({ words: "Opened in the PDF viewer; print from there." }),
    handover_start: ({ visitId }) => anew({ standing: "handOver", visitId }),
    handover_get: handOver,
    handover_answer: ({ item, value, given }) => {
      answers[turn] ??= {};
      if (value === null) delete answers[turn][item];
      else answers[turn][item] = { value, given };
      return handOver();
    },
    handover_turn: ({ back }) => {
      turn = Math.max(0, Math.min(forms().length, turn + (back ? -1 : 1)));
      return handOver();
    },
    handover_end: () => locked("The hand-over has ended.", standing.now.visitId ?? null),
    audit_get: ({ ask }) => {
      const fits = entries.filter((entry) => (!ask.kind || entry.kind === ask.kind) && (!ask.actor || entry.by === ask.actor) && (!ask.patientId || entry.patientId === ask.patientId)
        && (!ask.from || entry.at.slice(0, 10) >= ask.from) && (!ask.to || entry.at.slice(0, 10) <= ask.to) && (ask.before === null || entry.number < ask.before));
      return { entries: fits.slice(0, 100), more: fits.length > 100, count: COUNT, head: HEAD, actors: WHO };
    },
    audit_verify: async () => {
      await pause(600);
      const fine = { intact: true, entries: COUNT, records: 4_120, firstBad: null, problems: [], head: HEAD, milliseconds: 412 };
      return asked.has("broken") ? { ...fine, intact: false, firstBad: 143, problems: ["Entry 143 was changed after it was written.", "A dose of Amira Haddad (2026-03-07) doesn’t match entry 139, which wrote it."] } : fine;
    },
    audit_save: () => ({ place: "/home/reyes/Documents/audit.csv", bytes: 30_210 }),
    backups_get: backupsView,
    backup_choose_folder: () => {
      folder = { place: "/media/backup/Fibrotrend", isDefault: false };
      return backupsView();
    },
    backup_now: async () => {
      await pause(700);
      backups.unshift({ handle: `b${backups.length + 1}`, at: new Date().toISOString(), why: "asked for", bytes: 3_413_500, patients: 12, visits: 61, whole: true });
      return backupsView();
    },
    restore_choose: () => ({ handle: "r1", name: "Rheumatology, Linden Street", at: moment(3), place: "/media/backup/Fibrotrend/Linden Street 2026-11-20 180212.fibrotrend-backup", users: vaultUsers(), hasRecovery: true }),
    restore_given: () => null,
    restore_offered: () => backups.filter(({ whole }) => whole).slice(0, 2).map(({ handle, at }) => ({ handle, name: "Rheumatology, Linden Street", at, place: folder.place, users: vaultUsers(), hasRecovery: true })),
    restore_compare: async ({ secret }) => {
      await pause(500);
      opens(secret);
      const known = clinic() !== null;
      return {
        name: "Rheumatology, Linden Street", at: moment(3), lastChange: moment(3, 12), head: "231 · 81bb 04c2 9a10 ff3e", compared: known ? "the open vault" : "There is no vault of this clinic here to compare with.", place: "/home/reyes/Documents/Fibrotrend/Linden Street restored 2026-11-23.fibrotrend",
        differences: [line("Patients", 12, 12, 0, 0, 0), line("Visits", 60, 61, 0, 1, 1), line("Answers", 1_902, 1_961, 0, 59, 2), line("Treatments", 31, 31, 0, 0, 1), line("Settings", 1, 1, 0, 0, 0)].map((each) => (known ? each : { ...each, here: null, onlyBackup: 0, onlyHere: 0, differ: 0 })),
      };
    },
    restore_run: async () => {
      await pause(600);
      return enter();
    },
  };
}

export const damaged = () => asked.has("damaged");
