SELECT 'visits', s.visit, 1, o.at, o.actor, o.name, o.reason, s.act
FROM visit_signature AS s JOIN operation AS o ON o.id = s.operation
ORDER BY s.rowid
