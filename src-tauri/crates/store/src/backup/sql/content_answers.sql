SELECT 'answers', hex(r.assessment) || ' ' || r.item, r.value IS NOT NULL, o.at, o.actor, o.name, o.reason,
    r.value, r.given
FROM answer_revision AS r JOIN operation AS o ON o.id = r.operation
ORDER BY r.rowid
