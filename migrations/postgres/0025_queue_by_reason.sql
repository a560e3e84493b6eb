-- What waits for a person for one reason, in its order. The twin of this file is ../sqlite/0025_queue_by_reason.sql.

CREATE INDEX review_item_by_reason ON review_item (reason, id) WHERE closed_at IS NULL;
