PRAGMA synchronous = OFF;
PRAGMA cache_size = -200000;
CREATE TEMP TABLE pattern AS
SELECT row_number() OVER (ORDER BY i.id) - 1 AS k, i.case_number AS number, i.*, m.id AS mail, o.id AS reply
FROM case_index i JOIN message m ON m.id = (SELECT MIN(id) FROM message WHERE case_number = i.case_number)
LEFT JOIN outbox o ON o.answers = m.id AND o.occasion = 0;
CREATE TEMP TABLE made AS
WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {cases})
SELECT n, 1000000 + n AS mail, printf('KF-2025-%06d', n) AS number, n % (SELECT COUNT(*) FROM pattern) AS k,
    {now} - ({cases} - n) * ({days} * 86400000000 / {cases}) AS at
FROM series;
BEGIN;
INSERT INTO raw_mail (digest, bytes)
SELECT printf('%064x', x.n), CAST(CAST(r.bytes AS TEXT) || x.n AS BLOB)
FROM made x JOIN pattern p ON p.k = x.k JOIN message m ON m.id = p.mail JOIN raw_mail r ON r.digest = m.digest;
INSERT INTO message (id, mailbox, validity, uid, digest, size, complete, seen_at, state, attempts, case_number, filing, filed_at)
SELECT x.mail, 'imap:before', 1, x.n, printf('%064x', x.n), m.size, 1, x.at, 'decided', 1, x.number, 'handled', x.at
FROM made x JOIN pattern p ON p.k = x.k JOIN message m ON m.id = p.mail;
INSERT INTO case_file (number, opened_at, opened_on, sender, state)
SELECT x.number, x.at, date(x.at / 1000000, 'unixepoch'), 'person' || x.n || '@funktionsstod.goteborg.se',
    CASE WHEN p.state = 'review' AND x.n % 97 > 0 THEN 'decided' ELSE p.state END
FROM made x JOIN pattern p ON p.k = x.k;
INSERT INTO thread_id (message_id, case_number, ours)
SELECT 'bench.before.' || n || '@funktionsstod.goteborg.se', number, 0 FROM made;
INSERT INTO decision (message, case_number, decided_at, outcome, reason, language, missing, rules, request, policy)
SELECT x.mail, x.number, x.at, d.outcome, d.reason, d.language, d.missing, d.rules, d.request, d.policy
FROM made x JOIN pattern p ON p.k = x.k JOIN decision d ON d.message = p.mail;
INSERT INTO outbox (message_id, case_number, answers, recipient, envelope_from, body, state, doubt, attempts, created_at, due_at, sent_at, copied_at)
SELECT 'kf.bench.' || x.n, x.number, x.mail, o.recipient, o.envelope_from, o.body, 'sent', 0, 1, x.at, x.at, x.at + 2000000 + x.n % 60 * 100000, x.at
FROM made x JOIN pattern p ON p.k = x.k JOIN outbox o ON o.id = p.reply;
INSERT INTO case_index (case_number, opened_at, state, outcome, reason, decided_at, account, employee, origin, destination, move_date, words)
SELECT x.number, x.at, CASE WHEN p.state = 'review' AND x.n % 97 > 0 THEN 'decided' ELSE p.state END, p.outcome, p.reason, x.at,
    printf('konto%06d', x.n), p.employee, p.origin, p.destination, date(x.at / 1000000 + 2592000, 'unixepoch'),
    printf('kf 2025 %06d konto%06d person%d ', x.n, x.n, x.n) || p.words
FROM made x JOIN pattern p ON p.k = x.k ORDER BY x.n;
INSERT INTO review_item (opened_at, reason, case_number, message, closed_at)
SELECT x.at, p.reason, x.number, x.mail, CASE WHEN x.n % 97 > 0 THEN x.at END
FROM made x JOIN pattern p ON p.k = x.k WHERE p.state = 'review';
INSERT INTO move_order (case_number, account, employee, origin, destination, move_date, ordered_at, state, done_at, done_by)
SELECT x.number, printf('konto%06d', x.n), p.employee, p.origin, p.destination, date(x.at / 1000000 + 2592000, 'unixepoch'), x.at,
    CASE WHEN x.at > {now} - 40 * 86400000000 THEN 'open' ELSE 'done' END,
    CASE WHEN x.at > {now} - 40 * 86400000000 THEN NULL ELSE x.at END,
    CASE WHEN x.at > {now} - 40 * 86400000000 THEN NULL ELSE 'hanna' END
FROM made x JOIN pattern p ON p.k = x.k WHERE p.outcome = 'approved';
COMMIT
