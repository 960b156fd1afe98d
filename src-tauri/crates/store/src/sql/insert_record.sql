INSERT INTO record_revision (id, record, person, kind, operation, replaces, body)
VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM record WHERE record = ?2), ?6)
RETURNING *
