// The whole job by keys alone. After each Tab the focus can be seen: it has a ring, and stands where nothing covers it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { first } from "./answers.js";
import { Key } from "./app.js";
import { answerByKeys, asks, reads, saved, scoresRead } from "./clinic.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "five words make a passphrase";

/** What is wrong with how the focus is seen, in words, or "". Runs inside the page. */
function hiddenFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return "nothing has the focus";
  const name = `${element.localName}.${element.className} “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}”`;
  // What is read first has the focus without being a control.
  if (element.matches("h1, h2, main")) return "";
  // A control can lie over the label that shows its focus.
  const shows = [element, element.closest("label")].filter(Boolean);
  const ring = shows.some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  if (!ring) return `${name} has no ring`;
  const box = element.getBoundingClientRect();
  // Any part that is seen will do (WCAG 2.4.11): what is larger than the window can't be seen whole.
  for (let row = 1; row < 8; row++) {
    for (let column = 1; column < 8; column++) {
      const at = document.elementFromPoint(box.left + (box.width * column) / 8, box.top + (box.height * row) / 8);
      if (at && (element.contains(at) || at.contains(element) && at.matches("label") || element.labels && [...element.labels].some((label) => label.contains(at)))) return "";
      // The frame over a mark of the time line lets the pointer through.
      if (at && getComputedStyle(element).pointerEvents === "none" && at.closest("svg, .chronology-picture")) return "";
    }
  }
  return `${name} is out of sight or covered: ${Math.round(box.left)}, ${Math.round(box.top)}, ${Math.round(box.width)} × ${Math.round(box.height)}`;
}

