// Whether everything on the screen can be read and hit. Each function runs inside the page and answers in words, [] when all is well.

/** Whatever is wider than its room, and would have to be scrolled to the side. Regions with a name may, when the keyboard reaches them. */
export function tooWide() {
  const what = (element) => `${element.localName}${element.id && `#${element.id}`}.${element.getAttribute("class")}: ${element.scrollWidth} in ${element.clientWidth}`;
  const scrolls = (element) => element.scrollWidth > element.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
  const allowed = (element) => element.matches("[role=region][tabindex='0']") && (element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby"));
  const page = document.scrollingElement;
  return [...(page.scrollWidth > page.clientWidth ? [page] : []), ...[...document.querySelectorAll("body, body *")].filter((element) => scrolls(element) && !allowed(element))].map(what);
}

/**
 * Text that is cut off by its own box or by one around it, and text that sticks out of the page.
 * @param {boolean} whole also what ends in dots and is told in full elsewhere
 */
export function cutOff(whole) {
  const found = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".sr-only, [aria-hidden=true] svg");
  const walker = document.createTreeWalker(document.querySelector("dialog:modal") ?? document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || element.closest("svg, select, script") || !shown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    for (let around = element; around && around !== document.documentElement; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.position === "fixed" && around !== element) break;
      const room = around.getBoundingClientRect();
      // For screen readers alone.
      if (room.width <= 1) break;
      const cuts = (axis) => ["hidden", "clip"].includes(style[axis]);
      // Letters may stand a little out of their line.
      if ((cuts("overflowX") && (box.right > room.right + 1 || box.left < room.left - 1)) || (cuts("overflowY") && (box.bottom > room.bottom + 4 || box.top < room.top - 4))) {
        const dots = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
        if (whole || !dots) found.push(`“${text.data.trim().slice(0, 60)}” in ${around.localName}.${around.className}`);
        break;
      }
      // What scrolls can be scrolled to.
      if (["auto", "scroll"].includes(style.overflowY)) break;
    }
    if (box.right > innerWidth + 1 || box.left < -1) found.push(`“${text.data.trim().slice(0, 60)}” sticks out of the window`);
  }
  return found;
}

/** Words of the bar that lie over each other. */
export function overlapping() {
  const parts = [...document.querySelectorAll("#bar *")].filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && element.checkVisibility({ visibilityProperty: true }) && !element.closest(".skip, .sr-only"));
  const boxes = parts.map((element) => ({ words: element.textContent.trim(), box: element.getBoundingClientRect(), element })).filter(({ box }) => box.width > 1);
  const over = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => over(one.box, other.box) && !one.element.contains(other.element)).map((other) => `“${one.words}” over “${other.words}”`));
}

/** Controls smaller than `least` CSS pixels either way; a link in a sentence is as tall as its line. */
export function tooSmall(least) {
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=radio], [role=slider], [role=option], [data-mark]";
  const root = document.querySelector("dialog:modal") ?? document.body;
  const inSentence = (element) => {
    if (!element.matches("a[href], button") || getComputedStyle(element).display !== "inline") return false;
    const around = element.closest("p, li, dd, td, figcaption, span") ?? element.parentElement;
    return around.textContent.trim().length > element.textContent.trim().length;
  };
  return [...root.querySelectorAll(controls)].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert], [aria-hidden=true]") || inSentence(element)) return false;
    // Whoever hits the label hits the control.
    const areas = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
    // In a drawing the place for the pointer counts, which can be larger than what is drawn.
    if (element instanceof SVGElement) areas.push(...[...element.querySelectorAll("rect, path, circle")].map((each) => each.getBoundingClientRect()));
    return areas[0].width > 0 && !areas.some(({ width, height }) => width >= least - 0.5 && height >= least - 0.5);
  }).map((element) => {
    const { width, height } = element.getBoundingClientRect();
    return `${element.localName}.${element.getAttribute("class")} “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}”: ${width.toFixed(1)} × ${height.toFixed(1)}`;
  });
}

/** Tables without a name, heads without a direction, drawings without words, scrolling places without keyboard. */
export function unnamed() {
  const named = (element) => element.getAttribute("aria-label") || [...(element.getAttribute("aria-labelledby") ?? "").split(" ")].some((id) => document.getElementById(id)?.textContent) || element.querySelector(":scope > caption")?.textContent;
  const found = [];
  for (const table of document.querySelectorAll("table")) if (!named(table)) found.push(`a table has no name: ${table.textContent.slice(0, 60)}`);
  for (const head of document.querySelectorAll("th")) if (!head.scope) found.push(`a head has no scope: ${head.textContent.slice(0, 60)}`);
  for (const drawing of document.querySelectorAll("svg")) if (!drawing.closest("[aria-hidden=true]") && !named(drawing)) found.push(`a drawing has no words: ${drawing.parentElement.className}`);
  for (const input of document.querySelectorAll("[aria-invalid=true]")) {
    const told = [input.getAttribute("aria-describedby"), input.getAttribute("aria-errormessage")].join(" ").split(/\s+/).some((id) => document.getElementById(id)?.matches(".error:not([hidden])"));
    if (!told) found.push(`what is wrong isn't tied to its field: ${input.getAttribute("aria-label") ?? input.labels?.[0]?.textContent ?? input.id}`);
  }
  return found;
}
