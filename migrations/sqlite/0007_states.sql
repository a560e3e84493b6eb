-- What the pages tell of the program's own state: whether the log was found unbroken, which mailbox is in trouble, and
-- which held reply a person released. The twin of this file is ../postgres/0007_states.sql.

-- The audit log, as it was last looked at.
CREATE TABLE audit_state (
    what     TEXT NOT NULL PRIMARY KEY,  -- begun, verified, checkpoint
    at       INTEGER NOT NULL,
    sequence INTEGER NOT NULL,        -- the last entry; of a log that was found broken, the broken one
    hash     TEXT,
    detail   TEXT,                    -- what is wrong with that entry; where a checkpoint went
    who      TEXT                     -- NULL: the worker
) STRICT;

-- What keeps a mailbox, or the way out, from working. A row goes away when it works again.
CREATE TABLE trouble (
    place  TEXT NOT NULL PRIMARY KEY,  -- a mailbox's name, or smtp
    code   TEXT NOT NULL,
    detail TEXT NOT NULL,             -- as the log says it: no secrets, nothing of a mail
    since  INTEGER NOT NULL,
    at     INTEGER NOT NULL           -- when it was met last
) STRICT;

-- A person let a held reply go; the time for trying to send it begins anew.
ALTER TABLE outbox ADD COLUMN released_at INTEGER;
