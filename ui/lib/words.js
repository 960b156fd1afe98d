// Every word on screen: messages of ui/locales (Fluent), by their id. How to add some: ui/locales/README.md.

import { FluentBundle, FluentResource } from "../vendor/fluent/index.js";
import { read } from "./kept.js";
import { localeOf, PSEUDO, wantedLanguage } from "./language.js";

/** @typedef {string | number} Value */
/** @typedef {import("../vendor/fluent/index.js").FluentVariable} FluentVariable */

/** A file of each language; ids begin with its name. The first screen needs the first of them alone. */
export const AREAS = ["shell", "trust", "help", "patients", "visits", "treatments", "safety", "measures", "trends", "reports", "data"];
/** Around the name of what isn't text in a sentence: private signs that no text has. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];

/** A language: what is read of it, and the files that nobody has asked for yet. @typedef {{bundle: FluentBundle, unread: Map<string, string>}} Words */
/** What is shown now: the language, then English for what it lacks. @type {Words[]} */
let languages = [];
let shown = "en";
let strict = false;
let turn = 0;
/** The files that come behind the first screen. @type {Promise<void> | null} */
let rest = null;

/** In tests what is missing is an error; in the window it is seen. */
export function beStrict() {
  strict = true;
}

/** The language that is shown. */
export const language = () => shown;
/** How it writes days and numbers, for Intl. */
export const locale = () => localeOf(shown);
/** For `lang` where English stands in another language's place: what Rust says, the forms' own words. */
export const inEnglish = () => (shown === "en" ? null : "en");

/** @param {string} name of the language @param {string[]} areas @returns {Promise<[string, string][]>} */
async function texts(name, areas) {
  if (name === PSEUDO) return Object.entries(JSON.parse(read(PSEUDO) ?? "{}"));
  return Promise.all(areas.map(async (area) => {
    const answer = await fetch(new URL(`../locales/${name}/${area}.ftl`, import.meta.url)).catch(() => null);
    // Better ids on screen than no screen.
    return /** @type {[string, string]} */ ([area, answer?.ok ? await answer.text() : ""]);
  }));
}

/** @param {string} name @param {string[]} [areas] @returns {Promise<Words>} */
async function wordsOf(name, areas = AREAS) {
  // No marks around what is filled in: none of the languages is written from right to left.
  return { bundle: new FluentBundle(localeOf(name), { useIsolating: false }), unread: new Map(await texts(name, areas)) };
}

/** A message, whose file is read when the first of it is asked for. @param {Words} words @param {string} name */
function messageOf({ bundle, unread }, name) {
  const area = name.slice(0, name.indexOf("-"));
  const file = unread.get(area);
  if (file !== undefined) {
    unread.delete(area);
    bundle.addResource(new FluentResource(file));
  }
  return bundle.getMessage(name);
}

/** Shows the window in the language that is wanted now, if it isn't; `words` tells what is on screen to write itself anew. */
export async function showLanguage() {
  turn += 1;
  const mine = turn;
  const wanted = wantedLanguage();
  if (languages.length && wanted === shown) return;
  const first = languages.length === 0;
  const made = await wordsOf(wanted, first ? AREAS.slice(0, 1) : AREAS);
  // Somebody has chosen again meanwhile.
  if (mine !== turn) return;
  languages = [made];
  rest = first ? null : Promise.resolve();
  shown = wanted;
  if (!first) english(mine);
  if (globalThis.document) document.documentElement.lang = wanted === PSEUDO ? "en" : wanted;
  if (!first) window.dispatchEvent(new Event("words"));
}

/** Nothing waits for English: the tests hold that no language lacks a message. @param {number} mine */
function english(mine) {
  if (shown !== "en") wordsOf("en").then((made) => mine === turn && languages.push(made), () => {});
}

/** Every word there is, and not the first screen's alone: waited for before anything else is shown. */
export function allWords() {
  rest ??= (async () => {
    const mine = turn;
    const [{ unread }] = languages;
    for (const [area, file] of await texts(shown, AREAS.slice(1))) unread.set(area, file);
    english(mine);
  })();
  return rest;
}

/** @param {string} id @param {Record<string, FluentVariable>} args */
function format(id, args) {
  const [name, attribute] = id.split(".");
  for (const words of languages) {
    const message = messageOf(words, name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) continue;
    /** @type {Error[]} */
    const problems = [];
    const text = words.bundle.formatPattern(pattern, args, problems);
    if (problems.length && strict) throw new Error(`${id}: ${problems[0].message}`);
    return text;
  }
  if (strict) throw new Error(`There are no words for ${id}`);
  return id;
}

/**
 * The words of that id ("patients-title", or "patients-search.hint" for one that belongs to another). A number is written as the
 * language does and decides between one and many; days come as words of dates.js. Never called while a module loads: the language
 * may change.
 * @param {string} id @param {Record<string, Value>} [args]
 */
export function t(id, args = {}) {
  return format(id, args);
}

/**
 * A sentence with elements in it: `rich("help-keys", { key: h("kbd", null, "Tab") })` for "Press { $key } to go on."
 * @param {string} id @param {Record<string, Value | Node>} args
 * @returns {(string | Node)[]} for h() and fill()
 */
export function rich(id, args) {
  /** @type {Record<string, Value>} */
  const flat = {};
  for (const [name, value] of Object.entries(args)) {
    flat[name] = value instanceof Node ? OPEN + name + CLOSE : typeof value === "string" ? value.replace(/[\uE000\uE001]/g, "") : value;
  }
  return format(id, flat).split(/(\uE000\w+\uE001)/).filter((part) => part !== "").map((part) => {
    const value = part.startsWith(OPEN) ? args[part.slice(1, -1)] : part;
    return value instanceof Node ? value : part;
  });
}

/**
 * Before this nothing is drawn: the first screen's words. The language that was chosen may still come from Rust, see theme.js. Not waited for here: WebKit may
 * run a module before what it imports has waited.
 */
export const ready = showLanguage();
