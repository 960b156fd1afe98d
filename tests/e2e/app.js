// The app in a real window, driven as a person drives it: keys, mouse, and what stands on the screen.

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Capabilities, Key, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";
import { locate } from "./locate.js";
import { until } from "./until.js";

export { Key };

const target = process.env.CARGO_TARGET_DIR ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "fibrotrend", "target");
/** The programs under test. */
export const programs = {
  app: process.env.FIBROTREND_APP ?? join(target, "release", "fibrotrend-desktop"),
  cli: process.env.FIBROTREND_CLI ?? join(target, "release", "fibrotrend"),
  /** Tells the keys of a vault to a test; it never ships. */
  dataKey: process.env.FIBROTREND_DATA_KEY ?? join(target, "release", "examples", "data_key"),
};

/** A person's empty home: nothing in it was there before, and nothing of it stays. */
export class Profile {
  static async empty() {
    const profile = new Profile();
    profile.home = await mkdtemp(join(tmpdir(), "fibrotrend-home-"));
    profile.documents = join(profile.home, "Documents");
    await mkdir(profile.documents);
    await mkdir(join(profile.home, "bin"));
    return profile;
  }
  get env() {
    const at = (name) => join(this.home, name);
    return { HOME: this.home, LC_ALL: "C.UTF-8", XDG_DATA_HOME: at(".local/share"), XDG_CONFIG_HOME: at(".config"), XDG_CACHE_HOME: at(".cache"), XDG_STATE_HOME: at(".local/state"), PATH: `${at("bin")}:${process.env.PATH}` };
  }
  /** A program of this person's own, which is found before the system's. */
  async program(name, script) {
    await writeFile(join(this.home, "bin", name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  async remove() {
    // The web view may still write its last files.
    await rm(this.home, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** One running window. */
export class App {
  #driverProcess;
  #output = [];

  static async start(desktop, profile, program = programs.app) {
    const app = new App();
    const port = await freePort();
    const env = { ...desktop.env, ...profile.env, TAURI_WEBVIEW_AUTOMATION: "true" };
    const child = (app.#driverProcess = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: ["ignore", "pipe", "pipe"] }));
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => app.#output.push(chunk));
    const server = `http://127.0.0.1:${port}`;
    await until("the web driver answers", async () => (await fetch(`${server}/status`)).ok);
    const capabilities = new Capabilities().set("webkitgtk:browserOptions", { binary: program, args: [] });
    app.driver = WebDriver.createSession(new Executor(new HttpClient(server)), capabilities);
    await app.driver.getSession();
    await app.driver.manage().setTimeouts({ script: 20_000 });
    app.pid = await until("the app runs", () => childOf(child.pid));
    return app;
  }

  /** What the app and the driver wrote to their output. */
  get output() {
    return Buffer.concat(this.#output).toString();
  }

  /** All visible elements of a role and name, now. */
  async all(role, name = null, within = null) {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
    return await this.driver.executeScript(`return (${locate})(...arguments)`, role, wanted, within);
  }

  /** The one visible element of that role and name, once it is there. */
  async get(role, name = null, within = null) {
    const found = await until(`there is one ${role} named ${name}`, async () => {
      const elements = await this.all(role, name, within);
      if (elements.length > 1) throw new Error(`there are ${elements.length}`);
      return elements.length === 1 && elements;
    });
    return found[0];
  }

  async gone(role, name = null) {
    await until(`there is no ${role} named ${name} any more`, async () => (await this.all(role, name)).length === 0);
  }

  /** Waits until the text stands on the screen. */
  async sees(text) {
    await until(`the window shows ${text}`, async () => {
      const shown = await this.driver.executeScript("return document.body.innerText.replace(/\\s+/g, ' ')");
      return text instanceof RegExp ? text.test(shown) : shown.includes(text);
    });
  }

  async click(role, name = null, within = null) {
    const element = await this.get(role, name, within);
    await until(`the ${role} ${name} can be pressed`, () => element.isEnabled());
    await element.click();
  }

  /** Clicks in the middle of an element, SVG shapes included, with the mouse. */
  async point(element) {
    await this.driver.actions().move({ origin: element }).click().perform();
  }

  /** Puts the text into the field with that label, in place of what stands there. */
  async fill(label, text) {
    const field = await this.get("field", label);
    await field.clear();
    await field.sendKeys(text);
  }

  async choose(label, option) {
    const field = await this.get("field", label);
    await (await this.get("option", option, field)).click();
  }

  /** Presses keys one after another, wherever the focus is. */
  async keys(...keys) {
    const actions = this.driver.actions();
    for (const key of keys) actions.sendKeys(key);
    await actions.perform();
  }

  /** Presses a key while others are held down: `chord(Key.CONTROL, "s")`. */
  async chord(...keys) {
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  /** Where the focus is: role-free words for a failed test, and for walks by keyboard. */
  async focused() {
    return await this.driver.switchTo().activeElement();
  }

  /** Ends the app as a power cut does: no chance to say goodbye. */
  async kill() {
    process.kill(this.pid, "SIGKILL");
    await this.#ended();
  }

  /** Closes the window as a person does. */
  async close(desktop, title = "Fibrotrend") {
    await desktop.closeWindow(title);
    await this.#ended();
  }

  /** Waits until the app has ended by itself. */
  async ended() {
    await this.#ended();
  }

  /** Whatever still runs, ends. */
  async stop() {
    if (isAlive(this.pid)) process.kill(this.pid, "SIGKILL");
    await this.#ended();
  }

  async #ended() {
    await until("the app has ended", () => !isAlive(this.pid));
    this.#driverProcess.kill("SIGKILL");
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The process that the driver started: the app. */
async function childOf(parent) {
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    // pid (name) state parent …: the name may hold blanks and brackets.
    if (Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent) return Number(pid);
  }
  return null;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
