// What a browser does by itself and a patient must not come upon: menus, searching, printing, saving, reloading, dragging.
// Rust refuses all data anyway; this keeps shaky hands on the page.

/** Keys with Control, Alt or the system key that are needed for typing and for screen readers. */
const TYPING = new Set(["a", "c", "v", "x", "y", "z", "arrowleft", "arrowright", "backspace", "delete", "home", "end"]);

/** Whether a key would leave the page or open something of the browser's. @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">} event */
export function leads({ key, ctrlKey, altKey, metaKey }) {
  if (/^F\d+$/.test(key) || /^Browser/.test(key) || key === "ContextMenu") return true;
  if (altKey && ["ArrowLeft", "ArrowRight", "Home"].includes(key)) return true;
  // A character that needs both Control and Alt is typed, on many keyboards.
  if (ctrlKey && altKey && key.length === 1) return false;
  return (ctrlKey || metaKey) && !TYPING.has(key.toLowerCase());
}

/** @param {AbortSignal} signal until when */
export function shutWindow(signal) {
  const never = (/** @type {Event} */ event) => event.preventDefault();
  for (const name of ["contextmenu", "dragstart", "dragover", "drop", "auxclick"]) window.addEventListener(name, never, { signal, capture: true });
  window.addEventListener("keydown", (event) => {
    if (leads(event)) event.preventDefault();
  }, { signal, capture: true });
  window.addEventListener("wheel", (event) => {
    if (event.ctrlKey) event.preventDefault();
  }, { signal, capture: true, passive: false });
}
