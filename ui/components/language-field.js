// The choice of the language, by names that who speaks it understands.

import { languageChoice, LANGUAGES } from "../lib/language.js";
import { chooseLanguage } from "../lib/theme.js";
import { t } from "../lib/words.js";
import { selectField } from "./field.js";

/** @param {{hint?: string}} [options] */
export function languageField(options = {}) {
  const field = selectField(t("shell-language"), [["", t("shell-language.system")], ...Object.entries(LANGUAGES)], languageChoice(), options);
  for (const option of field.control.options) if (option.value) option.lang = option.value;
  field.control.addEventListener("change", () => chooseLanguage(field.value));
  return field;
}
