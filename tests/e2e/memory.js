// What a program holds in its memory, read by root from outside (Linux).

import { open, readFile, readdir } from "node:fs/promises";

const STEP = 1 << 20;
const PAGE = 4096;

/** Parts of the memory that the program may read and that hold anything: where, how long, what they are. */
async function parts(pid) {
  const found = [];
  for (const line of (await readFile(`/proc/${pid}/smaps`, "utf8")).split("\n")) {
    const region = /^([0-9a-f]+)-([0-9a-f]+) (r\S+) \S+ \S+ \S+ *(.*)$/.exec(line);
    if (region) found.push({ from: parseInt(region[1], 16), to: parseInt(region[2], 16), name: region[4] || "anonymous", used: 0 });
    else if (/^[0-9a-f]+-[0-9a-f]+ /.test(line)) found.push({ used: 0 });
    const used = /^(?:Rss|Swap): +(\d+) kB/.exec(line);
    if (used) found.at(-1).used += Number(used[1]);
  }
  return found.filter(({ from, used }) => from !== undefined && used > 0);
}

/**
 * Where the needles stand in the memory of a process.
 * @param {number} pid @param {Record<string, Buffer>} needles by name
 */
export async function scan(pid, needles) {
  const hits = [];
  let bytes = 0;
  const longest = Math.max(...Object.values(needles).map((needle) => needle.length));
  const memory = await open(`/proc/${pid}/mem`, "r");
  const pages = await open(`/proc/${pid}/pagemap`, "r");
  const buffer = Buffer.alloc(STEP + longest);
  const map = Buffer.alloc((STEP / PAGE) * 8);
  /** Runs of pages between these addresses that hold anything: much is only reserved. */
  const used = async (at, to) => {
    const { bytesRead } = await pages.read(map, 0, Math.min(map.length, ((to - at) / PAGE) * 8), (at / PAGE) * 8);
    const runs = [];
    for (let entry = 0; entry < bytesRead / 8; entry++) {
      // The two highest bits of a page's eight bytes: it is in memory, or swapped out.
      if (!(map[entry * 8 + 7] & 0xc0)) continue;
      const [start, last] = [at + entry * PAGE, runs.at(-1)];
      if (last?.[1] === start) last[1] += PAGE;
      else runs.push([start, start + PAGE]);
    }
    return runs;
  };
  try {
    for (const { from, to, name } of await parts(pid)) {
      for (let step = from; step < to; step += STEP) {
        for (const [at, end] of await used(step, to)) {
          // What begins in one run may end in the next.
          const length = Math.min(end - at + longest, to - at);
          // Some of the kernel's own pages can't be read.
          const read = await memory.read(buffer, 0, length, at).catch(() => ({ bytesRead: 0 }));
          bytes += Math.min(read.bytesRead, end - at);
          const held = buffer.subarray(0, read.bytesRead);
          for (const [needle, value] of Object.entries(needles)) {
            for (let hit = held.indexOf(value); hit !== -1 && hit < end - at; hit = held.indexOf(value, hit + 1)) {
              const around = held.subarray(Math.max(0, hit - 48), hit + value.length + 48).toString("latin1").replace(/[^ -~]/g, "·");
              hits.push({ needle, part: name, at: (at + hit).toString(16), around });
            }
          }
        }
      }
    }
  } finally {
    await memory.close();
    await pages.close();
  }
  return { hits, megabytes: Math.round(bytes / 1e6) };
}

/** The processes that a process has started: the web view's. */
export async function childrenOf(parent) {
  const found = [];
  for (const pid of await readdir("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    if (Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) !== parent) continue;
    found.push({ pid: Number(pid), name: stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")) });
  }
  return found;
}
