// The window may load its own files and talk to Rust, and nothing else; text never becomes markup. What is checked here in
// the files is checked in the real window by tests/e2e/payloads.test.js.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFile(join(root, path), "utf8");
const files = (await readdir(join(root, "ui"), { recursive: true })).map((path) => join("ui", path));

test("the policy forbids what it doesn't name, and names the window's own files only", async () => {
  const { app, build } = JSON.parse(await read("tauri.conf.json"));
  assert.deepEqual(app.security.csp, {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    // Pages of reports come as bytes; signs in style sheets are files.
    "img-src": "'self' blob:",
    // Its words are files of its own (ui/locales); everything else comes from Rust.
    "connect-src": "'self' ipc: http://ipc.localhost",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  });
  assert.equal(app.security.devCsp, undefined, "no other policy while developing");
  assert.equal(app.security.dangerousDisableAssetCspModification, true, "no hash that would let an inline script in is added while building");
  assert.equal(app.security.freezePrototype, true);
  assert.equal(app.security.assetProtocol, undefined, "the page can't read files");
  assert.deepEqual(app.security.capabilities, ["main"]);
  assert.equal(build.devUrl, undefined);
  for (const { url } of app.windows) assert.equal(url, undefined, "the window shows the files that ship");
});

test("the page may ask for Fibrotrend's commands, each by its name, and for nothing of the system", async () => {
  assert.deepEqual((await readdir(join(root, "src-tauri/capabilities"))).sort(), ["main.json"]);
  const { windows, permissions, remote, webviews } = JSON.parse(await read("src-tauri/capabilities/main.json"));
  assert.deepEqual({ windows, permissions, remote, webviews }, { windows: ["main"], permissions: ["clinic"], remote: undefined, webviews: undefined });
  const allowed = [...(await read("src-tauri/permissions/clinic.toml")).matchAll(/^ {2}"([^"]+)",$/gm)].map(([, name]) => name);
  const called = [...(await read("ui/ipc.js")).matchAll(/call\("([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(allowed.filter((name) => !/^[a-z_]+$/.test(name)), [], "commands are named, without patterns");
  assert.deepEqual([...new Set(called)].filter((name) => !allowed.includes(name)), []);
  assert.deepEqual(allowed.filter((name) => !called.includes(name)), [], "a command that the page doesn't use is not granted");
});

test("index.html has no inline script, style or handler and nothing from outside", async () => {
  const { document } = new JSDOM(await read("ui/index.html")).window;
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^(on|style$|srcdoc$)/i, `${element.localName} ${name}`);
      if (name === "src" || name === "href") assert.match(value, /^([a-z][a-z0-9/-]*\.(js|css)|fonts\/[A-Za-z-]+\.woff2)$/, `${element.localName} takes ${value}`);
    }
    if (element.localName === "script") assert.equal(element.textContent, "", "a script is a file");
    assert.doesNotMatch(element.localName, /^(style|base|iframe|object|embed|template)$/);
  }
  assert.deepEqual(files.filter((path) => path.endsWith(".html")), [join("ui", "index.html")]);
});

