// How large a file is, and where it was put, in words.

import { h } from "./dom.js";

/** "84 kB". @param {number} bytes */
export function bytesWords(bytes) {
  const many = bytes >= 1e6 ? [bytes / 1e6, "MB"] : [Math.max(1, bytes / 1e3), "kB"];
  return `${new Intl.NumberFormat(undefined, { maximumFractionDigits: many[1] === "MB" ? 1 : 0 }).format(Number(many[0]))} ${many[1]}`;
}

/** "Saved to /home/… (84 kB)"; nothing when it was cancelled. @param {import("../ipc-types.d.ts").SavedFile | null} saved @returns {import("./dom.js").Child[]} */
export function savedWords(saved) {
  return saved ? ["Saved to ", h("span", { class: "path" }, saved.place), ` (${bytesWords(saved.bytes)})`] : [];
}
