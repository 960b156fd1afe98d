-- Operations that are about exactly one patient.
SELECT operation, min(person) FROM (
    SELECT operation, person FROM person_revision
    UNION ALL SELECT operation, person FROM visit_revision
    UNION ALL SELECT operation, person FROM record_revision WHERE person IS NOT NULL
    UNION ALL
    SELECT s.operation, v.person FROM visit_signature AS s
    JOIN visit_revision AS v ON v.visit = s.visit AND v.replaces IS NULL
    UNION ALL
    SELECT a.operation, v.person FROM assessment_revision AS a
    JOIN visit_revision AS v ON v.visit = a.visit AND v.replaces IS NULL
    UNION ALL
    SELECT a.operation, v.person FROM answer_revision AS a
    JOIN assessment_revision AS x ON x.assessment = a.assessment AND x.replaces IS NULL
    JOIN visit_revision AS v ON v.visit = x.visit AND v.replaces IS NULL)
GROUP BY operation HAVING min(person) = max(person)
