SELECT 'questionnaires', r.assessment, r.removed = 0, o.at, o.actor, o.name, o.reason,
    r.visit, r.instrument, r.version, r.position, r.removed
FROM assessment_revision AS r JOIN operation AS o ON o.id = r.operation
ORDER BY r.rowid
