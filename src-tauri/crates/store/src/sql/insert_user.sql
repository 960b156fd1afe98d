INSERT INTO user_revision (id, user, operation, replaces, name, role, removed)
VALUES (?1, ?2, ?3, (SELECT id FROM user WHERE user = ?2), ?4, ?5, ?6)
