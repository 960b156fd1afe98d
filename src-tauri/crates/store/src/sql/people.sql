SELECT person, family_name, given_name, clinic_number, birth_date, sex
FROM person
ORDER BY family_name COLLATE NOCASE, given_name COLLATE NOCASE, person
