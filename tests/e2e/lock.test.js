// The vault is locked by command, by time and by sleep; nothing of a patient stays behind.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ask, copy, invoke, leaveBy, makeClinic, pasted, session, stands, untilAnotherPage, vaultOf } from "./shell.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "seventeen quiet otters";
const FAMILY = "Quarrington";

scenario("The vault is locked, and nothing of a patient stays", async ({ start, step, desktop, profile, note }) => {
  const app = await start();
  const { patient, visit } = await makeClinic(app, { passphrase: PASSPHRASE, family: FAMILY });
  const open = async () => {
    const { handle } = await vaultOf(app);
    await ask(app, "vault_open", { handle, user: null, passphrase: PASSPHRASE, confirmed: false });
  };
  const show = async (path) => {
    await app.driver.executeScript("location.hash = arguments[0]; location.reload()", `#${path}`);
    await app.sees(FAMILY);
  };
  const shown = () => app.driver.executeScript("return document.documentElement.innerHTML + document.title + location.href");

  await step("locking destroys the page: no name, no way back, every data command answers locked", async () => {
    await show(`/patients/${patient.id}`);
    await leaveBy(app, "session_lock");
    const { standing, clinic, locked } = await stands(app, "locked");
    assert.deepEqual([standing, clinic, locked.name], ["locked", null, "Pain Clinic North"]);
    assert.ok(!(await shown()).includes(FAMILY), "the new page knows no patient");
    for (const [command, args] of [
      ["patient_get", { patientId: patient.id }], ["visit_get", { visitId: visit.id }], ["report_page", { page: 0, width: 400 }],
      ["patients_find", { query: "", most: 9 }], ["report_save", {}], ["settings_save", { settings: {} }],
    ]) {
      const { code } = await invoke(app, command, args);
      assert.equal(code, "locked", `${command} answers ${code}`);
    }
    await app.driver.navigate().back();
    await app.driver.executeScript("location.hash = arguments[0]", `#/patients/${patient.id}`);
    await session(app);
    assert.ok(!(await app.driver.executeScript("return document.body.innerText")).includes(FAMILY), "going back leads nowhere");
  });

  await step("the window's title never names a patient", async () => {
    await open();
    await show(`/patients/${patient.id}`);
    const windows = await desktop.windows("Fibrotrend");
    const names = await Promise.all(windows.map((id) => desktop.xdotool("getwindowname", id)));
    assert.deepEqual(names, ["Fibrotrend"]);
  });

  await step("sleep locks: the page may store first, and doesn't have to answer", async () => {
    await show(`/patients/${patient.id}`);
    await app.driver.executeScript("addEventListener('locking', () => localStorage.setItem('told', 'yes'))");
    await untilAnotherPage(app, () => desktop.fallAsleep());
    const { why } = await stands(app, "locked");
    assert.equal(why, "Locked while the computer was asleep.");
    assert.equal(await app.driver.executeScript("return localStorage.getItem('told')"), "yes", "the page was told before");
    await app.driver.executeScript("localStorage.removeItem('told')");
    await desktop.fallAsleep();
    await stands(app, "locked");
  });

  await step("the clipboard is emptied when the vault is locked", async () => {
    await open();
    await copy(app, `${FAMILY}, Ada`);
    await leaveBy(app, "session_lock");
    await stands(app, "locked");
    assert.equal(await pasted(app), "");
  });

  await step("the clipboard is emptied after a minute, and use keeps the vault open meanwhile", async () => {
    await open();
    const { settings } = (await session(app)).clinic;
    await ask(app, "settings_save", { settings: { ...settings, lockMinutes: 1 } });
    await copy(app, `${FAMILY}, Ada`);
    const begun = performance.now();
    await until("the clipboard is empty", async () => {
      await ask(app, "session_touch");
      return (await pasted(app)) === "";
    }, 80);
    const seconds = (performance.now() - begun) / 1000;
    note(`the clipboard was empty after ${seconds.toFixed(1)} s`);
    assert.ok(seconds > 50 && seconds < 70, `after ${seconds} s`);
    assert.equal((await session(app)).standing, "open");
  });

  await step("without use the vault is locked after the time of the settings", async () => {
    await ask(app, "session_touch");
    const begun = performance.now();
    const { why } = await stands(app, "locked", 80);
    const seconds = (performance.now() - begun) / 1000;
    note(`locked after ${seconds.toFixed(1)} s without use, for a minute of the settings`);
    assert.ok(seconds > 57 && seconds < 68, `after ${seconds} s`);
    assert.equal(why, "Locked after 1 minute without use.");
  });

  await step("a file dialog that was open when the vault was locked saves nothing", async () => {
    await open();
    await ask(app, "report_preview", { patientId: patient.id, ask: { paper: "a4", sections: ["visits"] } });
    await app.driver.executeScript("window.__TAURI__.core.invoke('report_save')");
    const dialog = async () => (await desktop.windows("Save the report")).length === 1;
    await until("the dialog is open", dialog);
    await untilAnotherPage(app, () => desktop.fallAsleep());
    await stands(app, "locked");
    await until("the dialog is gone", async () => !(await dialog()));
    assert.deepEqual(await readdir(profile.documents), []);
  });

  await step("what was asked for before a lock opens no dialog after it", async () => {
    // A print service that takes its time to answer.
    const at = (name) => join(profile.home, name);
    await profile.program("lpstat", `touch '${at("asked")}'; while [ ! -e '${at("answer")}' ]; do sleep 0.05; done; touch '${at("answered")}'; exit 1`);
    await open();
    await ask(app, "report_preview", { patientId: patient.id, ask: { paper: "a4", sections: ["visits"] } });
    await app.driver.executeScript("window.__TAURI__.core.invoke('report_print').catch(() => {})");
    const files = async () => await readdir(profile.home);
    await until("the print service is asked", async () => (await files()).includes("asked"));
    await leaveBy(app, "session_lock");
    await stands(app, "locked");
    await writeFile(at("answer"), "");
    await until("it has answered", async () => (await files()).includes("answered"));
    for (let looks = 0; looks < 5; looks++) {
      await desktop.still();
      assert.deepEqual(await desktop.windows("Save the report"), [], "no dialog over the locked window");
    }
    assert.deepEqual(await readdir(profile.documents), []);
  });

  await step("a report that is saved has its entry, and its name stands in no list of the system's", async () => {
    await open();
    await ask(app, "report_preview", { patientId: patient.id, ask: { paper: "a4", sections: ["visits"] } });
    await app.driver.executeScript("window.__TAURI__.core.invoke('report_save')");
    await desktop.answerFileDialog("Save the report", `${profile.documents}/kept.pdf`);
    await until("the report is there", async () => (await readdir(profile.documents)).includes("kept.pdf"));
    const { entries } = await ask(app, "audit_get", { ask: { before: null, patientId: null, kind: "disclosures", actor: "", from: "", to: "" } });
    // To look at the audit is an entry too.
    const done = entries.map(({ what }) => what);
    assert.ok(done.slice(0, 2).some((what) => /^Saved/.test(what)), done.join("; "));
    const recent = await readFile(join(profile.home, ".local/share/recently-used.xbel"), "utf8").catch(() => "");
    assert.ok(!recent.includes("kept"), "not among the recent files");
  });

  await step("closing the window asks before a half-typed form is lost, each time", async () => {
    await app.driver.executeScript("location.hash = '#/patients/new'; location.reload()");
    await app.fill("Family name", "Berg");
    for (let time = 1; time <= 2; time++) {
      await desktop.closeWindow("^Fibrotrend$");
      await app.sees(/is not saved/);
      await app.click("button", "Stay");
      const typed = await app.driver.executeScript("return [...document.querySelectorAll('input')].map((field) => field.value)");
      assert.ok(typed.includes("Berg"), "what was typed is still there");
    }
    await desktop.closeWindow("^Fibrotrend$");
    await app.sees(/is not saved/);
    // The window may be gone before the driver has its answer.
    await app.driver.executeScript("setTimeout(() => document.querySelector('dialog[open] form').requestSubmit())").catch(() => {});
    await app.ended();
  });
});
