// Stores answers one after another in the order they were given. A failed one stays at the front, on screen and in the
// queue, until it is stored or given up knowingly.

import { toAppError } from "../ipc.js";

/**
 * @template T
 * @typedef {object} Job
 * @property {string} key a later job with the same key replaces one that still waits
 * @property {string} label what it is, for people: "FIQR, Pain"
 * @property {() => Promise<T>} send
 * @property {(result: T) => void} [done] told when it is stored
 * @property {unknown} [value] what waits to be stored, for a screen that is opened again
 */

/** Failures that trying again can't mend. */
const FINAL = new Set(["signed", "invalid_field", "no_such", "not_allowed"]);

export class SaveQueue extends EventTarget {
  constructor() {
    super();
    /** @type {Job<any>[]} */
    this.waiting = [];
    /** @type {Job<any> | null} */
    this.sending = null;
    /** @type {import("../ipc.js").AppError | null} */
    this.error = null;
    /** @type {(() => void)[]} */
    this.settling = [];
  }

  /** Number of jobs that are not stored yet. */
  get size() {
    return this.waiting.length + (this.sending ? 1 : 0);
  }

  /** "idle" when all is stored. @returns {"idle" | "saving" | "failed"} */
  get state() {
    if (this.error) return "failed";
    return this.size ? "saving" : "idle";
  }

  /** Whether trying again can help. */
  get final() {
    return this.error !== null && FINAL.has(this.error.code);
  }

  /** Labels of what is not stored. */
  get labels() {
    return [...(this.sending ? [this.sending] : []), ...this.waiting].map((job) => job.label);
  }

  /**
   * @template T
   * @param {Job<T>} job
   */
  put(job) {
    this.waiting = this.waiting.filter((other) => other.key !== job.key);
    this.waiting.push(job);
    if (this.error && !this.final) this.error = null;
    this.#run();
    this.#tell();
  }

  /** @param {string} prefix @returns {Map<string, unknown>} what waits, by the rest of its key */
  pending(prefix) {
    const found = new Map();
    for (const job of [...(this.sending ? [this.sending] : []), ...this.waiting]) {
      if (job.key.startsWith(prefix)) found.set(job.key.slice(prefix.length), job.value);
    }
    return found;
  }

  /** Tries the failed job and those behind it again. */
  retry() {
    this.error = null;
    this.#run();
    this.#tell();
  }

  /** Gives up what is not stored. */
  discard() {
    this.waiting = [];
    this.error = null;
    this.#tell();
    this.dispatchEvent(new Event("discard"));
  }

  /** Resolves when everything is stored (true) or the queue has stopped at a failure (false). @returns {Promise<boolean>} */
  async settled() {
    if (this.state === "saving") await new Promise((resolve) => this.settling.push(() => resolve(null)));
    return this.state === "idle";
  }

  async #run() {
    if (this.sending || this.error) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.sending = job;
    try {
      const result = await job.send();
      this.sending = null;
      queueMicrotask(() => job.done?.(result));
    } catch (reason) {
      this.sending = null;
      // A newer answer to the same item is what has to be stored now.
      if (!this.waiting.some((other) => other.key === job.key)) this.waiting.unshift(job);
      this.error = toAppError(reason);
    }
    this.#run();
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
    if (this.state !== "saving") for (const resolve of this.settling.splice(0)) resolve();
  }
}
