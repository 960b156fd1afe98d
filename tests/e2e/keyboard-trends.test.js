// Trends by keys alone: treatment, measure, period, the phases that are compared, the charts, and saving one.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";
import { pngSize } from "./xwd.js";

scenario("Trends are looked at, adjusted and saved by keys alone", async ({ start, step, note, desktop, profile, look }) => {
  const app = await start();
  const { walked, page, seesFocus, walk, to, press, tick, type, pick, on, closed, escape, arrives, part, stops } = byKeys(app, look);
  const pressed = (name) => until(`${name} is chosen`, async () => (await (await app.get("button", name)).getAttribute("aria-pressed")) === "true");
  const drawn = () => until("the chart is drawn", () => page("return document.querySelector('.trends .charts svg') !== null && !document.querySelector('.trends .picture[aria-busy], .trends[aria-busy]')"));

  await step("the demo clinic's patient with the longest course", async () => {
    await press("button", "Try the demo clinic");
    await arrives("Patients");
    await app.keys(..."alvarez", Key.ENTER);
    await arrives(/^Maria Alvarez/);
    await part("Trends");
    await app.get("field", "Measure");
    await drawn();
  });

  await step("the measure is chosen by arrows, and the verdict follows while the field keeps the focus", async () => {
    const names = await page("return [...arguments[0].options].map((each) => each.textContent)", await app.get("field", "Measure"));
    assert.ok(names.length > 2, names.join());
    const now = await page("return arguments[0].selectedOptions[0].textContent", await app.get("field", "Measure"));
    const other = names.find((name) => name !== now);
    await pick("Measure", other);
    await drawn();
    await on("field", "Measure");
    await pick("Measure", now);
    await drawn();
    await on("field", "Measure");
  });

  await step("the period: each button keeps the focus, own dates are typed", async () => {
    for (const period of ["12 months", "3 months", "Since start", "All"]) {
      await press("button", period);
      await pressed(period);
      await drawn();
      await on("button", period);
    }
    await press("button", "Own dates…");
    await on("field", "From");
    await app.keys(..."2024-01-01");
    await type("To", "2023-01-01");
    await app.keys(Key.ENTER);
    await on("field", "To");
    await app.sees("The last day is before the first");
    await app.chord(Key.CONTROL, "a");
    await app.keys(...new Date().toISOString().slice(0, 10), Key.ENTER);
    await pressed("Own dates…");
    await drawn();
    await seesFocus();
    await press("button", "All");
    await pressed("All");
    await drawn();
  });

  await step("a source is told where the focus is, Escape takes that away; another measure is judged from its line", async () => {
    await walk(await page("return document.querySelector('.judged .source-mark')"), "the source of a reason");
    await until("the source is told", () => page("return document.querySelector('.meaning') !== null"));
    await app.keys(Key.ESCAPE);
    assert.ok(await page("return document.querySelector('.meaning') === null"));
    await seesFocus();
    const [first] = await page("return [...document.querySelectorAll('.other-list button')].map((each) => each.getAttribute('aria-label'))");
    await press("button", first);
    await until("it is judged", async () => first.endsWith(await page("return document.querySelector('.trend-choices .field:nth-child(2) select').selectedOptions[0].textContent")));
    await drawn();
    await seesFocus();
  });

  await step("phases are adjusted: what is wrong has the focus, then they are saved, and compared anew", async () => {
    await press("button", "Adjust phases…");
    await app.get("dialog", /^Adjust phases: /);
    await on("field", /^Wash-in, days/);
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."many", Key.ENTER);
    await on("field", /^Wash-in, days/);
    await app.sees("Type a whole number of days");
    await escape("button", "Adjust phases…");
    await app.keys(Key.ENTER);
    await on("field", /^Wash-in, days/);
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."21");
    await tick("The day of the start was drawn by lot before");
    await on("field", "First day that could have been drawn");
    await tick("The day of the start was drawn by lot before");
    await press("button", "Save phases");
    await closed();
    await on("button", "Adjust phases…");
    await press("button", "History of the phases");
    await app.get("dialog", /^History: /);
    await escape("button", "History of the phases");
  });

  await step("every chart is chosen by its button, which keeps the focus", async () => {
    const kinds = await page("return [...document.querySelectorAll('.charts .segments button')].map((each) => each.textContent)");
    assert.ok(kinds.length > 3, kinds.join());
    for (const kind of kinds) {
      await press("button", kind);
      await pressed(kind);
      await drawn();
      await on("button", kind);
    }
  });

  await step("a chart is saved as a picture of the chosen size, and as a table", async () => {
    await pick("Resolution", "96 dpi (screen)");
    const png = join(profile.documents, "trend.png");
    await press("button", "Save PNG…");
    await desktop.answerFileDialog("Save the chart", png);
    await app.sees(`Saved to ${png}`);
    await on("button", "Save PNG…");
    const { width } = pngSize(await readFile(png));
    assert.ok(width >= 1600, `${width} px`);
    const csv = join(profile.documents, "trend.csv");
    await press("button", "Save CSV…");
    await desktop.answerFileDialog("Save the chart", csv);
    await app.sees(`Saved to ${csv}`);
    await on("button", "Save CSV…");
  });

  await step("every stop of the page is in sight, to its end", async () => {
    await page("document.getElementById('main').focus()");
    await stops("trends", { most: 90 });
  });

  await step("what was chosen is there again after another part, and the time line's period by keys", async () => {
    await part("Overview");
    const marks = await to("link", /\(\d+ of \d+\)$/);
    const told = () => marks.getAttribute("aria-label");
    await app.keys(Key.END);
    await until("the last mark is told", async () => /\((\d+) of \1\)$/.test(await told()));
    await seesFocus();
    await app.keys("+");
    await seesFocus();
    await app.keys("-");
    await seesFocus();
    await part("Trends");
    await app.get("field", "Measure");
  });
  note(`Tab was pressed ${walked.tabs} times`);
}, { minutes: 6 });
