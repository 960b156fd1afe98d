# Trends: verdicts, phases, charts, comparisons.
