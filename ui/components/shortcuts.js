// Every key in one list: the "?" dialog and the help page.

import { h } from "../lib/dom.js";
import { COMMAND_KEY } from "../lib/undo.js";
import { ask } from "./dialog.js";

/** @type {[string, [string[], string][]][]} */
const KEYS = [
  ["Everywhere", [
    [[COMMAND_KEY, "K"], "Go to a patient, place or command by its name"],
    [["?"], "These keys"],
    [["Tab"], "Next control"],
    [["Ctrl", "L"], "Lock"],
    [["Esc"], "Close a dialog; back from a questionnaire to the visit"],
  ]],
  ["Questionnaires and forms", [
    [[COMMAND_KEY, "Z"], "Undo: an answer, a field or a row, step by step; while a word is being typed, its letters"],
    [[COMMAND_KEY, "Shift", "Z"], `Do it again, also ${COMMAND_KEY} Y`],
  ]],
  ["Search by name", [[["↑", "↓"], "Move in the list"], [["Page Up", "Page Down"], "Eight lines at a time"], [["Enter"], "Go there or do it"], [["Esc"], "Close"]]],
  ["Patients and instruments", [[["/"], "Search"], [["↑", "↓"], "Move in the list"], [["Enter"], "Open"]]],
  ["Visit", [[["Enter"], "Open the next unfinished questionnaire, right after the visit opens"]]],
  ["Time line", [
    [["←", "→"], "Mark before or after, in order of date, once Tab has reached the marks"],
    [["Home", "End"], "First or last mark"],
    [["Enter"], "Go to the record"],
    [["+", "-"], "Shorter or longer period"],
    [["Page Up", "Page Down"], "Earlier or later period"],
  ]],
  ["Checklists", [
    [["O", "C", "F", "N"], "Open, clear, found, not needed; then on to the next line, or to the result of what was found"],
    [["T"], "Today’s date"],
    [["↑", "↓"], "Line before or after"],
    [["Enter"], "In a result or date: on to the next line"],
  ]],
  ["Labs", [[["Enter"], "Add the result; on to the next test of the same day"]]],
  ["Diary", [[["Enter"], "On to the next rating"], [["↑", "↓"], "Five more or less"]]],
  ["Lists that open while you type", [[["↑", "↓"], "Move in the list"], [["Enter"], "Take it"], [["Esc"], "Close the list"]]],
  ["Questionnaire", [
    [["0", "…", "9"], "Choose that number and go on; answers without numbers are counted 1, 2, 3 from the top"],
    [["T", "+"], "Choose 10 and go on (+ on the number pad)"],
    [["Y", "N"], "Yes or no, also 1 or 0"],
    [["←", "→"], "Choose one less or more, and stay"],
    [["↑", "↓"], "Item before or after"],
    [["Backspace"], "Clear the answer, also Delete"],
    [["Enter"], "Go on"],
  ]],
  ["Number on a line", [
    [["0", "…", "9"], "Type the number; Enter takes it and goes on"],
    [["←", "→"], "One less or more"],
    [["Page Up", "Page Down"], "Ten more or less"],
    [["Home", "End"], "Lowest or highest"],
  ]],
  ["Number or time of day", [[["0", "…", "9"], "Type it; Enter takes it and goes on"], [["↑", "↓"], "Item before or after"]]],
  ["Body map and lists", [
    [["A", "…", "Z"], "Mark or unmark the area with that letter"],
    [["↑", "↓"], "Move in the list of areas"],
    [["Space"], "Mark or unmark"],
    [["Enter"], "These are all: confirm and go on"],
    [["0"], "No pain anywhere; none of these"],
    [["Page Up", "Page Down"], "Item before or after"],
  ]],
];

/** The lists of keys. @param {"h2" | "h3"} heading */
export function shortcutLists(heading) {
  return h("div", { class: "shortcuts" }, KEYS.map(([where, keys]) => h("section", null,
    h(heading, null, where),
    h("dl", null, keys.flatMap(([names, what]) => [
      h("dt", null, names.map((name) => (name === "…" ? " … " : h("kbd", null, name)))),
      h("dd", null, what),
    ])))));
}

export function showShortcuts() {
  return ask({ title: "Keyboard", content: shortcutLists("h3"), confirm: "Close", cancel: "", wide: true });
}
