SELECT r.name, r.role, r.removed, p.name, p.role
FROM user_revision AS r LEFT JOIN user_revision AS p ON p.id = r.replaces
WHERE r.operation = ?1 ORDER BY r.rowid
