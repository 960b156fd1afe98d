// A button that is at work. Unlike a disabled one it keeps the focus, so that a keyboard goes on from where it was.

/** @param {HTMLButtonElement} button @param {boolean} busy */
export function setBusy(button, busy) {
  if (busy) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

/** Whether pressing it would do nothing. @param {HTMLButtonElement} button */
export const isBusy = (button) => button.getAttribute("aria-disabled") === "true";
