// A time line drawn in the window's stand-in, see mock-ipc.js. Never shipped; invented data only.

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const at = (date) => Date.parse(`${date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date}T00:00:00Z`);

const LINES = [["fiqr.total", "FIQR total"], ["diary.pain", "Pain, diary"], ["diary.fatigue", "Fatigue, diary"], ["diary.sleep_poor", "Sleep, diary"], ["diary.stress", "Stress, diary"], ["phq9.total", "PHQ-9 total"], ["lab.tsh", "TSH"], ["lab.crp", "CRP"]];

/** @param {{theme: string, width: number, height: number, from: string | null, to: string | null, lines: string[] | null}} choice */
export function timeline(visits, { theme, width, height: most, from, to, lines }) {
  const now = Date.now();
  const ago = (days) => iso(now - days * DAY);
  const first = ago(760), last = ago(-20);
  const chosen = new Set(lines ?? ["fiqr.total", "diary.pain", "diary.fatigue"]);
  const low = from ?? first, high = to ?? last;
  const dark = theme === "dark";
  const ink = dark ? "#e7edef" : "#182226", soft = dark ? "#a9b7bc" : "#4a575d", rule = dark ? "#313d42" : "#d7dee0", accent = dark ? "#6fc7d4" : "#0b5d6b", fill = dark ? "#2b5f68" : "#a9d4da";
  const left = 120, right = width - 16;
  const x = (date) => left + ((at(date) - at(low)) / Math.max(1, at(high) - at(low))) * (right - left);
  const clip = (value) => Math.max(left, Math.min(right, value));
  const marks = [];
  const parts = [];
  const mark = (kind, id, words, date) => {
    const index = marks.length;
    marks.push({ index, kind, id, words, date });
    return `data-mark="${index}"`;
  };
  const inside = (date) => at(date) >= at(low) && at(date) <= at(high);
  const text = (tx, ty, words, more = "") => `<text x="${tx}" y="${ty}" font-family="Inter" font-size="12" fill="${soft}" ${more}>${words}</text>`;
  // Dose ribbon.
  parts.push(text(8, 46, "LDN, mg a day"));
  [[420, 300, 1.5], [300, 240, 3], [240, 150, 4.5], [120, -20, 4.5]].forEach(([start, end, dose]) => {
    const a = clip(x(ago(start))), b = clip(x(ago(end)));
    if (b - a < 0.5) return;
    parts.push(`<rect ${mark("course", "c1", `LDN ${dose} mg at bedtime from ${ago(start)}`, ago(start))} x="${a}" y="${70 - dose * 9}" width="${b - a}" height="${dose * 9}" fill="${fill}"/>`);
  });
  parts.push(`<rect ${mark("course", "c1", `LDN paused, from ${ago(150)} to ${ago(120)}`, ago(150))} x="${clip(x(ago(150)))}" y="28" width="${Math.max(0, clip(x(ago(120))) - clip(x(ago(150))))}" height="42" fill="none" stroke="${soft}" stroke-dasharray="3 3"/>`);
  // Other treatments.
  [["Duloxetine 30 mg", ago(700).slice(0, 7), ago(330)], ["Vitamin D 2000 IU", ago(380).slice(0, 4), null], ["Tai chi", ago(200), null]].forEach(([name, start, end], row) => {
    const y = 88 + row * 22, a = clip(x(start)), b = clip(end ? x(end) : right);
    parts.push(text(8, y + 12, name));
    if (b > a) parts.push(`<rect ${mark("course", `c${row + 2}`, `${name}${end ? ` until ${end}` : ""}`, start)} x="${a}" y="${y}" width="${b - a}" height="14" rx="4" fill="${rule}" stroke="${soft}" ${start.length < 10 ? "stroke-dasharray=\"2 2\"" : ""}/>`);
  });
  // Marks.
  const row = 164;
  parts.push(text(8, row + 5, "Visits"), text(8, row + 29, "Side effects, labs"));
  for (const visit of visits.filter((each) => inside(each.date))) parts.push(`<circle ${mark("visit", visit.id, `Visit: ${visit.kindLabel}`, visit.date)} cx="${x(visit.date)}" cy="${row}" r="7" fill="${accent}"/>`);
  [["Vivid dreams, moderate", 415], ["Headache, mild", 236]].filter(([, days]) => inside(ago(days))).forEach(([words, days]) => parts.push(`<path ${mark("sideEffect", "s1", words, ago(days))} d="M${x(ago(days))} ${row + 16}l7 12h-14z" fill="${dark ? "#e8b96c" : "#7d4a00"}"/>`));
  [["TSH 2.1 mIU/L", 430], ["ALT 31 U/L", 425], ["TSH 0.6 mIU/L, within range", 90]].filter(([, days]) => inside(ago(days))).forEach(([words, days]) => parts.push(`<rect ${mark("labResult", "l1", words, ago(days))} x="${x(ago(days)) - 5}" y="${row + 18}" width="10" height="10" fill="${dark ? "#c38fec" : "#7a3aa6"}"/>`));
  // Lines, thinned to what the width can show.
  const shown = LINES.filter(([key]) => chosen.has(key));
  shown.forEach(([key, label], n) => {
    const top = 216 + n * 84;
    parts.push(`<rect x="${left}" y="${top}" width="${right - left}" height="68" fill="none" stroke="${rule}"/>`, text(8, top + 14, label), text(left - 6, top + 10, "100", "text-anchor=\"end\""), text(left - 6, top + 68, "0", "text-anchor=\"end\""));
    const points = [];
    const step = Math.max(1, Math.round((at(high) - at(low)) / DAY / 240));
    for (let days = 430; days >= 0; days -= step) {
      if (!inside(ago(days))) continue;
      const value = 62 - (430 - days) * 0.06 + 14 * Math.sin(days / 9 + n) + 7 * Math.sin(days * 1.7);
      points.push(`${x(ago(days)).toFixed(1)},${(top + 68 - (value / 100) * 68).toFixed(1)}`);
    }
    parts.push(`<polyline points="${points.join(" ")}" fill="none" stroke="${accent}" stroke-width="1.5"/>`);
    if (key.startsWith("diary") && inside(ago(33))) parts.push(`<circle ${mark("diaryDay", "d1", `${label} 84`, ago(33))} cx="${x(ago(33))}" cy="${top + 12}" r="4" fill="${accent}"/>`);
  });
  const height = Math.min(most, 216 + shown.length * 84 + 24);
  for (let n = 0; n <= 4; n += 1) {
    const tick = iso(at(low) + ((at(high) - at(low)) * n) / 4);
    parts.push(text(left + ((right - left) * n) / 4, height - 6, tick, `text-anchor="${n === 4 ? "end" : n ? "middle" : "start"}"`));
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" data-left="${left}" data-right="${right}"><title>Time line</title><text x="8" y="16" font-family="Inter" font-size="13" font-weight="600" fill="${ink}">Treatments</text>${parts.join("")}</svg>`;
  return { svg, alt: `Time line from ${low} to ${high}: treatments, visits, side effects, results and ${shown.length} lines`, from: low, to: high, first, last, marks, lines: LINES.map(([key, label]) => ({ key, label, shown: chosen.has(key) })), height };
}
