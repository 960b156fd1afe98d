// What `instrument_get` tells of an instrument, for the mock.

import { instrument } from "./mock-library.js";

/** @typedef {import("../../ui/ipc-types.d.ts").InstrumentDetail} InstrumentDetail */

const SOURCES = {
  acr2016: `# ACR 2016 criteria: source

**What it is.** The 2016 revision of the fibromyalgia criteria: widespread pain index (WPI, 19 areas), symptom severity
scale (SSS, 0–12), generalized pain, three months.

**Rule.** All of:

- WPI of 7 or more with SSS of 5 or more, or WPI 4–6 with SSS of 9 or more;
- pain in at least 4 of 5 regions;
- three months or longer.

| PSD | Wolfe 2015 | Salaffi 2021 |
| --- | --- | --- |
| 19 | severe | moderate |

**Licence.** Criteria and methods from a journal paper; the labels are our own words <b>with</b> citation.`,
};

const scoresOf = (form) => {
  const rule = (key, label, more) => ({ key, label, rule: "Sum of all items", formula: "sum(items)", source: "Invented 2026, doi:10.0000/none", range: "", direction: "higher is worse", provisional: false, main: false, hidden: false, ...more });
  if (form.id === "acr2016") {
    return [
      rule("wpi", "Widespread pain index (WPI)", { rule: "Number of painful areas out of 19", formula: "count(pain_sites)", range: "0 to 19", source: "Wolfe 2016, doi:10.1016/j.semarthrit.2016.08.012" }),
      rule("fs", "Polysymptomatic distress (PSD)", { rule: "WPI + SSS", formula: "wpi + sss", range: "0 to 31", main: true, source: "Wolfe 2011, doi:10.3899/jrheum.100594; Wolfe 2016, doi:10.1016/j.semarthrit.2016.08.012" }),
      rule("meets", "Questionnaire pattern, ACR 2016", { rule: "WPI and SSS condition, generalized pain and three months or longer, all three. A pattern in the answers, not a diagnosis", formula: "wpi_sss_rule && generalized_pain && duration_met", direction: "", main: true }),
      rule("n_regions", "Number of regions", { hidden: true, formula: "size(regions)", direction: "", range: "0 to 5" }),
    ];
  }
  const top = form.items.reduce((sum, item) => sum + Math.max(0, ...item.options.map((option) => Number(option.value) || 0)), 0);
  return [rule("total", "Total", { main: true, range: top ? `0 to ${top}` : "", provisional: form.id === "csi" })];
};

/** @param {string} id @param {string} version @returns {InstrumentDetail} */
export function detail(id, version) {
  const form = instrument(id);
  const scores = scoresOf(form);
  const level = (range, label) => ({ range, label });
  return {
    form,
    versions: id === "gad7" ? ["2", "1"] : [version],
    items: form.items.map((item) => ({
      key: item.key, label: item.label, notes: [item.optional && "optional, not scored", id === "who5" && "reversed"].filter(Boolean).join(", "), loinc: id === "phq9" ? "44250-9" : "",
      answers: item.kind === "areas" ? `${item.areas.length} places` : item.kind === "time" ? "time of day" : item.kind === "slider" || item.kind === "number" ? [`${item.low ?? ""} to ${item.high ?? ""}`, item.unit].join(" ")
        : item.options.filter((option) => option.label || item.kind === "options").map((option) => `${option.value}${option.label ? ` ${option.label}` : ""}`).join(" · ") || "yes or no",
    })),
    scores,
    bands: id === "acr2016" ? [
      { score: "fs", set: "wolfe2015", source: "Wolfe 2015", citation: "Wolfe F et al. 2015, J Rheumatol 42:1494-501; developed in 2,732 patients with rheumatoid arthritis", default: true, provisional: false, levels: [level("0 to 3", "none"), level("4 to 7", "mild"), level("8 to 11", "moderate"), level("12 to 19", "severe"), level("20 to 31", "very severe")] },
      { score: "fs", set: "salaffi2021", source: "Salaffi 2021", citation: "Salaffi F et al. 2021, Rheumatology, 2,339 patients with fibromyalgia", default: false, provisional: true, levels: [level("0 to 5", "remission"), level("6 to 15", "mild"), level("16 to 20", "moderate"), level("21 to 25", "severe"), level("26 to 31", "very severe")] },
    ] : [{ score: "total", set: "a", source: "Invented 2026", citation: "Invented for looking at", default: true, provisional: id === "gad7", levels: [level("0 to 4", "minimal"), level("5 to 9", "mild"), level("10 or more", "marked")] }],
    changes: id === "acr2016" ? [] : [{ score: "total", words: "5 points", label: "Minimal important change", source: "Invented 2026", citation: "Invented for looking at, 120 patients, anchor-based", provisional: id === "csi" }],
    flags: id === "phq9" ? [{ code: "phq9_item9", text: "Item 9 answered above “not at all”, whatever the total", clinicText: "", source: "Kroenke 2001", date: null }] : [],
    checks: id === "psqi" ? ["Item 4 is longer than the time between item 1 and item 3: check all three."] : [],
    codes: id === "phq9" ? [{ system: "LOINC", code: "44249-1", what: "the panel" }, { system: "LOINC", code: "44261-6", what: "Total" }, { system: "SNOMED CT", code: "720433000", what: "the scale" }] : [],
    missingRule: "With an item unanswered there is no score; nothing counts as 0.",
    sourceNotes: SOURCES[id] ?? `# ${form.shortName}: source\n\n**What it is.** ${form.name}, ${form.of} items.\n\n**Licence.** ${form.licence}.`,
  };
}

/** What the folder of the clinic's own instruments holds that doesn't work. */
export const FOLDER = {
  place: "/home/reyes/Fibrotrend/Linden Street/instruments",
  problems: [{ folder: "morning_stiffness", problems: ["definition.toml, line 14: the score “total” uses “q7”, which is no item of the form. Is it “q6”?", "text.en.toml: item “q2” has no label."] }],
};
