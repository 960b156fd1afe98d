"""One patient's two years, invented from a seed: visits.jsonl for Fibrotrend, visits.csv for its peers.

The CSV holds the scores of the same answers, so that both sides draw the same numbers; an empty line in it is a gap that
no line may cross.
"""

import csv
import datetime
import json
import random
import sys
from pathlib import Path

OUT = Path(sys.argv[1])
PLANNED = 42  # days between visits
SITES = (
    "jaw_l jaw_r shoulder_girdle_l shoulder_girdle_r upper_arm_l upper_arm_r lower_arm_l lower_arm_r chest abdomen neck "
    "upper_back lower_back hip_l hip_r upper_leg_l upper_leg_r lower_leg_l lower_leg_r"
).split()

rng = random.Random(20250104)


def near(level, top):
    return max(0, min(top, round(rng.gauss(level * top, 0.09 * top))))


def visit(level):
    fiqr = {f"function_{n}": near(level, 10) for n in range(1, 10)}
    fiqr |= {f"overall_{n}": near(level, 10) for n in (1, 2)}
    fiqr |= {f"symptom_{n}": near(level, 10) for n in range(1, 11)}
    acr = {"pain_sites": sorted(rng.sample(SITES, near(level, 19)))}
    acr |= {name: near(level, 3) for name in ("fatigue", "unrefreshed", "cognitive")}
    acr |= {name: int(rng.random() < level) for name in ("headaches", "abdominal", "depression")}
    acr |= {"duration_ge_3mo": True}
    phq9 = {f"q{n}": near(level * 0.8, 3) for n in range(1, 9)} | {"q9": 0}
    return {"fiqr": fiqr, "acr2016": acr, "phq9": phq9, "pain_nrs": {"value": near(level, 10)}}


def scores(v):
    f, a = v["fiqr"], v["acr2016"]
    part = lambda prefix: sum(x for key, x in f.items() if key.startswith(prefix))
    total = part("function") / 3 + part("overall") + part("symptom") / 2
    psd = len(a["pain_sites"]) + sum(a[k] for k in ("fatigue", "unrefreshed", "cognitive", "headaches", "abdominal", "depression"))
    return round(total, 1), v["pain_nrs"]["value"], psd, sum(v["phq9"].values())


OUT.mkdir(parents=True, exist_ok=True)
with open(OUT / "visits.jsonl", "w") as lines, open(OUT / "visits.csv", "w", newline="") as table:
    rows = csv.writer(table)
    rows.writerow(["date", "fiqr", "pain", "psd", "phq9"])
    date = before = datetime.date(2023, 1, 9)
    for n in range(15):
        # A response, a plateau, a relapse after a missed half-year.
        level = 0.72 - 0.06 * min(n, 6) if n < 10 else 0.62
        v = visit(level)
        for instrument, answers in v.items():
            lines.write(json.dumps({"date": str(date), "instrument": instrument, "answers": answers}) + "\n")
        if (date - before).days > 1.5 * PLANNED:
            table.write("\n")
        rows.writerow([date, *scores(v)])
        before = date
        date += datetime.timedelta(days=168 if n == 9 else rng.randint(38, 48))
