// Stands in for the commands of measurements, see mock-ipc.js. Never shipped.

import { ANALYTES } from "./mock-analytes.js";
import { readTable } from "./mock-table.js";

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const now = Date.now();
const back = (days) => iso(now - days * DAY);
const error = (code, message, field) => ({ code, message, ...(field ? { field } : {}) });

export const ITEMS = [
  ["overall", "Overall symptoms", "Overall"], ["pain_average", "Average pain", "Average pain"], ["pain_worst", "Worst pain", "Worst pain"], ["fatigue", "Fatigue", "Fatigue"],
  ["sleep_poor", "Sleep", "Sleep", "slept very well", "slept very badly"], ["stress", "Stress", "Stress"], ["sadness", "Sadness", "Sadness"], ["concentration", "Trouble concentrating", "Concentration"],
  ["headache", "Headache", "Headache"], ["stomach", "Stomach trouble", "Stomach"], ["numbness", "Numbness or tingling", "Numbness"],
].map(([key, label, short, low = "none", high = "worst imaginable"]) => ({ key, label, short, low: key.startsWith("pain") ? "no pain" : low, high }));

let serial = 0;
const id = () => `00000000-0000-7000-9000-${String((serial += 1)).padStart(12, "0")}`;

// Factors to the first unit, and what is plausible in it.
const FACTORS = { crp: { "mg/dL": 10 }, vitamin_d_25oh: { "nmol/L": 1 / 2.496 }, ft4: { "ng/dL": 12.87 }, creatinine: { "µmol/L": 1 / 88.42 }, weight: { lb: 0.45359 } };
const LIMITS = { tsh: [0.001, 200], ft4: [2, 100], crp: [0, 600], weight: [20, 400], vitamin_d_25oh: [1, 250], blood_pressure_systolic: [40, 280] };

/** @type {[string, string, string, string, number][]} */
const SAMPLES = [
  ["tsh", "2.1", "mIU/L", "0.4-4.0", 410], ["tsh", "5.3", "mIU/L", "0.4-4.0", 300], ["tsh", "<0.01", "µIU/mL", "0.4-4.0", 205], ["tsh", "3.2", "mIU/L", "0.4-4.0", 96], ["tsh", "2.8", "mIU/L", "0.4-4.0", 12],
  ["ft4", "14.2", "pmol/L", "12-22", 410], ["ft4", "0.8", "ng/dL", "0.9-1.7", 300], ["ft4", "13.9", "pmol/L", "12-22", 96], ["tpo_antibodies", "240", "IU/mL", "<34", 410],
  ["crp", "<5", "mg/L", "<5", 410], ["crp", "1.2", "mg/dL", "<0.5", 205], ["crp", "3.1", "mg/L", "<5", 96], ["crp", "<0.4", "mg/dL", "<0.5", 12], ["esr", "12", "mm/h", "<20", 410], ["esr", "31", "mm/h", "<20", 205],
  ["vitamin_d_25oh", "14", "ng/mL", "30-100", 410], ["vitamin_d_25oh", "62", "nmol/L", "75-250", 205], ["vitamin_d_25oh", "41", "ng/mL", "30-100", 12],
  ["alt", "28", "U/L", "<35", 410], ["alt", "44", "U/L", "<35", 96], ["alt", "33", "U/L", "<35", 12], ["ast", "25", "U/L", "<35", 12], ["egfr", "92", "mL/min/1.73 m²", ">60", 12], ["creatinine", "71", "µmol/L", "45-84", 12],
  ["blood_pressure_systolic", "128", "mmHg", "", 410], ["blood_pressure_diastolic", "82", "mmHg", "", 410], ["blood_pressure_systolic", "118", "mmHg", "", 12], ["blood_pressure_diastolic", "76", "mmHg", "", 12],
  ["weight", "71.4", "kg", "", 410], ["weight", "154", "lb", "", 150], ["weight", "69.0", "kg", "", 12], ["il_6", "2.9", "pg/mL", "<7", 700],
];

const kept = new Map();
function of(patientId) {
  if (!kept.has(patientId)) {
    const results = SAMPLES.map(([analyte, value, unit, reference, days]) => ({ id: id(), form: { analyte, name: "", value, unit, reference, date: back(days), note: value === "<0.01" ? "Sample taken after the tablet" : "", confirmed: false } }));
    results.push({ id: id(), form: { analyte: null, name: "Histamine in stool", value: "812", unit: "ng/mL", reference: "<959", date: back(205), note: "", confirmed: false } });
    kept.set(patientId, { results, days: diaryDays(), revisions: new Map() });
  }
  return kept.get(patientId);
}

