// Dates, errors, pictures, the queue: what every screen stands on.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { backEnd, page, turn } from "./dom.js";

page();
const { parseDate, dueWords } = await import("../../ui/lib/dates.js");
const { withDates } = await import("../../ui/lib/partial-dates.js");
const { AppError, ipc, onLocked, toAppError } = await import("../../ui/ipc.js");
const { importSvg } = await import("../../ui/lib/svg.js");
const { SaveQueue } = await import("../../ui/lib/save-queue.js");
const { h } = await import("../../ui/lib/dom.js");

test("dates are read as people type them", () => {
  const now = new Date(2026, 10, 22);
  for (const [typed, locale, want] of [
    ["2026-04-03", "en-US", "2026-04-03"], ["2026/4/3", "de", "2026-04-03"], ["3.4.2026", "de", "2026-04-03"], ["3.4.2026", "en-US", "2026-04-03"],
    ["3. 4. 2026", "cs", "2026-04-03"], ["3/4/2026", "en-GB", "2026-04-03"], ["3/4/2026", "en-US", "2026-03-04"], ["3.4.26", "de", "2026-04-03"],
    ["3.4.74", "de", "1974-04-03"], ["3 April 2026", "en-GB", "2026-04-03"], ["3. April 2026", "de", "2026-04-03"], ["April 3, 2026", "en-US", "2026-04-03"],
    ["3 Mär 1974", "de", "1974-03-03"], ["3 mai 1974", "fr", "1974-05-03"], ["3rd Apr 74", "en", "1974-04-03"], ["19740403", "de", "1974-04-03"],
    ["03041974", "de", "1974-04-03"], [" 2026-04-03 ", "en", "2026-04-03"],
    ["31.2.2026", "de", null], ["2026-13-01", "en", null], ["yesterday", "en", null], ["3.4", "de", null], ["", "en", null], ["2026-02-29", "en", null], ["2024-02-29", "en", "2024-02-29"],
  ]) assert.equal(parseDate(typed, { locale, now }), want, `${typed} in ${locale}`);
});

test("dates in a sentence are written as the system writes them, those of a path or a file's name stay", () => {
  for (const [said, want] of [
    ["overdue since 2026-10-01.", "overdue since Oct 1, 2026."],
    ["2026-10 to 2026-11-05, 12 days", "Oct 2026 to Nov 5, 2026, 12 days"],
    ["Saving /a/Trend report D-007 2026-11-23.pdf: the disk is full.", "Saving /a/Trend report D-007 2026-11-23.pdf: the disk is full."],
    ["Saving /a/2026-11-23/Trend report 2026-11-23 (2).pdf", "Saving /a/2026-11-23/Trend report 2026-11-23 (2).pdf"],
    ["C:\\reports\\2026-11\\x.pdf", "C:\\reports\\2026-11\\x.pdf"],
  ]) assert.equal(withDates(said), want);
});

test("overdue is said in words", () => {
  assert.equal(dueWords("2026-11-01", true, "2026-11-22"), "overdue by 3 weeks");
  assert.equal(dueWords("2026-11-22", false, "2026-11-22"), "due today");
  assert.equal(dueWords("2026-11-23", false, "2026-11-22"), "due in 1 day");
});

test("every failure has one shape", async () => {
  assert.deepEqual({ ...toAppError({ code: "io", message: "full" }) }, { ...new AppError("io", "full") });
  assert.equal(toAppError({ code: "invalid_field", message: "no", field: "date" }).field, "date");
  assert.equal(toAppError("invalid args `visitId`").code, "internal");
  assert.match(toAppError("invalid args `visitId`").message, /invalid args `visitId`/);
  assert.equal(toAppError(undefined).code, "internal");
  let locked = 0;
  onLocked(() => {
    locked += 1;
  });
  backEnd({ visit_get: () => { throw { code: "locked", message: "No vault is open." }; } });
  await assert.rejects(ipc.visitGet("v"), { code: "locked" });
  assert.equal(locked, 1);
});

test("a picture is taken in, anything more is refused", () => {
  const svg = (inner, attributes = "") => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
  assert.equal(importSvg(svg("<g><text>Pain &lt;b&gt;</text></g>")).textContent, "Pain <b>");
  assert.equal(importSvg(svg("<defs><clipPath id='a'/></defs><g clip-path='url(#a)'/>")).querySelector("g").getAttribute("clip-path"), "url(#a)");
  const titled = importSvg(svg("<title>Body map</title><g/>"));
  assert.equal(titled.getAttribute("aria-label"), "Body map");
  assert.equal(titled.querySelector("title"), null, "a title shows as a tooltip over the picture");
  assert.equal(importSvg(svg("<rect style='fill: red'/>")).querySelector("rect").style.fill, "red");
  for (const bad of [
    svg("<script>alert(1)</script>"), svg("<foreignObject/>"), svg("<rect onclick='alert(1)'/>"), svg("", "onload='alert(1)'"), svg("<a href='https://example.org'/>"),
    svg("<use xlink:href='https://example.org#a'/>"), svg("<rect fill='url(https://example.org/a)'/>"), svg("<style>*{}</style>"), svg("<image href='x.png'/>"),
    svg("<animate attributeName='href'/>"), "<html/>", "not xml", svg("<x:script xmlns:x='http://www.w3.org/1999/xhtml'/>"),
  ]) assert.throws(() => importSvg(bad), undefined, bad);
});

test("markup helpers take text as text and refuse handlers and styles as attributes", () => {
  const name = "<img src=x onerror=alert(1)>";
  const element = h("p", { title: name }, name);
  assert.equal(element.textContent, name);
  assert.equal(element.children.length, 0);
  assert.throws(() => h("p", { onclick: "alert(1)" }));
  assert.throws(() => h("p", { style: "color: red" }));
});

