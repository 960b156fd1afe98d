"""Times programs against each other: measure.py OUT RUNS PLAN.json writes a Markdown table for each group of the plan.

In every round each contender of a group runs once, in turn, the order moving on by one from round to round. Time is wall
time from start to end (for windows: until the first screen stands as it will stay), CPU is user and system time of every
process that the program started, memory is the peak of their summed proportional set sizes, taken in rounds of its own
so that looking doesn't slow the clock. All figures are medians.

A group that is timed `inside` has programs that say themselves, as JSON, how long the work took without their start and
their reading; all else that they say must be the same.
"""

import contextlib
import ctypes
import json
import mmap
import os
import platform
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

MEMORY_ROUNDS = 3
# Makes this process inherit orphans, so that what they used is counted.
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)


def used():
    r = resource.getrusage(resource.RUSAGE_CHILDREN)
    return r.ru_utime + r.ru_stime


def start(contender, env):
    log = open(Path(contender["log"]), "ab")
    output = open(contender["output"], "wb") if "output" in contender else log
    return subprocess.Popen(contender["command"], env={**os.environ, **env, **contender.get("env", {})}, stdin=subprocess.DEVNULL,
                            stdout=output, stderr=log, start_new_session=True)


def clear(process):
    """Ends and reaps whatever is left of a program."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    for pid in tree(os.getpid()):
        if pid not in KEEP:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    while True:
        left = [pid for pid in tree(os.getpid()) if pid not in KEEP]
        if not left:
            break
        for pid in left:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


KEEP = set()


def tree(root):
    """The processes below one."""
    parents = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            stat = Path(f"/proc/{pid}/stat").read_text()
            parents.setdefault(int(stat[stat.rindex(")") + 2:].split()[1]), []).append(int(pid))
    found, ahead = [], [root]
    while ahead:
        below = parents.get(ahead.pop(), [])
        found += below
        ahead += below
    return found


def memory(root):
    total = 0
    for pid in [root, *tree(root)]:
        with contextlib.suppress(OSError, ValueError):
            text = Path(f"/proc/{pid}/smaps_rollup").read_text()
            total += int(text[text.index("\nPss:") + 5:].split()[0])
    return total / 1024


def run_program(contender, watch_memory):
    made = Path(contender["makes"]) if contender["makes"] else None
    if made:
        made.unlink(missing_ok=True)
    before, begin, peak = used(), time.perf_counter(), 0.0
    process = start(contender, {})
    if watch_memory:
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
    else:
        process.wait()
    wall = time.perf_counter() - begin
    clear(process)
    if process.returncode not in contender.get("ends", [0]) or (made and not made.is_file()):
        sys.exit(f"{contender['name']} ended with {process.returncode}; its output is in {contender['log']}")
    return wall, used() - before, peak


class Screen:
    """An X display whose picture lies in memory."""

    def __enter__(self):
        self.dir = tempfile.TemporaryDirectory()
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x1000x24", "-fbdir", self.dir.name, "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        self.env = {"DISPLAY": ":" + os.read(read, 16).decode().strip(), "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1",
                    "GSETTINGS_BACKEND": "memory", "LIBGL_ALWAYS_SOFTWARE": "1", "WEBKIT_DISABLE_DMABUF_RENDERER": "1"}
        KEEP.add(self.server.pid)
        with open(Path(self.dir.name) / "Xvfb_screen0", "rb") as file:
            self.map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = np.frombuffer(self.map, dtype=">u4", count=25)
        size, height, line, colours = int(header[0]), int(header[5]), int(header[12]), int(header[19])
        self.pixels = np.frombuffer(self.map, dtype=np.uint32, offset=size + 12 * colours).reshape(height, line // 4)
        return self

    def __exit__(self, *_):
        self.server.kill()
        self.server.wait()

    def sample(self):
        """Every fourth row: enough to know the picture, cheap enough to look often."""
        return self.pixels[::4].copy()

    def settle(self, contender):
        """The first screen as it stays: unchanged for two seconds, but for a blinking caret."""
        empty = self.sample()
        process = start(contender, self.env)
        last, since, end = empty, time.monotonic(), time.monotonic() + 60
        while time.monotonic() < end:
            time.sleep(0.05)
            now = self.sample()
            if differs(now, last):
                last, since = now, time.monotonic()
            elif differs(now, empty) and time.monotonic() - since > 2:
                break
        else:
            sys.exit(f"{contender['name']} showed no steady first screen; its output is in {contender['log']}")
        clear(process)
        self.wait_for(empty)
        return last

    def wait_for(self, picture):
        end = time.monotonic() + 60
        while differs(self.sample(), picture):
            if time.monotonic() > end:
                return False
            time.sleep(0.002)
        return True


def differs(a, b):
    """More than a caret: over 0.05 % of the looked-at pixels."""
    return np.count_nonzero(a != b) > a.size // 2000


def run_window(screen, contender, watch_memory):
    empty = screen.sample()
    before, begin = used(), time.perf_counter()
    process = start(contender, screen.env)
    if not screen.wait_for(contender["picture"]):
        sys.exit(f"{contender['name']} did not show its first screen; its output is in {contender['log']}")
    wall = time.perf_counter() - begin
    if watch_memory:
        # What is held at rest, where that is asked for: what starting took has been given back by then.
        time.sleep(contender.get("rest", 0))
    peak = memory(process.pid) if watch_memory else 0.0
    clear(process)
    screen.wait_for(empty)
    return wall, used() - before, peak


def race(group, runs):
    contenders = group["contenders"]
    results = {c["name"]: ([], [], []) for c in contenders}
    with Screen() if group.get("window") else contextlib.nullcontext() as screen:
        if screen:
            for c in contenders:
                c["picture"] = screen.settle(c)
            one = lambda c, m: run_window(screen, c, m)
        else:
            one = run_program
            for c in contenders:
                one(c, False)
        for n in range(runs + MEMORY_ROUNDS):
            for k in range(len(contenders)):
                c = contenders[(n + k) % len(contenders)]
                wall, cpu, peak = one(c, n >= runs)
                walls, cpus, peaks = results[c["name"]]
                if n >= runs:
                    peaks.append(peak)
                else:
                    walls.append(wall)
                    cpus.append(cpu)
    return results


def race_inside(group, runs):
    """Seconds by row and column."""
    results, said = {}, {}
    for n in range(runs):
        for k in range(len(group["contenders"])):
            c = group["contenders"][(n + k) % len(group["contenders"])]
            for column, command in zip(group["columns"], c["commands"]):
                told = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
                seconds = {row: told.pop(row) for row in list(told) if row in c["rows"]}
                if said.setdefault(column, told) != told:
                    sys.exit(f"{c['name']} says {told}, another {said[column]}")
                for row, name in c["rows"].items():
                    results.setdefault(name, {}).setdefault(column, []).append(seconds[row])
    return results, said


def table_inside(group, raced, runs):
    results, said = raced
    names = [name for c in group["contenders"] for name in c["rows"].values()]
    lines = [f"### {group['title']}", "", f"Median of {runs} runs each, in turn; lowest to highest beside it. Processor time of one core.", "",
             "| | " + " | ratio | ".join(group["columns"]) + " | ratio |", "|---|" + "--:|--:|" * len(group["columns"])]
    rates = {name: {column: [said[column]["forms"] / s for s in results[name][column]] for column in group["columns"]} for name in names}
    middle = lambda name, column: statistics.median(rates[name][column])
    million = lambda rate: f"{rate / 1e6:.2f}"
    for name in names:
        cells = [f"{million(middle(name, c))} million/s ({million(min(rates[name][c]))}–{million(max(rates[name][c]))}) "
                 f"| {middle(names[0], c) / middle(name, c):.2f}" for c in group["columns"]]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    first, reached = group["columns"][0], middle(names[0], group["columns"][0])
    lines += ["", *(f"Aim: {aim['text']}; {told(reached, aim['rate'] if 'rate' in aim else aim['times'] * middle(aim['of'], first))}."
                    for aim in group["aims"])]
    return "\n".join([*lines, "", "All programs gave the same scores.", ""])


def told(reached, aim):
    return f"{'reached' if reached >= aim else 'not reached'}: {reached / aim:.0%}"


def table(group, results, runs):
    base = results[group["contenders"][0]["name"]]
    middle = statistics.median
    counted = group.get("counted")
    lines = [f"### {group['title']}", "", f"Median of {runs} runs each, in turn; lowest to highest {'rate' if counted else 'time'} beside it.", "",
             f"| | {counted + ' a second' if counted else 'time'} | ratio | CPU | ratio | memory | ratio |", "|---|--:|--:|--:|--:|--:|--:|"]
    for c in group["contenders"]:
        walls, cpus, peaks = results[c["name"]]
        figures = [(middle(walls), middle(base[0])), (middle(cpus), middle(base[1])), (middle(peaks), middle(base[2]))]
        # Where things are counted, time is compared for each of them.
        share = group["contenders"][0]["count"] / c["count"] if counted else 1
        (wall, cpu, peak), ratios = [x for x, _ in figures], [f"{share * x / y:.2f}" for x, y in figures[:2]] + [f"{figures[2][0] / figures[2][1]:.2f}"]
        time = f"{1000 * wall:.0f} ms ({1000 * min(walls):.0f}–{1000 * max(walls):.0f})"
        if counted:
            time = f"{c['count'] / wall:,.0f} ({c['count'] / max(walls):,.0f}–{c['count'] / min(walls):,.0f})"
        lines.append(f"| {c['name']} | {time} | {ratios[0]} | {cpu:.2f} s | {ratios[1]} | {peak:.0f} MiB | {ratios[2]} |")
    if "aim" in group:
        reached = group["contenders"][0]["count"] / middle(base[0])
        lines += ["", f"Aim: {group['aim']['text']}; {told(reached, group['aim']['rate'])}."]
    if "limits" in group:
        other = results[group["contenders"][1]["name"]]
        times, more = middle(base[0]) / middle(other[0]), middle(base[2]) - middle(other[2])
        most, mebibytes = group["limits"]["times"], group["limits"]["mebibytes"]
        lines += ["", f"Aim: at most {most} times the start of {group['contenders'][1]['name']}, {'reached' if times <= most else 'not reached'}: {times:.2f}; "
                      f"at most {mebibytes} MiB more at rest, {'reached' if more <= mebibytes else 'not reached'}: {more:.0f} MiB."]
    return "\n".join([*lines, ""])


def machine():
    read = lambda path, start: next((line.split(":")[1].strip() for line in open(path) if line.startswith(start)), "?")
    memory = int(read("/proc/meminfo", "MemTotal").split()[0]) / 2**20
    return (f"Machine: {read('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}; "
            f"load {os.getloadavg()[0]:.1f} at the start.\n")


def main():
    out, runs, plan = Path(sys.argv[1]), int(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text())
    parts = [machine()]
    print(parts[0], flush=True)
    for group in plan:
        print(f"measuring: {group['title']}", file=sys.stderr, flush=True)
        if group.get("inside"):
            parts.append(table_inside(group, race_inside(group, runs), runs))
        else:
            parts.append(table(group, race(group, runs), runs))
        print(parts[-1], flush=True)
    out.write_text("\n".join(parts))


main()
