// Vaults, users and keys by keys alone: a second vault, a wrong passphrase, another user, a backup and back, the recovery code.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { scenario } from "./scenario.js";
import { ask, untilAnotherPage } from "./shell.js";
import { until } from "./until.js";

const FIRST = "five words make a passphrase";
const SECOND = "another five quiet words";
const ASSISTANT = "lindh has a passphrase too";

scenario("Vaults, users, backups and the recovery code by keys alone", async ({ start, step, note, desktop, profile, look }) => {
  const app = await start();
  const { walked, page, seesFocus, walk, to, press, type, pick, choose, on, closed, escape, arrives, part } = byKeys(app, look);
  const heading = "Open your clinic’s vault";

  const create = async (clinic, name, passphrase) => {
    await type("Clinic name", clinic);
    await type("Your name", name);
    await type("Passphrase", passphrase);
    await type("Passphrase again", passphrase);
    await app.keys(Key.ENTER);
    await arrives("Your recovery code");
    return await page("return [...document.querySelectorAll('ol.code li')].map((group) => group.textContent).join('-')");
  };
  const lock = async () => {
    await untilAnotherPage(app, () => app.chord(Key.CONTROL, "l"));
    await app.get("heading", heading);
    await on("field", "Passphrase");
  };

  await step("a vault in a folder of one's choice; its code is saved before it goes", async () => {
    await on("field", "Clinic name");
    await press("button", "Choose another folder…");
    await desktop.answerFileDialog("Choose a folder for the vault", profile.documents);
    await app.sees(profile.documents);
    await on("button", "Choose another folder…");
    await create("Pain Clinic South", "Dr. B. Lindh", FIRST);
    const pdf = join(profile.documents, "code.pdf");
    await press("button", "Save as PDF…");
    await desktop.answerFileDialog("Save the recovery code", pdf);
    await app.sees(`Saved: ${pdf}`);
    await on("button", "Save as PDF…");
    await press("button", "I have kept it");
    await arrives("Patients");
  });

  await step("a patient, so that there is something to lose", async () => {
    await press("link", "Add patient");
    await arrives("Add patient");
    await app.keys(..."Ada");
    await type("Family name", "Berg");
    await app.keys(Key.ENTER);
    await arrives("Ada Berg");
  });

  await step("a user is added; what is missing is said where it is, and the list has the focus", async () => {
    await press("link", "Settings");
    await arrives("Settings");
    await part("Users and keys");
    await press("button", "Add user…");
    await on("field", "Name");
    await app.keys(..."C. Marsh");
    await choose(/^Assistant/);
    await type("Passphrase", ASSISTANT);
    await type("Passphrase again", "something else");
    await app.keys(Key.ENTER);
    await on("field", "Passphrase again");
    await app.sees("The two passphrases differ.");
    await app.chord(Key.CONTROL, "a");
    await app.keys(...ASSISTANT, Key.ENTER);
    await closed();
    await app.get("button", "Edit C. Marsh…");
    await on("heading", "Users");
  });

  await step("one's own passphrase changes, the wrong one is refused at its field", async () => {
    await press("button", "Change passphrase…");
    await on("field", "Passphrase until now");
    await app.keys(..."not this one, surely");
    await type("New passphrase", SECOND);
    await type("New passphrase again", SECOND);
    await press("button", "Change passphrase");
    await on("field", "Passphrase until now");
    await app.chord(Key.CONTROL, "a");
    await app.keys(...FIRST);
    await press("button", "Change passphrase");
    await closed();
    await on("heading", "Users");
    await press("button", "Remove C. Marsh…");
    await on("field", "Why");
    await escape("button", "Remove C. Marsh…");
  });

  let code = "";
  await step("a new recovery code is made, and its leaving asks first", async () => {
    await press("link", "Make a new recovery code…");
    await on("field", "Your passphrase");
    await app.keys(..."wrong as can be", Key.ENTER);
    await app.sees("The passphrase is wrong");
    await on("field", "Your passphrase");
    await app.keys(...SECOND, Key.ENTER);
    await arrives("Your recovery code");
    code = await page("return [...document.querySelectorAll('ol.code li')].map((group) => group.textContent).join('-')");
    await press("link", "Patients");
    await app.get("dialog", "Leave without keeping the code?");
    await on("button", "Stay");
    await app.keys(Key.ENTER);
    await closed();
    await seesFocus();
    await press("button", "I have kept it");
    await arrives("Settings");
  });

  await step("a backup is made now, and the button keeps the focus all the while", async () => {
    await part("Backups");
    await press("button", "Choose the folder…");
    await desktop.answerFileDialog("Choose a folder for backups", profile.documents);
    await app.sees("Folder changed");
    await on("button", "Choose the folder…");
    await to("button", "Back up now");
    await page("window.left = 0; document.activeElement.addEventListener('blur', () => { window.left += 1; })");
    await app.keys(Key.ENTER);
    await app.sees("Backup made and checked");
    assert.equal(await page("return window.left"), 0, "the focus never left the button");
    await on("button", "Back up now");
    const made = (await readdir(profile.documents, { recursive: true })).filter((name) => name.endsWith(".fibrotrend-backup"));
    assert.ok(made.length >= 1, "there is a backup");
  });

  await step("the audit is checked, filtered to one patient and back", async () => {
    await part("Audit");
    await press("button", "Check everything");
    await app.sees("All is as it was written.");
    await on("button", "Check everything");
    await pick("What", "Changes");
    await on("field", "What");
    const [about] = await app.all("button", "Ada Berg");
    await walk(about, "an entry's patient");
    await app.keys(Key.ENTER);
    await app.sees("Only about Ada Berg");
    await on("button", "Show all patients");
    await app.keys(Key.ENTER);
    await app.gone("button", "Show all patients");
    await seesFocus();
  });

  await step("the assistant is chosen by arrows and opens the vault; what is not theirs says so", async () => {
    await lock();
    await pick("Who opens it", "C. Marsh");
    await on("field", "Who opens it");
    await type("Passphrase", FIRST);
    await app.keys(Key.ENTER);
    await app.sees("The passphrase is wrong");
    await on("field", "Passphrase");
    await app.keys(...ASSISTANT, Key.ENTER);
    await arrives("Patients");
    await app.sees("C. Marsh");
    await press("link", "Settings");
    await arrives("Settings");
    await part("Users and keys");
    await press("button", "Add user…");
    await app.sees("Only a clinician can change this.");
    await on("button", "Add user…");
  });

  await step("a second vault, and the list of vaults by arrows", async () => {
    await lock();
    await press("button", "Create a vault…");
    await on("field", "Clinic name");
    await create("Pain Clinic North", "Dr. A. Reyes", FIRST);
    await press("button", "I have kept it");
    await arrives("Patients");
    await lock();
    await choose(/^Pain Clinic South/);
    await seesFocus();
    await choose(/^Pain Clinic North/);
    await seesFocus();
    await choose(/^Pain Clinic South/);
    await press("button", "Remove Pain Clinic North from the list…");
    await app.get("dialog", "Remove Pain Clinic North from this list?");
    await escape("button", "Remove Pain Clinic North from the list…");
  });

  await step("a forgotten passphrase: the recovery code sets a new one", async () => {
    await press("button", "Passphrase forgotten? Use the recovery code…");
    await on("field", "Recovery code");
    await app.keys(..."AAAA-BBBB");
    await type("New passphrase", FIRST);
    await type("New passphrase again", FIRST);
    await app.keys(Key.ENTER);
    await on("field", "Recovery code");
    await app.chord(Key.CONTROL, "a");
    await app.keys(...code.toLowerCase());
    await pick("Who has forgotten the passphrase", "Dr. B. Lindh");
    await press("button", "Set the passphrase and open");
    await arrives("Patients");
    await app.get("link", "Ada Berg");
  });

  await step("the backup is compared and restored into a new vault", async () => {
    await press("link", "Settings");
    await arrives("Settings");
    await part("Backups");
    await press("link", "Restore a backup file…");
    await on("button", "Choose a backup file…");
    await app.keys(Key.ENTER);
    await desktop.answerFileDialog("Choose a backup", await until("there is a backup", async () => {
      const [name] = (await readdir(profile.documents, { recursive: true })).filter((each) => each.endsWith(".fibrotrend-backup"));
      return name && join(profile.documents, name);
    }));
    await on("field", "Passphrase");
    await app.keys(..."never this one here", Key.ENTER);
    await app.sees("The passphrase doesn’t open");
    await on("field", "Passphrase");
    await app.chord(Key.CONTROL, "a");
    // The keys that the vault has now.
    await app.keys(...FIRST, Key.ENTER);
    await on("heading", "Restore this backup into a new vault?");
    await press("button", "Restore and open");
    await arrives("Patients");
    await app.get("link", "Ada Berg");
    const { vaults } = await ask(app, "app_info");
    assert.equal(vaults.length, 3);
  });
  note(`Tab was pressed ${walked.tabs} times`);
}, { minutes: 6 });
