// What a role may not do stays in sight, out of use, with the reason. A view marks it with data-needs="write".

import { denial, may } from "../lib/rights.js";
import { showMeaning } from "./explained.js";

/** @typedef {import("../lib/rights.js").Right} Right */

/**
 * Watches the page for as long as it lives.
 * @param {import("../lib/session.js").Session} session @param {(words: string) => void} say
 */
export function watchRights(session, say) {
  const all = () => {
    for (const element of document.querySelectorAll("[data-needs]")) mark(/** @type {HTMLElement} */ (element));
  };

  /** @param {HTMLElement} element */
  function mark(element) {
    const right = /** @type {Right} */ (element.dataset.needs);
    const denied = session.clinic !== null && !may(session.clinic.user.role, right);
    if (denied === ("denied" in element.dataset)) return;
    if (denied) {
      element.dataset.denied = right;
      element.setAttribute("aria-disabled", "true");
      element.title = denial(right);
    } else {
      delete element.dataset.denied;
      element.removeAttribute("aria-disabled");
      element.removeAttribute("title");
    }
  }

  // A form's own Enter presses its button, so that this is the one way there is.
  document.addEventListener("click", (event) => {
    const element = event.target instanceof Element ? event.target.closest("[data-denied]") : null;
    if (!(element instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const words = denial(/** @type {Right} */ (element.dataset.denied));
    showMeaning(element, words);
    say(words);
  }, true);
  new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
  session.addEventListener("clinic", all);
  all();
}
