-- What is forgotten of sign-ins, found without reading the rest. The twin of this file is ../sqlite/0019_sign_in_cleaning.sql.

CREATE INDEX sign_in_failure_by_time ON sign_in_failure (at);
CREATE INDEX sign_in_start_by_time ON sign_in_start (at);
