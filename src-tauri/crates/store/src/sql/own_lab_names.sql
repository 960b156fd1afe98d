SELECT DISTINCT body ->> '$.analyte.own' AS name FROM record
WHERE kind = ?1 AND body ->> '$.analyte.own' IS NOT NULL ORDER BY name COLLATE NOCASE, name
