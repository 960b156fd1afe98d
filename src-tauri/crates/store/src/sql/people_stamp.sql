SELECT coalesce(max(rowid), 0) FROM person_revision
