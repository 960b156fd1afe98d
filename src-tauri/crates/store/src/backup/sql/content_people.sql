SELECT 'people', r.person, 1, o.at, o.actor, o.name, o.reason,
    r.family_name, r.given_name, r.clinic_number, r.birth_date, r.sex
FROM person_revision AS r JOIN operation AS o ON o.id = r.operation
ORDER BY r.rowid
