INSERT INTO operation (id, device, number, at, actor, name, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
RETURNING *
