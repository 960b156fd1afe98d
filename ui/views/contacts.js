// The address book: pharmacies and prescribers, with the clinic's own notes.

import { ChoiceGroup } from "../components/choice-group.js";
import { Field, textField } from "../components/field.js";
import { askForm, placesBy } from "../components/form-dialog.js";
import { removeRecord, showHistory } from "../components/record-history.js";
import { ipc } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { guarded } from "../lib/guarded.js";

/** @typedef {import("../ipc-types.d.ts").ContactView} ContactView */
/** @typedef {import("../ipc-types.d.ts").ContactForm} ContactForm */

/** @type {[ContactForm["kind"], string, string][]} */
const KINDS = [["pharmacy", "Pharmacies", "Pharmacy"], ["prescriber", "Prescribers", "Prescriber"], ["other", "Others", "Someone else"]];

/** @param {import("../lib/session.js").Ctx} ctx */
export async function contactsView(ctx) {
  ctx.title("Addresses");
  const view = new Contacts(ctx, await ipc.contactsGet());
  ctx.focus(view.search);
  return view.element;
}

class Contacts {
  /** @param {import("../lib/session.js").Ctx} ctx @param {ContactView[]} contacts */
  constructor(ctx, contacts) {
    this.ctx = ctx;
    this.contacts = contacts;
    this.search = h("input", { type: "search", class: "search", "aria-label": "Search addresses", placeholder: "Name, telephone, notes", autocomplete: "off", spellcheck: "false", on: { input: () => this.draw() } });
    this.count = h("p", { class: "hint", role: "status" });
    this.add = h("button", { type: "button", class: "primary", data: { needs: "write" }, on: { click: () => guarded(this.problem, () => this.edit(null)) } }, "Add address…");
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.list = h("div", { class: "stack" });
    this.element = h("section", { class: "page contacts" },
      h("div", { class: "page-head" }, h("div", null, h("h1", null, "Addresses"), h("p", { class: "who" }, "Pharmacies and prescribers; their names are offered where treatments are written down.")), this.add),
      h("div", { class: "search-row" }, this.search, this.count), this.problem, this.list);
    this.draw();
  }

  draw() {
    const words = this.search.value.trim().toLowerCase();
    const found = this.contacts.filter(({ form }) => [form.name, form.phone, form.online, form.address, form.note].join("\n").toLowerCase().includes(words));
    this.count.textContent = `${found.length} ${found.length === 1 ? "address" : "addresses"}${words ? " found" : ""}`;
    fill(this.list, found.length
      ? KINDS.map(([kind, name]) => {
        const of = found.filter(({ form }) => form.kind === kind);
        return of.length > 0 && h("section", null, h("h2", null, name), h("div", { class: "address-cards" }, of.map((contact) => this.card(contact))));
      })
      : h("p", { class: "empty" }, this.contacts.length ? "No address matches." : "No addresses yet. “Add address…” writes down the first one."));
  }

  /** @param {ContactView} contact */
  card(contact) {
    const { form } = contact;
    /** @param {string} action @param {string} words @param {() => Promise<void>} act */
    const button = (action, words, act) => h("button", { type: "button", class: "link", data: { action, needs: words.endsWith("…") ? "write" : null }, "aria-label": `${words} ${form.name}`, on: { click: () => guarded(this.problem, act) } }, words);
    /** @param {string} name @param {string} text */
    const line = (name, text) => text && h("div", null, h("dt", null, name), h("dd", null, text));
    return h("article", { class: "panel address", data: { contact: contact.id } },
      h("h3", { tabIndex: -1 }, form.name),
      h("dl", null, line("Telephone", form.phone), line("Online", form.online), line("Address", form.address)),
      form.note && h("p", { class: "course-note" }, form.note),
      h("div", { class: "actions quiet" },
        button("edit", "Edit…", () => this.edit(contact)),
        button("history", "History", () => showHistory("contact", contact.id, form.name, this.ctx.signal)),
        button("remove", "Remove…", () => this.remove(contact))));
  }

  /** @param {ContactView[]} contacts @param {string} place @param {string} words */
  show(contacts, place, words) {
    if (this.ctx.signal.aborted) return;
    this.contacts = contacts;
    this.draw();
    const found = place && this.list.querySelector(place);
    (found instanceof HTMLElement ? found : this.add).focus();
    this.ctx.say(words);
  }

  /** @param {ContactView | null} contact */
  async edit(contact) {
    const before = contact?.form;
    const kind = new ChoiceGroup("What", KINDS.map(([key, , name]) => [key, name]), { single: true, values: before ? [before.kind] : [] });
    const name = textField("Name", { value: before?.name ?? "" }, { hint: "As it shall stand in treatments." });
    const phone = textField("Telephone", { value: before?.phone ?? "" }, { optional: true });
    const online = textField("E-mail or web address", { value: before?.online ?? "" }, { optional: true });
    const address = new Field("Postal address", h("textarea", { rows: "3", value: before?.address ?? "" }), { optional: true });
    const note = new Field("Notes", h("textarea", { rows: "3", value: before?.note ?? "" }), { optional: true, hint: "Of the clinic, such as which filler a pharmacy uses." });
    const reason = textField("Reason for the change", {}, { optional: true });
    const saved = await askForm({
      title: before ? `Edit ${before.name}` : "Add address",
      content: h("div", { class: "stack" }, kind.element, name.element, h("div", { class: "two" }, phone.element, online.element), h("div", { class: "two" }, address.element, note.element), before ? reason.element : null),
      confirm: before ? "Save" : "Add",
      wide: true,
      signal: this.ctx.signal,
    }, {
      checks: () => [[kind, kind.value ? "" : "Choose what it is."], [name, name.value.trim() ? "" : "Type the name of the pharmacy or person."]],
      place: placesBy({ kind, name, phone, online, address, note, ...(before ? { reason } : {}) }),
      send: () => ipc.contactSave({
        id: contact?.id ?? null,
        form: {
          kind: /** @type {ContactForm["kind"]} */ (kind.value), name: name.value.trim(), phone: phone.value.trim(), online: online.value.trim(), address: address.value.trim(), note: note.value.trim(),
        },
        reason: reason.value.trim(),
      }),
    });
    if (!saved) return;
    const known = new Set(this.contacts.map(({ id }) => id));
    const id = contact?.id ?? saved.find((each) => !known.has(each.id))?.id ?? "";
    if (!contact) this.search.value = "";
    this.show(saved, `[data-contact="${id}"] ${contact ? "[data-action=edit]" : "h3"}`, "Saved");
  }

  /** @param {ContactView} contact */
  async remove(contact) {
    if (await removeRecord("contact", contact.id, contact.form.name, this.ctx.signal)) this.show(await ipc.contactsGet(), "", "Removed");
  }
}
