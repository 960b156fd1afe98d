SELECT 'visits', r.visit, 1, o.at, o.actor, o.name, o.reason, r.person, r.date, r.kind, r.note
FROM visit_revision AS r JOIN operation AS o ON o.id = r.operation
ORDER BY r.rowid
