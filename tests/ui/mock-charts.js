// Charts near enough to lay a screen out by. Never shipped.

const DAY = 86_400_000;
const time = (date) => Date.parse(`${date}T00:00:00Z`);

/** @param {{kind: string, theme: string, width: number, height: number}} ask @param {string} label @param {[string, string]} period @param {any[]} phases */
export function drawn({ kind, theme, width, height: most }, label, [from, to], phases) {
  const dark = theme === "dark";
  const ink = dark ? "#e7edef" : "#182226", soft = dark ? "#a9b7bc" : "#4a575d", rule = dark ? "#313d42" : "#d7dee0", accent = dark ? "#6fc7d4" : "#0b5d6b", pale = dark ? "#2b5f68" : "#a9d4da";
  const text = (x, y, words, more = "") => `<text x="${x}" y="${y}" font-family="Inter" font-size="12" fill="${soft}" ${more}>${words}</text>`;
  const days = Math.max(1, (time(to) - time(from)) / DAY);
  const left = 56, right = width - 16;
  const line = (top, tall, n) => {
    const points = [];
    for (let day = 0; day <= days; day += Math.max(1, Math.round(days / 300))) {
      const value = 60 - 22 * Math.min(1, day / 120) + 9 * Math.sin(day / 9 + n) + 5 * Math.sin(day * 1.7);
      points.push(`${(left + (day / days) * (right - left)).toFixed(1)},${(top + tall - (value / 100) * tall).toFixed(1)}`);
    }
    return `<rect x="${left}" y="${top}" width="${right - left}" height="${tall}" fill="none" stroke="${rule}"/>${text(left - 6, top + 10, "100", "text-anchor=\"end\"")}${text(left - 6, top + tall, "0", "text-anchor=\"end\"")}<polyline points="${points.join(" ")}" fill="none" stroke="${accent}" stroke-width="1.5"/>`;
  };
  const ribbon = `${text(8, 44, "LDN")}<rect x="${left + 12}" y="40" width="60" height="10" fill="${pale}"/><rect x="${left + 72}" y="30" width="${right - left - 72}" height="20" fill="${pale}"/>`;
  const parts = [`<text x="8" y="16" font-family="Inter" font-size="13" font-weight="600" fill="${ink}">${kind === "multiples" ? "All measures" : label}</text>`];
  let height = Math.min(most, Math.round(width * 0.5));
  if (kind === "multiples") {
    const names = ["Average pain (diary)", "Fatigue (diary)", "Poor sleep (diary)", "FIQR total", "PHQ-9 total", "Polysymptomatic distress"];
    height = Math.min(most, 60 + names.length * 108);
    const tall = (height - 60) / names.length - 34;
    parts.push(ribbon, ...names.map((name, n) => text(left, 76 + n * (tall + 34), name) + line(82 + n * (tall + 34), tall, n)));
  } else if (kind === "single") {
    parts.push(ribbon, line(64, height - 90, 0));
  } else if (kind === "calendar") {
    const cell = Math.max(5, (right - left) / 53);
    height = 60 + 3 * (cell * 7 + 30);
    for (let day = 0; day < Math.min(days, 1000); day += 1) {
      const year = Math.floor(day / 371), week = Math.floor((day % 371) / 7);
      parts.push(`<rect x="${(left + week * cell).toFixed(1)}" y="${(40 + year * (cell * 7 + 30) + (day % 7) * cell).toFixed(1)}" width="${(cell - 1).toFixed(1)}" height="${(cell - 1).toFixed(1)}" fill="${accent}" fill-opacity="${(0.15 + 0.8 * Math.abs(Math.sin(day / 19))).toFixed(2)}"/>`);
    }
  } else if (kind === "phases") {
    const counted = phases.filter((phase) => phase.mean);
    counted.forEach((phase, n) => {
      const x = left + ((n + 0.5) / counted.length) * (right - left), y = 40 + (1 - Number(phase.mean) / 100) * (height - 90);
      parts.push(`<line x1="${x}" x2="${x}" y1="${y - 18}" y2="${y + 18}" stroke="${ink}" stroke-width="2"/><circle cx="${x}" cy="${y}" r="5" fill="${accent}"/>`, text(x, height - 14, phase.label.slice(0, 16), "text-anchor=\"middle\""));
    });
  } else {
    for (let row = 0; row < 12; row += 1) {
      const y = 44 + row * ((height - 70) / 12);
      parts.push(text(8, y + 4, `Item ${row + 1}`), `<line x1="${left + 200 - row * 4}" x2="${left + 420}" y1="${y}" y2="${y}" stroke="${soft}"/><circle cx="${left + 420}" cy="${y}" r="5" fill="none" stroke="${ink}"/><circle cx="${left + 200 - row * 4}" cy="${y}" r="5" fill="${accent}"/>`);
    }
  }
  height = Math.round(height);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${label}</title>${parts.join("")}</svg>`,
    alt: `${label} from ${from} to ${to}: baseline 61, now 40`, caption: `${label}, ${from} to ${to}: 412 days`,
  };
}
