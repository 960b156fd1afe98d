-- Treatments, conditions, laboratory results and whatever else a clinic keeps of a patient, revision by revision. `body` is
-- JSON of one of record's types, which `kind` names; null says that the record was removed. Without a person it is the
-- clinic's own, such as an address.

CREATE TABLE record_revision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    record BLOB NOT NULL CHECK (length(record) = 16),
    person BLOB CHECK (person IS NULL OR length(person) = 16),
    kind TEXT NOT NULL CHECK (kind <> ''),
    operation BLOB NOT NULL REFERENCES operation (id),
    replaces BLOB UNIQUE REFERENCES record_revision (id),
    body TEXT
) STRICT;
CREATE INDEX record_revision_record ON record_revision (record);
CREATE INDEX record_revision_person ON record_revision (person, kind);

CREATE VIEW record AS
    SELECT * FROM record_revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM record_revision AS n WHERE n.replaces = r.id);

CREATE TRIGGER record_keep BEFORE UPDATE ON record_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER record_stay BEFORE DELETE ON record_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
