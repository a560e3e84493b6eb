-- What made pages slow. The twin of this file is ../postgres/0010_page_speed.sql.

-- The moves that were carried out last, in their order, without sorting all of them.
DROP INDEX move_order_by_done;
CREATE INDEX move_order_by_done ON move_order (state, done_at, case_number);

-- Searches ask which case holds a word, never where in it nor how often: without places the index is a fraction of its
-- size. What that saves pays for the beginnings of up to six letters, so that a search for "konto" reads one list and does
-- not join those of every account that begins so.
DROP TABLE case_words;
CREATE VIRTUAL TABLE case_words USING fts5 (
    words, content = 'case_index', content_rowid = 'id', tokenize = 'unicode61', prefix = '1 2 3 4 5 6',
    detail = 'none', columnsize = 0);
INSERT INTO case_words (case_words) VALUES ('rebuild');
INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1);
