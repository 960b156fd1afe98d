// A test in the real window: a display and an empty profile of its own, and pictures when it fails.

import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { App, Profile } from "./app.js";
import { Desktop } from "./desktop.js";

/**
 * `body` gets `start()` for a window (again after a restart), `step(name, act)` for what a user relies on (a later step
 * builds on an earlier one, so the first that fails ends the scenario), `note(words)` for a measurement, the `desktop`,
 * the `profile` and `look(name)`, which keeps a picture of the screen where E2E_LOOK names a folder. It may take `minutes`.
 */
export function scenario(title, body, { minutes = 5 } = {}) {
  test(title, { timeout: minutes * 60_000 }, async (t) => {
    const desktop = await Desktop.start();
    const profile = await Profile.empty();
    const apps = [];
    const start = async (program) => {
      const app = await App.start(desktop, profile, program);
      apps.push(app);
      return app;
    };
    const look = async (name) => {
      if (!process.env.E2E_LOOK) return;
      await mkdir(process.env.E2E_LOOK, { recursive: true });
      await desktop.screenshot(join(process.env.E2E_LOOK, `${name}.png`));
    };
    const step = async (name, act) => {
      let failure;
      // The pictures are taken while the window still shows what went wrong.
      await t.test(name, () => act().catch((error) => {
        failure = error;
        throw error;
      }));
      if (failure) throw failure;
    };
    const note = (words) => t.diagnostic(words);
    try {
      await body({ start, step, note, desktop, profile, look });
    } catch (error) {
      const folder = await mkdtemp(join(tmpdir(), "fibrotrend-e2e-"));
      await desktop.screenshot(join(folder, "screen.png")).catch(() => {});
      for (const [n, app] of apps.entries()) {
        await writeFile(join(folder, `output-${n + 1}.txt`), app.output);
        const page = await Promise.race([app.driver.getPageSource(), pause(5_000, "")]).catch(() => "");
        if (page) await writeFile(join(folder, `page-${n + 1}.html`), page);
      }
      console.error(`What the screen showed when “${title}” failed: ${folder}`);
      throw error;
    } finally {
      for (const app of apps) await app.stop().catch(() => {});
      await desktop.stop();
      await profile.remove();
    }
  });
}
