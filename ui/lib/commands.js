// Everything that the command palette reaches, and how typed words find it. No page needed.

/** @typedef {import("./rights.js").Right} Right */

/**
 * @typedef {object} Command
 * @property {string} key its own, and the same from one typing to the next
 * @property {string} name
 * @property {string} group where it belongs
 * @property {string} [also] other words that it is looked for by
 * @property {string} [path] where it leads
 * @property {string} [act] what the window does itself
 * @property {Right} [needs]
 */

/** @typedef {{id: string, name: string}} Whose */

/** Ways within the clinic, in the order of the bar. @type {Command[]} */
const PLACES = [
  { key: "patients", name: "Patients", group: "Go to", also: "list find", path: "/patients" },
  { key: "patient-new", name: "Add patient", group: "Do", also: "new create", path: "/patients/new", needs: "write" },
  { key: "due", name: "Due", group: "Go to", also: "overdue reminders recall week", path: "/due" },
  { key: "batch", name: "Reports for this week", group: "Go to", also: "batch many print", path: "/batch" },
  { key: "cohort", name: "Cohort", group: "Go to", also: "all patients outcomes statistics responders", path: "/cohort" },
  { key: "contacts", name: "Addresses", group: "Go to", also: "pharmacies prescribers contacts telephone", path: "/contacts" },
  { key: "instruments", name: "Instruments", group: "Go to", also: "questionnaires forms scores library", path: "/instruments" },
  { key: "evidence", name: "Evidence", group: "Go to", also: "trials studies literature", path: "/evidence" },
  { key: "help", name: "Help", group: "Go to", also: "manual how", path: "/help" },
  { key: "settings", name: "Settings: clinic", group: "Settings", also: "letterhead paper name safety text", path: "/settings" },
  { key: "practice", name: "Settings: how we work", group: "Settings", also: "titration templates checklists currency", path: "/practice" },
  { key: "users", name: "Settings: users and keys", group: "Settings", also: "passphrase roles recovery", path: "/settings/users" },
  { key: "settings-lock", name: "Settings: lock", group: "Settings", also: "minutes time", path: "/settings/lock" },
  { key: "backups", name: "Settings: backups", group: "Settings", also: "back up copy save", path: "/settings/backups" },
  { key: "audit", name: "Settings: audit", group: "Settings", also: "log history who", path: "/settings/audit" },
  { key: "display", name: "Settings: display", group: "Settings", also: "theme text size font zoom", path: "/settings/display" },
  { key: "recovery", name: "Make a recovery code", group: "Settings", also: "new", path: "/recovery", needs: "manage" },
  { key: "restore", name: "Restore a backup", group: "Settings", also: "open", path: "/restore", needs: "manage" },
];

/** @type {Command[]} */
const ACTS = [
  { key: "lock", name: "Lock", group: "Do", also: "leave close log out", act: "lock" },
  { key: "light", name: "Theme: light", group: "Do", also: "bright appearance colours", act: "light" },
  { key: "dark", name: "Theme: dark", group: "Do", also: "night appearance colours", act: "dark" },
  { key: "system", name: "Theme: as the system", group: "Do", also: "appearance colours", act: "system" },
  { key: "keys", name: "Keyboard shortcuts", group: "Do", also: "keys", act: "keys" },
  { key: "guide", name: "Your first report in five minutes", group: "Do", also: "guide first steps tutorial start", act: "guide" },
];

/** Parts of the open patient's record. @type {[string, string, string, Right?][]} */
const PARTS = [
  ["", "Overview", "time line visits chronology"],
  ["/visits/new", "New visit", "start", "write"],
  ["/treatments", "Treatments", "ldn doses drugs titration side effects costs"],
  ["/safety", "Safety", "alerts checklist conditions"],
  ["/labs", "Labs", "results laboratory measurements weight blood pressure"],
  ["/diary", "Diary", "days ratings"],
  ["/trends", "Trends", "charts verdict course is it helping"],
  ["/report", "Report", "pdf print letter"],
  ["/edit", "Edit patient", "name number birth", "write"],
];

/**
 * What can be reached now.
 * @param {{may: (right: Right) => boolean, patient: Whose | null, here: {key: string, name: string, path: string}[]}} window here: what the screen itself offers, with the path of a link
 * @returns {Command[]}
 */
export function commandsFor({ may, patient, here }) {
  /** @type {Command[]} */
  const all = [
    ...(patient ? PARTS.map(([path, name, also, needs]) => ({ key: `patient${path}`, name, group: patient.name, also: `${also} ${patient.name}`, path: `/patients/${patient.id}${path}`, needs })) : []),
    ...PLACES,
    ...ACTS,
  ];
  // What leads to the same place stands once.
  /** @type {Command[]} */
  const own = here.filter(({ path }) => !all.some((command) => path && command.path === path)).map(({ key, name }) => ({ key, name, group: "On this screen", act: key }));
  return [...own, ...all].filter(({ needs }) => !needs || may(needs));
}

/** Small letters without marks, so that “lucia” finds Lucía. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {string} text */
const wordsOf = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether the letters of `typed` stand in `word` in this order, the first one at its beginning. @param {string} typed @param {string} word */
function isWithin(typed, word) {
  if (typed.length < 3 || typed[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at += 1;
  return at === typed.length;
}

/**
 * How well a command fits: 4 where its name begins as typed, 3 where each typed word begins a word of its name, 2 where other
 * words for it are among them, 1 where letters are left out or a word is found in another, 0 not at all.
 * @param {Command} command @param {string} typed
 */
export function fit(command, typed) {
  const wanted = wordsOf(typed);
  const name = wordsOf(command.name);
  if (name.join(" ").startsWith(wanted.join(" "))) return 4;
  /** @param {string[]} words */
  const begun = (words) => wanted.every((word) => words.some((each) => each.startsWith(word)));
  if (begun(name)) return 3;
  const all = [...name, ...wordsOf(command.also ?? ""), ...wordsOf(command.group)];
  if (begun(all)) return 2;
  return wanted.every((word) => all.some((each) => (word.length > 2 && each.includes(word)) || isWithin(word, each))) ? 1 : 0;
}

/**
 * What was typed finds these, the best first: those that fit by name, and those that fit otherwise.
 * @param {Command[]} commands @param {string} typed
 * @returns {[Command[], Command[]]}
 */
export function found(commands, typed) {
  const all = commands.map((command) => ({ command, how: fit(command, typed) })).filter(({ how }) => how > 0).toSorted((a, b) => b.how - a.how);
  const by = (/** @type {boolean} */ name) => all.filter(({ how }) => how > 2 === name).map(({ command }) => command);
  return [by(true), by(false)];
}
