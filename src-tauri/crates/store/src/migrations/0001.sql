-- Schema 1. STRICT tables, one per noun; ids are hyphenated UUID text; `deleted_at` is the trash.
-- Slots (a seat, a yes, an ask ...) have an id derived from what they are a slot of.
-- Immutable once landed.

CREATE TABLE workspace (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  marketing_label TEXT NOT NULL,
  it_label TEXT NOT NULL,
  currency TEXT NOT NULL,
  week TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
  date_order TEXT NOT NULL CHECK (date_order IN ('dmy', 'mdy', 'ymd')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE holiday (
  id TEXT NOT NULL PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE usual_pace (
  id TEXT NOT NULL PRIMARY KEY,
  step TEXT NOT NULL,
  half_days INTEGER NOT NULL CHECK (half_days >= 0),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role_title TEXT NOT NULL,
  email TEXT,
  side TEXT CHECK (side IN ('marketing', 'it')),
  translator INTEGER NOT NULL CHECK (translator IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE seat (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  side TEXT NOT NULL CHECK (side IN ('marketing', 'it')),
  person TEXT REFERENCES person(id),
  stand_in TEXT REFERENCES person(id),
  takes_over_from TEXT REFERENCES person(id),
  since TEXT CHECK (since GLOB '????-??-??T??:??:??*Z'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE initiative (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  sentence TEXT NOT NULL,
  problem TEXT NOT NULL,
  customer TEXT NOT NULL,
  not_in_this TEXT NOT NULL,
  suggested TEXT NOT NULL,
  customers_have_it_by TEXT CHECK (customers_have_it_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  build_weeks INTEGER CHECK (build_weeks >= 0),
  stage TEXT NOT NULL CHECK (stage IN ('proposed', 'active', 'delivered', 'stopped')),
  stage_since TEXT CHECK (stage_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  origin TEXT NOT NULL,
  note TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE ask (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  decision TEXT NOT NULL,
  of_whom TEXT NOT NULL,
  once_minor INTEGER CHECK (once_minor >= 0),
  yearly_minor INTEGER CHECK (yearly_minor >= 0),
  currency TEXT NOT NULL,
  marketing_percent INTEGER CHECK (marketing_percent BETWEEN 0 AND 100),
  "by" TEXT CHECK ("by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  outcome TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE where_we_are (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  text TEXT NOT NULL,
  said_by TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE link (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  label TEXT NOT NULL,
  url TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE facet (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  kind TEXT NOT NULL CHECK (kind IN ('journey_stage', 'back_office', 'capability')),
  text TEXT NOT NULL,
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE area (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  name TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('marketing', 'it')),
  person TEXT REFERENCES person(id),
  why TEXT NOT NULL,
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE worry (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  text TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high')),
  owner TEXT REFERENCES person(id),
  response TEXT NOT NULL,
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??*Z'),
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??*Z'),
  who TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE metric (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  kind TEXT NOT NULL CHECK (kind IN ('customer', 'business')),
  label TEXT NOT NULL,
  unit TEXT NOT NULL,
  start TEXT,
  target TEXT,
  "by" TEXT CHECK ("by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE reading (
  id TEXT NOT NULL PRIMARY KEY,
  metric TEXT NOT NULL REFERENCES metric(id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE wording (
  id TEXT NOT NULL PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('objective', 'requirement', 'gate')),
  subject TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  text TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE yes (
  id TEXT NOT NULL PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('objective', 'requirement', 'gate')),
  subject TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('marketing', 'it')),
  person TEXT REFERENCES person(id),
  wording INTEGER NOT NULL CHECK (wording >= 1),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  how TEXT NOT NULL CHECK (how IN ('together', 'message', 'paper')),
  issue TEXT,
  recorded_by TEXT NOT NULL,
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE requirement (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  marketing_words TEXT NOT NULL,
  it_words TEXT NOT NULL,
  wording INTEGER NOT NULL CHECK (wording >= 1),
  moscow TEXT NOT NULL CHECK (moscow IN ('must', 'should', 'could', 'wont')),
  worth TEXT CHECK (worth IN ('S', 'M', 'L')),
  size TEXT CHECK (size IN ('S', 'M', 'L')),
  quarter TEXT,
  deal_breaker INTEGER NOT NULL CHECK (deal_breaker IN (0, 1)),
  raised_by TEXT REFERENCES person(id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'delivered', 'dropped')),
  talk_by TEXT NOT NULL,
  talk_why TEXT,
  position TEXT NOT NULL,
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  note TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE data_use (
  id TEXT NOT NULL PRIMARY KEY,
  requirement TEXT NOT NULL REFERENCES requirement(id),
  what TEXT NOT NULL,
  personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
  purpose TEXT NOT NULL,
  legal_basis TEXT CHECK (legal_basis IN ('consent', 'contract', 'legitimate_interest', 'legal_obligation', 'not_needed')),
  retention TEXT NOT NULL,
  location TEXT NOT NULL,
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  question TEXT NOT NULL,
  decides TEXT REFERENCES person(id),
  implements TEXT REFERENCES person(id),
  required_by TEXT CHECK (required_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('open', 'decided', 'implemented', 'reviewed', 'superseded', 'reversed')),
  outcome TEXT NOT NULL,
  because TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE action_item (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT REFERENCES initiative(id),
  what TEXT NOT NULL,
  who TEXT REFERENCES person(id),
  "by" TEXT CHECK ("by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE selection (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  tier TEXT CHECK (tier IN ('off_the_shelf', 'fast', 'full', 'custom')),
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  personal_data INTEGER CHECK (personal_data IN (0, 1)),
  cost TEXT CHECK (cost IN ('low', 'medium', 'high')),
  over_a_year INTEGER CHECK (over_a_year IN (0, 1)),
  integration TEXT CHECK (integration IN ('low', 'medium', 'high')),
  reversible INTEGER CHECK (reversible IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE step (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  kind TEXT NOT NULL CHECK (kind IN ('align', 'needs', 'scan', 'show', 'prove', 'decide', 'contract', 'custom')),
  name TEXT NOT NULL,
  half_days INTEGER NOT NULL CHECK (half_days >= 0),
  planned_half_days INTEGER NOT NULL CHECK (planned_half_days >= 0),
  not_before TEXT CHECK (not_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  actual_start TEXT CHECK (actual_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  actual_finish TEXT CHECK (actual_finish GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  because TEXT NOT NULL,
  position TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE exit_criterion (
  id TEXT NOT NULL PRIMARY KEY,
  step TEXT NOT NULL REFERENCES step(id),
  text TEXT NOT NULL,
  met INTEGER NOT NULL CHECK (met IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE check_beside (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  kind TEXT NOT NULL CHECK (kind IN ('security', 'privacy', 'legal', 'cost_of_ownership')),
  half_days INTEGER NOT NULL CHECK (half_days >= 0),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE candidate (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('heard_of', 'declined')),
  note TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE win (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT REFERENCES initiative(id),
  headline TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  challenge TEXT NOT NULL,
  together TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  unit TEXT NOT NULL,
  measure TEXT NOT NULL,
  source TEXT NOT NULL,
  goal TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE win_person (
  id TEXT NOT NULL PRIMARY KEY,
  win TEXT NOT NULL REFERENCES win(id),
  person TEXT NOT NULL REFERENCES person(id),
  side TEXT CHECK (side IN ('marketing', 'it')),
  deed TEXT NOT NULL,
  position TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE announcement (
  id TEXT NOT NULL PRIMARY KEY,
  win TEXT NOT NULL,
  audience TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('mail', 'slack', 'teams', 'meeting', 'paper')),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  other_seen TEXT NOT NULL CHECK (other_seen IN ('here', 'told_me', 'not_yet')),
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??*Z'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE standing_override (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  standing TEXT NOT NULL CHECK (standing IN ('not_started', 'on_track', 'at_risk', 'off_track', 'delivered', 'stopped')),
  reason TEXT NOT NULL,
  said_by TEXT NOT NULL,
  set_on TEXT NOT NULL CHECK (set_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE issue (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1),
  occasion TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
  sha256 TEXT NOT NULL,
  facts TEXT NOT NULL,
  made_by TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE INDEX seat_by_initiative ON seat(initiative);
CREATE INDEX seat_by_person ON seat(person);
CREATE INDEX seat_by_stand_in ON seat(stand_in);
CREATE INDEX seat_by_takes_over_from ON seat(takes_over_from);
CREATE INDEX ask_by_initiative ON ask(initiative);
CREATE INDEX where_we_are_by_initiative ON where_we_are(initiative);
CREATE INDEX link_by_initiative ON link(initiative);
CREATE INDEX facet_by_initiative ON facet(initiative);
CREATE INDEX area_by_initiative ON area(initiative);
CREATE INDEX area_by_person ON area(person);
CREATE INDEX worry_by_initiative ON worry(initiative);
CREATE INDEX worry_by_owner ON worry(owner);
CREATE INDEX session_by_initiative ON session(initiative);
CREATE INDEX metric_by_initiative ON metric(initiative);
CREATE INDEX reading_by_metric ON reading(metric);
CREATE INDEX yes_by_person ON yes(person);
CREATE INDEX yes_by_issue ON yes(issue);
CREATE INDEX requirement_by_initiative ON requirement(initiative);
CREATE INDEX requirement_by_raised_by ON requirement(raised_by);
CREATE INDEX data_use_by_requirement ON data_use(requirement);
CREATE INDEX decision_by_initiative ON decision(initiative);
CREATE INDEX decision_by_decides ON decision(decides);
CREATE INDEX decision_by_implements ON decision(implements);
CREATE INDEX action_item_by_initiative ON action_item(initiative);
CREATE INDEX action_item_by_who ON action_item(who);
CREATE INDEX selection_by_initiative ON selection(initiative);
CREATE INDEX step_by_initiative ON step(initiative);
CREATE INDEX exit_criterion_by_step ON exit_criterion(step);
CREATE INDEX check_beside_by_initiative ON check_beside(initiative);
CREATE INDEX candidate_by_initiative ON candidate(initiative);
CREATE INDEX win_by_initiative ON win(initiative);
CREATE INDEX win_person_by_win ON win_person(win);
CREATE INDEX win_person_by_person ON win_person(person);
CREATE INDEX announcement_by_win ON announcement(win);
CREATE INDEX standing_override_by_initiative ON standing_override(initiative);
CREATE INDEX issue_by_initiative ON issue(initiative);
CREATE INDEX wording_by_subject ON wording(subject, number);
CREATE INDEX yes_by_subject ON yes(subject);
CREATE UNIQUE INDEX holiday_once ON holiday(day) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX issue_numbered ON issue(initiative, number);

-- The journal: what was done, by whom, and each changed column. Everything that looks back
-- (undo, history, trash, "what changed since") reads it; nothing else keeps a second one.
CREATE TABLE action (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  sitting TEXT NOT NULL,
  label TEXT NOT NULL,
  undoes TEXT REFERENCES action(id),
  undone INTEGER NOT NULL CHECK (undone IN (0, 1, 2)),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1))
) STRICT;
CREATE INDEX action_undone ON action(undone, undoable, id) WHERE undoes IS NULL;

CREATE TABLE change (
  seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL REFERENCES action(id),
  op INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  "table" TEXT NOT NULL,
  "row" TEXT NOT NULL,
  "column" TEXT,
  old ANY,
  new ANY
) STRICT;
CREATE INDEX change_by_action ON change(action, seq);
CREATE INDEX change_by_row ON change("row", seq);
CREATE TRIGGER change_never_updated BEFORE UPDATE ON change BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER change_never_deleted BEFORE DELETE ON change BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- The exact bytes of pages that left the house, by SHA-256. Insert-only, not journaled.
CREATE TABLE page_bytes (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER page_bytes_never_updated BEFORE UPDATE ON page_bytes BEGIN
  SELECT RAISE(ABORT, 'a page that left the house stays as it was');
END;
CREATE TRIGGER page_bytes_never_deleted BEFORE DELETE ON page_bytes BEGIN
  SELECT RAISE(ABORT, 'a page that left the house stays as it was');
END;

-- What belongs to this copy and not to the plan (who is here, the sitting). Not journaled.
CREATE TABLE local (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
