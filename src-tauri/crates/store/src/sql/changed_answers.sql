SELECT x.visit, x.instrument, x.version, r.item, p.value, r.value
FROM answer_revision AS r
JOIN assessment_revision AS x ON x.assessment = r.assessment AND x.replaces IS NULL
LEFT JOIN answer_revision AS p ON p.id = r.replaces
WHERE r.operation = ?1 ORDER BY r.rowid
