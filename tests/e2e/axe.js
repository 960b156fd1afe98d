// What axe-core finds in the window as it stands.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { until } from "./until.js";

const source = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** WCAG 2.2 at levels A and AA, and what axe counts as good practice beyond. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Not on by itself, though WCAG 2.2 asks for it. */
const ON = ["target-size"];

/**
 * Every violation in words, and the places that axe couldn't decide.
 * @param {string[]} [rules] only these
 * @returns {Promise<{violations: string[], undecided: string[]}>}
 */
export async function audit(app, rules) {
  if (!(await app.driver.executeScript("return typeof window.axe === 'object'"))) await app.driver.executeScript(source);
  const options = rules
    ? { runOnly: { type: "rule", values: rules } }
    : { runOnly: { type: "tag", values: TAGS }, rules: Object.fromEntries(ON.map((rule) => [rule, { enabled: true }])) };
  // Between two colours everything is grey.
  const still = () => until("nothing moves", () => app.driver.executeScript("return document.getAnimations().every(({ playState }) => playState !== 'running')"));
  const run = async () => {
    await still();
    return app.driver.executeAsyncScript((how, done) => {
      const told = (results) => results.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html, any, all, none }) => `${id} (${help}): ${target.join(" ")} ${html.slice(0, 160)} – ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}`));
      window.axe.run(document, { ...how, resultTypes: ["violations", "incomplete"] }).then(
        ({ violations, incomplete }) => done({ violations: told(violations), undecided: told(incomplete) }),
        (error) => done({ error: String(error) }));
    }, options);
  };
  let found = await run();
  // What changed its colour while it was looked at is looked at once more.
  if (found.violations?.length) found = await run();
  if (found.error) throw new Error(found.error);
  return found;
}
