SELECT DISTINCT instrument, version FROM assessment WHERE removed = 0
