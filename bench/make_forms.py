"""What is scored, invented from a seed: make_forms.py WORK GOLDEN

complete.bin and gaps.bin are FIQR forms for `engine`, 21 bytes each, 255 for a missing answer. phq9.jsonl and mixed.jsonl
are answer lines for `fibrotrend score`, mixed ones from the golden cases of all instruments; the .short ones are their
first tenth.
"""

import json
import random
import sys
from pathlib import Path

work, golden = Path(sys.argv[1]), Path(sys.argv[2])
FORMS, LINES, SHORT = 500_000, 200_000, 20_000
rng = random.Random(20250104)

answers = bytes(rng.choices(range(11), k=21 * FORMS))
(work / "complete.bin").write_bytes(answers)
(work / "gaps.bin").write_bytes(bytes(255 if rng.random() < 0.05 else answer for answer in answers))


def write(name, lines):
    text = [json.dumps(line, ensure_ascii=False) + "\n" for line in lines]
    (work / f"{name}.jsonl").write_text("".join(text))
    (work / f"{name}-short.jsonl").write_text("".join(text[:SHORT]))


def phq9(n):
    items = {f"q{item}": rng.randint(0, 3) for item in range(1, 10) if n % 20 or rng.random() < 0.9}
    return {"case": f"p{n}", "instrument": "phq9", "answers": items}


cases = [json.loads(line) for path in sorted(golden.glob("*.jsonl")) for line in path.read_text().splitlines() if line.strip()]
cases = [{key: case[key] for key in ("instrument", "version", "answers") if key in case} for case in cases]
by_instrument = {}
for case in cases:
    by_instrument.setdefault(case["instrument"], []).append(case)
# Every instrument as often as any other, whatever the number of its cases.
mixed = [{"case": f"m{n}", **rng.choice(of)} for n, of in zip(range(LINES), list(by_instrument.values()) * LINES)]
rng.shuffle(mixed)
write("phq9", map(phq9, range(LINES)))
write("mixed", mixed)
