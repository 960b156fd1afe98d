// The recovery code, typed from paper. Rust reads it whatever the case, spaces and dashes, and tells a typing error.

import { textField } from "./field.js";

export const codeField = () => textField("Recovery code", { class: "code-input", autocapitalize: "characters", data: { secret: "" } },
  { hint: "All groups in order. Capital or small letters, spaces and dashes don’t matter." });

/** What is wrong with what was typed, or "". @param {string} text */
export const codeWrong = (text) => (text.replace(/[\s-]/g, "") ? "" : "Type the recovery code.");
