SELECT r.visit, r.date, r.kind, r.note, p.date, p.kind, p.note
FROM visit_revision AS r LEFT JOIN visit_revision AS p ON p.id = r.replaces
WHERE r.operation = ?1 ORDER BY r.rowid
