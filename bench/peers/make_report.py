"""The trend report as a web page, for Chromium and WeasyPrint: make_report.py visits.csv chart.svg x.html

Four pages A4: letterhead, patient line on every page, summary, the chart and a line to sign on; the chart in full width; the
table of visits with changes and the criteria side by side; four body maps and a note for each score; page x of y. Plain print CSS, which both understand; nothing is loaded from elsewhere.
"""

import csv
import html
import re
import sys
from pathlib import Path

csv_file, svg_file, out = sys.argv[1:]
rows = [row for row in csv.reader(open(csv_file)) if row][1:]
svg = re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>", "", Path(svg_file).read_text(), flags=re.S)
MEASURES = ["FIQR total", "Pain", "PSD", "PHQ-9"]
NOTES = [
    ("FIQR total", "Function sum divided by 3, plus overall sum, plus symptoms sum divided by 2. Bands: Salaffi 2018."),
    ("Pain", "One rating, 0 to 10, over the last seven days. Bands: mild below 4, severe from 7."),
    ("PSD", "Widespread pain index plus symptom severity scale. Wolfe 2016."),
    ("PHQ-9", "Sum of nine items, 0 to 27. Bands: Kroenke 2001."),
]


def change(now, before):
    return f"{float(now) - float(before):+.1f}".replace("-", "−")


def body(n):
    """A front view with its areas shaded, as heavy to draw as a body map."""
    areas = [(40, 6, 20), (30, 30, 14), (70, 30, 14), (22, 60, 12), (78, 60, 12), (50, 50, 20), (50, 80, 18), (38, 110, 14), (62, 110, 14),
             (38, 150, 12), (62, 150, 12), (38, 190, 10), (62, 190, 10), (16, 90, 9), (84, 90, 9), (50, 24, 8), (44, 16, 4), (56, 16, 4), (50, 100, 12)]
    shapes = "".join(
        f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{r * 1.2:.1f}" fill="{"#1f5fa8" if (i * 7 + n) % 3 else "#eeeeee"}" stroke="#666666"/>'
        for i, (x, y, r) in enumerate(areas)
    )
    return f'<svg viewBox="0 0 100 205" width="90" height="184" role="img" aria-label="Body map">{shapes}</svg>'


table = ""
for n, row in enumerate(rows):
    cells = "".join(
        f"<td>{value}</td><td>{change(value, rows[0][k]) if n else ''}</td><td>{change(value, rows[n - 1][k]) if n else ''}</td>"
        for k, value in enumerate(row[1:], start=1)
    )
    table += f"<tr><th scope=row>{row[0]}</th><td>{'Follow-up' if n else 'Baseline'}</td>{cells}</tr>"
CONDITIONS = ["Widespread pain and severity (WPI and SSS)", "Generalized pain (4 of 5 regions)", "Three months or longer", "No other disorder explains the pain", "Pattern meets the criteria"]
criteria = "".join(f"<tr><th scope=row>{name}</th><td>met</td><td>{'unknown' if n > 2 else 'met'}</td><td>met</td></tr>" for n, name in enumerate(CONDITIONS))
maps = "".join(f"<figure>{body(2 * n)}{body(2 * n + 1)}</figure>" for n in range(4))
summary = "".join(
    f"<tr><th scope=row>{name}</th><td>{rows[0][k]}</td><td>{rows[-1][k]}</td><td>{change(rows[-1][k], rows[0][k])} points</td></tr>"
    for k, name in enumerate(MEASURES, start=1)
)
heads = "".join(f"<th colspan=3 scope=colgroup>{name}</th>" for name in MEASURES)
subheads = "<th>score</th><th>since baseline</th><th>since last</th>" * 4
notes = "".join(f"<li><b>{html.escape(name)}</b>: {html.escape(text)}</li>" for name, text in NOTES)

Path(out).write_text(f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Trend report</title><style>
@page {{ size: A4; margin: 22mm 16mm 18mm;
  @top-left {{ content: "Ada Example · born 1978-03-02 · no. 1001"; font: 8pt sans-serif }}
  @bottom-left {{ content: "Made 2025-01-20 · version 0.1.0"; font: 8pt sans-serif }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif }} }}
body {{ font: 9pt/1.35 sans-serif; margin: 0 }}
h1 {{ font-size: 16pt; margin: 4mm 0 2mm }} h2 {{ font-size: 11pt; margin: 5mm 0 1mm }}
header {{ border-bottom: 1pt solid #333333; padding-bottom: 2mm }}
table {{ border-collapse: collapse; width: 100% }} th, td {{ padding: 0.8mm 1mm; text-align: right; border-bottom: 0.3pt solid #bbbbbb; font-size: 7.5pt }}
th:first-child {{ text-align: left }} tbody th, td:nth-child(2) {{ white-space: nowrap }} svg {{ max-width: 100%; height: auto }} figure {{ margin: 2mm 0 }}
.maps {{ display: flex; gap: 12mm }} .next {{ break-before: page }} .maps svg {{ width: 64px }} .small svg {{ width: 80% }}
.sign {{ border-top: 0.5pt solid #333333; width: 80mm; margin-top: 14mm }}
</style></head><body>
<header><b>Example Clinic</b><br>1 Example Street, Example Town<br>Dr A. Example</header>
<h1>Trend report</h1><p>Ada Example, born 1978-03-02, 46 years, female. 2023-01-09 to {rows[-1][0]}.</p>
<h2>Summary</h2><table><thead><tr><th>Measure</th><th>Baseline</th><th>Latest</th><th>Change</th></tr></thead><tbody>{summary}</tbody></table>
<h2>Course</h2><figure class="small">{svg}</figure><p>Scores describe what was answered. They do not make a diagnosis.</p>
<p class="sign">Clinician &nbsp; · &nbsp; Date</p>
<section class="next"><h2>Course in full width</h2><figure>{svg}</figure></section>
<section class="next"><h2>Visits and scores</h2><table><thead><tr><th rowspan=2>Date</th><th rowspan=2>Kind</th>{heads}</tr><tr>{subheads}</tr></thead><tbody>{table}</tbody></table>
<h2>Criteria for fibromyalgia</h2><table><thead><tr><th></th><th>2010</th><th>2011</th><th>2016</th></tr></thead><tbody>{criteria}</tbody></table></section>
<section class="next"><h2>Body maps</h2><div class="maps">{maps}</div><h2>Notes</h2><ol>{notes}</ol></section>
</body></html>""")
