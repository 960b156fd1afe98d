// Who may do what. Rust decides at every command; here it is only said beforehand.

import { t } from "./words.js";

/** @typedef {import("../ipc-types.d.ts").UserRole} UserRole */
/** @typedef {"write" | "sign" | "manage"} Right */

/** @type {Record<UserRole, Right[]>} */
const RIGHTS = { clinician: ["write", "sign", "manage"], assistant: ["write"], readOnly: [] };

export const ROLES = /** @type {UserRole[]} */ (Object.keys(RIGHTS));
/** @param {UserRole} role */
export const roleName = (role) => t(`shell-role-${role}`);
/** What it may do. @param {UserRole} role */
export const roleMay = (role) => t(`shell-role-${role}.may`);

/** @param {UserRole} role @param {Right} right */
export const may = (role, right) => RIGHTS[role].includes(right);

/** Why something is not for this user. @param {Right} right */
export const denial = (right) => t(`shell-denied-${right}`);
