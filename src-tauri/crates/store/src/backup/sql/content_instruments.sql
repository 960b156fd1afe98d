SELECT 'instruments', r.instrument || ' ' || r.version, 1, o.at, o.actor, o.name, o.reason,
    r.definition, r.text, r.notes
FROM instrument_definition AS r JOIN operation AS o ON o.id = r.operation
ORDER BY r.rowid
