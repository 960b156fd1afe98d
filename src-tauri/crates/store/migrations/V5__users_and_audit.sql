-- Who opens the vault, and the chain of everything that was changed or shown.

CREATE TABLE user_revision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    user BLOB NOT NULL CHECK (length(user) = 16),
    operation BLOB NOT NULL REFERENCES operation (id),
    replaces BLOB UNIQUE REFERENCES user_revision (id),
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL CHECK (role IN ('clinician', 'assistant', 'read_only')),
    removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX user_revision_user ON user_revision (user);

CREATE VIEW user AS
    SELECT * FROM user_revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM user_revision AS n WHERE n.replaces = r.id);

CREATE TRIGGER user_keep BEFORE UPDATE ON user_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER user_stay BEFORE DELETE ON user_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- One entry for each change (`operation`) and each disclosure. `content` is the sum of the keyed hashes of the rows that the
-- operation has written, so that a row can't be altered, added or taken away unseen; `mac` is the keyed hash of the entry
-- and of the `mac` before it.
CREATE TABLE audit_entry (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    at TEXT NOT NULL,
    device BLOB NOT NULL CHECK (length(device) = 16),
    user BLOB CHECK (length(user) = 16),
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    person BLOB CHECK (length(person) = 16),
    detail TEXT NOT NULL,
    operation BLOB UNIQUE REFERENCES operation (id),
    content BLOB NOT NULL CHECK (length(content) = 32),
    mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;
CREATE INDEX audit_entry_person ON audit_entry (person, number);
CREATE INDEX audit_entry_actor ON audit_entry (actor, number);

CREATE TRIGGER audit_keep BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_stay BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- What an operation has written is found at once.
CREATE INDEX person_revision_operation ON person_revision (operation);
CREATE INDEX visit_revision_operation ON visit_revision (operation);
CREATE INDEX visit_signature_operation ON visit_signature (operation);
CREATE INDEX assessment_revision_operation ON assessment_revision (operation);
CREATE INDEX answer_revision_operation ON answer_revision (operation);
CREATE INDEX setting_revision_operation ON setting_revision (operation);
CREATE INDEX instrument_definition_operation ON instrument_definition (operation);
CREATE INDEX record_revision_operation ON record_revision (operation);
CREATE INDEX user_revision_operation ON user_revision (operation);
