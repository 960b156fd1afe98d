// The shell behind the page: commands as the page sends them, and a clinic that is made by them.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { until } from "./until.js";

/** What a command answers: `{ value }`, or `{ code, message }` where it is refused. */
export async function invoke(app, command, args = {}) {
  return await app.driver.executeAsyncScript((name, given, done) => {
    window.__TAURI__.core.invoke(name, given).then(
      (value) => done({ value }),
      (reason) => done({ code: reason?.code ?? "invalid", message: String(reason?.message ?? reason) }));
  }, command, args);
}

/** The answer of a command that must not be refused. */
export async function ask(app, command, args = {}) {
  const answer = await invoke(app, command, args);
  assert.ok(!("code" in answer), `${command} is refused: ${answer.message}`);
  return answer.value;
}

/** How the window stands, asked until the page that answers is there. */
export const session = (app) => until("the page answers how it stands", () => ask(app, "session_state"));

/** How the window stands once no lock is under way. */
export const stood = (app) => until("the lock is done", async () => {
  const { standing } = await session(app);
  return standing !== "locking" && standing;
});

export async function stands(app, standing, seconds = 20) {
  await until(`the window stands ${standing}`, async () => (await ask(app, "session_state")).standing === standing, seconds);
  return await session(app);
}

/** Does something after which another page stands in the window. */
export async function untilAnotherPage(app, act) {
  await app.driver.executeScript("window.thisPage = true");
  await act();
  await until("another page stands in the window", async () =>
    app.driver.executeScript("return !window.thisPage && document.readyState === 'complete' && Boolean(window.__TAURI__)"));
}

/** Sends a command after which the page is loaded anew. */
export async function leaveBy(app, command, args = {}) {
  await untilAnotherPage(app, () => app.driver.executeScript((name, given) => {
    window.__TAURI__.core.invoke(name, given).catch((reason) => { document.title = `refused: ${reason?.message}`; });
  }, command, args));
}

/** Loads the page anew at an address. */
export async function showAt(app, path) {
  await untilAnotherPage(app, () => app.driver.executeScript("location.hash = arguments[0]; location.reload()", `#${path}`));
}

/** A new vault with one patient and a visit that has these questionnaires. */
export async function makeClinic(app, { passphrase, family = "Quarrington", instruments = ["phq9", "gad7"] }) {
  await ask(app, "vault_create", { clinicName: "Pain Clinic North", clinician: "Dr. A. Reyes", passphrase, folder: null });
  const form = { familyName: family, givenName: "Ada", clinicNumber: "17", birthDate: "1974-04-03", sex: "female" };
  const patient = await ask(app, "patient_add", { form });
  const visit = await ask(app, "visit_add", { patientId: patient.id, date: "2026-03-02", kind: "baseline", instruments });
  return { patient, visit };
}

export async function vaultOf(app) {
  const { vaults } = await ask(app, "app_info");
  return vaults[0];
}

/** What the clipboard holds, pasted into a field of its own. */
export async function pasted(app) {
  await app.driver.executeScript(() => {
    const field = document.createElement("textarea");
    field.id = "paste-here";
    document.body.append(field);
    field.focus();
  });
  await app.chord(Key.CONTROL, "v");
  return await app.driver.executeScript(() => {
    const field = document.getElementById("paste-here");
    const { value } = field;
    field.remove();
    return value;
  });
}

/** Copies a text as a person does. */
export async function copy(app, text) {
  await app.driver.executeScript((words) => {
    const field = document.createElement("textarea");
    field.id = "copy-from";
    field.value = words;
    document.body.append(field);
    field.focus();
    field.select();
  }, text);
  await app.chord(Key.CONTROL, "c");
  await app.driver.executeScript("document.getElementById('copy-from').remove()");
  await ask(app, "clipboard_copied");
  await until("the clipboard holds it", async () => (await pasted(app)) === text);
}
