// The address book: pharmacies and prescribers, with the clinic's own notes.

import { ChoiceGroup } from "../components/choice-group.js";
import { Field, textField } from "../components/field.js";
import { askForm, placesBy } from "../components/form-dialog.js";
import { removeRecord, showHistory } from "../components/record-history.js";
import { ipc } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { guarded } from "../lib/guarded.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ContactView} ContactView */
/** @typedef {import("../ipc-types.d.ts").ContactForm} ContactForm */

/** @type {ContactForm["kind"][]} */
const KINDS = ["pharmacy", "prescriber", "other"];

/** @param {import("../lib/session.js").Ctx} ctx */
export async function contactsView(ctx) {
  ctx.title(t("patients-contacts"));
  const view = new Contacts(ctx, await ipc.contactsGet());
  ctx.focus(view.search);
  return view.element;
}

class Contacts {
  /** @param {import("../lib/session.js").Ctx} ctx @param {ContactView[]} contacts */
  constructor(ctx, contacts) {
    this.ctx = ctx;
    this.contacts = contacts;
    this.search = h("input", { type: "search", class: "search", "aria-label": t("patients-contacts.search"), placeholder: t("patients-contacts.hint"), autocomplete: "off", spellcheck: "false", on: { input: () => this.draw() } });
    this.count = h("p", { class: "hint", role: "status" });
    this.add = h("button", { type: "button", class: "primary", data: { needs: "write" }, on: { click: () => guarded(this.problem, () => this.edit(null)) } }, t("patients-contacts.add"));
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.list = h("div", { class: "stack" });
    this.element = h("section", { class: "page contacts" },
      h("div", { class: "page-head" }, h("div", null, h("h1", null, t("patients-contacts")), h("p", { class: "who" }, t("patients-contacts.about"))), this.add),
      h("div", { class: "search-row" }, this.search, this.count), this.problem, this.list);
    this.draw();
  }

  draw() {
    const words = this.search.value.trim().toLowerCase();
    const found = this.contacts.filter(({ form }) => [form.name, form.phone, form.online, form.address, form.note].join("\n").toLowerCase().includes(words));
    this.count.textContent = t(words ? "patients-contacts-count.found" : "patients-contacts-count", { count: found.length });
    fill(this.list, found.length
      ? KINDS.map((kind) => {
        const of = found.filter(({ form }) => form.kind === kind);
        return of.length > 0 && h("section", null, h("h2", null, t(`patients-contacts-${kind}`)), h("div", { class: "address-cards" }, of.map((contact) => this.card(contact))));
      })
      : h("p", { class: "empty" }, t(this.contacts.length ? "patients-contacts.no-match" : "patients-contacts.none")));
  }

  /** @param {ContactView} contact */
  card(contact) {
    const { form } = contact;
    /** @param {"edit" | "history" | "remove"} action @param {() => Promise<void>} act */
    const button = (action, act) => h("button", { type: "button", class: "link", data: { action, needs: action === "history" ? null : "write" }, "aria-label": t(`patients-do-${action}.of`, { name: form.name }), on: { click: () => guarded(this.problem, act) } }, t(`patients-do-${action}`));
    /** @param {string} name @param {string} text */
    const line = (name, text) => text && h("div", null, h("dt", null, name), h("dd", null, text));
    return h("article", { class: "panel address", data: { contact: contact.id } },
      h("h3", { tabIndex: -1 }, form.name),
      h("dl", null, line(t("patients-contacts-phone"), form.phone), line(t("patients-contacts-online"), form.online), line(t("patients-contacts-address"), form.address)),
      form.note && h("p", { class: "course-note" }, form.note),
      h("div", { class: "actions quiet" },
        button("edit", () => this.edit(contact)),
        button("history", () => showHistory("contact", contact.id, form.name, this.ctx.signal)),
        button("remove", () => this.remove(contact))));
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
    const kind = new ChoiceGroup(t("patients-contacts-kind"), KINDS.map((key) => [key, t(`patients-contacts-${key}.one`)]), { single: true, values: before ? [before.kind] : [] });
    const name = textField(t("patients-contacts-name"), { value: before?.name ?? "" }, { hint: t("patients-contacts-name.hint") });
    const phone = textField(t("patients-contacts-phone"), { value: before?.phone ?? "" }, { optional: true });
    const online = textField(t("patients-contacts-online.field"), { value: before?.online ?? "" }, { optional: true });
    const address = new Field(t("patients-contacts-address.field"), h("textarea", { rows: "3", value: before?.address ?? "" }), { optional: true });
    const note = new Field(t("patients-contacts-note"), h("textarea", { rows: "3", value: before?.note ?? "" }), { optional: true, hint: t("patients-contacts-note.hint") });
    const reason = textField(t("patients-change-reason"), {}, { optional: true });
    const saved = await askForm({
      title: before ? t("patients-contacts-edit", { name: before.name }) : t("patients-contacts-new"),
      content: h("div", { class: "stack" }, kind.element, name.element, h("div", { class: "two" }, phone.element, online.element), h("div", { class: "two" }, address.element, note.element), before ? reason.element : null),
      confirm: before ? t("shell-save") : t("patients-do-add"),
      wide: true,
      signal: this.ctx.signal,
    }, {
      checks: () => [[kind, kind.value ? "" : t("patients-contacts-kind.missing")], [name, name.value.trim() ? "" : t("patients-contacts-name.missing")]],
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
    this.show(saved, `[data-contact="${id}"] ${contact ? "[data-action=edit]" : "h3"}`, t("shell-saved"));
  }

  /** @param {ContactView} contact */
  async remove(contact) {
    if (await removeRecord("contact", contact.id, contact.form.name, this.ctx.signal)) this.show(await ipc.contactsGet(), "", t("patients-history-removed"));
  }
}
