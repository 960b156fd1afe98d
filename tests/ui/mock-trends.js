// Trends of the invented patients: two years of diary with low-dose naltrexone, see mock-ipc.js. Never shipped.

import { drawn } from "./mock-charts.js";

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const ago = (days) => iso(Date.now() - days * DAY);
const error = (code, message, field) => ({ code, message, ...(field ? { field } : {}) });

const COURSES = [
  { id: "c-ldn", label: "LDN (low-dose naltrexone)", when: `since ${ago(640)}`, current: true },
  { id: "c-dulo", label: "Duloxetine", when: `${ago(700).slice(0, 7)} to ${ago(330)}`, current: false },
];
const MEASURES = [
  { key: "diary.pain_average", label: "Average pain (diary)", range: "0–100", values: 588, bandSource: "" },
  { key: "fiqr.total", label: "FIQR total", range: "0–100", values: 8, bandSource: "Salaffi 2018, doi:10.55563/clinexprheumatol/test" },
  { key: "diary.fatigue", label: "Fatigue (diary)", range: "0–100", values: 588, bandSource: "" },
  { key: "diary.sleep_poor", label: "Poor sleep (diary)", range: "0–100", values: 571, bandSource: "" },
  { key: "diary.overall", label: "Overall symptoms (diary)", range: "0–100", values: 588, bandSource: "" },
  { key: "phq9.total", label: "PHQ-9 total", range: "0–27", values: 8, bandSource: "Kroenke 2001" },
  { key: "acr2016.psd", label: "Polysymptomatic distress", range: "0–31", values: 7, bandSource: "Wolfe 2015, doi:10.3899/jrheum.141519" },
  { key: "pgic.change", label: "Patient’s global impression of change", range: "1–7", values: 2, bandSource: "" },
];
const DWORKIN = "Dworkin 2008, J Pain 9:105–121, doi:10.1016/j.jpain.2007.09.005";
const WWC = "What Works Clearinghouse standards 4.0: at least 5 points in each phase";
const YOUNGER = "Younger 2013, Arthritis Rheum 65:529–538, doi:10.1002/art.37734";
const NAP = "Parker & Vannest 2009, doi:10.1016/j.beth.2008.10.006; interval after Newcombe 2006, method 5";
const reason = (kind, text, rule, source) => ({ kind, text, rule, source });
const threshold = (label, size, passed, source, provisional = false) => ({ label, size, passed, source, provisional });
const SIDE = [
  reason("tolerability", "Vivid dreams, moderate, for three weeks after 3 mg; none is written down as going on.", "tolerability.side_effects", "The patient’s record"),
  reason("tolerability", "LDN costs € 38.50 a month, € 808.50 in all.", "tolerability.cost", "The patient’s record"),
];
const TRIALS = [
  reason("context", "Placebo arms fell by 0.6 to 0.9 of 10 points: a drop of 10 to 15% in one patient tells little.", "context.placebo", "Due Bruun 2024 (FINAL), doi:10.1016/S2665-9913(23)00278-3; Rodriguez-Freire 2026 (INNOVA), doi:10.1002/ejp.70321"),
  reason("context", "ESR before the start was 22 mm/h. A higher ESR went with more response in one trial, with n = 10; it was not repeated.", "context.esr", "Younger 2009, doi:10.1111/j.1526-4637.2009.00613.x"),
];

