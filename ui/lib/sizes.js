// Sizes of files in words.

import { numberWords } from "./formats.js";
import { t } from "./words.js";

const UNITS = ["kB", "MB", "GB"];

/** "3.4 MB". @param {number} bytes */
export function sizeWords(bytes) {
  if (bytes < 1000) return t("shell-bytes", { count: bytes });
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${numberWords(size, { maximumFractionDigits: size >= 100 ? 0 : 1 })} ${UNITS[unit]}`;
}
