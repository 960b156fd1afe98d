"""The four-panel trend picture with matplotlib: plot.py visits.csv x.png (or .svg)"""

import csv
import datetime
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt

PANELS = [
    ("FIQR total", "0–100", 100, [40, 60, 75], ["mild", "moderate", "severe", "extreme"]),
    ("Pain", "0–10", 10, [4, 7], ["mild", "moderate", "severe"]),
    ("PSD", "0–31", 31, [12, 20], ["low", "moderate", "high"]),
    ("PHQ-9", "0–27", 27, [5, 10, 15, 20], ["minimal", "mild", "moderate", "mod. severe", "severe"]),
]
PLANNED = 42

rows = [row for row in csv.reader(open(sys.argv[1])) if row][1:]
dates = [datetime.date.fromisoformat(row[0]) for row in rows]
figure, axes = plt.subplots(4, 1, figsize=(16, 9), dpi=100, sharex=True)
for n, (axis, (label, span, top, cuts, names)) in enumerate(zip(axes, PANELS), start=1):
    values = [float(row[n]) for row in rows]
    edges = [0, *cuts, top]
    for b, (low, high) in enumerate(zip(edges, edges[1:])):
        axis.axhspan(low, high, color=str(0.96 - 0.05 * b), linewidth=0)
        axis.text(1.005, (low + high) / 2 / top, names[b], transform=axis.transAxes, va="center", fontsize=9)
    xs, ys = [dates[0]], [values[0]]
    for before, date, value in zip(dates, dates[1:], values[1:]):
        if (date - before).days > 1.5 * PLANNED:
            xs.append(before)
            ys.append(float("nan"))
        xs.append(date)
        ys.append(value)
    axis.plot(xs, ys, "-o", color="#1f5fa8", linewidth=2, markersize=6)
    axis.plot(dates[0], values[0], "o", markersize=12, markerfacecolor="none", markeredgecolor="#333333", markeredgewidth=2)
    axis.set_ylim(0, top)
    axis.set_title(f"{label} ({span})", loc="left", fontsize=12)
    axis.grid(axis="y", color="#dddddd")
axes[-1].xaxis.set_major_locator(mdates.MonthLocator(interval=3))
axes[-1].xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
figure.subplots_adjust(left=0.06, right=0.90, top=0.95, bottom=0.06, hspace=0.35)
figure.savefig(sys.argv[2])
