// The installed program, as its package put it there: the demo clinic, a patient, a report; then a backup that is opened.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { programs } from "../../tests/e2e/app.js";
import { scenario } from "../../tests/e2e/scenario.js";
import { until } from "../../tests/e2e/until.js";

const cli = process.env.FIBROTREND_CLI;

scenario("from the first start to a report", async ({ start, step, note, desktop, profile, look }) => {
  // The user's own home, to see what stays in it when the package is removed.
  profile.remove = async () => {};
  profile.home = homedir();
  profile.documents = join(profile.home, "Documents");
  mkdirSync(profile.documents, { recursive: true });
  const began = Date.now();
  let app = await start();

  await step("the first screen", async () => {
    await app.get("button", "Try the demo clinic");
    await look("1-first-screen");
  });
  await step("the demo clinic and its patients", async () => {
    await app.click("button", "Try the demo clinic");
    await app.get("heading", "Patients");
    await app.sees(/\b12 patients/);
    await look("2-patients");
  });
  await step("a patient's chart", async () => {
    const [first] = await app.all("rowheader");
    const [patient] = await app.all("link", null, first);
    await patient.click();
    await app.get("link", "Report");
    await look("3-patient");
  });
  await step("a report, on screen and as a PDF", async () => {
    const file = join(profile.documents, "report.pdf");
    await app.click("link", "Report");
    await app.sees(/\d+ pages?, (A4|Letter)/);
    await look("4-report");
    await app.click("button", "Save PDF…");
    await desktop.answerFileDialog("Save the report", file);
    await app.sees(`Saved to ${file}`);
    assert.equal(readFileSync(file).subarray(0, 5).toString(), "%PDF-");
    note(`from the start of the program to the saved report: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  });
  await app.close(desktop);

  await step("a backup that is opened from the file manager is offered to be restored", async () => {
    const env = { ...desktop.env, ...profile.env };
    const made = JSON.parse(execFileSync(cli, ["demo", "--out", join(profile.documents, "by-command"), "--json"], { env }));
    const backups = join(profile.documents, "backups");
    mkdirSync(backups);
    execFileSync(cli, ["backup", "--vault", made.vault, "--to", backups], { env: { ...env, FIBROTREND_PASSPHRASE: made.passphrase } });
    const file = join(backups, readdirSync(backups)[0]);
    const gio = (...words) => execFileSync("gio", words, { env }).toString();
    assert.match(gio("info", "-a", "standard::content-type", file), /content-type: application\/x-fibrotrend-backup$/m);
    assert.match(gio("mime", "application/x-fibrotrend-backup"), /Fibrotrend\.desktop/);
    // The program that is opened would hold a pipe open for as long as it runs.
    execFileSync("gio", ["open", file], { env, stdio: "ignore" });
    await until("the window stands there", async () => (await desktop.windows("^Fibrotrend$")).length > 0);
    await desktop.closeWindow("^Fibrotrend$");
    await until("it is closed", async () => (await desktop.windows("^Fibrotrend$")).length === 0);
    // The same start, where a web driver can look at the page.
    const opener = join(profile.home, "open-backup");
    writeFileSync(opener, `#!/bin/sh\nexec "${programs.app}" "$@" "${file}"\n`, { mode: 0o755 });
    app = await start(opener);
    await app.get("heading", "Restore a backup");
    await app.sees("Demo clinic");
    await look("5-backup");
    await app.fill("Passphrase", made.passphrase);
    await app.click("button", "Open and compare");
    await app.get("heading", "Restore this backup into a new vault?");
    await app.click("button", "Restore and open");
    await app.get("heading", "Patients");
    await app.sees(/\b12 patients/);
    await look("6-restored");
    await app.close(desktop);
  });
}, { minutes: 10 });
