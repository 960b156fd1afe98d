// How large a file is, and where it was put, in words.

import { h } from "./dom.js";
import { numberWords } from "./formats.js";
import { rich } from "./words.js";

/** "84 kB". @param {number} bytes */
export function bytesWords(bytes) {
  if (bytes < 1e6) return `${numberWords(Math.max(1, bytes / 1e3), { maximumFractionDigits: 0 })} kB`;
  return `${numberWords(bytes / 1e6, { maximumFractionDigits: 1 })} MB`;
}

/** "Saved to /home/… (84 kB)"; nothing when it was cancelled. @param {import("../ipc-types.d.ts").SavedFile | null} saved @returns {import("./dom.js").Child[]} */
export function savedWords(saved) {
  return saved ? rich("shell-saved-to", { place: h("span", { class: "path" }, saved.place), size: bytesWords(saved.bytes) }) : [];
}
