-- Moves that were carried out before their case was rejected have a state of their own: to_reverse. The index
-- move_order_by_done gives them in their order. The twin of this file is ../sqlite/0016_to_reverse.sql.

UPDATE move_order SET state = 'to_reverse' WHERE state = 'done' AND EXISTS (
    SELECT 1 FROM case_index i WHERE i.case_number = move_order.case_number AND i.outcome = 'rejected');
