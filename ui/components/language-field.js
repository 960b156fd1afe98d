// The choice of the language, by names that who speaks it understands; nothing where there is only one.

import { languageChoice, LANGUAGES, offered } from "../lib/language.js";
import { chooseLanguage } from "../lib/theme.js";
import { t } from "../lib/words.js";
import { selectField } from "./field.js";

/** @param {{hint?: string}} [options] */
export function languageField(options = {}) {
  if (offered().length < 2) return null;
  const field = selectField(t("shell-language"), [["", t("shell-language.system")], ...offered().map((each) => /** @type {[string, string]} */ ([each, LANGUAGES[each]]))], languageChoice(), options);
  for (const option of field.control.options) if (option.value) option.lang = option.value;
  field.control.addEventListener("change", () => chooseLanguage(field.value));
  return field;
}
