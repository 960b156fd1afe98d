// A questionnaire at a visit: how far it is, its scores, the way in.

import { h } from "../lib/dom.js";
import { rich, t } from "../lib/words.js";
import { sentenceList } from "./comparison.js";
import { conflictList } from "./conflicts.js";
import { ownSentences } from "./live-scores.js";
import { progress, scoreLine, unanswered } from "./score-line.js";

/**
 * @param {import("../ipc-types.d.ts").VisitView} visit
 * @param {import("../ipc-types.d.ts").AssessmentView} form
 * @param {boolean} [mine] whether it may be answered
 */
export function assessmentCard(visit, form, mine = true) {
  const way = visit.status === "signed" || !mine ? "show" : form.complete ? "review" : form.answered || Object.keys(form.answers).length ? "continue" : "fill";
  const main = form.lines.filter((line) => line.main);
  const rest = form.lines.filter((line) => !line.main);
  const empty = form.answered === 0 && Object.keys(form.answers).length === 0;
  return h("article", { class: "panel form-card", "aria-label": form.shortName },
    h("div", { class: "form-head" },
      h("h2", null, form.shortName),
      progress(form),
      h("a", { class: `button ${form.complete || visit.status === "signed" || !mine ? "" : "primary"}`, href: `#/visits/${visit.id}/forms/${form.id}`, "aria-label": t(`visits-card-${way}.named`, { form: form.shortName }) }, t(`visits-card-${way}`))),
    empty ? null : [
      main.map(scoreLine),
      form.missing.length > 0 && h("p", { class: "missing" }, unanswered(form.missing.map((item) => item.label))),
      conflictList(form.conflicts),
      sentenceList(ownSentences(form)),
      rest.length > 0 && h("details", { class: "rest" },
        h("summary", null, rich("visits-card-more", { count: rest.length, of: h("span", { class: "sr-only" }, t("visits-card-more.of", { form: form.shortName })) })),
        rest.map(scoreLine)),
    ]);
}
