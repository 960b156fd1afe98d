// The recovery code, typed from paper. Rust reads it whatever the case, spaces and dashes, and tells a typing error.

import { t } from "../lib/words.js";
import { textField } from "./field.js";

export const codeField = () => textField(t("shell-code"), { class: "code-input", autocapitalize: "characters", data: { secret: "" } },
  { hint: t("shell-code.hint") });

/** What is wrong with what was typed, or "". @param {string} text */
export const codeWrong = (text) => (text.replace(/[\s-]/g, "") ? "" : t("shell-code.missing"));
