-- Deciding is shared by all workers. The twin of this file is ../sqlite/0012_shared_deciding.sql.

-- The worker that has a mail at hand to decide it; what it had is free when its lease has run out.
ALTER TABLE message ADD COLUMN claimed_by TEXT;
-- Whatever waits was begun by a process that has ended: nobody is called so.
UPDATE message SET claimed_by = '' WHERE state = 'received';
