// Opens a view with a stand-in for the vault behind it. The page must be there before.

import { backEnd } from "./dom.js";

const { Session } = await import("../../ui/lib/session.js");

/**
 * @param {(ctx: any) => Promise<HTMLElement> | HTMLElement} make
 * @param {Record<string, string>} params
 * @param {Record<string, (args: any) => any>} commands
 */
export async function open(make, params, commands, session = new Session()) {
  session.clinic ??= CLINIC;
  const calls = backEnd({ patient_get: () => PATIENT, ...commands });
  const control = new AbortController();
  const went = [];
  const said = [];
  let reloads = 0;
  let guard = () => true;
  const view = await make({
    params, session, signal: control.signal, title() {}, focus() {},
    go: (path) => went.push(path), say: (words) => said.push(words), reload: () => (reloads += 1), beforeLeave: (ask) => (guard = ask),
  });
  document.getElementById("main").replaceChildren(view);
  /** @param {string} name of the command */
  const sent = (name) => calls.filter(([command]) => command === name).map(([, args]) => args);
  /** @param {string} words @param {ParentNode} [within] */
  const button = (words, within = document) => [...within.querySelectorAll("button")].find((each) => each.textContent === words);
  return { view, session, calls, sent, went, said, button, reloads: () => reloads, leave: () => guard(), close: () => {
    control.abort();
    for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
  } };
}

/** A vault that a clinician has open. */
export const CLINIC = {
  name: "Pain clinic", demo: false, hasRecovery: true, warnings: [], user: { id: "u1", name: "Dr A. Reyes", role: "clinician", me: true },
  settings: { clinicName: "Pain clinic", letterhead: "", clinician: "Dr A. Reyes", paper: "a4", plannedIntervalDays: 90, safetyText: "", lockMinutes: 10 },
};
/** The same as someone else sees it. @param {"assistant" | "readOnly"} role */
export const clinicOf = (role) => ({ ...CLINIC, user: { ...CLINIC.user, role } });

/** A patient of whom nothing is known but the name. */
export const PATIENT = { id: "", name: "Ada Berg", form: { sex: "female", birthDate: "", clinicNumber: "" }, age: null, measures: [], visits: [], alerts: [], due: [], treatments: [], nextDue: null, overdue: false };

/** What a person does to a field. @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} text */
export function type(field, text) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

export const dialog = () => document.querySelector("dialog[open]");

/** Presses the dialog's own button. */
export function confirm() {
  dialog().querySelector("form").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
}

export const ALERT = {
  identity: "phq9_item9:v", rule: "phq9_item9", strength: "stop", strengthWords: "ask now", title: "PHQ-9 item 9 was answered", words: "PHQ-9 item 9: several days, 2026-11-20", text: "Ask now.", source: "Kroenke 2001",
  clinicText: "Call 555 0199", perhaps: false, current: true, state: "open", raisedOn: "2026-11-20", acknowledgedBy: "", acknowledgedOn: null, reason: "", visitId: "v", about: [],
};
export const SEEN = { ...ALERT, state: "acknowledged", acknowledgedBy: "Dr A. Reyes", acknowledgedOn: "2026-11-21", reason: "Talked in private" };
