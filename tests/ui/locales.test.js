// The words of the window: every language has the same ones, every one is used, and what the code asks for is there.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";
import { page, until } from "./dom.js";
import { files, messages, pseudo, variables } from "./ftl.js";
import { wordsIn } from "./hard-wired.js";

page();
const { AREAS, rich, showLanguage, t } = await import("../../ui/lib/words.js");
const { localeOf } = await import("../../ui/lib/language.js");
const { longDate, parseDate, spanWords, typedDate } = await import("../../ui/lib/dates.js");
const { parsePartial, spanDates, withDates } = await import("../../ui/lib/partial-dates.js");
const { numberWords } = await import("../../ui/lib/formats.js");
const { h } = await import("../../ui/lib/dom.js");

const ui = new URL("../../ui/", import.meta.url);
const sources = readdirSync(ui, { recursive: true }).map(String).filter((path) => path.endsWith(".js") && !path.startsWith("vendor")).sort()
  .map((path) => [path, ts.createSourceFile(path, readFileSync(new URL(path, ui), "utf8"), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)]);
const LANGUAGES = ["en", "de", "es"];
const english = new Map(Object.values(files("en")).flatMap(messages));

/** Shows another language until the test is over. */
async function speak(context, language) {
  if (localStorage.getItem("qps") === null) localStorage.setItem("qps", "{}");
  localStorage.setItem("language", language);
  await showLanguage();
  context.after(async () => {
    localStorage.removeItem("qps");
    localStorage.setItem("language", "en");
    await showLanguage();
  });
}

