//! What SQLite and PostgreSQL write differently, pair by pair. Everything else is written once.

/// Begins a SQLite transaction that will write. A deferred one would fail at its first write when another connection
/// wrote meanwhile, however long the busy timeout.
pub(super) const BEGIN_WRITING: &str = "BEGIN IMMEDIATE";

/// What the writing connection to SQLite is told when its tables are there: how long it waits for another process is then
/// decided where a transaction begins.
pub(super) const WAIT_SHORTLY: &str = "PRAGMA busy_timeout = 1";

/// The pages that a connection to SQLite keeps, here in KiB, which is what the sign says. There are several connections,
/// the system keeps the file's pages for all of them, and whatever one writes empties what the others have kept.
pub(super) const PAGES_KEPT: &str = "-512";
/// So many pages of its log make SQLite fold them into the file within a commit. [`super::folding`] does it long before;
/// this is for when it cannot.
pub(super) const PAGES_AT_MOST: &str = "20000";

/// Folds what has been committed and nobody reads in an older state; keeps nobody waiting and waits for nobody.
pub(super) const FOLD: &str = "PRAGMA wal_checkpoint(PASSIVE)";

/// Begins a PostgreSQL transaction that sees one moment; SQLite's always do.
pub(super) const BEGIN_READING: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";

/// What each connection to PostgreSQL is told. A worker that hangs or is cut off in the middle of a transaction holds
/// locks that all others wait for: the server ends such a transaction well within the time of a lease. One that lives is
/// never idle there for long.
pub(super) const SETTINGS: &str = "SET idle_in_transaction_session_timeout = '3s'";

/// One statement in both ways of writing.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) sqlite: &'static str,
    pub(super) postgres: &'static str,
}

/// Reads the end of the audit log and keeps others from adding to it until the transaction ends. SQLite has one
/// writer anyhow.
pub(super) const LOCK_AUDIT_HEAD: Pair = Pair {
    sqlite: "SELECT sequence, hash FROM audit_head WHERE id = 1",
    postgres: "SELECT sequence, hash FROM audit_head WHERE id = 1 FOR UPDATE",
};

/// Takes replies that are due; several workers take different ones.
pub(super) const CLAIM_DUE: Pair = Pair {
    sqlite: "
        UPDATE outbox SET state = 'sending', holder = $1, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM outbox WHERE state IN ('queued', 'deferred', 'uncertain') AND due_at <= $2
            ORDER BY due_at, id LIMIT $3)
        RETURNING id, message_id, case_number, recipient, envelope_from, body, attempts, doubt,
            COALESCE(released_at, created_at) AS created_at,
            (SELECT m.mailbox FROM message m WHERE m.id = outbox.answers) AS mailbox",
    postgres: "
        UPDATE outbox SET state = 'sending', holder = $1, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM outbox WHERE state IN ('queued', 'deferred', 'uncertain') AND due_at <= $2
            ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING id, message_id, case_number, recipient, envelope_from, body, attempts, doubt,
            COALESCE(released_at, created_at) AS created_at,
            (SELECT m.mailbox FROM message m WHERE m.id = outbox.answers) AS mailbox",
};

/// Keeps the undecided mails that a statement on `message m` finds for this transaction; what another one has locked is
/// another's. SQLite has one writer anyhow.
pub(super) const SKIP_LOCKED: Pair = Pair {
    sqlite: "",
    postgres: " FOR NO KEY UPDATE OF m SKIP LOCKED",
};

/// The undecided mails among these that are still this worker's, kept from being taken by another until the transaction
/// ends.
pub(super) const LOCK_CLAIMED: Pair = Pair {
    sqlite: "
        SELECT id, mailbox FROM message WHERE claimed_by = $1 AND state = 'received' AND id IN ({list})",
    postgres: "
        SELECT id, mailbox FROM message WHERE claimed_by = $1 AND state = 'received' AND id IN ({list})
        ORDER BY id FOR NO KEY UPDATE",
};

/// Reads whether a lease still is whose it was, and keeps others from taking it until the transaction ends.
pub(super) const LOCK_LEASE: Pair = Pair {
    sqlite: "SELECT token FROM lease WHERE name = $1 AND token = $2",
    postgres: "SELECT token FROM lease WHERE name = $1 AND token = $2 FOR SHARE",
};

