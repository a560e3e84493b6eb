-- Why a reminder did not reach its address, for the pages. The twin of this file is ../sqlite/0009_reminder_faults.sql.

-- Of reminders that came back, the state is now `bounced`.
ALTER TABLE reminder ADD COLUMN code TEXT;    -- as in trouble
ALTER TABLE reminder ADD COLUMN detail TEXT;  -- as the log says it: without addresses
