// The record by keys alone: a signed visit opened again, results, the diary and conditions corrected and taken out, and their history.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { asks, reads, saved, textOf } from "./clinic.js";
import { scenario } from "./scenario.js";
import { ask, makeClinic, showAt } from "./shell.js";

const PASSPHRASE = "five words make a passphrase";
const PAIN = "How strong was your pain on average over the past 7 days?";
const REASON = "Reason for the correction";

scenario("What is signed and recorded is corrected by keys alone", async ({ start, step, note, look }) => {
  const app = await start();
  const { walked, seesFocus, to, press, type, pick, on, closed, escape, arrives, part, walk } = byKeys(app, look);

  const { patient, visit } = await makeClinic(app, { passphrase: PASSPHRASE, family: "Berg", instruments: ["pain_nrs"] });
  await showAt(app, `/visits/${visit.id}`);

  await step("a draft's date and questionnaires change; the focus is where it was", async () => {
    await app.get("button", "Sign");
    await press("button", "Date and kind…");
    await type("Date of the visit", "2026-03-01");
    await app.keys(Key.ENTER);
    await closed();
    await app.get("heading", /March 1, 2026/);
    await on("button", "Date and kind…");
    await press("button", "Questionnaires…");
    await on("field", "Search questionnaires");
    await app.keys(..."phq-4", Key.ENTER);
    await app.get("button", "Take out PHQ-4");
    await press("button", "Take out PHQ-4");
    await app.gone("button", "Take out PHQ-4");
    await seesFocus();
    await type("Search questionnaires", "gad");
    await app.keys(Key.ENTER);
    await app.get("button", "Take out GAD-7");
    await press("button", "Save");
    await closed();
    await app.get("article", "GAD-7");
    await on("button", "Questionnaires…");
  });

  /** Answers the pain and signs, what is unanswered included. */
  const sign = async (way, key, button) => {
    await press("link", way);
    await asks(app, PAIN);
    await app.keys(key);
    await saved(app);
    await app.keys(Key.ESCAPE);
    await app.get("button", button);
    await press("button", button);
    const dialog = await app.get("dialog");
    await walk(await app.get("button", "Sign", dialog), "the button that signs");
    await app.keys(Key.ENTER);
    await closed();
    await on("heading", /March 1, 2026/);
    await app.get("button", "Correct…");
  };

  await step("it is answered and signed", async () => sign("Fill in Pain 0–10", "7", "Sign"));

  await step("what is signed opens again only with a reason, and the focus stays on the visit", async () => {
    await press("button", "Correct…");
    await on("field", REASON);
    await press("button", "Open for correction");
    await app.sees("Say why, in a few words.");
    await on("field", REASON);
    await escape("button", "Correct…");
    await press("button", "Correct…");
    await app.keys(..."Misread the sheet");
    await press("button", "Open for correction");
    await closed();
    await app.sees("Correction under way by Dr. A. Reyes: Misread the sheet");
    await on("heading", /March 1, 2026/);
  });

  await step("the corrected answer becomes revision 2; the history tells both", async () => {
    await sign(/^(Review|Continue) Pain 0–10$/, "4", "Sign correction");
    await app.sees(/Signed by Dr\. A\. Reyes, revision 2 on /);
    await app.get("listitem", /^Correction opened by .* Reason: Misread the sheet .*: 7 → 4/);
    await press("link", "Ada Berg");
    await arrives("Ada Berg");
  });

  await step("a result is corrected, its history read, and it is taken out", async () => {
    await part("Labs");
    await type("Day of the sample", "2026-02-20");
    await type("Test or measurement", "tsh");
    await app.get("option", /^TSH/);
    await app.keys(Key.ENTER);
    await on("field", "Value");
    await app.keys(..."2.5", Key.ENTER);
    await app.get("button", /^TSH, Feb 20, 2026: 2\.5/);
    await on("field", "Test or measurement");
    await press("button", /^TSH, Feb 20, 2026/);
    await app.get("dialog", /^(TSH|Thyro)/i);
    await press("button", "Correct…");
    await on("field", "Value");
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."3.5");
    await press("button", "Save correction");
    await on("field", REASON);
    await app.keys(..."Digits swapped", Key.ENTER);
    await closed();
    await on("button", /^TSH, Feb 20, 2026: 3\.5/);
    await press("button", /^TSH, Feb 20, 2026: 3\.5/);
    await press("button", "History");
    const dialog = await app.get("dialog", /^History: /);
    assert.match(await textOf(app, dialog), /Changed by .*Digits swapped.*Written down by/);
    await escape("button", /^TSH, Feb 20, 2026: 3\.5/);
    await app.keys(Key.ENTER);
    await press("button", "Remove…");
    await on("field", "Why it is removed");
    await app.keys(..."written down twice", Key.ENTER);
    await closed();
    await app.gone("button", /^TSH, Feb 20, 2026/);
    await on("field", "Test or measurement");
  });

  await step("a day of the diary is looked up by its row, corrected and taken out", async () => {
    await part("Diary");
    await type("Day", "2026-02-20");
    await type("Average pain", "62");
    await press("button", "Save day");
    await app.sees("February 20, 2026 is saved.");
    await seesFocus();
    await type("14 days up to", "2026-02-25");
    await to("button", "Earlier");
    await app.sees(/Feb 12, 2026 to Feb 25, 2026/);
    await press("button", /^Fri Feb 20, 2026/);
    await on("field", "Overall symptoms");
    await type("Average pain", "26");
    await press("button", "Save day");
    await on("field", REASON);
    await app.keys(..."Digits swapped", Key.ENTER);
    await app.gone("field", REASON);
    await app.sees("February 20, 2026 is saved.");
    await seesFocus();
    await press("button", "History");
    await app.get("dialog", /^History: /);
    await escape("button", "History");
    await press("button", "Remove…");
    await on("field", "Why it is removed");
    await app.keys(..."wrong patient", Key.ENTER);
    await closed();
    await app.sees("February 20, 2026 is removed.");
    await on("field", "Overall symptoms");
  });

  await step("a condition is written down, ended, and taken out", async () => {
    await part("Safety");
    await press("button", "Add condition…");
    await on("field", "Condition");
    await app.keys(..."asthma of old");
    await app.get("option", /^Use “asthma of old”/);
    await app.keys(Key.ENTER);
    await type("Since", "2019");
    await app.keys(Key.ENTER);
    await closed();
    await app.sees("asthma of old");
    await seesFocus();
    await press("button", "Ended… asthma of old");
    await on("field", "Ended on");
    await app.keys(..."2022", Key.ENTER);
    await closed();
    await seesFocus();
    await press("button", "Remove… asthma of old");
    await app.keys(..."wrong patient", Key.ENTER);
    await closed();
    await app.gone("button", "Remove… asthma of old");
    await seesFocus();
  });

  await step("an alert that a treatment has raised is acknowledged with a reason", async () => {
    const stepOf = (from, amount, unit, times) => ({ kind: "dose", from, amount, unit, times, form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: "", reason: "" });
    const form = { name: "", stopReason: "", prescriber: "", note: "", stop: "" };
    await ask(app, "course_save", { patientId: patient.id, id: null, form: { ...form, key: "tramadol", start: "2024-01", stop: "2024-06-04", steps: [] }, reason: "" });
    await ask(app, "course_save", { patientId: patient.id, id: null, form: { ...form, key: "ldn", start: "2024-06-10", steps: [stepOf("2024-06-10", "1.5", "mg", ["bedtime"])] }, reason: "" });
    await part("Overview");
    await part("Safety");
    const [alert] = await app.all("button", /^Acknowledge: /);
    await walk(alert, "an open alert");
    const name = await alert.getAttribute("aria-label");
    await app.keys(Key.ENTER);
    await on("field", "Reason");
    await press("button", "Acknowledge");
    await on("field", "Reason");
    await app.keys(..."Warned of withdrawal");
    await press("button", "Acknowledge");
    await closed();
    await app.gone("button", name);
    await on("heading", /^(Open alerts|Acknowledged) \(/);
    await reads(app, "region", "Acknowledged alerts", /Warned of withdrawal/);
  });

  await step("a visit's kind by arrows, and the patient's own data with a reason", async () => {
    await part("Overview");
    await press("link", "New visit");
    await arrives("New visit");
    await pick("Kind", "Telephone or video");
    await press("link", "Cancel");
    await arrives("Ada Berg");
    await press("link", "Edit");
    await arrives("Edit patient");
    await type("Clinic number", "18");
    await app.keys(Key.ENTER);
    await on("field", "Reason for the change");
    await app.keys(..."misspelt", Key.ENTER);
    await arrives("Ada Berg");
    await app.sees("number 18");
  });
  note(`Tab was pressed ${walked.tabs} times`);
});
