-- Incidents of the queue, who may see personal data, and saved searches.

ALTER TABLE item ADD COLUMN incident TEXT;
CREATE INDEX item_by_incident ON item (incident);
CREATE INDEX item_by_author ON item (author_id);
-- The queue is merged once more, so that the new column is filled.
DELETE FROM fact WHERE name = 'merged generation';

-- Whether an account sees who wrote a post and may reveal what was masked, whatever its role.
ALTER TABLE account ADD COLUMN personal_data INTEGER NOT NULL DEFAULT 0;

-- The rule: none, count (hits), share (hundredths of the mentions), surge (hundredths of the usual).
CREATE TABLE saved_search (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  owner TEXT NOT NULL,
  rule TEXT NOT NULL,
  days BIGINT NOT NULL,
  threshold BIGINT NOT NULL
);

-- What a saved search gave in a night.
CREATE TABLE search_result (
  search_id BIGINT NOT NULL REFERENCES saved_search (id),
  run_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  hits BIGINT NOT NULL,
  compared BIGINT,
  alert INTEGER NOT NULL,
  problem TEXT,
  PRIMARY KEY (search_id, run_id)
);
