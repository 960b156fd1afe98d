SELECT 'settings', r.key, 1, o.at, o.actor, o.name, o.reason, r.value
FROM setting_revision AS r JOIN operation AS o ON o.id = r.operation
WHERE r.key <> 'keys'
ORDER BY r.rowid
