// Every key in one list: the "?" dialog and the help page.

import { h } from "../lib/dom.js";
import { COMMAND_KEY, isMac } from "../lib/undo.js";
import { t } from "../lib/words.js";
import { ask } from "./dialog.js";

/** The computer's own key for commands. */
const COMMAND = isMac() ? COMMAND_KEY : "help-key-ctrl";

/** Where, which keys (by what they are called, or as they are), what they do. @type {[string, [string[], string][]][]} */
const KEYS = [
  ["help-keys-everywhere", [
    [[COMMAND, "K"], "help-keys-everywhere.find"],
    [["?"], "help-keys-everywhere.keys"],
    [["help-key-tab"], "help-keys-everywhere.tab"],
    [["help-key-ctrl", "L"], "help-keys-everywhere.lock"],
    [["help-key-esc"], "help-keys-everywhere.escape"],
  ]],
  ["help-keys-undo", [
    [[COMMAND, "Z"], "help-keys-undo.undo"],
    [[COMMAND, "help-key-shift", "Z"], "help-keys-undo.redo"],
  ]],
  ["help-keys-find", [
    [["↑", "↓"], "help-keys-find.move"],
    [["help-key-page-up", "help-key-page-down"], "help-keys-find.page"],
    [["help-key-enter"], "help-keys-find.go"],
    [["help-key-esc"], "help-keys-find.close"],
  ]],
  ["help-keys-lists", [
    [["/"], "help-keys-lists.search"],
    [["↑", "↓"], "help-keys-lists.move"],
    [["help-key-enter"], "help-keys-lists.open"],
  ]],
  ["help-keys-visit", [
    [["help-key-enter"], "help-keys-visit.next"],
  ]],
  ["help-keys-timeline", [
    [["←", "→"], "help-keys-timeline.marks"],
    [["help-key-home", "help-key-end"], "help-keys-timeline.ends"],
    [["help-key-enter"], "help-keys-timeline.record"],
    [["+", "-"], "help-keys-timeline.period"],
    [["help-key-page-up", "help-key-page-down"], "help-keys-timeline.moved"],
  ]],
  ["help-keys-checklists", [
    [["O", "C", "F", "N"], "help-keys-checklists.line"],
    [["T"], "help-keys-checklists.today"],
    [["↑", "↓"], "help-keys-checklists.move"],
    [["help-key-enter"], "help-keys-checklists.next"],
  ]],
  ["help-keys-labs", [
    [["help-key-enter"], "help-keys-labs.add"],
  ]],
  ["help-keys-diary", [
    [["help-key-enter"], "help-keys-diary.next"],
    [["↑", "↓"], "help-keys-diary.step"],
  ]],
  ["help-keys-choices", [
    [["↑", "↓"], "help-keys-choices.move"],
    [["help-key-enter"], "help-keys-choices.take"],
    [["help-key-esc"], "help-keys-choices.close"],
  ]],
  ["help-keys-form", [
    [["0", "…", "9"], "help-keys-form.choose"],
    [["T", "+"], "help-keys-form.ten"],
    [["Y", "N"], "help-keys-form.yesno"],
    [["←", "→"], "help-keys-form.step"],
    [["↑", "↓"], "help-keys-form.item"],
    [["help-key-backspace"], "help-keys-form.clear"],
    [["help-key-enter"], "help-keys-form.on"],
  ]],
  ["help-keys-slider", [
    [["0", "…", "9"], "help-keys-slider.type"],
    [["←", "→"], "help-keys-slider.step"],
    [["help-key-page-up", "help-key-page-down"], "help-keys-slider.page"],
    [["help-key-home", "help-key-end"], "help-keys-slider.ends"],
  ]],
  ["help-keys-typed", [
    [["0", "…", "9"], "help-keys-typed.type"],
    [["↑", "↓"], "help-keys-typed.item"],
  ]],
  ["help-keys-areas", [
    [["A", "…", "Z"], "help-keys-areas.mark"],
    [["↑", "↓"], "help-keys-areas.move"],
    [["help-key-space"], "help-keys-areas.space"],
    [["help-key-enter"], "help-keys-areas.confirm"],
    [["0"], "help-keys-areas.none"],
    [["help-key-page-up", "help-key-page-down"], "help-keys-areas.item"],
  ]],
];

/** What stands on the key. @param {string} name */
const named = (name) => (name.startsWith("help-key-") ? t(name) : name);
/** @param {string} name */
const key = (name) => (name === "…" ? " … " : h("kbd", null, named(name)));

/** The lists of keys. @param {"h2" | "h3"} heading */
export function shortcutLists(heading) {
  return h("div", { class: "shortcuts" }, KEYS.map(([where, keys]) => h("section", null,
    h(heading, null, t(where)),
    h("dl", null, keys.flatMap(([names, what]) => [h("dt", null, names.map(key)), h("dd", null, t(what, { command: named(COMMAND) }))])))));
}

export function showShortcuts() {
  return ask({ title: t("help-keys"), content: shortcutLists("h3"), confirm: t("shell-close"), cancel: "", wide: true });
}
