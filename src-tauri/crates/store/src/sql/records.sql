SELECT record, body FROM record WHERE person IS ?1 AND kind = ?2 AND body IS NOT NULL ORDER BY record
