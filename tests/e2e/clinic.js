// What people do in the window, by keys or by mouse, and what they see there.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { until } from "./until.js";

/** Moves the focus with Tab, or Shift+Tab, until it is where that name stands. */
export async function walkTo(app, role, name, { back = false } = {}) {
  const target = await app.get(role, name);
  for (let presses = 0; presses < 100; presses++) {
    if (await app.driver.executeScript("return document.activeElement === arguments[0]", target)) return;
    await (back ? app.chord(Key.SHIFT, Key.TAB) : app.keys(Key.TAB));
  }
  assert.fail(`Tab never reaches the ${role} named ${name}`);
}

/** Waits until the focus is there by itself. */
export async function hasFocus(app, role, name) {
  await until(`the ${role} named ${name} has the focus`, async () => {
    const [element] = await app.all(role, name);
    return element && (await app.driver.executeScript("return document.activeElement === arguments[0]", element));
  });
}

/** Types over what the field holds, by keys alone. */
export async function typeInto(app, label, text, options) {
  await walkTo(app, "field", label, options);
  await app.chord(Key.CONTROL, "a");
  await app.keys(...text);
}

/** Text of an element as it is shown. */
export async function textOf(app, element) {
  return await app.driver.executeScript("return arguments[0].innerText.replace(/\\s+/g, ' ').trim()", element);
}

/** Waits until a part of the window that has a name reads like this. */
export async function reads(app, role, name, wanted) {
  let text = "";
  await until(`the ${role} ${name} reads ${wanted}`, async () => {
    text = await textOf(app, await app.get(role, name));
    return wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted);
  }).catch((error) => {
    throw new Error(`${error.message}; it reads: ${text}`, { cause: error });
  });
}

/** Waits until the form's scores read like this: label, number, range, band. */
export const scoresRead = (app, wanted) => reads(app, "complementary", "Scores so far", wanted);

/** Waits until the bar says that everything is stored. */
export async function saved(app) {
  await until("the bar says Saved", () =>
    app.driver.executeScript("const { dataset, textContent } = document.querySelector('[data-testid=save-state]'); return dataset.state === 'idle' && textContent === 'Saved'"));
}

/** Waits until the questionnaire asks this. */
export async function asks(app, label) {
  await until(`the form asks “${label}”`, async () => (await app.all("heading", label)).length === 1);
}

/** Answers the groups of the recovery code that is shown once. */
export async function createVault(app, { clinic, clinician, passphrase }) {
  await hasFocus(app, "field", "Clinic name");
  await app.keys(...clinic);
  await typeInto(app, "Your name", clinician);
  await typeInto(app, "Passphrase", passphrase);
  await typeInto(app, "Passphrase again", passphrase);
  await app.keys(Key.ENTER);
  await app.get("heading", "Your recovery code");
  const code = await app.driver.executeScript("return [...document.querySelectorAll('ol.code li')].map((group) => group.textContent)");
  await app.click("button", "I have kept it");
  await app.get("heading", "Patients");
  return code;
}

export async function unlock(app, passphrase) {
  await hasFocus(app, "field", "Passphrase");
  await app.keys(...passphrase, Key.ENTER);
}

/** From the patient's page, by keys: a visit of that day with all questionnaires. */
export async function startVisit(app, date) {
  await walkTo(app, "link", "New visit");
  await app.keys(Key.ENTER);
  await hasFocus(app, "button", "Start visit");
  await typeInto(app, "Date of the visit", date, { back: true });
  await app.keys(Key.ENTER);
  await app.get("article", "FIQR");
}

/** Takes out what a new visit would ask, and chooses these by the search. */
export async function askOnly(app, ...names) {
  for (;;) {
    const [out] = await app.all("button", /^Take out /);
    if (!out) break;
    await out.click();
  }
  for (const name of names) {
    await app.fill("Search questionnaires", name);
    await app.keys(Key.ENTER);
    await app.get("button", `Take out ${name}`);
  }
}

/** Counts key presses in the page, and times each answer from its key until the bar says that it is stored. */
export async function watchKeys(app) {
  await app.driver.executeScript(() => {
    const state = document.querySelector("[data-testid=save-state]");
    const seen = (window.keysSeen = { presses: 0, times: [] });
    let pressed = 0;
    addEventListener("keydown", (event) => {
      if (!event.isTrusted) return;
      seen.presses += 1;
      pressed = event.timeStamp;
    }, { capture: true });
    new MutationObserver(() => {
      if (state.dataset.state !== "idle" || !pressed) return;
      seen.times.push(performance.now() - pressed);
      pressed = 0;
    }).observe(state, { attributes: true, attributeFilter: ["data-state"] });
  });
}

/** What was counted since the last call. */
export async function keysSeen(app) {
  return await app.driver.executeScript(() => {
    const { presses, times } = window.keysSeen;
    Object.assign(window.keysSeen, { presses: 0, times: [] });
    return { presses, times };
  });
}

/** Answers one item after another by its key; each is stored before the next key. */
export async function answerByKeys(app, keys) {
  for (const key of keys) {
    await app.keys(key);
    await saved(app);
  }
}

/** Chooses by mouse. A click that comes too soon after the last one counts as a shaky hand's, so it is made again. */
export async function answerByMouse(app, item, choice) {
  const given = new RegExp(`^${escaped(item)}: ${escaped(choice)}$`);
  await until(`“${item}” is answered with ${choice}`, async () => {
    if ((await app.all("button", given)).length === 1) return true;
    if ((await app.all("heading", item)).length === 0) return false;
    // In the list of items stand number and label, on the button the label alone.
    const [button] = await app.all("radio", choice.replace(/^\d (?=\D)/, ""));
    if (button) await app.point(button);
    return false;
  });
}

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** Clicks on a shape of the body map, where nothing covers it. */
export async function pointAtArea(app, area) {
  const [x, y] = await until(`the body map shows ${area}`, () => app.driver.executeScript((wanted) => {
    for (const shape of document.querySelectorAll(`[data-area="${wanted}"]`)) {
      const box = shape.getBoundingClientRect();
      for (let row = 1; row < 10; row++) {
        for (let column = 1; column < 10; column++) {
          const at = [Math.round(box.left + (box.width * column) / 10), Math.round(box.top + (box.height * row) / 10)];
          if (document.elementFromPoint(...at)?.closest("[data-area]")?.dataset.area === wanted) return at;
        }
      }
    }
    return null;
  }, area));
  await app.driver.actions().move({ x, y }).click().perform();
}

/** Keys of the areas whose shapes look other than most do. */
export async function paintedAreas(app) {
  return await app.driver.executeScript(() => {
    const shapes = [...document.querySelectorAll("[data-area]")].map((shape) => [shape.dataset.area, getComputedStyle(shape.querySelector("path")).fill]);
    const fills = shapes.map(([, fill]) => fill).sort();
    const usual = fills[fills.length >> 1];
    return [...new Set(shapes.filter(([, fill]) => fill !== usual).map(([area]) => area))];
  });
}
