// Reads a table roughly as the Rust side does, see mock-measurements.js.

const KNOWN = { date: "date", day: "date", pain: "pain_average", tired: "fatigue", note: "note", remarks: "note" };

/** "2026-04-03" or "03.04.2026" */
function dateOf(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (!found) return null;
  const [year, month, day] = text.includes("-") ? found.slice(1).map(Number) : found.slice(1).map(Number).reverse();
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

export function readTable(text, columns, items) {
  const sign = ["\t", ";", ","].find((each) => text.includes(each)) ?? "\t";
  const [headings, ...rows] = text.trim().split(/\r?\n/).map((line) => line.split(sign).map((cell) => cell.trim()));
  const guess = (heading) => KNOWN[heading.toLowerCase()] ?? items.find((item) => [item.key, item.label, item.short].some((name) => name.toLowerCase() === heading.toLowerCase()))?.key ?? "ignore";
  const becomes = columns ?? headings.map(guess);
  if (!becomes.includes("date")) throw { code: "invalid_field", message: "No column becomes the date: choose which one holds it.", field: "columns" };
  const problems = [];
  const days = [];
  rows.forEach((row, at) => {
    const day = { date: "", ratings: {}, note: "" };
    const wrong = (column, message) => problems.push({ line: at + 2, column, message });
    const before = problems.length;
    becomes.forEach((what, column) => {
      const cell = row[column] ?? "";
      if (what === "date") {
        day.date = dateOf(cell) ?? "";
        if (!day.date) wrong(headings[column], `“${cell}” is no date: write it like 2026-04-03.`);
      } else if (what === "note") day.note = cell;
      else if (what !== "ignore" && cell !== "") {
        if (/^\d+$/.test(cell) && Number(cell) <= 100) day.ratings[what] = Number(cell);
        else wrong(headings[column], `“${cell}” is not a whole number from 0 to 100.`);
      }
    });
    if (problems.length === before) days.push(day);
  });
  return {
    columns: headings.map((heading, at) => ({ heading, becomes: becomes[at], sample: rows.find((row) => row[at])?.[at] ?? "" })),
    choices: [{ key: "ignore", label: "Leave out" }, { key: "date", label: "Date" }, ...items.map(({ key, label }) => ({ key, label })), { key: "note", label: "Note" }],
    days, problems: problems.slice(0, 200), moreProblems: Math.max(0, problems.length - 200), note: `dates as ${text.includes("-") ? "year-month-day" : "day.month.year"}; separated by ${{ "\t": "tabs", ";": "semicolons", ",": "commas" }[sign]}`,
  };
}
