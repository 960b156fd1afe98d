// Data for and from other programs, with real files: what is written can be read, what can't be read is named and stores nothing.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reads } from "./clinic.js";
import { scenario } from "./scenario.js";

const PHQ9 = new URL("../../src-tauri/crates/exchange/tests/bundle/lhc_forms_phq9.json", import.meta.url);

scenario("Data leaves and comes in, all of a file or nothing", async ({ start, step, desktop, profile, look }) => {
  const app = await start();
  const go = (hash) => app.driver.executeScript("location.hash = arguments[0]", hash);

  await app.click("button", "Try the demo clinic");
  await app.sees(/\b12 patients/);

  await step("everybody's data is written as tables that can be read back", async () => {
    await go("#/data");
    await app.click("button", "Export everybody’s data…");
    await desktop.answerFileDialog("Choose where the folder", profile.documents);
    await app.sees(/Fibrotrend CSV \d{4}-\d{2}-\d{2}/);
    await look("exported");
    const [folder] = (await readdir(profile.documents)).filter((name) => name.startsWith("Fibrotrend CSV"));
    const rows = (await readFile(join(profile.documents, folder, "patients.csv"), "utf8")).trim().split("\r\n");
    assert.equal(rows.length, 13, "the headings and a row for each patient");
    assert.ok(rows.some((row) => row.includes("Alvarez")));
    assert.ok((await readdir(join(profile.documents, folder))).includes("codebook.csv"));
  });

  const table = join(profile.documents, "visits.csv");
  const write = (...rows) => writeFile(table, ["patient,date,phq4_q1,phq4_q2,phq4_q3,phq4_q4", ...rows, ""].join("\n"));

  await step("a bad row is named, and nothing is stored", async () => {
    await write("D-001,2026-02-03,1,0,2,1", "D-002,2026-02-31,1,1,1,1", "D-003,2026-02-05,7,1,1,1");
    await go("#/data/import");
    await app.click("button", "Choose file…");
    await desktop.answerFileDialog("Choose a table", table);
    await reads(app, "region", "What would be added", /2 places can’t be read: nothing is imported until they are put right/);
    await app.sees("2026-02-31");
    assert.deepEqual(await app.all("button", /^Import \d/), [], "there is nothing to press");
    await look("bad-row");
  });

  await step("mended, it says what it adds, and adds that", async () => {
    await write("D-001,2026-02-03,1,0,2,1", "D-002,2026-02-28,1,1,1,1", "D-003,2026-02-05,2,1,1,1");
    await app.click("button", "Choose it again, or another…");
    await desktop.answerFileDialog("Choose a table", table);
    await app.click("button", /^Import 3 visits/);
    await app.sees(/Imported: 3 visits/);
    await look("imported");
    await go("#/patients");
    await app.click("link", "Maria Alvarez");
    await app.sees(/Feb(ruary)? 3, 2026/);
  });

  await step("the same file again adds nothing", async () => {
    await go("#/data/import");
    await app.click("button", "Choose file…");
    await desktop.answerFileDialog("Choose a table", table);
    await app.sees("Everything in this file is here already.");
    assert.deepEqual(await app.all("button", /^Import \d/), []);
  });

  await step("a response of another system is taken for the patient whose page it is", async () => {
    const file = join(profile.documents, "phq9.json");
    await writeFile(file, await readFile(PHQ9));
    await go("#/patients");
    await app.click("link", "Maria Alvarez");
    const patient = await app.driver.executeScript("return location.hash");
    await go(`${patient}/import`);
    await app.click("radio", /FHIR/);
    await app.click("button", "Choose file…");
    await desktop.answerFileDialog("Choose a FHIR file", file);
    await app.click("button", /^Import 1 visit/);
    await app.sees(/Imported: 1 visit/);
  });
});
