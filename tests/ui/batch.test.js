// Reports for many: who is ticked, how it goes, and that nothing goes on asking after the view was left.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { page, turn } from "./dom.js";

page();
const { batchView } = await import("../../ui/views/batch.js");
const { open, type } = await import("./open-view.js");

const person = (id, name, why = "") => ({ id, name, clinicNumber: id.toUpperCase(), why });
const DUE = [person("d-1", "Ada Berg", "visit on 2026-11-25"), person("d-2", "Britta Moreau", "visit on 2026-11-26")];
const OTHERS = Array.from({ length: 50 }, (_, at) => person(`o-${at}`, at === 7 ? "Chiara Novak" : `Other ${at}`));
const RUNNING = { running: true, done: 12, of: 40, current: "D-004", failed: [], cancelled: false, place: "/home/a/Reports" };

/** Timers that run when they are told to. @type {Map<number, () => void>} */
const timers = new Map();
let serial = 0;
window.setTimeout = (act, ms) => {
  timers.set((serial += 1), Object.assign(act, { ms }));
  return serial;
};
globalThis.clearTimeout = new Proxy(globalThis.clearTimeout, { apply: (real, self, [id]) => (timers.delete(id) ? undefined : Reflect.apply(real, self, [id])) });
async function tick() {
  const [[id, act]] = timers;
  timers.delete(id);
  await act();
  await turn(2);
}

let view;
let state;
beforeEach(() => {
  state = null;
  timers.clear();
});
afterEach(() => view?.close());
const start = async (instead = {}, session) => {
  view = await open(batchView, {}, {
    batch_choices: () => ({ due: DUE, others: OTHERS, weekEnds: "2026-11-29" }), batch_state: () => state, batch_start: ({ patientIds }) => (state = { ...RUNNING, done: 0, of: patientIds.length, current: "D-1" }),
    batch_cancel: () => (state = { ...state, running: false, cancelled: true, current: "" }), ...instead,
  }, session);
  return view.view;
};
const box = (id) => view.view.querySelector(`.ticks input[value="${id}"]`);
const go = () => view.view.querySelector(".beside button.primary");
const problem = () => view.view.querySelector(".beside [role=alert]").textContent;
const progress = () => view.view.querySelector(".batch-progress");

test("who is due is ticked with the reason, others are found by name or number, and the button says how many", async () => {
  await start();
  assert.deepEqual([...view.view.querySelectorAll(".ticks input")].map((each) => [each.value, each.checked]), [["d-1", true], ["d-2", true]]);
  assert.match(view.view.querySelector(".ticks").textContent, /Ada Berg D-1visit on (Nov 25, 2026|25 Nov 2026)/);
  for (const words of ["novak", "O-7"]) {
    type(view.view.querySelector("[aria-label=\"Search other patients\"]"), words);
    assert.ok(box("o-7"), words);
  }
  box("o-7").click();
  box("d-1").click();
  type(view.view.querySelector("[type=search]"), "");
  assert.ok(box("o-7").checked, "who is ticked stays in sight");
  assert.equal(go().textContent, "Write 2 reports…");
  assert.match(view.view.querySelector("h1 + p").textContent, /29/);
});

test("those ticked are sent in the order of the list, with sections and paper; what was changed by hand is there again", async () => {
  await start();
  box("d-1").click();
  view.button("Short: first page only").click();
  go().click();
  await turn(2);
  assert.deepEqual(view.sent("batch_start"), [{ patientIds: ["d-2"], ask: { paper: "a4", sections: [], ask: { course: null, measure: null, from: null, to: null } } }]);
  const { session } = view;
  view.close();
  await start({}, session);
  assert.deepEqual([box("d-1").checked, box("d-2").checked], [false, true]);
});

test("nobody ticked is refused in words", async () => {
  await start();
  view.button("Tick none").click();
  assert.equal(go().textContent, "Write reports…");
  go().click();
  assert.equal(problem(), "Tick at least one patient.");
  assert.equal(view.sent("batch_start").length, 0);
  view.button("Tick all").click();
  assert.deepEqual([go().textContent, problem()], ["Write 2 reports…", ""]);
});

