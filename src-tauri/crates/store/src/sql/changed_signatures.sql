SELECT visit, act FROM visit_signature WHERE operation = ?1 ORDER BY rowid
