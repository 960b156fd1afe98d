SELECT id, device, at, actor, name FROM operation ORDER BY rowid
