// What happened to a record: every revision with who, when and why; and taking one out, which keeps its history.

import { ipc, toAppError } from "../ipc.js";
import { longMoment } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { ask } from "./dialog.js";
import { checkFields, Field } from "./field.js";

/** @typedef {import("../ipc-types.d.ts").RecordKind} RecordKind */

/** @param {RecordKind} kind @param {string} id @param {string} title @param {AbortSignal} [signal] */
export async function showHistory(kind, id, title, signal) {
  const revisions = await ipc.recordHistory(kind, id);
  await ask({
    title: `History: ${title}`,
    content: h("ol", { class: "history", reversed: true }, revisions.toReversed().map((revision, index) => h("li", null,
      h("p", null, h("strong", null, what(revision, index === revisions.length - 1)), ` by ${revision.by}`, h("time", { class: "hint", datetime: revision.at }, ` ${longMoment(revision.at)}`)),
      revision.reason && h("p", null, `Reason: ${revision.reason}`),
      !revision.removed && h("dl", { class: "revision" }, revision.lines.map((line) => h("div", { class: line.changed ? "changed" : "" }, h("dt", null, line.label), h("dd", null, withDates(line.text)))))))),
    confirm: "Close",
    cancel: "",
    wide: true,
    signal,
  });
}

/** @param {import("../ipc-types.d.ts").RevisionView} revision @param {boolean} first */
function what(revision, first) {
  if (revision.removed) return "Removed";
  return first ? "Written down" : "Changed";
}

/**
 * Takes a record out after asking why.
 * @param {RecordKind} kind @param {string} id @param {string} title @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether it was removed
 */
export function removeRecord(kind, id, title, signal) {
  const reason = reasonField("Why it is removed", "Kept in the history, such as “wrong patient” or “written down twice”.");
  return ask({
    title: `Remove ${title}?`,
    body: ["It no longer counts. What it said stays readable in the history."],
    content: reason.element,
    confirm: "Remove",
    cancel: "Keep",
    check: async () => {
      if (!reason.value.trim()) {
        checkFields([[reason, "Say why, in a few words."]]);
        return "Not removed yet: see above.";
      }
      try {
        await ipc.recordRemove(kind, id, reason.value.trim());
        return "";
      } catch (error) {
        return toAppError(error).message;
      }
    },
    signal,
  });
}

/** Why something that was written down is changed. @param {string} [label] @param {string} [hint] */
export function reasonField(label = "Reason for the change", hint = "Kept with the earlier value, such as “typing error” or “patient brought the box”.") {
  return new Field(label, h("input", { type: "text", autocomplete: "off" }), { hint });
}
