INSERT INTO user_revision (id, user, operation, name, role, removed) VALUES (?1, ?2, ?3, ?4, 'assistant', 0) RETURNING *
