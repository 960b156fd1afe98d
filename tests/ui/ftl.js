// The files of ui/locales as the tests look at them: each message with its variables, and a language that nobody speaks, in which
// whatever isn't translated shows.

import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "../../ui/vendor/fluent/index.js";

const locales = new URL("../../ui/locales/", import.meta.url);

/** @param {string} language @returns {Record<string, string>} the text of each file, by its area */
export function files(language) {
  const folder = new URL(`${language}/`, locales);
  return Object.fromEntries(readdirSync(folder).sort().map((name) => [name.replace(/\.ftl$/, ""), readFileSync(new URL(name, folder), "utf8")]));
}

/** Everything in a pattern that isn't text. @param {any} part @param {(part: any) => void} tell */
function walk(part, tell) {
  if (Array.isArray(part)) for (const each of part) walk(each, tell);
  else if (part && typeof part === "object") {
    tell(part);
    for (const each of Object.values(part)) walk(each, tell);
  }
}

/** @param {any} pattern @returns {string[]} */
export function variables(pattern) {
  const found = new Set();
  walk(pattern, (part) => {
    if (part.type === "var") found.add(part.name);
  });
  return [...found].sort();
}

/** Each message and attribute of a file: id and pattern. @param {string} text @returns {[string, any][]} */
export function messages(text) {
  return new FluentResource(text).body.flatMap(({ id, value, attributes }) => [...(value === null ? [] : [[id, value]]), ...Object.entries(attributes).map(([name, pattern]) => [`${id}.${name}`, pattern])]);
}

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const STRANGE = "áƀçðéƒĝĥíĵķļṁñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
/** No letter stays as it was. @param {string} text */
export const strange = (text) => [...text].map((sign) => STRANGE[PLAIN.indexOf(sign)] ?? sign).join("");

/** @param {any} pattern */
const letters = (pattern) => {
  let count = typeof pattern === "string" ? pattern.length : 0;
  if (Array.isArray(pattern)) for (const part of pattern) count += typeof part === "string" ? part.length : part.type === "select" ? Math.max(...part.variants.map(({ value }) => letters(value))) : 6;
  return count;
};

/** @param {any} part as it stands between braces */
function inner(part) {
  const args = (list) => (list?.length ? `(${list.map((each) => (each.type === "narg" ? `${each.name}: ${inner(each.value)}` : inner(each))).join(", ")})` : "");
  switch (part.type) {
    case "var": return `$${part.name}`;
    case "str": return JSON.stringify(part.value);
    case "num": return part.value.toFixed(part.precision ?? 0);
    case "mesg": return part.name + (part.attr ? `.${part.attr}` : "");
    case "func": return part.name + (args(part.args) || "()");
    case "select": return `${inner(part.selector)} ->\n${part.variants.map(({ key, value }, at) => `   ${at === part.star ? "*" : " "}[${key.type === "num" ? key.value : key.value}] ${written(value)}`).join("\n")}\n   `;
    default: throw new Error(`pseudo: a ${part.type} isn't written yet`);
  }
}

/** @param {any} pattern */
const written = (pattern) => [pattern].flat().map((part) => (typeof part === "string" ? strange(part).replace(/[{}]/g, (sign) => `{"${sign}"}`).replaceAll("\n", "\n    ") : `{ ${inner(part)} }`)).join("");

/** In brackets, so that one sees where it ends, and 40 % longer. @param {any} pattern */
const stretched = (pattern) => {
  const more = Math.ceil(letters(pattern) * 0.4);
  return `⟦${written(pattern)}${" ļöñĝéŕ".repeat(Math.ceil(more / 7)).slice(0, more).trimEnd()}⟧`;
};

/** English in strange letters, longer, by area: what `localStorage.qps` holds. */
export function pseudo() {
  return Object.fromEntries(Object.entries(files("en")).map(([area, text]) => [area, new FluentResource(text).body
    .map(({ id, value, attributes }) => `${id} =${value === null ? "" : ` ${stretched(value)}`}\n${Object.entries(attributes).map(([name, pattern]) => `    .${name} = ${stretched(pattern)}\n`).join("")}`).join("")]));
}
