// Every view of the demo clinic and what opens in them, for tests that look at all of it.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { askOnly, asks } from "./clinic.js";
import { until } from "./until.js";

/** The smallest window that everything fits, and a usual one. */
export const SIZES = [[1280, 800], [1024, 640]];

export class EveryView {
  /** Addresses by what they show, once the demo clinic is open. @type {Record<string, string>} */
  addresses = {};

  /** @param {number | string} window of the desktop */
  constructor(app, desktop, window) {
    Object.assign(this, { app, desktop, window });
  }

  /** The app's only window. */
  static async of(app, desktop) {
    const [window] = await desktop.windows("^Fibrotrend|– Fibrotrend");
    return new EveryView(app, desktop, window);
  }

  async resize(width, height) {
    await this.desktop.xdotool("windowsize", this.window, width, height);
    await until(`the window is ${width} × ${height}`, () =>
      this.app.driver.executeScript("return innerWidth === arguments[0] && innerHeight === arguments[1]", width, height));
  }

  /** Chooses how this computer shows things. */
  async choose(label, option) {
    const place = "#/settings/display";
    if ((await this.app.driver.executeScript("return location.hash")) !== place) await this.go(place);
    await this.app.choose(label, option);
  }

  async theme(name) {
    await this.choose("Theme", name === "dark" ? "Dark" : "Light");
    await until(`the window is ${name}`, () => this.app.driver.executeScript("return document.documentElement.dataset.theme === arguments[0]", name));
  }

  async contrast(name) {
    await this.choose("Contrast", name);
  }

  async textSize(percent) {
    await this.choose("Text size", `${percent}%`);
  }

  /** Waits until the view has its pictures. */
  async ready() {
    await until("the view is complete", () => this.app.driver.executeScript(() => {
      const main = document.getElementById("main");
      const lines = [...main.querySelectorAll(".patients tbody tr")].filter((line) => line.getBoundingClientRect().top < innerHeight);
      return !main.hasAttribute("aria-busy") && lines.every((line) => line.querySelector("[data-column=last]").textContent) && [...main.querySelectorAll(".sheets")].every((sheets) => sheets.querySelector("img"))
        && [...main.querySelectorAll("img")].every((image) => image.complete && image.naturalWidth > 0)
        && [...main.querySelectorAll(".drawing")].every((drawing) => drawing.querySelector("svg"));
    }));
  }

  async go(address) {
    await this.app.driver.executeScript(() => document.getElementById("main").firstElementChild.setAttribute("data-gone", ""));
    await this.app.driver.executeScript("location.hash = arguments[0]", address);
    await until(`the window shows ${address}`, () => this.app.driver.executeScript((wanted) => location.hash === wanted && !document.querySelector("[data-gone]"), address));
  }

