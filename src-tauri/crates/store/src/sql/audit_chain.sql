SELECT number, at, device, user, actor, action, person, detail, operation, content, mac
FROM audit_entry ORDER BY number
