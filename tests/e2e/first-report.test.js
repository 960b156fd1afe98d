// A new user's way from the first start to a printed trend report, along the first steps that the list of patients shows.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Key } from "./app.js";
import { first, second } from "./answers.js";
import { answerByKeys, asks, createVault, reads, saved, startVisit } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

/** How long a hand that is new to it takes for a key and for pointing at something, in seconds. */
const KEY = 0.35;
const POINT = 3;

scenario("A new user prints a first trend report", async ({ start, step, note, profile, look }) => {
  // A printer that keeps what it gets.
  await profile.program("lpstat", "echo \"system default destination: front desk\"");
  await profile.program("lp", "cat >\"$HOME/printed.pdf\"");
  const began = Date.now();
  const app = await start();
  let keys = 0, points = 0;
  const counted = (name, count) => {
    const act = app[name].bind(app);
    app[name] = (...args) => {
      count(args);
      return act(...args);
    };
  };
  counted("keys", (args) => (keys += args.length));
  counted("chord", () => (keys += 2));
  counted("click", () => (points += 1));
  counted("point", () => (points += 1));
  counted("fill", ([, text]) => {
    points += 1;
    keys += text.length;
  });
  const steps = async (done) => {
    await app.click("link", "Patients");
    await app.sees(`${done} of 5 done`);
  };
  const pressIn = async (name) => app.click("button", name, await app.get("dialog"));

  await step("a vault of the clinic's own, with its recovery code", async () => {
    await app.get("button", "Create vault");
    await look("walk-1-first");
    await createVault(app, { clinic: "Linden Street", clinician: "Dr. A. Reyes", passphrase: "four quiet words here" });
    await app.sees("Your first report in five minutes");
    await look("walk-2-steps");
  });

  await step("a patient", async () => {
    await app.click("link", /^Add a patient/);
    await app.fill("Given name", "Ada");
    await app.fill("Family name", "Berg");
    await app.fill("Date of birth", "1974-04-03");
    await app.keys(Key.ENTER);
    await app.get("heading", "Ada Berg");
    await steps(1);
  });

  const visit = async ({ date, fiqr }) => {
    await app.click("link", "Ada Berg");
    await startVisit(app, date);
    await app.click("link", "Fill in FIQR");
    await asks(app, "Brush or comb your hair");
    await answerByKeys(app, fiqr);
    await saved(app);
  };
  await step("a visit before the treatment and one under it, with the FIQR", async () => {
    await visit(first);
    await look("walk-3-fiqr");
    await steps(2);
    await visit(second);
    await steps(2);
  });

  await step("LDN with its doses", async () => {
    await app.click("link", /^Write down the doses of LDN/);
    await app.click("button", "Add treatment…");
    await app.fill("Treatment", "ldn");
    await until("LDN is taken", async () => {
      const [option] = await app.all("option", /LDN/);
      if (option) await app.point(option);
      return /LDN/.test(await (await app.get("field", "Treatment")).getAttribute("value"));
    });
    await app.fill("Start", "2023-09-11");
    await app.fill("Amount of one dose", "1.5");
    await pressIn("Add");
    await reads(app, "article", /LDN/, /1\.5 mg at bedtime/);
    await app.click("button", "Add dose step… LDN");
    await app.fill("From", "2023-09-25");
    await app.fill("Amount of one dose", "4.5");
    await pressIn("Add step");
    await reads(app, "article", /LDN/, /4\.5 mg at bedtime/);
    await look("walk-4-doses");
    await steps(3);
  });

  await step("the trend says what it found, and what it can't tell", async () => {
    await app.click("link", /^Open Trends/);
    await app.sees(/42\.5/);
    await look("walk-5-trends");
    await steps(4);
  });

  await step("the report is printed", async () => {
    await app.click("link", /^Save or print the report/);
    await app.sees(/\d+ pages?, (A4|Letter)/);
    await look("walk-6-report");
    await app.click("button", "Print…");
    await app.sees("Sent to the printer front desk.");
    await look("walk-7-printed");
    assert.equal((await readFile(join(profile.home, "printed.pdf"))).subarray(0, 5).toString(), "%PDF-");
    await steps(5);
    await look("walk-8-done");
    const program = (Date.now() - began) / 1000;
    const hand = keys * KEY + points * POINT;
    note(`from the first start to the printed report: ${program.toFixed(0)} s as the test types, ${keys} keys and ${points} clicks; by hand (${KEY} s a key, ${POINT} s a click) about ${((program + hand) / 60).toFixed(1)} minutes`);
    assert.ok(program + hand < 300, "less than five minutes by hand");
  });
});
