// The whole job by keys alone. After each Tab the focus can be seen: it has a ring, and stands where nothing covers it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { first } from "./answers.js";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { answerByKeys, asks, reads, saved, scoresRead } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "five words make a passphrase";

scenario("A clinician does the whole job by keys alone, and sees where the focus is", async ({ start, step, note, desktop, profile, look }) => {
  const app = await start();
  const { walked, page, isFocused, seesFocus, tab, walk, to, press, type, pick, arrives, part, stops } = byKeys(app, look);

  await step("a vault is made; nothing but Tab, letters and Enter", async () => {
    await app.get("button", "Create vault");
    await type("Clinic name", "Rheumatology North");
    await type("Your name", "Dr. A. Reyes");
    await type("Passphrase", PASSPHRASE);
    await type("Passphrase again", PASSPHRASE);
    await app.keys(Key.ENTER);
    await arrives("Your recovery code");
    await press("button", "I have kept it");
    await arrives("Patients");
  });

  await step("the first Tab offers the way past the bar, and it leads into the view", async () => {
    await page("document.activeElement.blur()");
    await page("document.getElementById('main').focus()");
    await to("button", "Skip to content", { back: true });
    await app.keys(Key.ENTER);
    assert.equal(await page("return document.activeElement.id"), "main");
  });

  await step("a patient is added", async () => {
    await press("link", "Add patient");
    await arrives("Add patient");
    await type("Given name", "Ada");
    await type("Family name", "Berg");
    await type("Date of birth", "3 April 1974");
    await app.keys(Key.ENTER);
    await arrives("Ada Berg");
  });

  await step("what is wrong is said at its field, which has the focus", async () => {
    await press("link", "Edit");
    await arrives("Edit patient");
    await type("Date of birth", "no date");
    await app.keys(Key.ENTER);
    const field = await app.get("field", "Date of birth");
    await until("the field has the focus", () => isFocused(field));
    assert.match(await page("return document.getElementById(arguments[0].getAttribute('aria-describedby').split(' ').at(-1)).textContent", field), /This is not a date/);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."1974-04-03", Key.ENTER);
    await arrives("Ada Berg");
  });

  await step("a visit with its questionnaires, the body map by letters and arrows", async () => {
    await press("link", "New visit");
    await arrives("New visit");
    await type("Date of the visit", first.date, { back: true });
    await app.keys(Key.ENTER);
    await app.get("article", "FIQR");
    await press("link", "Fill in ACR 2016");
    await asks(app, "Where did you have pain?");
    await app.keys(...first.acr.areas);
    await seesFocus();
    await app.keys(Key.ARROW_DOWN);
    await seesFocus();
    // The list is the same answer, box by box.
    await app.keys(" ");
    await app.sees(`${first.acr.areas.length + 1} areas marked, not confirmed`);
    await app.keys(" ");
    await app.sees(`${first.acr.areas.length} areas marked, not confirmed`);
    await app.keys(Key.ENTER);
    await asks(app, "Fatigue");
    await answerByKeys(app, first.acr.items);
    await scoresRead(app, first.scores.acr);
    await press("link", "Next questionnaire");
    await asks(app, "Brush or comb your hair");
    await app.keys(...first.fiqr);
    await saved(app);
    await scoresRead(app, first.scores.fiqr);
    await press("link", "Next questionnaire");
    await asks(app, "Little interest or pleasure in doing things");
    await answerByKeys(app, first.phq);
    await press("link", "Next questionnaire");
    await answerByKeys(app, first.pain);
    await press("link", "Done");
  });

  await step("the safety alert interrupts, keeps Tab inside, and gives the focus back", async () => {
    const dialog = await app.get("dialog");
    for (let presses = 0; presses < 12; presses++) {
      await tab();
      assert.ok(await page("return arguments[0].contains(document.activeElement) || document.activeElement === document.body", dialog), "Tab stays in the dialog");
    }
    await type("What was decided or done", "Talked in private: no plan, no intent");
    await press("button", "Acknowledge");
    await app.gone("dialog");
    await reads(app, "region", "Safety", /Acknowledged by Dr\. A\. Reyes/);
  });

  await step("Escape closes a dialog and leaves the focus where it was", async () => {
    const opener = await to("button", "Date and kind…");
    await app.keys(Key.ENTER);
    await app.get("dialog");
    await app.keys(Key.ESCAPE);
    await app.gone("dialog");
    assert.ok(await isFocused(opener));
    await app.keys("?");
    await app.get("dialog", "Keyboard");
    await app.keys(Key.ESCAPE);
    await app.gone("dialog");
    assert.ok(await isFocused(opener));
  });

  await step("the visit is signed", async () => {
    await press("button", "Sign");
    // The question stands on its harmless answer.
    const dialog = await app.get("dialog", /^Sign the visit of /);
    await walk(await app.get("button", "Sign", dialog), "the button that signs");
    await app.keys(Key.ENTER);
    await app.gone("dialog", /^Sign the visit of /);
    await app.get("button", "Correct…");
    await press("link", "Ada Berg", { back: true });
    await arrives("Ada Berg");
  });

  await step("a treatment, its choice from the list, its dose by space and letters", async () => {
    await part("Treatments");
    await app.get("button", "Add treatment…");
    await press("button", "Add treatment…");
    await type("Treatment", "ldn");
    await app.get("option", /LDN/);
    await app.keys(Key.ENTER);
    await type("Start", "2023-09-10");
    await type("Amount of one dose", "1.5");
    await press("button", "Add");
    await app.gone("dialog");
    await app.get("article", /LDN/);
  });

  await step("a result of the laboratory", async () => {
    await part("Labs");
    await app.get("button", "Add result");
    await type("Day of the sample", "2023-09-12");
    await type("Test or measurement", "tsh");
    await app.get("option", /^TSH/);
    await app.keys(Key.ENTER);
    await type("Value", "2.5");
    await press("button", "Add result");
    await app.get("button", /^TSH, Sep 12, 2023: 2\.5/);
  });

  await step("a day of the diary", async () => {
    await part("Diary");
    await app.get("button", "Save day");
    await type("Day", "2023-09-12");
    await type("Average pain", "62");
    await press("button", "Save day");
    await app.sees("September 12, 2023 is saved.");
  });

  await step("trends, the time line's marks by arrows, and every stop of each view in sight", async () => {
    await part("Trends");
    await app.get("field", "Measure");
    await part("Overview");
    await arrives("Ada Berg");
    const marks = await to("link", /\(\d+ of \d+\)$/);
    await app.keys(Key.HOME);
    await until("the first mark is told", async () => /\(1 of \d+\)$/.test(await marks.getAttribute("aria-label")));
    await seesFocus();
  });

  await step("the report is saved", async () => {
    const file = join(profile.documents, "report.pdf");
    await part("Report");
    await app.sees(/\d+ pages?, (A4|Letter)/);
    await press("button", "Save PDF…");
    await desktop.answerFileDialog("Save the report", file);
    await app.sees(`Saved to ${file}`);
  });

  await step("settings are changed by arrows", async () => {
    await press("link", "Settings", { back: true });
    await arrives("Settings");
    await press("link", "Display");
    await app.get("field", "Contrast");
    await pick("Contrast", "High");
    await until("the contrast is high", () => page("return document.documentElement.dataset.contrast === 'more'"));
    await pick("Text size", "150%");
    await until("the letters are larger", () => page("return document.documentElement.dataset.textSize === '150'"));
  });

  await step("with large letters, too, every stop of each view is in sight, there and back", async () => {
    for (const name of ["Patients", "Due", "Cohort", "Addresses", "Instruments", "Evidence", "Settings", "Help"]) {
      await press("link", name, { back: true });
      await until(`${name} is shown`, () => page("return !document.getElementById('main').hasAttribute('aria-busy') && document.querySelector('.bar [aria-current]')?.textContent === arguments[0]", name));
      await page("document.getElementById('main').focus()");
      const most = Math.min(60, await page("return document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]').length"));
      for (const back of [false, true]) await stops(name, { most, back });
    }
  });

  await step("the computer is handed over, answered and handed back", async () => {
    await press("link", "Patients", { back: true });
    await arrives("Patients");
    await press("link", "Ada Berg");
    await arrives("Ada Berg");
    await press("link", "New visit");
    await arrives("New visit");
    await press("button", "Start visit");
    await press("button", "Hand over…");
    await app.get("dialog", "Hand over to the patient");
    await press("button", "Hand over");
    await app.sees("Some questions for you");
    await press("button", "Begin");
    await app.get("heading", "Where did you have pain?");
    await app.keys("a");
    await seesFocus();
    await press("button", "Stop here", { back: true });
    await app.sees("Stop here?");
    await press("button", "Stop");
    await app.sees("Please give the laptop back.");
    await press("button", "End");
    await app.get("field", "Passphrase");
  });
  note(`Tab was pressed ${walked.tabs} times`);
}, { minutes: 10 });
