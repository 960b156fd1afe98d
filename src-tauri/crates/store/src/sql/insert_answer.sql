INSERT INTO answer_revision (id, assessment, item, operation, replaces, value, given)
VALUES (?1, ?2, ?3, ?4, (SELECT id FROM answer WHERE assessment = ?2 AND item = ?3), ?5, ?6)
RETURNING *
