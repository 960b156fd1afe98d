// The whole window by keys alone: everything by name, the list of keys, locking and unlocking, the language, a half-typed form.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { byKeys } from "./by-keys.js";
import { hasFocus } from "./clinic.js";
import { scenario } from "./scenario.js";
import { makeClinic, showAt, untilAnotherPage } from "./shell.js";
import { until } from "./until.js";

const PASSPHRASE = "five words make a passphrase";
const SEARCH = "Patient, place or command";

scenario("Everything is reached by its name, and locked, by keys alone", async ({ start, step, note, look }) => {
  const app = await start();
  const { walked, page, seesFocus, tab, to, press, type, on, closed, escape, arrives, part } = byKeys(app, look);
  const { patient } = await makeClinic(app, { passphrase: PASSPHRASE, family: "Berg" });
  await showAt(app, "/patients");
  await app.get("heading", "Patients");

  const find = async (words) => {
    await app.chord(Key.CONTROL, "k");
    await on("field", SEARCH);
    await app.keys(...words);
  };
  const chosen = async (name) => until(`${name} is chosen`, () => page("return document.querySelector('.palette [aria-selected=true]')?.textContent.startsWith(arguments[0])", name));

  await step("Ctrl+K finds a patient; Escape leaves the focus where it was", async () => {
    await to("link", "Add patient");
    await find("berg");
    await chosen("Ada Berg");
    await escape("link", "Add patient");
    await find("berg");
    await chosen("Ada Berg");
    await app.keys(Key.ENTER);
    await arrives("Ada Berg");
  });

  await step("the parts of the open record, further down by arrows and pages", async () => {
    await find("");
    await app.keys(Key.PAGE_DOWN, Key.PAGE_UP, Key.ARROW_DOWN, Key.ARROW_UP);
    await seesFocus();
    await app.keys(..."treat");
    await chosen("Treatments");
    await app.keys(Key.ENTER);
    await app.get("button", "Add treatment…");
    await seesFocus();
    await find("add treatment");
    await chosen("Add treatment…");
    await app.keys(Key.ENTER);
    await app.get("dialog", "Add treatment");
    await on("field", "Treatment");
    await app.keys(Key.ESCAPE);
    await closed();
    await seesFocus();
  });

  await step("no name fits, and what is typed is taken back", async () => {
    await find("xyzzy");
    await app.sees("Nothing has this name.");
    await seesFocus();
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."dark");
    await chosen("Theme: dark");
    await app.keys(Key.ENTER);
    await until("the window is dark", () => page("return document.documentElement.dataset.theme === 'dark'"));
    await closed();
    await seesFocus();
    await find("as the system");
    await chosen("Theme: as the system");
    await app.keys(Key.ENTER);
    await closed();
  });

  await step("“?” lists the keys, is read to its end, and closes", async () => {
    await to("button", "Add treatment…");
    await app.keys("?");
    await app.get("dialog", "Keyboard");
    // A long one is read from its top, not from the button at its end.
    await on("heading", "Keyboard");
    const scrolled = () => page("return document.querySelector('dialog').scrollTop");
    const before = await scrolled();
    for (let presses = 0; presses < 8; presses++) await app.keys(Key.PAGE_DOWN);
    await until("what stands below is seen", async () => (await scrolled()) > before);
    await escape("button", "Add treatment…");
    await find("keyboard");
    await chosen("Keyboard shortcuts");
    await app.keys(Key.ENTER);
    await app.get("dialog", "Keyboard");
    await escape("button", "Add treatment…");
  });

  await step("a half-typed form asks before it is left, and stays with what was typed", async () => {
    await find("edit");
    await chosen("Edit patient");
    await app.keys(Key.ENTER);
    await arrives("Edit patient");
    await type("Given name", "Adam");
    await press("link", "Patients");
    await app.get("dialog", "Leave without saving?");
    await escape("link", "Patients");
    assert.equal(await (await app.get("field", "Given name")).getAttribute("value"), "Adam");
    await type("Given name", "Ada");
    await press("link", "Patients");
    await arrives("Patients");
  });

  const stored = () => until("the form says that it is saved", () => page("return document.querySelector('#main form [role=status]:not(.caps)').textContent === 'Saved'"));

  await step("settings are kept; the button that saves has the focus afterwards", async () => {
    await press("link", "Settings");
    await arrives("Settings");
    await type("Planned time between visits, in days", "60");
    await press("button", "Save");
    await stored();
    await on("button", "Save");
    await part("Lock");
    await type("Minutes without use", "20");
    await press("button", "Save");
    await stored();
    await on("button", "Save");
  });

  await step("the language changes under the arrows, and the field keeps the focus", async () => {
    await part("Display");
    await to("field", "Language");
    for (const [key, own, label] of [
      [Key.ARROW_DOWN, "English", "Language"], [Key.ARROW_DOWN, "Deutsch", "Sprache"], [Key.ARROW_DOWN, "Español", "Idioma"], [Key.ARROW_UP, "Deutsch", "Sprache"], [Key.ARROW_UP, "English", "Language"],
    ]) {
      await app.keys(key);
      await until(`the window speaks ${own}`, () => page(`
        const { activeElement: at } = document;
        return at.localName === "select" && at.selectedOptions[0].textContent === arguments[0] && at.labels[0].textContent === arguments[1];`, own, label));
      await seesFocus();
    }
  });

  await step("a notice above the view is read and put away", async () => {
    // No code was made for this vault.
    await press("button", "Dismiss");
    await app.gone("button", "Dismiss");
    await seesFocus();
    await tab();
  });

  for (const way of ["Ctrl+L", "its name"]) {
    await step(`locked by ${way}, unlocked by the passphrase`, async () => {
      await untilAnotherPage(app, async () => {
        if (way === "Ctrl+L") {
          await app.chord(Key.CONTROL, "l");
          return;
        }
        await find("lock");
        await chosen("Lock");
        await app.keys(Key.ENTER);
      });
      await hasFocus(app, "field", "Passphrase");
      await seesFocus();
      await press("button", "Show passphrase");
      await on("field", "Passphrase");
      await app.keys(...PASSPHRASE);
      await press("button", "Open");
      await arrives("Patients");
      await on("field", "Search patients");
    });
  }

  await step("the list of patients is searched by “/”, arrows and Enter", async () => {
    await press("link", "Help");
    await arrives("Help");
    await press("link", "Patients");
    await on("field", "Search patients");
    await app.keys(..."berg");
    await app.sees("1 patient found");
    await app.keys(Key.ARROW_DOWN);
    await on("link", "Ada Berg");
    await app.keys("/");
    await on("field", "Search patients");
    await app.keys(Key.ENTER);
    await arrives("Ada Berg");
    assert.ok((await page("return location.hash")).endsWith(patient.id));
  });
  note(`Tab was pressed ${walked.tabs} times`);
});
