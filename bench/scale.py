"""Puts what `scale` and plain SQLite have told side by side: scale.py PATIENTS:FILE… PLAIN; the last one is held against plain SQLite."""
import json
import sys

AIMS = {"first list of names": "100 ms", "search": "p99 2 ms", "time line of a patient": "p99 5 ms"}


def read(path):
    lines = [json.loads(line) for line in open(path) if line.startswith("{")]
    return {line["what"]: line for line in lines if "what" in line}


def shown(line):
    if line is None:
        return "–"
    text = lambda value: f"{value:.2f} ms" if value < 10 else f"{value:.0f} ms" if value < 10_000 else f"{value / 1000:.1f} s"
    return text(line["median"]) if line["runs"] < 100 else f"{text(line['median'])}, p99 {text(line['p99'])}"


*sizes, plain = sys.argv[1:]
sizes = [size.split(":", 1) for size in sizes]
told = [(count, read(path)) for count, path in sizes]
limit = read(plain)
print("| " + " | ".join(["", *(f"{int(count):,} patients" for count, _ in told), "plain SQLite", "ratio", "aim"]) + " |")
print("|---" * (len(told) + 4) + "|")
for what, largest in told[-1][1].items():
    beside = limit.get(what)
    ratio = f"{largest['median'] / beside['median']:.1f}" if beside and beside["median"] else ""
    print("| " + " | ".join([what, *(shown(lines.get(what)) for _, lines in told), shown(beside), ratio, AIMS.get(what, "")]) + " |")
