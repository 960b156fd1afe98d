// Steps of a course in words, and where a new one belongs. No page needed.

import { t } from "./words.js";

/** @typedef {import("../ipc-types.d.ts").StepForm} StepForm */
/** @typedef {StepForm["times"][number]} TimeOfDay */

/** @type {[TimeOfDay, string, string][]} key, name, in a sentence */
const TIMES = [
  ["morning", "treatments-time-morning", "treatments-time-morning.when"],
  ["noon", "treatments-time-noon", "treatments-time-noon.when"],
  ["evening", "treatments-time-evening", "treatments-time-evening.when"],
  ["bedtime", "treatments-time-bedtime", "treatments-time-bedtime.when"],
  ["as_needed", "treatments-time-needed", "treatments-time-needed.when"],
];

/** @returns {[string, string][]} */
export const timeChoices = () => TIMES.map(([key, name]) => [key, t(name)]);

/** @param {StepForm["kind"]} kind @returns {StepForm} */
export const blankStep = (kind) => ({ from: "", kind, amount: "", unit: "", times: [], form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: "", reason: "" });

/** "in the morning, at bedtime". @param {StepForm["times"]} times */
export const timesWords = (times) => times.map((time) => {
  const known = TIMES.find(([key]) => key === time);
  return known ? t(known[2]) : time;
}).join(", ");

/** "4.5 mg". @param {StepForm} step */
export const amountWords = ({ amount, unit }) => [amount, unit].filter(Boolean).join(" ");

/** "4.5 mg at bedtime". @param {string} amount @param {string} times */
export const doseWords = (amount, times) => (amount && times ? t("treatments-step-dose", { amount, times }) : amount || times);

/** What a step says, in a few words. @param {StepForm} step */
export function stepWords(step) {
  if (step.kind === "pause") return step.reason ? t("treatments-step-paused.why", { reason: step.reason }) : t("treatments-step-paused");
  if (step.kind === "goes") return step.how || t("treatments-step-goes");
  return doseWords(amountWords(step), timesWords(step.times));
}

/** The last step that says what is taken or done. @param {StepForm[]} steps @returns {StepForm | null} */
export const lastTaken = (steps) => steps.findLast((step) => step.kind !== "pause") ?? null;

/**
 * Whether a date lies before another, however the month or year that is known of them is completed.
 * @param {string} one @param {string} other "2025-03-07", "2025-03", "2025", or "" for none yet
 */
export function isSurelyBefore(one, other) {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/**
 * Puts something where its date belongs: before the first that is surely later. What dates leave open stays as it was typed,
 * as in the record.
 * @template T @param {T[]} list @param {T} added @param {(one: T) => string} from
 * @returns {number} the place
 */
function put(list, added, from) {
  const later = list.findIndex((other) => isSurelyBefore(from(added), from(other)));
  const at = later < 0 ? list.length : later;
  list.splice(at, 0, added);
  return at;
}

/**
 * Oldest first; what dates leave open stays as it was typed.
 * @template T @param {T[]} list @param {(one: T) => string} from
 */
export function inOrder(list, from) {
  /** @type {T[]} */
  const ordered = [];
  for (const one of list) put(ordered, one, from);
  return ordered;
}

/**
 * @param {StepForm[]} steps @param {StepForm} step
 * @returns {{steps: StepForm[], at: number}}
 */
export function withStep(steps, step) {
  const placed = [...steps];
  return { at: put(placed, step, ({ from }) => from), steps: placed };
}

/**
 * A step whose month or year is that of a known one may be before or after it: the order, and with it what is taken now,
 * can't be told.
 * @param {StepForm[]} steps @param {string} from
 * @returns {string} the date of that step, or ""
 */
export const unclearBeside = (steps, from) => (from ? steps.find((step) => step.from.length > from.length && step.from.startsWith(from))?.from ?? "" : "");

/**
 * Pauses, and what follows them: what the line of doses must show.
 * @param {StepForm[]} steps @param {number} index
 */
export const isRestart = (steps, index) => steps[index].kind !== "pause" && steps[index - 1]?.kind === "pause";
