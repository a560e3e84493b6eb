-- What waits for a person, counted by its reason from an index alone. The twin of this file is ../postgres/0023_waiting.sql.

CREATE INDEX review_item_waiting ON review_item (reason, opened_at, closed_at) WHERE closed_at IS NULL;
