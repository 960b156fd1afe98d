// Diary.

import { h } from "../lib/dom.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function diaryView(ctx) {
  ctx.title("Diary");
  return h("section", { class: "page" }, h("h1", null, "Diary"));
}
