-- The files that every night read: a post is looked up in them again when its personal data is revealed.
CREATE TABLE night_file (
  run_id TEXT NOT NULL REFERENCES night (run_id),
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  PRIMARY KEY (run_id, file)
);
-- The queue is merged once more, so that the files of the present night stand there.
DELETE FROM fact WHERE name = 'merged generation';
