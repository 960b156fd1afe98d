"""What the fuzzer starts from: seeds.py REPOSITORY TARGET WORK writes WORK/seeds and WORK/words.dict.

The seeds are the definitions that ship, small ones that use every part of the format, the golden answer lines, and small
tables of diary days. Bundles, Questionnaires and vault headers start from what is kept
in corpus/.
"""

import json
import sys
from pathlib import Path

repo, target, work = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
DEFINITIONS = repo / "src-tauri/crates/instruments/definitions"
BETWEEN = "\n#--- text.en.toml\n"

SMALL = """id = "small"
version = "1"
family = "other"
citation = "c"
licence = "l"
missing_rule = "m"
text = "clinic"
text_reason = "r"

[groups]
g = ["a", "b", "c"]

[tables.t]
from = 0
values = [1, 2.5, 4, 8]

[regions.r]
left = ["x", "y"]
right = ["z"]

[[section]]
key = "one"

[[item]]
key = "a"
section = "one"
scale = [0, 3]

[[item]]
key = "b"
options = [0, 1, 2]
reversed = true

[[item]]
key = "c"
slider = [0, 10]

[[item]]
key = "n"
number = [-2, 24]
decimals = 2
unit = "hours"

[[item]]
key = "w"
options = [{ code = "no", value = 0 }, { code = "yes", value = 2 }]

[[item]]
key = "f"
flag = true

[[item]]
key = "d"
time_of_day = true
optional = true

[[item]]
key = "m"
areas = ["x", "y", "z"]

[[item]]
key = "k"
scale = [0, 4]
blank = 0
optional = true
"""
SMALL_TEXT = 'name = "Small"\nshort_name = "S"\nrecall = "r"\ninstructions = "i"\nattribution = "a"\n\n[sections.one]\ntitle = "One"\n'
ALL = [
    ("s1", "sum(g)", [0, 15]), ("s2", "mean(g) + k", [0, 9]), ("s3", "sum_prorated(g, 1)", [0, 15]),
    ("s4", "mean_answered(g, 2)", [0, 5]), ("s5", "sum_answered(g)", [0, 15]), ("s6", "count_at_least(g, 2)", [0, 3]),
    ("s7", "answered(g)", [0, 3]), ("s8", "missing(g)", [0, 3]), ("s9", "lookup(a, t)", [1, 8]), ("s10", "count(m)", [0, 3]),
    ("s11", "touched(m, r)", None), ("s12", "size(s11)", [0, 2]), ("s13", "band(s1)", None), ("s14", "digits(g, 9)", None),
    ("s15", "list(a, n * 2, s1 / 3)", None), ("s16", "f && (a >= 2 || !(n < 3.5))", None), ("s17", "f ? s1 : -w", [-2, 15]),
    ("s18", "d % 60", [0, 60]), ("s19", "s8 <= 1 ? s1 : null", [0, 15]), ("s20", "max(min(a, b), w)", [0, 2]),
    ("s21", "a == 3 || n != 2", None),
]
REST = """
[[bands]]
score = "s1"
set = "x"
source = "s"
citation = "c"
default = true
levels = [[0, "low"], [7.5, "high"]]

[[change]]
score = "s1"
points = 2
label = "l"
source = "s"
citation = "c"

[[check]]
item = "a"
when = "a > 2 && s12 == 0"
message = "m"

[[flag]]
code = "f"
item = "a"
when = "s16"
text = "t"
source = "s"

[[followed]]
score = "s1"
label = "S"

[[comparison]]
title = "t"
columns = ["x", "y"]
rows = [{ label = "l", scores = ["s16", ""] }]

[[sentence]]
when = "s16 && !s21"
text = "t"
"""


def score(key, formula, span):
    lines = ["", "[[score]]", f'key = "{key}"', 'label = "l"', f'formula = "{formula}"', 'rule = "r"', 'source = "s"']
    if span:
        lines += [f"range = {span}", 'worse = "higher"']
    return "\n".join(lines) + "\n"


def definitions():
    for folder in sorted(path for path in DEFINITIONS.iterdir() if path.is_dir()):
        yield folder.name, (folder / "definition.toml").read_text() + BETWEEN + (folder / "text.en.toml").read_text()
    yield "small", SMALL + "".join(score(*each) for each in ALL) + REST + BETWEEN + SMALL_TEXT
    tiny = SMALL.split("\n[groups]")[0] + '\n[[item]]\nkey = "a"\nscale = [0, 3]\n'
    yield "tiny", tiny + score("s", "a", [0, 3]) + BETWEEN + SMALL_TEXT.split("\n[sec")[0] + "\n"


def answer_lines():
    for path in sorted((repo / "tests/golden/scores").glob("*.jsonl")):
        lines = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
        short = [{key: line[key] for key in ("case", "instrument", "version", "answers") if key in line} for line in lines]
        for n, line in enumerate(short[:6]):
            yield f"{path.stem}-{n}", json.dumps(line) + "\n"
        empty = json.dumps({"instrument": path.stem, "answers": {}})
        dated = json.dumps({"date": "2026-01-02", **short[0]})
        yield f"{path.stem}-empty", f"{empty}\n\n{dated}"


