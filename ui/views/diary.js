// The daily diary of a patient: a day typed, a table read in, two weeks at a glance, the blank sheet.

import { DayForm } from "../components/diary/day-form.js";
import { DiaryImport } from "../components/diary/import.js";
import { DiaryPeriod } from "../components/diary/period.js";
import { ask } from "../components/dialog.js";
import { selectField } from "../components/field.js";
import { patientHead } from "../components/patient-head.js";
import { ipc, toAppError } from "../ipc.js";
import { savedWords } from "../lib/bytes.js";
import { addDays, mediumDate, today } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { errorWords } from "../lib/english.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").DiaryView} DiaryView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function diaryView(ctx) {
  ctx.title(t("measures-diary"));
  const { patientId } = ctx.params;
  const [patient, diary] = await Promise.all([
    ipc.patientGet(patientId),
    ipc.diaryGet({ patientId, from: addDays(today(), -13), to: today() }),
  ]);
  const { signal } = ctx;

  const summary = h("p", { class: "diary-summary" });
  const outcome = h("p", { class: "outcome", role: "status" });
  const day = new DayForm({ patientId, items: diary.items, signal, onStored: () => period.read() });
  const period = new DiaryPeriod({ patientId, diary, signal, say: (words) => ctx.say(words), onRead: summarize, onOpen: (date) => {
    day.element.scrollIntoView({ block: "start" });
    day.open(date, true);
  } });
  const table = new DiaryImport({
    patientId,
    items: diary.items,
    signal,
    onStored: async (_, words) => {
      turn(false);
      fill(outcome, words);
      await Promise.all([period.read(), day.refresh()]);
      paste.focus();
    },
    onCancel: () => {
      turn(false);
      paste.focus();
    },
  });
  const paste = h("button", { type: "button", data: { needs: "write" }, on: { click: () => begin(() => table.startPaste()) } }, t("measures-table.paste"));
  const read = h("button", { type: "button", data: { needs: "write" }, on: { click: () => choose() } }, t("measures-table"));
  const sheet = h("button", { type: "button", on: { click: () => saveSheet() } }, t("measures-sheet"));
  const daily = h("div", { class: "stack" }, day.element, period.element);
  summarize(diary);

  ctx.beforeLeave(async () => !(day.dirty || table.dirty) || ask({
    title: t("shell-leave-unsaved"),
    body: [t(day.dirty ? "measures-diary-leave" : "measures-diary-leave.table")],
    confirm: t("shell-leave"),
    cancel: t("shell-stay"),
    signal,
  }));
  ctx.focus(day.day.control);
  return h("section", { class: "page wide diary-page" },
    patientHead(patient, "/diary"),
    h("div", { class: "diary-head" }, summary, h("div", { class: "actions" }, paste, read, sheet)),
    outcome, table.element, daily);

  /** @param {DiaryView} read */
  function summarize({ first, last, count, last14 }) {
    fill(summary, h("strong", null, t("measures-diary-filled", { count: last14 })),
      count > 0 && h("span", { class: "hint" }, " ", t("measures-diary-reach", { count, from: mediumDate(first), to: mediumDate(last) })));
  }

  /** Shows the table that is read in, or the days. @param {boolean} reading */
  function turn(reading) {
    daily.hidden = reading;
    paste.disabled = reading;
    read.disabled = reading;
    if (!reading) table.close();
  }

  /** @param {() => void} start */
  function begin(start) {
    fill(outcome);
    outcome.className = "outcome";
    turn(true);
    start();
  }

  async function choose() {
    try {
      const file = await ipc.diaryChooseFile();
      if (file && !signal.aborted) begin(() => table.startFile(file));
    } catch (reason) {
      fail(reason);
    }
  }

  async function saveSheet() {
    const whose = selectField(t("measures-sheet.for"), [["named", patient.name], ["blank", t("measures-sheet.anyone")]], "named", {
      hint: t("measures-sheet.hint"),
    });
    const { paper } = ctx.session.clinic?.settings ?? { paper: "a4" };
    if (!await ask({ title: t("measures-sheet.title"), content: whose.element, confirm: t("measures-sheet.save"), signal })) return;
    outcome.className = "outcome";
    fill(outcome, t("measures-sheet.making"));
    try {
      const saved = await ipc.diarySheetSave(whose.value === "named" ? patientId : null, paper);
      fill(outcome, savedWords(saved));
    } catch (reason) {
      fail(reason);
    }
  }

  /** @param {unknown} reason */
  function fail(reason) {
    outcome.className = "outcome error";
    fill(outcome, errorWords(toAppError(reason)));
  }
}
