INSERT INTO assessment_revision (id, assessment, visit, operation, replaces, instrument, version, position, removed)
VALUES (?1, ?2, ?3, ?4, (SELECT id FROM assessment WHERE assessment = ?2), ?5, ?6, ?7, ?8)
RETURNING *
