// Small helpers that build the page. Text only ever enters as text.

/** @typedef {Node | string | number | null | undefined | false | any[]} Child */
/** @typedef {{ [name: string]: any }} Props */

const AS_PROPERTY = new Set(["value", "checked", "disabled", "hidden", "indeterminate", "readOnly", "open", "htmlFor", "tabIndex"]);

/**
 * Makes an element. `class`, `data: {…}` and `on: {event: listener}` are taken as such, everything else is an attribute;
 * false, null and undefined leave the attribute out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props | null} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, /** @type {EventListener} */ (listener));
    } else if (name === "data") {
      for (const [key, data] of Object.entries(value)) if (data !== undefined && data !== null) element.dataset[key] = String(data);
    } else if (name === "class") {
      element.className = value;
    } else if (AS_PROPERTY.has(name)) {
      /** @type {any} */ (element)[name] = value;
    } else if (name === "style" || name.startsWith("on")) {
      throw new Error(`h(): ${name} is not allowed in markup`);
    } else if (value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...nodes(children));
  return element;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return children.flatMap((child) => {
    if (child === null || child === undefined || child === false) return [];
    if (Array.isArray(child)) return nodes(child);
    return [child instanceof Node ? child : String(child)];
  });
}

/**
 * Replaces what an element holds.
 * @param {Element} element
 * @param {...Child} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
}

let last = 0;
/**
 * An id that is unique on this page.
 * @param {string} prefix
 */
export function uid(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

/** Whether a dialog is open, so that the keys of the page below must wait. */
export function dialogOpen() {
  return document.querySelector("dialog[open]") !== null;
}

/**
 * Whether keys typed here are text.
 * @param {EventTarget | null} target
 */
export function isTyping(target) {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/** How long a field has to take back signs by itself, in ms. */
const BY_ITSELF = 150;

/** A field takes back what was typed last; where this web view's fields don't, something else is done. @param {HTMLElement} field @param {() => void} otherwise */
export function fieldUndo(field, otherwise) {
  const did = new AbortController();
  field.addEventListener("input", () => did.abort(), { signal: did.signal });
  window.setTimeout(() => {
    if (did.signal.aborted) return;
    did.abort();
    if (field.isConnected) otherwise();
  }, BY_ITSELF);
}
