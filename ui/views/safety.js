// Safety.

import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function safetyView(ctx) {
  ctx.title("Safety");
  return h("section", { class: "page" }, h("h1", null, "Safety"));
}
