// Texts that would be scripts, styles, markup or formulas if they were taken for more than text: in every field of every
// command, in the real window, on every view. Nothing runs, nothing is asked for, nothing but text is made of them.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { untilAnotherPage } from "./shell.js";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createVault } from "./clinic.js";
import { caller, dropInstrument, Filler, Refused } from "./filler.js";
import { scenario } from "./scenario.js";
import { CHECKED, STORED } from "./texts.js";
import { until } from "./until.js";

const PASSPHRASE = "five words make a passphrase";
const LONG = process.env.FIBROTREND_TRUST === "long";
const file = new URL("../trust/payloads.txt", import.meta.url);
const ALL = (await readFile(file, "utf8")).trimEnd().split("\n\n")[1].split("\n")
  .map((line) => line.replace(/\\u\{([0-9a-f]+)\}/g, (_, point) => String.fromCodePoint(parseInt(point, 16))));
const PAYLOADS = LONG ? ALL : ALL.slice(0, 25);
const { csp: POLICY } = JSON.parse(await readFile(new URL("../../tauri.conf.json", import.meta.url), "utf8")).app.security;
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\p{Cc}]/gu;

/** Gives each field the payload, or another one in turn where it is too long for the field. */
function texts(payload) {
  let turn = 0;
  const give = (_, most) => {
    if ([...payload].length <= most) return payload;
    const fits = ALL.filter((each) => [...each].length <= most && each.trim());
    return fits.length ? fits[turn++ % fits.length] : "<b>";
  };
  return [give, (field, most) => give(field, most).replace(HIDDEN, "") || "<b>"];
}

