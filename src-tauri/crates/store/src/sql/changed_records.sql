SELECT r.record, r.person, r.kind, p.body, r.body
FROM record_revision AS r LEFT JOIN record_revision AS p ON p.id = r.replaces
WHERE r.operation = ?1 ORDER BY r.rowid
