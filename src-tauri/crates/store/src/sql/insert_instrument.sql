INSERT INTO instrument_definition (id, instrument, version, operation, definition, text, notes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
RETURNING *
