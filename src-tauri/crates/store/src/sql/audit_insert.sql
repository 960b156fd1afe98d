INSERT INTO audit_entry (number, at, device, user, actor, action, person, detail, operation, content, mac)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
