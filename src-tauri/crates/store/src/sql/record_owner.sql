SELECT person FROM record_revision WHERE record = ?1 AND kind = ?2 LIMIT 1
