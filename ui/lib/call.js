// The only user of window.__TAURI__: every failure in one shape, and what has not answered yet.

import { inEnglish, t } from "./words.js";

/** A failure of a command: a code the screens act on, and words for people. */
export class AppError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {string} [field] the form field it is about
   * @param {string | null} [lang] of the message, where it isn't the one that is shown
   */
  constructor(code, message, field = "", lang = null) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.field = field;
    this.lang = lang;
  }
}

/**
 * Rust's own errors arrive as {code, message}, argument errors as plain strings.
 * @param {unknown} reason
 * @returns {AppError}
 */
export function toAppError(reason) {
  if (reason instanceof AppError) return reason;
  if (typeof reason === "object" && reason !== null && "code" in reason && "message" in reason) {
    const field = "field" in reason && typeof reason.field === "string" ? reason.field : "";
    return new AppError(String(reason.code), String(reason.message), field, inEnglish());
  }
  const words = reason instanceof Error ? reason.message : String(reason ?? "");
  return new AppError("internal", words ? t("shell-own-error-why", { why: words }) : t("shell-own-error"));
}

/** @type {() => void} */
let whenLocked = () => {};

/**
 * Names what happens when a command finds no vault open.
 * @param {() => void} handler
 */
export function onLocked(handler) {
  whenLocked = handler;
}

/** A command that has not answered yet. @typedef {{command: string, since: number}} AtWork */

/** What was asked and has not answered yet, earliest first. */
export const atWork = Object.assign(new EventTarget(), { commands: /** @type {Set<AtWork>} */ (new Set()) });

/** @param {AtWork} work @param {"add" | "delete"} how */
function note(work, how) {
  atWork.commands[how](work);
  atWork.dispatchEvent(new Event("change"));
}

/**
 * @template T
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<T>}
 */
export async function call(command, args = {}) {
  const tauri = /** @type {any} */ (window).__TAURI__;
  if (!tauri) throw new AppError("internal", t("shell-outside"));
  const work = { command, since: Date.now() };
  note(work, "add");
  try {
    return await tauri.core.invoke(command, args);
  } catch (reason) {
    const error = toAppError(reason);
    if (error.code === "locked") whenLocked();
    throw error;
  } finally {
    note(work, "delete");
  }
}
