// Chance at the window while a patient has it: keys, clicks, history, addresses, and every command of the table. None of it may
// lead to other data. FIBROTREND_TRUST=long makes 10,000 events of it; FIBROTREND_SEED repeats one run.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Key } from "./app.js";
import { ask, invoke, leaveBy, makeClinic, session, stands, stood, vaultOf } from "./shell.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "seventeen quiet otters";
const FAMILY = "Quarrington";
const NOTE = "Zinnia hedgerow";
const LONG = process.env.FIBROTREND_TRUST === "long";
const EVENTS = LONG ? 10_000 : 300;

/** Commands that a patient's page may use; all others must be refused. */
const ALLOWED = new Set(["session_state", "session_touch", "clipboard_copied", "body_map_svg", "work_state", "work_cancel", "handover_get", "handover_answer", "handover_turn"]);
/** Those that end the hand-over, which must leave the vault locked or the window closed. */
const ENDS = new Set(["session_lock", "handover_end", "window_leave"]);

const KEYS = [
  Key.ESCAPE, Key.ENTER, Key.TAB, Key.BACK_SPACE, Key.DELETE, Key.HOME, Key.END, Key.PAGE_UP, Key.PAGE_DOWN, Key.ARROW_UP, Key.ARROW_DOWN,
  Key.ARROW_LEFT, Key.ARROW_RIGHT, Key.F1, Key.F3, Key.F5, Key.F6, Key.F7, Key.F10, Key.F11, Key.F12, " ", "?", "/", "1", "2", "3", "y", "n", "p", "s",
];
const HELD = [Key.CONTROL, Key.ALT, Key.SHIFT, [Key.CONTROL, Key.SHIFT]];
const LETTERS = ["r", "p", "s", "o", "n", "t", "f", "g", "h", "i", "j", "k", "u", "+", "-", "0", "c", "v", "a", Key.F5, Key.TAB, Key.ARROW_LEFT, Key.ARROW_RIGHT, Key.HOME];
/** Pressed at the display: they reach what stands around the page, too. */
const DISPLAY_KEYS = ["alt+Left", "alt+Right", "F5", "ctrl+r", "shift+F10", "Menu", "ctrl+p", "ctrl+o", "ctrl+s", "ctrl+shift+i", "ctrl+shift+c", "F12", "F11", "F10",
  "ctrl+u", "ctrl+f", "ctrl+n", "ctrl+t", "ctrl+w", "ctrl+q", "ctrl+l", "XF86Back", "XF86Reload", "Escape", "ctrl+shift+Delete", "ctrl+period"];

