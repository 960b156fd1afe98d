-- By the patient's index: without the sign SQLite would take that of the kind, for the order's sake, and read everybody's.
SELECT record, body FROM record WHERE person IS ?1 AND kind = ?2 AND body IS NOT NULL ORDER BY +record
