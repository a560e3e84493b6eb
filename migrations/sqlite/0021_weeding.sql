-- What gallring still has to weed out, found by its time: a day's worth at a time without reading all there is. Each index but
-- one holds what is not weeded out yet. The twin of this file is ../postgres/0021_weeding.sql.

CREATE INDEX case_file_to_weed ON case_file (opened_at) WHERE sender IS NOT NULL;
-- Later mails of such a case bring Message-IDs that are weeded out, too.
CREATE INDEX case_file_weeded ON case_file (opened_at) WHERE sender IS NULL;
CREATE INDEX move_order_to_weed ON move_order (ordered_at) WHERE account IS NOT NULL OR employee IS NOT NULL;
CREATE INDEX case_index_to_weed ON case_index (decided_at) WHERE words <> lower(replace(case_number, '-', ' '));
