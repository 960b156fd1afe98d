SELECT person, body FROM record WHERE record = ?1 AND kind = ?2 AND body IS NOT NULL