test("styles and pictures take nothing from outside", async () => {
  for (const path of files.filter((each) => /\.(css|svg)$/.test(each))) {
    const text = (await read(path)).replace(/http:\/\/www\.w3\.org\/\S+?"/g, "");
    assert.doesNotMatch(text, /https?:|data:|@import|<script|\son\w+=/i, path);
  }
});

/** Properties and calls that make markup, code or styles out of text. */
const PROPERTIES = new Set(["innerHTML", "outerHTML", "srcdoc", "insertAdjacentHTML", "setHTML", "setHTMLUnsafe", "parseHTMLUnsafe", "createContextualFragment", "execCommand", "attachShadow", "setAttributeNS", "createElementNS", "DOMParser", "XSLTProcessor", "insertRule", "replaceSync", "cssText", "Function", "eval", "importScripts"]);
/** Where one of them may stand, and why. */
const ALLOWED = {
  "ui/lib/dom.js": { setAttribute: "h() itself, which refuses style and on…" },
  "ui/components/trends/verdict-sign.js": { createElementNS: "signs drawn from constants", setAttribute: "their attributes, constants too" },
  "ui/components/shortcuts.js": { "h()": "a heading, h2 or h3 by its type" },
  "ui/components/safety/alert-card.js": { "h()": "a heading, h2 or h3 by its type" },
  "ui/lib/svg.js": { DOMParser: "the one way for pictures, which checks every element and attribute", cssText: "styles of those pictures" },
};
/** Attributes that are code, styles or addresses; `style`, `on…` and computed names are never set from a variable. */
const ATTRIBUTES = /^(on|style$|srcdoc$|src$|action$|formaction$|data$|xlink:href$)/i;

/** What a file does that could make more than text of a text. */
function findings(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const found = [];
  const tell = (node, what) => found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  const name = (node) => (ts.isPropertyAccessExpression(node) ? node.name.text : ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : ts.isIdentifier(node) ? node.text : "");
  const visit = (node) => {
    const used = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent)) ? name(node) : "";
    if (PROPERTIES.has(used)) tell(node, used);
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const called = name(node.expression);
      if (called === "setAttribute" && first && !ts.isStringLiteralLike(first)) tell(node, "setAttribute of a computed name");
      if (called === "setAttribute" && first && ts.isStringLiteralLike(first) && ATTRIBUTES.test(first.text)) tell(node, `setAttribute ${first.text}`);
      if (/^(write|writeln)$/.test(called) && /\bdocument$/.test(node.expression.expression?.getText() ?? "")) tell(node, called);
      if (/^(setTimeout|setInterval)$/.test(called) && first && ts.isStringLiteralLike(first)) tell(node, "code as text");
      if (called === "createElement" && first && ts.isStringLiteralLike(first) && /^(script|style|iframe|object|embed|template|base|link|meta)$/i.test(first.text)) tell(node, `createElement ${first.text}`);
      if (called === "h" && first && (!ts.isStringLiteralLike(first) || /^(script|style|iframe|object|embed|template|base|link|meta)$/i.test(first.text))) {
        if (!ts.isStringLiteralLike(first)) tell(node, "h() of a computed element");
        else tell(node, `h ${first.text}`);
      }
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && !ts.isStringLiteralLike(first)) tell(node, "import of a computed module");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test("what must not be used is found where it is used", () => {
  const bad = [
    "x.innerHTML = y", "x['outerHTML'] = y", "x.insertAdjacentHTML('beforeend', y)", "document.write(y)", "eval(y)", "new Function(y)", "x.setAttribute('style', y)", "x.setAttribute('onclick', y)", "x.setAttribute(y, z)",
    "x.srcdoc = y", "new DOMParser()", "setTimeout('y')", "document.createElement('script')", "h('iframe')", "h(tag)", "import(y)", "document.createRange().createContextualFragment(y)", "x.setAttributeNS(a, b, c)",
  ];
  for (const line of bad) assert.ok(findings("x.js", line).length > 0, line);
  assert.deepEqual(findings("x.js", "h('p', { class: 'a' }, text); x.textContent = y; x.setAttribute('aria-label', y); x.style.left = '1px'; import('./a.js')"), []);
});

test("the window's code makes no markup, code or styles out of text", async () => {
  const scripts = files.filter((path) => path.endsWith(".js"));
  assert.ok(scripts.length > 50, "the window's code is looked at");
  const found = [];
  for (const path of scripts) {
    const allowed = Object.keys(ALLOWED[path] ?? {});
    found.push(...findings(path, await read(path)).filter((each) => !allowed.includes(each.split(" ")[1])));
    for (const name of allowed) assert.ok(findings(path, await read(path)).some((each) => each.split(" ")[1] === name), `${path} still needs ${name}`);
  }
  assert.deepEqual(found, []);
});

test("pictures drawn by Rust enter the page through importSvg alone", async () => {
  const users = [];
  for (const path of files.filter((each) => each.endsWith(".js"))) {
    const text = await read(path);
    if (/\bimportSvg\(/.test(text)) users.push(path);
    if (/\.svg\b/.test(text) && !/importSvg/.test(text)) assert.doesNotMatch(text, /(picture|chart|view|answer)\.svg\b/, `${path} takes a picture without importSvg`);
  }
  assert.ok(users.length >= 3, `importSvg is used: ${users}`);
});

test("no module waits while it loads: WebKit may run what imports it before that", async () => {
  const waits = (node) => !ts.isFunctionLike(node) && (ts.isAwaitExpression(node) || Boolean(ts.forEachChild(node, waits)));
  assert.ok(waits(ts.createSourceFile("a.js", "const a = await b();", ts.ScriptTarget.Latest)));
  for (const path of files.filter((path) => path.endsWith(".js"))) {
    assert.ok(!waits(ts.createSourceFile(path, await read(path), ts.ScriptTarget.Latest)), `${path} has an await outside of functions`);
  }
});

test("index.html names all modules of the first screen, so that none waits until another has been read", async () => {
  const named = (source) => source.statements.filter((each) => (ts.isImportDeclaration(each) || ts.isExportDeclaration(each)) && each.moduleSpecifier).map((each) => each.moduleSpecifier.text);
  const needed = new Set(["app.js"]);
  for (const path of needed) {
    for (const name of named(ts.createSourceFile(path, await read(join("ui", path)), ts.ScriptTarget.Latest))) needed.add(join(dirname(path), name));
  }
  assert.ok(needed.size > 25);
  const html = new JSDOM(await read("ui/index.html")).window.document;
  const links = [...html.querySelectorAll("link[rel=modulepreload]")].map((link) => link.getAttribute("href"));
  const scripts = [...html.querySelectorAll("script[type=module]")].map((script) => script.getAttribute("src"));
  assert.deepEqual([...links, ...scripts].sort(), [...needed].sort());
});
