-- A store of 20,000 cases with 100,000 entries: what is rare lies far back, what is common everywhere.
CREATE TEMP TABLE made AS
SELECT n, n AS mail, 'KF-2025-' || lpad(n::text, 6, '0') AS number, 1790000000000000 - (20000 - n) * 2160000000 AS at,
    CASE WHEN n % 5000 = 7 THEN 'several_people' WHEN n % 20 < 6 THEN 'same_duties_moved' WHEN n % 20 < 11 THEN 'duties_change'
        WHEN n % 20 < 16 THEN 'missing_facts' ELSE 'contradiction' END AS reason,
    CASE WHEN n % 5000 = 7 THEN 'rejected' WHEN n % 20 < 6 THEN 'approved' WHEN n % 20 < 11 THEN 'rejected'
        WHEN n % 20 < 16 THEN 'needs_information' ELSE 'needs_review' END AS outcome,
    CASE WHEN n % 20 < 11 THEN 'decided' WHEN n % 20 < 16 THEN 'asked' WHEN n % 97 = 0 THEN 'review' ELSE 'decided' END AS state
FROM generate_series(1, 20000) AS n;
INSERT INTO raw_mail (digest, bytes) SELECT lpad(n::text, 64, '0'), convert_to('mail ' || n, 'UTF8') FROM made;
INSERT INTO message (id, mailbox, validity, uid, digest, size, complete, seen_at, state, attempts, case_number, filing, filed_at)
OVERRIDING SYSTEM VALUE
SELECT mail, 'imap:before', 1, n::text, lpad(n::text, 64, '0'), 10, 1, at, 'decided', 1, number, 'handled', at FROM made;
INSERT INTO case_file (number, opened_at, opened_on, sender, state)
SELECT number, at, '2025-11-03', 'person' || n || '@funktionsstod.goteborg.se', state FROM made;
INSERT INTO decision (message, case_number, decided_at, outcome, reason, language, missing, rules, request, policy)
SELECT mail, number, at, outcome, reason, 'sv', '', '[]', '{}', '2022-05-12' FROM made;
INSERT INTO outbox (message_id, case_number, answers, recipient, envelope_from, body, state, doubt, attempts, created_at, due_at, sent_at)
SELECT 'kf.' || n, number, mail, 'a@x.se', 's@x.se', 'Hej!', CASE WHEN n % 4000 = 1 THEN 'deferred' ELSE 'sent' END, 0, 1, at, at,
    CASE WHEN n % 4000 = 1 THEN NULL ELSE at + 2000000 END
FROM made WHERE outcome <> 'needs_review';
INSERT INTO case_index (case_number, opened_at, state, outcome, reason, decided_at, account, employee, origin, destination, move_date, words)
SELECT number, at, state, outcome, reason, at, 'konto' || lpad(n::text, 6, '0'), 'Eva Ek', 'org' || n % 40, 'org' || n / 7 % 40, '2026-01-01',
    format('kf 2025 %s konto%s hej goteborg flytta samma arbetsuppgifter dag%s', lpad(n::text, 6, '0'), lpad(n::text, 6, '0'), n % 50)
FROM made ORDER BY n;
INSERT INTO review_item (opened_at, reason, case_number, message, closed_at)
SELECT at, CASE WHEN n % 5000 = 17 AND n < 15000 THEN 'set_aside' ELSE reason END, number, mail, CASE WHEN n % 2 = 0 THEN at END
FROM made WHERE reason = 'contradiction' ORDER BY n;
INSERT INTO move_order (case_number, account, employee, origin, destination, move_date, ordered_at, state, done_at, done_by)
SELECT number, 'konto' || n, 'Eva Ek', 'a', 'b', to_char(to_timestamp(at / 1000000), 'YYYY-MM-DD'), at,
    CASE WHEN n > 19000 THEN 'open' WHEN n % 3000 = 1 THEN 'to_reverse' ELSE 'done' END,
    CASE WHEN n > 19000 THEN NULL ELSE at END, CASE WHEN n > 19000 THEN NULL ELSE 'hanna' END
FROM made WHERE outcome = 'approved';
INSERT INTO audit_entry (sequence, at, case_number, event, facts, previous, hash)
SELECT (n - 1) * 5 + k, at, CASE WHEN k > 1 THEN number END,
    CASE WHEN k = 5 AND n % 2000 = 3 AND n < 10000 THEN 'review_closed'
        ELSE (ARRAY['mail_received', 'decided', 'reply_queued', 'reply_sent', 'case_read'])[k] END,
    CASE WHEN k = 5 AND n % 2000 = 3 AND n < 10000 THEN '{"by":"rare"}' WHEN k = 5 THEN '{"by":"hanna"}' ELSE '{}' END, '', (n - 1) * 5 + k
FROM made, generate_series(1, 5) AS k ORDER BY 1;
INSERT INTO audit_personal (sequence, at, salt, payload)
SELECT sequence, at, '', '{"motive":"Ringde."}' FROM audit_entry WHERE event IN ('decided', 'reply_queued', 'review_closed');
UPDATE audit_head SET sequence = 100000;
