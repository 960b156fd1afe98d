// The window in every language that is offered, and in a stand-in whose words are 40 % longer than the English ones: every view
// still fits, nothing is cut off, and what is shown isn't English.

import assert from "node:assert/strict";
import { pseudo } from "../ui/ftl.js";
import { EveryView, SIZES } from "./every-view.js";
import { cutOff, overlapping, tooSmall, tooWide } from "./measure.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

/** Languages by their own names, with what the choice and the list of patients are called in them. */
const LANGUAGES = { de: ["Deutsch", "Sprache", "Patienten"], es: ["Español", "Idioma", "Pacientes"] };

scenario("Every view fits its window in every language", async ({ start, step, desktop, look }) => {
  const app = await start();
  const views = await EveryView.of(app, desktop);
  const inPage = (measure, ...args) => app.driver.executeScript(measure, ...args);
  const firstLink = () => inPage("return document.querySelector('#bar nav a')?.textContent");

  /** @param {string} where */
  const fits = (where) => async (name) => {
    const view = `${where}-${name}`;
    await look(view);
    const tell = (found, what) => found.map((each) => `${view} ${what}: ${each}`);
    problems.push(...tell(await inPage(tooWide), "scrolls to the side"), ...tell(await inPage(tooSmall, 24), "has something too small"), ...tell(await inPage(cutOff, false), "cuts off"), ...tell(await inPage(overlapping), "lies over others"));
  };
  let problems = [];
  const walk = async (language) => {
    problems = [];
    for (const [width, height] of SIZES) {
      await views.resize(width, height);
      await views.walk(fits(`${language}-${width}`));
    }
    assert.deepEqual(problems, []);
  };

  await views.openDemo();

  let choice = "Language";
  for (const [code, [own, label, patients]] of Object.entries(LANGUAGES)) {
    await step(`${own} is chosen and shown at once, in every view`, async () => {
      await views.go("#/settings/display");
      await app.choose(choice, own);
      await until(`the window speaks ${own}`, async () => (await firstLink()) === patients);
      choice = label;
      assert.equal(await inPage("return document.documentElement.lang"), code);
      await walk(code);
    });
  }

  await step("with words 40 % longer nothing is lost", async () => {
    await inPage("localStorage.qps = arguments[0]; localStorage.language = 'qps'; location.reload();", JSON.stringify(pseudo()));
    await until("the window is in the stand-in language", () => inPage("return /^⟦/.test(document.querySelector('#bar nav a')?.textContent) && !!document.querySelector('#main > *')"));
    await walk("qps");
  });
}, { minutes: 10 });
