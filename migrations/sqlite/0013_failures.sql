-- Why a reply did not leave is a code, with the server's status after it: what was a sentence becomes one. The twin of this file is ../postgres/0013_failures.sql.

UPDATE outbox SET last_error = 'put_off ' || substr(last_error, instr(last_error, ' with ') + 6)
WHERE last_error GLOB 'the mail server answers RCPT with [0-9][0-9][0-9]*';

UPDATE outbox SET last_error = 'stalled ' || substr(last_error, instr(last_error, ' with ') + 6)
WHERE last_error GLOB 'the mail server answers * with [0-9][0-9][0-9]*';

UPDATE outbox SET last_error = CASE last_error
    WHEN '553 5.1.3 (before sending)' THEN 'bad_address'
    WHEN '554 5.6.0 (before sending)' THEN 'bare_line_ends'
    WHEN '553 5.6.7 (before sending)' THEN 'wide_address'
    WHEN '554 5.6.3 (before sending)' THEN 'wide_text'
    ELSE 'refused ' || last_error END
WHERE last_error GLOB '[0-9][0-9][0-9]*';

-- All other sentences were of connections.
UPDATE outbox SET last_error = 'connection'
WHERE last_error LIKE '% %' AND last_error NOT GLOB 'put_off [0-9]*' AND last_error NOT GLOB 'stalled [0-9]*' AND last_error NOT GLOB 'refused [0-9]*';
