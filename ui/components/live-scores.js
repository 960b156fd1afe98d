// Scores of the form that is being filled in, as they stand.

import { fill, h } from "../lib/dom.js";
import { inEnglish, rich, t } from "../lib/words.js";
import { comparisonTable, sentenceList } from "./comparison.js";
import { conflictList } from "./conflicts.js";
import { flagPanel } from "./flag-panel.js";
import { lineHistory, lineValue, progress, unanswered } from "./score-line.js";

/** @typedef {import("../ipc-types.d.ts").AssessmentView} AssessmentView */

export class LiveScores {
  /** @param {(words: string) => void} say */
  constructor(say) {
    this.say = say;
    this.said = "";
    this.flags = "";
    this.scores = h("div", { class: "panel" });
    /** Stands above the item, where it can't be missed. */
    this.safety = h("div", { class: "item-safety", role: "alert" });
    /** Stands below the item, where there is room for its columns. */
    this.comparison = h("div", { class: "item-comparison" });
    this.element = h("aside", { class: "live", "aria-label": t("visits-scores") }, this.scores);
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  /** @param {AssessmentView} form @param {(item: string) => void} [onPick] goes to an item */
  update(form, onPick) {
    const main = form.lines.filter((line) => line.main);
    const rest = form.lines.filter((line) => !line.main);
    fill(this.scores,
      progress(form),
      main.map((line) => h("div", { class: "line main" },
        h("div", { class: "line-head" }, h("span", { class: "line-label", lang: inEnglish() }, line.label), lineValue(line)),
        line.band && line.bandSource && h("p", { class: "source" }, rich("visits-band-of", { source: h("span", { lang: inEnglish() }, line.bandSource) })),
        lineHistory(line))),
      rest.length > 0 && h("dl", { class: "rest-lines" }, rest.map((line) => h("div", null, h("dt", { lang: inEnglish() }, line.label), h("dd", null, lineValue(line))))),
      form.missing.length > 0 && h("p", { class: "missing" }, form.missing.length <= 3 ? unanswered(form.missing.map((item) => item.label)) : t("visits-unanswered-count", { count: form.missing.length })),
      conflictList(form.conflicts, onPick),
      sentenceList(ownSentences(form)));
    fill(this.comparison, form.comparison && form.answered > 0 && h("div", { class: "panel" }, comparisonTable(form.comparison)));
    const flags = form.flags.map((flag) => flag.code).join();
    if (flags !== this.flags) fill(this.safety, flagPanel(form.flags));
    this.flags = flags;
    this.#speak(main);
  }

  /** Says the main score once it has come to rest. @param {AssessmentView["lines"]} main */
  #speak(main) {
    const words = main.map(said).join(", ");
    clearTimeout(this.timer);
    if (words === this.said) return;
    const first = this.said === "";
    this.said = words;
    if (!first) this.timer = window.setTimeout(() => this.say(words), 1500);
  }
}

/** A score as it is read out. @param {AssessmentView["lines"][number]} line */
function said({ label, text, known, outOf, band }) {
  const most = known && outOf.startsWith("/ ") ? outOf.slice(2) : "";
  if (most) return t("visits-score-said.of", { label, text, most, band }).trim();
  return t("visits-score-said", { label, text: known && outOf ? `${text} ${outOf}` : text, band }).trim();
}

/** The form's sentences that don't stand below its comparison already. @param {AssessmentView} form */
export function ownSentences(form) {
  return form.sentences.filter((sentence) => !form.comparison?.sentences.includes(sentence));
}
