-- From one name to the next, without reading every entry.
WITH RECURSIVE name (actor) AS (
    SELECT min(actor) FROM audit_entry
    UNION ALL
    SELECT (SELECT min(e.actor) FROM audit_entry AS e WHERE e.actor > name.actor) FROM name WHERE name.actor IS NOT NULL)
SELECT actor FROM name WHERE actor IS NOT NULL AND actor <> '' ORDER BY actor COLLATE NOCASE, actor
