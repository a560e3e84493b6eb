-- Mails to staff and archive that nobody may have got: checkpoints that came back, reminders whose worker ended. The twin of this file is ../postgres/0014_unseen.sql.

-- Checkpoints of the audit log that were mailed. Rows go away after a month.
CREATE TABLE checkpoint_mail (
    message_id TEXT NOT NULL PRIMARY KEY,
    sequence   INTEGER NOT NULL,       -- the last entry that it pins down
    recipient  TEXT NOT NULL,         -- an address of the configuration
    at         INTEGER NOT NULL,
    state      TEXT NOT NULL          -- sending, sent, bounced
) STRICT;

-- The worker that sends a reminder; NULL in rows of earlier versions.
ALTER TABLE reminder ADD COLUMN holder TEXT;