/** 10,000 days with gaps, the last of them yesterday. */
function diaryDays() {
  const days = new Map();
  for (let ago = 1; ago <= 10_000; ago += 1) {
    if (ago % 9 === 4 || ago % 31 === 6) continue;
    const ratings = {};
    ITEMS.forEach((item, at) => {
      if ((ago + at) % 23 === 0) return;
      const wave = 18 * Math.sin(ago / 9 + at) + ((ago * 7 + at * 13) % 11) - 5;
      ratings[item.key] = Math.max(0, Math.min(100, Math.round(48 + wave + (at === 2 ? 14 : 0) - (at > 8 ? 40 : 0))));
    });
    days.set(back(ago), { id: id(), date: back(ago), ratings, note: ago % 12 === 2 ? "Long walk, then a bad night" : "" });
  }
  return days;
}

const number = (text) => Number(text.replace(",", ".").replace(/^[<>≤≥]=?\s*/, ""));
const limits = (reference) => {
  const pair = /^([\d.,]+)\s*[-–]\s*([\d.,]+)$/.exec(reference);
  if (pair) return [number(pair[1]), number(pair[2])];
  if (!/^[<>]/.test(reference)) return null;
  return reference[0] === "<" ? [-Infinity, number(reference)] : [number(reference), Infinity];
};

function labView({ id: key, form }) {
  const analyte = ANALYTES.find((each) => each.key === form.analyte);
  const range = limits(form.reference);
  const value = number(form.value);
  const open = /^[<>]/.test(form.value) && range && value > range[0] && value < range[1];
  const place = !range || open ? "unknown" : value < range[0] ? "below" : value > range[1] ? "above" : "within";
  const factor = FACTORS[form.analyte]?.[form.unit] ?? (analyte && form.unit !== analyte.units[0] ? 1 : null);
  return {
    id: key, date: form.date, value: form.value, unit: form.unit, reference: form.reference.replace(/(\d)\s*-\s*(\d)/, "$1–$2"), place,
    placeWords: { below: "below the range", above: "above the range", within: "within the range", unknown: range ? "not known: the limit leaves it open" : "" }[place],
    converted: factor === null || !analyte ? "" : `= ${/^[<>]/.exec(form.value)?.[0] ?? ""}${(value * factor).toPrecision(3).replace(/\.?0+$/, "")} ${analyte.units[0]}`, form,
  };
}

function labs(patientId) {
  const { results } = of(patientId);
  const byAnalyte = new Map();
  for (const result of results) {
    const key = result.form.analyte ?? `own ${result.form.name}`;
    if (!byAnalyte.has(key)) byAnalyte.set(key, []);
    byAnalyte.get(key).push(labView(result));
  }
  const order = [...byAnalyte].map(([key, views]) => {
    const analyte = ANALYTES.find((each) => each.key === key);
    views.sort((a, b) => b.date.localeCompare(a.date));
    const { name } = views[0].form;
    return { at: analyte ? ANALYTES.indexOf(analyte) : 999, analyte: analyte?.key ?? null, name: analyte?.name ?? name, short: analyte?.short ?? name, group: analyte?.group ?? "Your own", unit: analyte?.units[0] ?? views[0].unit, results: views };
  }).sort((a, b) => a.at - b.at);
  return { patientId, patientName: "", groups: order.map(({ at: _, ...group }) => group), ownNames: [...new Set(results.filter(({ form }) => !form.analyte).map(({ form }) => form.name))] };
}

function checkLab(form) {
  const analyte = ANALYTES.find((each) => each.key === form.analyte);
  if (!/^[<>≤≥]?=?\s*\d+([.,]\d+)?$/.test(form.value)) throw error("invalid_field", `“${form.value}” isn’t a number: type the number alone, such as 5.0 or <5, and put anything else into the note.`, "value");
  const plain = (unit) => unit.toLowerCase().replace("miu", "mu").replace("µiu", "µu");
  const unit = analyte ? analyte.units.find((each) => plain(each) === plain(form.unit)) : form.unit;
  if (!unit) throw error("invalid_field", `“${form.unit}” isn’t a unit that ${analyte.short} is given in: choose ${analyte.units.join(" or ")}.`, "unit");
  const [low, high] = LIMITS[form.analyte] ?? [0, Infinity];
  const value = number(form.value) * (FACTORS[form.analyte]?.[unit] ?? 1);
  if (!form.confirmed && (value < low || value > high)) {
    throw error("confirm", `${analyte.short} ${form.value} ${unit} lies outside ${low} to ${high} ${analyte.units[0]}: please check the unit and the decimal point. If the laboratory says so, confirm it.`, "value");
  }
  return { ...form, unit, confirmed: false };
}

