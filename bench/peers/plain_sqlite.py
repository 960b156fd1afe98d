"""What plain SQLite takes for the same questions over as much data: neither encrypted nor checked nor audited.

    plain_sqlite.py FILE PATIENTS      makes the file and prints a line of JSON for each question, in milliseconds
"""
import csv
import json
import os
import random
import sqlite3
import sys
import time

path, patients = sys.argv[1], int(sys.argv[2])
FORMS = {"fiqr": 21, "pain_nrs": 1, "phq9": 10, "gad7": 7, "isi": 7}
VISITS, DAYS, RATINGS = 10, 50, 11
GIVEN = "Ana Britta Carmen Dilek Elena Farida Greta Hanne Ines Jan Karim Leo".split()
FAMILY = "Alvarez Berg Costa Demir Eriksen Fischer Garcia Hansen Ivanova Jensen Klein Lindqvist Moreau Novak Okafor Petersen".split()
chance = random.Random(17)
if os.path.exists(path):
    os.remove(path)
db = sqlite3.connect(path, isolation_level=None)
db.executescript("""
    PRAGMA journal_mode = wal;
    CREATE TABLE patient (id INTEGER PRIMARY KEY, family TEXT, given TEXT, number TEXT, born TEXT);
    CREATE TABLE answer (patient INTEGER, day TEXT, form TEXT, item INTEGER, value INTEGER, PRIMARY KEY (patient, day, form, item)) WITHOUT ROWID;
    CREATE TABLE diary (patient INTEGER, day INTEGER, item INTEGER, value INTEGER, PRIMARY KEY (patient, day, item)) WITHOUT ROWID;
""")
db.execute("BEGIN")
db.executemany("INSERT INTO patient VALUES (?, ?, ?, ?, ?)", (
    (n, f"{chance.choice(FAMILY)}-{chance.choice(FAMILY)}", chance.choice(GIVEN), f"L-{n:05}", "1970-01-01") for n in range(patients)))
db.executemany("INSERT INTO answer VALUES (?, ?, ?, ?, ?)", (
    (n, f"{2024 + visit // 4}-{1 + visit % 4 * 3:02}-08", form, item, chance.randrange(4))
    for n in range(patients) for visit in range(VISITS) for form, items in FORMS.items() for item in range(items)))
db.executemany("INSERT INTO diary VALUES (?, ?, ?, ?)", (
    (n, day, item, chance.randrange(101)) for n in range(patients) for day in range(DAYS) for item in range(RATINGS)))
db.execute("COMMIT")
db.execute("CREATE INDEX name ON patient (family, given)")


def told(what, runs, ask):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        ask()
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    of = lambda part: times[min(len(times) * part // 100, len(times) - 1)]
    print(json.dumps({"what": what, "runs": runs, "median": of(50), "p95": of(95), "p99": of(99)}))


def search():
    part = chance.choice(FAMILY)[: 1 + chance.randrange(5)]
    db.execute("SELECT * FROM patient WHERE family LIKE ? OR given LIKE ? ORDER BY family, given LIMIT 100", (f"%{part}%", f"%{part}%")).fetchall()


def time_line():
    who = (chance.randrange(patients),)
    db.execute("SELECT day, form, sum(value) FROM answer WHERE patient = ? GROUP BY day, form", who).fetchall()
    db.execute("SELECT day, item, value FROM diary WHERE patient = ?", who).fetchall()


def export():
    with open(f"{path}.csv", "w", newline="") as out:
        rows = csv.writer(out)
        for table in ("patient", "answer", "diary"):
            rows.writerows(db.execute(f"SELECT * FROM {table}"))
    os.remove(f"{path}.csv")


told("first list of names", 9, lambda: db.execute("SELECT * FROM patient ORDER BY family, given LIMIT 100").fetchall())
told("search", 1000, search)
told("time line of a patient", 500, time_line)
told("cohort page", 3, lambda: db.execute("SELECT patient, day, sum(value) FROM answer WHERE form = 'fiqr' GROUP BY patient, day").fetchall())
told("export of everything as CSV", 1, export)
