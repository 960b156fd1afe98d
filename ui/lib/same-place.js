// The same view drawn anew, such as in another language, has the focus where it was.

/** @param {Element} root @returns {() => HTMLElement | null} what stands there once it is drawn anew; nothing where there was no focus */
export function samePlace(root) {
  const controls = () => [...root.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const before = document.activeElement;
  const at = controls().findIndex((control) => control === before);
  return () => {
    const now = controls()[at];
    return now instanceof HTMLElement && now.localName === before?.localName ? now : null;
  };
}
