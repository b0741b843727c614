-- Whom a note calls, what every night read, and what a long queue is listed and counted by.

CREATE TABLE note_call (
  note_id BIGINT NOT NULL REFERENCES note (id),
  account TEXT NOT NULL REFERENCES account (name),
  seen_at BIGINT,
  PRIMARY KEY (account, note_id)
);

-- The nights that were merged, and how many records each read of each source.
CREATE TABLE night (run_id TEXT PRIMARY KEY, at BIGINT NOT NULL);
CREATE TABLE night_source (
  run_id TEXT NOT NULL REFERENCES night (run_id),
  source TEXT NOT NULL,
  records BIGINT NOT NULL,
  PRIMARY KEY (run_id, source)
);
-- The queue is merged once more, so that the present night stands there.
DELETE FROM fact WHERE name = 'merged generation';

CREATE INDEX correction_by_value ON correction (field, corrected);

-- A queue may have hundreds of thousands of rows of some kilobytes each: what is listed, counted and
-- filtered by lies in one index, so that a page reads no more rows than it shows.
CREATE INDEX item_by_view ON item (present, place, mention_id, lane, state, snoozed_until, assignee,
  claimed_by, claimed_until, brand, source, language, customer_type, touchpoints);
CREATE INDEX item_by_lane ON item (present, lane, place, mention_id, state, snoozed_until, assignee,
  claimed_by, claimed_until, brand, source, language, customer_type, touchpoints);
-- Few are worked on; all others are open, awake and nobody's.
CREATE INDEX item_by_touch ON item (touched, present, lane);
CREATE INDEX item_by_assignee ON item (assignee);
CREATE INDEX item_by_claim ON item (claimed_by);
CREATE INDEX item_by_snooze ON item (snoozed_until);
CREATE INDEX item_by_state ON item (state, place);
CREATE INDEX care_record_by_time ON care_record (at);

-- What figures need of a row, beside it. Null in rows that no later queue held.
ALTER TABLE item ADD COLUMN written_at BIGINT;
ALTER TABLE item ADD COLUMN incident_size BIGINT;
CREATE INDEX item_by_incident_size ON item (present, incident_size, incident, place);
