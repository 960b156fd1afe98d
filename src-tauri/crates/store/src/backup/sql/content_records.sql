SELECT r.kind, r.record, r.body IS NOT NULL, o.at, o.actor, o.name, o.reason, r.person, r.body
FROM record_revision AS r JOIN operation AS o ON o.id = r.operation
ORDER BY r.rowid
