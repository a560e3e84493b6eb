-- Whose the names are that people are on record under. The twin of this file is ../postgres/0017_identities.sql.

CREATE TABLE staff_identity (
    name    TEXT NOT NULL PRIMARY KEY, -- one person's for ever; rows are never deleted
    issuer  TEXT,                      -- NULL: signs in with a password
    subject TEXT,
    UNIQUE (issuer, subject)
) STRICT;
INSERT INTO staff_identity (name) SELECT name FROM staff_user;
-- Who is signed in is known by a name alone: they sign in anew.
DELETE FROM staff_session;
