// The diary: blank stays blank, 0 stays 0, nothing typed is lost, nothing is stored unseen.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { backEnd, page, press, turn } from "./dom.js";
import { ITEMS, measurements } from "./mock-measurements.js";

page();
const { diaryView } = await import("../../ui/views/diary.js");
const { addDays, today } = await import("../../ui/lib/dates.js");
const { PATIENT } = await import("./open-view.js");
const { Session } = await import("../../ui/lib/session.js");

let patients = 0;
/** A day before the mock's diary begins. */
const FREE = addDays(today(), -10_050);

beforeEach(() => {
  for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
});

async function start(more = {}) {
  patients += 1;
  const patientId = `d${patients}`;
  const calls = backEnd({ ...measurements, patient_get: () => ({ ...PATIENT, id: patientId }), ...more });
  let guard = null;
  const view = await diaryView({ params: { patientId }, session: new Session(), signal: new AbortController().signal, go() {}, reload() {}, say() {}, title() {}, focus() {}, beforeLeave: (ask) => { guard = ask; } });
  document.getElementById("main").replaceChildren(view);
  view.querySelector(".day-form").scrollIntoView = () => {};
  const field = (label) => {
    const name = [...view.querySelectorAll("label")].find((each) => each.textContent === label);
    assert.ok(name, `a field named ${label}`);
    return document.getElementById(name.htmlFor);
  };
  const type = async (label, text) => {
    const control = field(label);
    control.focus();
    control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
    control.blur();
    await turn(5);
  };
  const save = async () => {
    button("Save day", view).click();
    await turn(10);
  };
  const sent = (command) => calls.filter(([name]) => name === command).map(([, args]) => args);
  const shown = () => Object.fromEntries(ITEMS.map(({ key, label }) => [key, field(label).value]));
  const errors = () => [...view.querySelectorAll(".error")].filter((each) => !each.hidden && each.textContent).map((each) => each.textContent);
  /** Day of the diary as it stands. */
  const kept = (date) => measurements.diary_get({ patientId, from: date, to: date }).days[0];
  return { view, calls, field, type, save, sent, shown, errors, kept, patientId, leave: () => guard() };
}

const button = (words, within = document) => [...within.querySelectorAll("button")].find((each) => each.textContent === words);
const dialog = () => [...document.querySelectorAll("dialog")].at(-1);

test("blank stays blank and is not sent; 0 is sent as 0", async () => {
  const { type, save, sent, shown, view } = await start();
  assert.ok(Object.values(shown()).every((value) => value === ""), "nothing looks rated");
  assert.equal(view.querySelectorAll(".rating-line:not(.blank)").length, 0);
  await type("Day", FREE);
  await type("Average pain", "0");
  await type("Fatigue", "70");
  await save();
  assert.deepEqual(sent("diary_save"), [{ patientId: sent("diary_save")[0].patientId, form: { date: FREE, ratings: { pain_average: 0, fatigue: 70 }, note: "" }, reason: "" }]);
  assert.deepEqual([shown().pain_average, shown().fatigue, shown().sleep_poor], ["0", "70", ""]);
});

test("what is no rating is refused at its field and nothing is sent", async () => {
  const { type, save, sent, errors, field } = await start();
  await type("Day", FREE);
  for (const wrong of ["130", "-5", "7.5", "much"]) {
    await type("Sleep", wrong);
    await save();
    assert.equal(field("Sleep").getAttribute("aria-invalid"), "true", wrong);
    assert.equal(field("Sleep").value, wrong);
  }
  await type("Sleep", "");
  await save();
  assert.deepEqual(errors(), ["Nothing is rated yet: type at least one number."]);
  await type("Day", "");
  await type("Sleep", "30");
  await save();
  assert.deepEqual(errors(), ["Choose the day."]);
  assert.equal(sent("diary_save").length, 0);
});

test("arrows change by 5 within the scale; Enter leads to the next rating, and never saves half a day", async () => {
  const { type, field, sent } = await start();
  await type("Day", FREE);
  await type("Stress", "97");
  field("Stress").focus();
  press("ArrowUp");
  assert.equal(field("Stress").value, "100");
  press("ArrowDown");
  assert.equal(field("Stress").value, "95");
  press("Enter");
  assert.equal(document.activeElement, field("Sadness"));
  press("ArrowUp");
  assert.equal(field("Sadness").value, "0", "from blank, the nearest end");
  assert.equal(sent("diary_save").length, 0);
});

test("a failed save keeps what is typed", async () => {
  const { type, save, shown, errors, view, leave } = await start({
    diary_save: () => {
      throw { code: "disk_full", message: "The disk is full." };
    },
  });
  await type("Day", FREE);
  await type("Fatigue", "70");
  await save();
  assert.deepEqual(errors(), ["The disk is full."]);
  assert.equal(shown().fatigue, "70");
  assert.match(view.textContent, /Not saved\. What you typed is still here\./);
  const asked = leave();
  button("Stay").click();
  assert.equal(await asked, false, "and leaving asks");
});

