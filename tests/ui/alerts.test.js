// Item 9 interrupts the clinician, once, and keeps the visit from being signed.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { page, turn } from "./dom.js";

page();
const { visitView } = await import("../../ui/views/visit.js");
const { safetyView } = await import("../../ui/views/safety.js");
const { ALERT, confirm, dialog, open, SEEN, type } = await import("./open-view.js");
const { start, leave } = await import("./open-form.js");

const VISIT = { id: "v", patientId: "p", patientName: "Ada", date: "2026-11-20", kind: "follow_up", kindLabel: "Follow-up", note: "", status: "draft", statusWords: "Draft", statusAt: null, assessments: [], missing: [], criteria: null, flags: [], alerts: [ALERT], history: [] };
const SAFETY = { patientId: "p", patientName: "Ada", alerts: [], open: 0, rules: 23, notChecked: [], conditions: [], beforeLdn: [], differential: [] };

let view;
afterEach(() => view?.close());

/** @param {Partial<typeof VISIT>} [more] @param {object} [commands] */
async function visit(more = {}, commands = {}) {
  const stored = { ...VISIT, ...more };
  view = await open(visitView, { visitId: "v" }, {
    visit_get: () => structuredClone(stored),
    visit_edit: () => structuredClone(stored),
    visit_sign: () => ({ ...stored, status: "signed" }),
    alert_acknowledge: ({ identity, reason }) => {
      if (reason === "fails") throw { code: "io", message: "The disk is full." };
      stored.alerts = stored.alerts.map((alert) => (alert.identity === identity ? { ...SEEN, reason } : alert));
      return SAFETY;
    },
    ...commands,
  });
  await turn(5);
  return view;
}

test("opening a visit with an open alert brings the dialog up by itself, with the answer and the clinic's own text", async () => {
  await visit();
  assert.equal(dialog().getAttribute("role"), "alertdialog");
  assert.match(dialog().textContent, /several days.*Call 555 0199/s);
  assert.doesNotMatch(dialog().textContent, /2026-11-20/, "dates are written as the system does");
});

test("without a text of the clinic it says so and where to write one", async () => {
  await visit({ alerts: [{ ...ALERT, clinicText: "" }] });
  assert.match(dialog().textContent, /no text of its own.*Settings/s);
});

test("Later leaves the alert above the visit, and the dialog doesn't come up at a redraw", async () => {
  const { button } = await visit();
  button("Later", dialog()).click();
  await turn(5);
  assert.equal(dialog(), null);
  const panel = view.view.querySelector(".visit-alerts.safety");
  assert.match(panel.textContent, /Call 555 0199/);
  button("Date and kind…").click();
  await turn(5);
  confirm();
  await turn(10);
  assert.equal(dialog(), null, "redrawing is not opening");
  assert.ok(view.view.querySelector(".visit-alerts.safety"));
});

test("an acknowledgement needs a reason; a failure stays in the dialog with what was typed", async () => {
  const { sent } = await visit();
  confirm();
  await turn(5);
  assert.equal(sent("alert_acknowledge").length, 0);
  assert.match(dialog().textContent, /Write down what was decided/);
  type(dialog().querySelector("textarea"), "  \n ");
  confirm();
  await turn(5);
  assert.equal(sent("alert_acknowledge").length, 0, "blanks are no reason");
  type(dialog().querySelector("textarea"), "fails");
  confirm();
  await turn(5);
  assert.match(dialog().textContent, /disk is full/);
  type(dialog().querySelector("textarea"), "Talked in private");
  confirm();
  await turn(10);
  assert.deepEqual(sent("alert_acknowledge").at(-1), { patientId: "p", identity: "phq9_item9:v", words: ALERT.words, reason: "Talked in private" });
  assert.equal(dialog(), null);
  const panel = view.view.querySelector(".visit-alerts");
  assert.match(panel.textContent, /Acknowledged by Dr A. Reyes, .*2026.*: Talked in private/);
  assert.equal(panel.classList.contains("safety"), false, "what is acknowledged is not red");
});

test("a second open alert follows the first", async () => {
  await visit({ alerts: [ALERT, { ...ALERT, identity: "other", title: "Another" }] });
  assert.match(dialog().textContent, /1 of 2/);
  type(dialog().querySelector("textarea"), "Talked");
  confirm();
  await turn(10);
  assert.match(dialog().textContent, /2 of 2/);
  assert.match(dialog().textContent, /Another/);
});

test("a visit can't be signed while an alert is open: nothing is sent, and the way leads to the alert", async () => {
  const { button, sent } = await visit();
  button("Later", dialog()).click();
  await turn(5);
  button("Sign").click();
  await turn(5);
  assert.match(dialog().textContent, /Acknowledge the open alerts first.*PHQ-9 item 9 was answered/s);
  assert.equal(sent("visit_sign").length, 0);
  confirm();
  await turn(5);
  assert.equal(document.activeElement.textContent, "Acknowledge…");
});