def diary_tables():
    head = ["Date", "Overall", "Pain", "Worst pain", "Fatigue", "Sleep", "Note"]
    dates = ["2026-03-07", "13.3.2026", "03/04/2026", "3/7/26", "7 Mar 2026", "Sat 7 Mar", "7. März 2026", "20260307", "46088"]
    for n, date in enumerate(dates):
        for m, separator in enumerate(",;\t"):
            rows = [head, [date, "10", "45,0" if separator != "," else "45.0", "n/a", "105", "", '"a\nb"']]
            text = "\n".join(map(separator.join, rows))
            yield f"table-{n}-{m}", text if m else "\ufeff" + text.replace("\n", "\r\n") + "\r\n"
    yield "bare", "\t".join(["2026-03-07", *map(str, range(11))])
    yield "titled", "Diary\n\nFecha;Dolor;Sueño\n7.3.2026;1;2\n13.3.2026;3;4\n7.3.2026;9;9\n"


WORDS = {
    "definitions": r"""sum( mean( sum_prorated( mean_answered( sum_answered( count_at_least( answered( missing( min( max( lookup( count(
        touched( size( band( digits( list( scores. null true false && || ! == != <= >= ? : % [[item]] [[score]] [[section]] [[bands]]
        [[change]] [[check]] [[flag]] [[followed]] [[comparison]] [[sentence]] [groups] [tables.t] [regions.r] [codes.answers] [labels]
        [items.a] [sections.one] key formula range scale options slider number decimals time_of_day flag areas labels reversed blank
        unscored optional worse chart main hidden levels default points percent reliable when stand_in nan inf 1e308 -1e-9 999999999
        2147483647 -2147483648 "" '''""",
    "answer_lines": r"""case" date" instrument" version" answers" null true false 1e999 -0 0.1 18446744073709551616
        \u0000 \ud800 [] {} " \ """ + "\ufeff",
    "diary_tables": r"""Date Datum Fecha Pain Schmerz Fatigue Sleep Note 2026-03-07 2026 /2026 .3.26 Mar März enero Sat Mo dom 46088 100 105
        45.0 45,0 45.5 -3 n/a k.A. ; , " T00:00 08:30 """ + "\ufeff",
    "questionnaires": """"resourceType":"Questionnaire" "item":[ "linkId": "text": "type":"choice" "type":"group" "type":"boolean" "type":"integer"
        "answerOption":[ "valueCoding":{ "valueInteger": "code": "display": "extension":[ "url": "valueDecimal": "enableWhen":[ "required":true
        "repeats":true "initial":[ "contained":[ "answerValueSet": "prefix": "title": "name": "version": "status": "copyright": null 1e999""",
    "fhir_bundles": """"resourceType":"Bundle" "QuestionnaireResponse" "Observation" "Patient" "Encounter" "entry":[ "resource":{ "fullUrl":
        "urn:uuid: "reference": "contained":[ "item":[ "linkId": "/44250-9" "answer":[ "valueCoding":{ "valueInteger": "valueQuantity":{
        "valueDecimal": "comparator":">=" "component":[ "code":{ "coding":[ "system":"http://loinc.org" "effectiveDateTime": "authored":
        "derivedFrom":[ "status":"final" "entered-in-error" "subject":{ "identifier":[ 2026-03-07T12:00:00+01:00 2026-03 null 1e999""",
    "vault_headers": """"format":"fibrotrend-vault" "version": "slots":[ "kind":"passphrase" "kdf":"argon2id" "cost":{ "memory_kib": "passes": "lanes":
        "salt": "nonce": "wrapped_key": "name": "demo": "id": "generation": "seal": "check": 18446744073709551616 -1 null""",
    "backups": """PK\x03\x04 PK\x01\x02 PK\x05\x06 manifest.json vault.json vault.db "format":"fibrotrend-backup" "version":1 "vault": "name": "made":
        "why":"leaving" "migration" "import" "asked" "facts":{ "schema": "audit": "patients": "visits": "content": "header":{ "database":{ "bytes":
        "sha256": "seal": 2026-11-23T12:00:00Z 9999-12-31T23:59:59Z #---vault.json 18446744073709551616 -1 null""",
    "recovery_codes": "0 1 O o I i L l U u Z - \u2010 \u2013 \u2014 \u00a0 \u0131 ABCD-EFGH 7777",
}


def quoted(word):
    plain = lambda byte: chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}"
    return '"' + "".join(map(plain, word.encode())) + '"\n'


folder = work / "seeds"
folder.mkdir(parents=True, exist_ok=True)
for name, text in {"definitions": definitions, "answer_lines": answer_lines, "diary_tables": diary_tables}.get(target, dict().items)():
    (folder / name).write_text(text)
(work / "words.dict").write_text("".join(map(quoted, WORDS[target].split())))
