// The rest of the library: every kind of item, and enough instruments to see whether lists stay quick. Names and sizes are
// near the real ones, the words are invented.

import { AREAS, INSTRUMENTS, item, options, scale } from "./mock-instruments.js";

/** @typedef {import("../../ui/ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../../ui/ipc-types.d.ts").ItemView} ItemView */

export const FAMILIES = { criteria: "Criteria", function: "Function and impact", pain: "Pain", sleep: "Sleep", fatigue: "Fatigue", mood: "Mood", stress: "Stress", life: "Quality of life", change: "Change", diary: "Diary", other: "Other" };
const REASON = "© the authors. The clinic can add the wording it is licensed for.";
const SEVERITY = options("No problem", "Slight or mild; comes and goes", "Moderate; often there", "Severe; constant, disturbs daily life");

/** @param {Partial<InstrumentView> & {id: string, shortName: string, family: keyof typeof FAMILIES, items: ItemView[]}} form @returns {InstrumentView} */
const form = (form) => ({
  version: "1", name: form.shortName, recall: "Past 7 days", instructions: "", of: form.items.filter((each) => !each.optional).length, attribution: "", citation: "Invented for looking at, 2026.",
  licence: form.scoringOnly ? "All rights with the authors; scoring only" : "Public domain", scoringOnly: false, textReason: form.scoringOnly ? REASON : "", own: false, ownWords: false, familyLabel: FAMILIES[form.family], ...form,
});

/**
 * Items without words, all answered alike.
 * @param {number} count @param {number[]} values
 */
const numbered = (count, values) => Array.from({ length: count }, (_, at) => item({ key: `q${at + 1}`, label: `Item ${at + 1}`, kind: "options", options: values.map((value) => ({ value, label: "" })) }));
const upTo = (top, from = 0) => Array.from({ length: top - from + 1 }, (_, at) => at + from);

/** @type {[string, string, string, keyof typeof FAMILIES, number, number[]][]} */
const NUMBERS_ONLY = [
  ["fiq", "FIQ", "Fibromyalgia Impact Questionnaire", "function", 20, upTo(3)], ["isi", "ISI", "Insomnia Severity Index", "sleep", 7, upTo(4)], ["jss", "Jenkins", "Jenkins Sleep Scale", "sleep", 4, upTo(5)],
  ["ess", "ESS", "Epworth Sleepiness Scale", "sleep", 8, upTo(3)], ["promis_sleep_4a", "PROMIS Sleep 4a", "PROMIS Sleep Disturbance, short form 4a", "sleep", 4, upTo(5, 1)],
  ["fss", "FSS", "Fatigue Severity Scale", "fatigue", 9, upTo(7, 1)], ["mfi20", "MFI-20", "Multidimensional Fatigue Inventory", "fatigue", 20, upTo(5, 1)], ["facit_f", "FACIT-F", "FACIT Fatigue Scale", "fatigue", 13, upTo(4)],
  ["promis_fatigue_4a", "PROMIS Fatigue 4a", "PROMIS Fatigue, short form 4a", "fatigue", 4, upTo(5, 1)], ["bpi_sf", "BPI-SF", "Brief Pain Inventory, short form", "pain", 11, upTo(10)],
  ["sf_mpq_2", "SF-MPQ-2", "Short-form McGill Pain Questionnaire 2", "pain", 22, upTo(10)], ["pcs", "PCS", "Pain Catastrophizing Scale", "pain", 13, upTo(4)], ["paindetect", "painDETECT", "painDETECT questionnaire", "pain", 9, upTo(5)],
  ["csi", "CSI", "Central Sensitization Inventory, part A", "pain", 25, upTo(4)], ["hit6", "HIT-6", "Headache Impact Test", "pain", 6, [6, 8, 10, 11, 13]], ["first", "FiRST", "Fibromyalgia Rapid Screening Tool", "criteria", 6, [0, 1]],
  ["who5", "WHO-5", "WHO-5 Well-Being Index", "mood", 5, upTo(5)], ["hads", "HADS", "Hospital Anxiety and Depression Scale", "mood", 14, upTo(3)], ["pss10", "PSS-10", "Perceived Stress Scale, ten items", "stress", 10, upTo(4)],
  ["pss4", "PSS-4", "Perceived Stress Scale, four items", "stress", 4, upTo(4)], ["promis29", "PROMIS-29", "PROMIS-29 Profile", "life", 29, upTo(5, 1)], ["promis_global10", "PROMIS Global 10", "PROMIS Global Health", "life", 10, upTo(5, 1)],
  ["sf12", "SF-12", "Short Form Health Survey, twelve items", "life", 12, upTo(5, 1)], ["mfiq", "MFIQ", "A questionnaire with a name that is rather longer than most of them are", "other", 8, upTo(4)],
];

