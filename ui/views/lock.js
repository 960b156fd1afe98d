// Locking from the bar or by Ctrl+L. Rust then loads the page anew, so that nothing of a patient stays in it.

import { ask } from "../components/dialog.js";
import { askUnsaved } from "../components/unsaved.js";
import { ipc, toAppError } from "../ipc.js";
import { t } from "../lib/words.js";

/**
 * @param {import("../lib/session.js").Session} session
 * @param {(() => boolean | Promise<boolean>) | null} guard of the view that is shown
 * @param {() => void} locked
 */
export async function lock(session, guard, locked) {
  if (guard && !(await guard())) return;
  if (!(await session.queue.settled()) && !(await askUnsaved(session.queue, t("shell-unsaved-lock")))) return;
  window.dispatchEvent(new Event("pagehide"));
  await session.queue.settled();
  try {
    await ipc.sessionLock();
    locked();
  } catch (reason) {
    await ask({ title: t("shell-lock-failed"), body: [toAppError(reason).message], confirm: t("shell-close"), cancel: "" });
  }
}
