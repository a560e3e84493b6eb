-- Signing in, and whose entry is whose. The twin of this file is ../sqlite/0024_people.sql.

-- What comes back from a provider is told by a sealed cookie.
DROP TABLE sign_in_start;

-- What became known of a person last: the role of a sign-in, or none where they were signed out. A sign-in that was begun
-- before and says something else comes too late.
ALTER TABLE staff_identity ADD COLUMN role TEXT;
ALTER TABLE staff_identity ADD COLUMN role_at BIGINT;

-- The entries of what one person did, in their order, perhaps of one kind.
CREATE INDEX audit_entry_by_person ON audit_entry ((substring(facts FROM '"by":"((?:[^"\\]|\\.)*)"')), sequence, event)
    WHERE (substring(facts FROM '"by":"((?:[^"\\]|\\.)*)"')) IS NOT NULL;

-- The newest mails of a case without sorting all of them; SQLite's index of cases has the id by itself.
DROP INDEX message_by_case;
CREATE INDEX message_by_case ON message (case_number, id) WHERE case_number IS NOT NULL;
