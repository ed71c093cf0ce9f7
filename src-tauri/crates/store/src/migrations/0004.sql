-- Paper and voice: issues of every document, signatures, words that may be left out on paper; drafts
-- of announcements, the ways they are sent and what was sent, proposals of wins; words with two
-- meanings; reviews of a pair. Tables that gain columns are made anew (see 0003).
CREATE TABLE issue_anew (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT,
  document TEXT NOT NULL DEFAULT 'one_pager' CHECK (document IN ('one_pager', 'counterpart_sheet',
    'session_sheet', 'score_sheet', 'demo_script', 'portfolio_book', 'portfolio_summary',
    'requirement_list', 'candidate_comparison', 'decision_log', 'words_sheet', 'timeline',
    'win_card', 'win_poster', 'yearbook')),
  subject TEXT NOT NULL DEFAULT '',
  number INTEGER NOT NULL CHECK (number >= 1),
  occasion TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
  options TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(options)),
  sha256 TEXT NOT NULL,
  facts TEXT NOT NULL,
  made_by TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
INSERT INTO issue_anew (id, initiative, number, occasion, at, paper, sha256, facts, made_by, deleted_at)
  SELECT id, initiative, number, occasion, at, paper, sha256, facts, made_by, deleted_at FROM issue;
DROP TABLE issue;
ALTER TABLE issue_anew RENAME TO issue;
CREATE INDEX issue_by_initiative ON issue(initiative);
CREATE UNIQUE INDEX issue_numbered ON issue(ifnull(initiative, ''), document, subject, number);

CREATE TABLE signature (
  id TEXT NOT NULL PRIMARY KEY,
  issue TEXT NOT NULL REFERENCES issue(id),
  side TEXT CHECK (side IN ('marketing', 'it')),
  person TEXT REFERENCES person(id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  recorded_by TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX signature_by_issue ON signature(issue);
CREATE INDEX signature_by_person ON signature(person);

CREATE TABLE optional_words (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  words TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX optional_words_by_initiative ON optional_words(initiative);

CREATE TABLE win_anew (
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
  next_step TEXT NOT NULL DEFAULT '',
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
INSERT INTO win_anew (id, initiative, headline, day, challenge, together, before, after, unit, measure,
    source, goal, deleted_at)
  SELECT id, initiative, headline, day, challenge, together, before, after, unit, measure,
    source, goal, deleted_at FROM win;
DROP TABLE win;
ALTER TABLE win_anew RENAME TO win;
CREATE INDEX win_by_initiative ON win(initiative);

CREATE TABLE win_proposal (
  id TEXT NOT NULL PRIMARY KEY,
  initiative TEXT NOT NULL REFERENCES initiative(id),
  source_kind TEXT NOT NULL CHECK (source_kind IN ('gate', 'reading', 'wave')),
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('dismissed', 'taken')),
  win TEXT REFERENCES win(id),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX win_proposal_by_initiative ON win_proposal(initiative);
CREATE INDEX win_proposal_by_win ON win_proposal(win);

CREATE TABLE announcement_draft (
  id TEXT NOT NULL PRIMARY KEY,
  win TEXT NOT NULL REFERENCES win(id),
  audience TEXT NOT NULL CHECK (audience IN ('team', 'executives', 'everyone')),
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'de', 'es')),
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  written_subject TEXT NOT NULL,
  written_text TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX announcement_draft_by_win ON announcement_draft(win);

CREATE TABLE route (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('smtp', 'slack', 'teams')),
  name TEXT NOT NULL,
  host TEXT NOT NULL,
  port INTEGER CHECK (port BETWEEN 1 AND 65535),
  security TEXT NOT NULL CHECK (security IN ('starttls', 'tls', 'none')),
  user_name TEXT NOT NULL,
  from_name TEXT NOT NULL,
  from_address TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE announcement_anew (
  id TEXT NOT NULL PRIMARY KEY,
  win TEXT NOT NULL,
  audience TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('mail', 'slack', 'teams', 'meeting', 'paper')),
  language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'fr', 'de', 'es')),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
  other_seen TEXT NOT NULL CHECK (other_seen IN ('here', 'told_me', 'not_yet')),
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  written_subject TEXT NOT NULL DEFAULT '',
  written_text TEXT NOT NULL DEFAULT '',
  corrects TEXT,
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??*Z'),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
INSERT INTO announcement_anew (id, win, audience, channel, at, other_seen, subject, text, withdrawn_at, deleted_at)
  SELECT id, win, audience, channel, at, other_seen, subject, text, withdrawn_at, deleted_at FROM announcement;
DROP TABLE announcement;
ALTER TABLE announcement_anew RENAME TO announcement;
CREATE INDEX announcement_by_win ON announcement(win);

-- What was handed to a server, so that nothing is announced twice.
CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY,
  win TEXT NOT NULL,
  route TEXT NOT NULL,
  announcement TEXT,
  recipients TEXT NOT NULL,
  subject TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('trying', 'sent', 'failed', 'unknown')),
  attempts INTEGER NOT NULL CHECK (attempts >= 1),
  tried_at TEXT NOT NULL CHECK (tried_at GLOB '????-??-??T??:??:??*Z'),
  said TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX delivery_by_win ON delivery(win);

CREATE TABLE term (
  id TEXT NOT NULL PRIMARY KEY,
  word TEXT NOT NULL,
  marketing_means TEXT NOT NULL,
  it_means TEXT NOT NULL,
  agreed TEXT NOT NULL,
  say_instead TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  suggested INTEGER NOT NULL CHECK (suggested IN (0, 1)),
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;

CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY,
  marketing TEXT NOT NULL REFERENCES person(id),
  it TEXT NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('progress', 'relationship')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes TEXT NOT NULL,
  deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX review_by_marketing ON review(marketing);
CREATE INDEX review_by_it ON review(it);
