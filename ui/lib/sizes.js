// Sizes of files in words. No page needed.

const UNITS = ["bytes", "kB", "MB", "GB"];

/** "3.4 MB". @param {number} bytes */
export function sizeWords(bytes) {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size.toLocaleString(undefined, { maximumFractionDigits: unit === 0 || size >= 100 ? 0 : 1 })} ${UNITS[unit]}`;
}
