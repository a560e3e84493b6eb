-- Lists by two filters at once: the second is asked of the index of the first, not of each case. The twin of this file is
-- ../sqlite/0011_filters.sql.

DROP INDEX case_index_by_state;
DROP INDEX case_index_by_outcome;
DROP INDEX case_index_by_reason;
DROP INDEX case_index_by_origin;
DROP INDEX case_index_by_destination;
CREATE INDEX case_index_by_state ON case_index (state, id, outcome, reason, origin, destination);
CREATE INDEX case_index_by_outcome ON case_index (outcome, id, state, origin, destination);
CREATE INDEX case_index_by_reason ON case_index (reason, id, state, origin, destination);
CREATE INDEX case_index_by_origin ON case_index (origin, id, state, outcome, reason);
CREATE INDEX case_index_by_destination ON case_index (destination, id, state, outcome, reason);
