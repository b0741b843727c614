-- The page of an item lists its steps, which stand in the audit log.
CREATE INDEX audit_by_subject ON audit (subject, id);

-- A closure without an outcome says that no reply was needed: it is not a matter left unsolved.
UPDATE care_record SET outcome = NULL WHERE kind = 'closed' AND outcome = 'not_fixed' AND EXISTS (
  SELECT 1 FROM audit a WHERE a.subject = care_record.mention_id AND a.at = care_record.at
  AND a.action = 'state' AND a.detail = 'no_reply_needed');
