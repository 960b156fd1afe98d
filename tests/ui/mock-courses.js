// Invented courses and side effects by patient, careless ones included. Never shipped.

const match = (key, name, by, kind, kindWords, unit, forms, hasDose, also = []) => ({ key, name, by, kind, kindWords, unit, forms, hasDose, also });
export const MATCHES = [
  match("ldn", "naltrexone, low dose (LDN)", "LDN", "drug", "opioid antagonist, low dose", "mg", ["capsule", "tablet", "liquid", "slow-release capsule"], true, ["Low-Dose-Naltrexon"]),
  match("naltrexone_50", "naltrexone, full dose (50 mg)", "", "drug", "opioid antagonist", "mg", ["tablet"], true, ["Revia", "Adepend"]),
  match("pregabalin", "pregabalin", "", "drug", "antiseizure drug", "mg", ["capsule"], true, ["Lyrica"]),
  match("duloxetine", "duloxetine", "", "drug", "antidepressant, SNRI", "mg", ["capsule"], true, ["Cymbalta"]),
  match("tramadol", "tramadol", "", "drug", "opioid, weak", "mg", ["tablet", "drops", "slow-release tablet"], true, ["Ultram", "Tramal"]),
  match("vitamin_d", "vitamin D", "", "supplement", "vitamin", "IU", ["capsule", "drops"], true, ["cholecalciferol", "D3"]),
  match("curcumin", "curcumin", "", "supplement", "plant extract", "mg", ["capsule"], true, ["turmeric"]),
  match("tai_chi", "tai chi", "", "exercise", "mind and body exercise", "", ["in a group", "on one's own"], false, ["taiji"]),
  match("diet_ai", "anti-inflammatory diet", "", "diet", "diet", "", [], false),
];
export const EFFECTS = ["Vivid dreams", "Insomnia", "Headache", "Nausea", "Diarrhoea", "Fatigue", "Dizziness", "Low mood"].map((label) => ({ key: label.toLowerCase().replaceAll(" ", "_"), label }));

export const step = (kind, more = {}) => ({ from: "", kind, amount: "", unit: "", times: [], form: "", filler: "", pharmacy: "", batch: "", costPerMonth: "", how: "", reason: "", ...more });
const dose = (from, amount, unit, times, more = {}) => step("dose", { from, amount, unit, times, ...more });
const course = (key, start, steps, more = {}) => ({ form: { key, name: "", start, stop: "", stopReason: "", prescriber: "", note: "", steps, ...more } });
const effect = (key, name, severity, onset, end, courseId, note = "") => ({ key, name, severity, onset, end, courseId, note });
const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

const ldn = (from, amount, more) => dose(from, amount, "mg", ["bedtime"], { form: "capsule", filler: "microcrystalline cellulose", pharmacy: "Linden Pharmacy", batch: `L-${from.replaceAll("-", "").slice(2)}`, costPerMonth: "35.50", ...more });

function rich() {
  return {
    courses: [
      { ...course("ldn", day(190), [ldn(day(190), "1.5"), ldn(day(183), "3"), step("pause", { from: day(150), reason: "vivid dreams" }), ldn(day(131), "1.5"), ldn(day(117).slice(0, 7), "3")], { prescriber: "Dr A. Reyes", note: "Prefers capsules; takes them with a glass of water before reading." }),
        plan: { id: "plan-1", template: { what: "ldn", name: "Weekly: 1.5, 3, 4.5 mg", unit: "mg", source: "In use in practice, 7- to 14-day steps; sources disagree", steps: [{ afterDays: 0, amount: "1.5" }, { afterDays: 7, amount: "3" }, { afterDays: 14, amount: "4.5" }] }, start: day(131) } },
      course("vitamin_d", "2025-03", [dose("2025-03", "2000", "IU", ["morning"], { form: "drops", costPerMonth: "8.00" })]),
      course("pregabalin", "2024", [dose("2024", "75", "mg", ["morning", "evening"]), dose("2025-06", "150", "mg", ["morning", "evening"], { form: "capsule" }), step("pause", { from: day(20), reason: "" })], { prescriber: "Dr Maximiliane Freifrau von Hohenberg-Lilienthal, pain clinic of the university hospital" }),
      course("tai_chi", "2026-02", [step("goes", { from: "2026-02", how: "twice a week, 60 minutes", costPerMonth: "40" })]),
      course(null, "2026", [], { name: "Grandmother’s tea" }),
      course("duloxetine", "2023-04", [dose("2023-04", "30", "mg", ["morning"]), dose("2023-05-12", "60", "mg", ["morning"])], { stop: "2023-11-03", stopReason: "nausea, no effect after 6 months", prescriber: "Dr A. Reyes" }),
      course("tramadol", "2022", [dose("2022", "50", "mg", ["as_needed"])], { stop: "2023", stopReason: "" }),
      course("curcumin", "2024-01-15", [dose("2024-01-15", "500", "mg", ["morning", "noon", "evening"], { costPerMonth: "22.90" })], { stop: "2024-06", stopReason: "cost" }),
    ],
    effects: [
      effect("vivid_dreams", "", 2, day(180), day(140), 0, "Every night in the first weeks, less after the pause."),
      effect("insomnia", "", 1, day(117).slice(0, 7), "", 0),
      effect(null, "Tingling in both hands when waking up, gone after an hour", 3, "2025", "", null),
      effect("dizziness", "", 0, day(60), "", 2),
    ],
  };
}

function careless() {
  return {
    courses: [
      course(null, "2025", [dose("2025", "1", "tablets", ["morning", "noon", "evening", "bedtime", "as_needed"], { form: "???" })], { name: "<img src=x onerror=alert(1)>", note: "Painkiller from the neighbour,\nname not known; “the white ones”." }),
      course("ldn", day(400), [ldn(day(400), "4.5", { form: "slow-release capsule", filler: "calcium carbonate", costPerMonth: "" })]),
      course("tramadol", day(30), [dose(day(30), "50", "mg", ["morning", "evening"])]),
      course("naltrexone_50", "2025-05", [], { stop: day(0).slice(0, 4), stopReason: "" }),
      course(null, "2024-12", [], { name: "A preparation with a very long name that somebody has copied from the label, all of its eleven plant extracts and their Latin names included", stop: "2025-01" }),
    ],
    effects: [effect(null, "<b>itch</b>", 1, "2025", "", 0)],
  };
}

function long() {
  const steps = Array.from({ length: 500 }, (_, at) => (at % 50 === 49
    ? step("pause", { from: day(3000 - at * 5), reason: "titrated by symptoms" })
    : dose(day(3000 - at * 5), String((at % 9) / 2 + 0.5), "mg", at % 30 < 15 ? ["bedtime"] : ["morning"], { pharmacy: "Linden Pharmacy", costPerMonth: "35.50" })));
  return { courses: [course("ldn", day(3000), steps), ...["2019", "2020", "2020-06", "2021", "2021-03", "2022"].map((year) => course("pregabalin", year, [dose(year, "75", "mg", ["evening"])], { stop: `${Number(year.slice(0, 4)) + 1}`, stopReason: "no effect" }))], effects: [] };
}

/** @param {string} name of the patient */
export function recordsOf(name) {
  if (name.startsWith("Amira")) return rich();
  if (name.startsWith("Berta")) return long();
  if (name.startsWith("Carla")) return careless();
  if (name.startsWith("Daniel")) return { courses: [], effects: [] };
  return { courses: rich().courses.slice(0, 2), effects: [] };
}
