INSERT INTO visit_signature (id, visit, operation, act) VALUES (?1, ?2, ?3, ?4)
RETURNING *
