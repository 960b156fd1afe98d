// Every view in a small and a usual window, light and dark: nothing sticks out to the side.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { askOnly, asks } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const SIZES = [[1280, 800], [1024, 640]];
const THEMES = ["light", "dark"];

scenario("Every view fits its window, small or large, light or dark", async ({ start, step, desktop, look }) => {
  const app = await start();
  const [window] = await desktop.windows("^Fibrotrend|– Fibrotrend");

  const resize = async (width, height) => {
    await desktop.xdotool("windowsize", window, width, height);
    await until(`the window is ${width} × ${height}`, () =>
      app.driver.executeScript("return innerWidth === arguments[0] && innerHeight === arguments[1]", width, height));
  };
  const theme = async (name) => {
    await app.choose("Theme", name === "dark" ? "Dark" : "Light");
    await until(`the window is ${name}`, () => app.driver.executeScript("return document.documentElement.dataset.theme === arguments[0]", name));
  };
  /** Whatever is wider than its room, in words. */
  const tooWide = () => app.driver.executeScript(() => {
    const what = (element) => `${element.localName}${element.id && `#${element.id}`}.${element.getAttribute("class")}: ${element.scrollWidth} in ${element.clientWidth}`;
    const scrolls = (element) => element.scrollWidth > element.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const page = document.scrollingElement;
    return [...(page.scrollWidth > page.clientWidth ? [page] : []), ...[...document.querySelectorAll("body, body *")].filter(scrolls)].map(what);
  });
  /** Waits until the view has its pictures. */
  const ready = () => until("the view is complete", () => app.driver.executeScript(() => {
    const main = document.getElementById("main");
    const lines = [...main.querySelectorAll(".patients tbody tr")].filter((line) => line.getBoundingClientRect().top < innerHeight);
    return !main.hasAttribute("aria-busy") && lines.every((line) => line.querySelector("[data-label='Last visit']").textContent) && !/Drawing…|Laying out/.test(main.innerText)
      && [...main.querySelectorAll("img")].every((image) => image.complete && image.naturalWidth > 0)
      && [...main.querySelectorAll(".drawing")].every((drawing) => drawing.querySelector("svg"));
  }));
  /** What a long page shows further down, for those who look at the pictures. */
  const below = async (name) => {
    const scroll = (by) => app.driver.executeAsyncScript((pages, done) => {
      const main = document.getElementById("main");
      const from = main.scrollTop;
      main.scrollTop += pages * (main.clientHeight - 40);
      requestAnimationFrame(() => requestAnimationFrame(() => done(main.scrollTop > from)));
    }, by);
    for (let page = 2; page <= 6 && (await scroll(1)); page++) await look(`${name}-${page}`);
    await scroll(-100);
  };
  const check = async (name) => {
    await ready();
    await look(name);
    if (process.env.E2E_LOOK && /instrument|criteria|record/.test(name)) await below(name);
    assert.deepEqual(await tooWide(), [], `${name} has something to scroll to the side`);
  };
  const go = async (address) => {
    await app.driver.executeScript(() => document.getElementById("main").firstElementChild.setAttribute("data-gone", ""));
    await app.driver.executeScript("location.hash = arguments[0]", address);
    await until(`the window shows ${address}`, () => app.driver.executeScript((wanted) => location.hash === wanted && !document.querySelector("[data-gone]"), address));
  };
  /** Seven areas of one region only, and answers with which two of three criteria agree. */
  const answerCriteria = async (items) => {
    await asks(app, "Where did you have pain?");
    await app.keys(..."abcdefg");
    await app.sees("7 areas marked, not confirmed");
    await app.keys(Key.ENTER, ...items);
    await app.get("table", "Fibromyalgia criteria side by side");
  };
  const linked = async (role, name) => app.driver.executeScript("return arguments[0].hash", await app.get(role, name));

  await app.get("button", "Create vault");
  for (const [width, height] of SIZES) {
    await resize(width, height);
    await check(`${width}-light-first`);
  }
  await app.click("button", "Try the demo clinic");
  await app.sees(/\b12 patients/);
  await go("#/settings");
  await app.fill("Safety text", "Stay with the patient. Call the crisis team: 555-0100.");
  await app.click("button", "Save");
  await app.sees("Saved");

  // A patient with a long course, one whose visit is a draft, and one with an open safety flag.
  await go("#/patients");
  const long = await linked("link", "Maria Alvarez");
  const warned = await linked("link", "Samuel Weiss");
  const drafted = await linked("link", "Lena Kowalczyk");
  await go(drafted);
  const draft = await linked("link", "Continue visit");
  await go(long);
  const signed = await app.driver.executeScript("return document.querySelector('table.visits tbody a').hash");
  await go(draft);
  const forms = {};
  for (const link of await app.all("link", /^(Fill in|Continue|Review) /)) {
    forms[await link.getAttribute("aria-label").then((label) => label.replace(/^(Fill in|Continue|Review) /, ""))] = await app.driver.executeScript("return arguments[0].hash", link);
  }
  // A visit with all three sets of criteria, one answer of them missing.
  await go("#/patients");
  await go(await linked("link", "Robert Fontaine"));
  await go(await linked("link", "New visit"));
  await askOnly(app, "FM criteria");
  await app.click("button", "Start visit");
  await app.click("link", "Fill in FM criteria");
  await answerCriteria(["2", "2", "1", Key.ARROW_DOWN, "1", "0", "1", "y", "n"]);
  const criteriaForm = await app.driver.executeScript("return location.hash");
  const criteria = criteriaForm.replace(/\/forms\/.*/, "");
  await go(criteria);
  await app.get("table", "Fibromyalgia criteria side by side");

  const views = {
    patients: "#/patients", due: "#/due", "patient-new": "#/patients/new", patient: long, safety: `${long}/safety`, contacts: "#/contacts", practice: "#/practice",
    "record-overview": warned, "record-safety": `${warned}/safety`, "record-treatments": `${long}/treatments`, "record-labs": `${warned}/labs`, "record-diary": `${long}/diary`,
    "patient-draft": drafted, "patient-edit": `${long}/edit`, "visit-new": `${long}/visits/new`,
    "visit-draft": draft, "visit-signed": signed, acr: forms["ACR 2016"], fiqr: forms.FIQR, phq: forms["PHQ-9"], pain: forms["Pain 0–10"],
    instruments: "#/instruments", "instrument-text": "#/instruments/phq9", "instrument-numbers": "#/instruments/psqi", "instrument-criteria": "#/instruments/fm_criteria",
    "try-numbers": "#/instruments/psqi/try", "try-slider": "#/instruments/daily_diary/try", "try-words": "#/instruments/paindetect/try",
    "visit-criteria": criteria, "form-criteria": criteriaForm,
    trends: `${long}/trends`, "record-trends": `${warned}/trends`, evidence: "#/evidence", cohort: "#/cohort", data: "#/data", "data-import": "#/data/import", "patient-export": `${long}/export`, "patient-import": `${long}/import`, batch: "#/batch", report: `${long}/report`, settings: "#/settings", "settings-users": "#/settings/users", "settings-lock": "#/settings/lock", "settings-backups": "#/settings/backups", "settings-audit": "#/settings/audit",
    "settings-display": "#/settings/display", recovery: "#/recovery", restore: "#/restore", help: "#/help",
  };
  for (const [name, address] of Object.entries(views)) assert.ok(address, `${name} has an address`);

  for (const mode of THEMES) {
    await go("#/settings/display");
    await theme(mode);
    for (const [width, height] of SIZES) {
      await step(`${mode}, ${width} × ${height}`, async () => {
        await resize(width, height);
        for (const [name, address] of Object.entries(views)) {
          await go(address);
          await check(`${width}-${mode}-${name}`);
        }
        await go(forms["PHQ-9"]);
        await ready();
        for (let n = 0; n < 20 && (await app.all("heading", /better off dead/)).length === 0; n++) await app.keys(Key.ARROW_DOWN);
        await app.keys("2");
        await app.get("region", "Safety");
        await check(`${width}-${mode}-phq-safety`);
        await go(draft);
        await check(`${width}-${mode}-visit-safety`);
        await go(`${long}/treatments`);
        await app.click("button", "Add treatment…");
        await app.fill("Treatment", "Cymb");
        await app.get("option", /duloxetine/i);
        await check(`${width}-${mode}-dialog-treatment`);
        await app.keys(Key.ESCAPE, Key.ESCAPE);
        await app.gone("dialog");
        await go(`${long}/diary`);
        await app.click("button", "Paste a week…");
        await app.fill("The table", ["Date;Pain;Bus", "2024-09-11;40;7", "2024-09-12;130;7"].join(Key.ENTER));
        await app.get("button", /^Store 1 day/);
        await check(`${width}-${mode}-diary-preview`);
        await app.click("button", "Cancel");
        await go("#/instruments/fm_criteria/try");
        await answerCriteria("2212101yn");
        await app.sees("the painful areas lie in one region only");
        await check(`${width}-${mode}-try-criteria`);
        await go("#/instruments/psqi/try");
        await asks(app, "Item 1: time of going to bed");
        await app.keys(..."25:99", Key.ENTER);
        await app.sees("This is not a time of day.");
        await check(`${width}-${mode}-try-wrong`);
        await app.keys(Key.ESCAPE);
        await go(draft);
        await app.click("button", "Later", await app.get("dialog"));
        await app.gone("dialog");
        await check(`${width}-${mode}-visit-alert`);
        await app.click("button", "Questionnaires…");
        await check(`${width}-${mode}-dialog-questionnaires`);
        await app.keys(Key.ESCAPE);
        await app.gone("dialog");
        await app.click("button", "Sign");
        await check(`${width}-${mode}-dialog-sign`);
        await app.keys(Key.ESCAPE);
        await app.keys("?");
        await app.get("dialog", "Keyboard");
        await check(`${width}-${mode}-dialog-keys`);
        await app.keys(Key.ESCAPE);
        await app.gone("dialog");
      });
    }
  }

  await step("the record's views fit with text twice as large", async () => {
    const size = async (percent) => {
      await go("#/settings/display");
      await app.choose("Text size", `${percent}%`);
    };
    await resize(1024, 640);
    await size(200);
    for (const name of ["patients", "due", "contacts", "practice", "record-overview", "record-safety", "record-treatments", "record-labs", "record-diary", "settings-users", "settings-backups", "settings-audit", "recovery", "data", "data-import", "patient-export", "patient-import"]) {
      await go(views[name]);
      await check(`200-${name}`);
    }
    await size(100);
  });

  await step("the first screen with a known vault, and what a wrong passphrase says, fit as well", async () => {
    await app.click("button", "Lock");
    await app.click("button", "Open");
    for (const [width, height] of SIZES) {
      await resize(width, height);
      await check(`${width}-dark-unlock`);
    }
  });
});