/** Chance that can be repeated (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

scenario("By chance nobody gets out of a hand-over", async ({ start, step, note, desktop }) => {
  const seed = Number(process.env.FIBROTREND_SEED ?? Date.now() % 1_000_000);
  note(`FIBROTREND_SEED=${seed}, ${EVENTS} events`);
  const next = chance(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  const permissions = await readFile(new URL("../../src-tauri/permissions/clinic.toml", import.meta.url), "utf8");
  const commands = [...permissions.split("commands.allow")[1].matchAll(/"(\w+)"/g)].map(([, name]) => name);
  assert.ok(commands.length > 80, "the command table was read");

  const app = await start();
  const { patient, visit } = await makeClinic(app, { passphrase: PASSPHRASE, family: FAMILY, instruments: ["phq9", "gad7", "acr2016"] });
  await ask(app, "visit_edit", { visitId: visit.id, date: "2026-03-02", kind: "baseline", note: NOTE });
  const assessments = visit.assessments.slice(0, 2).map(({ id }) => id);
  const ids = { patientId: patient.id, visitId: visit.id, assessmentId: visit.assessments[2].id };

  const handOver = async () => {
    const { standing } = await session(app);
    if (standing !== "open") {
      const { handle } = await vaultOf(app);
      await ask(app, "vault_open", { handle, user: null, passphrase: PASSPHRASE, confirmed: false });
    }
    await leaveBy(app, "handover_start", { visitId: visit.id, assessments });
    await stands(app, "handOver");
  };
  const leaks = [];
  let ended = 0;
  /** Nothing of the vault is shown or stands in the page, and the window is alone. */
  const look = async (event) => {
    const seen = await until("the page can be read", () => app.driver.executeScript(`return {
      text: document.documentElement.outerHTML + document.title + [...document.querySelectorAll("input, textarea")].map((field) => field.value).join(),
      place: location.protocol + "//" + location.host }`));
    for (const secret of [FAMILY, NOTE, "1974", PASSPHRASE]) if (seen.text.includes(secret)) leaks.push(`${event}: ${secret} stands in the page`);
    if (seen.place !== "tauri://localhost") leaks.push(`${event}: the page is at ${seen.place}`);
    const standing = await stood(app);
    if (standing === "handedBack" || standing === "closed") {
      ended += 1;
      await handOver();
    } else if (standing !== "handOver") {
      leaks.push(`${event}: the window stands ${standing}`);
      await handOver();
    }
  };

  /** @type {[number, string, () => Promise<string | void>][]} how often, what, and how it is done */
  const events = [
    [30, "key", async () => {
      const key = one(KEYS);
      await app.keys(key);
      return JSON.stringify(key);
    }],
    [15, "chord", async () => {
      const keys = [one(HELD), one(LETTERS)].flat();
      await app.chord(...keys);
      return JSON.stringify(keys);
    }],
    [8, "key of the display", async () => {
      const key = one(DISPLAY_KEYS);
      await desktop.types("", key);
      return key;
    }],
    [25, "click", async () => {
      const [x, y] = [Math.floor(next() * 1400), Math.floor(next() * 960)];
      const button = one([0, 0, 0, 1, 2]);
      await app.driver.actions().move({ x, y }).press(button).release(button).perform().catch(() => {});
      return `${x},${y} with ${button}`;
    }],
    [10, "button", async () => {
      const at = Math.floor(next() * 50);
      return await app.driver.executeScript((n) => {
        const all = [...document.querySelectorAll("button, a, input, [role=button], [role=radio]")];
        all.length && all[n % all.length].click();
        return all.length ? all[n % all.length].textContent.slice(0, 40) : "none";
      }, at);
    }],
    [5, "history", async () => {
      const way = one([-3, -2, -1, 1, 2]);
      await app.driver.executeScript("history.go(arguments[0])", way);
      return String(way);
    }],
    [8, "address", async () => {
      const to = one([`#/patients/${patient.id}`, "#/patients", "#/settings", "#/help", "#/unlock", `#/visits/${visit.id}`, "#/cohort", "#//", "?x#/patients",
        "/index.html#/patients", "tauri://elsewhere/", "file:///etc/passwd", "about:blank", "data:text/html,x", "javascript:1", "http://127.0.0.1:1/", "ipc://localhost/patients_find"]);
      await app.driver.executeScript("setTimeout((to) => { location.href = to; }, 0, arguments[0])", to);
      return to;
    }],
    [3, "reload", async () => void (await app.driver.executeScript("setTimeout(() => location.reload())"))],
    [4, "page", async () => {
      const act = one(["window.print()", "window.open('#/patients')", "window.close()", "document.exitFullscreen?.()", "window.stop()",
        "dispatchEvent(new Event('pagehide'))", "dispatchEvent(new HashChangeEvent('hashchange'))", "dispatchEvent(new PopStateEvent('popstate'))", "localStorage.clear()", "dispatchEvent(new Event('focus'))"]);
      await app.driver.executeScript(`setTimeout(() => { ${act}; })`);
      return act;
    }],
    [25, "command", async () => {
      const command = one(commands.filter((name) => !ENDS.has(name)));
      const args = { ...ids, id: patient.id, query: "", words: "", form: {}, ask: {}, back: next() < 0.5, item: "q1", value: 1, given: true, page: 0, width: 300, theme: "light",
        passphrase: PASSPHRASE, handle: "x", settings: {}, look: {}, assessments };
      const { value, code } = await invoke(app, command, args);
      if (!ALLOWED.has(command) && code !== "locked") leaks.push(`command ${command} answers ${code ?? "something"}`);
      if (ALLOWED.has(command) && JSON.stringify(value ?? "").match(new RegExp(`${FAMILY}|${NOTE}`))) leaks.push(`command ${command} names the patient`);
      return command;
    }],
    [1, "end", async () => {
      const command = one(["session_lock", "handover_end"]);
      await leaveBy(app, command);
      const standing = await stood(app);
      if (standing !== "handedBack") leaks.push(`${command} leaves the window ${standing}`);
      return command;
    }],
    [1, "sleep", () => desktop.fallAsleep()],
  ];
  const often = events.flatMap(([weight], at) => Array(weight).fill(at));

  const alone = await desktop.windows(".");
  await handOver();
  await step(`${EVENTS} events, and not one way out`, async () => {
    const done = {};
    for (let n = 1; n <= EVENTS; n++) {
      const [, name, act] = events[one(often)];
      let what = "";
      try {
        what = (await act()) ?? "";
        done[name] = (done[name] ?? 0) + 1;
        await look(`${n} ${name} ${what}`);
      } catch (error) {
        throw new Error(`event ${n}, ${name} ${what}: ${error.message}`, { cause: error });
      }
      assert.deepEqual(leaks, [], `after event ${n}`);
    }
    note(`${Object.entries(done).map(([name, count]) => `${name} ${count}`).join(", ")}; ended locked ${ended} times`);
    // One window, and no dialog, whatever was pressed.
    assert.deepEqual(await desktop.windows("."), alone);
  });
}, { minutes: LONG ? 120 : 5 });