  async #linked(role, name) {
    return this.app.driver.executeScript("return arguments[0].hash", await this.app.get(role, name));
  }

  /** Seven areas of one region only, and answers with which two of three criteria agree. */
  async #answerCriteria(items) {
    const { app } = this;
    await asks(app, "Where did you have pain?");
    await app.keys(..."abcdefg");
    await app.sees("7 areas marked, not confirmed");
    await app.keys(Key.ENTER, ...items);
    await app.get("table", "Fibromyalgia criteria side by side");
  }

  /** From the first screen: opens the demo clinic and finds what there is to look at. */
  async openDemo() {
    const { app } = this;
    await app.click("button", "Try the demo clinic");
    await app.sees(/\b12 patients/);
    await this.go("#/settings");
    await app.fill("Safety text", "Stay with the patient. Call the crisis team: 555-0100.");
    await app.click("button", "Save");
    await app.sees("Saved");

    // A patient with a long course, one whose visit is a draft, and one with an open safety flag.
    await this.go("#/patients");
    const long = await this.#linked("link", "Maria Alvarez");
    const warned = await this.#linked("link", "Samuel Weiss");
    const drafted = await this.#linked("link", "Lena Kowalczyk");
    await this.go(drafted);
    const draft = await this.#linked("link", "Continue visit");
    await this.go(long);
    const signed = await app.driver.executeScript("return document.querySelector('table.visits tbody a').hash");
    await this.go(draft);
    const forms = {};
    for (const link of await app.all("link", /^(Fill in|Continue|Review) /)) {
      forms[await link.getAttribute("aria-label").then((label) => label.replace(/^(Fill in|Continue|Review) /, ""))] = await app.driver.executeScript("return arguments[0].hash", link);
    }
    // A visit with all three sets of criteria, one answer of them missing.
    await this.go("#/patients");
    await this.go(await this.#linked("link", "Robert Fontaine"));
    await this.go(await this.#linked("link", "New visit"));
    await askOnly(app, "FM criteria");
    await app.click("button", "Start visit");
    await app.click("link", "Fill in FM criteria");
    await this.#answerCriteria(["2", "2", "1", Key.ARROW_DOWN, "1", "0", "1", "y", "n"]);
    const criteriaForm = await app.driver.executeScript("return location.hash");
    const criteria = criteriaForm.replace(/\/forms\/.*/, "");
    await this.go(criteria);
    await app.get("table", "Fibromyalgia criteria side by side");
    this.addresses = addressesOf({ long, warned, drafted, draft, signed, forms, criteria, criteriaForm });
    for (const [name, address] of Object.entries(this.addresses)) assert.ok(address, `${name} has an address`);
  }

  /** Goes to every view, one after another. @param {(name: string) => Promise<void>} look */
  async walk(look) {
    for (const [name, address] of Object.entries(this.addresses)) {
      await this.go(address);
      await this.ready();
      await look(name);
    }
  }

  /** Opens what only opens by what is done: alerts, dialogs, errors. @param {(name: string) => Promise<void>} look */
  async open(look) {
    const { app, addresses } = this;
    const see = async (name) => {
      await this.ready();
      await look(name);
    };
    await this.go(addresses.phq);
    await this.ready();
    for (let n = 0; n < 20 && (await app.all("heading", /better off dead/)).length === 0; n++) await app.keys(Key.ARROW_DOWN);
    await app.keys("2");
    await app.get("region", "Safety");
    await see("phq-safety");
    await this.go(addresses["visit-draft"]);
    await see("visit-safety");
    await this.go(addresses["record-treatments"]);
    await app.click("button", "Add treatment…");
    await app.fill("Treatment", "Cymb");
    await app.get("option", /duloxetine/i);
    await see("dialog-treatment");
    await app.keys(Key.ESCAPE, Key.ESCAPE);
    await app.gone("dialog");
    await this.go(addresses["record-diary"]);
    await app.click("button", "Paste a week…");
    await app.fill("The table", ["Date;Pain;Bus", "2024-09-11;40;7", "2024-09-12;130;7"].join(Key.ENTER));
    await app.get("button", /^Store 1 day/);
    await see("diary-preview");
    await app.click("button", "Cancel");
    await this.go("#/instruments/fm_criteria/try");
    await this.#answerCriteria("2212101yn");
    await app.sees("the painful areas lie in one region only");
    await see("try-criteria");
    await this.go("#/instruments/psqi/try");
    await asks(app, "Item 1: time of going to bed");
    await app.keys(..."25:99", Key.ENTER);
    await app.sees("This is not a time of day.");
    await see("try-wrong");
    await app.keys(Key.ESCAPE);
    await this.go(addresses["visit-draft"]);
    await app.click("button", "Later", await app.get("dialog"));
    await app.gone("dialog");
    await see("visit-alert");
    await app.click("button", "Questionnaires…");
    await see("dialog-questionnaires");
    await app.keys(Key.ESCAPE);
    await app.gone("dialog");
    await app.click("button", "Sign");
    await see("dialog-sign");
    await app.keys(Key.ESCAPE);
    await app.keys("?");
    await app.get("dialog", "Keyboard");
    await see("dialog-keys");
    await app.keys(Key.ESCAPE);
    await app.gone("dialog");
  }

  /** What a long page shows further down, for those who look at the pictures. @param {(page: number) => Promise<void>} look */
  async below(look) {
    const scroll = (by) => this.app.driver.executeAsyncScript((pages, done) => {
      const main = document.getElementById("main");
      const from = main.scrollTop;
      main.scrollTop += pages * (main.clientHeight - 40);
      requestAnimationFrame(() => requestAnimationFrame(() => done(main.scrollTop > from)));
    }, by);
    for (let page = 2; page <= 6 && (await scroll(1)); page++) await look(page);
    await scroll(-100);
  }
}

/** Every address that leads somewhere, by what it shows. */
export function addressesOf({ long, warned, drafted, draft, signed, forms, criteria, criteriaForm }) {
  return {
    patients: "#/patients", due: "#/due", "patient-new": "#/patients/new", patient: long, safety: `${long}/safety`, contacts: "#/contacts", practice: "#/practice",
    "record-overview": warned, "record-safety": `${warned}/safety`, "record-treatments": `${long}/treatments`, "record-labs": `${warned}/labs`, "record-diary": `${long}/diary`,
    "patient-draft": drafted, "patient-edit": `${long}/edit`, "visit-new": `${long}/visits/new`,
    "visit-draft": draft, "visit-signed": signed, acr: forms["ACR 2016"], fiqr: forms.FIQR, phq: forms["PHQ-9"], pain: forms["Pain 0–10"],
    instruments: "#/instruments", "instrument-text": "#/instruments/phq9", "instrument-numbers": "#/instruments/psqi", "instrument-criteria": "#/instruments/fm_criteria",
    "try-numbers": "#/instruments/psqi/try", "try-slider": "#/instruments/daily_diary/try", "try-words": "#/instruments/paindetect/try",
    "visit-criteria": criteria, "form-criteria": criteriaForm,
    trends: `${long}/trends`, "record-trends": `${warned}/trends`, evidence: "#/evidence", cohort: "#/cohort", data: "#/data", "data-import": "#/data/import", "patient-export": `${long}/export`, "patient-import": `${long}/import`, batch: "#/batch", report: `${long}/report`,
    settings: "#/settings", "settings-users": "#/settings/users", "settings-lock": "#/settings/lock", "settings-backups": "#/settings/backups", "settings-audit": "#/settings/audit",
    "settings-display": "#/settings/display", recovery: "#/recovery", restore: "#/restore", help: "#/help",
  };
}
