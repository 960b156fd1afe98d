SELECT assessment, instrument, version FROM assessment WHERE visit = ?1 AND removed = 0 ORDER BY position, assessment
