// Theme, contrast, text size, keys and language of this computer (not of the vault). Rust keeps them; the page's own storage only
// carries them over a reload, so that they don't flash in late.

import { ipc } from "../ipc.js";
import { read, write } from "./kept.js";
import { isOffered, languageChoice, PSEUDO } from "./language.js";
import { showLanguage } from "./words.js";

/** @typedef {"system" | "light" | "dark"} ThemeChoice */

export const TEXT_SIZES = ["100", "112", "125", "150", "200"];

const dark = () => window.matchMedia("(prefers-color-scheme: dark)");
const contrasting = () => window.matchMedia("(prefers-contrast: more)");
/** Tells pictures to redraw themselves. */
export const themeChanges = new EventTarget();
const changed = () => themeChanges.dispatchEvent(new Event("change"));

/** @returns {ThemeChoice} */
export function themeChoice() {
  const chosen = read("theme");
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** @param {ThemeChoice} choice */
export function chooseTheme(choice) {
  showTheme(choice);
  keep();
}

/** @param {ThemeChoice} choice */
function showTheme(choice) {
  write("theme", choice);
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  changed();
}

/** @returns {"system" | "more"} */
export function contrastChoice() {
  return read("contrast") === "more" ? "more" : "system";
}

/** @param {"system" | "more"} choice */
export function chooseContrast(choice) {
  showContrast(choice);
  keep();
}

/** @param {"system" | "more"} choice */
function showContrast(choice) {
  write("contrast", choice);
  followContrast();
}

/** Whoever asked for more contrast, here or of the system, has it. */
function followContrast() {
  if (contrastChoice() === "more" || contrasting().matches) document.documentElement.dataset.contrast = "more";
  else delete document.documentElement.dataset.contrast;
}

/** Best effort: a choice that can't be kept holds until the program ends. */
function keep() {
  const theme = themeChoice();
  ipc.lookSave({ theme: theme === "system" ? "" : theme, contrast: contrastChoice() === "more" ? "more" : "", textSize: textSize(), keys: keysChoice() === "focus" ? "focus" : "", language: languageChoice() }).catch(() => {});
}

/** Shows what was chosen on this computer before. @param {import("../ipc-types.d.ts").SessionView} session */
export async function takeLook({ look }) {
  const theme = look.theme === "light" || look.theme === "dark" ? look.theme : "system";
  if (theme !== themeChoice()) showTheme(theme);
  const contrast = look.contrast === "more" ? "more" : "system";
  if (contrast !== contrastChoice()) showContrast(contrast);
  write("keys", look.keys === "focus" ? "focus" : "everywhere");
  if (TEXT_SIZES.includes(look.textSize) && look.textSize !== textSize()) showTextSize(look.textSize);
  const language = isOffered(look.language) ? look.language : "";
  if (language === languageChoice() || languageChoice() === PSEUDO) return;
  write("language", language);
  await showLanguage();
}

/** Shows everything in that language, at once. @param {string} choice "" for the system's */
export async function chooseLanguage(choice) {
  write("language", choice);
  keep();
  await showLanguage();
}

/** What is on screen now. @returns {"light" | "dark"} */
export function currentTheme() {
  const forced = document.documentElement.dataset.theme;
  if (forced === "light" || forced === "dark") return forced;
  return dark().matches ? "dark" : "light";
}

/** Where keys of one letter, digit or sign do something. @returns {"everywhere" | "focus"} */
export function keysChoice() {
  return read("keys") === "focus" ? "focus" : "everywhere";
}

/** @param {string} choice */
export function chooseKeys(choice) {
  write("keys", choice);
  keep();
}

export function textSize() {
  const size = read("textSize");
  return size && TEXT_SIZES.includes(size) ? size : "100";
}

/** @param {string} size */
export function chooseTextSize(size) {
  showTextSize(size);
  keep();
}

/** @param {string} size */
function showTextSize(size) {
  write("textSize", size);
  document.documentElement.dataset.textSize = size;
  changed();
}

/** How much larger than usual text is, whoever asked for it. */
export function textScale() {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}

export function watchSystemTheme() {
  dark().addEventListener("change", changed);
  contrasting().addEventListener("change", followContrast);
}
