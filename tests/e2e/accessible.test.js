// axe-core finds nothing in any view, whatever the theme and contrast; what it can't see is measured beside it.
//
// All rules for WCAG 2.2 A and AA and axe's good practices are on, target-size among them, which axe leaves off by itself.
// axe leaves undecided what stands on a drawing or under a sticky head; those colours come from the same few variables.
// Which rules hold doesn't depend on colours, so in the other themes only colours are looked at.

import assert from "node:assert/strict";
import { audit } from "./axe.js";
import { EveryView } from "./every-view.js";
import { tooSmall, unnamed } from "./measure.js";
import { scenario } from "./scenario.js";
import { leaveBy, makeClinic, stands } from "./shell.js";
import { until } from "./until.js";

const COLOURS = ["color-contrast", "link-in-text-block"];
/** Text of 7 : 1, which high contrast is for. */
const ENHANCED = [...COLOURS, "color-contrast-enhanced"];

scenario("axe finds nothing in any view, light, dark or in high contrast", async ({ start, step, note, desktop, look }) => {
  const app = await start();
  const views = await EveryView.of(app, desktop);
  let seen = 0;

  /** @param {string} where @param {string[]} [rules] */
  const finds = (where, rules) => async (name) => {
    await look(`${where}-${name}`);
    seen += 1;
    const { violations } = await audit(app, rules);
    assert.deepEqual(violations, [], `${where}-${name}`);
    if (!rules) assert.deepEqual(await app.driver.executeScript(unnamed), [], `${where}-${name}`);
  };

  await step("the first screen", async () => {
    await app.get("button", "Create vault");
    await views.resize(1280, 800);
    await finds("light")("first");
  });
  await views.openDemo();

  await step("every view, every rule, light", async () => {
    await views.theme("light");
    await views.walk(finds("light"));
    await views.open(finds("light"));
  });

  await step("every view, every rule, in the narrow form that large text gives it", async () => {
    await views.resize(1024, 640);
    await views.textSize(200);
    await views.walk(finds("200"));
    await views.open(finds("200"));
    await views.textSize(100);
    await views.resize(1280, 800);
  });

  await step("every view's colours, dark", async () => {
    await views.theme("dark");
    await views.walk(finds("dark", COLOURS));
    await views.open(finds("dark", COLOURS));
  });

  for (const mode of ["light", "dark"]) {
    await step(`every view's colours in high contrast, ${mode}`, async () => {
      await views.theme(mode);
      await views.contrast("High");
      await until("the contrast is high", () => app.driver.executeScript("return document.documentElement.dataset.contrast === 'more'"));
      await views.walk(finds(`contrast-${mode}`, ENHANCED));
      await views.open(finds(`contrast-${mode}`, ENHANCED));
      await views.contrast("As the system");
    });
  }
  note(`views looked at: ${seen}`);
}, { minutes: 15 });

scenario("axe finds nothing in the patient's hands, where everything is large", async ({ start, step, look }) => {
  const app = await start();
  const { visit } = await makeClinic(app, { passphrase: "seventeen quiet otters", instruments: ["acr2016", "phq9", "daily_diary"] });

  await step("from the first page to handing the computer back", async () => {
    await leaveBy(app, "handover_start", { visitId: visit.id, assessments: visit.assessments.map(({ id }) => id) });
    await stands(app, "handOver");
    const heading = () => app.driver.executeScript("return document.querySelector('.patient-place :is(h1:not(.patient-title), h2)')?.textContent");
    const shown = new Set();
    for (let page = await until("there is a page", heading); page !== "Thank you"; page = await until(`${page} is left`, async () => {
      const now = await heading();
      return now !== page && now;
    })) {
      assert.ok(!shown.has(page), `${page} comes once`);
      shown.add(page);
      await look(`handover-${shown.size}`);
      assert.deepEqual((await audit(app)).violations, [], page);
      // For hands that shake.
      assert.deepEqual(await app.driver.executeScript(tooSmall, 44), [], page);
      await app.click("button", /^(Begin|Next|Finish|Leave (it|them) out)$/);
    }
    assert.ok(shown.size > 30, `every question was shown: ${shown.size}`);
    assert.deepEqual((await audit(app)).violations, []);
    assert.deepEqual(await app.driver.executeScript(tooSmall, 44), []);
  });
}, { minutes: 10 });
