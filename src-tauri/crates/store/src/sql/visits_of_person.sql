SELECT visit FROM visit WHERE person = ?1 ORDER BY date, visit
