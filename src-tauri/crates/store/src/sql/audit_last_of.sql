SELECT number, at FROM audit_entry WHERE action = ?1 ORDER BY number DESC LIMIT 1
