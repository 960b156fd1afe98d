SELECT a.item, a.value, p.value, o.rowid, x.instrument
FROM answer_revision AS a
JOIN operation AS o ON o.id = a.operation
JOIN assessment_revision AS x ON x.assessment = a.assessment AND x.replaces IS NULL
LEFT JOIN answer_revision AS p ON p.id = a.replaces
WHERE x.visit = ?1
ORDER BY a.rowid
