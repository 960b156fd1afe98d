// Waiting for a condition, and for nothing else.

import { setTimeout as pause } from "node:timers/promises";

/** Asks `condition` again and again until it gives something true, and gives that back. */
export async function until(what, condition, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  let reason;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain until ${what}${reason ? `: ${reason.message}` : ""}`);
    await pause(25);
  }
}
