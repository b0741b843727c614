-- The care store. The same statements run on SQLite and PostgreSQL.
-- Moments are milliseconds since 1970 UTC. Truth is 0 or 1.

CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL);

-- Single facts of the store itself: the generation merged last, what was exported last.
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE account (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0
);

-- One-time links. Only the hash of a token is kept.
CREATE TABLE invitation (
  token_hash TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE TABLE browser_session (
  token_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (name),
  csrf TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);

-- One matter of the queue. The columns up to queue_row come from the run that published it; the others
-- are the team's, and no run writes them.
CREATE TABLE item (
  mention_id TEXT PRIMARY KEY,
  present INTEGER NOT NULL,
  place BIGINT NOT NULL,
  lane TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  brand TEXT,
  source TEXT,
  language TEXT NOT NULL,
  customer_type TEXT NOT NULL,
  touchpoints TEXT NOT NULL,
  author_id TEXT,
  queue_row TEXT NOT NULL,
  touched INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'OPEN',
  outcome TEXT,
  state_at BIGINT,
  snoozed_until BIGINT,
  assignee TEXT,
  claimed_by TEXT,
  claimed_until BIGINT
);
CREATE INDEX item_by_place ON item (present, lane, place);

CREATE TABLE note (
  id BIGINT PRIMARY KEY,
  mention_id TEXT NOT NULL REFERENCES item (mention_id),
  at BIGINT NOT NULL,
  author TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX note_by_item ON note (mention_id);

-- What the next run reads: see care/records.jsonl.
CREATE TABLE care_record (
  id BIGINT PRIMARY KEY,
  mention_id TEXT NOT NULL REFERENCES item (mention_id),
  at BIGINT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  outcome TEXT,
  body TEXT
);
CREATE INDEX care_record_by_item ON care_record (mention_id);

CREATE TABLE correction (
  id BIGINT PRIMARY KEY,
  mention_id TEXT NOT NULL REFERENCES item (mention_id),
  at BIGINT NOT NULL,
  author TEXT NOT NULL,
  field TEXT NOT NULL,
  corrected TEXT NOT NULL,
  reason TEXT NOT NULL,
  undone_at BIGINT,
  undone_by TEXT
);
CREATE INDEX correction_by_item ON correction (mention_id);

-- Who changed what, never deleted.
CREATE TABLE audit (
  id BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  account TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
);
