"""Who runs against whom: plan.py WORK BENCH GROUP… writes the plan for measure.py. Fibrotrend comes first in each group."""

import json
import sys
from pathlib import Path

work, here, wanted = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
python = str(work / "venv/bin/python")
CHROMIUM = ("chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
            "--disable-component-update --disable-sync --no-pdf-header-footer").split()


def contender(name, makes, *command, **env):
    slug = name.lower().replace(" ", "-")
    return {"name": name, "makes": str(work / makes), "command": [str(part) for part in command], "log": str(work / f"{slug}.log"), "env": env}


def window(name, program):
    return contender(name, "", work / program, HOME=str(work / "home"), XDG_DATA_HOME=str(work / "home/data"),
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
start = [window("Fibrotrend", "fibrotrend-desktop"), window("Empty Tauri app", "empty-tauri")]
groups = {
    "plot": {"title": "Trend picture, four panels, PNG 1600×900, from a cold start", "contenders": plot},
    "report": {"title": "Trend report, two pages A4, PDF, from a cold start", "contenders": report},
    "start": {"title": "Start of the window to its first screen", "contenders": start, "window": True},
}
json.dump([groups[name] for name in wanted], sys.stdout, indent=2)
