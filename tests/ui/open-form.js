// Opens a questionnaire of a visit, with a stand-in for the vault behind it. The page must be there before.

import { backEnd } from "./dom.js";
import { CLINIC } from "./open-view.js";
import { INSTRUMENTS } from "./mock-instruments.js";
import { LIBRARY } from "./mock-library.js";
import { bodyMap, scored } from "./mock-science.js";

const { questionnaireView } = await import("../../ui/views/questionnaire.js");
const { Session } = await import("../../ui/lib/session.js");

/** @type {AbortController | undefined} */
let open;

/** Leaves the form that is open. */
export const leave = () => open?.abort();

/** @param {string} instrument @param {{answers?: object, status?: string, set?: (args: any) => any}} [options] */
export async function start(instrument, { answers = {}, status = "draft", set } = {}) {
  leave();
  const definition = LIBRARY.find((each) => each.id === instrument);
  const form = (id, from) => ({ id, instrument: from.id, version: "1", shortName: from.shortName, answers, ...scored(from, answers, undefined, "") });
  const stored = structuredClone(answers);
  const calls = backEnd({
    visit_get: () => ({ id: "v", patientId: "p", patientName: "Ada <img src=x onerror=alert(1)>", date: "2026-11-01", status, assessments: [form("a", definition), form("b", INSTRUMENTS[3])], flags: [], missing: [], history: [], criteria: null }),
    instruments_list: () => LIBRARY,
    body_map_svg: () => bodyMap("light"),
    answer_set: set ?? (({ item, value, given }) => {
      if (value === null) delete stored[item];
      else stored[item] = { value, given };
      return { ...form("a", definition), answers: stored, ...scored(definition, stored, undefined, "Call 555 0199") };
    }),
  });
  const session = new Session();
  session.clinic = CLINIC;
  const control = new AbortController();
  open = control;
  const went = [];
  let focus = null;
  const element = await questionnaireView({
    params: { visitId: "v", assessmentId: "a" }, session, signal: control.signal, go: (path) => went.push(path), reload() {}, say() {}, title() {}, beforeLeave() {},
    focus: (first) => {
      focus = first;
    },
  });
  document.getElementById("main").replaceChildren(element);
  focus.focus();
  const sent = () => calls.filter(([command]) => command === "answer_set").map(([, args]) => [args.item, args.value, args.given]);
  const label = () => element.querySelector(".item-label").textContent;
  return { session, element, stored, sent, went, label };
}
