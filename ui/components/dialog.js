// Questions that have to be answered before going on.

import { isBusy, setBusy } from "../lib/busy.js";
import { h, uid } from "../lib/dom.js";
import { t } from "../lib/words.js";

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {(string | Node)[]} [body] paragraphs
 * @property {HTMLElement | null} [content] fields
 * @property {string} confirm
 * @property {string} [cancel] "" leaves it out
 * @property {boolean} [careful] Enter must not confirm by mistake: the way back has the focus
 * @property {() => string | Promise<string>} [check] what is wrong, or "" to close with yes
 * @property {AbortSignal} [signal]
 * @property {boolean} [wide]
 * @property {boolean} [alarm] about safety: it interrupts
 */

/**
 * Asks; resolves to whether it was confirmed.
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
export function ask({ title, body = [], content = null, confirm, cancel = t("shell-cancel"), careful = false, check, signal, wide = false, alarm = false }) {
  return new Promise((resolve) => {
    const titleId = uid("dialog");
    const before = document.activeElement;
    const problem = h("p", { class: "error", role: "alert", hidden: true });
    // What Enter or a quick click takes is the button that loses nothing.
    const yes = h("button", { class: careful && cancel ? "" : "primary", type: "submit" }, confirm);
    const no = cancel && h("button", { class: careful ? "primary" : "", type: "button", on: { click: () => close(false) } }, cancel);
    const about = alarm ? h("div", { class: "stack", id: uid("about") }) : null;
    const paragraphs = body.filter((text) => text !== "").map((text) => (text instanceof Node ? text : h("p", null, text)));
    about?.append(...paragraphs);
    const heading = h("h2", { id: titleId, tabIndex: -1 }, title);
    const form = h("form", { method: "dialog", novalidate: true },
      heading,
      about ?? paragraphs,
      content,
      problem,
      h("div", { class: "actions" },
        yes,
        no));
    const dialog = h("dialog", { "aria-labelledby": titleId, "aria-describedby": about?.id, role: alarm ? "alertdialog" : null, class: [wide && "wide", alarm && "alarm"].filter(Boolean).join(" ") }, form);

    form.addEventListener("input", () => {
      dialog.dataset.typed = "";
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (isBusy(yes)) return;
      setBusy(yes, true);
      const wrong = (await check?.()) ?? "";
      setBusy(yes, false);
      problem.textContent = wrong;
      problem.hidden = !wrong;
      if (!wrong) close(true);
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(false);
    });
    // A search field keeps Escape to itself, even when it is empty.
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close(false);
    });
    signal?.addEventListener("abort", () => close(false), { once: true });
    document.body.append(dialog);
    dialog.showModal();
    const first = form.querySelector("input, textarea, select");
    // A long one is read from its top: a button at its end would have the focus where nobody sees it.
    const long = dialog.scrollHeight > dialog.clientHeight;
    const start = careful && no ? no : first instanceof HTMLElement ? first : yes;
    (long && start !== first ? heading : start).focus();

    /** @param {boolean} answer */
    function close(answer) {
      if (!dialog.isConnected) return;
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(answer);
    }
  });
}

/** Whether something was typed into a dialog that is open. */
export function halfTyped() {
  return document.querySelector("dialog[open][data-typed]") !== null;
}
