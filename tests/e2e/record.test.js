// The clinical record: treatments, safety, item 9, labs, diary, their history, and all of it after a restart.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Key } from "./app.js";
import { answerByKeys, askOnly, asks, createVault, reads, textOf, unlock } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const run = promisify(execFile);
const PASSPHRASE = "five words make a passphrase";
const CLINICIAN = "Dr. A. Reyes";
const NAME = "Ada Berg";
const WASHOUT = "Few days since the last opioid";
const FILLER = "Calcium carbonate as filler of LDN";
const CLINIC_TEXT = "Stay with the patient. Call the crisis team: 555-0100.";

scenario("A patient's record is written, warned about, corrected and found again", async ({ start, step, desktop, profile, look }) => {
  let app = await start();

  /** Goes to a part of the patient's record. */
  const tab = async (name) => {
    const find = () => app.driver.executeScript((wanted) => [...document.querySelectorAll(".tabs a")].find((link) => link.textContent.startsWith(wanted)), name);
    await (await until(`there is a way to ${name}`, find)).click();
    await until(`${name} is shown`, () => app.driver.executeScript((wanted) => document.querySelector(".tabs [aria-current=page]")?.textContent.startsWith(wanted), name));
  };
  /** Types into a search and takes the first that is offered under that name. */
  const pick = async (label, typed, offered) => {
    await app.fill(label, typed);
    // The list is drawn anew while the answer to the last letter comes in.
    await until(`${offered} is taken`, async () => {
      const [option] = await app.all("option", offered);
      if (option) await app.point(option);
      return offered.test(await (await app.get("field", label)).getAttribute("value"));
    });
  };
  const pressIn = async (name) => app.click("button", name, await app.get("dialog"));
  /** The card of a treatment. */
  const course = (name, words) => reads(app, "article", new RegExp(name), words);
  const closed = () => until("no dialog is open", async () => (await app.all("dialog")).length === 0);

  await createVault(app, { clinic: "Rheumatology North", clinician: CLINICIAN, passphrase: PASSPHRASE });

  await step("a patient is added, and the clinic's own safety text", async () => {
    await app.click("link", "Settings");
    await app.fill("Safety text", CLINIC_TEXT);
    await app.click("button", "Save");
    await app.sees("Saved");
    await app.click("link", "Patients");
    await app.click("link", "Add patient");
    await app.fill("Given name", "Ada");
    await app.fill("Family name", "Berg");
    await app.fill("Date of birth", "1974-04-03");
    await app.keys(Key.ENTER);
    await app.get("heading", NAME);
  });

  await step("an opioid that is over is written down by its brand name, without its dose", async () => {
    await tab("Treatments");
    await app.click("button", "Add treatment…");
    await pick("Treatment", "ultram", /^tramadol/i);
    await app.fill("Start", "January 2024");
    await app.click("checkbox", "It is already over");
    await app.fill("Until", "2024-06-04");
    await app.click("checkbox", "The dose isn’t known");
    await pressIn("Add");
    await closed();
    await course("tramadol", /Stopped.*Jan 2024 \(day not known\) to Jun 4, 2024/i);
  });

  await step("LDN begun six days later fires the alert at once; it is acknowledged only with a reason", async () => {
    await app.click("button", "Add treatment…");
    await pick("Treatment", "ldn", /LDN/);
    await app.fill("Start", "2024-06-10");
    await app.fill("Amount of one dose", "1.5");
    assert.ok(await (await app.get("checkbox", "Bedtime")).isSelected(), "bedtime is offered for LDN");
    await pressIn("Add");
    await app.get("dialog", "A safety rule has fired");
    await look("record-fired");
    await pressIn("Look at it");
    await reads(app, "article", WASHOUT, /tramadol was stopped .*, 6 days before .* was started.*Source: /i);
    await app.click("button", `Acknowledge: ${WASHOUT}`);
    await pressIn("Acknowledge");
    await app.sees("Write down what was decided or done.");
    await app.fill("Reason", "Patient warned of withdrawal, first dose taken in the clinic");
    await pressIn("Acknowledge");
    await closed();
    await reads(app, "region", "Acknowledged alerts", /Acknowledged by Dr\. A\. Reyes, .*: Patient warned of withdrawal, first dose taken in the clinic/);
    assert.equal((await app.all("button", `Acknowledge: ${WASHOUT}`)).length, 0);
    await look("record-safety");
  });

  await step("a dose step, with a filler that practice sources warn of, leaves an open alert", async () => {
    await tab("Treatments");
    await app.click("button", "Add dose step… LDN");
    await app.fill("From", "2024-06-24");
    await app.fill("Amount of one dose", "3");
    await app.click("button", /^More:/);
    await app.fill("Filler", "calcium carbonate");
    await pressIn("Add step");
    await app.get("dialog", "A safety rule has fired");
    await pressIn("Later");
    await closed();
    await course("LDN", /3 mg at bedtime/);
    await app.get("link", "1 open safety alert");
  });

  await step("a titration plan stands beside what happened", async () => {
    await app.click("button", "Titration plan… LDN");
    await app.choose("Template", "Fortnightly: 1.5, 3, 4.5 mg");
    await app.fill("First day", "2024-06-10");
    await pressIn("Save plan");
    await closed();
    await course("LDN", /Titration plan: Fortnightly: 1\.5, 3, 4\.5 mg/);
    await course("LDN", /Jun 10, 2024 .*reached.*Jun 24, 2024 .*reached.*Jul 8, 2024 .*(overdue|due now)/);
    await look("record-plan");
  });

  await step("pause, restart and stop are written down, the stop as vaguely as it is known", async () => {
    await app.click("button", "Pause… LDN");
    await app.fill("Paused from", "2024-07-15");
    await app.fill("Why", "vivid dreams");
    await pressIn("Pause");
    await closed();
    await course("LDN", /❙❙ Paused/);
    await app.click("button", "Start again… LDN");
    await app.fill("From", "2024-08-05");
    await app.fill("Amount of one dose", "1.5");
    await pressIn("Start again");
    await closed();
    await course("LDN", /Going on.*1 pause, 1 restart/);
    await app.click("button", "Stop… LDN");
    await app.fill("Stopped on", "October 2024");
    await app.fill("Reason for stopping", "cost");
    await pressIn("Stop");
    await closed();
    await course("LDN", /Stopped.*Jun 10, 2024 to Oct 2024 \(day not known\).*stopped because: cost/);
    await look("record-treatments");
  });

  await step("PHQ-9 item 9 interrupts at the visit and keeps it from being signed until it is acknowledged", async () => {
    await tab("Overview");
    await app.click("link", "New visit");
    await app.get("button", "Start visit");
    await askOnly(app, "PHQ-9");
    await app.fill("Date of the visit", "2024-09-02");
    await app.click("button", "Start visit");
    await app.click("link", "Fill in PHQ-9");
    await asks(app, "Little interest or pleasure in doing things");
    await answerByKeys(app, "000000002" + "1");
    assert.equal((await app.all("dialog")).length, 0, "the patient is not interrupted");
    await app.click("link", "Back to visit");
    const alert = await app.get("dialog");
    assert.match(await textOf(app, alert), /item 9/i);
    assert.ok((await textOf(app, alert)).includes(CLINIC_TEXT));
    await look("record-item-9");
    await pressIn("Later");
    await closed();
    await app.click("button", "Sign");
    await app.get("dialog", "Acknowledge the open alerts first");
    await pressIn("Go to the alerts");
    await closed();
    await app.click("button", /^Acknowledge: /);
    await app.fill("What was decided or done", "Spoke in private, plan agreed, seen again in a week");
    await pressIn("Acknowledge");
    await closed();
    await app.sees("Acknowledged by Dr. A. Reyes");
    await app.click("button", "Sign");
    await pressIn("Sign");
    await app.get("button", "Correct…");
    await app.sees("Signed by Dr. A. Reyes on");
  });

  await step("a result is taken as the sheet prints it, and a slipped point is asked about", async () => {
    await app.click("link", NAME);
    await tab("Labs");
    await app.fill("Day of the sample", "2024-09-02");
    await pick("Test or measurement", "thyro", /^TSH/);
    await app.choose("Unit", "As on the sheet…");
    await app.fill("Unit", "mU/L");
    await app.fill("Value", "<0,4");
    await app.fill("Laboratory’s range", "0.4-4.0");
    await app.click("button", "Add result");
    await app.get("button", /^TSH, Sep 2, 2024: <0\.4 mIU\/L.*range 0\.4–4\.0 mIU\/L$/);
    assert.equal(await (await app.get("field", "Day of the sample")).getAttribute("value"), "2024-09-02");
    // Once more for another day, with the point in the wrong place.
    await app.fill("Day of the sample", "2024-11-04");
    await pick("Test or measurement", "tsh", /^TSH/);
    await app.click("button", "Use 0.4–4.0");
    await app.fill("Value", "2500");
    await app.click("button", "Add result");
    await reads(app, "dialog", "Is this value right?", /TSH 2500 mIU\/L/);
    await look("record-implausible");
    await pressIn("Look again");
    await closed();
    await app.fill("Value", "2.5");
    await app.click("button", "Add result");
    await app.get("button", /^TSH, Nov 4, 2024: 2\.5 mIU\/L, within the range/);
    await pick("Test or measurement", "blood", /^Blood pressure/);
    await app.fill("Value", "128/82");
    await app.click("button", "Add result");
    await app.get("button", /^Systolic, Nov 4, 2024: 128 mmHg/);
    await app.get("button", /^Diastolic, Nov 4, 2024: 82 mmHg/);
    await look("record-labs");
  });

  /** The history of the corrected result. */
  const historyTells = async () => {
    await app.click("button", /^TSH, Nov 4, 2024: 3\.5 mIU\/L/);
    await pressIn("History");
    await until("the history is shown", async () => (await app.all("dialog", /^History: /)).length === 1);
    const items = await app.all("listitem", /^(Changed|Written down) by /);
    assert.equal(items.length, 2);
    const [changed, before] = await Promise.all(items.map((item) => textOf(app, item)));
    assert.match(changed, /^Changed by Dr\. A\. Reyes .*\d{4}, \d{2}:\d{2}.*Reason: Digits swapped.*3\.5/);
    assert.match(before, /^Written down by Dr\. A\. Reyes .*\d{4}, \d{2}:\d{2}.*2\.5/);
    await look("record-history");
    await pressIn("Close");
    await closed();
  };

  await step("a correction needs a reason; the history shows the earlier value with who, when and why", async () => {
    await app.click("button", /^TSH, Nov 4, 2024/);
    await pressIn("Correct…");
    await app.get("dialog", /^Correct: /);
    await app.fill("Value", "3.5");
    await pressIn("Save correction");
    await app.sees("Say why, in a few words.");
    await app.fill("Reason for the correction", "Digits swapped");
    await pressIn("Save correction");
    await closed();
    await historyTells();
  });

  await step("a day of the diary is typed; 0 is kept as 0 and blank as blank", async () => {
    await tab("Diary");
    await app.fill("Day", "2024-09-10");
    await app.fill("Average pain", "62");
    await app.fill("Headache", "0");
    await app.fill("Sleep", "120");
    await app.click("button", "Save day");
    await app.sees("This is outside the range. Type 0 to 100.");
    await app.fill("Sleep", "35");
    await app.click("button", "Save day");
    await app.sees("September 10, 2024 is saved.");
    await app.sees("1 day, Sep 10, 2024");
    const value = async (label) => (await app.get("field", label)).getAttribute("value");
    assert.deepEqual([await value("Average pain"), await value("Headache"), await value("Sleep"), await value("Fatigue")], ["62", "0", "35", ""]);
    await look("record-day");
  });

  await step("a pasted week is shown first, its bad row by line and column, and stored by the button alone", async () => {
    await app.click("button", "Paste a week…");
    await app.fill("The table", [
      "Date;Pain;Fatigue;Bus", "2024-09-11;40;55;7", "2024-09-12;0;;7", "2024-09-13;130;10;7", "2024-09-14;45;50;7", "2024-09-15;44;51;7", "2024-09-16;43;52;7", "2024-09-17;42;53;7",
    ].join(Key.ENTER));
    await app.get("button", "Store 6 days");
    await reads(app, "table", "Can’t be read", /\b4 Pain\b.*130/);
    await app.sees("6 days new");
    await app.choose("Bus becomes", "Stress");
    await app.get("button", "Store 6 days");
    await app.choose("Bus becomes", "Leave out");
    await app.get("button", "Store 6 days");
    await app.sees("1 day, Sep 10, 2024");
    await look("record-import");
    await app.click("button", "Store 6 days");
    await app.sees("6 days stored.");
    await app.sees("7 days from Sep 10, 2024 to Sep 17, 2024");
  });

  await step("a rating is corrected only with a reason", async () => {
    await app.fill("14 days up to", "2024-09-20");
    await app.keys(Key.TAB);
    await app.click("button", /^Thu Sep 12, 2024/);
    await app.sees("In the diary already, 1 of 11 rated.");
    await app.fill("Average pain", "10");
    await app.click("button", "Save day");
    await app.sees("Say why, in a few words.");
    await app.fill("Reason for the correction", "Misread the sheet");
    await app.click("button", "Save day");
    await app.sees("September 12, 2024 is saved.");
  });

  await step("the report prints the open alert and not the acknowledged ones as open", async () => {
    const file = join(profile.documents, "report.pdf");
    await tab("Report");
    await app.sees(/\d+ pages?, (A4|Letter)/);
    await app.click("button", "Save PDF…");
    await desktop.answerFileDialog("Save the report", file);
    await app.sees(`Saved to ${file}`);
    const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
    assert.ok(stdout.replace(/\s+/g, " ").includes(FILLER), stdout);
  });

  await step("after closing and opening the vault everything is there", async () => {
    await app.close(desktop);
    app = await start();
    await unlock(app, PASSPHRASE);
    await app.click("link", NAME);
    await reads(app, "region", /open safety alert/, new RegExp(FILLER));
    await look("record-overview");
    await tab("Treatments");
    await course("LDN", /Stopped.*Oct 2024 \(day not known\).*1 pause, 1 restart/);
    await tab("Safety");
    await app.get("button", `Acknowledge: ${FILLER}`);
    await reads(app, "region", "Acknowledged alerts", /Patient warned of withdrawal.*|Spoke in private/);
    await tab("Labs");
    await app.get("button", /^TSH, Sep 2, 2024: <0\.4 mIU\/L/);
    await historyTells();
    await tab("Diary");
    await app.fill("Day", "2024-09-12");
    await app.keys(Key.TAB);
    await app.sees("In the diary already, 1 of 11 rated.");
    assert.equal(await (await app.get("field", "Average pain")).getAttribute("value"), "10");
    await app.sees("7 days from Sep 10, 2024 to Sep 17, 2024");
  });
});
