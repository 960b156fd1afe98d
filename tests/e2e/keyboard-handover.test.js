// The hand-over by keys alone: the patient answers everything, looks back, leaves one out, and hands back; the clinician goes on.

import assert from "node:assert/strict";
import { first } from "./answers.js";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { hasFocus, reads } from "./clinic.js";
import { scenario } from "./scenario.js";
import { makeClinic, showAt, stands, untilAnotherPage } from "./shell.js";
import { until } from "./until.js";

const PASSPHRASE = "five words make a passphrase";

scenario("A patient answers everything by keys alone and hands back", async ({ start, step, note, look }) => {
  const app = await start();
  const { walked, page, seesFocus, press, tab, on, closed, arrives, walk } = byKeys(app, look);

  const { visit } = await makeClinic(app, { passphrase: PASSPHRASE, family: "Berg", instruments: ["acr2016", "fiqr", "phq9"] });
  await showAt(app, `/visits/${visit.id}`);

  /** What the patient is asked now. */
  const question = () => page("return document.querySelector('.item-label')?.textContent ?? ''");
  const asked = async (words) => {
    await until(`the patient is asked “${words}”`, async () => (await question()) === words);
    await seesFocus();
  };
  /** Presses a key that answers; the next question comes by itself. */
  const answer = async (key) => {
    const before = await question();
    await app.keys(key);
    await until(`${key} answers “${before}”`, async () => (await question()) !== before);
    await seesFocus();
  };

  await step("the clinician chooses what is asked, and hands over", async () => {
    await app.get("button", "Hand over…");
    await press("button", "Hand over…");
    await app.get("dialog", "Hand over to the patient");
    for (const form of [/^ACR 2016/, /^FIQR/, /^PHQ-9/]) assert.ok(await (await app.get("checkbox", form)).isSelected());
    await untilAnotherPage(app, () => press("button", "Hand over"));
    await stands(app, "handOver");
    await on("heading", "Some questions for you");
    await press("button", "Begin");
    await asked("Where did you have pain?");
  });

  await step("painful areas are marked by letters, one is taken back, and Enter says that these are all", async () => {
    await app.keys(...first.acr.areas, "a");
    await app.sees(`${first.acr.areas.length + 1} areas marked, not confirmed`);
    await app.chord(Key.CONTROL, "z");
    await app.sees(`${first.acr.areas.length} areas marked, not confirmed`);
    await seesFocus();
    await app.keys(Key.ENTER);
    await asked("Fatigue");
  });

  await step("the first questionnaire to its end; Enter goes on, and Back by Tab looks again", async () => {
    for (const key of first.acr.items.slice(0, -1)) await answer(key);
    const last = await question();
    await press("button", "Back");
    await until("the question before is asked again", async () => (await question()) !== last);
    await seesFocus();
    await press("button", "Next");
    await asked(last);
    // After the last answer the patient says when to go on.
    await app.keys(first.acr.items.at(-1));
    await seesFocus();
    await app.keys(Key.ENTER);
    await asked("Brush or comb your hair");
    await app.sees("Questionnaire 2 of 3");
  });

  await step("what was left out is pointed out once, and answered", async () => {
    for (const key of first.fiqr.slice(0, 4)) await answer(key);
    const left = await question();
    await press("button", "Next");
    await until("the next question is asked", async () => (await question()) !== left);
    await seesFocus();
    for (const key of first.fiqr.slice(5, -1)) await answer(key);
    await app.keys(first.fiqr.at(-1));
    await seesFocus();
    await app.keys(Key.ENTER);
    await on("heading", "1 question has no answer yet");
    await press("button", "Go to the question");
    await asked(left);
    await app.keys(first.fiqr[4]);
    await until("the next question is asked", async () => (await question()) !== left);
    // What follows is answered already.
    while (!(await page("return document.body.innerText.includes('Questionnaire 3 of 3')"))) await answer(Key.ENTER);
    await asked("Little interest or pleasure in doing things");
  });

  await step("“Stop here” can be taken back, and leads to the same question", async () => {
    for (const key of first.phq.slice(0, 3)) await answer(key);
    const here = await question();
    await press("button", "Stop here");
    await on("heading", "Stop here?");
    await press("button", "Go on answering");
    await asked(here);
  });

  await step("to the last question, and the laptop is given back", async () => {
    for (const key of first.phq.slice(3, -1)) await answer(key);
    await app.keys(first.phq.at(-1));
    await seesFocus();
    await app.get("button", "Finish");
    await tab();
    await app.get("button", "Finish");
    await press("button", "Finish");
    await on("heading", "Thank you");
    await app.sees("Please give the laptop back.");
    await press("button", "Back to the questions");
    await app.get("button", "Finish");
    await seesFocus();
    await press("button", "Finish");
    await on("heading", "Thank you");
    await untilAnotherPage(app, () => press("button", "End"));
    await stands(app, "handedBack");
  });

  await step("after a wrong passphrase and the right one the clinician is at the visit, and the alert has the focus", async () => {
    await hasFocus(app, "field", "Passphrase");
    await seesFocus();
    await app.keys(..."not the passphrase at all", Key.ENTER);
    await app.sees("The passphrase is wrong");
    await on("field", "Passphrase");
    await app.keys(...PASSPHRASE, Key.ENTER);
    await app.get("dialog");
    await on("field", "What was decided or done");
    await app.keys(..."Talked in private: no plan, no intent");
    await press("button", "Acknowledge");
    await closed();
    await app.sees("Acknowledged by Dr. A. Reyes");
    await seesFocus();
  });

  await step("everything that the patient answered is there, and the visit is signed", async () => {
    await reads(app, "article", "ACR 2016", new RegExp(first.scores.acr.source.split(".*")[0]));
    await reads(app, "article", "FIQR", new RegExp(first.scores.fiqr.source.split(".*")[0]));
    await reads(app, "article", "PHQ-9", first.scores.phq);
    await press("button", "Sign");
    const dialog = await app.get("dialog", /^Sign the visit of /);
    await walk(await app.get("button", "Sign", dialog), "the button that signs");
    await app.keys(Key.ENTER);
    await closed();
    await app.get("button", "Correct…");
    await seesFocus();
    await press("link", "Ada Berg");
    await arrives("Ada Berg");
  });
  note(`Tab was pressed ${walked.tabs} times`);
});
