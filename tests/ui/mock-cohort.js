// Stands in for the commands of the cohort, of reports and of batches, see mock-ipc.js. Invented numbers. Never shipped.

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const error = (code, message) => ({ code, message });
const share = (count, of, percent, interval) => ({ count, of, percent, interval });

const LDN = "LDN (low-dose naltrexone)";
const rows = [
  { key: "naltrexone", label: LDN, ever: 41, now: 29, judged: 13, by30: share(5, 13, "38%", "14 to 68%"), by50: share(2, 13, "15%", "2 to 45%") },
  { key: "duloxetine", label: "Duloxetine", ever: 22, now: 14, judged: 6, by30: share(2, 6, "33%", "4 to 78%"), by50: share(0, 6, "0%", "0 to 46%") },
  { key: "exercise", label: "Graded aerobic exercise with a physiotherapist, twice a week", ever: 17, now: 12, judged: 4, by30: share(1, 4, "25%", "1 to 81%"), by50: share(0, 4, "0%", "0 to 60%") },
  { key: "magnesium", label: "Magnesium <img src=x onerror=alert(1)>", ever: 3, now: 2, judged: 0, by30: null, by50: null },
];
const WARNING = "These are patients who chose to start and came back to tell. Those who stopped early, improved on their own or took something else beside it are in the same numbers, and nobody took a placebo. They don’t show whether a treatment works.";

const full = {
  label: LDN,
  rule: "Average pain in the diary: the last 28 days on the dose against the 28 days before the start; where there is no diary, FIQR pain at the first and the last visit.",
  leftOut: ["16 without values before the start", "9 with fewer than 5 values on the dose", "3 whose start is known only to the year"],
  byEsr: [{ label: "ESR up to 9 mm/h", share: share(1, 4, "25%", "1 to 81%") }, { label: "ESR 10 to 18 mm/h", share: share(2, 5, "40%", "5 to 85%") }, { label: "ESR above 18 mm/h", share: share(2, 4, "50%", "7 to 93%") }, { label: "ESR not known", share: null }],
  esrNote: "A weak hint: in the first trial (Younger 2009, n = 10) a higher ESR went with more relief. It has not been repeated, and these groups are small.",
  sideEffects: [{ label: "Vivid dreams", share: share(14, 41, "34%", "20 to 51%") }, { label: "Headache", share: share(6, 41, "15%", "6 to 29%") }, { label: "Nausea", share: share(4, 41, "10%", "3 to 23%") }],
  duration: ["Median 14 months (95% interval 9 months to not reached).", "71% (52 to 84%) were still on it after 12 months."],
  stopped: [{ label: "No benefit", count: 6 }, { label: "Side effects", count: 4 }, { label: "Cost", count: 1 }, { label: "No reason written down", count: 1 }],
  verdicts: [{ label: "Improved", count: 4 }, { label: "No clear change", count: 5 }, { label: "No change that matters", count: 2 }, { label: "Worse", count: 1 }, { label: "Effect lost", count: 1 }, { label: "Too few points", count: 28 }],
  trials: [
    { label: "FINAL 2024, LDN 6 mg (n = 49)", by30: "41%", by50: "24%", source: "Due Bruun 2024, doi:10.1016/S2665-9913(23)00278-3" },
    { label: "FINAL 2024, placebo (n = 50)", by30: "26%", by50: "14%", source: "Due Bruun 2024, doi:10.1016/S2665-9913(23)00278-3" },
    { label: "INNOVA 2026, LDN 4.5 mg (n = 47)", by30: "10.6%", by50: "", source: "Rodriguez-Freire 2026, doi:10.1002/ejp.70321" },
    { label: "INNOVA 2026, placebo (n = 49)", by30: "18.4%", by50: "", source: "Rodriguez-Freire 2026, doi:10.1002/ejp.70321" },
  ],
  charts: ["responder", "survival"],
};
const bare = { rule: full.rule, leftOut: [], byEsr: [], esrNote: "", sideEffects: [], duration: [], stopped: [], verdicts: [{ label: "Too few points", count: 3 }], trials: [], charts: [] };

function chart(kind, { theme, width, height }) {
  const ink = theme === "dark" ? "#e7edef" : "#182226", soft = theme === "dark" ? "#313d42" : "#d7dee0", accent = theme === "dark" ? "#6fc7d4" : "#0b5d6b";
  const [left, top, w, h] = [44, 16, width - 64, height - 56];
  const steps = kind === "responder" ? [[0, 1], [0.1, 0.85], [0.3, 0.38], [0.5, 0.15], [0.7, 0]] : [[0, 1], [0.15, 0.9], [0.3, 0.82], [0.5, 0.71], [0.8, 0.5], [1, 0.5]];
  const path = steps.map(([x, y], at) => `${at ? `H${left + x * w}V` : `M${left} `}${top + (1 - y) * h}`).join("");
  const label = (x, y, words, anchor = "middle") => `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="Inter" font-size="12" fill="${ink}">${words}</text>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect x="${left}" y="${top}" width="${w}" height="${h}" fill="none" stroke="${soft}"/><path d="${path}" fill="none" stroke="${accent}" stroke-width="2"/>
      ${label(left - 6, top + 8, "100%", "end")}${label(left - 6, top + h, "0%", "end")}${label(left + w / 2, height - 12, kind === "responder" ? "Pain lower by at least (%)" : "Months since the start")}</svg>`,
    alt: kind === "responder" ? "Share of 13 patients improved by at least so much: 38% by 30%, 15% by 50%." : "Share of 41 patients still on it: 71% after 12 months, 50% after 14 months.",
    caption: kind === "responder" ? "13 patients, 2022-03-07 to 2026-11-20" : "41 patients, 12 have stopped",
  };
}

