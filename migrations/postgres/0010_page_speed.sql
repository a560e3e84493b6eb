-- What made pages slow. The twin of this file is ../sqlite/0010_page_speed.sql.

-- The moves that were carried out last, in their order, without sorting all of them.
DROP INDEX move_order_by_done;
CREATE INDEX move_order_by_done ON move_order (state, done_at, case_number);
