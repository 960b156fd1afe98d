// From key to paint in the search of patients: node keys.js VAULT PASSPHRASE. Types into the real window as a keyboard does and
// prints a table of how long it took from each key until the list that it leads to was painted; beside it a plain field that writes
// a hundred lines of its own into the same page, as quick as a page can be.

import { App, Profile } from "../tests/e2e/app.js";
import { unlock } from "../tests/e2e/clinic.js";
import { Desktop } from "../tests/e2e/desktop.js";
import { until } from "../tests/e2e/until.js";

const [vault, passphrase] = process.argv.slice(2);
const WORDS = ["ber", "gar", "ana m", "lind", "oka", "hanne p", "jen", "cos", "eri", "nov", "farida d", "fis", "ivan", "pet", "klein", "mor", "leo h", "alv", "dem", "greta b"];

/** Notes, inside the page, each key's way to the screen. */
function watch(field, list) {
  window.took = [];
  let begun = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (begun) window.took.push(performance.now() - begun);
    begun = 0;
  };
  document.querySelector(field).addEventListener("keydown", () => {
    begun = performance.now();
  }, true);
  // After the next frame has been drawn.
  new MutationObserver(() => requestAnimationFrame(() => channel.port2.postMessage(null))).observe(document.querySelector(list), { childList: true, subtree: true });
}

/** A field without a vault behind it, inside the page. */
function plain() {
  const box = document.createElement("div");
  box.innerHTML = "<input id=\"plain\" aria-label=\"Plain\"><ul id=\"plain-list\"></ul>";
  document.getElementById("main").prepend(box);
  const input = box.querySelector("input");
  input.addEventListener("input", () => {
    const lines = Array.from({ length: 100 }, (_, at) => {
      const line = document.createElement("li");
      line.textContent = `${input.value} ${at}`;
      return line;
    });
    box.querySelector("ul").replaceChildren(...lines);
  });
}

async function measured(app, desktop, field, list) {
  await app.driver.executeScript(`(${watch})(...arguments)`, field, list);
  for (const word of WORDS) {
    await app.driver.executeScript("const field = document.querySelector(arguments[0]); field.focus(); field.select();", field);
    for (const letter of word) {
      const before = await app.driver.executeScript("return window.took.length");
      await desktop.types(letter);
      await until("the list is painted", () => app.driver.executeScript("return window.took.length > arguments[0]", before));
    }
  }
  return (await app.driver.executeScript("return window.took")).sort((a, b) => a - b);
}

/** A line of the table. @param {string} what @param {number[]} sorted */
function line(what, sorted, aim) {
  const at = (share) => `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1)} ms`;
  return `| ${[what, sorted.length, at(0.5), at(0.95), at(1), aim].join(" | ")} |`;
}

const desktop = await Desktop.start({ width: 1280, height: 800 });
const profile = await Profile.empty();
const app = await App.start(desktop, profile);
try {
  await app.click("button", /^Open a vault elsewhere/);
  await desktop.answerFileDialog("Choose a vault", vault);
  await unlock(app, passphrase);
  await app.get("heading", "Patients");
  const search = await measured(app, desktop, ".search", ".table-wrap");
  await app.driver.executeScript(`(${plain})()`);
  const beside = await measured(app, desktop, "#plain", "#plain-list");
  console.log(["| from key to paint | keys | median | p95 | longest | aim |", "|---|--:|--:|--:|--:|---|", line("search of patients", search, "p95 50 ms"), line("a plain field", beside, "")].join("\n"));
} finally {
  await app.stop();
  await desktop.stop();
  await profile.remove();
}
