-- What waits for a person, counted by its reason from an index alone. The twin of this file is ../sqlite/0023_pages.sql.

CREATE INDEX review_item_waiting ON review_item (reason, opened_at, closed_at) WHERE closed_at IS NULL;

-- What the check of the sender came to when the mail was decided: authenticated, not_authenticated, or, where signatures were
-- verified here, signed and not_signed. Decisions of earlier versions have none.
ALTER TABLE decision ADD COLUMN sender_check TEXT;
