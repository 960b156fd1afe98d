-- Clinical rows are never updated: a correction is a new revision that points at the one it replaces.

CREATE TABLE device (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    first_seen TEXT NOT NULL
) STRICT;

-- One row for each change. `number` runs on each device without gaps.
CREATE TABLE operation (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    device BLOB NOT NULL REFERENCES device (id),
    number INTEGER NOT NULL CHECK (number > 0),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (device, number)
) STRICT;

CREATE TABLE person_revision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    operation BLOB NOT NULL REFERENCES operation (id),
    replaces BLOB UNIQUE REFERENCES person_revision (id),
    family_name TEXT NOT NULL CHECK (family_name <> ''),
    given_name TEXT NOT NULL,
    clinic_number TEXT,
    birth_date TEXT,
    sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown'))
) STRICT;
CREATE INDEX person_revision_person ON person_revision (person);

CREATE TABLE visit_revision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    visit BLOB NOT NULL CHECK (length(visit) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16),
    operation BLOB NOT NULL REFERENCES operation (id),
    replaces BLOB UNIQUE REFERENCES visit_revision (id),
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX visit_revision_visit ON visit_revision (visit);
CREATE INDEX visit_revision_person ON visit_revision (person);

CREATE TABLE visit_signature (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    visit BLOB NOT NULL CHECK (length(visit) = 16),
    operation BLOB NOT NULL REFERENCES operation (id),
    act TEXT NOT NULL CHECK (act IN ('signed', 'correction_opened'))
) STRICT;
CREATE INDEX visit_signature_visit ON visit_signature (visit);

CREATE TABLE assessment_revision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    assessment BLOB NOT NULL CHECK (length(assessment) = 16),
    visit BLOB NOT NULL CHECK (length(visit) = 16),
    operation BLOB NOT NULL REFERENCES operation (id),
    replaces BLOB UNIQUE REFERENCES assessment_revision (id),
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    position INTEGER NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX assessment_revision_visit ON assessment_revision (visit);

-- `value` is JSON; null says that the answer was cleared. `given` is 0 while a body map is not confirmed.
CREATE TABLE answer_revision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    assessment BLOB NOT NULL CHECK (length(assessment) = 16),
    item TEXT NOT NULL,
    operation BLOB NOT NULL REFERENCES operation (id),
    replaces BLOB UNIQUE REFERENCES answer_revision (id),
    value TEXT,
    given INTEGER NOT NULL CHECK (given IN (0, 1))
) STRICT;
CREATE INDEX answer_revision_assessment ON answer_revision (assessment, item);

CREATE TABLE setting_revision (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    key TEXT NOT NULL,
    operation BLOB NOT NULL REFERENCES operation (id),
    replaces BLOB UNIQUE REFERENCES setting_revision (id),
    value TEXT NOT NULL
) STRICT;
CREATE INDEX setting_revision_key ON setting_revision (key);

CREATE VIEW person AS
    SELECT * FROM person_revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM person_revision AS n WHERE n.replaces = r.id);
CREATE VIEW visit AS
    SELECT * FROM visit_revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM visit_revision AS n WHERE n.replaces = r.id);
CREATE VIEW assessment AS
    SELECT * FROM assessment_revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM assessment_revision AS n WHERE n.replaces = r.id);
CREATE VIEW answer AS
    SELECT * FROM answer_revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM answer_revision AS n WHERE n.replaces = r.id);
CREATE VIEW setting AS
    SELECT * FROM setting_revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM setting_revision AS n WHERE n.replaces = r.id);

CREATE TRIGGER operation_keep BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER operation_stay BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER person_keep BEFORE UPDATE ON person_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER person_stay BEFORE DELETE ON person_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER visit_keep BEFORE UPDATE ON visit_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER visit_stay BEFORE DELETE ON visit_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER signature_keep BEFORE UPDATE ON visit_signature BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER signature_stay BEFORE DELETE ON visit_signature BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER assessment_keep BEFORE UPDATE ON assessment_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER assessment_stay BEFORE DELETE ON assessment_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER answer_keep BEFORE UPDATE ON answer_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER answer_stay BEFORE DELETE ON answer_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER setting_keep BEFORE UPDATE ON setting_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER setting_stay BEFORE DELETE ON setting_revision BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- A signed visit is read-only, whatever the program above does.
CREATE VIEW visit_signed AS
    SELECT visit FROM visit_signature AS s
    WHERE act = 'signed'
      AND NOT EXISTS (SELECT 1 FROM visit_signature AS n WHERE n.visit = s.visit AND n.rowid > s.rowid);
CREATE TRIGGER visit_read_only BEFORE INSERT ON visit_revision
    WHEN EXISTS (SELECT 1 FROM visit_signed WHERE visit = NEW.visit)
    BEGIN SELECT RAISE(ABORT, 'visit is signed'); END;
CREATE TRIGGER assessment_read_only BEFORE INSERT ON assessment_revision
    WHEN EXISTS (SELECT 1 FROM visit_signed WHERE visit = NEW.visit)
    BEGIN SELECT RAISE(ABORT, 'visit is signed'); END;
CREATE TRIGGER answer_read_only BEFORE INSERT ON answer_revision
    WHEN EXISTS (
        SELECT 1 FROM visit_signed WHERE visit = (
            SELECT visit FROM assessment_revision WHERE assessment = NEW.assessment LIMIT 1))
    BEGIN SELECT RAISE(ABORT, 'visit is signed'); END;
CREATE INDEX assessment_revision_assessment ON assessment_revision (assessment);
