// Data out: whose, in which form, and how it goes. For the clinic, or for one patient.

import { ChoiceGroup } from "../components/choice-group.js";
import { dataHead } from "../components/exchange/data-page.js";
import { ExportPanel, ExportRun } from "../components/exchange/export-run.js";
import { studyIds } from "../components/exchange/study-ids.js";
import { PatientTicks } from "../components/patient-ticks.js";
import { ipc } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").BatchPatient} BatchPatient */
/** @typedef {import("../ipc-types.d.ts").ExportKind} ExportKind */
/** @typedef {import("../ipc-types.d.ts").PatientView} PatientView */

/** @type {ExportKind[]} */
const KINDS = ["csv", "fhir", "redcap", "research"];
const RUN = "export.run";
const KIND = "export.kind";
const WHOSE = "export.whose";
const CHOSEN = "export.chosen";

/** @param {import("../lib/session.js").Ctx} ctx */
export async function exportView(ctx) {
  ctx.title(t("data-export"));
  await ctx.session.queue.settled();
  const { patientId } = ctx.params;
  if (patientId) return new Export(ctx, await ipc.patientGet(patientId), []).element;
  const { due, others } = await ipc.batchChoices();
  // Nothing hangs on who is due here, and each stands once, by name.
  const everybody = [...due, ...others].map((each) => ({ ...each, why: "" })).sort((a, b) => a.name.localeCompare(b.name));
  return new Export(ctx, null, everybody).element;
}

class Export {
  /** @param {import("../lib/session.js").Ctx} ctx @param {PatientView | null} patient @param {BatchPatient[]} everybody */
  constructor(ctx, patient, everybody) {
    this.ctx = ctx;
    this.patient = patient;
    this.everybody = everybody;
    const { memory } = ctx.session;
    const manages = ctx.session.may("manage");
    const known = new Set(everybody.map(({ id }) => id));
    /** @type {Set<string>} */
    this.chosen = new Set((memory.get(CHOSEN) ?? []).filter((/** @type {string} */ id) => known.has(id)));
    const kind = KINDS.find((key) => key === memory.get(KIND) && (manages || key !== "research")) ?? KINDS[0];
    this.kinds = new ChoiceGroup(t("data-kinds"), KINDS.map((key) => [key, h("span", { class: "kind" },
      h("strong", null, t(`data-kind-${key}`)), h("span", { class: "chip" }, t(`data-kind-${key}.names`)), h("span", { class: "hint" }, t(`data-kind-${key}.what`)))]), { single: true, values: [kind], onChange: () => this.changed() });
    this.whose = new ChoiceGroup(t("data-whose"), [["all", t("data-whose.all")], ["chosen", t("data-whose.chosen")]], {
      single: true, values: [manages ? memory.get(WHOSE) ?? "all" : "chosen"], onChange: () => this.changed(),
    });
    for (const input of [...this.kinds.inputs, ...this.whose.inputs]) if (["research", "all"].includes(input.value)) input.dataset.needs = "manage";
    this.people = new PatientTicks({ due: null, others: everybody, chosen: this.chosen, onChange: () => this.changed() });
    this.panel = new ExportPanel(ctx, () => this.changed());
    this.begin = h("button", { type: "button", class: "primary", on: { click: () => this.go() } });
    this.careful = h("p", { class: "hint" });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.element = h("section", { class: "page data" }, dataHead(patient, "export"),
      this.panel.element,
      h("div", { class: "beside" },
        h("section", { class: "beside-choices panel", "aria-label": t("data-export") },
          !patient && this.whose.element, h("div", { class: "actions" }, this.begin), this.problem, this.careful),
        h("div", { class: "stack" },
          h("section", { class: "panel stack kinds", "aria-label": t("data-kinds.files") }, this.kinds.element),
          this.people.element,
          !patient && studyIds(ctx.signal))));
    this.changed();
    const run = /** @type {ExportRun | undefined} */ (memory.get(RUN));
    if (run && (run.running || run.where === this.where)) this.panel.follow(run);
  }

  get where() {
    return this.patient?.id ?? "";
  }

  /** Whether patients are chosen: whatever isn’t plainly everybody is not. */
  get some() {
    return !this.patient && this.whose.value !== "all";
  }

  get kind() {
    return KINDS.find((key) => key === this.kinds.value) ?? KINDS[0];
  }

  changed() {
    const { memory } = this.ctx.session;
    const { some } = this;
    memory.set(KIND, this.kinds.value);
    if (!this.patient) {
      memory.set(WHOSE, this.whose.value);
      memory.set(CHOSEN, [...this.chosen]);
    }
    this.people.element.hidden = !some;
    const { size } = this.chosen;
    fill(this.begin, !this.patient && !some ? t("data-begin.all") : !this.patient && size ? t("data-begin-some", { count: size }) : t("data-begin"));
    fill(this.careful, t(`data-kind-${this.kind}.careful`));
    this.refuse("");
  }

  async go() {
    const { memory } = this.ctx.session;
    if (/** @type {ExportRun | undefined} */ (memory.get(RUN))?.running) return this.refuse(t("data-begin.busy"));
    const { some } = this;
    if (!this.patient && !this.everybody.length) return this.refuse(t("data-begin.nobody"));
    if (some && !this.chosen.size) return this.refuse(t("data-begin.none-ticked"));
    this.refuse("");
    const ids = this.patient ? [this.patient.id] : some ? this.everybody.map(({ id }) => id).filter((id) => this.chosen.has(id)) : [];
    const before = /** @type {ExportRun | undefined} */ (memory.get(RUN));
    const run = new ExportRun(this.where, this.kind, ids);
    memory.set(RUN, run);
    this.panel.follow(run);
    this.begin.setAttribute("aria-disabled", "true");
    await run.go();
    this.begin.removeAttribute("aria-disabled");
    // No folder was chosen: all stays as it was.
    if (run.nothing) {
      memory.delete(RUN);
      if (before?.where === this.where) {
        memory.set(RUN, before);
        if (!this.ctx.signal.aborted) this.panel.follow(before);
      }
      return;
    }
    if (!this.ctx.signal.aborted) this.panel.element.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} words "" takes them away */
  refuse(words) {
    fill(this.problem, words);
    this.problem.hidden = !words;
  }
}