/** Runs in the page: from now on whatever a payload could do is written down. */
function watch() {
  if (window.trial) return;
  const trial = (window.trial = { runs: [], reports: [], policy: "" });
  document.addEventListener("securitypolicyviolation", (event) => {
    trial.reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
    trial.policy = event.originalPolicy;
  });
  Object.defineProperty(window, "ran", { configurable: true, set: () => trial.runs.push("ran") });
  for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => trial.runs.push(name);
  const { fetch } = window;
  window.fetch = (what, ...rest) => {
    const address = String(what?.url ?? what);
    // The words of the window are files of its own.
    if (new URL(address, location.href).href.startsWith(new URL("locales/", location.href).href)) return fetch(what, ...rest);
    if (!/^(ipc:|http:\/\/ipc\.localhost)/.test(address)) trial.runs.push(`fetch ${address}`);
    return fetch(what, ...rest);
  };
  const image = window.Image;
  window.Image = function Image(...size) {
    trial.runs.push("Image");
    return new image(...size);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLScriptElement) trial.runs.push("script");
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: what was written down, elements and attributes that the page never makes, and the text that it shows. */
function seen() {
  const { runs, reports } = window.trial;
  const foreign = [];
  for (const element of document.querySelectorAll("*")) {
    if (/^(iframe|object|embed|video|audio|source|track|math|foreignobject|image|feimage|base|form:not|marquee|animate|set|portal|applet|frame|frameset|xmp|plaintext|noscript|template|b)$/i.test(element.localName)) foreign.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^ping$|^formaction$|^background$/i.test(name)) foreign.push(`${element.localName} ${name}`);
      if (/^(href|src|xlink:href|action|srcset|poster|data)$/i.test(name) && !/^(#|blob:|(boot|app|ipc)\.js$|styles\/|fonts\/Inter-\w+\.woff2$|(components|lib|vendor|views)\/[\w/-]+\.js$)/.test(value) && value !== "") foreign.push(`${element.localName} ${name}=${value}`);
    }
  }
  const values = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
  const names = [...document.querySelectorAll("[aria-label], [title], [alt]")].flatMap((each) => [each.getAttribute("aria-label"), each.title, each.getAttribute("alt")]);
  const ready = !document.getElementById("main").hasAttribute("aria-busy") && !/Drawing…|Laying out/.test(document.body.innerText)
    && [...document.querySelectorAll(".drawing")].every((drawing) => drawing.querySelector("svg"));
  return { runs, reports, foreign, ready, title: document.title, text: [document.body.textContent, ...values, ...names].join("\n") };
}

/** Runs in the page: types the settings and saves them. */
function typeSettings({ clinicName, letterhead, clinician, safetyText }) {
  let form;
  for (const [name, text] of Object.entries({ "Clinic name": clinicName, Letterhead: letterhead, Clinician: clinician, "Safety text": safetyText })) {
    const { control } = [...document.querySelectorAll("label")].find((label) => label.textContent.startsWith(name));
    control.value = text;
    ({ form } = control);
  }
  form.requestSubmit();
}

scenario("Nothing that is typed is ever more than text", async ({ start, step, note, profile }) => {
  const app = await start();
  const call = caller(app);
  const run = (script, ...args) => app.driver.executeScript(script, ...args);
  const shown = new Set();
  let visited = 0;

  const clean = async (where) => {
    const { runs, reports, foreign } = await run(seen);
    assert.deepEqual({ runs, reports, foreign }, { runs: [], reports: [], foreign: [] }, where);
  };
  const visit = async (address, look = () => {}) => {
    if (address !== "/help" && (await run("return location.hash")) === `#${address}`) await visit("/help");
    await run("const main = document.getElementById('main'); main.firstElementChild?.setAttribute('data-gone', ''); location.hash = arguments[0];", address);
    let last;
    await until(`the window shows ${address}`, async () => {
      if (await run("return location.hash !== arguments[0] || !!document.querySelector('[data-gone]')", `#${address}`)) return false;
      last = await run(seen);
      return last.ready;
    });
    assert.deepEqual({ runs: last.runs, reports: last.reports, foreign: last.foreign }, { runs: [], reports: [], foreign: [] }, address);
    visited += 1;
    look(last);
  };

  await step("the trial sees what it looks for", async () => {
    await run(watch);
    await run("ran = 1; alert(1); const place = document.createElement('div'); place.innerHTML = '<img src=/ran onerror=\"ran=2\"><b style=\"color:red\">x</b>'; document.body.append(place); window.place = place;");
    const { runs, reports, foreign } = await until("what is forbidden was reported", async () => {
      const found = await run(seen);
      return found.reports.length >= 2 && found;
    });
    assert.ok(runs.includes("ran") && runs.includes("alert"), "a script that runs is seen");
    assert.ok(!runs.includes("ran=2"), "an inline handler doesn't run");
    assert.ok(reports.some((each) => /script-src/.test(each)) && reports.some((each) => /style-src/.test(each)), `inline handlers and styles are reported: ${reports}`);
    assert.ok(foreign.length >= 3, `foreign elements are seen: ${foreign}`);
    const policy = await run("return window.trial.policy");
    assert.deepEqual(policy.split(/;\s*/).sort(), Object.entries(POLICY).map(([kind, from]) => `${kind} ${from}`).sort(), "the window is under the policy of tauri.conf.json and nothing is added to it");
    await run("window.place.remove(); delete window.trial; delete window.ran;");
    await app.driver.navigate().refresh();
  });

  await step("the page reaches nothing but Fibrotrend's own commands", async () => {
    const others = [
      "plugin:dialog|open", "plugin:dialog|save", "plugin:fs|read_file", "plugin:fs|write_file", "plugin:shell|execute", "plugin:opener|open_url", "plugin:event|listen", "plugin:event|emit", "plugin:path|resolve_directory",
      "plugin:app|version", "plugin:window|create", "plugin:window|set_title", "plugin:webview|create_webview_window", "plugin:webview|internal_toggle_devtools", "plugin:resources|close", "plugin:menu|new", "plugin:image|from_path",
      "no_such_command",
    ];
    for (const command of others) {
      await assert.rejects(call(command, { path: "/etc/passwd", url: "http://127.0.0.1:9/", title: "x", event: "x", label: "x", options: {} }), /not allowed|not found|unknown|Plugin/i, command);
    }
    for (const address of ["http://127.0.0.1:9/ran", "https://127.0.0.1:9/ran", "file:///etc/passwd", "tauri://elsewhere/index.html", "asset://localhost//etc/passwd"]) {
      const { error } = await app.driver.executeAsyncScript("const [address, done] = arguments; fetch(address).then(() => done({}), (error) => done({ error: String(error) }));", address);
      assert.ok(error, `${address} can't be fetched`);
    }
  });

  await step("names of vaults on the first screen", async () => {
    await app.get("field", "Clinic name");
    await run(watch);
    for (const [at, payload] of PAYLOADS.entries()) {
      const [, plain] = texts(payload);
      const args = { clinicName: plain("", 120), clinician: plain("", 120), passphrase: PASSPHRASE, folder: null };
      await call("vaultCreate", args);
      // The page goes with the vault.
      await untilAnotherPage(app, () => run("window.__TAURI__.core.invoke('vault_close')"));
      // The list holds the last twelve.
      if (at % 12 === 11 || at === PAYLOADS.length - 1) {
        await app.driver.navigate().refresh();
        await until("the first screen is there", () => run("return !!document.querySelector('#main h1')"));
        await run(watch);
        const { text } = await run(seen);
        assert.ok(text.includes(args.clinicName.trim()), `the list names ${args.clinicName}`);
        await clean("the first screen");
      }
    }
  });

  let vault = "";
  await step("a vault is made", async () => {
    await app.click("button", "Create a vault…");
    await createVault(app, { clinic: "\"><img src=x onerror=ran=1>", clinician: "<svg onload=ran=1>", passphrase: PASSPHRASE });
    await run(watch);
    const { place } = await call("instrumentFolder");
    vault = place.replace(/[\\/]instruments$/, "");
  });

  const patients = [];
  const filled = new Set(["vaultCreate.clinicName", "vaultCreate.clinician"]);
  let filler;
  const views = await readFile(new URL("../../ui/app.js", import.meta.url), "utf8")
    .then((source) => [...source.matchAll(/^ {2}\["(\/[^"]*)"/gm)].map(([, pattern]) => pattern).filter((pattern) => pattern !== "/unlock"));
  assert.ok(views.length > 20, "the views are those of ui/app.js");

  await step(`${PAYLOADS.length} payloads in every field, on every view`, async () => {
    // What shows one patient, visit or instrument, or the settings as they are now, is looked at with each payload; lists of
    // all once they hold 25 more.
    const single = views.filter((pattern) => pattern.includes(":") || ["/settings", "/practice"].includes(pattern));
    for (const [at, payload] of PAYLOADS.entries()) {
      const [give, plain] = texts(payload);
      // Somebody is there: without use the vault would lock.
      await app.keys(Key.SHIFT);
      const own = await dropInstrument(vault, `own_${at}`, () => plain("", 3000));
      const { problems } = await call("instrumentFolder");
      assert.deepEqual(problems, [], `the own instrument with ${payload} is taken`);
      filler = new Filler(call, give, plain);
      await filler.clinic({ currency: at === 0 });
      // The page knows the settings it has saved itself.
      await visit("/settings");
      await run(typeSettings, filler.taken.get("settingsSave").settings);
      await app.sees("Saved");
      const made = await filler.patient([own]);
      patients.push(made);
      for (const field of filler.filled) filled.add(field);
      for (const pattern of at % 25 === 24 || at === PAYLOADS.length - 1 ? views : single) {
        const ids = { patientId: made.patientId, visitId: made.visits[1].id, assessmentId: made.visits[1].assessments[1], id: own };
        await visit(pattern.replace(/:(\w+)/g, (_, name) => ids[name]), ({ text, title }) => {
          if (text.includes(plain("", 120).trim()) || title.includes(payload)) shown.add(pattern);
        });
      }
      await visit(`/visits/${made.visits[2].id}`);
    }
    note(`${visited} views looked at`);
    const bare = views.filter((pattern) => !shown.has(pattern));
    note(`views without any of the texts: ${bare.join(" ")}`);
    for (const pattern of ["/patients", "/patients/:patientId", "/patients/:patientId/treatments", "/patients/:patientId/safety", "/patients/:patientId/labs", "/patients/:patientId/diary", "/visits/:visitId", "/contacts", "/practice", "/settings", "/due", "/instruments"]) {
      assert.ok(shown.has(pattern), `${pattern} shows what was typed`);
    }
  });

  await step("users of the vault", async () => {
    const name = (payload) => new Filler(call, ...texts(payload));
    for (const payload of PAYLOADS) {
      const users = name(payload);
      await app.keys(Key.SHIFT);
      await users.users(`${PASSPHRASE} too`);
      for (const field of users.filled) filled.add(field);
    }
    await visit("/settings");
  });

  await step("every field of the list was filled", () => {
    assert.deepEqual(Object.keys(STORED).filter((field) => !filled.has(field)), []);
    return Promise.resolve();
  });

  await step("what must be a day, a number or a key refuses them or finds nothing", async () => {
    const [{ patientId, courseId, visits: [visit0] }] = patients;
    const base = {
      patientsFind: { query: "", most: 9 }, patientsOverdue: { query: "" }, patientsRows: { patientIds: [patientId] }, patientGet: { patientId }, visitGet: { visitId: visit0.id }, visitInstruments: { visitId: visit0.id, instruments: ["pain_nrs"] },
      instrumentGet: { id: "phq9", version: "1" }, instrumentTry: { id: "phq9", version: "1", answers: { a: "" } }, instrumentFhirSave: { id: "x", version: "x" }, treatmentsGet: { patientId }, treatmentsSearch: { words: "" },
      recordHistory: { kind: "course", id: courseId }, safetyGet: { patientId }, conditionsSearch: { words: "" }, labsGet: { patientId }, diaryGet: { patientId, from: null, to: null }, diaryRead: { patientId, text: "a", columns: [""] },
      timelineSvg: { patientId, choice: { theme: "light", width: 600, height: 400, from: null, to: null, lines: [""] } }, trendsGet: { patientId, ask: asked() },
      chartGet: { patientId, ask: { kind: "single", ask: asked(), theme: "light", width: 600, height: 400 } }, cohortGet: { treatment: null }, cohortChart: { ask: { treatment: null, chart: "responder", theme: "light", width: 600, height: 400 } },
      reportPreview: { patientId, ask: { paper: "a4", sections: ["verdict"], ask: asked() } }, vaultOpen: { handle: "x", user: null, passphrase: "x", confirmed: false }, vaultForget: { handle: "x" },
      vaultRecover: { handle: "x", code: "x", user: "x", passphrase: PASSPHRASE }, userEdit: { user: "x", form: { name: "Dr. B", role: "assistant" } }, userRemove: { user: "x", reason: "x" }, passphraseChange: { before: "x", after: "x" }, recoveryMake: { passphrase: "x" },
      auditVerify: { head: "" }, auditGet: { ask: { before: null, patientId: null, kind: "", actor: "", from: "", to: "" } }, lookSave: { look: { theme: "", contrast: "", textSize: "", keys: "", language: "" } }, restoreOffered: { handle: "x" }, restoreCompare: { handle: "x", user: null, secret: "x" }, restoreRun: { handle: "x", user: null, secret: "x", newPassphrase: null },
    };
    let refused = 0, answered = 0;
    for (const field of CHECKED) {
      const [method, ...path] = field.split(".");
      const args = base[method] ?? filler.taken.get(method);
      assert.ok(args, `${method} has arguments to start from`);
      for (const payload of PAYLOADS.slice(0, 25)) {
        const tried = structuredClone(args);
        set(tried, path, payload);
        // A wrong passphrase costs a second: one is enough.
        if (/passphrase|secret|code|before|after/i.test(path.at(-1)) && payload !== PAYLOADS[0]) continue;
        try {
          await call(method, tried);
          answered += 1;
        } catch (error) {
          assert.ok(error instanceof Refused, `${field}: ${error.message}`);
          assert.doesNotMatch(error.message, /panick/i, field);
          refused += 1;
        }
      }
    }
    note(`${refused} refused, ${answered} answered`);
    assert.ok(refused > answered, "most of them are refused");
    for (const address of ["/patients", `/patients/${patientId}`, `/patients/${patientId}/treatments`, `/patients/${patientId}/safety`]) await visit(address);
  });
}, { minutes: LONG ? 180 : 12 });

const asked = () => ({ course: null, measure: null, from: null, to: null });

/** Puts a text at a path such as ["form", "steps[]", "from"]. */
function set(args, path, text) {
  const [name, ...rest] = path;
  const list = name.endsWith("[]");
  const key = name === "*" ? Object.keys(args)[0] ?? "item" : name.replace("[]", "");
  if (rest.length === 0) args[key] = list ? [text] : text;
  else if (list) set((args[key] ??= [{}])[0] ??= {}, rest, text);
  else set((args[key] ??= {}), rest, text);
}
