-- What the pages count and search every day, from indexes alone. The twin of this file is ../postgres/0005_pages.sql.

DROP INDEX outbox_by_time;
CREATE INDEX outbox_by_time ON outbox (sent_at, occasion, answers) WHERE sent_at IS NOT NULL;
DROP INDEX decision_by_time;
CREATE INDEX decision_by_time ON decision (decided_at, outcome);

-- The first letters of words are indexed as words are: without that, a search for "a" joins the lists of every word that
-- begins so.
DROP TABLE case_words;
CREATE VIRTUAL TABLE case_words USING fts5 (
    words, content = 'case_index', content_rowid = 'id', tokenize = 'unicode61', prefix = '1 2 3');
INSERT INTO case_words (case_words) VALUES ('rebuild');
INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1);
