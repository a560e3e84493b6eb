-- Which address was reminded of late moves on which day, and the moves that were carried out last. The twin of this file is ../postgres/0008_reminders.sql.

CREATE TABLE reminder (
    day        TEXT NOT NULL,         -- in Europe/Stockholm
    recipient  TEXT NOT NULL,         -- an address of the configuration; rows go away after a month
    message_id TEXT NOT NULL UNIQUE,
    state      TEXT NOT NULL,         -- sending, sent, deferred, uncertain, refused
    attempts   INTEGER NOT NULL,
    PRIMARY KEY (day, recipient)
) STRICT;

CREATE INDEX move_order_by_done ON move_order (done_at, case_number) WHERE done_at IS NOT NULL;