test("the queue stores one after another, and the newest of what waits", async () => {
  const queue = new SaveQueue();
  const log = [];
  let running = 0;
  const put = (key, value) => queue.put({
    key, label: key, value,
    send: async () => {
      running += 1;
      assert.equal(running, 1, "never two at once");
      await turn(2);
      running -= 1;
      log.push([key, value]);
    },
  });
  put("a", 1);
  put("b", 1);
  put("b", 2);
  put("a", 2);
  assert.deepEqual([...queue.pending("")], [["a", 2], ["b", 2]]);
  assert.equal(queue.state, "saving");
  assert.equal(await queue.settled(), true);
  assert.deepEqual(log, [["a", 1], ["b", 2], ["a", 2]]);
});

test("the queue keeps a failed answer in front, or the newer one to the same item", async () => {
  const queue = new SaveQueue();
  const log = [];
  let broken = true;
  const put = (key, value) => queue.put({
    key, label: key, value,
    send: async () => {
      if (broken) throw { code: "io", message: "full" };
      log.push([key, value]);
    },
  });
  put("a", 1);
  put("b", 1);
  assert.equal(await queue.settled(), false);
  assert.equal(queue.size, 2);
  broken = false;
  put("a", 2);
  assert.equal(await queue.settled(), true);
  assert.deepEqual(log, [["b", 1], ["a", 2]]);
});

test("what can't be stored at all is not tried again, and can be given up", async () => {
  for (const [code, why] of [["signed", "the visit was signed meanwhile"], ["not_allowed", "the role doesn't allow it"], ["invalid_field", "the value is refused"], ["no_such", "it is gone"]]) {
    const queue = new SaveQueue();
    let tries = 0;
    const job = { key: "a", label: "a", send: async () => {
      tries += 1;
      throw { code, message: why };
    } };
    queue.put(job);
    await queue.settled();
    queue.put({ ...job, key: "b" });
    assert.equal(await queue.settled(), false, why);
    assert.equal(tries, 1, why);
    queue.discard();
    assert.equal(queue.state, "idle", why);
  }
});

const ui = new URL("../../ui/", import.meta.url);
const sources = readdirSync(ui, { recursive: true, withFileTypes: true }).filter((file) => file.isFile() && /\.(js|html|css)$/.test(file.name) && !file.parentPath.includes("vendor"))
  .map((file) => [`${file.parentPath}/${file.name}`, readFileSync(`${file.parentPath}/${file.name}`, "utf8")]);

test("no source takes text for markup, goes round lib/call.js, or grows past 400 lines", () => {
  assert.ok(sources.length > 30, "the sources were found");
  for (const [path, text] of sources) {
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/, path);
    assert.doesNotMatch(text, /<[^>]+\s(style|on\w+)=/, path);
    if (!path.endsWith("/lib/call.js")) assert.doesNotMatch(text, /__TAURI__/, path);
    assert.ok(text.split("\n").length <= 400, `${path} is too long`);
  }
});

test("text can be read in both themes (WCAG 2.2 AA)", () => {
  const css = readFileSync(new URL("styles/tokens.css", ui), "utf8");
  const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*--ground[^}]*)\}/g)].map(([, name, body]) => [name.trim(), Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#\w{6})/g)].map(([, key, hex]) => [key, hex]))]);
  assert.equal(blocks.length, 3, "light, dark by choice, dark by system");
  assert.deepEqual(blocks[1][1], blocks[2][1], "both ways to dark look the same");
  const light = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  for (const [name, c] of blocks) {
    for (const [ink, ground, least] of [
      ["ink", "ground", 4.5], ["ink", "surface", 4.5], ["ink", "sunken", 4.5], ["ink", "accent-weak", 4.5], ["ink", "safety-weak", 4.5], ["ink", "attention-weak", 4.5],
      ["ink-soft", "ground", 4.5], ["ink-soft", "surface", 4.5], ["ink-soft", "sunken", 4.5], ["ink-soft", "accent-weak", 4.5], ["ink-soft", "safety-weak", 4.5],
      ["accent", "ground", 4.5], ["accent", "surface", 4.5], ["accent-strong", "accent-weak", 4.5], ["accent", "accent-weak", 4.5], ["on-accent", "accent", 4.5], ["on-accent", "accent-strong", 4.5],
      ["worse", "surface", 4.5], ["worse", "accent-weak", 4.5], ["attention", "ground", 4.5], ["attention", "surface", 4.5], ["attention", "accent-weak", 4.5], ["safety", "safety-weak", 4.5],
      ["edge", "surface", 3], ["edge", "ground", 3], ["focus", "ground", 3], ["focus", "surface", 3],
    ]) assert.ok(ratio(c[ink], c[ground]) >= least, `${name}: ${ink} on ${ground} is ${ratio(c[ink], c[ground]).toFixed(2)}`);
  }
});

test("the page styles the parts of a body area that the charts draw", () => {
  const drawn = readFileSync(new URL("../../src-tauri/crates/charts/src/svg.rs", import.meta.url), "utf8");
  const parts = new Set([...drawn.matchAll(/data-part=\\"(\w+)\\"/g)].map(([, part]) => part));
  assert.deepEqual([...parts].sort(), ["hatch", "shape"]);
  const css = readFileSync(new URL("styles/questionnaire.css", ui), "utf8");
  for (const part of parts) assert.match(css, new RegExp(`\\.marked \\[data-part="${part}"\\]`), `a marked area's ${part}`);
});
