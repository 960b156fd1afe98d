SELECT * FROM <table> ORDER BY rowid
