// Contacts.

import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function contactsView(ctx) {
  ctx.title("Contacts");
  return h("section", { class: "page" }, h("h1", null, "Contacts"));
}
