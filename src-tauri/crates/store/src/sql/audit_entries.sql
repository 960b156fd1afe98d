SELECT e.number, e.at, e.user, e.actor, e.action, e.person, e.detail, e.operation, coalesce(o.reason, '')
FROM audit_entry AS e LEFT JOIN operation AS o ON o.id = e.operation
WHERE e.number < ?1 AND <person> AND <actor> AND e.at >= ?4 AND e.at < ?5
    AND CASE ?6
        WHEN 'changes' THEN e.operation IS NOT NULL
        WHEN 'access' THEN e.action IN <access>
        WHEN 'disclosures' THEN e.operation IS NULL AND e.action NOT IN <access>
        ELSE true
    END
ORDER BY e.number DESC LIMIT ?7
