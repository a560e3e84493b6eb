-- What came back of a reply. The twin of this file is ../sqlite/0020_returned.sql.

-- bounced: it did not reach its recipient; delayed: it had not yet, when last heard of.
ALTER TABLE outbox ADD COLUMN returned TEXT;
UPDATE outbox SET returned = 'delayed' WHERE message_id IN (
    SELECT (e.facts::json) ->> 'message_id' FROM audit_entry e WHERE e.event = 'reply_delayed');
UPDATE outbox SET returned = 'bounced' WHERE message_id IN (
    SELECT (e.facts::json) ->> 'message_id' FROM audit_entry e WHERE e.event = 'reply_bounced');
