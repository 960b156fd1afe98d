SELECT mac FROM audit_entry WHERE number = ?1
