SELECT * FROM <table> WHERE <operation> = ?1 ORDER BY rowid
