// Scores and pictures for the mock: near enough to look at, never a reference.

import { conflicts, criteria } from "./mock-criteria.js";

/** @param {number} n */
const one = (n) => n.toFixed(1);
const sum = (list) => list.reduce((a, b) => a + b, 0);
const band = (value, steps) => steps.findLast(([from]) => value >= from)?.[1] ?? "";

const rule = {
  fiqr: { rule: "Sum of function ÷ 3 + overall impact + symptoms ÷ 2; one function item may be missing", source: "Bennett 2009, doi:10.1186/ar2783; fiqr.info/Scoring.htm" },
  acr: { rule: "Widespread pain index + symptom severity score", source: "Wolfe 2016, doi:10.1016/j.semarthrit.2016.08.012" },
  phq: { rule: "Sum of items 1 to 9; up to two missing items are replaced by the mean", source: "Kroenke 2001, doi:10.1046/j.1525-1497.2001.016009606.x" },
  nrs: { rule: "The answer itself", source: "Numeric rating scale" },
};

function values(definition, answers) {
  const given = (key) => (answers[key]?.given ? answers[key].value : null);
  const all = (keys) => keys.map(given).filter((value) => value !== null).map(Number);
  const line = (key, label, value, outOf, more) => ({ key, label, value, outOf, band: "", bandSource: "", prorated: false, main: false, missing: "", ...more });
  switch (definition.id) {
    case "fiqr": {
      const keys = definition.items.map((item) => item.key);
      const fn = all(keys.slice(0, 9)), overall = all(keys.slice(9, 11)), symptoms = all(keys.slice(11));
      const f = fn.length >= 8 ? (sum(fn) * 9) / fn.length / 3 : null;
      const o = overall.length === 2 ? sum(overall) : null;
      const s = symptoms.length === 10 ? sum(symptoms) / 2 : null;
      const total = f === null || o === null || s === null ? null : f + o + s;
      return [
        line("total", "Total", total, "/ 100", { main: true, ...rule.fiqr, prorated: total !== null && fn.length === 8, bandSource: "Salaffi 2018 (n=521), Clin Exp Rheumatol 36:1074", band: total === null ? "" : band(total, [[0, "remission"], [30.01, "mild"], [45.01, "moderate"], [65.01, "high"]]) }),
        line("function", "Function", f, "/ 30", rule.fiqr), line("overall", "Overall impact", o, "/ 20", rule.fiqr), line("symptoms", "Symptoms", s, "/ 50", rule.fiqr),
      ];
    }
    case "acr2016": {
      const sites = given("pain_sites");
      const wpi = sites ? sites.length : null;
      const parts = all(["fatigue", "unrefreshed", "cognitive", "headaches", "abdominal", "depression"]);
      const sss = parts.length === 6 ? sum(parts) : null;
      const psd = wpi === null || sss === null ? null : wpi + sss;
      const met = psd === null || given("duration_ge_3mo") === null ? null : (wpi >= 7 && sss >= 5) || (wpi >= 4 && sss >= 9) ? "met" : "unmet";
      return [
        line("criteria", "Criteria pattern", met, "", { main: true, ...rule.acr, missing: "" }),
        line("psd", "PSD", psd, "/ 31", { main: true, ...rule.acr, bandSource: "Wolfe 2015, doi:10.3899/jrheum.141519", band: psd === null ? "" : band(psd, [[0, "none"], [4, "mild"], [8, "moderate"], [12, "severe"], [20, "very severe"]]) }),
        line("wpi", "WPI", wpi, "/ 19", rule.acr), line("sss", "SSS", sss, "/ 12", rule.acr),
      ];
    }
    case "phq9": {
      const got = all(definition.items.slice(0, 9).map((item) => item.key));
      const total = got.length >= 7 ? (sum(got) * 9) / got.length : null;
      return [line("total", "Total", total, "/ 27", { main: true, ...rule.phq, prorated: total !== null && got.length < 9, bandSource: "Kroenke 2001", band: total === null ? "" : band(total, [[0, "none or minimal"], [5, "mild"], [10, "moderate"], [15, "moderately severe"], [20, "severe"]]) })];
    }
    case "pain_nrs":
      return [line("pain", "Pain", given("pain") === null ? null : Number(given("pain")), "/ 10", { main: true, ...rule.nrs })];
    default: {
      const keys = definition.items.filter((each) => !each.optional && each.kind === "options").map((each) => each.key);
      const got = all(keys).filter((value) => !Number.isNaN(value));
      const total = keys.length > 0 && got.length === keys.length ? sum(got) : null;
      const top = sum(definition.items.map((each) => Math.max(0, ...each.options.map((option) => Number(option.value) || 0))));
      return [line("total", "Total", total, top ? `/ ${top}` : "", {
        main: true, rule: "Sum of all items", source: "Invented 2026", provisional: definition.id === "csi", bandProvisional: definition.id === "gad7", bandSource: "Invented 2026",
        band: total === null ? "" : total * 3 > top ? "marked" : "mild",
      })];
    }
  }
}

