// What a button does, with the words of a failure at the place for them.

import { toAppError } from "../ipc.js";

/** @param {HTMLElement} problem hidden while nothing is wrong @param {() => Promise<void>} what */
export async function guarded(problem, what) {
  problem.hidden = true;
  try {
    await what();
  } catch (reason) {
    problem.textContent = toAppError(reason).message;
    problem.hidden = false;
    problem.scrollIntoView({ block: "nearest" });
  }
}
