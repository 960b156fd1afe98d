// Tells Rust that someone uses the window, and that something was copied.

import { ipc } from "../ipc.js";

/** How often it is told at most. */
const PAUSE = 5000;
const INPUT = ["keydown", "pointerdown", "pointermove", "wheel"];

/**
 * @param {() => boolean} inUse whether a vault is open or handed over
 * @param {{now?: () => number, real?: (event: Event) => boolean}} [options] now: milliseconds; real: by a person
 */
export function watchUse(inUse, { now = () => performance.now(), real = (event) => event.isTrusted } = {}) {
  let last = -Infinity;
  /** @param {Event} event */
  const touch = (event) => {
    if (!real(event) || !inUse() || now() - last < PAUSE) return;
    last = now();
    ipc.sessionTouch().catch(() => {});
  };
  for (const name of INPUT) document.addEventListener(name, touch, { capture: true, passive: true });
  // Rust reads the clipboard itself, once the copy is there.
  const copied = () => window.setTimeout(() => ipc.clipboardCopied().catch(() => {}));
  document.addEventListener("copy", copied);
  document.addEventListener("cut", copied);
}
