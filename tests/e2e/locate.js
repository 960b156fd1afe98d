// Finding what a person or a screen reader finds: by role and accessible name. `locate` runs inside the page.

/** @returns the visible elements of that role whose name equals the text (or matches the pattern). */
export function locate(role, wanted, within) {
  const selectors = {
    alert: "[role=alert]",
    article: "article, [role=article]",
    button: "button, summary, input[type=button], input[type=submit], [role=button]",
    cell: "td, [role=cell]",
    checkbox: "input[type=checkbox], [role=checkbox]",
    columnheader: "thead th, th[scope=col], [role=columnheader]",
    combobox: "select, input[list], [role=combobox]",
    complementary: "aside, [role=complementary]",
    // Not a role: whatever a label can be tied to, password and date fields among it.
    field: "input, select, textarea",
    dialog: "dialog, [role=dialog], [role=alertdialog]",
    group: "fieldset, details, [role=group]",
    heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
    img: "img, [role=img], [role=graphics-document]",
    link: "a[href], [role=link]",
    listitem: "li, [role=listitem]",
    option: "option, [role=option]",
    radio: "input[type=radio], [role=radio]",
    radiogroup: "[role=radiogroup]",
    region: "section[aria-label], section[aria-labelledby], [role=region]",
    row: "tr, [role=row]",
    rowheader: "th[scope=row], [role=rowheader]",
    slider: "input[type=range], [role=slider]",
    spinbutton: "input[type=number], [role=spinbutton]",
    status: "output, [role=status]",
    switch: "[role=switch]",
    tab: "[role=tab]",
    table: "table, [role=table], [role=grid]",
    textbox: "input:not([type]), input[type=text], input[type=search], textarea, [role=textbox], [role=searchbox]",
  };
  if (!selectors[role]) throw new Error(`no selector for the role ${role}`);
  const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const spoken = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
    if (node.hasAttribute("aria-label")) return ` ${node.getAttribute("aria-label")} `;
    if (node instanceof HTMLImageElement) return ` ${node.alt} `;
    const text = [...node.childNodes].map(spoken).join("");
    return getComputedStyle(node).display.startsWith("inline") ? text : ` ${text} `;
  };
  const name = (element) => {
    const ids = element.getAttribute("aria-labelledby");
    if (ids) return clean(ids.split(/\s+/).map((id) => spoken(document.getElementById(id) ?? document.createTextNode(""))).join(" "));
    if (element.getAttribute("aria-label")) return clean(element.getAttribute("aria-label"));
    if (element.labels?.length) return clean([...element.labels].map(spoken).join(" "));
    if (element.matches("fieldset")) return clean(element.querySelector(":scope > legend")?.textContent);
    if (element.matches("table")) return clean(element.querySelector(":scope > caption")?.textContent ?? spoken(element));
    if (element.matches("input[type=button], input[type=submit]")) return clean(element.value);
    const title = element instanceof SVGElement && element.querySelector(":scope > title")?.textContent;
    return clean(element.getAttribute("alt") || title || spoken(element) || element.getAttribute("title") || element.placeholder);
  };
  const shown = (element) =>
    element.matches("option") || (element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], [aria-hidden=true]"));
  const fits = (text) =>
    wanted === null || (typeof wanted === "string" ? text === wanted : new RegExp(wanted.source, wanted.flags).test(text));
  // While a modal dialog is open, nothing behind it can be reached.
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  const root = within ?? modal ?? document;
  const found = [...root.querySelectorAll(selectors[role])];
  if (root === modal && modal?.matches(selectors[role])) found.unshift(modal);
  return found.filter(
    (element) =>
      (role === "field" || !element.hasAttribute("role") || element.matches(`[role~=${role}]`) || selectors[role].includes(`role=${element.getAttribute("role")}`)) &&
      shown(element) &&
      fits(name(element)),
  );
}
