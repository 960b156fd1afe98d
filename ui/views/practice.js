// Practice.

import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function practiceView(ctx) {
  ctx.title("Practice");
  return h("section", { class: "page" }, h("h1", null, "Practice"));
}
