// Strings that stand nowhere else are typed into every field; after a session with charts, a report, printing and copying
// none of them may stand readable anywhere on the disk or in what the program printed. What was saved on purpose is left out.

import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { mkdir, open, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { Key } from "./app.js";
import { createVault, unlock } from "./clinic.js";
import { caller, dropInstrument, Filler } from "./filler.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const WANTED = process.env.FIBROTREND_TRUST === "long" ? 1_000 : 100;
const PASSPHRASE = "rosy gravel tempts a clock";
const letters = (count) => Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join("");

/** Finds many strings at once, as UTF-8 and as UTF-16, by the pair of letters they begin with. */
class Search {
  #starts = new Map();
  constructor(strings) {
    for (const string of strings) {
      for (const bytes of [Buffer.from(string, "utf8"), Buffer.from(string, "utf16le")]) {
        const key = bytes.readUInt32LE(0);
        if (!this.#starts.has(key)) this.#starts.set(key, []);
        this.#starts.get(key).push({ string, bytes });
      }
    }
  }
  in(bytes) {
    const found = new Set();
    let key = 0;
    for (let at = 0; at < bytes.length; at++) {
      key = (key >>> 8) | (bytes[at] << 24);
      const starts = this.#starts.get(key >>> 0);
      if (!starts) continue;
      for (const { string, bytes: wanted } of starts) {
        if (bytes.subarray(at - 3, at - 3 + wanted.length).equals(wanted)) found.add(string);
      }
    }
    return found;
  }
  /** The whole file, in pieces that overlap. */
  async inFile(path) {
    const found = new Set();
    const file = await open(path);
    try {
      const overlap = 4_096;
      const piece = Buffer.alloc(1 << 24);
      let kept = 0;
      for (;;) {
        const { bytesRead } = await file.read(piece, kept, piece.length - kept);
        if (bytesRead === 0) return found;
        const full = kept + bytesRead;
        for (const string of this.in(piece.subarray(0, full))) found.add(string);
        kept = Math.min(overlap, full);
        piece.copyWithin(0, full - kept, full);
      }
    } finally {
      await file.close();
    }
  }
}

/** Regular files below a folder; `apart` keeps out folders that hold a file of that name. */
async function* filesIn(folder, apart = "") {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some(({ name }) => name === apart)) return;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path, apart);
    else if (entry.isFile()) yield path;
  }
}

