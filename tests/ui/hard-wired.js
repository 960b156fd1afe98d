// Finds texts that stand in the code instead of ui/locales.

import ts from "typescript";

/** Properties and calls whose texts nobody reads. */
const SILENT = new Set(["class", "className", "role", "type", "name", "id", "key", "kind", "data", "autocomplete", "autocapitalize", "inputmode", "testid", "href", "for", "scope", "aria-controls", "aria-describedby", "aria-labelledby", "aria-keyshortcuts", "method", "viewBox", "d", "transform", "points", "sizes", "timeZone", "unit"]);
const CALLS = new Set(["querySelector", "querySelectorAll", "closest", "matches", "getElementById", "addEventListener", "removeEventListener", "add", "remove", "toggle", "contains", "setAttribute", "getAttribute", "removeAttribute", "toggleAttribute", "Event", "CustomEvent", "call", "t", "rich", "uid", "svg", "formatter", "replace", "replaceAll", "split", "startsWith", "endsWith", "import"]);
/** Names that are no words: keys of the keyboard, signs, the program itself, measures that go by their letters. */
const NAMES = /^(English|Deutsch|Español|\(prefers-(color-scheme: dark|contrast: more)\)|Arrow\w+|Page(Up|Down)|Escape|Enter|Home|End|Tab|Backspace|Delete|CapsLock|ContextMenu|Digit|F\d*|Fibrotrend|– Fibrotrend|A4|kB|MB|GB|UTC|en-GB|en-US|\(\$?|LDN|PHQ-?9|FIQR)$/;

/** Whether somebody could read it: a word with a capital letter, or several words. @param {string} text */
function reads(text) {
  const clean = text.trim();
  return !NAMES.test(clean) && /\p{L}{2}/u.test(clean) && (/^\p{Lu}\p{Ll}|[“”’…]/u.test(clean) || /\p{L}[,.:;]?\s+\p{L}{2}/u.test(clean));
}

/** @param {ts.Node} node */
const nameOf = (node) => (ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : node.kind === ts.SyntaxKind.ImportKeyword ? "import" : "");

/** Whether a text at this place is for the program only. @param {ts.Node} node */
function silent(node) {
  for (let here = node; here.parent; here = here.parent) {
    const { parent } = here;
    if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isCaseClause(parent) && parent.expression === here) return true;
    if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText())) return true;
    if (ts.isBinaryExpression(parent) && parent.right === here && /\.(className|name)$/.test(parent.left.getText())) return true;
    if (ts.isElementAccessExpression(parent) && parent.argumentExpression === here) return true;
    if (ts.isPropertyAssignment(parent)) {
      if (parent.name === here) return true;
      const name = parent.name.getText().replace(/^"|"$/g, "");
      return SILENT.has(name) && !ts.isObjectLiteralExpression(here);
    }
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== here) {
      const name = nameOf(parent.expression);
      if (CALLS.has(name)) return true;
      if (name === "h") return parent.arguments?.[0] === here;
    }
    if (ts.isArrowFunction(parent) || ts.isFunctionDeclaration(parent) || ts.isMethodDeclaration(parent)) return false;
  }
  return false;
}

/** Errors for who writes the program, in English only. */
const APART = ["lib/dom.js", "lib/svg.js", "lib/words.js"];

/** Texts of a file that somebody could read, with their lines. @param {string} path @param {ts.SourceFile} source */
export function wordsIn(path, source) {
  if (APART.includes(path)) return [];
  /** @type {string[]} */
  const found = [];
  const tell = (node, text) => found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text}`);
  const visit = (node) => {
    const text = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(" ") : "";
    if (text && reads(text) && !silent(node)) tell(node, text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
