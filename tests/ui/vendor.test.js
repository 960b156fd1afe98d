// What stands in ui/vendor is what its authors have published, of the version that is named, with its licence.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";

const vendored = new URL("../../ui/vendor/fluent/", import.meta.url);
const published = new URL("node_modules/@fluent/bundle/", import.meta.url);
const json = async (path) => JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));

test("the vendored Fluent is the published one, byte for byte", async () => {
  const scripts = (await readdir(new URL("esm/", published))).filter((name) => name.endsWith(".js")).sort();
  assert.ok(scripts.includes("index.js"));
  assert.deepEqual((await readdir(vendored)).sort(), ["LICENSE", "SOURCE.md", ...scripts]);
  for (const name of scripts) {
    assert.ok((await readFile(new URL(name, vendored))).equals(await readFile(new URL(`esm/${name}`, published))), `${name} is not what was published`);
  }
});

test("its version is pinned, named, and its licence stands beside it", async () => {
  const { version, license } = JSON.parse(await readFile(new URL("package.json", published), "utf8"));
  const { devDependencies } = await json("package.json");
  const { packages } = await json("package-lock.json");
  assert.equal(devDependencies["@fluent/bundle"], version, "pinned exactly");
  assert.equal(packages["node_modules/@fluent/bundle"].version, version);
  const source = await readFile(new URL("SOURCE.md", vendored), "utf8");
  assert.ok(source.startsWith(`# @fluent/bundle ${version}\n`));
  assert.ok(source.includes(`Licence: ${license},`), "packaging/licences reads the terms from here");
  assert.match(await readFile(new URL("LICENSE", vendored), "utf8"), /Apache License\s+Version 2\.0/);
});
