// Opening vaults: the demo clinic, folders that are none, and a vault that is open elsewhere.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createVault, reads, unlock } from "./clinic.js";
import { scenario } from "./scenario.js";

const PASSPHRASE = "five words make a passphrase";

scenario("Vaults are opened, and what can't be opened says why", async ({ start, step, desktop, profile, look }) => {
  let app = await start();

  await step("a folder that is no vault says so", async () => {
    const folder = join(profile.documents, "holiday pictures");
    await mkdir(folder);
    await app.click("button", "Open a vault elsewhere…");
    await desktop.answerFileDialog("Choose a vault", folder);
    await app.sees("This folder is not a Fibrotrend vault: choose a folder that holds vault.json and vault.db.");
    await look("no-vault");
  });

  await step("the demo clinic opens with 12 invented patients", async () => {
    await app.click("button", "Try the demo clinic");
    await app.get("heading", "Patients");
    await app.sees(/\b12 patients/);
    const { length } = await app.all("rowheader");
    assert.equal(length, 12);
    await app.sees("Demo");
  });

  await step("locking closes the vault, and it can be made anew in a folder of one's choice", async () => {
    await app.click("button", "Lock");
    await app.click("button", "Create a vault…");
    await app.click("button", "Choose another folder…");
    await desktop.answerFileDialog("Choose a folder", profile.documents);
    await app.sees(profile.documents);
    await app.click("field", "Clinic name");
    await createVault(app, { clinic: "Pain Clinic South", clinician: "Dr. B. Lindh", passphrase: PASSPHRASE });
    await app.sees("No patients yet.");
  });

  const folder = join(profile.documents, "Pain-Clinic-South.fibrotrend");
  const header = join(folder, "vault.json");

  await step("a second window on the same vault says that it is in use", async () => {
    const other = await start();
    await unlock(other, PASSPHRASE);
    await other.sees(/This vault is already open in another Fibrotrend \(process \d+ on \S+, since .* UTC\): close it there first\./);
    await look("in-use");
    await app.click("button", "Lock");
    await app.get("button", "Open");
    // Even if the first window is still backing it up.
    await other.click("button", "Open");
    await other.get("heading", "Patients");
    await other.stop();
  });

  await step("a vault of a newer version, and one that was moved away, say so", async () => {
    const text = await readFile(header, "utf8");
    // Written by a newer program, its check fits.
    const unchecked = text.replace(/"version": \d+/, '"version": 99').replace(/("check": ")[0-9a-f]{64}/, `$1${"0".repeat(64)}`);
    const newer = unchecked.replace(/("check": ")0{64}/, `$1${createHash("sha256").update(unchecked).digest("hex")}`);
    const copy = header.replace(/json$/, "keys");
    await writeFile(header, newer);
    await writeFile(copy, newer);
    await unlock(app, PASSPHRASE);
    await app.sees("This vault was last used by a newer Fibrotrend: install the newer version to open it.");
    await writeFile(header, text);
    await writeFile(copy, text);
    await rename(folder, `${folder}.away`);
    await app.click("button", "Open");
    await app.sees("There is no vault at this place: it was moved, renamed or deleted, or its drive isn't connected.");
    await rename(`${folder}.away`, folder);
    await app.click("button", "Open");
    await app.get("heading", "Patients");
  });
});
