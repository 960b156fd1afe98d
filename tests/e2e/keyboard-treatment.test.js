// A treatment by keys alone: written down, a slip taken back, changed, corrected, stopped, its side effects and costs, and taken out.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { reads, textOf } from "./clinic.js";
import { scenario } from "./scenario.js";
import { makeClinic, showAt } from "./shell.js";

const PASSPHRASE = "five words make a passphrase";
const DOSE = "Amount of one dose";

scenario("A treatment is changed and corrected by keys alone", async ({ start, step, note, look }) => {
  const app = await start();
  const { walked, seesFocus, press, tab, tick, type, choose, on, closed, escape } = byKeys(app, look);
  const course = (words) => reads(app, "article", /\bLDN\b/, words);
  const valueOf = async (label) => (await app.get("field", label)).getAttribute("value");

  const { patient } = await makeClinic(app, { passphrase: PASSPHRASE, family: "Berg" });
  await showAt(app, `/patients/${patient.id}/treatments`);
  await app.get("heading", "Ada Berg");

  await step("a treatment is written down; Ctrl+Z takes back a slip, and again with Shift", async () => {
    await press("button", "Add treatment…");
    await on("field", "Treatment");
    await app.keys(..."ldn");
    await app.get("option", /LDN/);
    await app.keys(Key.ENTER);
    await on("field", "Treatment");
    await type("Start", "2024-06-10");
    await type(DOSE, "1.5");
    await tab();
    await type(DOSE, "15");
    await tab();
    await app.chord(Key.CONTROL, "z");
    await on("field", DOSE);
    assert.equal(await valueOf(DOSE), "1.5");
    await app.chord(Key.CONTROL, Key.SHIFT, "z");
    assert.equal(await valueOf(DOSE), "15");
    await app.chord(Key.CONTROL, "z");
    assert.equal(await valueOf(DOSE), "1.5");
    await seesFocus();
  });

  await step("what it costs stands in what is folded", async () => {
    await press("button", /^More:/);
    await seesFocus();
    await type(/^Cost a month/, "40");
    await press("button", "Add");
    await closed();
    await on("heading", /LDN/);
    await course(/Going on.*1\.5 mg at bedtime.*40\.00 a month/);
  });

  await step("a dose is stepped up; what is missing is said at its field, which has the focus", async () => {
    await press("button", "Add dose step… LDN");
    await on("field", "From");
    await app.keys(..."2024-06-24");
    await press("button", "Add step");
    await on("field", DOSE);
    await app.sees("Type how much one dose is");
    await app.keys(..."3", Key.ENTER);
    await closed();
    await on("button", "Add dose step… LDN");
    await course(/3 mg at bedtime/);
  });

  await step("a pause and a new start leave the focus on the treatment", async () => {
    await press("button", "Pause… LDN");
    await on("field", "Paused from");
    await app.keys(..."2024-07-15");
    await type("Why", "vivid dreams");
    await app.keys(Key.ENTER);
    await closed();
    await on("heading", /LDN/);
    await course(/❙❙ Paused/);
    await press("button", "Start again… LDN");
    await on("field", "From");
    await app.keys(..."2024-08-05");
    await type(DOSE, "1.5");
    await app.keys(Key.ENTER);
    await closed();
    await on("heading", /LDN/);
    await course(/Going on.*1 pause, 1 restart/);
  });

  await step("a step is taken out of the full form and brought back by Ctrl+Z", async () => {
    await press("button", "Correct… LDN");
    await on("field", "Treatment");
    await press("button", "Remove step 3");
    await app.gone("button", "Remove step 4");
    await on("button", "Remove step 3");
    await app.chord(Key.CONTROL, "z");
    await app.get("button", "Remove step 4");
    await on("button", "Edit step 3");
    await escape("button", "Correct… LDN");
  });

  await step("a step is corrected, only with a reason; the history tells both", async () => {
    await press("button", "Correct… LDN");
    await on("field", "Treatment");
    await press("button", "Edit step 2");
    await on("field", "From");
    await type(DOSE, "4.5");
    await press("button", "Save correction");
    await on("field", "Reason for the correction");
    await app.keys(..."Misread the box", Key.ENTER);
    await closed();
    await on("button", "Correct… LDN");
    await press("button", "History LDN");
    await app.get("dialog", /^History: /);
    const changed = await app.all("listitem", /^Changed by .*Reason: Misread the box/);
    assert.equal(changed.length, 1, await textOf(app, await app.get("dialog")));
    await seesFocus();
    await escape("button", "History LDN");
  });

  await step("a side effect in one's own words, how bad by arrows, and its end", async () => {
    await press("button", "Another side effect…");
    await on("field", "Side effect");
    await app.keys(..."tingling of the scalp");
    await app.get("option", /^Use “tingling of the scalp”/);
    await app.keys(Key.ENTER);
    await choose("moderate");
    await type("Since", "2024-07-01");
    await press("button", "Add");
    await closed();
    await on("button", "Another side effect…");
    await reads(app, "row", /^tingling of the scalp/, "moderate");
    await press("button", "Ended… tingling of the scalp");
    await on("field", "Ended on");
    await app.keys(..."2024-07-20", Key.ENTER);
    await closed();
    await app.gone("button", "Ended… tingling of the scalp");
    // The button has gone; the line is still there.
    await seesFocus();
    await press("button", "Remove… tingling of the scalp");
    await escape("button", "Remove… tingling of the scalp");
  });

  await step("it is stopped with a reason, and started anew from there", async () => {
    await press("button", "Stop… LDN");
    await on("field", "Stopped on");
    await app.keys(..."October 2024");
    await type("Reason for stopping", "cost");
    await app.keys(Key.ENTER);
    await closed();
    await on("heading", /LDN/);
    await course(/Stopped.*Oct 2024 \(day not known\).*stopped because: cost/);
    await press("button", "Start anew… LDN");
    await on("field", "Start");
    await escape("button", "Start anew… LDN");
  });

  await step("the costs by month open and close", async () => {
    await press("button", "By month");
    await app.get("table", "What it cost");
    await seesFocus();
    await app.keys(Key.ENTER);
    await app.gone("table", "What it cost");
    await on("button", "By month");
  });

  await step("one that is over already is added by a tick, and taken out only after the question and with a reason", async () => {
    await press("button", "Add treatment…");
    await app.keys(..."yoga on my own");
    await app.get("option", /^Use “yoga on my own”/);
    await app.keys(Key.ENTER);
    await type("Start", "2023");
    await tick("It is already over");
    await type("Until", "May 2023");
    await choose("Yes, in doses");
    await tick("The dose isn’t known");
    await on("checkbox", "The dose isn’t known");
    await app.keys(" ");
    await on("checkbox", "The dose isn’t known");
    await choose("No, it is something one does");
    await press("button", "Add");
    await closed();
    await on("heading", "yoga on my own");
    await press("button", "Remove… yoga on my own");
    await on("field", "Why it is removed");
    await press("button", "Remove");
    await on("field", "Why it is removed");
    await app.sees("Say why, in a few words.");
    await app.keys(..."wrong patient", Key.ENTER);
    await closed();
    await app.gone("article", /^yoga/);
    await on("button", "Add treatment…");
  });
  note(`Tab was pressed ${walked.tabs} times`);
});
