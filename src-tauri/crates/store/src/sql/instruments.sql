SELECT instrument, version, definition, text, notes FROM instrument_definition ORDER BY rowid
