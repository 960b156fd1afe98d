"""The scoring of FIQR forms in plain Python, or on whole columns with numpy: fiqr.py [numpy] FILE

Prints processor seconds and what came out as JSON. The file holds 21 bytes a form, 255 for an answer that is missing. One
missing function item is made up for; otherwise what needs a missing answer has no score.
"""

import json
import sys
import time
from bisect import bisect
from collections import Counter

STARTS, BANDS = [24, 41, 64, 83], ["remission", "mild", "moderate", "severe", "very severe"]
ITEMS = 21


def score(form):
    items = form[:9]
    missing = items.count(None)
    if missing == 0:
        function = sum(items) / 3
    elif missing == 1:
        function = sum(item for item in items if item is not None) * 9 / 8 / 3
    else:
        function = None
    overall, symptoms = form[9:11], form[11:]
    overall = None if None in overall else sum(overall)
    symptoms = None if None in symptoms else sum(symptoms) / 2
    if function is None or overall is None or symptoms is None:
        return function, overall, symptoms, None, None, missing == 1
    total = function + overall + symptoms
    return function, overall, symptoms, total, BANDS[bisect(STARTS, total)], missing == 1


def plain(data):
    forms = [[None if byte == 255 else byte for byte in data[at:at + ITEMS]] for at in range(0, len(data), ITEMS)]
    start, total = time.thread_time(), 0.0
    for form in forms:
        function, overall, symptoms, whole, _, _ = score(form)
        for number in (function, overall, symptoms, whole):
            if number is not None:
                total += number
    seconds = time.thread_time() - start
    sums, known, bands, prorated = 0, 0, Counter(), 0
    for form in forms:
        *numbers, band, made_up = score(form)
        sums += sum(round(24 * number) for number in numbers if number is not None)
        known += sum(number is not None for number in numbers)
        if band:
            bands[band] += 1
        prorated += made_up
    return seconds, sums, known, bands, prorated


def columns(data):
    import numpy as np

    forms = np.frombuffer(data, np.uint8).reshape(-1, ITEMS).astype(float)
    forms[forms == 255] = np.nan
    start = time.thread_time()
    missing = np.isnan(forms[:, :9]).sum(axis=1)
    function = np.nansum(forms[:, :9], axis=1) / 3
    function = np.where(missing == 0, function, np.where(missing == 1, function * 9 / 8, np.nan))
    overall = forms[:, 9:11].sum(axis=1)
    symptoms = forms[:, 11:].sum(axis=1) / 2
    total = function + overall + symptoms
    band = np.where(np.isnan(total), -1, np.digitize(total, STARTS))
    made_up = missing == 1
    sum(np.nansum(column) for column in (function, overall, symptoms, total))
    seconds = time.thread_time() - start
    numbers = np.stack([function, overall, symptoms, total])
    bands = {BANDS[level]: int((band == level).sum()) for level in range(5)}
    return seconds, int(np.nansum(np.round(24 * numbers))), int((~np.isnan(numbers)).sum()), bands, int(made_up.sum())


data = open(sys.argv[-1], "rb").read()
seconds, sums, known, bands, prorated = (columns if sys.argv[1] == "numpy" else plain)(data)
json.dump({"seconds": seconds, "forms": len(data) // ITEMS, "sum": int(sums), "known": int(known),
           "bands": {band: count for band, count in sorted(bands.items()) if count}, "prorated": int(prorated)}, sys.stdout)
print()