scenario("Nothing that is typed stands readable on the disk", async ({ start, step, note, desktop, profile }) => {
  // A printer that swallows what it gets, a PDF viewer that shows nothing, and a folder for temporary files.
  const temp = join(profile.home, "temp");
  await mkdir(temp);
  const programs = {
    lpstat: `[ -e "$HOME/printer" ] && echo "system default destination: trial"`,
    lp: `wc -c >"$HOME/printed"`,
    "xdg-open": `cp "$1" /dev/null && echo "$1" >>"$HOME/viewed"`,
  };
  for (const [name, text] of Object.entries(programs)) await profile.program(name, text);
  Object.defineProperty(profile, "env", { value: { ...profile.env, TMPDIR: temp } });
  const began = Date.now();
  const app = await start();
  const call = caller(app);

  const planted = new Map();
  /** A new string that fits. */
  const plant = (field, most) => {
    const string = letters(Math.min(most, 24));
    planted.set(string, field);
    return string;
  };
  const clinic = plant("the vault’s name", 24);
  const clinician = plant("the first user’s name", 24);
  /** These are readable by design: whoever opens a vault chooses between them (SECURITY.md). */
  const readable = (field) => /^the (vault|first user)’s name$|^userAdd\.form\.name$|^userEdit\.form\.name$|^settingsSave\.settings\.clinicName$/.test(field);
  let vault = "";

  /** Looks everywhere; answers how many files it read. */
  const search = async (when) => {
    const search = new Search([...planted.keys(), PASSPHRASE]);
    const hits = [];
    let files = 0, bytes = 0;
    const look = async (path) => {
      const { size } = await stat(path);
      files += 1;
      bytes += size;
      for (const string of await search.inFile(path)) {
        const field = planted.get(string) ?? "the passphrase";
        if (readable(field) && /(\/vault\.(json|keys)|\/vaults\.json|\/backups\.json|\/seen\.json|\/holder\.txt|\.fibrotrend-backup)$/.test(path)) continue;
        hits.push(`${field} in ${path}`);
      }
    };
    for await (const path of filesIn(profile.home)) {
      // Dropped in by hand, and the PDF that was saved.
      if (path.startsWith(join(vault, "instruments")) || path.startsWith(profile.documents)) continue;
      await look(path).catch((error) => {
        // The web view drops files while it runs.
        if (error.code !== "ENOENT") throw error;
      });
    }
    const shared = new Set([tmpdir(), "/var/tmp", "/dev/shm", process.env.XDG_RUNTIME_DIR ?? `/run/user/${userInfo().uid}`]);
    for (const folder of shared) {
      // What a compiler keeps there meanwhile is none of the program's doing.
      for await (const path of filesIn(folder, "CACHEDIR.TAG")) {
        if (path.startsWith(profile.home)) continue;
        const facts = await stat(path).catch(() => null);
        if (facts && facts.mtimeMs >= began && facts.size < 1 << 28) await look(path).catch(() => {});
      }
    }
    for (const string of search.in(Buffer.from(app.output))) hits.push(`${planted.get(string)} in the program's output`);
    assert.deepEqual(hits, [], when);
    note(`${when}: ${planted.size} strings, ${files} files, ${(bytes / 1e6).toFixed(0)} MB`);
  };

  await step("the search finds what it looks for", async () => {
    const [one, two] = [letters(24), letters(8)];
    const looked = new Search([one, two]);
    const file = join(profile.home, "found");
    await writeFile(file, Buffer.concat([Buffer.alloc((1 << 24) - 10), Buffer.from(one), Buffer.alloc(99), Buffer.from(two, "utf16le")]));
    assert.deepEqual([...(await looked.inFile(file))].sort(), [one, two].sort(), "across pieces, in both encodings");
    await writeFile(file, "");
  });

  await step(`${WANTED} strings are typed and looked at`, async () => {
    const code = await createVault(app, { clinic, clinician, passphrase: PASSPHRASE });
    assert.equal(code.length, 8, "the recovery code is shown");
    for (const between of ["", " ", "-"]) planted.set(code.join(between), "the recovery code");
    vault = (await call("instrumentFolder")).place.replace(/[\\/]instruments$/, "");
    // Readable in the folder for as long as it is there, and in the vault for good.
    await dropInstrument(vault, "own", () => "A scale of the clinic’s own");
    await call("instrumentFolder");
    const filler = new Filler(call, plant);
    const views = ["", "/edit", "/visits/new", "/treatments", "/safety", "/labs", "/diary", "/trends", "/report"];
    await filler.users(`${PASSPHRASE} too`);
    for (let first = true; first || planted.size < WANTED; first = false) {
      await filler.clinic({ currency: first });
      const { patientId, visits } = await filler.patient(["own"]);
      const pages = [...views.map((view) => `/patients/${patientId}${view}`), `/visits/${visits[2].id}`, `/visits/${visits[2].id}/forms/${visits[2].assessments[0]}`];
      for (const address of [...pages, "/patients", "/due", "/contacts", "/practice", "/settings", "/cohort"]) {
        await app.driver.executeScript("document.getElementById('main').firstElementChild.setAttribute('data-gone', ''); location.hash = arguments[0];", address);
        await until(`the window shows ${address}`, () => app.driver.executeScript(
          "return !document.querySelector('[data-gone]') && !document.getElementById('main').hasAttribute('aria-busy') && !/Drawing…|Laying out/.test(document.body.innerText);"));
      }
      await app.driver.executeScript("location.hash = arguments[0]", `/patients/${patientId}/report`);
    }
    await app.get("button", "Print…");
  });

  await step("the report is printed, shown in a viewer and saved; text is copied", async () => {
    const press = async (name, seen) => {
      await until(`${name} can be pressed`, async () => (await (await app.get("button", name)).getAttribute("aria-disabled")) !== "true");
      await app.click("button", name);
      await app.sees(seen);
    };
    const printed = join(profile.documents, "to-print.pdf");
    await until("Print… can be pressed", async () => (await (await app.get("button", "Print…")).getAttribute("aria-disabled")) !== "true");
    await app.click("button", "Print…");
    await desktop.answerFileDialog("Save the report to print it", printed);
    await app.sees("open in the PDF viewer");
    await until("the viewer has it", async () => (await readFile(join(profile.home, "viewed"), "utf8").catch(() => "")).trim() === printed);
    await writeFile(join(profile.home, "printer"), "");
    await press("Print…", "Sent to the printer trial.");
    assert.ok(Number(await readFile(join(profile.home, "printed"), "utf8")) > 10_000, "the printer got the report");
    await app.click("button", "Save PDF…");
    await desktop.answerFileDialog("Save the report", join(profile.documents, "report.pdf"));
    await app.sees("report.pdf");
    await app.driver.executeScript("getSelection().selectAllChildren(document.getElementById('main'))");
    await app.chord(Key.CONTROL, "c");
    const names = await desktop.xdotool("search", "--onlyvisible", "--name", ".*").catch(() => "");
    for (const window of names.split("\n").filter(Boolean)) {
      const name = await desktop.xdotool("getwindowname", window).catch(() => "");
      for (const [string, field] of planted) assert.ok(!name.includes(string), `a window's title shows ${field}: ${name}`);
    }
  });

  await step("nothing of it is readable while the vault is open", () => search("open"));
  await step("nor once it is locked", async () => {
    await app.click("button", "Lock");
    await app.get("field", "Passphrase");
    await search("locked");
  });
  await step("nor after a killed session, with the write-ahead log where it was", async () => {
    await unlock(app, PASSPHRASE);
    await app.get("heading", "Patients");
    await new Filler(call, plant).patient(["own"]);
    const { size } = await stat(join(vault, "vault.db-wal"));
    assert.ok(size > 0, "the log holds what was just stored");
    await app.kill();
    await search("killed");
  });
  await step("nor after the window was closed", async () => {
    const again = await start();
    await unlock(again, PASSPHRASE);
    await again.get("heading", "Patients");
    await again.close(desktop);
    await search("closed");
  });
}, { minutes: 15 });
