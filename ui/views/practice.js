// How the clinic works: titration templates, checklists, currency, the interval of thyroid checks.

import { ask } from "../components/dialog.js";
import { textField } from "../components/field.js";
import { showErrors, showRefusal } from "../components/form-dialog.js";
import { Checklist } from "../components/practice/checklist.js";
import { Templates } from "../components/practice/templates.js";
import { closedTo } from "../components/settings-page.js";
import { ipc } from "../ipc.js";
import { isBusy, setBusy } from "../lib/busy.js";
import { fill, h } from "../lib/dom.js";
import { forgetSteps } from "../lib/form-undo.js";
import { denial } from "../lib/rights.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").PracticeView} PracticeView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function practiceView(ctx) {
  ctx.title(t("shell-settings-practice"));
  return new Practice(ctx, await ipc.practiceGet()).element;
}

class Practice {
  /** @param {import("../lib/session.js").Ctx} ctx @param {PracticeView} stored */
  constructor(ctx, stored) {
    const mine = ctx.session.may("manage");
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.saved = h("span", { class: "hint", role: "status" });
    this.save = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, t("shell-save"));
    this.form = h("form", { class: "stack", novalidate: true });
    this.form.addEventListener("input", () => this.touched());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.take(stored);
    this.element = h("section", { class: "page practice" },
      h("p", { class: "crumbs" }, h("a", { href: "#/settings" }, t("shell-settings"))),
      h("div", null, h("h1", null, t("shell-settings-practice")), h("p", { class: "who" }, t("trust-practice-kept"))),
      !mine && closedTo(denial("manage")), this.form);
    if (!mine) for (const control of this.form.querySelectorAll("input, select, textarea, button:not([type=submit])")) /** @type {HTMLInputElement} */ (control).disabled = true;
    ctx.beforeLeave(async () => !this.changed || ask({
      title: t("shell-leave-unsaved"),
      body: [t("trust-practice-unsaved")],
      confirm: t("shell-leave"),
      cancel: t("shell-stay"),
      signal: ctx.signal,
    }));
  }

  /** @param {PracticeView} stored */
  take(stored) {
    const touched = () => this.touched();
    this.currency = textField(t("trust-practice-currency"), { value: stored.currency, class: "short" }, { hint: t("trust-practice-currency.hint") });
    this.thyroid = textField(t("trust-practice-thyroid"), { value: String(stored.thyroidCheckDays), inputmode: "numeric", class: "short" }, { hint: t("trust-practice-thyroid.hint") });
    this.templates = new Templates(stored.templates, touched);
    this.beforeLdn = new Checklist(stored.beforeLdn, touched);
    this.differential = new Checklist(stored.differential, touched);
    fill(this.form,
      h("section", { class: "panel stack" }, h("h2", null, t("trust-practice-costs")), h("div", { class: "two" }, this.currency.element, this.thyroid.element)),
      h("section", { class: "stack" }, h("h2", null, t("trust-practice-templates")), h("p", { class: "hint" }, t("trust-practice-templates.about")), this.templates.element),
      h("section", { class: "panel stack" }, h("h2", null, t("trust-practice-before-ldn")), this.beforeLdn.element),
      h("section", { class: "panel stack" }, h("h2", null, t("trust-practice-differential")), this.differential.element),
      h("div", { class: "save-bar" }, this.problem, h("div", { class: "actions" }, this.save, this.saved)));
    this.before = JSON.stringify(this.typed);
    forgetSteps(this.form);
  }

  /** @returns {PracticeView} */
  get typed() {
    const days = this.thyroid?.value.trim() ?? "";
    return {
      currency: this.currency?.value.trim() ?? "",
      thyroidCheckDays: /^\d+$/.test(days) ? Number(days) : NaN,
      templates: this.templates?.templates.map((template) => template.value) ?? [],
      beforeLdn: this.beforeLdn?.value ?? [],
      differential: this.differential?.value ?? [],
    };
  }

  get changed() {
    return JSON.stringify(this.typed) !== this.before;
  }

  touched() {
    this.saved.textContent = "";
  }

  async send() {
    const { currency, thyroid, templates, beforeLdn, differential } = this;
    if (isBusy(this.save) || !currency || !thyroid || !templates || !beforeLdn || !differential) return;
    const typed = this.typed;
    this.say("");
    const fine = showErrors([
      [currency, currency.value.trim() ? "" : t("trust-practice-currency.missing")],
      [thyroid, typed.thyroidCheckDays >= 1 && typed.thyroidCheckDays <= 3650 ? "" : t("trust-practice-thyroid.wrong")],
      ...templates.templates.flatMap((template) => template.checks), ...beforeLdn.checks, ...differential.checks,
    ]);
    if (!fine) {
      this.say(t("shell-see-field-yet"));
      return;
    }
    setBusy(this.save, true);
    try {
      this.take(await ipc.practiceSave(typed));
      this.saved.textContent = t("shell-saved");
      this.save.focus({ preventScroll: true });
    } catch (reason) {
      this.say(showRefusal(reason, (name) => {
        const [first, index, ...rest] = name.split(".");
        if (first === "templates") return templates.templates[Number(index)]?.place(rest);
        if (first === "beforeLdn") return beforeLdn.place([index, ...rest]);
        if (first === "differential") return differential.place([index, ...rest]);
        return { currency, thyroidCheckDays: thyroid }[first];
      }));
    } finally {
      setBusy(this.save, false);
    }
  }

  /** @param {string} words */
  say(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
  }
}
