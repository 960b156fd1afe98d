// Patients to be ticked: those who are due, and others found by name or number; or all of them by search alone.

import { fill, h, uid } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { inEnglish, t } from "../lib/words.js";
import { demoChip } from "./demo-chip.js";

/** @typedef {import("../ipc-types.d.ts").BatchPatient} BatchPatient */

const FEW = 12;
const AT_ONCE = 40;

export class PatientTicks {
  /**
   * @param {{due: BatchPatient[] | null, others: BatchPatient[], chosen: Set<string>, onChange: () => void}} options
   * due: null where nothing hangs on it; chosen is changed in place
   */
  constructor({ due, others, chosen, onChange }) {
    this.due = due ?? [];
    this.others = others;
    /** What those beside the due ones are called. */
    this.called = due ? "others" : "patients";
    this.chosen = chosen;
    this.onChange = onChange;
    this.dueList = h("ul", { class: "ticks" });
    this.otherList = h("ul", { class: "ticks" });
    this.more = h("p", { class: "hint", role: "status" });
    this.search = h("input", { type: "search", class: "search", "aria-label": t(`patients-ticks-${this.called}.search`), placeholder: t("patients-ticks-hint"), autocomplete: "off", spellcheck: "false", on: { input: () => this.find() } });
    const [dueTitle, otherTitle] = [uid("due"), uid("others")];
    this.element = h("div", { class: "stack" },
      due && h("section", { class: "panel stack", role: "group", "aria-labelledby": dueTitle },
        h("div", { class: "section-head" }, h("h2", { id: dueTitle }, t("patients-ticks-due")), due.length > 0 && h("div", { class: "actions quiet" },
          h("button", { type: "button", class: "link", on: { click: () => this.all(true) } }, t("patients-ticks-due.all")),
          h("button", { type: "button", class: "link", on: { click: () => this.all(false) } }, t("patients-ticks-due.no-one")))),
        due.length ? this.dueList : h("p", { class: "hint" }, t("patients-ticks-due.none"))),
      others.length > 0 && h("section", { class: "panel stack", role: "group", "aria-labelledby": otherTitle },
        h("h2", { id: otherTitle }, t(`patients-ticks-${this.called}`)), others.length > FEW && this.search, this.otherList, this.more));
    this.all(null);
    this.find();
  }

  /** @param {boolean | null} ticked null leaves them as they are */
  all(ticked) {
    if (ticked !== null) {
      for (const { id } of this.due) this.set(id, ticked);
    }
    fill(this.dueList, this.due.map((patient) => this.row(patient)));
    if (ticked !== null) this.onChange();
  }

  /** Those who are ticked stay in sight. */
  find() {
    const words = this.search.value.trim().toLowerCase();
    const few = this.others.length <= FEW;
    const found = this.others.filter((patient) => few || (words && `${patient.name} ${patient.clinicNumber}`.toLowerCase().includes(words)));
    const ticked = this.others.filter((patient) => this.chosen.has(patient.id));
    const rows = few ? this.others : [...ticked, ...found.filter((patient) => !this.chosen.has(patient.id)).slice(0, AT_ONCE)];
    fill(this.otherList, rows.map((patient) => this.row(patient)));
    const untold = found.filter((patient) => !this.chosen.has(patient.id)).length - AT_ONCE;
    fill(this.more, few ? "" : !words ? t(`patients-ticks-${this.called}.type`, { count: this.others.length }) : !found.length ? t(`patients-ticks-${this.called}.no-match`) : untold > 0 ? t("patients-ticks-more", { count: untold }) : "");
  }

  /** @param {BatchPatient} patient */
  row({ id, name, clinicNumber, why }) {
    const input = h("input", { type: "checkbox", value: id, checked: this.chosen.has(id), on: { change: () => {
      this.set(id, input.checked);
      this.onChange();
    } } });
    return h("li", null, h("label", null, input, h("span", { class: "whom" }, h("span", { class: "name" }, name), demoChip(), clinicNumber && h("span", { class: "hint number nowrap" }, ` ${clinicNumber}`)), why && h("span", { class: "hint why-due", lang: inEnglish() }, withDates(why))));
  }

  /** @param {string} id @param {boolean} ticked */
  set(id, ticked) {
    if (ticked) this.chosen.add(id);
    else this.chosen.delete(id);
  }
}
