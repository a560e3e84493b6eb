-- Replies that a later decision took the place of, and cases whose state did not say that something waits in them. The twin of this file is ../postgres/0015_superseded.sql.

-- When a person decided the case anew. A reply that has not left then is withdrawn; one that is being sent just then is
-- not tried again.
ALTER TABLE outbox ADD COLUMN withdrawn_at INTEGER;

-- A case that something waits in is in review.
UPDATE case_file SET state = 'review' WHERE state <> 'review' AND EXISTS (
    SELECT 1 FROM review_item r WHERE r.case_number = case_file.number AND r.closed_at IS NULL);
UPDATE case_index SET state = 'review' WHERE state <> 'review' AND EXISTS (
    SELECT 1 FROM review_item r WHERE r.case_number = case_index.case_number AND r.closed_at IS NULL);

-- What was done with an order before it was ordered elsewhere is told by the log.
UPDATE move_order SET done_at = NULL, done_by = NULL WHERE state <> 'done';
