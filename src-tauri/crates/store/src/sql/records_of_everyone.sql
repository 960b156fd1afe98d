SELECT record, person, body FROM record WHERE kind = ?1 AND person IS NOT NULL AND body IS NOT NULL ORDER BY record