const IMPROVED = {
  kind: "improved", word: "Improved", rule: "improved", improvementPercent: 34.1, until: ago(2), measure: "Average pain (diary)", settle: "",
  headline: "Average pain is 34% lower than before LDN (61 → 40 / 100).",
  reasons: [
    reason("decision", `The mean of 14 baseline days is 61.0, that of the last 26 days on 4.5 mg 40.2; the interval of the difference is −27.1 to −14.5.`, "improved.diary", `${DWORKIN}; ${WWC}`),
    reason("decision", "NAP is 0.92 (95% CI 0.78 to 0.97): nine of ten days are better than a baseline day.", "improved.overlap", NAP),
    reason("threshold", "Passes 30% (moderate); doesn’t pass 50% (substantial).", "threshold.immpact", DWORKIN),
    reason("threshold", "Responder by the rule of Younger 2013: pain by 34%, sleep by 32%.", "threshold.younger2013", YOUNGER),
    reason("finding", `Effect on pausing, seen once: worse off from ${ago(300)} to ${ago(275)}, better on again.`, "finding.pause", "Case reports; one pause shows little"),
    reason("finding", `The lowest mean of a week came 5 weeks after the start of 4.5 mg, in the week of ${ago(545)}.`, "finding.peak", "Younger 2009, doi:10.1111/j.1526-4637.2009.00613.x"),
    reason("caution", `Duloxetine was stopped on ${ago(330)}: from there on the two can’t be told apart.`, "caution.other_change", "One change at a time: CENT 2015, doi:10.1136/bmj.h1738"),
    reason("caution", "Treatments start at bad times: some of this is regression to the mean. The start was not drawn by lot.", "caution.regression", "Onghena & Edgington 2005, doi:10.1097/00002508-200501000-00007"),
    ...SIDE, ...TRIALS,
  ],
  changes: [
    {
      against: "Baseline", before: "61.0 (14 days)", now: "40.2 (26 days)", difference: "−20.8", interval: "−27.1 to −14.5", percent: "34% better", level: "moderate (IMMPACT)", way: 1,
      thresholds: [threshold("Minimal important change", "10% (6.1 points)", true, DWORKIN), threshold("Moderate", "30% (18.3 points)", true, DWORKIN), threshold("Substantial", "50% (30.5 points)", false, DWORKIN), threshold("Reliable change", "12.4 points", true, "Jacobson & Truax 1991; SD and retest of a sample of 57", true)],
    },
    { against: "3 mg", before: "47.8 (21 days)", now: "40.2 (26 days)", difference: "−7.6", interval: "−14.9 to −0.3", percent: "16% better", level: "minimal (IMMPACT)", way: 1, thresholds: [threshold("Minimal important change", "10% (4.8 points)", true, DWORKIN), threshold("Moderate", "30% (14.3 points)", false, DWORKIN)] },
    { against: `Visit of ${ago(102)}`, before: "39.0 (7 days)", now: "40.2 (26 days)", difference: "+1.2", interval: "", percent: "3% worse", level: "", way: -1, thresholds: [threshold("Minimal important change", "10% (3.9 points)", false, DWORKIN)] },
  ],
  statistics: [
    { name: "NAP", value: "0.92 (95% CI 0.78 to 0.97)", note: "Share of pairs of a baseline day and a day on 4.5 mg in which the latter is better; 0.50 is chance. Days that follow one another are alike, so the interval is too narrow.", source: NAP },
    { name: "Tau-U (A versus B, minus the trend in A)", value: "0.79", note: "Variant of Parker 2011; the baseline’s own trend is taken off. Other variants give other numbers.", source: "Parker 2011; code of SingleCaseES" },
    { name: "Trend within the baseline", value: "Kendall’s tau 0.05", note: "Near 0: the baseline did not improve by itself.", source: "Kendall" },
    { name: "Randomisation test", value: "not computed", note: "It is valid only where the day of the start was drawn by lot before.", source: "Onghena & Edgington 2005, doi:10.1097/00002508-200501000-00007" },
    { name: "Patient’s global impression of change", value: `2 of 7, much improved (${ago(10)})`, note: "The patient’s own word; much improved goes with a moderate change.", source: DWORKIN },
  ],
  others: [
    { key: "fiqr.total", label: "FIQR total", kind: "improved", word: "Improved", text: "67.3 → 44.5 / 100 (34% better)" },
    { key: "diary.fatigue", label: "Fatigue (diary)", kind: "no_clear_change", word: "No clear change", text: "58 → 52 / 100 (10% better)" },
    { key: "diary.sleep_poor", label: "Poor sleep (diary)", kind: "improved", word: "Improved", text: "62 → 42 / 100 (32% better)" },
    { key: "diary.overall", label: "Overall symptoms (diary)", kind: "noChange", word: "No change that matters", text: "60 → 59 / 100 (2% better)" },
    { key: "phq9.total", label: "PHQ-9 total", kind: "worse", word: "Worse", text: "6 → 12 / 27 (6 points worse)" },
    { key: "acr2016.psd", label: "Polysymptomatic distress", kind: "lost", word: "Effect lost", text: "21 → 13 → 20 / 31" },
    { key: "pgic.change", label: "Patient’s global impression of change", kind: "too_few", word: "Too few points", text: "2 answers; 3 are needed" },
  ].map((other) => ({ rule: other.kind, improvementPercent: null, until: null, ...other })),
  othersNote: "7 measures are compared, each by itself and without a correction: the more there are, the likelier one of them looks better or worse by chance alone.",
};

