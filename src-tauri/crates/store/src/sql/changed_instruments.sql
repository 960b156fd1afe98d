SELECT instrument, version FROM instrument_definition WHERE operation = ?1 ORDER BY rowid
