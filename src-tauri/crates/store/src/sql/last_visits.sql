SELECT person, max(date) FROM visit GROUP BY person
