-- What the staff's page needs: who may sign in, what can be searched, what a person decided, what is to be carried out.
-- The twin of this file is ../sqlite/0003_staff.sql.

-- Those who sign in with a password.
CREATE TABLE staff_user (
    name     TEXT NOT NULL PRIMARY KEY,
    password TEXT NOT NULL,           -- Argon2id, as a PHC string
    role     TEXT NOT NULL,           -- reader, handler, administrator
    added_at BIGINT NOT NULL
);

-- Who is signed in. The cookie's token is not here, only its SHA-256.
CREATE TABLE staff_session (
    token    TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    role     TEXT NOT NULL,
    form_key TEXT NOT NULL,           -- what every form of this session carries
    began_at BIGINT NOT NULL,
    seen_at  BIGINT NOT NULL
);
CREATE INDEX staff_session_by_name ON staff_session (name);
CREATE INDEX staff_session_by_time ON staff_session (began_at);

-- Wrong passwords of the last while, by the name that was tried (as a digest: people type passwords there).
CREATE TABLE sign_in_failure (
    who TEXT NOT NULL,
    at  BIGINT NOT NULL
);
CREATE INDEX sign_in_failure_by_who ON sign_in_failure (who, at);

-- Signing in at a provider that is under way.
CREATE TABLE sign_in_start (
    state    TEXT NOT NULL PRIMARY KEY,  -- SHA-256
    nonce    TEXT NOT NULL,
    verifier TEXT NOT NULL,
    at       BIGINT NOT NULL
);

-- Each case as lists and searches see it: its newest decision, and its words folded.
CREATE TABLE case_index (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number TEXT NOT NULL UNIQUE REFERENCES case_file (number),
    opened_at   BIGINT NOT NULL,
    state       TEXT NOT NULL,        -- as in case_file
    outcome     TEXT NOT NULL,
    reason      TEXT NOT NULL,
    decided_at  BIGINT NOT NULL,
    account     TEXT,                 -- gallring clears these …
    employee    TEXT,
    origin      TEXT,                 -- an organisation's id, else its name as written
    destination TEXT,
    move_date   TEXT,
    words       TEXT NOT NULL,        -- … and these
    search      TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED
);
-- Lists go by id, newest first: a case gets its row when it is opened.
CREATE INDEX case_index_by_state ON case_index (state, id);
CREATE INDEX case_index_by_outcome ON case_index (outcome, id);
CREATE INDEX case_index_by_reason ON case_index (reason, id);
CREATE INDEX case_index_by_account ON case_index (account);
CREATE INDEX case_index_by_origin ON case_index (origin, id);
CREATE INDEX case_index_by_destination ON case_index (destination, id);
CREATE INDEX case_index_by_time ON case_index (opened_at, id);
CREATE INDEX case_index_by_words ON case_index USING gin (search);

-- Who works on a case.
CREATE TABLE case_claim (
    case_number TEXT NOT NULL PRIMARY KEY REFERENCES case_file (number),
    holder      TEXT NOT NULL,
    at          BIGINT NOT NULL
);

-- What a person decided. It supersedes the decision before it, which stays.
CREATE TABLE resolution (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number TEXT NOT NULL REFERENCES case_file (number),
    message     BIGINT NOT NULL REFERENCES message (id),
    decided_at  BIGINT NOT NULL,
    decided_by  TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    reason      TEXT NOT NULL,
    language    TEXT NOT NULL,
    missing     TEXT NOT NULL,
    rules       TEXT NOT NULL,
    request     TEXT,                 -- gallring clears it
    motive      TEXT,                 -- gallring clears it
    policy      TEXT NOT NULL
);
CREATE INDEX resolution_by_case ON resolution (case_number, id);
CREATE INDEX resolution_by_time ON resolution (decided_at);

-- The newest order to move an account in a case.
CREATE TABLE move_order (
    case_number TEXT NOT NULL PRIMARY KEY REFERENCES case_file (number),
    account     TEXT,                 -- gallring clears it
    employee    TEXT,                 -- gallring clears it
    origin      TEXT NOT NULL,
    destination TEXT NOT NULL,
    move_date   TEXT NOT NULL,
    ordered_at  BIGINT NOT NULL,
    state       TEXT NOT NULL,        -- open, done, withdrawn
    done_at     BIGINT,
    done_by     TEXT
);
CREATE INDEX move_order_by_date ON move_order (state, move_date, case_number);

CREATE INDEX decision_by_time ON decision (decided_at);
CREATE INDEX audit_entry_by_event ON audit_entry (event, sequence);
CREATE INDEX audit_entry_by_time ON audit_entry (at, sequence);

-- One mail can be answered more than once: by the program, and by a person who decides it anew.
ALTER TABLE outbox ADD COLUMN occasion BIGINT NOT NULL DEFAULT 0;  -- 0: the program's reply; a person's count on
ALTER TABLE outbox DROP CONSTRAINT outbox_answers_key;
ALTER TABLE outbox ADD CONSTRAINT outbox_answers_key UNIQUE (answers, occasion);
CREATE INDEX outbox_by_time ON outbox (sent_at) WHERE sent_at IS NOT NULL;