test("an alert that only the vault knows of also leads to the panel", async () => {
  let known = [];
  const { button } = await visit({ alerts: [] }, {
    visit_get: () => ({ ...VISIT, alerts: known }),
    visit_sign: () => {
      known = [ALERT];
      throw { code: "unacknowledged", message: "This visit has an open alert.", field: "alerts" };
    },
  });
  assert.equal(dialog(), null);
  button("Sign").click();
  await turn(5);
  confirm();
  await turn(5);
  assert.match(dialog().textContent, /This visit has an open alert/);
  confirm();
  await turn(10);
  assert.equal(document.activeElement.textContent, "Acknowledge…");
});

test("with all acknowledged it is signed after one question, whose Enter signs nothing", async () => {
  const { button, sent } = await visit({ alerts: [SEEN] });
  assert.equal(dialog(), null);
  button("Sign").click();
  await turn(5);
  assert.match(dialog().textContent, /Sign the visit of November 20, 2026\?.*read-only/s);
  assert.equal(document.activeElement.textContent, "Go back");
  assert.equal(sent("visit_sign").length, 0);
  confirm();
  await turn(5);
  assert.equal(sent("visit_sign").length, 1);
});

test("a visit that was signed without it shows it without stopping whoever looks the visit up", async () => {
  const { button } = await visit({ status: "signed", statusAt: "2026-11-20T10:00:00Z" });
  assert.equal(dialog(), null);
  assert.match(view.view.querySelector(".visit-alerts.safety").textContent, /not acknowledged yet/);
  button("Acknowledge…").click();
  await turn(5);
  assert.doesNotMatch(dialog().textContent, /can’t be signed/, "it is signed already");
});

test("a flag that is an alert already isn't said twice", async () => {
  await visit({ alerts: [SEEN], flags: [{ code: "phq9_item9", text: "said twice", clinicText: "", source: "", date: null }, { code: "other", text: "its own", clinicText: "", source: "", date: null }] });
  assert.doesNotMatch(view.view.textContent, /said twice/);
  assert.match(view.view.textContent, /its own/);
});

test("while the form is filled in no dialog comes up", async () => {
  const { session } = await start("phq9");
  const { press } = await import("./dom.js");
  for (let item = 0; item < 8; item += 1) press("ArrowDown");
  press("3");
  await session.queue.settled();
  await turn(10);
  assert.equal(document.querySelector("dialog"), null);
  leave();
});

test("the safety screen: open ones first and red, with rule, source and how well founded; what isn't checked is named", async () => {
  const alerts = [SEEN, { ...ALERT, perhaps: true, title: "Opioid", words: "Tramadol stopped in 2026-11", strengthWords: "the label says not to", about: [{ kind: "labResult", id: "l", label: "TSH 2026-10-02" }] }, { ...SEEN, state: "settled", identity: "s", title: "Check was done" }];
  view = await open(safetyView, { patientId: "p" }, { safety_get: () => ({ ...SAFETY, alerts, open: 1, notChecked: ["Reishi"] }) });
  const cards = [...view.view.querySelectorAll(".alert-card")];
  assert.deepEqual(cards.map((card) => card.querySelector("h3").textContent), ["Opioid", "PHQ-9 item 9 was answered", "Check was done"]);
  assert.deepEqual(cards.map((card) => card.classList.contains("safety")), [true, false, false], "only open ones are red");
  assert.match(cards[0].textContent, /the label says not to/);
  assert.match(cards[0].textContent, /Perhaps: not all dates are known to the day/);
  assert.match(cards[0].textContent, /Source: Kroenke 2001/);
  assert.doesNotMatch(cards[0].textContent, /2026-11/, "a month looks like a month");
  assert.equal(cards[0].querySelector(".about a").getAttribute("href"), "#/patients/p/labs");
  assert.equal(cards[2].closest("details").open, false, "settled ones are folded");
  assert.match(view.view.textContent, /23 rules were asked; not checked: Reishi/);
});

test("acknowledging on the safety screen needs a reason and shows it", async () => {
  let state = [ALERT];
  view = await open(safetyView, { patientId: "p" }, {
    safety_get: () => ({ ...SAFETY, alerts: state, open: 1 }),
    alert_acknowledge: ({ reason }) => {
      state = [{ ...SEEN, reason }];
      return { ...SAFETY, alerts: state, open: 0 };
    },
  });
  view.button("Acknowledge…").click();
  confirm();
  await turn(5);
  assert.equal(view.sent("alert_acknowledge").length, 0);
  type(dialog().querySelector("textarea"), "Asked her: none since May");
  confirm();
  await turn(5);
  assert.match(view.view.textContent, /Acknowledged by Dr A. Reyes.*Asked her: none since May/s);
  assert.match(view.view.textContent, /No open alerts/);
});
