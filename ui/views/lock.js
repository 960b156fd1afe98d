// Locking from the bar or by Ctrl+L. Rust then loads the page anew, so that nothing of a patient stays in it.

import { ask } from "../components/dialog.js";
import { askUnsaved } from "../components/unsaved.js";
import { ipc, toAppError } from "../ipc.js";

/**
 * @param {import("../lib/session.js").Session} session
 * @param {(() => boolean | Promise<boolean>) | null} guard of the view that is shown
 * @param {() => void} locked
 */
export async function lock(session, guard, locked) {
  if (guard && !(await guard())) return;
  if (!(await session.queue.settled()) && !(await askUnsaved(session.queue, "Lock and lose them"))) return;
  window.dispatchEvent(new Event("pagehide"));
  await session.queue.settled();
  try {
    await ipc.sessionLock();
    locked();
  } catch (reason) {
    await ask({ title: "The vault could not be locked", body: [toAppError(reason).message], confirm: "Close", cancel: "" });
  }
}
