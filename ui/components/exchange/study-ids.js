// Who is who in files for research: shown only when a clinician asks for it.

import { ipc, toAppError } from "../../ipc.js";
import { fill, h, uid } from "../../lib/dom.js";
import { errorWords } from "../../lib/english.js";
import { t } from "../../lib/words.js";
import { longList } from "./long-list.js";

const ROWS = 50;

/** @param {AbortSignal} signal */
export function studyIds(signal) {
  const id = uid("study-ids");
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const place = h("div", { class: "stack" });
  const show = h("button", { type: "button", "aria-expanded": "false", data: { needs: "manage" }, on: { click: () => (place.hasChildNodes() ? hide() : look()) } }, t("data-study-ids.show"));
  let busy = false;

  function hide() {
    fill(place);
    fill(show, t("data-study-ids.show"));
    show.setAttribute("aria-expanded", "false");
  }

  async function look() {
    if (busy) return;
    busy = true;
    problem.hidden = true;
    try {
      const ids = await ipc.studyIdsGet();
      if (signal.aborted) return;
      const body = h("tbody");
      const more = longList(body, ids, (each) => h("tr", null,
        h("th", { scope: "row", class: "path" }, each.code),
        h("td", { data: { label: t("data-study-ids.patient") } }, h("a", { href: `#/patients/${each.patientId}` }, each.name)),
        h("td", { data: { label: t("data-study-ids.number") }, class: "number" }, each.clinicNumber)), { first: ROWS, all: "data-all-study-ids" });
      fill(place, ids.length
        ? [h("p", { class: "hint", role: "status" }, t("data-study-ids-count", { count: ids.length })),
          h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-label": t("data-study-ids") },
            h("thead", null, h("tr", null, ["id", "patient", "number"].map((name) => h("th", { scope: "col" }, t(`data-study-ids.${name}`))))), body)), more]
        : h("p", { class: "hint", role: "status" }, t("data-study-ids.none")));
      fill(show, t("data-study-ids.hide"));
      show.setAttribute("aria-expanded", "true");
    } catch (reason) {
      if (signal.aborted) return;
      fill(problem, errorWords(toAppError(reason)));
      problem.hidden = false;
    } finally {
      busy = false;
    }
  }

  return h("section", { class: "panel stack study-ids", "aria-labelledby": id },
    h("h2", { id }, t("data-study-ids")),
    h("p", null, t("data-study-ids.about")),
    h("div", { class: "actions" }, show), problem, place);
}
