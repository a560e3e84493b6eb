-- Times are microseconds since 1970-01-01 UTC. Codes are the snake_case words of the policy.
-- The twin of this file is ../postgres/0001_store.sql; tests/store.rs runs on both.

-- The mails as they came, by what they are.
CREATE TABLE raw_mail (
    digest TEXT NOT NULL PRIMARY KEY,
    bytes  BLOB NOT NULL
) STRICT;

-- The ledger: every mail that was seen, by where it lay.
CREATE TABLE message (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox        TEXT NOT NULL,
    validity       INTEGER NOT NULL,
    uid            TEXT NOT NULL,
    digest         TEXT NOT NULL,
    content_digest TEXT,              -- Message-ID, sender and words: the same mail over another way
    size           INTEGER NOT NULL,
    complete       INTEGER NOT NULL,  -- 0: too large, its headers alone are stored
    seen_at        INTEGER NOT NULL,
    state          TEXT NOT NULL,     -- received, decided, set_aside
    attempts       INTEGER NOT NULL,
    case_number    TEXT,
    filing         TEXT NOT NULL,     -- undecided, stay, handled, review
    filed_at       INTEGER,
    UNIQUE (mailbox, validity, uid)
) STRICT;
CREATE INDEX message_by_digest ON message (digest, id);
CREATE INDEX message_by_content ON message (content_digest, id) WHERE content_digest IS NOT NULL;
CREATE INDEX message_by_case ON message (case_number) WHERE case_number IS NOT NULL;
CREATE INDEX message_to_decide ON message (mailbox, id) WHERE state = 'received';
CREATE INDEX message_to_file ON message (mailbox, id) WHERE filed_at IS NULL AND filing IN ('handled', 'review');
CREATE INDEX message_by_time ON message (seen_at);

CREATE TABLE case_file (
    number    TEXT NOT NULL PRIMARY KEY,
    opened_at INTEGER NOT NULL,
    opened_on TEXT NOT NULL,          -- the day of the case's first mail in Europe/Stockholm
    sender    TEXT,                   -- gallring clears it
    state     TEXT NOT NULL           -- asked, decided, review
) STRICT;

-- Which case a Message-ID belongs to, for threading.
CREATE TABLE thread_id (
    message_id  TEXT NOT NULL,
    case_number TEXT NOT NULL REFERENCES case_file (number),
    ours        INTEGER NOT NULL,     -- 1: one of our replies
    PRIMARY KEY (message_id, case_number)
) STRICT;
CREATE INDEX thread_id_by_case ON thread_id (case_number);

CREATE TABLE decision (
    message     INTEGER NOT NULL PRIMARY KEY REFERENCES message (id),
    case_number TEXT REFERENCES case_file (number),
    decided_at  INTEGER NOT NULL,
    outcome     TEXT NOT NULL,
    reason      TEXT NOT NULL,
    language    TEXT NOT NULL,
    missing     TEXT NOT NULL,        -- field codes, comma between
    rules       TEXT NOT NULL,        -- JSON: the rules tried
    request     TEXT,                 -- JSON: what was stated; gallring clears it
    policy      TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_case ON decision (case_number, message) WHERE case_number IS NOT NULL;

CREATE TABLE outbox (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id    TEXT NOT NULL UNIQUE,
    case_number   TEXT NOT NULL REFERENCES case_file (number),
    answers       INTEGER NOT NULL UNIQUE REFERENCES message (id),
    recipient     TEXT,               -- gallring clears it
    envelope_from TEXT,               -- NULL: the null reverse path
    body          BLOB,               -- the whole mail; gallring clears it
    state         TEXT NOT NULL,      -- queued, sending, sent, deferred, uncertain, refused, held
    doubt         INTEGER NOT NULL,   -- 1: an earlier attempt may have been accepted
    attempts      INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    due_at        INTEGER NOT NULL,
    holder        TEXT,               -- the worker that is sending it
    last_error    TEXT,
    sent_at       INTEGER,
    copied_at     INTEGER             -- when its copy lay in the Sent folder
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state IN ('queued', 'deferred', 'uncertain');
CREATE INDEX outbox_sending ON outbox (holder) WHERE state = 'sending';
CREATE INDEX outbox_to_copy ON outbox (id) WHERE state = 'sent' AND copied_at IS NULL;
CREATE INDEX outbox_by_recipient ON outbox (recipient, created_at);
CREATE INDEX outbox_by_case ON outbox (case_number);

CREATE TABLE review_item (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    opened_at   INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    case_number TEXT,
    message     INTEGER,
    closed_at   INTEGER
) STRICT;
CREATE INDEX review_item_open ON review_item (id) WHERE closed_at IS NULL;
CREATE INDEX review_item_by_case ON review_item (case_number);

CREATE TABLE case_counter (
    year  INTEGER NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

-- Who does what; the token grows with every new holder, so that one who was cut off cannot commit any more.
CREATE TABLE lease (
    name   TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    token  INTEGER NOT NULL,
    until  INTEGER NOT NULL
) STRICT;

CREATE TABLE audit_entry (
    sequence    INTEGER NOT NULL PRIMARY KEY,
    at          INTEGER NOT NULL,
    case_number TEXT,
    event       TEXT NOT NULL,
    facts       TEXT NOT NULL,
    personal    TEXT,
    previous    TEXT NOT NULL,
    hash        TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entry_by_case ON audit_entry (case_number, sequence) WHERE case_number IS NOT NULL;

-- Personal data beside the chain; gallring deletes rows, the digest in audit_entry stays.
CREATE TABLE audit_personal (
    sequence INTEGER NOT NULL PRIMARY KEY REFERENCES audit_entry (sequence),
    at       INTEGER NOT NULL,
    salt     BLOB NOT NULL,
    payload  TEXT NOT NULL
) STRICT;
CREATE INDEX audit_personal_by_time ON audit_personal (at);

-- The end of the log: locked while entries are added, and a mark that shows a cut tail.
CREATE TABLE audit_head (
    id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    sequence INTEGER NOT NULL,
    hash     TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (id, sequence, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_personal_is_not_changed BEFORE UPDATE ON audit_personal
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
