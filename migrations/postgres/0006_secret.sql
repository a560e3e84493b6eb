-- What the program made up for itself and must remember: the key that its Message-IDs are signed with.
-- The twin of this file is ../sqlite/0006_secret.sql.

CREATE TABLE secret (
    name  TEXT NOT NULL PRIMARY KEY,  -- message_id
    value BYTEA NOT NULL
);
