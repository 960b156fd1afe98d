// What stands around the views of an open vault. It is read behind the first screen, which needs none of it.

import { showPalette } from "./components/command-palette.js";
import { markDemo } from "./components/demo-chip.js";
import { IdleNotice } from "./components/idle-notice.js";
import { Notices } from "./components/notices.js";
import { watchRights } from "./components/rights.js";
import { showShortcuts } from "./components/shortcuts.js";
import { Waiting } from "./components/waiting.js";
import { Warnings } from "./components/warnings.js";
import { watchForms } from "./lib/form-undo.js";
import { allWords } from "./lib/words.js";

/** The sheets that index.html names but leaves switched off. */
async function allStyles() {
  /** @type {HTMLLinkElement[]} */
  const links = [...document.querySelectorAll("link[rel=stylesheet][disabled]")].map((link) => /** @type {HTMLLinkElement} */ (link));
  await Promise.all(links.map((link) => new Promise((resolve) => {
    // Better a view without its colours than none.
    for (const end of ["load", "error"]) link.addEventListener(end, resolve, { once: true });
    link.disabled = false;
  })));
}

/**
 * Puts it there; done once every word and style is there, too.
 * @param {import("./lib/session.js").Session} session
 * @param {{say: (words: string) => void, go: (path: string) => void, lock: () => void}} does
 */
export async function standAround(session, { say, go, lock }) {
  await Promise.all([allWords(), allStyles()]);
  const notices = new Notices(session.queue);
  const warnings = new Warnings(session);
  document.getElementById("notices")?.append(notices.element, warnings.element);
  window.addEventListener("words", () => {
    notices.update();
    warnings.update();
  });
  const mark = () => markDemo(session.clinic?.demo === true);
  session.addEventListener("clinic", mark);
  mark();
  watchRights(session, say);
  watchForms(() => session.clinic !== null && !session.handedOver, say);
  document.body.append(new IdleNotice(say).element);
  new Waiting(say).look();
  return { find: () => showPalette(session, { go, lock }), showShortcuts };
}
