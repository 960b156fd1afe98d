// Takes pictures that the back end drew as SVG text into the page, and refuses anything that is more than a picture.

const SVG = "http://www.w3.org/2000/svg";

const ELEMENTS = new Set([
  "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs",
  "clipPath", "mask", "linearGradient", "radialGradient", "stop", "pattern", "use", "symbol", "marker", "metadata",
]);

/**
 * @param {string} text
 * @returns {SVGSVGElement}
 */
export function importSvg(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.namespaceURI !== SVG || root.localName !== "svg" || parsed.querySelector("parsererror")) {
    throw new Error("The picture is not SVG.");
  }
  /** @type {[Element, string][]} */
  const styles = [];
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (element.namespaceURI !== SVG || !ELEMENTS.has(element.localName)) {
      throw new Error(`The picture holds something that is not allowed: ${element.localName}.`);
    }
    for (const { name, localName, value } of [...element.attributes]) {
      if (localName.toLowerCase().startsWith("on")) throw new Error("The picture holds a script.");
      if (localName === "href" && !value.startsWith("#")) throw new Error("The picture points outside itself.");
      if (/url\s*\(\s*['"]?(?!#|['"])/i.test(value)) throw new Error("The picture points outside itself.");
      if (name === "style") {
        element.removeAttribute("style");
        styles.push([element, value]);
      }
    }
  }
  const picture = /** @type {SVGSVGElement} */ (/** @type {Element} */ (document.importNode(root, true)));
  if (styles.length) {
    // A style attribute in markup is refused by the content security policy; the object model is not.
    const before = [root, ...root.querySelectorAll("*")];
    const after = [picture, ...picture.querySelectorAll("*")];
    for (const [element, css] of styles) /** @type {SVGElement} */ (after[before.indexOf(element)]).style.cssText = css;
  }
  // A title would pop up over the picture wherever the pointer rests.
  const title = picture.querySelector(":scope > title");
  if (title) {
    picture.setAttribute("aria-label", title.textContent ?? "");
    title.remove();
  }
  return picture;
}
