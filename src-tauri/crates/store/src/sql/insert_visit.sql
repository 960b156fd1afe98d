INSERT INTO visit_revision (id, visit, person, operation, replaces, date, kind, note)
VALUES (?1, ?2, ?3, ?4, (SELECT id FROM visit WHERE visit = ?2), ?5, ?6, ?7)
RETURNING *
