// A dialog with fields: each error stands at the field it is about, wherever it was found.

import { toAppError } from "../ipc.js";
import { t } from "../lib/words.js";
import { ask } from "./dialog.js";

/** A field or a group of choices. @typedef {{element: HTMLElement, control: HTMLElement, error: (words: string) => void}} Place */

/**
 * Shows errors at their fields; the first one gets the focus, also inside what is folded.
 * @param {[Place, string][]} checks each place with what is wrong, or ""
 * @returns {boolean} whether all is well
 */
export function showErrors(checks) {
  for (const [place, words] of checks) place.error(words);
  const first = checks.find(([, words]) => words)?.[0];
  if (!first) return true;
  for (let fold = first.element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  first.element.hidden = false;
  first.control.focus();
  return false;
}

/** "steps.0.cost_per_month" as the forms spell it. @param {string} field */
const spelt = (field) => field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * Shows what Rust has refused.
 * @param {unknown} reason @param {(name: string) => Place | null | undefined} place the field of that name
 * @returns {string} what to say in general
 */
export function showRefusal(reason, place) {
  const error = toAppError(reason);
  const at = error.field ? place(spelt(error.field)) : null;
  if (!at) return error.message;
  showErrors([[at, error.message]]);
  return t("shell-see-field");
}

/**
 * @template T
 * @param {Omit<import("./dialog.js").Question, "check">} question
 * @param {{checks: () => [Place, string][], place: (name: string) => Place | null | undefined, send: () => Promise<T>}} form
 * @returns {Promise<T | null>} what was answered; null when it was cancelled
 */
export async function askForm(question, { checks, place, send }) {
  /** @type {T | null} */
  let answer = null;
  const yes = await ask({
    ...question,
    check: async () => {
      if (!showErrors(checks())) return t("shell-see-field-yet");
      try {
        answer = await send();
        return "";
      } catch (reason) {
        return showRefusal(reason, place);
      }
    },
  });
  return yes ? answer : null;
}

/** A field by its name, also when only the last part of it is known: "steps.2.unit". @param {Record<string, Place>} places */
export function placesBy(places) {
  /** @param {string} name */
  return (name) => places[name] ?? places[name.split(".").at(-1) ?? ""] ?? null;
}
