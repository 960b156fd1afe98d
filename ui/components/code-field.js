// The recovery code, typed from paper. Rust reads it whatever the case, spaces and dashes, and tells a typing error.

import { textField } from "./field.js";

export const codeField = () => textField("Recovery code", { class: "code-input", autocapitalize: "characters", placeholder: "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX" },
  { hint: "8 groups of 4 characters. Case, spaces and dashes don’t matter." });

/** What is wrong with what was typed, or "". @param {string} text */
export function codeWrong(text) {
  const count = text.replace(/[\s-]/g, "").length;
  if (count === 0) return "Type the recovery code.";
  return count === 32 ? "" : `The recovery code has 32 characters; these are ${count}.`;
}
