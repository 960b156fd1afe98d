// Labs.

import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function labsView(ctx) {
  ctx.title("Labs");
  return h("section", { class: "page" }, h("h1", null, "Labs"));
}
