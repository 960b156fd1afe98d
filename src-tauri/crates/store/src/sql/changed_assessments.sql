SELECT visit, instrument, version, removed FROM assessment_revision WHERE operation = ?1 ORDER BY rowid
