SELECT item, value, given FROM answer WHERE assessment = ?1 AND value IS NOT NULL ORDER BY item
