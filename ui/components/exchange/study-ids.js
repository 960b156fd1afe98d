// Who is who in files for research: shown only when a clinician asks for it.

import { ipc, toAppError } from "../../ipc.js";
import { fill, h, uid } from "../../lib/dom.js";
import { many } from "./counts.js";
import { longList } from "./long-list.js";

const ROWS = 50;

/** @param {AbortSignal} signal */
export function studyIds(signal) {
  const id = uid("study-ids");
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const place = h("div", { class: "stack" });
  const show = h("button", { type: "button", "aria-expanded": "false", data: { needs: "manage" }, on: { click: () => (place.hasChildNodes() ? hide() : look()) } }, "Show who is who");
  let busy = false;

  function hide() {
    fill(place);
    fill(show, "Show who is who");
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
        h("td", { data: { label: "Patient" } }, h("a", { href: `#/patients/${each.patientId}` }, each.name)),
        h("td", { data: { label: "Number" }, class: "number" }, each.clinicNumber)), { first: ROWS, one: "study id" });
      fill(place, ids.length
        ? [h("p", { class: "hint", role: "status" }, many(ids.length, "study id")),
          h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-label": "Study ids" },
            h("thead", null, h("tr", null, ["Study id", "Patient", "Number"].map((name) => h("th", { scope: "col" }, name)))), body)), more]
        : h("p", { class: "hint", role: "status" }, "No study id has been drawn yet: the first export for research draws them."));
      fill(show, "Hide them");
      show.setAttribute("aria-expanded", "true");
    } catch (reason) {
      if (signal.aborted) return;
      fill(problem, toAppError(reason).message);
      problem.hidden = false;
    } finally {
      busy = false;
    }
  }

  return h("section", { class: "panel stack study-ids", "aria-labelledby": id },
    h("h2", { id }, "Study ids"),
    h("p", null, "In files for research a study id stands for each patient, the same in every export. The list of who is who makes the files name the patients again: it never belongs beside them, and looking at it is noted in the audit."),
    h("div", { class: "actions" }, show), problem, place);
}
