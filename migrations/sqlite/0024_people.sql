-- Signing in, and whose entry is whose. The twin of this file is ../postgres/0024_people.sql.

-- What comes back from a provider is told by a sealed cookie.
DROP TABLE sign_in_start;

-- What became known of a person last: the role of a sign-in, or none where they were signed out. A sign-in that was begun
-- before and says something else comes too late.
ALTER TABLE staff_identity ADD COLUMN role TEXT;
ALTER TABLE staff_identity ADD COLUMN role_at INTEGER;

-- Parts of the index of words are joined a little with each batch, and not many at once within somebody's transaction.
INSERT INTO case_words (case_words, rank) VALUES ('automerge', 0);

-- The entries of what one person did, in their order, perhaps of one kind.
CREATE INDEX audit_entry_by_person ON audit_entry ((CASE WHEN json_valid(facts) THEN json_extract(facts, '$.by') END), sequence, event)
    WHERE (CASE WHEN json_valid(facts) THEN json_extract(facts, '$.by') END) IS NOT NULL;
