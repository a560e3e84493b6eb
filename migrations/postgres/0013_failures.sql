-- Why a reply did not leave is a code, with the server's status after it: what was a sentence becomes one. The twin of this file is ../sqlite/0013_failures.sql.

UPDATE outbox SET last_error = 'put_off ' || substring(last_error FROM ' with ([0-9].*)$')
WHERE last_error ~ '^the mail server answers RCPT with [0-9]{3}';

UPDATE outbox SET last_error = 'stalled ' || substring(last_error FROM ' with ([0-9].*)$')
WHERE last_error ~ '^the mail server answers .* with [0-9]{3}';

UPDATE outbox SET last_error = CASE last_error
    WHEN '553 5.1.3 (before sending)' THEN 'bad_address'
    WHEN '554 5.6.0 (before sending)' THEN 'bare_line_ends'
    WHEN '553 5.6.7 (before sending)' THEN 'wide_address'
    WHEN '554 5.6.3 (before sending)' THEN 'wide_text'
    ELSE 'refused ' || last_error END
WHERE last_error ~ '^[0-9]{3}';

-- All other sentences were of connections.
UPDATE outbox SET last_error = 'connection' WHERE last_error LIKE '% %' AND last_error !~ '^(put_off|stalled|refused) [0-9]{3}';
