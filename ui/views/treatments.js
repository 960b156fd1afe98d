// Treatments.

import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function treatmentsView(ctx) {
  ctx.title("Treatments");
  return h("section", { class: "page" }, h("h1", null, "Treatments"));
}
