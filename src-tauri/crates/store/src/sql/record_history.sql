SELECT r.body, o.at, o.actor, o.reason
FROM record_revision AS r JOIN operation AS o ON o.id = r.operation
WHERE r.record = ?1 AND r.kind = ?2
ORDER BY r.rowid
