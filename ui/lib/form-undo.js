// Undo in forms that are saved as a whole. A step is one change of a field that was finished, or a row that came or went.
// While text is being typed, its field takes back signs by itself; only what was finished is taken back here.

import { dialogOpen, fieldUndo, isTyping } from "./dom.js";
import { undoWay, UndoSteps } from "./undo.js";
import { t } from "./words.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
/** @typedef {Map<Control, unknown>} Contents */
/** @typedef {{control: Control, before: Contents, after: Contents}} Filled */
/** @typedef {{words: string, undo: () => void, redo: () => void}} Moved */
/** @typedef {{steps: UndoSteps<Filled | Moved>, last: Contents}} Form */

/** What a control keeps beside its text. @type {WeakMap<Control, {get: () => unknown, set: (kept: any) => void}>} */
const kept = new WeakMap();
/** @type {WeakMap<HTMLFormElement, Form>} */
const forms = new WeakMap();

/**
 * For a control whose text isn't all: what it keeps is taken back with it.
 * @template K
 * @param {Control} control @param {() => K} get @param {(kept: K) => void} set
 */
export function keepWith(control, get, set) {
  kept.set(control, { get, set });
}

/**
 * A row came, went or moved.
 * @param {Element} within the form @param {string} words what is said, such as “Row” @param {() => void} undo @param {() => void} redo
 */
export function noteStep(within, words, undo, redo) {
  const root = within.closest("form");
  if (root) formOf(root).steps.add({ words, undo, redo });
}

/** The form shows something else now, which typing didn't bring about. @param {Element} within */
export function forgetSteps(within) {
  const root = within.closest("form");
  if (root) forms.delete(root);
}

/** @param {HTMLFormElement} root */
function formOf(root) {
  const known = forms.get(root);
  if (known) return known;
  const form = { steps: new UndoSteps(), last: contents(root) };
  forms.set(root, form);
  return form;
}

/** A passphrase or code is never kept, whether it is shown or not. @param {Control} control */
const isSecret = (control) => control.type === "password" || (control.getAttribute("autocomplete") ?? "").includes("password") || "secret" in control.dataset;

/** @param {HTMLFormElement} root @returns {Contents} */
function contents(root) {
  /** @type {Contents} */
  const found = new Map();
  for (const control of root.querySelectorAll("input, textarea, select")) {
    const field = /** @type {Control} */ (control);
    if (!isSecret(field) && !("noUndo" in field.dataset)) found.set(field, stateOf(field));
  }
  return found;
}

/** @param {Control} control */
const isTick = (control) => control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/** @param {Control} control */
function stateOf(control) {
  const more = kept.get(control);
  if (more) return more.get();
  return isTick(control) ? /** @type {HTMLInputElement} */ (control).checked : control.value;
}

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** @param {Contents} one @param {Contents} other */
const differ = (one, other) => [...other].some(([control, state]) => one.has(control) && !isSame(one.get(control), state));