/// Reads a person's password and role, and keeps both until the transaction ends. SQLite has one writer anyhow.
pub(super) const LOCK_STAFF_USER: Pair = Pair {
    sqlite: "SELECT password, role FROM staff_user WHERE name = $1",
    postgres: "SELECT password, role FROM staff_user WHERE name = $1 FOR SHARE",
};

/// Reads what became known of a person last, and keeps more from becoming known until the transaction ends.
pub(super) const LOCK_IDENTITY: Pair = Pair {
    sqlite: "SELECT role, role_at FROM staff_identity WHERE name = $1",
    postgres: "SELECT role, role_at FROM staff_identity WHERE name = $1 FOR NO KEY UPDATE",
};

/// Keeps what is decided in these cases, by a person or by the program, from being decided on the state before. They are
/// taken in the order of their numbers, so that two transactions never wait for each other. SQLite has one writer anyhow.
pub(super) const LOCK_CASES: Pair = Pair {
    sqlite: "SELECT number FROM case_file WHERE number IN ({list})",
    postgres: "SELECT number FROM case_file WHERE number IN ({list}) ORDER BY number FOR NO KEY UPDATE",
};

/// Takes the cases that hold the words of parameter `{n}`, of the ids that the first two parameters bound.
pub(super) const HAS_WORDS: Pair = Pair {
    sqlite: "i.id IN (SELECT w.rowid FROM case_words w WHERE w.case_words MATCH ${n} AND w.rowid < $1 AND w.rowid >= $2)",
    postgres: "i.search @@ to_tsquery('simple', ${n})",
};

/// Where a search looks first in SQLite: the newest `{most}` cases that hold the beginnings of parameter `{n}`.
pub(super) const NEWEST_BY_WORDS: &str = "
    (SELECT w.rowid AS id FROM case_words w WHERE w.case_words MATCH ${n} AND w.rowid < $1 AND w.rowid >= $2
     ORDER BY w.rowid DESC LIMIT {most}) c CROSS JOIN case_index i ON i.id = c.id";

/// Where a search by words alone reads from in SQLite, newest first: the index of words then gives the rows in their order,
/// and no more of them than are shown.
pub(super) const CASES_BY_WORDS: &str = "case_words w CROSS JOIN case_index i ON i.id = w.rowid";

/// What puts those in order: of the two equal ids the one that the index of words is sorted by.
pub(super) const ORDER_BY_WORDS: &str = "w.rowid DESC";

/// The same words there.
pub(super) const IS_FOUND: &str = "w.case_words MATCH ${n} AND w.rowid < $1 AND w.rowid >= $2";

/// The newest first of what PostgreSQL finds by words. No index is in this order, so that it reads the one of words: it
/// takes a rare word for a common one, and would look for it through all cases.
pub(super) const ORDER_OF_FOUND: &str = "i.id + 0 DESC";

/// That a column has the value of parameter `{n}`, in a list that an index which begins with the column gives in its order.
/// PostgreSQL takes the column of `ANY` for one of several values: only that index is in the order of column and id, and the
/// key is none. Nor must a stretch of ids be two parameters there: unless it knows them, it takes each stretch for
/// a small one, which it may as well read whole and sort.
pub(super) const OF_VALUE: Pair = Pair {
    sqlite: "{column} = ${n}",
    postgres: "{column} = ANY (ARRAY[${n}])",
};

/// Joins parts of SQLite's index of words, some pages of them. By itself it joins none (migration 0024): it would do hundreds
/// of pages now and then, in one transaction, for which all others wait.
pub(super) const JOIN_WORDS: &str =
    "INSERT INTO case_words (case_words, rank) VALUES ('merge', $1)";

/// One word of a search, as a beginning. It is of letters and digits alone.
pub(super) const WORD: Pair = Pair {
    sqlite: "\"{word}\"*",
    postgres: "'{word}':*",
};

/// What stands between two words that must both occur.
pub(super) const AND_WORD: Pair = Pair {
    sqlite: " ",
    postgres: " & ",
};

/// Whose doing entry `e` tells of, as the index of persons has it; NULL where it is nobody's.
pub(super) const PERSON: Pair = Pair {
    sqlite: "CASE WHEN json_valid(e.facts) THEN json_extract(e.facts, '$.by') END",
    postgres: r#"substring(e.facts FROM '"by":"((?:[^"\\]|\\.)*)"')"#,
};
