SELECT v.date, v.kind, v.note, p.date, p.kind, p.note, o.rowid
FROM visit_revision AS v
JOIN operation AS o ON o.id = v.operation
JOIN visit_revision AS p ON p.id = v.replaces
WHERE v.visit = ?1
ORDER BY v.rowid
