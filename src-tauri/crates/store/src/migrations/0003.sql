-- The selection desk: links and estimates of steps, regions, snapshots, candidates compared, costs,
-- the choice. Tables that gain columns are made anew, because the columns of a table stand in the
-- order of its record; foreign keys are off meanwhile and checked before this is kept.
CREATE TABLE region (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  week TEXT NOT NULL CHECK (week GLOB '[01][01][01][01][01][01][01]'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE holiday_anew (
  id TEXT NOT NULL PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  region TEXT REFERENCES region(id),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
INSERT INTO holiday_anew (id, day, name, deleted_at) SELECT id, day, name, deleted_at FROM holiday;
DROP TABLE holiday;
ALTER TABLE holiday_anew RENAME TO holiday;
CREATE UNIQUE INDEX holiday_once ON holiday(day, ifnull(region, '')) WHERE deleted_at IS NULL;
CREATE INDEX holiday_by_region ON holiday(region);

CREATE TABLE step_anew (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  kind TEXT NOT NULL CHECK (kind IN ('align', 'needs', 'scan', 'show', 'prove', 'decide', 'contract', 'custom')),
  name TEXT NOT NULL,
  half_days INTEGER NOT NULL CHECK (half_days >= 0),
  planned_half_days INTEGER NOT NULL CHECK (planned_half_days >= 0),
  optimistic_half_days INTEGER CHECK (optimistic_half_days >= 0),
  pessimistic_half_days INTEGER CHECK (pessimistic_half_days >= 0),
  not_before TEXT CHECK (not_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  finish_by TEXT CHECK (finish_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT REFERENCES region(id),
  tied_by TEXT NOT NULL DEFAULT 'order' CHECK (tied_by IN ('order', 'links')),
  actual_start TEXT CHECK (actual_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  actual_finish TEXT CHECK (actual_finish GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  because TEXT NOT NULL,
  position TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
INSERT INTO step_anew (id, initiative, kind, name, half_days, planned_half_days, not_before,
    actual_start, actual_finish, percent, because, position, deleted_at)
  SELECT id, initiative, kind, name, half_days, planned_half_days, not_before,
    actual_start, actual_finish, percent, because, position, deleted_at FROM step;
DROP TABLE step;
ALTER TABLE step_anew RENAME TO step;
CREATE INDEX step_by_initiative ON step(initiative);
CREATE INDEX step_by_region ON step(region);

CREATE TABLE step_link (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  from_step TEXT NOT NULL REFERENCES step(id),
  to_step TEXT NOT NULL REFERENCES step(id),
  kind TEXT NOT NULL CHECK (kind IN ('fs', 'ss', 'ff', 'sf')),
  lag_half_days INTEGER NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z'),
  CHECK (from_step <> to_step)
) STRICT;
CREATE INDEX step_link_by_initiative ON step_link(initiative);
CREATE INDEX step_link_by_from_step ON step_link(from_step);
CREATE INDEX step_link_by_to_step ON step_link(to_step);

CREATE TABLE snapshot (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  taken_on TEXT NOT NULL CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  gate TEXT REFERENCES step(id),
  contents TEXT NOT NULL CHECK (json_valid(contents)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX snapshot_by_initiative ON snapshot(initiative);
CREATE INDEX snapshot_by_gate ON snapshot(gate);
CREATE TRIGGER snapshot_never_changes BEFORE UPDATE ON snapshot
  WHEN OLD.initiative IS NOT NEW.initiative OR OLD.taken_on IS NOT NEW.taken_on
    OR OLD.gate IS NOT NEW.gate OR OLD.contents IS NOT NEW.contents BEGIN
  SELECT RAISE(ABORT, 'a snapshot never changes');
END;

CREATE TABLE candidate_anew (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  name TEXT NOT NULL,
  kind TEXT CHECK (kind IN ('product', 'vendor', 'in_house', 'extend', 'owned')),
  vendor TEXT NOT NULL DEFAULT '',
  runs_where TEXT NOT NULL DEFAULT '',
  integration TEXT NOT NULL DEFAULT '',
  data_held TEXT NOT NULL DEFAULT '',
  reference_customers TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('heard_of', 'long_list', 'short_list', 'finalist', 'chosen', 'declined')),
  note TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
INSERT INTO candidate_anew (id, initiative, name, kind, state, note, deleted_at)
  SELECT id, initiative, name, kind, state, note, deleted_at FROM candidate;
DROP TABLE candidate;
ALTER TABLE candidate_anew RENAME TO candidate;
CREATE INDEX candidate_by_initiative ON candidate(initiative);

CREATE TABLE candidate_document (
  id TEXT NOT NULL PRIMARY KEY,
  candidate TEXT NOT NULL REFERENCES candidate(id),
  label TEXT NOT NULL,
  url TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX candidate_document_by_candidate ON candidate_document(candidate);

CREATE TABLE candidate_move (
  id TEXT NOT NULL PRIMARY KEY,
  candidate TEXT NOT NULL REFERENCES candidate(id),
  from_state TEXT NOT NULL CHECK (from_state IN ('heard_of', 'long_list', 'short_list', 'finalist', 'chosen', 'declined')),
  to_state TEXT NOT NULL CHECK (to_state IN ('heard_of', 'long_list', 'short_list', 'finalist', 'chosen', 'declined')),
  because TEXT NOT NULL,
  moved_on TEXT NOT NULL CHECK (moved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  moved_by TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX candidate_move_by_candidate ON candidate_move(candidate);

CREATE TABLE criterion (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  requirement TEXT REFERENCES requirement(id),
  text TEXT NOT NULL,
  show_us TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 5),
  deal_breaker INTEGER NOT NULL CHECK (deal_breaker IN (0, 1)),
  position TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX criterion_by_initiative ON criterion(initiative);
CREATE INDEX criterion_by_requirement ON criterion(requirement);

CREATE TABLE weight_change (
  id TEXT NOT NULL PRIMARY KEY,
  criterion TEXT NOT NULL REFERENCES criterion(id),
  weight_before INTEGER NOT NULL CHECK (weight_before BETWEEN 1 AND 5),
  weight_after INTEGER NOT NULL CHECK (weight_after BETWEEN 1 AND 5),
  because TEXT NOT NULL,
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  changed_by TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX weight_change_by_criterion ON weight_change(criterion);

CREATE TABLE scoring_round (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  how TEXT NOT NULL CHECK (how IN ('hands', 'covered', 'paper')),
  begun_on TEXT NOT NULL CHECK (begun_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX scoring_round_by_initiative ON scoring_round(initiative);

CREATE TABLE score (
  id TEXT NOT NULL PRIMARY KEY,
  candidate TEXT NOT NULL REFERENCES candidate(id),
  criterion TEXT NOT NULL REFERENCES criterion(id),
  side TEXT NOT NULL CHECK (side IN ('marketing', 'it')),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 3),
  first_value INTEGER NOT NULL CHECK (first_value BETWEEN 0 AND 3),
  because TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('hands', 'covered', 'paper')),
  scored_on TEXT NOT NULL CHECK (scored_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX score_by_candidate ON score(candidate);
CREATE INDEX score_by_criterion ON score(criterion);

CREATE TABLE verdict (
  id TEXT NOT NULL PRIMARY KEY,
  candidate TEXT NOT NULL REFERENCES candidate(id),
  criterion TEXT NOT NULL REFERENCES criterion(id),
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  note TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX verdict_by_candidate ON verdict(candidate);
CREATE INDEX verdict_by_criterion ON verdict(criterion);

CREATE TABLE score_talk (
  id TEXT NOT NULL PRIMARY KEY,
  candidate TEXT NOT NULL REFERENCES candidate(id),
  criterion TEXT NOT NULL REFERENCES criterion(id),
  line TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX score_talk_by_candidate ON score_talk(candidate);
CREATE INDEX score_talk_by_criterion ON score_talk(criterion);

-- Answers under cover, one opaque record a side. The journal does not follow this table: history,
-- search, export and undo cannot show what the other side must not see yet.
CREATE TABLE covered (
  round TEXT NOT NULL REFERENCES scoring_round(id),
  side TEXT NOT NULL CHECK (side IN ('marketing', 'it')),
  person TEXT REFERENCES person(id),
  answered INTEGER NOT NULL CHECK (answered >= 0),
  submitted INTEGER NOT NULL CHECK (submitted IN (0, 1)),
  answers TEXT NOT NULL,
  PRIMARY KEY (round, side)
) STRICT;

CREATE TABLE cost_line (
  id TEXT NOT NULL PRIMARY KEY,
  candidate TEXT NOT NULL REFERENCES candidate(id),
  head TEXT NOT NULL CHECK (head IN ('licence', 'integration', 'data_and_privacy', 'support', 'change_and_training', 'exit')),
  year_1 INTEGER,
  year_2 INTEGER,
  year_3 INTEGER,
  year_4 INTEGER,
  year_5 INTEGER,
  marketing_percent INTEGER CHECK (marketing_percent BETWEEN 0 AND 100),
  under_percent INTEGER NOT NULL CHECK (under_percent BETWEEN 0 AND 100),
  over_percent INTEGER NOT NULL CHECK (over_percent BETWEEN 0 AND 1000),
  note TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX cost_line_by_candidate ON cost_line(candidate);

CREATE TABLE choice (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  candidate TEXT NOT NULL REFERENCES candidate(id),
  decision TEXT NOT NULL REFERENCES decision(id),
  chosen_on TEXT NOT NULL CHECK (chosen_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  scores TEXT NOT NULL CHECK (json_valid(scores)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX choice_by_initiative ON choice(initiative);
CREATE INDEX choice_by_candidate ON choice(candidate);
CREATE INDEX choice_by_decision ON choice(decision);

CREATE TABLE dissent (
  id TEXT NOT NULL PRIMARY KEY,
  decision TEXT NOT NULL REFERENCES decision(id),
  person TEXT REFERENCES person(id),
  line TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX dissent_by_decision ON dissent(decision);
CREATE INDEX dissent_by_person ON dissent(person);