const TOO_FEW = {
  ...IMPROVED, kind: "too_few", word: "Too few points", rule: "short_now", improvementPercent: null, until: null, othersNote: "", settle: "7 more diary days on 4.5 mg",
  headline: "4 diary days on 4.5 mg count so far: too few to say anything.",
  reasons: [
    reason("decision", "14 baseline days and 4 days on 4.5 mg count; the rule asks for 5 in each.", "too_few.diary", WWC),
    reason("caution", "The first 14 days of a dose don’t count: wash-in.", "caution.wash_in", "Usual 1 to 2 weeks; the clinic’s own window"),
    ...SIDE, TRIALS[0],
    reason("settle", `7 more diary days on 4.5 mg, by ${ago(-9)} at the earliest.`, "settle.days", WWC),
  ],
  changes: [], statistics: [], others: IMPROVED.others.slice(0, 3).map((other) => ({ ...other, kind: "too_few", word: "Too few points", text: "1 value; 2 are needed" })),
};

const UNCLEAR = {
  ...IMPROVED, kind: "no_clear_change", word: "No clear change", settle: "about 20 more diary days, if the days stay as they are",
  headline: "Fatigue is 10% lower than before LDN (58 → 52 / 100); the days differ too much to decide.",
  reasons: [reason("decision", "The interval of the difference, −13.2 to +1.1, leaves room for no change and for one that matters.", "no_clear_change.interval", DWORKIN), ...IMPROVED.reasons.slice(6)],
};

const phase = (key, kind, label, days, n, mean, more = {}) => ({ key, kind, label, days, countsFrom: null, excluded: "", counts: true, n, mean: mean ? mean.toFixed(1) : "", sd: mean ? "SD 11.3" : "", median: mean ? String(Math.round(mean)) : "", interval: mean ? `${(mean - 4.2).toFixed(1)} to ${(mean + 4.2).toFixed(1)}` : "", sinceBaseline: "", sincePrevious: "", edited: false, ...more });
const PHASES = [
  phase(null, "baseline", "Baseline", `${ago(654)} to ${ago(641)}`, 14, 61),
  phase(ago(640), "titration", "Titration, 1.5 to 3 mg", `${ago(640)} to ${ago(613)}`, 0, 0, { counts: false, excluded: "titration, 28 days" }),
  phase(ago(612), "stable", "3 mg", `${ago(612)} to ${ago(578)}`, 21, 47.8, { countsFrom: ago(598), excluded: "wash-in, first 14 days", sinceBaseline: "−13.2 (22% better)", sincePrevious: "−13.2 (22% better)" }),
  phase(ago(577), "stable", "4.5 mg", `${ago(577)} to ${ago(301)}`, 231, 38.1, { countsFrom: ago(563), excluded: "wash-in, first 14 days", sinceBaseline: "−22.9 (38% better)", sincePrevious: "−9.7 (20% better)" }),
  phase(ago(300), "pause", "Pause 1", `${ago(300)} to ${ago(275)}`, 12, 55.4, { countsFrom: ago(286), excluded: "wash-out, first 14 days", sinceBaseline: "−5.6 (9% better)", sincePrevious: "+17.3 (45% worse)" }),
  phase(ago(274), "stable", "4.5 mg again, after the holidays", `since ${ago(274)}`, 26, 40.2, { countsFrom: ago(260), excluded: "wash-in, first 14 days", sinceBaseline: "−20.8 (34% better)", sincePrevious: "−15.2 (27% better)", edited: true }),
];

const PLAN = { id: "pp1", washInDays: "", washOutDays: "", stableDays: "", usual: [14, 14, 14], baselineFrom: "", baselineTo: "", lotFrom: "", lotTo: "", edits: [{ key: ago(274), name: "4.5 mg again, after the holidays", countsFrom: "", leftOut: false }] };
/** What the clinician said, by patient. */
const plans = new Map();

const planOf = (patientId) => plans.get(patientId) ?? PLAN;