test("a day that exists is loaded; changing or taking away a rating needs a reason, adding one doesn’t", async () => {
  const { type, save, sent, shown, kept, errors, field } = await start();
  const day = addDays(today(), -3);
  const before = kept(day);
  await type("Day", day);
  assert.deepEqual(shown(), Object.fromEntries(ITEMS.map(({ key }) => [key, key in before.ratings ? String(before.ratings[key]) : ""])));
  assert.ok(field("Reason for the correction").closest("[hidden]"), "not asked before something changes");
  await type("Fatigue", "");
  await save();
  assert.deepEqual(errors(), ["Say why, in a few words."]);
  assert.equal(sent("diary_save").length, 0);
  await type("Reason for the correction", "Line read wrongly");
  await save();
  const [{ form, reason }] = sent("diary_save");
  assert.equal(reason, "Line read wrongly");
  assert.equal("fatigue" in form.ratings, false);
  const { fatigue, ...rest } = before.ratings;
  assert.notEqual(fatigue, undefined);
  assert.deepEqual(form.ratings, rest, "the others go along unchanged");
  await type("Fatigue", "0");
  await save();
  assert.equal(sent("diary_save").length, 2, "adding needs no reason");
  assert.equal(sent("diary_save")[1].form.ratings.fatigue, 0);
});

test("typed numbers never move to another day unasked", async () => {
  const { type, shown, field, view, sent } = await start();
  await type("Day", FREE);
  await type("Fatigue", "70");
  button("Day after", view).click();
  await turn(5);
  assert.match(dialog().textContent, /is not saved/);
  button("Stay").click();
  await turn(5);
  assert.deepEqual([field("Day").value, shown().fatigue], [FREE, "70"]);
  await type("Day", addDays(FREE, 1));
  assert.match(dialog().textContent, /What is typed here was for/);
  [...dialog().querySelectorAll("button")].find((each) => each.textContent.startsWith("Yes")).click();
  await turn(5);
  assert.deepEqual([field("Day").value, shown().fatigue], [addDays(FREE, 1), "70"]);
  await type("Day", addDays(today(), -3));
  [...dialog().querySelectorAll("button")].find((each) => each.textContent === "Leave it unsaved").click();
  await turn(5);
  assert.notEqual(shown().stress, "", "what is stored is shown");
  assert.equal(sent("diary_save").length, 0);
});

test("numbers typed before the day was chosen meet a day that is there only after a question", async () => {
  const { type, shown } = await start();
  await type("Fatigue", "70");
  await type("Day", addDays(today(), -3));
  assert.match(dialog().textContent, /is in the diary already/);
  button("Stay").click();
  await turn(5);
  assert.equal(shown().fatigue, "70");
});

test("of a long diary only two weeks are asked for and drawn", async () => {
  const { view, sent } = await start();
  const span = ({ from, to }) => (new Date(to) - new Date(from)) / 86_400_000;
  assert.equal(view.querySelectorAll("table.diary tbody tr").length, 14);
  button("Earlier", view).click();
  await turn(5);
  assert.equal(view.querySelectorAll("table.diary tbody tr").length, 14);
  assert.ok(sent("diary_get").length >= 2);
  for (const asked of sent("diary_get")) assert.ok(span(asked) <= 13, JSON.stringify(asked));
  assert.deepEqual([sent("diary_get").at(-1).from, sent("diary_get").at(-1).to], [addDays(today(), -27), addDays(today(), -14)]);
  assert.match(view.querySelector(".diary-summary").textContent, /^\d+ of the last 14 days filled in/);
});

test("a slow earlier period never replaces a later one", async () => {
  const first = addDays(today(), -400);
  const { view, type, sent } = await start({
    diary_get: async (args) => {
      if (args.to === first) await turn(40);
      return measurements.diary_get(args);
    },
  });
  await type("14 days up to", first);
  await type("14 days up to", addDays(today(), -300));
  await turn(80);
  assert.deepEqual(sent("diary_get").slice(-2).map(({ to }) => to), [first, addDays(today(), -300)]);
  const year = addDays(today(), -300).slice(0, 4);
  assert.match(view.querySelector("table.diary tbody button").getAttribute("aria-label"), new RegExp(`${Number(addDays(today(), -300).slice(8))}, ${year}`));
});

const TABLE = ["Date;Pain;Tired;Odd", "1998-02-01;40;55;1", "1998-02-02;0;;2", "1998-02-03;120;10;3", "yesterday;10;10;4"].join("\n");

