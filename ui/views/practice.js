// How the clinic works: titration templates, checklists, currency, the interval of thyroid checks.

import { ask } from "../components/dialog.js";
import { textField } from "../components/field.js";
import { showErrors, showRefusal } from "../components/form-dialog.js";
import { Checklist } from "../components/practice/checklist.js";
import { Templates } from "../components/practice/templates.js";
import { closedTo } from "../components/settings-page.js";
import { ipc } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { forgetSteps } from "../lib/form-undo.js";
import { denial } from "../lib/rights.js";

/** @typedef {import("../ipc-types.d.ts").PracticeView} PracticeView */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function practiceView(ctx) {
  ctx.title("How we work");
  return new Practice(ctx, await ipc.practiceGet()).element;
}

class Practice {
  /** @param {import("../lib/session.js").Ctx} ctx @param {PracticeView} stored */
  constructor(ctx, stored) {
    const mine = ctx.session.may("manage");
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.saved = h("span", { class: "hint", role: "status" });
    this.save = h("button", { class: "primary", type: "submit", data: { needs: "manage" } }, "Save");
    this.form = h("form", { class: "stack", novalidate: true });
    this.form.addEventListener("input", () => this.touched());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.take(stored);
    this.element = h("section", { class: "page practice" },
      h("p", { class: "crumbs" }, h("a", { href: "#/settings" }, "Settings")),
      h("div", null, h("h1", null, "How we work"), h("p", { class: "who" }, "Kept in this vault. Plans and results that exist already stay as they are.")),
      !mine && closedTo(denial("manage")), this.form);
    if (!mine) for (const control of this.form.querySelectorAll("input, select, textarea, button:not([type=submit])")) /** @type {HTMLInputElement} */ (control).disabled = true;
    ctx.beforeLeave(async () => !this.changed || ask({
      title: "Leave without saving?",
      body: ["What you changed here is not saved."],
      confirm: "Leave",
      cancel: "Stay",
      signal: ctx.signal,
    }));
  }

  /** @param {PracticeView} stored */
  take(stored) {
    const touched = () => this.touched();
    this.currency = textField("Currency", { value: stored.currency, class: "short" }, { hint: "Stands with every cost, such as € or CHF. Amounts aren’t converted." });
    this.thyroid = textField("Thyroid check with LDN and thyroid hormone, in days", { value: String(stored.thyroidCheckDays), inputmode: "numeric", class: "short" }, { hint: "A safety rule reminds when the last TSH is older." });
    this.templates = new Templates(stored.templates, touched);
    this.beforeLdn = new Checklist(stored.beforeLdn, touched);
    this.differential = new Checklist(stored.differential, touched);
    fill(this.form,
      h("section", { class: "panel stack" }, h("h2", null, "Costs and checks"), h("div", { class: "two" }, this.currency.element, this.thyroid.element)),
      h("section", { class: "stack" }, h("h2", null, "Titration templates"), h("p", { class: "hint" }, "From them a patient’s plan is made. Sources disagree about steps: these are yours."), this.templates.element),
      h("section", { class: "panel stack" }, h("h2", null, "Checklist before LDN"), this.beforeLdn.element),
      h("section", { class: "panel stack" }, h("h2", null, "What else could explain the pain"), this.differential.element),
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
    if (this.save.disabled || !currency || !thyroid || !templates || !beforeLdn || !differential) return;
    const typed = this.typed;
    this.say("");
    const fine = showErrors([
      [currency, currency.value.trim() ? "" : "Type the currency, such as €."],
      [thyroid, typed.thyroidCheckDays >= 1 && typed.thyroidCheckDays <= 3650 ? "" : "Type a whole number of days, 1 or more."],
      ...templates.templates.flatMap((template) => template.checks), ...beforeLdn.checks, ...differential.checks,
    ]);
    if (!fine) {
      this.say("Not saved yet: see the field that is marked.");
      return;
    }
    this.save.disabled = true;
    try {
      this.take(await ipc.practiceSave(typed));
      this.saved.textContent = "Saved";
      this.save.disabled = false;
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
      this.save.disabled = false;
    }
  }

  /** @param {string} words */
  say(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
  }
}
