// Steps of a course in words, and where a new one belongs. No page needed.

/** @typedef {import("../ipc-types.d.ts").StepForm} StepForm */
/** @typedef {StepForm["times"][number]} TimeOfDay */

/** @type {[TimeOfDay, string, string][]} key, name, in a sentence */
const TIMES = [
  ["morning", "Morning", "in the morning"],
  ["noon", "Noon", "at noon"],
  ["evening", "Evening", "in the evening"],
  ["bedtime", "Bedtime", "at bedtime"],
  ["as_needed", "As needed", "as needed"],
];

/** @type {[string, string][]} */
export const TIME_CHOICES = TIMES.map(([key, name]) => [key, name]);

/** @param {StepForm["kind"]} kind @returns {StepForm} */
export const blankStep = (kind) => ({ from: "", kind, amount: "", unit: "", times: [], form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: "", reason: "" });

/** "in the morning, at bedtime". @param {StepForm["times"]} times */
export const timesWords = (times) => times.map((time) => TIMES.find(([key]) => key === time)?.[2] ?? time).join(", ");

/** "4.5 mg". @param {StepForm} step */
export const amountWords = ({ amount, unit }) => [amount, unit].filter(Boolean).join(" ");

/** What a step says, in a few words. @param {StepForm} step */
export function stepWords(step) {
  if (step.kind === "pause") return `paused${step.reason && `: ${step.reason}`}`;
  if (step.kind === "goes") return step.how || "goes on";
  return [amountWords(step), timesWords(step.times)].filter(Boolean).join(" ");
}

/** The last step that says what is taken or done. @param {StepForm[]} steps @returns {StepForm | null} */
export const lastTaken = (steps) => steps.findLast((step) => step.kind !== "pause") ?? null;

/**
 * Puts a step where its date belongs: behind all that aren't later.
 * @param {StepForm[]} steps @param {StepForm} step
 * @returns {{steps: StepForm[], at: number}}
 */
export function withStep(steps, step) {
  const later = steps.findIndex((other) => other.from > step.from);
  const at = later < 0 ? steps.length : later;
  return { steps: steps.toSpliced(at, 0, step), at };
}

/**
 * Pauses, and what follows them: what the line of doses must show.
 * @param {StepForm[]} steps @param {number} index
 */
export const isRestart = (steps, index) => steps[index].kind !== "pause" && steps[index - 1]?.kind === "pause";
