SELECT person, family_name, given_name, clinic_number, birth_date, sex
FROM person
WHERE person = ?1
