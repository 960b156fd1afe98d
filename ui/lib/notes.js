// The notes beside an instrument: plain text with a few signs of Markdown, taken apart so that it can be shown as text.

/**
 * A run of words, strong or not.
 * @typedef {{text: string, strong: boolean}} Run
 * @typedef {{kind: "heading" | "paragraph", runs: Run[]} | {kind: "list", items: Run[][]} | {kind: "table", rows: Run[][][]}} Block
 */

/** "**What it is.** A scale" → strong and plain words. @param {string} text @returns {Run[]} */
export function runsOf(text) {
  return text.replaceAll("`", "").split(/\*\*(.+?)\*\*/s).map((part, at) => ({ text: part, strong: at % 2 === 1 })).filter((run) => run.text !== "");
}

/** @param {string} line */
const cellsOf = (line) => line.replace(/^\||\|$/g, "").split("|").map((cell) => runsOf(cell.trim()));

/** @param {string} notes @returns {Block[]} */
export function blocksOf(notes) {
  /** Lines that belong together, by what they are. @type {{kind: Block["kind"], lines: string[]}[]} */
  const parts = [];
  let open = false;
  for (const line of notes.split("\n").map((each) => each.trim())) {
    const last = open ? parts[parts.length - 1] : undefined;
    const item = /^[-*•] (.*)/.exec(line);
    open = line !== "" && !line.startsWith("#");
    if (!line) continue;
    if (!open) parts.push({ kind: "heading", lines: [line.replace(/^#+\s*/, "")] });
    else if (item && last?.kind === "list") last.lines.push(item[1]);
    else if (item) parts.push({ kind: "list", lines: [item[1]] });
    else if (line.startsWith("|") && last?.kind === "table") last.lines.push(line);
    else if (line.startsWith("|")) parts.push({ kind: "table", lines: [line] });
    else if (last && last.kind !== "table") last.lines.push(`${last.lines.pop()} ${line}`);
    else parts.push({ kind: "paragraph", lines: [line] });
  }
  return parts.map(({ kind, lines }) => {
    if (kind === "list") return { kind, items: lines.map(runsOf) };
    if (kind === "table") return { kind, rows: lines.filter((line) => !/^[|\s:-]+$/.test(line)).map(cellsOf) };
    return { kind, runs: runsOf(lines[0]) };
  });
}
