SELECT r.person, r.family_name, r.given_name, r.clinic_number, r.birth_date, r.sex,
    p.person, p.family_name, p.given_name, p.clinic_number, p.birth_date, p.sex
FROM person_revision AS r LEFT JOIN person_revision AS p ON p.id = r.replaces
WHERE r.operation = ?1 ORDER BY r.rowid
