SELECT v.person
FROM assessment_revision AS a JOIN visit_revision AS v ON v.visit = a.visit
WHERE a.assessment = ?1 LIMIT 1
