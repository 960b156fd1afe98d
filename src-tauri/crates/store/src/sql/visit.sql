SELECT person, date, kind, note FROM visit WHERE visit = ?1