const NAMES = ["Amira Haddad", "Berta Lindqvist", "Daniel Okafor", "Ines de la Fuente y Montemayor", "Greta Holm", "Karin Vogel", "Lucía Fernández", "Carla <img src=x onerror=alert(1)>"];
const due = NAMES.map((name, at) => ({ id: `due-${at}`, name, clinicNumber: `D-${String(at + 1).padStart(3, "0")}`, why: at % 3 === 2 ? "visit overdue since 2026-10-02; liver enzymes on 2026-11-27" : `visit on 2026-11-${24 + at % 4}` }));
const others = Array.from({ length: 64 }, (_, at) => ({ id: `other-${at}`, name: `${["Ada", "Britta", "Chiara", "Dora", "Edda", "Frieda", "Gesa", "Hanna"][at % 8]} ${["Berg", "Moreau", "Novak", "Schulz", "Tanaka", "Rossi", "Olsen", "Keller"][Math.floor(at / 8)]}`, clinicNumber: `D-${String(at + 100)}`, why: "" }));
let batch = null;
function batchNow() {
  if (!batch) return null;
  const gone = Math.min(batch.whom.length, Math.floor((Date.now() - batch.began) / 400));
  const at = batch.cancelledAt ?? gone;
  const failed = batch.whom.slice(0, at).filter((id) => id === "due-4").map(() => "D-005: The disk is full: free some space, then write this report again.");
  const running = batch.cancelledAt === null && gone < batch.whom.length;
  return { running, done: at - failed.length, of: batch.whom.length, current: running ? [...due, ...others].find(({ id }) => id === batch.whom[gone]).clinicNumber : "", failed, cancelled: batch.cancelledAt !== null, place: "/home/reyes/Documents/Reports 2026-11-23" };
}

let laid = { pages: 1, paper: "a4", sections: [] };
export const cohort = {
  cohort_get: async ({ treatment }) => {
    await pause(30);
    if (new URLSearchParams(location.search).has("none")) return { patients: 0, treatments: [], treatment: null, detail: null, warning: WARNING };
    const row = rows.find(({ key }) => key === treatment) ?? rows[0];
    return { patients: 58, treatments: rows, treatment: row.key, detail: row === rows[0] ? full : row === rows[3] ? { ...bare, label: row.label } : { ...full, label: row.label, trials: [], esrNote: "", byEsr: [] }, warning: WARNING };
  },
  cohort_chart: ({ ask }) => chart(ask.chart, ask),
  cohort_chart_save: ({ ask, format }) => ({ place: `/home/reyes/Documents/Cohort ${ask.chart}.${format}`, bytes: 48_211 }),
  cohort_save: () => ({ place: "/home/reyes/Documents/Cohort.csv", bytes: 2_113 }),
  trends_get: ({ ask }) => ({
    courses: [{ id: "c1", label: LDN, when: "since 2025-03-07", current: true }, { id: "c2", label: "Duloxetine", when: "2024-11 to 2025-02", current: false }], course: ask.course ?? "c1",
    measures: [{ key: "diary.pain_average", label: "Average pain (diary)", range: "0–100", values: 402, bandSource: "" }, { key: "fiqr.total", label: "FIQR total", range: "0–100", values: 7, bandSource: "" }], measure: ask.measure ?? "diary.pain_average",
    reach: ["2025-02-01", "2026-11-20"], verdict: null, whyNot: "There is no diary before the start on 2025-03-07.", phases: [], phasePlan: null, planLost: [], charts: [],
  }),
  report_preview: async ({ ask }) => {
    await pause(250);
    laid = { pages: 1 + Math.ceil(ask.sections.length / 3), paper: ask.paper, sections: ask.sections };
    return { pages: laid.pages, title: "Trend report", alt: ["Rheumatology, Linden Street", "Trend report", "FIQR total 41.5 / 100, moderate", ...ask.sections] };
  },
  report_page: async ({ page, width }) => {
    const canvas = Object.assign(document.createElement("canvas"), { width, height: Math.round(width * (laid.paper === "letter" ? 11 / 8.5 : 297 / 210)) });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#333";
    pen.font = `${width / 30}px Inter`;
    const lines = [`Trend report, page ${page + 1} of ${laid.pages}`, ...(page ? laid.sections.slice((page - 1) * 3, page * 3) : ["Average pain is 34% lower than before LDN."])];
    for (const [at, words] of lines.entries()) pen.fillText(words, width / 12, (width / 10) * (1 + at));
    return (await new Promise((resolve) => canvas.toBlob(resolve))).arrayBuffer();
  },
  report_save: () => ({ place: "/home/reyes/Documents/report.pdf", bytes: 143_000 }),
  report_print: () => ({ words: "Opened in the PDF viewer; print from there." }),
  batch_choices: () => ({ due: new URLSearchParams(location.search).has("none") ? [] : due, others, weekEnds: "2026-11-29" }),
  batch_start: ({ patientIds }) => {
    if (batchNow()?.running) throw error("busy", "Reports are being written already: wait until they are done, or cancel them first.");
    batch = { whom: patientIds, began: Date.now(), cancelledAt: null };
    return batchNow();
  },
  batch_state: () => batchNow(),
  batch_cancel: () => {
    if (batch) batch.cancelledAt = batchNow().done + batchNow().failed.length;
    return batchNow();
  },
};
