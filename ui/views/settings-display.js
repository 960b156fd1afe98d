// How this computer shows things.

import { selectField } from "../components/field.js";
import { settingsPage } from "../components/settings-page.js";
import { h } from "../lib/dom.js";
import { chooseContrast, chooseKeys, chooseTextSize, chooseTheme, contrastChoice, keysChoice, TEXT_SIZES, textSize, themeChoice } from "../lib/theme.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function displayView(ctx) {
  ctx.title("Display");
  const theme = selectField("Theme", [["system", "As the system"], ["light", "Light"], ["dark", "Dark"]], themeChoice());
  theme.control.addEventListener("change", () => chooseTheme(/** @type {import("../lib/theme.js").ThemeChoice} */ (theme.value)));
  const contrast = selectField("Contrast", [["system", "As the system"], ["more", "High"]], contrastChoice());
  contrast.control.addEventListener("change", () => chooseContrast(contrast.value === "more" ? "more" : "system"));
  const size = selectField("Text size", TEXT_SIZES.map((percent) => [percent, `${percent}%`]), textSize());
  size.control.addEventListener("change", () => chooseTextSize(size.value));
  const keys = selectField("Keys of one letter, digit or sign", [["everywhere", "Work everywhere"], ["focus", "Only in what has the focus"]], keysChoice(), { hint: "Choose the second when you speak to the computer, or press keys by mistake." });
  keys.control.addEventListener("change", () => chooseKeys(keys.value));
  return settingsPage("/settings/display", [h("section", { class: "panel stack" }, h("h2", null, "Display"), h("p", { class: "hint" }, "Kept on this computer; takes effect at once."),
    h("div", { class: "two" }, theme.element, contrast.element, size.element, keys.element))]);
}
