// The library by keys alone: an instrument is found, its rules are read, it is tried; the clinic's own is added and looked at.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Key, programs } from "./app.js";
import { byKeys } from "./by-keys.js";
import { asks, reads, scoresRead } from "./clinic.js";
import { scenario } from "./scenario.js";
import { makeClinic, showAt } from "./shell.js";

const run = promisify(execFile);
const OWN = "Your clinic’s own instruments";

scenario("Instruments are found, tried and added by keys alone", async ({ start, step, note, desktop, profile, look }) => {
  const app = await start();
  const { walked, page, seesFocus, to, press, on, arrives } = byKeys(app, look);
  await makeClinic(app, { passphrase: "five words make a passphrase" });
  await showAt(app, "/patients");
  await app.get("heading", "Patients");

  await step("one is found as one types; arrows go through the list and back to the search", async () => {
    await press("link", "Instruments");
    await on("field", "Search instruments");
    await app.keys(..."phq");
    await app.sees(/\b\d instruments found/);
    await app.keys(Key.ARROW_DOWN);
    await seesFocus();
    await app.keys(Key.ARROW_UP);
    await on("field", "Search instruments");
    await app.keys(Key.ESCAPE);
    await app.sees(/\b43 instruments\b/);
    await on("field", "Search instruments");
    await app.keys(..."phq9", Key.ENTER);
    await arrives("PHQ-9");
  });

  await step("its rules are opened with Enter and closed again", async () => {
    await reads(app, "article", "Total", /^Total 0 to 27, higher is worse ?Sum of items 1 to 9/);
    const open = () => page("return document.querySelectorAll('.instrument-page details[open]').length");
    const before = await open();
    await press("button", "Formula of Total");
    assert.equal(await open(), before + 1);
    await seesFocus();
    await app.keys(Key.ENTER);
    assert.equal(await open(), before);
  });

  await step("it is tried: answered by digits, looked over by arrows, begun anew, left by Escape", async () => {
    await press("link", "Try it");
    await asks(app, "Little interest or pleasure in doing things");
    await seesFocus();
    await app.keys(..."111111112");
    await reads(app, "region", "Safety", /item 9 .* is answered above “Not at all”/);
    await scoresRead(app, /Total ?10 \/ 27 ?moderate/);
    await seesFocus();
    await press("button", "Undo");
    await scoresRead(app, /8 of 9 answered/);
    await seesFocus();
    await press("button", "Start again");
    await scoresRead(app, /0 of 9 answered ?Total ?–/);
    await asks(app, "Little interest or pleasure in doing things");
    await seesFocus();
    await app.keys("3");
    await scoresRead(app, /1 of 9 answered/);
    await app.keys(Key.ESCAPE);
    await arrives("PHQ-9");
  });

  await step("“/” leads back to the search, what was searched for is replaced", async () => {
    await app.keys("/");
    await on("field", "Search instruments");
    await app.keys(..."psqi", Key.ENTER);
    await arrives(/^PSQI/);
    await press("link", "Try it");
    await asks(app, "Item 1: time of going to bed");
    await seesFocus();
    await app.keys(..."25:99", Key.ENTER);
    await app.sees("This is not a time of day.");
    await seesFocus();
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."23:30", Key.ENTER);
    await asks(app, /^Item 2/);
    await seesFocus();
    await app.keys(Key.ESCAPE);
    await arrives(/^PSQI/);
  });

  await step("it is saved for other programs, and the button keeps the focus", async () => {
    const file = join(profile.documents, "psqi.json");
    await press("button", "Save as FHIR Questionnaire…");
    await desktop.answerFileDialog("Save the Questionnaire", file);
    await app.sees(`Saved to ${file}`);
    await on("button", "Save as FHIR Questionnaire…");
  });

  const place = join(profile.documents, "morning");
  await run(programs.cli, ["instruments", "new", place]);

  await step("what is no instrument is refused, and the button has the focus again", async () => {
    await press("link", "Instruments");
    await on("field", "Search instruments");
    await to("button", "Add a folder…");
    await app.keys(Key.ENTER);
    await desktop.answerFileDialog("Choose an instrument’s folder", profile.documents);
    await reads(app, "region", OWN, "This could not be added. Nothing was changed.");
    await on("button", "Add a folder…");
  });

  await step("the clinic's own form is added, and tried at once", async () => {
    await app.keys(Key.ENTER);
    await desktop.answerFileDialog("Choose an instrument’s folder", place);
    await arrives(/^My scale/);
    await app.sees("My scale was added.");
    await press("link", "Try it");
    await asks(app, "How stiff were you in the morning?");
    await seesFocus();
    await app.keys(..."542");
    await scoresRead(app, /3 of 3 answered ?Total ?11 \/ 23/);
    await on("link", "Done");
    await app.keys(Key.ENTER);
    await arrives(/^My scale/);
  });
  note(`Tab was pressed ${walked.tabs} times`);
});
