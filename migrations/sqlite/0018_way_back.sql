-- Where a person goes on who signs in at a provider. The twin of this file is ../postgres/0018_way_back.sql.

ALTER TABLE sign_in_start ADD COLUMN next TEXT NOT NULL DEFAULT '/';