scenario("A clinician does the whole job by keys alone, and sees where the focus is", async ({ start, step, note, desktop, profile, look }) => {
  const app = await start();
  let tabs = 0;
  const page = (act, ...args) => app.driver.executeScript(act, ...args);
  const isFocused = (element) => page("return document.activeElement === arguments[0]", element);
  const seesFocus = async () => {
    const wrong = await page(hiddenFocus);
    if (wrong) await look("focus-hidden");
    assert.equal(wrong, "");
  };
  const tab = async (back = false) => {
    tabs += 1;
    await (back ? app.chord(Key.SHIFT, Key.TAB) : app.keys(Key.TAB));
    await seesFocus();
  };
  /** Tab by Tab to what has that name; a way there is part of what is tested. */
  const to = async (role, name, options) => walk(await app.get(role, name), `the ${role} named ${name}`, options);
  const walk = async (target, name, { back = false } = {}) => {
    for (let presses = 0; !(await isFocused(target)); presses++) {
      assert.ok(presses < 120, `Tab reaches ${name}`);
      await tab(back);
    }
    return target;
  };
  const press = async (role, name, options) => {
    await to(role, name, options);
    await app.keys(Key.ENTER);
  };
  const type = async (label, text, options) => {
    await to("field", label, options);
    await app.chord(Key.CONTROL, "a");
    await app.keys(...text);
  };
  /** Down or up in a list until it says that. */
  const pick = async (label, option) => {
    const field = await to("field", label);
    const shown = () => page("return arguments[0].selectedOptions[0].textContent", field);
    await app.keys(Key.HOME);
    for (let presses = 0; (await shown()) !== option; presses++) {
      assert.ok(presses < 20, `${label} offers ${option}`);
      await app.keys(Key.ARROW_DOWN);
    }
  };
  /** A new view begins at its heading, or at what is done there first. */
  const arrives = async (heading) => {
    await app.get("heading", heading);
    await until("the focus is in the view", () => page("return document.getElementById('main').contains(document.activeElement)"));
  };
  /** To a part of the patient's record. */
  const part = async (name) => {
    const link = await until(`there is a way to ${name}`, () => page("return [...document.querySelectorAll('.tabs a')].find((each) => each.textContent.startsWith(arguments[0]))", name));
    await walk(link, name, { back: true });
    await app.keys(Key.ENTER);
    await until(`${name} is shown`, () => page("return document.querySelector('.tabs [aria-current=page]')?.textContent.startsWith(arguments[0])", name));
  };

  await step("a vault is made; nothing but Tab, letters and Enter", async () => {
    await app.get("button", "Create vault");
    await type("Clinic name", "Rheumatology North");
    await type("Your name", "Dr. A. Reyes");
    await type("Passphrase", PASSPHRASE);
    await type("Passphrase again", PASSPHRASE);
    await app.keys(Key.ENTER);
    await arrives("Your recovery code");
    await press("button", "I have kept it");
    await arrives("Patients");
  });

  await step("the first Tab offers the way past the bar, and it leads into the view", async () => {
    await page("document.activeElement.blur()");
    await page("document.getElementById('main').focus()");
    await to("button", "Skip to content", { back: true });
    await app.keys(Key.ENTER);
    assert.equal(await page("return document.activeElement.id"), "main");
  });

  await step("a patient is added", async () => {
    await press("link", "Add patient");
    await arrives("Add patient");
    await type("Given name", "Ada");
    await type("Family name", "Berg");
    await type("Date of birth", "3 April 1974");
    await app.keys(Key.ENTER);
    await arrives("Ada Berg");
  });

  await step("what is wrong is said at its field, which has the focus", async () => {
    await press("link", "Edit");
    await arrives("Edit patient");
    await type("Date of birth", "no date");
    await app.keys(Key.ENTER);
    const field = await app.get("field", "Date of birth");
    await until("the field has the focus", () => isFocused(field));
    assert.match(await page("return document.getElementById(arguments[0].getAttribute('aria-describedby').split(' ').at(-1)).textContent", field), /This is not a date/);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await app.chord(Key.CONTROL, "a");
    await app.keys(..."1974-04-03", Key.ENTER);
    await arrives("Ada Berg");
  });

  await step("a visit with its questionnaires, the body map by letters and arrows", async () => {
    await press("link", "New visit");
    await arrives("New visit");
    await type("Date of the visit", first.date, { back: true });
    await app.keys(Key.ENTER);
    await app.get("article", "FIQR");
    await press("link", "Fill in ACR 2016");
    await asks(app, "Where did you have pain?");
    await app.keys(...first.acr.areas);
    await seesFocus();
    await app.keys(Key.ARROW_DOWN);
    await seesFocus();
    // The list is the same answer, box by box.
    await app.keys(" ");
    await app.sees(`${first.acr.areas.length + 1} areas marked, not confirmed`);
    await app.keys(" ");
    await app.sees(`${first.acr.areas.length} areas marked, not confirmed`);
    await app.keys(Key.ENTER);
    await asks(app, "Fatigue");
    await answerByKeys(app, first.acr.items);
    await scoresRead(app, first.scores.acr);
    await press("link", "Next questionnaire");
    await asks(app, "Brush or comb your hair");
    await app.keys(...first.fiqr);
    await saved(app);
    await scoresRead(app, first.scores.fiqr);
    await press("link", "Next questionnaire");
    await asks(app, "Little interest or pleasure in doing things");
    await answerByKeys(app, first.phq);
    await press("link", "Next questionnaire");
    await answerByKeys(app, first.pain);
    await press("link", "Done");
  });

  await step("the safety alert interrupts, keeps Tab inside, and gives the focus back", async () => {
    const dialog = await app.get("dialog");
    for (let presses = 0; presses < 12; presses++) {
      await tab();
      assert.ok(await page("return arguments[0].contains(document.activeElement) || document.activeElement === document.body", dialog), "Tab stays in the dialog");
    }
    await type("What was decided or done", "Talked in private: no plan, no intent");
    await press("button", "Acknowledge");
    await app.gone("dialog");
    await reads(app, "region", "Safety", /Acknowledged by Dr\. A\. Reyes/);
  });

  await step("Escape closes a dialog and leaves the focus where it was", async () => {
    const opener = await to("button", "Date and kind…");
    await app.keys(Key.ENTER);
    await app.get("dialog");
    await app.keys(Key.ESCAPE);
    await app.gone("dialog");
    assert.ok(await isFocused(opener));
    await app.keys("?");
    await app.get("dialog", "Keyboard");
    await app.keys(Key.ESCAPE);
    await app.gone("dialog");
    assert.ok(await isFocused(opener));
  });

  await step("the visit is signed", async () => {
    await press("button", "Sign");
    // The question stands on its harmless answer.
    const dialog = await app.get("dialog", /^Sign the visit of /);
    await walk(await app.get("button", "Sign", dialog), "the button that signs");
    await app.keys(Key.ENTER);
    await app.gone("dialog", /^Sign the visit of /);
    await app.get("button", "Correct…");
    await press("link", "Ada Berg", { back: true });
    await arrives("Ada Berg");
  });

  await step("a treatment, its choice from the list, its dose by space and letters", async () => {
    await part("Treatments");
    await app.get("button", "Add treatment…");
    await press("button", "Add treatment…");
    await type("Treatment", "ldn");
    await app.get("option", /LDN/);
    await app.keys(Key.ENTER);
    await type("Start", "2023-09-10");
    await type("Amount of one dose", "1.5");
    await press("button", "Add");
    await app.gone("dialog");
    await app.get("article", /LDN/);
  });

  await step("a result of the laboratory", async () => {
    await part("Labs");
    await app.get("button", "Add result");
    await type("Day of the sample", "2023-09-12");
    await type("Test or measurement", "tsh");
    await app.get("option", /^TSH/);
    await app.keys(Key.ENTER);
    await type("Value", "2.5");
    await press("button", "Add result");
    await app.get("button", /^TSH, Sep 12, 2023: 2\.5/);
  });

  await step("a day of the diary", async () => {
    await part("Diary");
    await app.get("button", "Save day");
    await type("Day", "2023-09-12");
    await type("Average pain", "62");
    await press("button", "Save day");
    await app.sees("September 12, 2023 is saved.");
  });

  await step("trends, the time line's marks by arrows, and every stop of each view in sight", async () => {
    await part("Trends");
    await app.get("field", "Measure");
    await part("Overview");
    await arrives("Ada Berg");
    const marks = await to("link", /\(\d+ of \d+\)$/);
    await app.keys(Key.HOME);
    await until("the first mark is told", async () => /\(1 of \d+\)$/.test(await marks.getAttribute("aria-label")));
    await seesFocus();
  });

  await step("the report is saved", async () => {
    const file = join(profile.documents, "report.pdf");
    await part("Report");
    await app.sees(/\d+ pages?, (A4|Letter)/);
    await press("button", "Save PDF…");
    await desktop.answerFileDialog("Save the report", file);
    await app.sees(`Saved to ${file}`);
  });

  await step("settings are changed by arrows", async () => {
    await press("link", "Settings", { back: true });
    await arrives("Settings");
    await press("link", "Display");
    await app.get("field", "Contrast");
    await pick("Contrast", "High");
    await until("the contrast is high", () => page("return document.documentElement.dataset.contrast === 'more'"));
    await pick("Text size", "150%");
    await until("the letters are larger", () => page("return document.documentElement.dataset.textSize === '150'"));
  });

  await step("with large letters, too, every stop of each view is in sight, there and back", async () => {
    const stops = async (name) => {
      await page("document.getElementById('main').focus()");
      const end = await page("return document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]').length");
      for (const back of [false, true]) {
        for (let n = 0; n < Math.min(end, 60); n++) {
          await (back ? app.chord(Key.SHIFT, Key.TAB) : app.keys(Key.TAB));
          tabs += 1;
          const wrong = await page(hiddenFocus);
          if (wrong === "nothing has the focus") break;
          assert.equal(wrong, "", name);
        }
      }
    };
    for (const name of ["Patients", "Due", "Cohort", "Addresses", "Instruments", "Evidence", "Settings", "Help"]) {
      await press("link", name, { back: true });
      await until(`${name} is shown`, () => page("return !document.getElementById('main').hasAttribute('aria-busy') && document.querySelector('.bar [aria-current]')?.textContent === arguments[0]", name));
      await stops(name);
    }
  });

  await step("the computer is handed over, answered and handed back", async () => {
    await press("link", "Patients", { back: true });
    await arrives("Patients");
    await press("link", "Ada Berg");
    await arrives("Ada Berg");
    await press("link", "New visit");
    await arrives("New visit");
    await press("button", "Start visit");
    await press("button", "Hand over…");
    await app.get("dialog", "Hand over to the patient");
    await press("button", "Hand over");
    await app.sees("Some questions for you");
    await press("button", "Begin");
    await app.get("heading", "Where did you have pain?");
    await app.keys("a");
    await seesFocus();
    await press("button", "Stop here", { back: true });
    await app.sees("Stop here?");
    await press("button", "Stop");
    await app.sees("Please give the laptop back.");
    await press("button", "End");
    await app.get("field", "Passphrase");
  });
  note(`Tab was pressed ${tabs} times`);
}, { minutes: 10 });
