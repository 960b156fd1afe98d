// Data out and in: a clinic's tables, a spreadsheet with a bad row, and an answer of another program's form.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reads } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const RESPONSE = new URL("../../src-tauri/crates/exchange/tests/bundle/lhc_forms_phq9.json", import.meta.url);
const HEADINGS = "Patient;Date;phq4_q1;phq4_q2;Frage";

scenario("Data leaves and comes in as files, and nothing comes in unseen", async ({ start, step, desktop, profile, look }) => {
  const app = await start();
  const table = join(profile.documents, "visits.csv");
  const response = join(profile.documents, "response.json");

  const write = (...rows) => writeFile(table, [HEADINGS, ...rows, ""].join("\n"));
  /** What the column becomes, by the key of the choice: the choices are there once the field is used. */
  const becomes = async (heading, key) => {
    const field = await app.get("field", `${heading} becomes`);
    await app.driver.executeScript("arguments[0].dispatchEvent(new Event('pointerdown'))", field);
    const option = await until(`${heading} can become ${key}`, () => app.driver.executeScript("return [...arguments[0].options].find((option) => option.value === arguments[1])", field, key));
    await option.click();
  };
  const imports = async () => (await app.all("button", /^Import /)).length;

  await app.click("button", "Try the demo clinic");
  await app.get("heading", "Patients");

  await step("a cancelled dialog leaves the page as it was", async () => {
    await app.click("link", "Data");
    await app.get("heading", "Data");
    await app.click("button", "Export everybody’s data…");
    const title = "Choose where the folder with the files goes";
    await until("the dialog is open", async () => (await desktop.windows(title)).length === 1);
    const [window] = await desktop.windows(title);
    await desktop.xdotool("windowactivate", "--sync", window);
    await desktop.xdotool("key", "--clearmodifiers", "Escape");
    await until("the dialog is gone", async () => (await desktop.windows(title)).length === 0);
    await until("the button can be pressed again", async () => (await (await app.get("button", "Export everybody’s data…")).getAttribute("aria-disabled")) !== "true");
    assert.equal((await app.all("heading", /^(The files are written|Cancelled|Not written)$/)).length, 0);
    assert.deepEqual(await readdir(profile.documents), []);
  });

  await step("everybody's data become tables with a codebook", async () => {
    await app.click("button", "Export everybody’s data…");
    await desktop.answerFileDialog("Choose where the folder with the files goes", profile.documents);
    await app.get("heading", "The files are written");
    await app.sees(`12 patients in ${profile.documents}/Fibrotrend CSV `);
    await app.sees("These files name the patients: keep them where the vault would be kept.");
    await look("data-exported");
    const [folder] = await readdir(profile.documents);
    assert.match(folder, /^Fibrotrend CSV \d{4}-\d{2}-\d{2}$/);
    const lines = async (name) => (await readFile(join(profile.documents, folder, name), "utf8")).replace(/^\ufeff/, "").trimEnd().split(/\r?\n/);
    const patients = await lines("patients.csv");
    assert.equal(patients.length, 13, "a line of headings and one for each patient");
    assert.equal(patients.filter((line) => /^D-001,D-001,Alvarez,Maria,1974-03-18,female$/.test(line)).length, 1);
    const [headings, ...visits] = await lines("visits_wide.csv");
    assert.match(headings, /^patient,visit,date,kind,status,occurrence,note,/);
    for (const column of ["fiqr.total", "phq9.q9"]) assert.ok(headings.split(",").includes(column), column);
    assert.ok(visits.filter((line) => line.startsWith("D-001,")).length > 2, "a line for each visit");
    const codebook = (await lines("codebook.csv")).join("\n");
    for (const column of ["fiqr.total", "phq9.q9", "birth_date"]) assert.ok(codebook.includes(column), `the codebook explains ${column}`);
  });

  await step("one chosen patient leaves without the others", async () => {
    await app.click("radio", "Patients I choose");
    await app.click("checkbox", /^Maria Alvarez/);
    await app.click("radio", /^FHIR R4 bundle/);
    await app.click("button", "Export 1 patient…");
    await desktop.answerFileDialog("Choose where the folder with the files goes", profile.documents);
    await app.sees(`1 patient in ${profile.documents}/Fibrotrend FHIR `);
    const folder = (await readdir(profile.documents)).find((name) => name.startsWith("Fibrotrend FHIR "));
    const bundle = JSON.parse(await readFile(join(profile.documents, folder, "bundle.json"), "utf8"));
    const people = bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === "Patient");
    assert.deepEqual(people.map(({ name }) => name[0].family), ["Alvarez"]);
  });

  await step("a table with a bad row is shown with the row by name, and nothing of it is stored", async () => {
    await write("D-001;2020-04-03;1;2;", "D-001;2020-05-08;7;1;2");
    await app.click("link", "Import");
    await app.click("button", "Choose file…");
    await desktop.answerFileDialog("Choose a table", table);
    await app.get("heading", "visits.csv");
    await app.sees("1 place can’t be read: nothing is imported until it is put right.");
    await reads(app, "table", "Can’t be read", /\b3 phq4_q1\b.*“7” is none of the answers/);
    assert.equal(await imports(), 0, "there is nothing to press");
    await look("data-bad-row");
  });

  await step("mended, with a column chosen by hand, it is stored by the button alone", async () => {
    await write("D-001;2020-04-03;1;2;", "D-001;2020-05-08;3;1;2");
    await app.click("button", "Choose it again, or another…");
    await desktop.answerFileDialog("Choose a table", table);
    await app.get("button", "Import 2 visits, 2 questionnaires");
    await app.sees("Nothing is stored yet.");
    await becomes("Frage", "date");
    await app.sees(/can.t both become/);
    await until("nothing can be imported with two dates", async () => (await imports()) === 0);
    await becomes("Frage", "phq4.q3");
    await app.get("button", "Import 2 visits, 2 questionnaires");
    await reads(app, "table", "Patients of the file", /D-001 Maria Alvarez 2 visits, 2 questionnaires/);
    await look("data-preview");
    await app.click("button", "Import 2 visits, 2 questionnaires");
    await app.get("heading", "Imported: 2 visits, 2 questionnaires");
    await app.sees("The visits stay open until somebody has looked at them and signs.");
    await look("data-imported");
  });

  await step("the visits are the patient's, open, with the answers of the table", async () => {
    await app.click("link", "Patients");
    await app.click("link", "Maria Alvarez");
    await app.get("rowheader", /^Apr 3, 2020 Follow-up ?Draft/);
    await app.click("link", "May 8, 2020", await app.get("rowheader", /^May 8, 2020/));
    await reads(app, "article", "PHQ-4", /3 of 4/);
    await app.get("button", "Sign");
  });

  await step("the same table once more is here already, and its columns are remembered", async () => {
    await app.click("link", "Data");
    await app.click("link", "Import");
    await app.click("button", "Choose file…");
    await desktop.answerFileDialog("Choose a table", table);
    await app.sees("Everything in this file is here already. There is nothing to import.");
    await app.sees("As it was chosen for the last table with these headings.");
    assert.equal(await imports(), 0);
  });

  await step("a wrong file says what it is", async () => {
    await app.click("button", "Cancel");
    await app.click("radio", /^FHIR R4/);
    await writeFile(response, JSON.stringify({ resourceType: "CarePlan", status: "active" }));
    await app.click("button", "Choose file…");
    await desktop.answerFileDialog("Choose a FHIR file", response);
    await reads(app, "alert", null, /CarePlan/);
    assert.equal(await imports(), 0);
  });

  await step("a PHQ-9 that another program's form has filled in is taken for the patient who was chosen", async () => {
    // On a day on which nobody of the demo clinic was seen.
    await writeFile(response, JSON.stringify({ ...JSON.parse(await readFile(RESPONSE, "utf8")), authored: "2019-05-04T12:22:04.783Z" }));
    await app.click("link", "Patients");
    await app.click("link", "Robert Fontaine");
    await app.click("link", "Import…");
    await app.get("heading", "Import this patient’s data");
    await app.click("radio", /^FHIR R4/);
    await app.click("button", "Choose file…");
    await desktop.answerFileDialog("Choose a FHIR file", response);
    await app.get("button", "Import 1 visit, 1 questionnaire");
    await app.get("heading", "Not taken over");
    await look("data-fhir");
    await app.click("button", "Import 1 visit, 1 questionnaire");
    await app.get("heading", "Imported: 1 visit, 1 questionnaire");
    await app.click("link", "Robert Fontaine");
    await app.click("link", "May 4, 2019", await app.get("rowheader", /^May 4, 2019 Follow-up ?Draft/));
    await reads(app, "article", "PHQ-9", /\b10(\.0)? \/ 27\b/);
  });

  await step("the audit knows what left and what came in", async () => {
    await app.click("link", "Settings");
    await app.click("link", "Audit");
    await app.sees(/export/i);
    await app.sees(/import/i);
  });
});
