// A page for the tests, with the parts that jsdom lacks, and a stand-in for the Rust side.

import { readFile } from "node:fs/promises";
import { JSDOM } from "jsdom";

const { fetch } = globalThis;
// The page asks for its words; here they are files.
globalThis.fetch = async (address, ...rest) => (String(address).startsWith("file:") ? new Response(await readFile(new URL(address))) : fetch(address, ...rest));

/** @param {string} [body] */
export function page(body = "<main id=\"main\"></main>") {
  const dom = new JSDOM(`<!doctype html><html><body>${body}</body></html>`, { url: "http://tauri.localhost/", pretendToBeVisual: true });
  const { window } = dom;
  for (const name of [
    "window", "document", "Node", "Element", "HTMLElement", "HTMLInputElement", "HTMLTextAreaElement", "HTMLSelectElement", "SVGElement", "DOMParser",
    "AbortController", "AbortSignal", "EventTarget", "Event", "KeyboardEvent", "MouseEvent", "localStorage", "sessionStorage", "location", "history", "navigator", "getComputedStyle", "requestAnimationFrame", "MutationObserver",
  ]) Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true, writable: true });
  globalThis.getSelection = () => "";
  // As in a browser, what the window began is ended by clearTimeout and clearInterval.
  window.setTimeout = (...args) => Number(setTimeout(...args));
  window.setInterval = (...args) => Number(setInterval(...args));
  window.matchMedia = () => ({ matches: false, addEventListener() {} });
  window.HTMLElement.prototype.scrollTo = () => {};
  window.HTMLElement.prototype.scrollIntoView = () => {};
  window.HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  window.HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  return dom;
}

/**
 * Answers commands from a table and remembers what was asked.
 * @param {Record<string, (args: any) => any>} commands
 */
export function backEnd(commands) {
  const calls = [];
  globalThis.window.__TAURI__ = {
    core: {
      async invoke(command, args) {
        calls.push([command, args]);
        if (!commands[command]) throw `command ${command} not found`;
        return commands[command](args);
      },
    },
  };
  return calls;
}

/** @param {string} key @param {object} [more] */
export function press(key, more = {}) {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  const free = target.dispatchEvent(event);
  // What a browser does by itself with Enter on a link or button.
  if (free && key === "Enter" && target.matches("a, button")) target.click();
  return free;
}

export const turn = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something is there. @param {() => unknown} there */
export async function until(there) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (there()) return;
    await turn(5);
  }
  throw new Error(`waited in vain until ${there}`);
}