/** @param {string} patientId @param {{course: string | null, measure: string | null, from: string | null, to: string | null}} ask @param {string} name */
function view(patientId, ask, name) {
  const charts = ["multiples", "single", "phases", "items", "calendar", "maps", "responder", "trials"];
  const none = { courses: [], course: null, measures: [], measure: null, reach: null, verdict: null, whyNot: "", phases: [], phasePlan: null, planLost: [], charts: [] };
  if (name.startsWith("Lucía")) return { ...none, whyNot: "No treatment is written down, and no values." };
  if (name.startsWith("Karin")) return { ...none, measures: MEASURES, measure: ask.measure ?? "diary.pain_average", reach: [ago(654), ago(1)], whyNot: "No treatment with a start that is known.", charts: ["multiples", "single", "calendar"] };
  const measure = ask.measure ?? MEASURES[0].key;
  const { label } = MEASURES.find(({ key }) => key === measure);
  const base = name.startsWith("Berta") ? TOO_FEW : measure === "diary.fatigue" ? UNCLEAR : IMPROVED.others.find(({ key }) => key === measure) ?? IMPROVED;
  const verdict = base.reasons ? base : { ...IMPROVED, kind: base.kind, word: base.word, headline: `${label}: ${base.text}.` };
  const plan = planOf(patientId);
  const shown = PHASES.map((each) => {
    const edit = plan.edits.find(({ key }) => key === each.key);
    return edit ? { ...each, label: edit.name || each.label, edited: true, ...(edit.leftOut ? { counts: false, n: 0, excluded: "left out by the clinician", mean: "", sd: "", median: "", interval: "", sinceBaseline: "", sincePrevious: "" } : {}) } : each;
  });
  return {
    courses: COURSES, course: ask.course ?? COURSES[0].id, measures: MEASURES, measure, reach: [ago(654), ago(1)],
    verdict: { ...verdict, measure: label, others: verdict.others.filter(({ key }) => key !== measure) }, whyNot: "", phases: shown, phasePlan: structuredClone(plan),
    planLost: name.startsWith("Daniel") ? [`“Second try” from ${ago(500)}: no phase begins on that day any more.`] : [], charts,
  };
}

/** The verdict on a patient's page. @param {string} name @param {string} patientId */
export const verdictOf = (name, patientId) => view(patientId, { course: null, measure: null, from: null, to: null }, name).verdict;

/** @type {Record<string, (args: any) => any>} */
export const trends = {
  trends_get({ patientId, ask }) {
    return view(patientId, ask, this.patient_get({ patientId }).name);
  },
  phase_plan_save({ patientId, form, reason: why }) {
    if (form.id && !why) throw error("invalid", "Say why it is changed, in a few words.", "reason");
    if (form.baselineFrom && form.baselineTo && form.baselineTo < form.baselineFrom) throw error("invalid", "The last day is before the first: check both days.", "baseline");
    plans.set(patientId, { ...form, id: form.id ?? "pp2" });
    return this.trends_get({ patientId, ask: { course: null, measure: null, from: null, to: null } });
  },
  async chart_get({ ask }) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const label = MEASURES.find(({ key }) => key === ask.ask.measure)?.label ?? "Average pain (diary)";
    return drawn(ask, label, [ask.ask.from ?? ago(654), ask.ask.to ?? ago(1)], PHASES);
  },
  chart_save: ({ ask, format }) => ({ place: `/home/reyes/Pictures/${ask.kind}.${format}`, bytes: format === "csv" ? 18_213 : 84_213 }),
  evidence_get: () => EVIDENCE,
};

