// Every view in a small and a usual window, light and dark, and with text twice as large: nothing sticks out to the side or
// is cut off, and everything that can be pressed is large enough for a hand that isn't steady.

import assert from "node:assert/strict";
import { EveryView, SIZES } from "./every-view.js";
import { cutOff, overlapping, tooSmall, tooWide } from "./measure.js";
import { scenario } from "./scenario.js";

/** CSS pixels that WCAG 2.2 asks for at level AA. */
const TARGET = 24;

scenario("Every view fits its window, small or large, light or dark", async ({ start, step, desktop, look }) => {
  const app = await start();
  const views = await EveryView.of(app, desktop);
  const inPage = (measure, ...args) => app.driver.executeScript(measure, ...args);

  /** @param {string} where with which size and theme */
  const fits = (where, { whole = false } = {}) => async (name) => {
    const view = `${where}-${name}`;
    await look(view);
    if (process.env.E2E_LOOK && /instrument|criteria|record/.test(name)) await views.below((page) => look(`${view}-${page}`));
    assert.deepEqual(await inPage(tooWide), [], `${view} has something to scroll to the side`);
    assert.deepEqual(await inPage(tooSmall, TARGET), [], `${view} has something too small to be hit`);
    assert.deepEqual(await inPage(cutOff, whole), [], `${view} cuts words off`);
    assert.deepEqual(await inPage(overlapping), [], `${view} has words over others in its bar`);
  };

  await app.get("button", "Create vault");
  for (const [width, height] of SIZES) {
    await views.resize(width, height);
    await fits(`${width}-light`)("first");
    // In the usual window a new user sees all of it at once.
    if (height >= 800) assert.ok(await inPage("const main = document.getElementById('main'); return main.scrollHeight <= main.clientHeight"), "the first screen needs no scrolling");
  }
  await views.openDemo();

  for (const mode of ["light", "dark"]) {
    await views.theme(mode);
    for (const [width, height] of SIZES) {
      await step(`${mode}, ${width} × ${height}`, async () => {
        await views.resize(width, height);
        await views.walk(fits(`${width}-${mode}`));
        await views.open(fits(`${width}-${mode}`));
      });
    }
  }

  await step("with text twice as large in a small window nothing is lost", async () => {
    await views.resize(1024, 640);
    await views.textSize(200);
    await views.walk(fits("200", { whole: true }));
    await views.open(fits("200", { whole: true }));
    await views.textSize(100);
  });

  await step("the first screen with a known vault, and what a wrong passphrase says, fit as well", async () => {
    await app.click("button", "Lock");
    await app.click("button", "Open");
    for (const [width, height] of SIZES) {
      await views.resize(width, height);
      await views.ready();
      await fits(`${width}-dark`)("unlock");
    }
  });
}, { minutes: 10 });
