// A display of its own: Xvfb, a window manager, a session bus, and hands for what a web driver can't reach.

import { spawn, execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { until } from "./until.js";
import { pngFromXwd } from "./xwd.js";

const run = promisify(execFile);

/** An X display with openbox on it. `env` is what a program needs to appear there. */
export class Desktop {
  #children = [];
  #dir;

  static async start({ width = 1440, height = 1000 } = {}) {
    const desktop = new Desktop();
    const dir = (desktop.#dir = await mkdtemp(join(tmpdir(), "fibrotrend-desktop-")));
    const screen = ["-screen", "0", `${width}x${height}x24`, "-fbdir", dir, "-nolisten", "tcp", "-noreset"];
    const display = await desktop.#firstLine("Xvfb", ["-displayfd", "3", ...screen], 3, process.env);
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      GTK_USE_PORTAL: "0",
      GSETTINGS_BACKEND: "memory",
      LC_ALL: "C.UTF-8",
      LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1",
    };
    delete env.WAYLAND_DISPLAY;
    desktop.env = env;
    env.DBUS_SESSION_BUS_ADDRESS = await desktop.#firstLine("dbus-daemon", ["--session", "--nofork", "--print-address=3"], 3, env);
    // One bus for both: what the system announces, a test announces.
    env.DBUS_SYSTEM_BUS_ADDRESS = env.DBUS_SESSION_BUS_ADDRESS;
    desktop.#keep(spawn("openbox", ["--sm-disable"], { env: { ...env, HOME: dir, XDG_CONFIG_HOME: dir, XDG_CACHE_HOME: dir }, stdio: "ignore" }));
    await until("the window manager is there", async () => {
      const { stdout } = await run("xprop", ["-root", "_NET_SUPPORTING_WM_CHECK"], { env });
      return stdout.includes("window id");
    });
    return desktop;
  }

  #keep(child) {
    this.#children.unshift(child);
    return child;
  }

  /** Starts a program that tells its address as the first line on a file descriptor. */
  async #firstLine(program, args, fd, env) {
    const child = this.#keep(spawn(program, args, { env, stdio: ["ignore", "ignore", "ignore", "pipe"] }));
    return await new Promise((resolve, reject) => {
      let text = "";
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`${program} ended with ${code}`)));
      child.stdio[fd].on("data", (chunk) => {
        text += chunk;
        if (text.includes("\n")) resolve(text.split("\n")[0].trim());
      });
    });
  }

  async stop() {
    for (const child of this.#children) {
      child.removeAllListeners("exit");
      child.kill("SIGKILL");
    }
    await rm(this.#dir, { recursive: true, force: true });
  }

  /** The screen's picture once two looks at it agree: what was asked of it has been drawn. */
  async still() {
    return await this.#still();
  }

  async #still() {
    let last = Buffer.alloc(0);
    return await until("the screen stands still", async () => {
      const now = await readFile(join(this.#dir, "Xvfb_screen0"));
      const still = now.equals(last);
      last = now;
      return still && now;
    });
  }

  /** The whole screen, dialogs of the system included, as a PNG file. */
  async screenshot(file) {
    await writeFile(file, pngFromXwd(await this.#still()));
  }

  async xdotool(...args) {
    const { stdout } = await run("xdotool", args, { env: this.env });
    return stdout.trim();
  }

  /** Ids of the visible windows whose title matches the regular expression. */
  async windows(title) {
    const found = await this.xdotool("search", "--onlyvisible", "--name", title).catch(() => "");
    return found.split("\n").filter(Boolean);
  }

  /** Answers the system's own file dialog: waits for it by its title, types the path (ASCII), presses Enter. */
  async answerFileDialog(title, path) {
    const [window] = await until(`a dialog named ${title}`, async () => {
      const found = await this.windows(title);
      return found.length > 0 && found;
    });
    await this.xdotool("windowactivate", "--sync", window);
    // In every kind of GTK's file dialog these lead to the field for a path; a folder can't be chosen from “Recent”.
    await this.#still();
    await this.xdotool("key", "--clearmodifiers", "alt+Home", "ctrl+l");
    await this.#still();
    await this.xdotool("key", "--clearmodifiers", "ctrl+a");
    await this.xdotool("type", "--clearmodifiers", "--delay", "2", path);
    // The dialog proposes how the path may go on, as a selection after it: without that, Enter takes what was typed.
    await this.#still();
    await this.xdotool("key", "--clearmodifiers", "Delete");
    await this.#still();
    // Enter once: a second one could reach the window below and open the dialog again.
    await this.xdotool("key", "--clearmodifiers", "Return");
    await until(`the dialog ${title} has closed`, async () => !(await this.windows(title)).includes(window));
  }

  /** Announces that the computer goes to sleep, as logind does. */
  async fallAsleep() {
    const signal = ["--type=signal", "/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"];
    await run("dbus-send", [`--bus=${this.env.DBUS_SYSTEM_BUS_ADDRESS}`, ...signal], { env: this.env });
  }

  /** Types and presses keys wherever the focus of the display is, as hands do. */
  async types(text, ...keys) {
    if (text) await this.xdotool("type", "--clearmodifiers", "--delay", "12", text);
    if (keys.length) await this.xdotool("key", "--clearmodifiers", ...keys);
  }

  /** Closes a window as a person does, through the window manager. */
  async closeWindow(title) {
    const [window] = await this.windows(title);
    await this.xdotool("windowactivate", "--sync", window, "key", "--clearmodifiers", "alt+F4");
  }
}
