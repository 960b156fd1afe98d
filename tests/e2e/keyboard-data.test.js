// Data in and out by keys alone: a table with its columns, looked at, cancelled and imported; a pasted week; an export of one's choice.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { reads } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

scenario("Data comes in and leaves by keys alone", async ({ start, step, note, desktop, profile, look }) => {
  const app = await start();
  const { walked, page, seesFocus, to, press, tick, type, pick, choose, on, arrives, part } = byKeys(app, look);

  await step("the demo clinic is opened", async () => {
    await press("button", "Try the demo clinic");
    await arrives("Patients");
    await app.sees(/\b12 patients/);
  });

  const table = join(profile.documents, "visits.csv");
  await writeFile(table, [
    "patient,family_name,date,phq4_q1,phq4_q2,phq4_q3,phq4_q4,shoe size",
    "D-001,Alvarez,2026-02-03,1,0,2,1,38", "D-002,Lindqvist,2026-02-28,1,1,1,1,41", "NEW-77,Olsson,2026-02-05,2,1,1,1,44", "",
  ].join("\n"));
  const read = async () => {
    await press("button", "Choose file…");
    await desktop.answerFileDialog("Choose a table", table);
    await app.get("region", "What would be added");
    await on("heading", "visits.csv");
  };

  await step("a file is chosen, looked at and put away again; nothing was stored", async () => {
    await press("link", "Settings");
    await arrives("Settings");
    await press("link", "Data out and in");
    await arrives("Data out and in");
    await part("Import");
    await choose(/^REDCap records/);
    await choose(/^Table of visits or diary days/);
    await read();
    await press("button", "Cancel");
    await on("button", "Choose file…");
  });

  await step("what a column becomes is chosen by arrows, and the preview follows", async () => {
    await read();
    await reads(app, "region", "What would be added", /1 patient of the file isn’t clear/);
    const field = await to("field", "phq4_q4 becomes");
    const becomes = () => page("return arguments[0].selectedOptions[0].textContent", field);
    const before = await becomes();
    for (const [key, back] of [[Key.ARROW_DOWN, false], [Key.ARROW_UP, true]]) {
      await app.keys(key);
      await until("the arrow has chosen", async () => ((await becomes()) === before) === back);
      await app.sees(/7 of 8 columns are read; 1 left out/);
      await on("field", "phq4_q4 becomes");
    }
    await pick("shoe size becomes", "Note", { letters: "Note" });
    await app.sees("All 8 columns are read.");
    await on("field", "shoe size becomes");
  });

  await step("new patients are taken by a tick, which keeps the focus", async () => {
    await tick(/^Add patients who aren’t here yet/);
    await app.get("button", /^Import 1 new patient, 3 visits/);
    await on("checkbox", /^Add patients who aren’t here yet/);
  });

  await step("the import is confirmed, and what came in has the focus", async () => {
    await press("button", /^Import 1 new patient, 3 visits/);
    await on("heading", /^Imported: 1 new patient, 3 visits/);
    await to("button", "Choose file…");
    await to("link", "Maria Alvarez");
    await app.keys(Key.ENTER);
    await arrives(/^Maria Alvarez/);
    await app.sees(/Feb(ruary)? 3, 2026/);
  });

  await step("a week is pasted into the diary; what a column becomes, looked at, then stored", async () => {
    await part("Diary");
    await press("button", "Paste a week…");
    await on("field", "The table");
    await press("button", "Cancel");
    await on("button", "Paste a week…");
    await app.keys(Key.ENTER);
    await on("field", "The table");
    // Lines of a text field end with Enter.
    await app.keys(...["Date;Pain;Bus", "2021-09-11;40;7", "2021-09-12;0;7", "2021-09-13;130;7"].join(Key.ENTER));
    await app.get("button", "Store 2 days");
    await pick("Bus becomes", "Stress");
    await app.get("button", "Store 2 days");
    await on("field", "Bus becomes");
    await pick("Bus becomes", "Leave out");
    await app.get("button", "Store 2 days");
    await on("field", "Bus becomes");
    await press("button", "The 2 days as they were read");
    await press("button", "Store 2 days");
    await app.sees("2 days stored.");
    await on("button", "Paste a week…");
  });

  await step("one patient's data is exported as a FHIR bundle", async () => {
    await part("Overview");
    await press("link", "Export…");
    await app.get("heading", "Export this patient’s data");
    await seesFocus();
    await choose(/^FHIR R4 bundle/);
    await press("button", "Export…");
    await desktop.answerFileDialog("Choose where the folder", profile.documents);
    await app.get("heading", "The files are written");
    await seesFocus();
    const [folder] = (await readdir(profile.documents)).filter((name) => name.startsWith("Fibrotrend"));
    assert.ok(folder, "there is a folder");
  });

  await step("chosen patients are exported as tables, found by name and ticked", async () => {
    const before = await readdir(profile.documents);
    await press("link", "Settings");
    await arrives("Settings");
    await press("link", "Data out and in");
    await arrives("Data out and in");
    await choose("Patients I choose");
    await choose(/^Tables \(CSV\) with a codebook/);
    await type("Search patients", "weiss");
    await tick(/^Samuel Weiss/);
    await press("button", "Export 1 patient…");
    await desktop.answerFileDialog("Choose where the folder", profile.documents);
    await app.get("heading", "The files are written");
    await seesFocus();
    const [folder] = (await readdir(profile.documents)).filter((name) => name.includes("CSV") && !before.includes(name));
    const rows = (await readFile(join(profile.documents, folder, "patients.csv"), "utf8")).trim().split("\r\n");
    assert.equal(rows.length, 2, "the headings and one row");
    assert.ok(rows[1].includes("Weiss"));
  });

  await step("who is who in files for research opens and closes", async () => {
    await press("button", "Show who is who");
    await app.sees("No study id has been drawn yet");
    await on("button", "Hide them");
    await app.keys(Key.ENTER);
    await on("button", "Show who is who");
  });
  note(`Tab was pressed ${walked.tabs} times`);
});
