-- The clinic's own instruments. Answers keep the version they were given under, so a version never changes or goes.

CREATE TABLE instrument_definition (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    instrument TEXT NOT NULL CHECK (instrument <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    operation BLOB NOT NULL REFERENCES operation (id),
    definition TEXT NOT NULL,
    text TEXT NOT NULL,
    notes TEXT NOT NULL,
    UNIQUE (instrument, version)
) STRICT;

CREATE TRIGGER instrument_keep BEFORE UPDATE ON instrument_definition BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER instrument_stay BEFORE DELETE ON instrument_definition BEGIN SELECT RAISE(ABORT, 'append only'); END;
