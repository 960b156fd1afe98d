SELECT s.act, o.at, o.actor, o.reason, o.rowid
FROM visit_signature AS s JOIN operation AS o ON o.id = s.operation
WHERE s.visit = ?1
ORDER BY s.rowid
