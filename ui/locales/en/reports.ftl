# Reports, one after another (batch), the cohort, evidence.
