SELECT r.key, p.value, r.value
FROM setting_revision AS r LEFT JOIN setting_revision AS p ON p.id = r.replaces
WHERE r.operation = ?1 ORDER BY r.rowid
