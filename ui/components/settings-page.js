// A part of the settings below the ways to the others.

import { h } from "../lib/dom.js";

/** @type {[string, string][]} */
const PARTS = [["/settings", "Clinic"], ["/settings/users", "Users and keys"], ["/settings/lock", "Lock"], ["/settings/backups", "Backups"], ["/settings/audit", "Audit"], ["/settings/display", "Display"], ["/data", "Data out and in"]];

/**
 * @param {string} path of this part
 * @param {import("../lib/dom.js").Child[]} children
 * @param {"narrow" | ""} [width]
 */
export function settingsPage(path, children, width = "narrow") {
  return h("section", { class: `page settings ${width}` },
    h("h1", null, "Settings"),
    h("nav", { class: "tabs", "aria-label": "Settings" }, PARTS.map(([to, words]) => h("a", { href: `#${to}`, "aria-current": to === path ? "page" : null }, words))),
    children);
}

/** Why this part is closed to the role. @param {string} words */
export const closedTo = (words) => h("p", { class: "calm-note" }, words);
