-- Whose the names are that people are on record under. The twin of this file is ../postgres/0017_identities.sql.

CREATE TABLE staff_identity (
    name    TEXT NOT NULL PRIMARY KEY, -- one person's for ever; rows are never deleted
    issuer  TEXT,                      -- NULL: signs in with a password
    subject TEXT,
    UNIQUE (issuer, subject)
) STRICT;
INSERT INTO staff_identity (name) SELECT name FROM staff_user;
-- Who had a password once is on record, too.
INSERT INTO staff_identity (name)
SELECT DISTINCT json_extract(e.facts, '$.user') FROM audit_entry e
WHERE e.event IN ('staff_user_set', 'staff_user_removed') AND json_extract(e.facts, '$.user') IS NOT NULL ON CONFLICT DO NOTHING;
-- Who is signed in, and who works on a case, is known by a name alone: they sign in anew and take their cases anew.
DELETE FROM staff_session;
DELETE FROM case_claim;
