-- What a candidate is. The table is made anew: a column that is added stands behind the others, and
-- those of a table stand in the order of its record.
CREATE TABLE candidate_anew (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  name TEXT NOT NULL,
  kind TEXT CHECK (kind IN ('product', 'vendor', 'in_house', 'owned')),
  state TEXT NOT NULL CHECK (state IN ('heard_of', 'declined')),
  note TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
INSERT INTO candidate_anew (id, initiative, name, state, note, deleted_at)
  SELECT id, initiative, name, state, note, deleted_at FROM candidate;
DROP TABLE candidate;
ALTER TABLE candidate_anew RENAME TO candidate;
CREATE INDEX candidate_by_initiative ON candidate(initiative);