function view(patientId, from, to) {
  const { days } = of(patientId);
  const dates = [...days.keys()].sort();
  const inPeriod = dates.filter((date) => (!from || date >= from) && (!to || date <= to)).reverse();
  return {
    patientId, patientName: "", items: ITEMS, days: inPeriod.map((date) => days.get(date)), from, to, first: dates[0] ?? null, last: dates.at(-1) ?? null, count: dates.length,
    last14: dates.filter((date) => date > back(14) && date <= back(0)).length,
  };
}

const differs = (a, b) => JSON.stringify(Object.entries(a).sort()) !== JSON.stringify(Object.entries(b).sort());

/** @type {Record<string, (args: any) => any>} */
export const measurements = {
  analytes_get: () => ANALYTES,
  labs_get: ({ patientId }) => labs(patientId),
  lab_save: ({ patientId, id: key, form, reason }) => {
    const { results } = of(patientId);
    if (key && !reason) throw error("invalid_field", "Say why, in a few words.", "reason");
    const forms = form.analyte === "blood_pressure"
      ? form.value.split("/").map((value, at) => ({ ...form, analyte: at ? "blood_pressure_diastolic" : "blood_pressure_systolic", value: value.trim() }))
      : [form];
    if (form.analyte === "blood_pressure" && forms.length !== 2) throw error("invalid_field", `“${form.value}” isn’t a blood pressure: type it like 120/80.`, "value");
    const checked = forms.map(checkLab);
    if (key) results.find((result) => result.id === key).form = checked[0];
    else results.push(...checked.map((each) => ({ id: id(), form: each })));
    return labs(patientId);
  },
  diary_get: ({ patientId, from, to }) => view(patientId, from, to),
  diary_save: ({ patientId, form, reason }) => {
    const { days } = of(patientId);
    const before = days.get(form.date);
    if (Object.values(form.ratings).some((rating) => !Number.isInteger(rating) || rating < 0 || rating > 100)) throw error("invalid_field", "A rating is a whole number from 0 to 100.", "ratings");
    if (before && Object.entries(before.ratings).some(([key, value]) => form.ratings[key] !== value) && !reason) throw error("invalid_field", "Say why, in a few words.", "reason");
    days.set(form.date, { id: before?.id ?? id(), ...form });
    return null;
  },
  diary_read: ({ patientId, text, columns }) => {
    const read = readTable(text, columns, ITEMS);
    const { days } = of(patientId);
    const changed = [];
    const fresh = [];
    let same = 0;
    for (const day of read.days) {
      const before = days.get(day.date);
      // Where the table has no column, what is there stays.
      const has = read.columns.map((column) => column.becomes);
      for (const [key, rating] of Object.entries(before?.ratings ?? {})) if (!has.includes(key)) day.ratings[key] = rating;
      if (!before) fresh.push(day);
      else if (!differs(before.ratings, day.ratings)) same += 1;
      else {
        const words = ITEMS.filter(({ key }) => before.ratings[key] !== day.ratings[key]).map(({ key, short }) => (key in before.ratings ? `${short} ${before.ratings[key]} → ${day.ratings[key] ?? "not rated"}` : `adds ${short} ${day.ratings[key]}`));
        changed.push({ date: day.date, words: words.join("; "), onlyAdds: words.every((each) => each.startsWith("adds")) });
      }
    }
    const stored = read.days.filter(({ date }) => fresh.some((day) => day.date === date) || changed.some((day) => day.date === date));
    return { ...read, days: stored.sort((a, b) => a.date.localeCompare(b.date)), newDays: fresh.length, sameDays: same, changed };
  },
  diary_import: ({ patientId, text, columns, replace }) => {
    const { days } = of(patientId);
    const read = measurements.diary_read({ patientId, text, columns });
    for (const day of read.days) {
      const before = days.get(day.date);
      if (!before || replace || read.changed.find(({ date }) => date === day.date)?.onlyAdds) days.set(day.date, { id: before?.id ?? id(), ...day });
    }
    return view(patientId, null, null);
  },
  diary_choose_file: () => ({ name: "diary-spring.csv", text: mockTable() }),
  diary_sheet_save: () => ({ place: "/home/reyes/Documents/Diary sheet.pdf", bytes: 41_300 }),
};

/** Two weeks from a spreadsheet: some known already, some changed, two rows with something wrong. */
export function mockTable() {
  const rows = [["Date", "Overall", "Pain", "Worst pain", "Tired", "Sleep", "Mood", "Remarks"].join(";")];
  for (let ago = 10_013; ago > 10_000; ago -= 1) rows.push([back(ago).split("-").reverse().join("."), 40, 50, 60, 55, ago === 10_004 ? "120" : 30, 20, ago === 10_007 ? "Visitors" : ""].join(";"));
  rows.push(["31.02.2024", 40, 50, 60, 55, 30, 20, ""].join(";"));
  rows.push([back(2).split("-").reverse().join("."), 40, 50, 60, 55, 30, 20, ""].join(";"));
  return rows.join("\n");
}
