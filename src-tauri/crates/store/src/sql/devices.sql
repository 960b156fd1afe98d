SELECT * FROM device ORDER BY rowid
