// The other measures in a line each; choosing one judges it.

import { h, uid } from "../../lib/dom.js";
import { withDates } from "../../lib/partial-dates.js";
import { inEnglish, t } from "../../lib/words.js";
import { verdictWord } from "./verdict-sign.js";

/**
 * @param {import("../../ipc-types.d.ts").OtherVerdict[]} others @param {string} note what looking at so many does; or empty
 * @param {(key: string) => void} onChoose
 */
export function otherMeasures(others, note, onChoose) {
  if (!others.length) return null;
  const title = uid("others");
  return h("section", { class: "others", "aria-labelledby": title },
    h("h2", { id: title }, t("trends-measure.others")),
    h("ul", { class: "panel other-list" }, others.map((other) => h("li", null,
      h("button", { type: "button", class: "link", "aria-label": t("trends-judge", { measure: other.label }), on: { click: () => onChoose(other.key) } }, h("span", { lang: inEnglish() }, other.label)),
      verdictWord(other, "small"),
      h("span", { class: "other-says", lang: inEnglish() }, withDates(other.text))))),
    note && h("p", { class: "hint", lang: inEnglish() }, note));
}
