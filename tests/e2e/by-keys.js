// A person at the keyboard, without a mouse. After each Tab the focus is seen: it has a ring, and stands where nothing covers it.

import assert from "node:assert/strict";
import { Key } from "./app.js";
import { hasFocus } from "./clinic.js";
import { until } from "./until.js";

/** More than any view has stops. */
const FAR = 150;

/** What is wrong with how the focus is seen, in words, or "". Runs inside the page. */
export function hiddenFocus() {
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

/** Whether the element stands before what has the focus. Runs inside the page. */
function standsBefore(element) {
  const here = document.activeElement;
  return here !== document.body && Boolean(here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** @param look keeps a picture of the screen, as `scenario` gives it */
export function byKeys(app, look) {
  const walked = { tabs: 0 };
  const page = (act, ...args) => app.driver.executeScript(act, ...args);
  const isFocused = (element) => page("return document.activeElement === arguments[0]", element);
  /** WebKit scrolls to what has the focus only once it has drawn: what isn't seen at once is looked at again then. */
  const wrongWithFocus = async () => (await page(hiddenFocus)) && app.driver.executeAsyncScript(`
    const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => done((${hiddenFocus})())));`);
  const seesFocus = async () => {
    const wrong = await wrongWithFocus();
    if (wrong) await look("focus-hidden");
    assert.equal(wrong, "");
  };
  const tab = async (back = false) => {
    walked.tabs += 1;
    await (back ? app.chord(Key.SHIFT, Key.TAB) : app.keys(Key.TAB));
    await seesFocus();
  };

  /** Tab by Tab to the element, forward or back as it lies; a way there is part of what is tested. */
  const walk = async (target, name, { back } = {}) => {
    const turn = back ?? (await page(standsBefore, target));
    for (let presses = 0; !(await isFocused(target)); presses++) {
      assert.ok(presses < FAR, `Tab reaches ${name}`);
      await tab(turn);
    }
    return target;
  };
  /** Tab by Tab to what has that name. */
  const to = async (role, name, options) => walk(await app.get(role, name), `the ${role} named ${name}`, options);
  const press = async (role, name, options) => {
    await to(role, name, options);
    await app.keys(Key.ENTER);
  };
  const tick = async (name) => {
    await to("checkbox", name);
    await app.keys(" ");
  };
  const type = async (label, text, options) => {
    await to("field", label, options);
    await app.chord(Key.CONTROL, "a");
    await app.keys(...text);
  };

  /** Down or up in a list until it says that; far down a long list its first letters lead. */
  const pick = async (label, option, { letters = "" } = {}) => {
    await to("field", label);
    // A choice may draw its own field anew.
    const shown = () => page("return document.activeElement.selectedOptions?.[0].textContent ?? ''");
    await app.keys(...(letters || Key.HOME));
    for (let presses = 0; (await shown()) !== option; presses++) {
      assert.ok(presses < 20, `${label} offers ${option}`);
      await app.keys(Key.ARROW_DOWN);
      await seesFocus();
    }
  };
  /** One of several: Tab leads into them, arrows from one to the next. */
  const choose = async (name) => {
    const target = await app.get("radio", name);
    const turn = await page(standsBefore, target);
    const within = () => page("const [one] = arguments; return document.activeElement.name === one.name && document.activeElement.type === 'radio'", target);
    for (let presses = 0; !(await within()); presses++) {
      assert.ok(presses < FAR, `Tab reaches the choice ${name}`);
      await tab(turn);
    }
    const arrow = (await page(standsBefore, target)) ? Key.ARROW_UP : Key.ARROW_DOWN;
    for (let presses = 0; !(await target.isSelected()); presses++) {
      assert.ok(presses < 20, `arrows lead to ${name}`);
      await app.keys((await isFocused(target)) ? " " : arrow);
      await seesFocus();
    }
  };

  /** The focus is there by itself, and can be seen. */
  const on = async (role, name) => {
    await hasFocus(app, role, name).catch(async (error) => {
      await look("focus-elsewhere");
      throw new Error(`${error.message}; ${await page("const { activeElement: at } = document; return `${at.localName} “${at.textContent.trim().slice(0, 60)}” has it`")}`, { cause: error });
    });
    await seesFocus();
  };
  /** No dialog is open any more. */
  const closed = () => until("no dialog is open", async () => (await app.all("dialog")).length === 0);
  /** Escape closes the dialog, and the focus is again where it was opened. */
  const escape = async (role, name) => {
    await app.keys(Key.ESCAPE);
    await closed();
    await on(role, name);
  };
  /** A new view begins at its heading, or at what is done there first. */
  const arrives = async (heading) => {
    await app.get("heading", heading);
    await until("the focus is in the view", () => page("return document.getElementById('main').contains(document.activeElement)"));
    await seesFocus();
  };
  /** Along a row of links that lead to the parts of something: the patient's record, the settings. */
  const part = async (name) => {
    const link = await until(`there is a way to ${name}`, () => page("return [...document.querySelectorAll('.tabs a')].find((each) => each.textContent.startsWith(arguments[0]))", name));
    await walk(link, name);
    await app.keys(Key.ENTER);
    await until(`${name} is shown`, () => page("return !document.getElementById('main').hasAttribute('aria-busy') && document.querySelector('.tabs [aria-current=page]')?.textContent.startsWith(arguments[0])", name));
    await seesFocus();
  };
  /** One after another from Tab to Tab, there or back, until the page has no more stops. */
  const stops = async (name, { most = 60, back = false } = {}) => {
    for (let n = 0; n < most; n++) {
      await (back ? app.chord(Key.SHIFT, Key.TAB) : app.keys(Key.TAB));
      walked.tabs += 1;
      const wrong = await wrongWithFocus();
      if (wrong === "nothing has the focus") break;
      assert.equal(wrong, "", name);
    }
  };
  return { walked, page, isFocused, seesFocus, tab, walk, to, press, tick, type, pick, choose, on, closed, escape, arrives, part, stops };
}
