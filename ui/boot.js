// Runs before the first paint, so that a chosen theme and text size don't flash in late.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const contrast = localStorage.getItem("contrast");
    if (contrast === "more" || window.matchMedia("(prefers-contrast: more)").matches) document.documentElement.dataset.contrast = "more";
    const size = localStorage.getItem("textSize");
    if (size) document.documentElement.dataset.textSize = size;
  } catch {
    // Without storage the system's theme and size apply.
  }
})();
