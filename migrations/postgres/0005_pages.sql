-- What the pages count and search every day, from indexes alone. The twin of this file is ../sqlite/0005_pages.sql.

DROP INDEX outbox_by_time;
CREATE INDEX outbox_by_time ON outbox (sent_at, occasion, answers) WHERE sent_at IS NOT NULL;
DROP INDEX decision_by_time;
CREATE INDEX decision_by_time ON decision (decided_at, outcome);
