// Closing the vault from the bar.

import { ask } from "../components/dialog.js";
import { ipc, toAppError } from "../ipc.js";

/**
 * @param {import("../lib/session.js").Session} session
 * @param {(() => boolean | Promise<boolean>) | null} guard of the view that is shown
 * @param {() => void} closed
 */
export async function lock(session, guard, closed) {
  if (guard && !(await guard())) return;
  if (!(await session.queue.settled())) {
    const sure = await ask({
      title: "Some answers are not saved",
      body: [`Not saved: ${session.queue.labels.join("; ")}.`, session.queue.error?.message ?? ""],
      confirm: "Lock and lose them",
      cancel: "Stay",
    });
    if (!sure) return;
    session.queue.discard();
  }
  try {
    await ipc.vaultClose();
  } catch (reason) {
    const error = toAppError(reason);
    if (error.code !== "locked") {
      await ask({ title: "The vault could not be closed", body: [error.message], confirm: "Close", cancel: "" });
      return;
    }
  }
  session.setClinic(null);
  closed();
}
