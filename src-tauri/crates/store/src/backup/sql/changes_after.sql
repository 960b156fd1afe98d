SELECT count(*) FROM audit_entry
WHERE number > ?1 AND action NOT IN (
    'unlock', 'unlock failed', 'lock', 'back up', 'make backup ready', 'find another history', 'find broken log'
)
