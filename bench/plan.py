"""Who runs against whom: plan.py WORK BENCH GROUP… writes the plan for measure.py. Fibrotrend comes first in each group."""

import json
import re
import sys
from pathlib import Path

work, here, wanted = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
python = str(work / "venv/bin/python")
CHROMIUM = ("chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
            "--disable-component-update --disable-sync --no-pdf-header-footer").split()


def contender(name, makes, *command, **env):
    slug = "-".join(re.findall("[a-z0-9]+", name.lower()))
    return {"name": name, "makes": str(work / makes), "command": [str(part) for part in command], "log": str(work / f"{slug}.log"), "env": env}


def window(name, program, **env):
    return contender(name, "", work / program, **env, HOME=str(work / "home"), XDG_DATA_HOME=str(work / "home/data"),
                     XDG_CONFIG_HOME=str(work / "home/config"), XDG_CACHE_HOME=str(work / "home/cache"))


plot = [
    contender("Fibrotrend", "plot-fibrotrend.png", work / "fibrotrend", "plot", "--from", work / "visits.jsonl", "--out", work / "plot-fibrotrend.png"),
    contender("gnuplot (pngcairo)", "plot-gnuplot.png", "gnuplot", "-e", f"csv='{work}/visits.csv'; out='{work}/plot-gnuplot.png'", here / "peers/plot.gp"),
    contender("matplotlib", "plot-matplotlib.png", python, here / "peers/plot.py", work / "visits.csv", work / "plot-matplotlib.png"),
]
report = [
    contender("Fibrotrend", "report-fibrotrend.pdf", work / "fibrotrend", "report", "--from", work / "visits.jsonl", "--out", work / "report-fibrotrend.pdf"),
    contender("Chromium (headless)", "report-chromium.pdf", *CHROMIUM, f"--user-data-dir={work}/chromium", f"--print-to-pdf={work}/report-chromium.pdf", work / "report.html"),
    contender("WeasyPrint", "report-weasyprint.pdf", work / "venv/bin/weasyprint", "-q", work / "report.html", work / "report-weasyprint.pdf"),
]


def inside(name, rows, *command):
    return {"name": name, "rows": rows, "commands": [[*map(str, command), str(work / f"{forms}.bin")] for forms in ("complete", "gaps")]}


def lines(name, count, output, *command):
    """A program that writes the scores of lines to a file, or nowhere."""
    # Lines with an error are answered as such, and the program ends with 1.
    made = contender(name, output, *command) | {"count": count, "ends": [0, 1]}
    return {**made, "output": made["makes"]} if output else {**made, "makes": "", "output": "/dev/null"}


def scoring(kind):
    score = lambda name, count, output, source: lines(name, count, output, work / "fibrotrend", "score", work / f"{source}.jsonl")
    return [score("Fibrotrend", LINES, f"{kind}-fibrotrend.jsonl", kind), score("Fibrotrend, to /dev/null", LINES, "", kind),
            score(f"Fibrotrend, {SHORT:,} lines", SHORT, f"{kind}-short-fibrotrend.jsonl", f"{kind}-short")]


LINES, SHORT = 200_000, 20_000
engine = [
    inside("Fibrotrend", {"seconds": "Fibrotrend", "seconds alone": "Fibrotrend, answers on the sheet"}, work / "engine"),
    inside("plain Python", {"seconds": "plain Python"}, python, here / "peers/fiqr.py"),
    inside("numpy", {"seconds": "numpy, whole columns"}, python, here / "peers/fiqr.py", "numpy"),
]
phq9 = [*scoring("phq9"), lines("plain Python", LINES, "phq9-python.jsonl", python, here / "peers/phq9.py", work / "phq9.jsonl")]
# As the menu starts it.
entry = (here.parent / "packaging/files/fibrotrend.desktop").read_text()
variables = dict(each.split("=", 1) for each in re.search(r"^Exec=env (.*) {{exec}}", entry, re.M)[1].split())
start = [window("Fibrotrend", "fibrotrend-desktop", **variables), window("Empty Tauri app", "empty-tauri")]
# As it was installed, and at rest.
installed = [each | {"rest": 10} for each in (window("Fibrotrend", "installed/usr/bin/fibrotrend-desktop", **variables), window("Empty Tauri app", "empty-tauri-dist"))]
groups = {
    "engine": [{"title": "FIQR forms scored inside the engine", "contenders": engine, "inside": True, "columns": ["all answered", "5 % missing"],
                "aims": [{"text": "5 million forms a second", "rate": 5e6},
                         {"text": "10 times plain Python", "of": "plain Python", "times": 10}]}],
    "score": [{"title": f"Scoring {LINES:,} PHQ-9 lines", "contenders": phq9, "counted": "lines",
               "aim": {"text": "300,000 lines a second, in constant memory", "rate": 300_000}},
              {"title": f"Scoring {LINES:,} lines of all instruments", "contenders": scoring("mixed"), "counted": "lines"}],
    "plot": [{"title": "Trend picture, four panels, PNG 1600×900, from a cold start", "contenders": plot}],
    "report": [{"title": "Trend report, four pages A4, PDF, from a cold start", "contenders": report}],
    "start": [{"title": "Start of the window to its first screen", "contenders": start, "window": True}],
    "size": [{"title": "Start of the installed window, and its memory after ten seconds at rest", "contenders": installed, "window": True,
              "limits": {"times": 1.25, "mebibytes": 60}}],
}
json.dump([group for name in wanted for group in groups.get(name, [])], sys.stdout, indent=2)
