INSERT INTO setting_revision (id, key, operation, replaces, value)
VALUES (?1, ?2, ?3, (SELECT id FROM setting WHERE key = ?2), ?4)
RETURNING *
