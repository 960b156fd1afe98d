// Due.

import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function dueView(ctx) {
  ctx.title("Due");
  return h("section", { class: "page" }, h("h1", null, "Due"));
}
