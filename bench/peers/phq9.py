"""The scoring of PHQ-9 answer lines in plain Python: phq9.py LINES >SCORES, and phq9.py same SCORES SCORES

The second way ends with an error when two programs disagree about a score. What only Fibrotrend says is passed over: why a
score is as it is, and criteria that the answers given decide although others are missing.
"""

import json
import sys
from bisect import bisect

STARTS, BANDS = [5, 10, 15, 20], ["minimal", "mild", "moderate", "moderately severe", "severe"]
ITEMS = [f"q{n}" for n in range(1, 10)]
KEYS = ("total", "prorated", "band", "screen_ge10", "n_core", "n_total", "mds", "ods", "item9_flag")


def score(line):
    answers = [line["answers"].get(item) for item in ITEMS]
    for item, answer in zip(ITEMS, answers):
        if answer not in (None, 0, 1, 2, 3):
            raise ValueError(f"{item} is {answer!r}")
    missing = [item for item, answer in zip(ITEMS, answers) if answer is None]
    given = sum(answer for answer in answers if answer is not None)
    scores = dict.fromkeys(KEYS)
    if len(missing) <= 2:
        scores["prorated"] = given * 9 / (9 - len(missing))
    if answers[8] is not None:
        scores["item9_flag"] = answers[8] >= 1
    if not missing:
        core = (answers[0] >= 2) + (answers[1] >= 2)
        symptoms = sum(answer >= 2 for answer in answers[:8]) + (answers[8] >= 1)
        scores |= {"total": given, "band": BANDS[bisect(STARTS, given)], "screen_ge10": given >= 10, "n_core": core, "n_total": symptoms,
                   "mds": core >= 1 and symptoms >= 5, "ods": core >= 1 and 2 <= symptoms <= 4}
    flags = [{"code": "phq9_item9", "item": "q9", "value": answers[8]}] if scores["item9_flag"] else []
    return {"case": line.get("case"), "instrument": "phq9", "version": "1", "complete": not missing, "answered": 9 - len(missing), "of": 9,
            "missing": missing, "scores": scores, "flags": flags}


def same(ours, theirs):
    ours, theirs = ([json.loads(line) for line in open(path)] for path in (ours, theirs))
    if len(ours) != len(theirs):
        sys.exit(f"{len(ours)} lines and {len(theirs)}")
    for a, b in zip(ours, theirs):
        parts = ("case", "complete", "answered", "missing")
        wrong = [part for part in parts if a[part] != b[part]]
        wrong += [key for key in KEYS if b["scores"][key] is not None and not equal(a["scores"][key], b["scores"][key])]
        wrong += ["flags"] * ([flag["code"] for flag in a["flags"]] != [flag["code"] for flag in b["flags"]])
        if wrong:
            sys.exit(f"they disagree about {', '.join(wrong)} of {a['case']}:\n{a}\n{b}")
    print(f"The scores of {len(ours)} forms are the same.", file=sys.stderr)


def equal(a, b):
    return a == b if isinstance(b, (str, bool)) or a is None else abs(a - b) < 1e-4


if sys.argv[1] == "same":
    same(*sys.argv[2:])
else:
    for line in open(sys.argv[1]):
        sys.stdout.write(json.dumps(score(json.loads(line))) + "\n")
