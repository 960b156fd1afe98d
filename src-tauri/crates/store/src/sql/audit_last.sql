SELECT number, mac FROM audit_entry ORDER BY number DESC LIMIT 1
