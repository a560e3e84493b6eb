-- What a name on record looks like, by which one that looks like it is told: filled in by the program at its first opening,
-- as SQL cannot work it out. The twin of this file is ../sqlite/0022_name_keys.sql.

ALTER TABLE staff_identity ADD COLUMN name_key TEXT;
CREATE UNIQUE INDEX staff_identity_by_key ON staff_identity (name_key);
