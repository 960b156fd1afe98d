// Sizes of files in words. No page needed.

/** "84 kB". @param {number} bytes */
export function bytesWords(bytes) {
  const many = bytes >= 1e6 ? [bytes / 1e6, "MB"] : [Math.max(1, bytes / 1e3), "kB"];
  return `${new Intl.NumberFormat(undefined, { maximumFractionDigits: many[1] === "MB" ? 1 : 0 }).format(Number(many[0]))} ${many[1]}`;
}
