// What the pages about many patients let one do, by keys alone: what is due, a batch of reports, the cohort.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

scenario("Due, reports for many and the cohort by keys alone", async ({ start, step, note, desktop, profile, look }) => {
  const app = await start();
  const { walked, page, seesFocus, to, press, type, pick, on, closed, escape, arrives } = byKeys(app, look);
  const pressed = (name) => until(`${name} is chosen`, async () => (await (await app.get("button", name)).getAttribute("aria-pressed")) === "true");
  const WHAT = "Renew the LDN prescription";

  await step("the demo clinic is opened", async () => {
    await press("button", "Try the demo clinic");
    await arrives("Patients");
    await app.sees(/\b12 patients/);
    await press("button", "Put away");
    await on("field", "Search patients");
  });

  await step("how far ahead and of which kind: the choice keeps the focus", async () => {
    await press("link", "Due");
    await arrives("Due");
    for (const span of ["90 days", "7 days", "28 days"]) {
      await press("button", span);
      await pressed(span);
      await on("button", span);
    }
    await press("button", /^Laboratory check \d/);
    await pressed(/^Laboratory check \d/);
    await on("button", /^Laboratory check \d/);
    await press("button", /^All \d/);
    await on("button", /^All \d/);
  });

  await step("a reminder is added for a patient that is found by letters", async () => {
    await press("button", "Add reminder…");
    await on("field", "Patient");
    await app.keys(..."weiss");
    await app.get("option", /^Samuel Weiss/);
    await app.keys(Key.ENTER);
    await type("What", WHAT);
    await pick("Kind", "Prescription renewal");
    await press("button", "Add");
    await on("field", "Due on");
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await app.keys(...day, Key.ENTER);
    await closed();
    await app.get("link", WHAT);
    await seesFocus();
  });

  const named = `${WHAT}, Samuel Weiss`;

  await step("it is changed, its history read, and its removal put off", async () => {
    await press("button", `Edit… ${named}`);
    await on("field", "What");
    await type("Reason for the change", "other day");
    await app.keys(Key.ENTER);
    await closed();
    await on("button", `Edit… ${named}`);
    await press("button", `History ${WHAT}`);
    await app.get("dialog", /^History: /);
    await escape("button", `History ${WHAT}`);
    await press("button", `Remove… ${named}`);
    await on("field", "Why it is removed");
    await escape("button", `Remove… ${named}`);
  });

  await step("it is ticked off, taken back, and taken out", async () => {
    await press("button", `Done: ${named}`);
    await app.gone("button", `Done: ${named}`);
    await on("button", "Take back");
    await app.keys(Key.ENTER);
    await app.get("button", `Done: ${named}`);
    await on("heading", "Due");
    await press("button", `Remove… ${named}`);
    await app.keys(..."written down twice", Key.ENTER);
    await closed();
    await app.gone("button", `Done: ${named}`);
    await on("heading", "Due");
  });

  await step("reports for this week: whose, what is on them, and into which folder", async () => {
    await press("link", "Reports for this week…");
    await arrives("Reports for this week");
    if ((await app.all("button", "Tick none")).length) {
      await press("button", "Tick all");
      await on("button", "Tick all");
      await press("button", "Tick none");
      await on("button", "Tick none");
    }
    await press("button", "Write reports…");
    await app.sees("Tick at least one patient.");
    await on("button", "Write reports…");
    for (const [at, box] of (await app.all("checkbox", /^Maria Alvarez/)).entries()) {
      assert.equal(at, 0);
      await to("checkbox", /^Maria Alvarez/);
      await app.keys(" ");
      assert.ok(await box.isSelected());
    }
    await app.get("button", "Write 1 report…");
    const folds = await app.all("button", "Choose what is on them");
    if (folds.length && !(await app.all("field", "Paper")).length) {
      await press("button", "Choose what is on them");
      await seesFocus();
    }
    await pick("Paper", "Letter");
    await pick("Paper", "A4");
    await press("button", "Write 1 report…");
    await desktop.answerFileDialog("Choose a folder for the reports", profile.documents);
    await app.sees("All reports are written");
    await app.sees("1 report is in");
    await seesFocus();
    const made = await until("the report is there", async () => {
      const names = await readdir(profile.documents, { recursive: true });
      return names.some((name) => name.endsWith(".pdf")) && names;
    });
    assert.equal(made.filter((name) => name.endsWith(".pdf")).length, 1, made.join());
  });

  await step("the cohort: a treatment is chosen, its table and a chart are saved", async () => {
    await press("link", "Cohort");
    await arrives(/^Cohort/);
    const [, second] = await page("return [...document.querySelectorAll('.cohort-table tbody button')].map((each) => each.textContent)");
    await press("button", second);
    await pressed(second);
    await on("button", second);
    await app.get("heading", second);
    const [first] = await page("return [...document.querySelectorAll('.cohort-table tbody button')].map((each) => each.textContent)");
    await press("button", first);
    await pressed(first);
    await on("button", first);
    const csv = join(profile.documents, "cohort.csv");
    await press("button", "Save table (CSV, without names)…");
    await desktop.answerFileDialog("Save the cohort’s table", csv);
    await app.sees(`Saved to ${csv}`);
    await on("button", "Save table (CSV, without names)…");
    await pick("Resolution of PNG files", "96 dpi (screen)");
    const png = join(profile.documents, "responders.png");
    await press("button", "Save the chart “Responder curve” as PNG…");
    await desktop.answerFileDialog("Save the chart", png);
    await app.sees(`Saved to ${png}`);
    await on("button", "Save the chart “Responder curve” as PNG…");
  });
  note(`Tab was pressed ${walked.tabs} times`);
}, { minutes: 6 });