async function preview(text = TABLE, more = {}) {
  const all = await start(more);
  button("Paste a week…", all.view).click();
  const control = all.field("The table");
  control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  await turn(350);
  const part = all.view.querySelector(".diary-import");
  const select = (heading) => part.querySelector(`select[aria-label="${heading} becomes"]`);
  return { ...all, part, select };
}

test("a pasted table shows columns, counts and every place that can’t be read, and stores nothing", async () => {
  const { part, select, sent } = await preview();
  assert.deepEqual(["Date", "Pain", "Tired", "Odd"].map((heading) => select(heading).value), ["date", "pain_average", "fatigue", "ignore"]);
  assert.match(part.querySelector(".import-counts").textContent, /^2 days new2 places that can’t be read$/);
  assert.deepEqual([...part.querySelectorAll(".problems tbody tr")].map((row) => row.textContent), ["Line 4Pain“120” is not a whole number from 0 to 100.", "Line 5Date“yesterday” is no date: write it like 2026-04-03."]);
  assert.match(part.querySelector(".import-days").textContent, /Average pain 0(?!,)/, "0 is a rating, blank is none");
  assert.equal(sent("diary_import").length, 0);
});

test("another column changes the preview; only the button stores, with the columns as shown", async () => {
  const { part, select, sent, kept } = await preview();
  select("Odd").value = "stress";
  select("Odd").dispatchEvent(new Event("change"));
  await turn(5);
  assert.deepEqual(sent("diary_read").at(-1).columns, ["date", "pain_average", "fatigue", "stress"]);
  assert.match(part.querySelector(".import-days").textContent, /Stress 1/);
  assert.equal(kept("1998-02-01"), undefined, "nothing is stored yet");
  button("Store 2 days", part).click();
  await turn(10);
  assert.deepEqual(sent("diary_import").map(({ columns, replace }) => [columns, replace]), [[["date", "pain_average", "fatigue", "stress"], false]]);
  assert.deepEqual(kept("1998-02-02").ratings, { pain_average: 0, stress: 2 });
  assert.equal(part.hidden, true);
});

test("days that are there with other ratings are replaced only when ticked", async () => {
  const day = addDays(today(), -3);
  const text = `Date;Pain\n${day};11\n1998-03-01;12`;
  const { part, sent } = await preview(text);
  assert.match(part.querySelector(".import-changes").textContent, /Average pain \d+ → 11/);
  assert.ok(button("Store 1 day", part));
  part.querySelector("input[type=checkbox]").click();
  button("Store 2 days", part).click();
  await turn(10);
  assert.equal(sent("diary_import")[0].replace, true);
});

test("a day that only lacks a rating gets it without replacing anything", async () => {
  const day = addDays(today(), -3);
  const all = await preview(`Date;Pain\n${day};11`, {
    diary_read: (args) => {
      const read = measurements.diary_read(args);
      return { ...read, changed: [{ date: day, words: "adds Headache 10", onlyAdds: true }] };
    },
  });
  assert.match(all.part.querySelector(".import-counts").textContent, /1 day in the diary already, to which ratings are added/);
  assert.equal(all.part.querySelector("input[type=checkbox]"), null, "there is nothing to replace");
  assert.ok(button("Store 1 day", all.part));
});

test("typing on in the table takes the old preview away before it could be stored", async () => {
  const { part, field } = await preview();
  const control = field("The table");
  control.value = "Date;Pain\n1998-04-01;5";
  control.dispatchEvent(new Event("input", { bubbles: true }));
  assert.equal(part.querySelector(".import-counts"), null);
  assert.equal(part.querySelector("button.primary").hidden, true);
  await turn(350);
  assert.ok(button("Store 1 day", part));
});

test("a table that fails to be stored stays on screen", async () => {
  const { part } = await preview(TABLE, {
    diary_import: () => {
      throw { code: "disk_full", message: "The disk is full." };
    },
  });
  button("Store 2 days", part).click();
  await turn(10);
  assert.match(part.textContent, /The disk is full\./);
  assert.match(part.textContent, /Nothing was stored\./);
  assert.ok(button("Store 2 days", part));
  assert.equal(part.hidden, false);
});

test("a table that can’t be read at all says why", async () => {
  const { part } = await preview("a;b\n1;2");
  assert.match(part.textContent, /No column becomes the date/);
  assert.equal(part.querySelector("button.primary").hidden, true);
});

test("the blank sheet is made with the name or without", async () => {
  const { view, sent, patientId } = await start();
  for (const [value, wanted] of [["named", patientId], ["blank", null]]) {
    button("Blank sheet…", view).click();
    dialog().querySelector("select").value = value;
    button("Save PDF…", dialog()).click();
    await turn(10);
    assert.equal(sent("diary_sheet_save").at(-1).patientId, wanted);
  }
  assert.match(view.textContent, /Saved to \/home\/reyes/);
});