test("no folder chosen: nothing has changed", async () => {
  await start({ batch_start: () => null });
  go().click();
  await turn(2);
  assert.deepEqual([progress().hidden, problem(), timers.size], [true, "", 0]);
});

test("while it runs, a native bar and words say how far; every 300 ms it is asked again, until it is done", async () => {
  await start();
  go().click();
  await turn(2);
  state = RUNNING;
  assert.deepEqual([...timers.values()].map(({ ms }) => ms), [300]);
  await tick();
  const bar = progress().querySelector("progress");
  assert.deepEqual([bar.value, bar.max], [12, 40]);
  assert.equal(document.getElementById(bar.getAttribute("aria-labelledby")).textContent, "12 of 40, D-004 now");
  state = { ...RUNNING, running: false, done: 39, current: "", failed: ["D-017: the disk is full"] };
  await tick();
  assert.equal(timers.size, 0, "nothing is asked any more");
  assert.match(progress().textContent, /Written, but not all.*39 of 40 reports are in \/home\/a\/Reports\..*Could not be made: 1D-017: the disk is full/);
  assert.ok(progress().querySelector(".batch-running").hidden);
  assert.match(view.said.at(-1), /39 of 40 reports are in/);
});

test("what ended a batch counts for all the reports that weren't made", async () => {
  await start();
  go().click();
  await turn(2);
  state = RUNNING;
  await tick();
  state = { ...RUNNING, running: false, done: 2, of: 7, current: "", failed: ["D-007: Saving /a/Trend report D-007 2026-11-23.pdf: the disk is full.", "4 more reports were not made."] };
  await tick();
  assert.match(progress().textContent, /2 of 7 reports are in .*Could not be made: 5D-007: Saving \/a\/Trend report D-007 2026-11-23\.pdf: the disk is full/);
});

test("cancelling says how many are written; the focus goes to what happened, and a poll that was under way changes nothing", async () => {
  let late;
  let hold = false;
  state = RUNNING;
  await start({ batch_state: () => (hold ? new Promise((resolve) => { late = () => resolve(RUNNING); }) : state) });
  hold = true;
  const polled = tick();
  view.button("Cancel").focus();
  view.button("Cancel").click();
  await turn(2);
  late();
  await polled;
  assert.equal(document.activeElement.textContent, "Cancelled");
  assert.match(progress().textContent, /12 of 40 reports are in/);
  assert.equal(timers.size, 0);
});

test("a second start while one runs is refused in words, here and when only the back end knows", async () => {
  state = RUNNING;
  await start();
  go().click();
  assert.match(problem(), /already/);
  assert.equal(view.sent("batch_start").length, 0);
  view.button("Cancel").click();
  await turn(2);
  assert.equal(problem(), "", "nothing is in the way any more");
  view.close();
  state = null;
  await start({ batch_start: () => { throw { code: "busy", message: "Another window writes reports." }; } });
  go().click();
  await turn(2);
  assert.equal(problem(), "Another window writes reports.");
});

test("leaving stops the asking and not the batch; coming back shows it again", async () => {
  await start();
  go().click();
  await turn(2);
  view.close();
  assert.equal(timers.size, 0);
  assert.equal(view.sent("batch_cancel").length, 0);
  state = RUNNING;
  await start();
  assert.match(progress().textContent, /12 of 40, D-004 now/);
  assert.equal(timers.size, 1);
});

test("a poll that fails says why and can be repeated", async () => {
  state = RUNNING;
  let fail = false;
  await start({ batch_state: () => { if (fail) throw { code: "io", message: "No answer." }; return state; } });
  fail = true;
  await tick();
  assert.match(progress().textContent, /No answer\./);
  assert.equal(timers.size, 0);
  fail = false;
  view.button("Look again").click();
  await turn(2);
  assert.deepEqual([progress().querySelector(".error").hidden, timers.size], [true, 1]);
});

test("nobody due is said, and the others can still be ticked", async () => {
  await start({ batch_choices: () => ({ due: [], others: OTHERS.slice(0, 3), weekEnds: "2026-11-29" }) });
  assert.match(view.view.textContent, /Nobody is due by the end of this week/);
  box("o-2").click();
  assert.equal(go().textContent, "Write 1 report…");
});
