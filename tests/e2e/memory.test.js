// After the lock neither passphrase nor key nor a patient's name stands in the program's memory, and the page's process is gone. No web driver here: it
// would bring copies of what it types, and its session ends with the page's process.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { access, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { programs } from "./app.js";
import { childrenOf, scan } from "./memory.js";
import { makeClinic } from "./shell.js";
import { scenario } from "./scenario.js";
import { until } from "./until.js";

const PASSPHRASE = "seventeen quiet otters";
const FAMILY = "Quarrington";

/** The keys that the passphrase unwraps, worked out from the vault's files by a program of the tests. */
async function keysOf(folder) {
  const text = await new Promise((resolve, reject) => {
    const child = execFile(programs.dataKey, [folder], (error, out) => (error ? reject(error) : resolve(out)));
    child.stdin.end(PASSPHRASE);
  });
  return text.trim().split("\n");
}

scenario("After the lock the memory holds neither passphrase nor key nor name", async ({ start, step, note, desktop, profile }) => {
  assert.equal(process.getuid(), 0, "only root may read the memory of another program: run this test as root");
  const maker = await start();
  await makeClinic(maker, { passphrase: PASSPHRASE, family: FAMILY });
  await maker.close(desktop);
  const vaults = join(profile.home, ".local/share/fibrotrend/vaults");
  const folder = join(vaults, (await readdir(vaults)).find((name) => name.endsWith(".fibrotrend")));
  const [key] = await keysOf(folder);
  assert.match(key, /^[0-9a-f]{64}$/);
  const needles = {
    "passphrase, UTF-8": Buffer.from(PASSPHRASE, "utf8"),
    "passphrase, UTF-16": Buffer.from(PASSPHRASE, "utf16le"),
    "key, raw": Buffer.from(key, "hex"),
    "key, hex": Buffer.from(key, "latin1"),
    "key, HEX": Buffer.from(key.toUpperCase(), "latin1"),
  };
  const names = { "name, UTF-8": Buffer.from(FAMILY, "utf8"), "name, UTF-16": Buffer.from(FAMILY, "utf16le") };
  const isOpen = () => access(join(folder, "holder.txt")).then(() => true, () => false);
  const counted = ({ hits }) => Object.keys(needles).map((needle) => `${needle}: ${hits.filter((hit) => hit.needle === needle).length}`).join(", ");

  const env = { ...desktop.env, ...profile.env };
  delete env.TAURI_WEBVIEW_AUTOMATION;
  const child = spawn(programs.app, { env, stdio: "ignore" });
  const webProcess = async () => (await childrenOf(child.pid)).find(({ name }) => name.startsWith("WebKitWebProc"))?.pid;
  // Nothing but the picture tells when the page is there: what was typed too early is typed again.
  const unlock = async () => {
    await until("the vault is open", async () => {
      await desktop.still();
      await desktop.types("", "ctrl+a");
      await desktop.types(PASSPHRASE, "Return");
      return await until("it is", isOpen, 4);
    }, 40);
    await desktop.still();
  };
  const lock = async () => {
    await desktop.fallAsleep();
    await until("the vault is closed", async () => !(await isOpen()));
  };
  try {
    const [window] = await until("the window is there", async () => {
      const found = await desktop.windows("^Fibrotrend$");
      return found.length === 1 && found;
    });
    await desktop.xdotool("windowactivate", "--sync", window);
    let page = await until("the page has a process", webProcess);

    await step("while the vault is open the scan finds where it is", async () => {
      await unlock();
      // SQLCipher masks the key that it works with, so that the key itself may be nowhere even now.
      const seen = await scan(child.pid, { ...needles, place: Buffer.from(join(folder, "vault.db")) });
      note(`open: ${seen.megabytes} MB read; ${counted(seen)}`);
      for (const hit of seen.hits.filter(({ needle }) => needle !== "place")) note(`${hit.needle} in ${hit.part}: ${hit.around}`);
      assert.ok(seen.hits.some(({ needle }) => needle === "place"), "a scan that finds nothing proves nothing");
      const shown = await scan(page, names);
      assert.ok(shown.hits.length > 0, "the patient stands in the list");
    });

    await step("after the lock there is none, and the page's process has ended", async () => {
      for (let time = 1; time <= 3; time++) {
        // Work: along the list of patients, into the patient and about.
        await desktop.types("", "Tab", "Tab", "Tab", "Return");
        await desktop.types("quar", "Tab", "Tab", "Return");
        await desktop.still();
        await lock();
        await until("another page is there", async () => {
          const now = await webProcess();
          return now && now !== page;
        });
        await assert.rejects(access(`/proc/${page}/maps`), "the process that held the page has ended");
        page = await webProcess();
        await desktop.still();
        const left = await scan(child.pid, { ...needles, ...names });
        note(`locked, time ${time}: ${left.megabytes} MB read; ${counted(left)}, names: ${left.hits.filter(({ needle }) => needle in names).length}`);
        for (const hit of left.hits) note(`${hit.needle} in ${hit.part}: ${hit.around}`);
        assert.deepEqual(left.hits.map(({ needle, part }) => `${needle} in ${part}`), []);
        const held = await scan(page, { ...needles, ...names });
        assert.deepEqual(held.hits.map(({ needle }) => needle), [], "the new page's process knows nothing");
        if (time < 3) await unlock();
      }
    });

    await step("a crash writes no memory to a file, and no program of the same user reads it", async () => {
      const limits = await readFile(`/proc/${child.pid}/limits`, "utf8");
      assert.match(limits, /Max core file size +0 +0 /);
      for (const { pid } of await childrenOf(child.pid)) {
        assert.match(await readFile(`/proc/${pid}/limits`, "utf8"), /Max core file size +0 +0 /);
      }
      // What belongs to root in /proc is closed to this user's other programs; the tests are root anyway, so the kernel's word counts.
      const { uid } = await stat(`/proc/${child.pid}/mem`);
      assert.equal(uid, 0);
    });

    await step("no file of this user holds the patient's name or the passphrase", async () => {
      const found = [];
      for (const entry of await readdir(profile.home, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath ?? entry.path, entry.name);
        const bytes = await readFile(file).catch(() => Buffer.alloc(0));
        for (const secret of [FAMILY, PASSPHRASE, key]) {
          for (const coded of [Buffer.from(secret), Buffer.from(secret, "utf16le")]) if (bytes.includes(coded)) found.push(`${secret} in ${file}`);
        }
      }
      assert.deepEqual(found, []);
    });
  } finally {
    child.kill("SIGKILL");
  }
}, { minutes: 10 });
