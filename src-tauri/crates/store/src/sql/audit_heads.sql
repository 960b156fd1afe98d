SELECT number, mac FROM audit_entry ORDER BY number