const time = (key, label) => item({ key, label, kind: "time", help: "Usual time in the past month." });

/** @type {InstrumentView[]} */
const MORE = [
  form({
    id: "acr2010", shortName: "ACR 2010", name: "Fibromyalgia criteria, 2010", family: "criteria",
    items: [
      item({ key: "pain_sites", label: "Where did you have pain?", kind: "areas", bodyMap: true, areas: AREAS.map(([key, label]) => ({ key, label })) }),
      ...[["fatigue", "Fatigue"], ["unrefreshed", "Waking up unrefreshed"], ["cognitive", "Trouble thinking or remembering"], ["somatic", "Bodily symptoms in general"]].map(([key, label]) => item({ key, label, kind: "options", options: SEVERITY })),
      item({ key: "duration_ge_3mo", label: "Have the symptoms been at a similar level for at least 3 months?", kind: "flag" }),
      item({ key: "other_disorder_explains", label: "Is there another disorder that explains the pain?", kind: "flag" }),
    ],
  }),
  form({
    id: "acr1990", shortName: "ACR 1990", name: "Tender points, 1990", family: "criteria",
    items: [
      item({
        key: "tender_points", label: "Which points are tender?", help: "Press with about 4 kg.", kind: "areas",
        areas: ["Occiput", "Low cervical", "Trapezius", "Supraspinatus", "Second rib", "Lateral epicondyle", "Gluteal", "Greater trochanter", "Knee"].flatMap((name) => [["l", "left"], ["r", "right"]].map(([side, word]) => ({ key: `${name.toLowerCase().replace(" ", "_")}_${side}`, label: `${name}, ${word}` }))),
      }),
      item({ key: "widespread_pain", label: "Widespread pain?", kind: "flag" }),
      item({ key: "duration_ge_3mo", label: "For at least 3 months?", kind: "flag" }),
    ],
  }),
  form({
    id: "aapt2019", shortName: "AAPT", name: "AAPT criteria, 2019", family: "criteria",
    items: [
      item({ key: "pain_sites", label: "Where is the pain?", kind: "areas", areas: ["Head", "Left arm", "Right arm", "Chest", "Abdomen", "Upper back and spine", "Lower back and spine, buttocks", "Left leg", "Right leg"].map((label) => ({ key: label.toLowerCase().split(" and")[0].replace(" ", "_"), label })) }),
      ...[["sleep_problem", "Sleep problems"], ["fatigue", "Fatigue"]].map(([key, label]) => item({ key, label, kind: "options", options: options("None", "Mild", "Moderate", "Severe") })),
      item({ key: "duration_ge_3mo", label: "Both for at least 3 months?", kind: "flag" }),
    ],
  }),
  form({
    id: "psqi", shortName: "PSQI", name: "Pittsburgh Sleep Quality Index", family: "sleep", scoringOnly: true, recall: "Past month",
    items: [
      time("q1_bed", "Item 1, time"), item({ key: "q2_minutes", label: "Item 2, minutes", kind: "number", low: 0, high: 600, unit: "minutes" }), time("q3_up", "Item 3, time"),
      item({ key: "q4_hours", label: "Item 4, hours", kind: "number", low: 0, high: 24, decimals: 2, unit: "hours" }), ...numbered(14, upTo(3)).map((each, at) => ({ ...each, key: `q${at + 5}`, label: `Item ${at + 5}` })),
    ],
  }),
  form({
    id: "eq5d5l", shortName: "EQ-5D-5L", name: "EQ-5D-5L", family: "life", scoringOnly: true, recall: "Today",
    items: [...numbered(5, upTo(5, 1)), item({ key: "vas", label: "Item 6", kind: "slider", low: 0, high: 100, lowLabel: "worst", highLabel: "best" })],
  }),
  form({ id: "gad7", shortName: "GAD-7", name: "Generalized anxiety disorder, seven items", family: "mood", recall: "Past 2 weeks", items: upTo(7, 1).map((at) => item({ key: `q${at}`, label: `Worry of kind ${at}`, kind: "options", options: options("Not at all", "Several days", "More than half the days", "Nearly every day") })) }),
  form({ id: "phq15", shortName: "PHQ-15", name: "Patient Health Questionnaire, physical symptoms", family: "mood", recall: "Past 4 weeks", items: upTo(15, 1).map((at) => item({ key: `q${at}`, label: `Bodily symptom ${at}`, kind: "options", options: options("Not bothered", "Bothered a little", "Bothered a lot") })) }),
  form({ id: "phq4", shortName: "PHQ-4", name: "Patient Health Questionnaire, four items", family: "mood", recall: "Past 2 weeks", items: upTo(4, 1).map((at) => item({ key: `q${at}`, label: `Feeling ${at}`, kind: "options", options: options("Not at all", "Several days", "More than half the days", "Nearly every day") })) }),
  form({ id: "siqr", shortName: "SIQR", name: "Symptom Impact Questionnaire", family: "function", items: INSTRUMENTS[1].items }),
  form({ id: "peg", shortName: "PEG", name: "Pain, Enjoyment of life, General activity", family: "pain", items: upTo(3, 1).map((at) => item({ key: `q${at}`, label: ["Pain on average", "Interference with enjoyment of life", "Interference with general activity"][at - 1], kind: "scale", options: scale("None", "Worst") })) }),
  form({
    id: "pgic", shortName: "PGIC", name: "Patient global impression of change", family: "change", recall: "Since treatment began",
    items: [item({ key: "change", label: "How have you been since treatment began?", kind: "options", options: ["Very much improved", "Much improved", "Minimally improved", "No change", "Minimally worse", "Much worse", "Very much worse"].map((label, at) => ({ value: at + 1, label })) })],
  }),
  form({
    id: "diary", shortName: "Daily diary", name: "Daily diary", family: "diary", recall: "Today", instructions: "Choose the place on each line that fits today best.",
    items: [
      ...[["overall", "Symptoms overall"], ["pain_avg", "Average pain"], ["fatigue", "Fatigue"]].map(([key, label]) => item({ key, label, kind: "slider", low: 0, high: 100, lowLabel: "none", highLabel: "as bad as can be" })),
      item({ key: "asleep", label: "When did you fall asleep?", kind: "time" }), item({ key: "hours", label: "How long did you sleep?", kind: "number", low: 0, high: 24, decimals: 1, unit: "hours" }),
    ],
  }),
  form({
    id: "linden_swelling", shortName: "Swelling and course", name: "Swelling and course, Linden Street", family: "other", own: true, ownWords: true, licence: "Our own", attribution: "Rheumatology, Linden Street",
    items: [
      item({ key: "course", label: "How has the swelling been?", kind: "options", options: [["gone", "Gone"], ["persistent_slight", "There all the time, slight"], ["persistent_strong", "There all the time, strong"], ["attacks", "Comes in attacks, with free days between them"]].map(([value, label]) => ({ value, label })) }),
      item({ key: "girth", label: "Girth of the right calf", kind: "number", low: 20, high: 70, decimals: 1, unit: "cm" }),
      item({ key: "complaints", label: "Which of these did you have?", kind: "areas", areas: ["Cramps", "Heaviness", "Tingling", "Itching"].map((label) => ({ key: label.toLowerCase(), label })) }),
      item({ key: "free", label: "Anything that can be counted", kind: "number", optional: true }),
    ],
  }),
];

/** @type {InstrumentView[]} */
export const LIBRARY = (() => {
  const numbersOnly = NUMBERS_ONLY.map(([id, shortName, name, family, count, values]) => form({ id, shortName, name, family, scoringOnly: true, items: numbered(count, values) }));
  const order = Object.keys(FAMILIES);
  return [...INSTRUMENTS, ...MORE, ...numbersOnly].sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family));
})();

/** @param {string} id */
export const instrument = (id) => /** @type {InstrumentView} */ (LIBRARY.find((each) => each.id === id));
