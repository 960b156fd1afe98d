-- What the whole clinic has of a kind (plans and reminders for the due list, names for suggestions) is found without reading
-- every diary.

CREATE INDEX record_revision_kind ON record_revision (kind, record);
