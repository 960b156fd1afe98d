SELECT max(at) FROM (SELECT at FROM audit_entry ORDER BY number DESC LIMIT 100)
