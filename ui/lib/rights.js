// Who may do what. Rust decides at every command; here it is only said beforehand. No page needed.

/** @typedef {import("../ipc-types.d.ts").UserRole} UserRole */
/** @typedef {"write" | "sign" | "manage"} Right */

/** @type {Record<UserRole, Right[]>} */
const RIGHTS = { clinician: ["write", "sign", "manage"], assistant: ["write"], readOnly: [] };

/** @type {Record<UserRole, [string, string]>} name and what it may do */
export const ROLES = {
  clinician: ["Clinician", "Everything: signs, acknowledges, manages users, settings and backups."],
  assistant: ["Assistant", "Records and corrects; can’t sign, acknowledge or manage."],
  readOnly: ["Read-only", "Looks, prints and saves reports; changes nothing."],
};

/** @param {UserRole} role @param {Right} right */
export const may = (role, right) => RIGHTS[role].includes(right);

/** Why something is not for this user. @param {Right} right */
export function denial(right) {
  switch (right) {
    case "write": return "You can look and print here. Recording is for clinicians and assistants.";
    case "sign": return "Only a clinician can sign, correct what is signed, and acknowledge.";
    case "manage": return "Only a clinician can change this.";
  }
}
