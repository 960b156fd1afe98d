INSERT OR IGNORE INTO device (id, first_seen) VALUES (?1, ?2) RETURNING *
