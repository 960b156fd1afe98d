// The trials with hostile and planted texts (tests/e2e) fill every text that the page hands to Rust: a new one can't be forgotten.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { APART, CHECKED, STORED } from "../e2e/texts.js";

/** "method.path" of every string in the arguments of ipc.js. */
function texts() {
  const file = fileURLToPath(new URL("../../ui/ipc.js", import.meta.url));
  const options = { allowJs: true, checkJs: true, strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, types: [], allowImportingTsExtensions: true, skipLibCheck: true };
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
  const ipc = checker.getTypeOfSymbol(exported.find(({ name }) => name === "ipc"));
  const found = new Set();
  const walk = (type, path) => {
    if (type.flags & ts.TypeFlags.Any) throw new Error(`${path} has no type`);
    if (type.flags & ts.TypeFlags.String) found.add(path);
    if (type.isUnion()) for (const each of type.types) walk(each, path);
    if (!(type.flags & ts.TypeFlags.Object)) return;
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      for (const each of checker.getTypeArguments(type)) walk(each, `${path}[]`);
      return;
    }
    for (const property of checker.getPropertiesOfType(type)) walk(checker.getTypeOfSymbol(property), `${path}.${property.name}`);
    const named = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (named) walk(named.type, `${path}.*`);
  };
  for (const method of checker.getPropertiesOfType(ipc)) {
    for (const parameter of checker.getTypeOfSymbol(method).getCallSignatures()[0].parameters) {
      walk(checker.getTypeOfSymbol(parameter), parameter.name === "args" ? method.name : `${method.name}.${parameter.name}`);
    }
  }
  return found;
}

test("every text of every command is in the list of the trials, once", () => {
  const listed = [...Object.keys(STORED), ...CHECKED, ...Object.keys(APART)];
  const twice = listed.filter((text, at) => listed.indexOf(text) !== at);
  assert.deepEqual(twice, [], "a text stands in one list");
  const found = texts();
  assert.ok(found.size > 150, `ipc.js hands over many texts, not ${found.size}`);
  assert.deepEqual([...found].filter((text) => !listed.includes(text)), [], "tests/e2e/texts.js lists every text");
  assert.deepEqual(listed.filter((text) => !found.has(text)), [], "tests/e2e/texts.js lists nothing that is gone");
});
