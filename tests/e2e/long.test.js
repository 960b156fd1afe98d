// A long record: 10,000 days of diary, read from a table, and 500 dose steps stay smooth in the window; a table that is cut
// off in the middle of being stored leaves all of it or nothing.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createVault, unlock } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "five words make a passphrase";
const NAME = "Ada Berg";
const DAYS = 10_000;
const STEPS = 500;
/** What a person waits for without losing the thread; far above what is measured, since other programs run beside it. */
const SMOOTH_MS = 2_000;
const DAY = 86_400_000;
const LAST = Date.now() - DAY;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const RATED = ["Overall symptoms", "Average pain", "Worst pain", "Fatigue", "Sleep", "Stress", "Sadness", "Trouble concentrating", "Headache", "Stomach trouble", "Numbness or tingling"];

function table() {
  const rows = [["Date", ...RATED].join(";")];
  for (let day = DAYS - 1; day >= 0; day--) {
    const wave = 50 + 30 * Math.sin(day / 200) + 10 * Math.sin(day / 9);
    rows.push([iso(LAST - day * DAY), ...RATED.map((_, at) => Math.round(Math.max(0, Math.min(100, wave + at - 5))))].join(";"));
  }
  return `${rows.join("\n")}\n`;
}

function courseOf500() {
  const steps = Array.from({ length: STEPS }, (_, at) => ({
    from: iso(LAST - (STEPS - at) * 14 * DAY), kind: "dose", amount: at % 2 ? "4.5" : "3", unit: "mg", times: ["bedtime"], form: "", filler: "", pharmacy: "", batch: `B${at}`,
    costPerMonth: "35", how: "", reason: "",
  }));
  return { key: "ldn", name: "", start: steps[0].from, stop: "", stopReason: "", prescriber: "", note: "", steps };
}

scenario("A long record stays smooth", async ({ start, step, note, desktop, profile, look }) => {
  let app = await start();
  let patientId = "";
  /** Calls a command as the page does. */
  const invoke = (command, args) => app.driver.executeAsyncScript(
    "const [command, args, done] = arguments; window.__TAURI__.core.invoke(command, args).then((value) => done({ value }), (error) => done({ error }));", command, args);
  const open = async () => {
    await unlock(app, PASSPHRASE);
    await app.click("link", NAME);
    await app.get("heading", NAME);
  };
  const timed = async (what, act, seen) => {
    await act();
    const begun = Date.now();
    await until(what, seen);
    const took = Date.now() - begun;
    note(`${what}: ${took} ms`);
    assert.ok(took < SMOOTH_MS, `${what} took ${took} ms`);
  };
  const drawn = () => app.driver.executeScript(
    "const frame = document.querySelector('.chronology .picture'); return !!frame && frame.getAttribute('aria-busy') !== 'true' && !!frame.querySelector('svg path');");
  const tab = (name) => app.driver.executeScript((wanted) => [...document.querySelectorAll(".tabs a")].find((link) => link.textContent.startsWith(wanted)).click(), name);

  await createVault(app, { clinic: "Rheumatology North", clinician: "Dr. A. Reyes", passphrase: PASSPHRASE });
  await app.click("link", "Add patient");
  await app.fill("Given name", "Ada");
  await app.fill("Family name", "Berg");
  await app.fill("Date of birth", "1954-04-03");
  await app.click("button", "Add patient");
  await app.get("heading", NAME);
  patientId = await app.driver.executeScript("return location.hash.split('/')[2]");

  await step("a table that is cut off while it is stored leaves nothing of it", async () => {
    const text = table();
    // Sent and not waited for: the app is gone before it can answer.
    await app.driver.executeScript(
      "const [patientId, text, columns] = arguments; window.__TAURI__.core.invoke('diary_import', { patientId, text, columns, replace: false });",
      patientId, text, ["date", "overall", "pain_average", "pain_worst", "fatigue", "sleep_poor", "stress", "sadness", "concentration", "headache", "stomach", "numbness"]);
    await app.kill();
    app = await start();
    await open();
    const { value } = await invoke("diary_get", { patientId, from: iso(LAST), to: iso(LAST) });
    assert.ok([0, DAYS].includes(value.count), `all or nothing, not ${value.count} days`);
    note(`after being cut off: ${value.count} days`);
  });

  await step("10,000 days are read from a table", async () => {
    const file = join(profile.documents, "diary.csv");
    await writeFile(file, table());
    await tab("Diary");
    await app.click("button", "Read a table…");
    await desktop.answerFileDialog("Choose a diary table", file);
    const store = /^Store 10,?000 days$/;
    const [button] = await until("the preview offers to store them", async () => {
      const found = await app.all("button", store);
      return found.length > 0 && found;
    });
    const begun = Date.now();
    await button.click();
    await app.sees(/10,?000 days from /);
    note(`storing ${DAYS} days: ${Date.now() - begun} ms`);
  });

  await step("500 dose steps are kept", async () => {
    const saved = await invoke("course_save", { patientId, id: null, form: courseOf500(), reason: "" });
    assert.equal(saved.error, undefined, JSON.stringify(saved.error));
    assert.equal(saved.value.courses[0].steps.length, STEPS);
  });

  await step("every screen of the record opens and moves without a wait", async () => {
    await timed("the overview with its time line", () => tab("Overview"), drawn);
    await look("long-overview");
    for (const period of ["All", "1 year", "4 weeks"]) {
      await timed(`the time line, ${period}`, async () => {
        const button = await app.get("button", period);
        await button.click();
      }, async () => (await drawn()) && app.driver.executeScript((name) => [...document.querySelectorAll(".chronology button")].some((each) => each.textContent === name && each.getAttribute("aria-pressed") === "true"), period));
    }
    await timed("the treatments", () => tab("Treatments"), async () => (await app.all("heading", /Naltrexone, low dose/i)).length === 1);
    await look("long-treatments");
    await timed("the diary", () => tab("Diary"), async () => (await app.all("button", "Save day")).length === 1);
    await timed("safety", () => tab("Safety"), async () => (await app.all("heading", "Conditions")).length === 1);
    await timed("the list of patients", () => app.driver.executeScript("location.hash = '/patients'"), async () => (await app.all("link", NAME)).length === 1);
  });
});
