-- What the limit on all replies of a day needs: the first reply of the day, found without counting.
-- The twin of this file is ../sqlite/0004_overall_limit.sql.

CREATE INDEX outbox_by_creation ON outbox (created_at, id);
