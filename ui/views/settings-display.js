// How this computer shows things.

import { selectField } from "../components/field.js";
import { languageField } from "../components/language-field.js";
import { settingsPage } from "../components/settings-page.js";
import { h } from "../lib/dom.js";
import { numberWords } from "../lib/formats.js";
import { chooseContrast, chooseKeys, chooseTextSize, chooseTheme, contrastChoice, keysChoice, TEXT_SIZES, textSize, themeChoice } from "../lib/theme.js";
import { t } from "../lib/words.js";

/** @param {import("../lib/session.js").Ctx} ctx */
export function displayView(ctx) {
  ctx.title(t("shell-settings-display"));
  const theme = selectField(t("shell-theme"), [["system", t("shell-theme.system")], ["light", t("shell-theme.light")], ["dark", t("shell-theme.dark")]], themeChoice());
  theme.control.addEventListener("change", () => chooseTheme(/** @type {import("../lib/theme.js").ThemeChoice} */ (theme.value)));
  const contrast = selectField(t("shell-contrast"), [["system", t("shell-contrast.system")], ["more", t("shell-contrast.more")]], contrastChoice());
  contrast.control.addEventListener("change", () => chooseContrast(contrast.value === "more" ? "more" : "system"));
  const size = selectField(t("shell-text-size"), TEXT_SIZES.map((percent) => [percent, numberWords(Number(percent) / 100, { style: "percent" })]), textSize());
  size.control.addEventListener("change", () => chooseTextSize(size.value));
  const keys = selectField(t("shell-sign-keys"), [["everywhere", t("shell-sign-keys.everywhere")], ["focus", t("shell-sign-keys.focus")]], keysChoice(), { hint: t("shell-sign-keys.hint") });
  keys.control.addEventListener("change", () => chooseKeys(keys.value));
  return settingsPage("/settings/display", [h("section", { class: "panel stack" }, h("h2", null, t("shell-settings-display")), h("p", { class: "hint" }, t("shell-settings-display.kept")),
    h("div", { class: "two" }, theme.element, contrast.element, size.element, keys.element), languageField({ hint: t("shell-language.hint") }).element)]);
}