/** Puts a control as it was, and tells those who listen to it. @param {Control} control @param {unknown} state */
function put(control, state) {
  const more = kept.get(control);
  if (more) more.set(state);
  else if (isTick(control)) /** @type {HTMLInputElement} */ (control).checked = state === true;
  else control.value = String(state);
  const told = more ? control.parentElement ?? control : control;
  told.dispatchEvent(new Event("input", { bubbles: true }));
  if (!more) control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What people call a control. @param {Control} control */
function nameOf(control) {
  const labelled = isTick(control) ? document.getElementById(control.closest("[role=group], [role=radiogroup]")?.getAttribute("aria-labelledby") ?? "") : null;
  return (labelled?.textContent ?? control.getAttribute("aria-label") ?? control.labels?.[0]?.textContent ?? "").trim();
}

/**
 * Watches the page for as long as it lives.
 * @param {() => boolean} allowed @param {(words: string) => void} say
 */
export function watchForms(allowed, say) {
  /** The form that was filled in last. @type {HTMLFormElement | null} */
  let current = null;
  let restoring = false;

  /** @param {EventTarget | null} target @returns {HTMLFormElement | null} */
  const rootOf = (target) => (target instanceof Element ? target.closest("form") : null);

  /** @param {Event} event */
  function arrive(event) {
    const root = rootOf(event.target);
    if (!root || restoring || !allowed()) return;
    const known = forms.get(root);
    if (root !== current || !known) current = root;
    // What the form itself has changed meanwhile is no step.
    if (known && !isHalf(known)) known.last = contents(root);
    else formOf(root);
  }

  /** Whether a text is being typed and not finished. @param {Form} form */
  function isHalf({ last }) {
    const field = /** @type {Control} */ (document.activeElement);
    if (!isTyping(field) || field instanceof HTMLSelectElement || !last.has(field)) return false;
    const before = last.get(field);
    const text = kept.has(field) ? /** @type {{text: string}} */ (before).text : before;
    return field.value !== text;
  }

  document.addEventListener("focusin", arrive);
  document.addEventListener("pointerdown", arrive, true);
  document.addEventListener("change", (event) => {
    const root = rootOf(event.target);
    if (!root || restoring || !allowed()) return;
    current = root;
    const form = formOf(root);
    const now = contents(root);
    const control = /** @type {Control} */ (event.target);
    if (differ(form.last, now)) form.steps.add({ control, before: form.last, after: now });
    form.last = now;
  });
  document.addEventListener("keydown", (event) => {
    const way = undoWay(event);
    if (!way || event.defaultPrevented || event.isComposing || !allowed()) return;
    const root = rootOf(document.activeElement) ?? (current?.isConnected && (!dialogOpen() || current.closest("dialog[open]")) ? current : null);
    const form = root && forms.get(root);
    if (!root || !form) return;
    if (isHalf(form)) {
      const field = /** @type {Control} */ (document.activeElement);
      if (way === "undo") fieldUndo(field, () => isHalf(form) && document.activeElement === field && put(field, form.last.get(field)));
      return;
    }
    const { steps } = form;
    if (!steps.can("undo") && !steps.can("redo")) return;
    // Signs that were typed last may still be typed again by their field.
    if (way === "redo" && !steps.can("redo")) return;
    event.preventDefault();
    go(root, form, way);
  });

  /** @param {HTMLFormElement} root @param {Form} form @param {import("./undo.js").Way} way */
  function go(root, form, way) {
    for (let step = form.steps.take(way); step; step = form.steps.take(way)) {
      restoring = true;
      const name = "words" in step ? move(step, way) : fillIn(root, step, way);
      restoring = false;
      form.last = contents(root);
      if (name === null) continue;
      say(t(way === "undo" ? "patients-undo-undone" : "patients-undo-redone", { name }));
      return;
    }
    say(t(way === "undo" ? "patients-undo-nothing" : "patients-undo-nothing.redo"));
  }

  /** @param {Moved} step @param {import("./undo.js").Way} way */
  function move(step, way) {
    step[way]();
    return step.words;
  }

  /** @param {HTMLFormElement} root @param {Filled} step @param {import("./undo.js").Way} way @returns {string | null} null when nothing of it is there */
  function fillIn(root, step, way) {
    const now = contents(root);
    const wanted = way === "undo" ? step.before : step.after;
    // What the form has filled in by itself since belongs to the step.
    if (way === "undo") step.after = now;
    const others = [...wanted].filter(([control, state]) => now.has(control) && !isSame(now.get(control), state)).map(([control]) => control);
    if (!others.length) return null;
    // What listens to one field may change another one: the second time all stands as it stood.
    for (let round = 0; round < 2; round += 1) {
      for (const [control, state] of wanted) if (root.contains(control) && !isSame(stateOf(control), state)) put(control, state);
    }
    const shown = others.includes(step.control) ? step.control : others[0];
    show(shown);
    return nameOf(shown);
  }
}

/** @param {Control} control */
function show(control) {
  for (let fold = control.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  control.focus();
  control.scrollIntoView({ block: "nearest" });
}
