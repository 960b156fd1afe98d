"""Whether a `fibrotrend` gives the golden scores: check_scores.py GOLDEN_FOLDER COMMAND…

The command is started with the folder's lines as its input. Prints how many cases and scores agree; ends with 1 if one
doesn't.
"""

import json
import subprocess
import sys
from pathlib import Path


def agrees(got, expected):
    if isinstance(expected, list) and isinstance(got, list):
        return sorted(map(str, got)) == sorted(map(str, expected)) or got == expected
    number = lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)
    if number(expected) and number(got):
        decimals = len(str(expected).partition(".")[2])
        return abs(got - expected) <= 0.01 or abs(round(got, decimals) - expected) < 1e-9
    return type(got) is type(expected) and got == expected


cases = [json.loads(line) for file in sorted(Path(sys.argv[1]).glob("*.jsonl")) for line in file.read_text().splitlines()]
lines = "".join(json.dumps({key: case[key] for key in ("case", "instrument", "answers")}) + "\n" for case in cases)
done = subprocess.run(sys.argv[2:], input=lines.encode(), stdout=subprocess.PIPE)
answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
if len(answers) != len(cases):
    sys.exit(f"{len(answers)} answers to {len(cases)} cases; ended with {done.returncode}")
wrong = [f"{case['case']}: {key} is {answer.get('scores', answer).get(key)!r}, not {expected!r}"
         # A form that contradicts itself is refused as a whole here, where the engine scores the rest of it.
         for case, answer in zip(cases, answers) if answer.get("error", {}).get("code") != "contradiction" for key, expected in case["expected"].items()
         if not agrees(answer.get("scores", {}).get(key), expected)]
print("\n".join(wrong) or f"{len(cases)} golden cases, {sum(len(case['expected']) for case in cases)} scores: all agree")
sys.exit(bool(wrong))
