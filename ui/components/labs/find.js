// Finding an analyte by any of its names. No page needed.

/** @typedef {import("../../ipc-types.d.ts").AnalyteView} AnalyteView */
/** Without an analyte it is the clinic’s own. @typedef {{key: string, name: string, by: string, analyte: AnalyteView | null, group: string}} AnalyteMatch */

const MOST = 12;

/** Letters and digits only, in small letters. @param {string} text */
const plain = (text) => text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** @param {AnalyteView} analyte */
const namesOf = ({ name, short, also }) => [short, name, ...also];

/** How well a name fits; 0 not at all. @param {string} name @param {string} words */
function fit(name, words) {
  const known = plain(name);
  if (known === words) return 4;
  if (known.startsWith(words)) return 3;
  if (` ${known}`.includes(` ${words}`)) return 2;
  return known.replaceAll(" ", "").includes(words.replaceAll(" ", "")) ? 1 : 0;
}

/**
 * @param {string} typed
 * @param {AnalyteView[]} analytes
 * @param {string[]} ownNames
 * @returns {AnalyteMatch[]} the best first
 */
export function findAnalytes(typed, analytes, ownNames) {
  const words = plain(typed);
  if (!words) return [];
  /** @type {{rank: number, match: AnalyteMatch}[]} */
  const found = [];
  for (const analyte of analytes) {
    const ranks = namesOf(analyte).map((name) => fit(name, words));
    /** @type {number} */
    const rank = Math.max(...ranks);
    if (!rank) continue;
    const by = namesOf(analyte)[ranks.findIndex((each) => each === rank)];
    const full = by === analyte.short || by === analyte.name ? analyte.name : `${analyte.name}, ${by}`;
    found.push({ rank, match: { key: analyte.key, name: analyte.short, by: full === analyte.short ? "" : full, analyte, group: analyte.group } });
  }
  for (const name of ownNames) {
    const rank = fit(name, words);
    if (rank) found.push({ rank, match: { key: `own ${name}`, name, by: "", analyte: null, group: "" } });
  }
  return found.toSorted((a, b) => b.rank - a.rank).slice(0, MOST).map(({ match }) => match);
}

/** The analyte that goes by just this name. @param {string} typed @param {AnalyteView[]} analytes */
export function analyteNamed(typed, analytes) {
  const words = plain(typed);
  return (words && analytes.find((analyte) => namesOf(analyte).some((name) => plain(name) === words))) || null;
}