const shown = (value) => (value === null ? "–" : typeof value === "string" ? value : one(value));

export function scored(definition, answers, earlier, clinicText) {
  const needed = definition.items.filter((item) => !item.optional);
  const missing = needed.filter((item) => !answers[item.key]?.given).map((item) => ({ item: item.key, label: item.label }));
  const before = earlier ? values(definition, earlier) : [];
  const lines = values(definition, answers).map(({ value, ...line }, at) => {
    const previous = before[at]?.value ?? null;
    const change = typeof value === "number" && typeof previous === "number" ? value - previous : null;
    const way = change === null ? 0 : Math.sign(-Math.round(change * 10));
    return {
      rule: "", source: "", provisional: false, bandProvisional: false, ...line, text: shown(value), known: value !== null, missing: value === null ? missing.map(({ label }) => label).join("; ") : "",
      previous: previous === null ? "" : shown(previous),
      change: change === null ? null : { signed: `${change < 0 ? "−" : "+"}${one(Math.abs(change))}`, words: way === 0 ? "unchanged" : `${one(Math.abs(change))} points ${way > 0 ? "better" : "worse"}`, way },
    };
  });
  const q9 = definition.id === "phq9" && answers.q9?.given ? Number(answers.q9.value) : 0;
  const flags = q9 > 0 ? [{ code: "phq9_item9", text: "PHQ-9 item 9: thoughts of being better off dead or of self-harm, several days", clinicText, source: "Any answer above “not at all”, whatever the total. Kroenke 2001.", date: null }] : [];
  return { shortName: definition.shortName, complete: missing.length === 0, answered: needed.length - missing.length, of: needed.length, missing, lines, flags, sentences: [], comparison: definition.id === "acr2016" ? criteria(answers) : null, conflicts: conflicts(definition, answers) };
}

export function bodyMap(theme) {
  const skin = theme === "dark" ? "#35434a" : "#e3e9ea", edge = theme === "dark" ? "#7a8c93" : "#8a999f";
  const shape = (area, d) => `<g data-area="${area}" data-painful="false" aria-hidden="true"><path data-part="shape" d="${d}" fill="${skin}" stroke="${edge}"/><path data-part="hatch" pointer-events="none" display="none" d="${d}" fill="none" stroke="#c9a6e3" stroke-dasharray="4 4"/></g>`;
  const box = (area, x, y, w, h) => shape(area, `M${x} ${y}h${w}v${h}h${-w}z`);
  const figure = (x, back) => {
    const [near, far] = back ? ["l", "r"] : ["r", "l"];
    return `<g transform="translate(${x} 0)"><circle cx="100" cy="40" r="28" fill="${skin}" stroke="${edge}"/>${back ? "" : box(`jaw_${near}`, 76, 48, 22, 14) + box(`jaw_${far}`, 102, 48, 22, 14)}
      ${box("neck", 88, 68, 24, 18)}${box(`shoulder_girdle_${near}`, 50, 88, 30, 24)}${box(`shoulder_girdle_${far}`, 120, 88, 30, 24)}
      ${box(back ? "upper_back" : "chest", 80, 88, 40, 54)}${box(back ? "lower_back" : "abdomen", 72, 144, 56, 46)}
      ${box(`upper_arm_${near}`, 42, 114, 22, 54)}${box(`upper_arm_${far}`, 136, 114, 22, 54)}${box(`lower_arm_${near}`, 34, 170, 22, 56)}${box(`lower_arm_${far}`, 144, 170, 22, 56)}
      ${box(`hip_${near}`, 68, 192, 31, 32)}${box(`hip_${far}`, 101, 192, 31, 32)}${box(`upper_leg_${near}`, 68, 226, 29, 80)}${box(`upper_leg_${far}`, 103, 226, 29, 80)}
      ${box(`lower_leg_${near}`, 70, 308, 25, 80)}${box(`lower_leg_${far}`, 105, 308, 25, 80)}<text x="100" y="410" text-anchor="middle" font-size="12" fill="${edge}">${back ? "Back" : "Front"}</text></g>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="420" viewBox="0 0 400 420" role="img"><title>Body map</title>${figure(0, false)}${figure(200, true)}</svg>`;
}
