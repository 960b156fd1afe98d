INSERT INTO person_revision (id, person, operation, replaces, family_name, given_name, clinic_number, birth_date, sex)
VALUES (?1, ?2, ?3, (SELECT id FROM person WHERE person = ?2), ?4, ?5, ?6, ?7, ?8)
RETURNING *
