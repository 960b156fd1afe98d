// A part of the settings below the ways to the others.

import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";

/** Addresses and what they are called. @type {[string, string][]} */
const PARTS = [["/settings", "shell-settings-clinic"], ["/settings/users", "shell-settings-users"], ["/settings/lock", "shell-settings-lock"], ["/settings/backups", "shell-settings-backups"], ["/settings/audit", "shell-settings-audit"], ["/settings/display", "shell-settings-display"], ["/data", "shell-settings-data"]];

/**
 * @param {string} path of this part
 * @param {import("../lib/dom.js").Child[]} children
 * @param {"narrow" | ""} [width]
 */
export function settingsPage(path, children, width = "narrow") {
  return h("section", { class: `page settings ${width}` },
    h("h1", null, t("shell-settings")),
    h("nav", { class: "tabs", "aria-label": t("shell-settings") }, PARTS.map(([to, id]) => h("a", { href: `#${to}`, "aria-current": to === path ? "page" : null }, t(id)))),
    children);
}

/** Why this part is closed to the role. @param {string} words */
export const closedTo = (words) => h("p", { class: "calm-note" }, words);
