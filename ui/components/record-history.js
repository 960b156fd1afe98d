// What happened to a record: every revision with who, when and why; and taking one out, which keeps its history.

import { ipc, toAppError } from "../ipc.js";
import { longMoment } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { inEnglish, rich, t } from "../lib/words.js";
import { ask } from "./dialog.js";
import { checkFields, Field } from "./field.js";

/** @typedef {import("../ipc-types.d.ts").RecordKind} RecordKind */

/** @param {RecordKind} kind @param {string} id @param {string} title @param {AbortSignal} [signal] */
export async function showHistory(kind, id, title, signal) {
  const revisions = await ipc.recordHistory(kind, id);
  await ask({
    title: t("patients-history", { title }),
    content: h("ol", { class: "history", reversed: true }, revisions.toReversed().map((revision, index) => h("li", null,
      h("p", null, rich("patients-history-line", {
        what: h("strong", null, what(revision, index === revisions.length - 1)), who: revision.by, moment: h("time", { class: "hint", datetime: revision.at }, longMoment(revision.at)),
      })),
      revision.reason && h("p", null, t("patients-history.reason", { reason: revision.reason })),
      !revision.removed && h("dl", { class: "revision" }, revision.lines.map((line) => h("div", { class: line.changed ? "changed" : "" }, h("dt", { lang: inEnglish() }, line.label), h("dd", null, withDates(line.text)))))))),
    confirm: t("shell-close"),
    cancel: "",
    wide: true,
    signal,
  });
}

/** @param {import("../ipc-types.d.ts").RevisionView} revision @param {boolean} first */
function what(revision, first) {
  if (revision.removed) return t("patients-history-removed");
  return t(first ? "patients-history-first" : "patients-history-changed");
}

/**
 * Takes a record out after asking why.
 * @param {RecordKind} kind @param {string} id @param {string} title @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether it was removed
 */
export function removeRecord(kind, id, title, signal) {
  const reason = reasonField(t("patients-remove.why"), t("patients-remove.hint"));
  return ask({
    title: t("patients-remove", { title }),
    body: [t("patients-remove.what")],
    content: reason.element,
    confirm: t("patients-remove.do"),
    cancel: t("shell-keep"),
    check: async () => {
      if (!reason.value.trim()) {
        checkFields([[reason, t("patients-reason.missing")]]);
        return t("patients-remove.not-yet");
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
export function reasonField(label = t("patients-change-reason"), hint = t("patients-change-reason.hint")) {
  return new Field(label, h("input", { type: "text", autocomplete: "off" }), { hint });
}
