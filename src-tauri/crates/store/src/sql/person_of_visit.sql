SELECT person FROM visit_revision WHERE visit = ?1 LIMIT 1
