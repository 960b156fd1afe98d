// Scores and changes in words, the same everywhere.

import { h } from "../lib/dom.js";
import { english } from "../lib/english.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ScoreCell} ScoreCell */
/** @typedef {import("../ipc-types.d.ts").ChangeView} ChangeView */

/**
 * "8.0 points better": the direction is in the words, the colour only repeats it.
 * @param {ChangeView | null} change @param {string} [since]
 */
export function changeWords(change, since = "") {
  if (!change) return null;
  const way = change.way > 0 ? "better" : change.way < 0 ? "worse" : "same";
  return h("span", { class: `change ${way}` }, english(change.words), since && h("span", { class: "since" }, ` ${since}`));
}

/**
 * A score with its range, its band and what marks it, or why there is none.
 * @param {ScoreCell} score
 * @param {{changes?: boolean}} [options]
 */
export function scoreCell(score, { changes = true } = {}) {
  if (score.text === null) return h("span", { class: "no-score" }, score.whyNot ? english(score.whyNot) : t("safety-no-score"));
  return h("span", { class: "score" },
    h("span", { class: "score-line" },
      h("strong", { class: "number" }, english(score.text)),
      score.outOf && h("span", { class: "out-of" }, ` ${score.outOf}`),
      score.band && h("span", { class: "band", title: score.bandSource ? t("safety-band", { band: score.bandSource }) : null }, english(score.band)),
      score.prorated && h("span", { class: "chip", title: t("safety-prorated.why") }, t("safety-prorated"))),
    changes && changeWords(score.sinceLast));
}

/** @param {import("../ipc-types.d.ts").VisitStatus} status */
export function statusChip(status) {
  return h("span", { class: `chip ${status === "signed" ? "" : "open"}` }, t(`safety-status-${status}`));
}