test("each language has a file for each area, whose messages are all read and begin with its name", () => {
  for (const language of LANGUAGES) {
    const all = files(language);
    assert.deepEqual(Object.keys(all), [...AREAS].sort(), `${language}: the files are those that words.js reads`);
    const seen = new Set();
    for (const [area, text] of Object.entries(all)) {
      const where = `${language}/${area}.ftl`;
      assert.ok(text.split("\n").length <= 500, `${where} is too long: split it and name the new area in words.js`);
      const written = [...text.matchAll(/^(-?[a-zA-Z][\w-]*) *=/gm)].map(([, id]) => id);
      const read = messages(text).map(([id]) => id.split(".")[0]);
      assert.deepEqual(written.filter((id) => !read.includes(id)), [], `${where}: these can't be read`);
      for (const line of text.split("\n")) assert.match(line, /^$|^#|^[a-z]|^ +\S|^}/, `${where}: “${line}” is neither a message nor part of one`);
      assert.equal([...text.matchAll(/^ +\.[\w-]+ *=/gm)].length, messages(text).filter(([id]) => id.includes(".")).length, `${where}: an attribute can't be read`);
      for (const id of written) {
        assert.match(id, new RegExp(`^${area}-[a-zA-Z0-9-]+$`), `${where}: ${id} begins with the area`);
        assert.ok(!seen.has(id), `${where}: ${id} is there twice`);
        seen.add(id);
      }
    }
  }
});

test("German and Spanish have the messages of English with the same variables", () => {
  for (const language of LANGUAGES.slice(1)) {
    const here = new Map(Object.values(files(language)).flatMap(messages));
    assert.deepEqual([...english.keys()].filter((id) => !here.has(id)), [], `${language} lacks these`);
    assert.deepEqual([...here.keys()].filter((id) => !english.has(id)), [], `${language} has these alone`);
    for (const [id, pattern] of here) assert.deepEqual(variables(pattern), variables(english.get(id)), `${language}: the variables of ${id}`);
  }
});

test("a message refers only to its own file: the others may not be read yet", () => {
  for (const language of LANGUAGES) {
    for (const [area, text] of Object.entries(files(language))) {
      for (const [, name] of text.matchAll(/\{ *([a-z][\w-]*)[ .}]/g)) assert.ok(name.startsWith(`${area}-`), `${language}/${area}.ftl refers to ${name}`);
    }
  }
});

test("no text has the straight quotation mark, an exclamation mark or a space at its end", () => {
  for (const language of LANGUAGES) {
    for (const [area, text] of Object.entries(files(language))) {
      for (const line of text.split("\n").filter((each) => !each.startsWith("#"))) {
        assert.doesNotMatch(line.replace(/\{ *"[^"]*" *\}/g, ""), /"|!|\s$/, `${language}/${area}.ftl: ${line}`);
      }
    }
  }
});

/** Ids that the code asks for, as patterns; and calls of t() and rich() that stand outside of any function. */
function asked() {
  const ids = new Set();
  const early = [];
  const texts = new Set();
  const open = [];
  for (const [path, source] of sources) {
    const visit = (node, inside) => {
      if (ts.isStringLiteralLike(node)) texts.add(node.text);
      if (ts.isTemplateExpression(node)) open.push(node);
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ["t", "rich"].includes(node.expression.text) && path !== "lib/words.js") {
        const line = `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        if (!inside) early.push(line);
        const literals = (part) => {
          if (ts.isStringLiteralLike(part)) ids.add(`${part.text}\u0000${line}`);
          else if (ts.isConditionalExpression(part)) [part.whenTrue, part.whenFalse].forEach(literals);
          else if (ts.isTemplateExpression(part)) ids.add(`${[part.head.text, ...part.templateSpans.map((span) => span.literal.text)].join("*")}\u0000${line}`);
        };
        if (node.arguments[0]) literals(node.arguments[0]);
      }
      const deeper = inside || ts.isFunctionLike(node) || ts.isPropertyDeclaration(node);
      ts.forEachChild(node, (child) => visit(child, deeper));
    };
    visit(source, false);
  }
  return { ids: [...ids].map((each) => each.split("\u0000")), early, texts };
}

/** @param {string} pattern with * for what is filled in */
const matcher = (pattern) => new RegExp(`^${pattern.replace(/[.]/g, "\\.").replaceAll("*", "[\\w-]+")}$`);

test("what the code asks for is there, and what is there is asked for", () => {
  const { ids, early, texts } = asked();
  assert.ok(ids.length > 100, "the calls are found");
  const known = [...english.keys()];
  const missing = ids.filter(([id]) => !known.some((each) => matcher(id).test(each)));
  assert.deepEqual(missing.map(([id, line]) => `${line} ${id}`), [], "these ids are in no file");
  assert.deepEqual(ids.filter(([id]) => id.startsWith("*")).map(([id, line]) => `${line} ${id}`), [], "an id that is put together begins with its area");
  const patterns = ids.filter(([id]) => id.includes("*")).map(([id]) => matcher(id));
  assert.deepEqual(known.filter((id) => !texts.has(id) && !patterns.some((each) => each.test(id))), [], "nothing asks for these");
  assert.deepEqual(early, [], "words are asked for in functions, never while a module loads: the language may change");
});

test("no text that somebody reads stands in the code itself", () => {
  const found = sources.flatMap(([path, source]) => wordsIn(path, source).map((text) => `${path} ${text}`));
  assert.deepEqual(found, [], "these texts belong into ui/locales");
  const sample = ts.createSourceFile("a.js", "h(\"p\", null, \"Open the vault\");", ts.ScriptTarget.ES2022, true);
  assert.equal(wordsIn("a.js", sample).length, 1, "one would be found");
});

test("the stand-in language can be read and says the same with more letters", () => {
  const made = new Map(Object.values(pseudo()).flatMap(messages));
  assert.deepEqual([...made.keys()].sort(), [...english.keys()].sort());
  for (const [id, pattern] of made) assert.deepEqual(variables(pattern), variables(english.get(id)), id);
});

test("in another language an English sentence keeps English days; a day alone is that language's", async () => {
  localStorage.setItem("language", "de");
  await showLanguage();
  assert.match(withDates("since 2026-10-24"), /^since (24 )?Oct/);
  assert.match(withDates("since 2026-10"), /^since Oct 2026$/);
  assert.equal(withDates("2026-10-24"), "24. Okt. 2026");
  localStorage.setItem("language", "en");
  await showLanguage();
});

test("a sentence keeps its elements and its texts as they are", () => {
  const link = h("kbd", null, "<b>Strg</b>");
  const element = h("p", null, rich("shell-settings-lock-about", { ctrl: link, letter: "\uE000ctrl\uE001<i>" }));
  assert.equal(element.children.length, 1, "text is never markup, and no text passes for an element");
  assert.equal(element.firstElementChild, link);
  assert.match(element.textContent, /with <b>Strg<\/b>\+ctrl<i>, and when you choose/);
  assert.equal(t("shell-unlock-remove", { name: "{ $name } <b>" }), "Remove { $name } <b> from the list…");
});

test("what a language lacks is said in English, and what is chosen takes effect at once", async (context) => {
  localStorage.setItem("qps", JSON.stringify({ shell: "shell-save = Šávé\n" }));
  let told = 0;
  window.addEventListener("words", () => (told += 1), { once: true });
  await speak(context, "qps");
  assert.equal(told, 1, "what is on screen is told");
  assert.equal(t("shell-save"), "Šávé");
  await until(() => {
    try {
      return t("shell-cancel") === "Cancel";
    } catch {
      return false;
    }
  });
});

test("what is missing is an error here", () => {
  assert.throws(() => t("shell-no-such"), /shell-no-such/);
  assert.throws(() => t("shell-version"), /shell-version/, "a variable that isn't given");
});

test("the system's language is taken where there is one, days and numbers go with it", () => {
  const system = (...languages) => Object.defineProperty(navigator, "languages", { value: languages, configurable: true });
  for (const [languages, shown, want] of [
    [["en-US", "en"], "en", "en-US"], [["en-GB"], "en", "en-GB"], [["de-AT", "en-US"], "de", "de-AT"], [["de-DE", "en-US"], "en", "en-GB"], [["fr-FR"], "en", "en-GB"], [["es-US"], "en", "en-US"], [["en-US"], "de", "de"], [["es-MX"], "es", "es-MX"], [["C"], "en", "en-US"], [["C"], "de", "de"],
  ]) {
    system(...languages);
    assert.equal(localeOf(shown), want, `${shown} on a system in ${languages}: the day comes first unless the system says otherwise`);
  }
  delete navigator.languages;
});

test("days and numbers are said, and days read back, in the language that is shown", async (context) => {
  for (const [language, long, span, due, number, partial] of [
    ["de", "3. April 2026", "Apr. 2025 bis 3. Apr. 2026", "3 Wochen", "1.234,5", "April 2026"],
    ["es", "3 de abril de 2026", "abr 2025 a 3 abr 2026", "3 semanas", "12.345,5", "abril de 2026"],
  ]) {
    await speak(context, language);
    assert.equal(document.documentElement.lang, language);
    assert.equal(longDate("2026-04-03"), long);
    assert.equal(parseDate(typedDate("2026-04-03")), "2026-04-03", "what the form gives as an example can be typed");
    assert.equal(parsePartial(partial), "2026-04");
    assert.equal(spanDates("2025-04", "2026-04-03"), span);
    assert.equal(spanWords(21), due);
    assert.equal(numberWords(language === "de" ? 1234.5 : 12345.5), number);
    assert.equal(parseDate("3/4/2026"), "2026-04-03", "the day comes first");
  }
});