const arm = (label, n, change, responders = "") => ({ label, n, change, responders });
const EVIDENCE = {
  summary: [
    "The evidence is mixed. The two parallel-group trials against placebo, FINAL and INNOVA, found no benefit on what they set out to change.",
    "Two small crossover trials found less pain than with placebo: by about 29% against 18% in the larger one.",
    "Meta-analyses disagree; all were made before INNOVA.",
  ],
  trials: [
    { id: "younger2009", name: "Younger 2009", design: "Single-blind crossover in a fixed order", patients: "10 women", dose: "4.5 mg, 8 weeks", endpoint: "Overall symptom severity, 0–100, daily", result: "More than 30% lower than with placebo.", stand: "better than placebo", arms: [arm("LDN 4.5 mg", "10", "32.5% less"), arm("Placebo", "10", "2.3% less")], doubts: ["Placebo always came first: time itself could have helped.", "Ten women.", "That a higher ESR goes with more response was not repeated."], source: "Younger J, Mackey S. Pain Med 2009;10:663–672", doi: "10.1111/j.1526-4637.2009.00613.x" },
    { id: "younger2013", name: "Younger 2013", design: "Randomised double-blind crossover", patients: "31 women, 28 analysed", dose: "4.5 mg, 12 weeks; placebo 4 weeks", endpoint: "Daily pain, mean of the last 3 days against a baseline of 14", result: "28.8% against 18.0% less pain, p = .016; no difference in fatigue and sleep.", stand: "better than placebo", arms: [arm("LDN 4.5 mg", "28", "28.8% less pain", "32%, pain and fatigue or sleep"), arm("Placebo", "28", "18.0% less pain", "11%")], doubts: ["No wash-out between the two.", "Twelve weeks are compared with four.", "A report of 2012 gives other numbers: 48.5% against 27.4%."], source: "Younger J et al. Arthritis Rheum 2013;65:529–538", doi: "10.1002/art.37734" },
    { id: "parkitny2017", name: "Parkitny & Younger 2017", design: "Single-blind pilot", patients: "8 women", dose: "4.5 mg, 8 weeks", endpoint: "Cytokines in plasma", result: "17 cytokines lower; pain 15% lower.", stand: "no placebo", arms: [arm("LDN 4.5 mg", "8", "15% less pain")], doubts: ["No placebo."], source: "Parkitny L, Younger J. Biomedicines 2017;5:16", doi: "10.3390/biomedicines5020016" },
    { id: "final", name: "FINAL (Due Bruun 2024)", design: "Randomised double-blind, two groups", patients: "99 women, 49 and 50", dose: "up to 6 mg, 12 weeks", endpoint: "Average pain, 0–10, at 12 weeks", result: "Difference −0.34 (−0.95 to 0.27), p = .27.", stand: "not better than placebo", arms: [arm("LDN 6 mg", "49", "−1.3 of 10 (95% CI −1.7 to −0.8)", "41% by 30% or more"), arm("Placebo", "50", "−0.9 of 10 (95% CI −1.4 to −0.5)", "26% by 30% or more")], doubts: ["Better memory may be chance among many comparisons.", "Responders are 41% and 26% in the table, 45% and 28% in the text."], source: "Due Bruun K et al. Lancet Rheumatol 2024;6:e31–e39", doi: "10.1016/S2665-9913(23)00278-3" },
    { id: "innova", name: "INNOVA (Rodriguez-Freire 2026)", design: "Randomised double-blind, added to usual care", patients: "98 women, 47 and 49 analysed", dose: "4.5 mg without titration, 12 months", endpoint: "Pain, 0–10, at 3 months", result: "Difference +0.49 (−0.32 to 1.31), p = .236, in favour of placebo.", stand: "not better than placebo", arms: [arm("LDN 4.5 mg", "47", "−0.33 of 10", "10.6% by 30% or more"), arm("Placebo", "49", "−0.64 of 10", "18.4% by 30% or more")], doubts: ["Added to other treatments.", "No titration."], source: "Rodriguez-Freire et al. Eur J Pain 2026", doi: "10.1002/ejp.70321" },
  ],
  reviews: [
    { text: "Vatvani 2024, 4 trials, 222 patients: mean difference −0.86 (−1.20 to −0.51); more vivid dreams and nausea.", source: "Vatvani 2024" },
    { text: "Ologunowa 2025, 8 trials: against placebo −0.50 (−1.19 to 0.19), not significant, I² 91%.", source: "Ologunowa 2025" },
  ],
  conflicts: [{ text: "±9.3 and ±10.8 in Younger 2013 are half-widths of 95% intervals; a later paper gives 12.5 and 14.6 as standard deviations.", source: "Younger 2013; later review" }],
  consequences: [
    { text: "A drop of 10 to 15% in one patient says little: placebo arms fall by as much.", source: "FINAL, INNOVA" },
    { text: "Collect 14 days of diary before the first dose.", source: "Younger 2013, doi:10.1002/art.37734" },
  ],
  asOf: "2026-11",
};
