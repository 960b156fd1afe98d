// The library: finding an instrument and its rules, trying it, the clinic's own, and FHIR Questionnaires in and out.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Key, programs } from "./app.js";
import { answerByKeys, askOnly, asks, createVault, hasFocus, reads, scoresRead, textOf } from "./clinic.js";
import { scenario } from "./scenario.js";

const run = promisify(execFile);
const OWN = "Your clinic’s own instruments";

scenario("Instruments are looked up, tried, added and exchanged", async ({ start, step, desktop, profile, look }) => {
  const app = await start();
  await createVault(app, { clinic: "Rheumatology North", clinician: "Dr. A. Reyes", passphrase: "five words make a passphrase" });
  let folder = "";

  await step("an instrument is found as one types and opened by keys", async () => {
    await app.click("link", "Instruments");
    await hasFocus(app, "field", "Search instruments");
    folder = await app.driver.executeScript("return document.querySelector('.instrument-page .path').textContent");
    await app.keys(..."sleep");
    await app.get("link", /^PSQI/);
    assert.equal((await app.all("link", /^PHQ-9/)).length, 0);
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."phq9");
    await app.sees("1 instrument found");
    await app.keys(Key.ENTER);
    await app.get("heading", "PHQ-9");
  });

  await step("each score tells its rule and its source", async () => {
    await reads(app, "article", "Total", /^Total 0 to 27, higher is worse ?Sum of items 1 to 9 ?Kroenke 2001/);
    await reads(app, "region", "In short", /Unanswered items.*never counted as 0.*Public domain/);
    await reads(app, "region", "Safety", "item 9");
    await reads(app, "region", "Source and history", /Kroenke/);
  });

  await step("trying it scores, raises the safety flag of item 9, and stores nothing", async () => {
    await app.click("link", "Try it");
    await asks(app, "Little interest or pleasure in doing things");
    await app.sees("Nothing is stored.");
    await app.keys(..."111111112");
    await reads(app, "region", "Safety", /item 9 .* is answered above “Not at all”: answered 2 \(More than half the days\)/);
    await scoresRead(app, /Total ?10 \/ 27 ?moderate/);
    await app.click("button", "Start again");
    await scoresRead(app, /0 of 9 answered ?Total ?–/);
    await app.gone("region", "Safety");
    await app.keys("3");
    await scoresRead(app, /1 of 9 answered/);
    await app.keys(Key.ESCAPE);
    await app.get("link", "Try it");
    await app.click("link", "Try it");
    await scoresRead(app, /0 of 9 answered/);
    await app.click("link", "Patients");
    await app.sees("No patients yet.");
  });

  await step("a folder that is dropped in is there at the next look; a faulty one says what is wrong with it", async () => {
    const made = async (name) => {
      const place = join(folder, name);
      await mkdir(folder, { recursive: true });
      await run(programs.cli, ["instruments", "new", place]);
      return (file, from, to) => readFile(join(place, file), "utf8").then((text) => {
        assert.ok(text.includes(from), `${file} holds ${from}`);
        return writeFile(join(place, file), text.replaceAll(from, to));
      });
    };
    const sound = await made("morning");
    await sound("text.en.toml", "My scale", "Morning stiffness");
    const faulty = await made("broken");
    await faulty("definition.toml", "sum(items)", "sum(all_items)");
    await app.click("link", "Instruments");
    await hasFocus(app, "field", "Search instruments");
    await app.keys(..."stiff");
    await app.sees("1 instrument found");
    await app.keys(Key.ESCAPE);
    await app.sees("44 instruments");
    await app.get("link", /^Morning stiffness own/);
    await reads(app, "region", OWN, /One folder can’t be used yet.*broken.*all_items/);
    await look("own");
    await app.click("link", /^Morning stiffness own/);
    await reads(app, "article", "Total", "Sum of the three items");
    assert.match(await textOf(app, await app.get("heading", /^Morning stiffness/)), /own/);
  });

  await step("the clinic's own instrument is asked at a visit and scored", async () => {
    await app.click("link", "Patients");
    await app.click("link", "Add patient");
    await app.fill("Given name", "Ada");
    await app.fill("Family name", "Berg");
    await app.fill("Date of birth", "1974-04-03");
    await app.keys(Key.ENTER);
    await app.get("heading", "Ada Berg");
    await app.click("link", "New visit");
    await askOnly(app, "Morning stiffness");
    await app.click("button", "Start visit");
    await app.click("link", "Fill in Morning stiffness");
    await asks(app, "How stiff were you in the morning?");
    await answerByKeys(app, "542");
    await scoresRead(app, /3 of 3 answered ?Total ?11 \/ 23 ?medium/);
    await app.click("link", "Done");
    await reads(app, "article", "Morning stiffness", /Total ?11 \/ 23 ?medium/);
  });

  const file = join(profile.documents, "phq9.json");

  await step("an instrument is saved as a FHIR Questionnaire", async () => {
    await app.click("link", "Instruments");
    await app.click("link", /^PHQ-9/);
    await app.click("button", "Save as FHIR Questionnaire…");
    await desktop.answerFileDialog("Save the Questionnaire", file);
    await app.sees(`Saved to ${file}`);
    const saved = JSON.parse(await readFile(file, "utf8"));
    assert.equal(saved.resourceType, "Questionnaire");
    assert.equal(saved.item.filter((item) => item.type === "choice").length, 10);
  });

  await step("a file that is no Questionnaire says so and changes nothing", async () => {
    await app.click("link", "Instruments");
    for (const [name, content, words] of [
      ["report.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", /report\.pdf: this is not a text in UTF-8; choose another file/],
      ["patient.json", JSON.stringify({ resourceType: "Patient" }), /Patient.*Questionnaire/],
    ]) {
      const wrong = join(profile.documents, name);
      await writeFile(wrong, content, "latin1");
      await app.click("button", "Import a FHIR Questionnaire…");
      await desktop.answerFileDialog("Choose a FHIR Questionnaire", wrong);
      await reads(app, "region", OWN, words);
      await look(`import-${name}`);
    }
    await app.sees("44 instruments");
  });

  await step("a Questionnaire is taken in, with what has to be looked over", async () => {
    const text = JSON.parse(await readFile(file, "utf8"));
    const other = join(profile.documents, "mood.json");
    await writeFile(other, JSON.stringify({ ...text, id: "mood-week", name: "MoodWeek", title: "Mood of the week", url: "http://example.org/Questionnaire/mood-week" }));
    await app.click("button", "Import a FHIR Questionnaire…");
    await desktop.answerFileDialog("Choose a FHIR Questionnaire", other);
    await app.sees(/was added\. It can be chosen for visits now\. Look these over first:/);
    await app.sees("The total is a plain sum over 9 items, from 0 to 27, and marked as provisional");
    await app.sees("Its files are in instruments/mood_week, in this vault’s folder.");
    await look("imported");
    await app.click("link", "Instruments");
    await app.sees("45 instruments");
  });
});
