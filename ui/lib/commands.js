// Everything that the command palette reaches, and how typed words find it. No page needed.

import { t } from "./words.js";

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

/**
 * What it is called and where it belongs, each by its message; other words for it are `patients-also.<key>`.
 * @typedef {Omit<Command, "name" | "group" | "also"> & {called: string, group: "go" | "do" | "settings"}} Listed
 */

/** Ways within the clinic, in the order of the bar. @type {Listed[]} */
const PLACES = [
  { key: "patients", called: "shell-nav-patients", group: "go", path: "/patients" },
  { key: "patient-new", called: "patients-add", group: "do", path: "/patients/new", needs: "write" },
  { key: "due", called: "shell-nav-due", group: "go", path: "/due" },
  { key: "batch", called: "patients-go-batch", group: "go", path: "/batch" },
  { key: "cohort", called: "shell-nav-cohort", group: "go", path: "/cohort" },
  { key: "contacts", called: "shell-nav-contacts", group: "go", path: "/contacts" },
  { key: "instruments", called: "shell-nav-instruments", group: "go", path: "/instruments" },
  { key: "evidence", called: "shell-nav-evidence", group: "go", path: "/evidence" },
  { key: "help", called: "shell-nav-help", group: "go", path: "/help" },
  { key: "settings", called: "patients-go-settings", group: "settings", path: "/settings" },
  { key: "practice", called: "patients-go-practice", group: "settings", path: "/practice" },
  { key: "users", called: "patients-go-users", group: "settings", path: "/settings/users" },
  { key: "settings-lock", called: "patients-go-lock", group: "settings", path: "/settings/lock" },
  { key: "backups", called: "patients-go-backups", group: "settings", path: "/settings/backups" },
  { key: "audit", called: "patients-go-audit", group: "settings", path: "/settings/audit" },
  { key: "display", called: "patients-go-display", group: "settings", path: "/settings/display" },
  { key: "recovery", called: "patients-go-recovery", group: "settings", path: "/recovery", needs: "manage" },
  { key: "restore", called: "patients-go-restore", group: "settings", path: "/restore", needs: "manage" },
];

/** @type {Listed[]} */
const ACTS = [
  { key: "lock", called: "shell-lock", group: "do", act: "lock" },
  { key: "light", called: "patients-go-light", group: "do", act: "light" },
  { key: "dark", called: "patients-go-dark", group: "do", act: "dark" },
  { key: "system", called: "patients-go-system", group: "do", act: "system" },
  { key: "keys", called: "patients-go-keys", group: "do", act: "keys" },
  { key: "guide", called: "patients-steps", group: "do", act: "guide" },
];

/** Parts of the open patient's record: path, what it is called, key of other words for it. @type {[string, string, string, Right?][]} */
const PARTS = [
  ["", "patients-part-overview", "overview"],
  ["/visits/new", "patients-new-visit", "new-visit", "write"],
  ["/treatments", "patients-part-treatments", "treatments"],
  ["/safety", "patients-part-safety", "safety"],
  ["/labs", "patients-part-labs", "labs"],
  ["/diary", "patients-part-diary", "diary"],
  ["/trends", "patients-part-trends", "trends"],
  ["/report", "patients-part-report", "report"],
  ["/edit", "patients-edit", "edit", "write"],
];

/** @param {Listed} listed @returns {Command} */
function inWords({ called, group, ...command }) {
  return { ...command, name: t(called), group: t(`patients-group-${group}`), also: t(`patients-also.${command.key}`) };
}

/**
 * What can be reached now.
 * @param {{may: (right: Right) => boolean, patient: Whose | null, here: {key: string, name: string, path: string}[]}} window here: what the screen itself offers, with the path of a link
 * @returns {Command[]}
 */
export function commandsFor({ may, patient, here }) {
  /** @type {Command[]} */
  const all = [
    ...(patient ? PARTS.map(([path, called, part, needs]) => ({
      key: `patient${path}`, name: t(called), group: patient.name, also: `${t(`patients-also.part-${part}`)} ${patient.name}`, path: `/patients/${patient.id}${path}`, needs,
    })) : []),
    ...PLACES.map(inWords),
    ...ACTS.map(inWords),
  ];
  // What leads to the same place stands once.
  /** @type {Command[]} */
  const own = here.filter(({ path }) => !all.some((command) => path && command.path === path)).map(({ key, name }) => ({ key, name, group: t("patients-group-here"), act: key }));
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
