# Data out and in: export, import, study numbers.
