//! One case as its page shows it: a part of its mails and the newest of its entries, however many there are.
//!
//! Who sends a thousand mails into a case makes its page no slower: no statement here gives more than is shown.

use super::Store;
use super::audit_log;
use super::case_claims::Claim;
use super::cases::{CaseDecision, CaseMail, CaseReply};
use super::db::{Tx, values};
use super::error::StoreError;
use super::resolutions::CaseResolution;
use super::review::{self, CaseReviews};
use crate::audit::{AuditEntry, Event};
use crate::case::CaseNumber;

const EXISTS: &str = "SELECT number FROM case_file WHERE number = $1";
const HEAD: &str = "
    SELECT f.opened_at, f.state, f.sender, i.outcome, i.reason, i.account, i.employee, i.origin, i.destination, c.holder, c.at AS held_since,
        m.state AS move_state, m.move_date, m.ordered_at, m.done_at, m.done_by,
        (SELECT o.returned FROM outbox o WHERE o.case_number = f.number AND (o.sent_at IS NOT NULL OR o.returned IS NOT NULL)
            ORDER BY o.id DESC LIMIT 1) AS returned,
        (SELECT COUNT(*) FROM message p WHERE p.case_number = f.number AND p.id < $2) AS mails,
        (SELECT COUNT(*) FROM message p JOIN raw_mail r ON r.digest = p.digest WHERE p.id = (
            SELECT MAX(d.message) FROM decision d
            WHERE d.case_number = f.number AND d.outcome NOT IN ('ignored', 'not_a_request'))) AS readable
    FROM case_file f LEFT JOIN case_index i ON i.case_number = f.number
    LEFT JOIN case_claim c ON c.case_number = f.number LEFT JOIN move_order m ON m.case_number = f.number
    WHERE f.number = $1";
/// The newest mails before `$2`, with their bytes: at least one, and no more than `$3` of them and `$4` bytes.
const MAILS: &str = "
    SELECT p.id, p.seen_at, p.size, p.complete, p.digest, p.state, p.filing, p.filed_at, r.bytes FROM (
        SELECT n.*, ROW_NUMBER() OVER (ORDER BY n.id DESC) AS place,
            SUM(CASE WHEN n.complete <> 0 THEN n.size ELSE 0 END) OVER (ORDER BY n.id DESC) AS so_far
        FROM (SELECT id, seen_at, size, complete, digest, state, filing, filed_at FROM message
            WHERE case_number = $1 AND id < $2 ORDER BY id DESC LIMIT $3) AS n) AS p
    LEFT JOIN raw_mail r ON r.digest = p.digest WHERE p.place = 1 OR p.so_far <= $4 ORDER BY p.id";
const DECISIONS: &str = "
    SELECT message, decided_at, outcome, reason, language, missing, rules, request, policy, sender_check FROM decision
    WHERE case_number = $1 AND message >= $2 AND message < $3 ORDER BY message";
const RESOLUTIONS: &str = "
    SELECT id, message, decided_at, decided_by, outcome, reason, language, missing, rules, request, motive, policy
    FROM resolution WHERE case_number = $1 AND message >= $2 AND message < $3 ORDER BY id";
/// Those to the mails, and the newest of the case in any event: it may be one to let go.
const REPLIES: &str = "
    SELECT message_id, answers, recipient, body, state, attempts, created_at, due_at, sent_at, last_error, doubt,
        withdrawn_at, returned FROM outbox
    WHERE case_number = $1 AND (answers >= $2 AND answers < $3
        OR id = (SELECT MAX(l.id) FROM outbox l WHERE l.case_number = $1)) ORDER BY id";
/// The index of cases is the one to read: SQLite would choose that of kinds.
const HELD: &str = "
    SELECT facts FROM audit_entry WHERE case_number = $1 AND event || '' = 'reply_held' ORDER BY sequence DESC LIMIT 100";

/// What people wrote when they closed what waited, beside their entries; what is weeded is not there. The index of cases is
/// the one to read.
const MOTIVES: &str = "
    SELECT e.sequence, p.payload FROM audit_entry e JOIN audit_personal p ON p.sequence = e.sequence
    WHERE e.case_number = $1 AND e.sequence >= $2 AND e.event || '' = 'review_closed' ORDER BY e.sequence";

/// What is asked for of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CasePart {
    /// The mails before this one, by its number in the ledger; the newest where there is none.
    pub before: Option<i64>,
    /// Most mails.
    pub mails: i64,
    /// Most bytes of them together; one is given in any event.
    pub bytes: i64,
    /// Most entries of what was done in it …
    pub entries: i64,
    /// … and of who read it.
    pub readings: i64,
}

/// What is told of the whole case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseHead {
    /// When it was opened, in microseconds since 1970-01-01 UTC.
    pub opened_at: i64,
    /// `asked`, `decided` or `review`.
    pub state: String,
    /// Who wrote first; `None` after *gallring*.
    pub sender: Option<String>,
    /// The newest outcome.
    pub outcome: Option<String>,
    /// The newest reason.
    pub reason: Option<String>,
    /// The account that it is about.
    pub account: Option<String>,
    /// Whose it is.
    pub employee: Option<String>,
    /// Where the position is now: the register's id, or a name.
    pub origin: Option<String>,
    /// Where it moves to.
    pub destination: Option<String>,
    holder: Option<String>,
    held_since: Option<i64>,
    /// The state of its move, as [`super::MoveOrder`] has it; `None` where none was ordered.
    pub move_state: Option<String>,
    /// The day of the move, ISO.
    pub move_date: Option<String>,
    /// When the move was ordered.
    pub ordered_at: Option<i64>,
    /// When the move was marked as done.
    pub done_at: Option<i64>,
    /// Who marked it.
    pub done_by: Option<String>,
    /// What came of the newest reply that was sent: `bounced` or `delayed`. One that somebody tells of was, also where the
    /// program could not note it.
    pub returned: Option<String>,
    /// How many mails it has up to the last one that is given.
    pub mails: i64,
    readable: i64,
}

impl CaseHead {
    /// Who works on it.
    #[must_use]
    pub fn claim(&self) -> Option<Claim> {
        Some(Claim {
            holder: self.holder.clone()?,
            at: self.held_since?,
        })
    }

    /// Whether the mail that a decision would answer is still there.
    #[must_use]
    pub fn can_be_decided(&self) -> bool {
        self.readable > 0
    }
}

/// A mail with its bytes.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct StoredMail {
    /// What the ledger has of it.
    #[sqlx(flatten)]
    pub mail: CaseMail,
    /// `None` after *gallring*.
    pub bytes: Option<Vec<u8>>,
}

/// A part of a case, as of one moment.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// Its number.
    pub number: CaseNumber,
    /// What is told of all of it.
    pub head: CaseHead,
    /// The mails of this part, oldest first.
    pub mails: Vec<StoredMail>,
    /// The decisions on them, oldest first.
    pub decisions: Vec<CaseDecision>,
    /// What people decided of them, oldest first.
    pub resolutions: Vec<CaseResolution>,
    /// The replies to them, oldest first; the last one is the newest of the case, whatever it answers.
    pub replies: Vec<CaseReply>,
    /// What a person must look at in the case; of its mails, those of this part are given beside.
    pub reviews: CaseReviews,
    /// The newest entries of the case, oldest first.
    pub entries: Vec<AuditEntry>,
    /// Whether there are older ones.
    pub has_older_entries: bool,
    /// What people wrote when they closed what waited, as JSON, by the numbers of these entries.
    pub motives: Vec<(i64, String)>,
    /// The facts of the entries that tell why a reply was held back, where one of these replies is.
    pub held: Vec<String>,
}

impl Store {
    /// Whether there is such a case.
    pub async fn has_case(&self, number: &CaseNumber) -> Result<bool, StoreError> {
        let found: Option<(String,)> = self.db.first(EXISTS, &values![number]).await?;
        Ok(found.is_some())
    }

    /// A part of a case; `None` where there is no such case.
    pub async fn case_page(
        &self,
        number: &CaseNumber,
        part: CasePart,
    ) -> Result<Option<CasePage>, StoreError> {
        let mut tx = Tx::begin_reading(&self.db).await?;
        let end = part.before.unwrap_or(i64::MAX);
        let head: Vec<CaseHead> = tx.fetch(HEAD, &values![number, end]).await?;
        let Some(head) = head.into_iter().next() else {
            return Ok(None);
        };
        let asked = values![number, end, part.mails, part.bytes];
        let mails: Vec<StoredMail> = tx.fetch(MAILS, &asked).await?;
        let first = mails.first().map_or(end, |oldest| oldest.mail.id);
        let of_mails = values![number, first, end];
        let replies: Vec<CaseReply> = tx.fetch(REPLIES, &of_mails).await?;
        let is_held = replies.iter().any(|reply| reply.state == "held");
        let most = (part.entries, part.readings);
        let (entries, has_older_entries) = audit_log::newest_of_case(&mut tx, number, most).await?;
        let closed = Event::ReviewClosed.code();
        let closed = entries.iter().find(|entry| entry.event == closed);
        let motives = match closed.map(|entry| entry.sequence) {
            Some(first) => tx.fetch(MOTIVES, &values![number, first]).await?,
            None => Vec::new(),
        };
        Ok(Some(CasePage {
            number: number.clone(),
            motives,
            head,
            mails,
            decisions: tx.fetch(DECISIONS, &of_mails).await?,
            resolutions: tx.fetch(RESOLUTIONS, &of_mails).await?,
            replies,
            reviews: review::waiting_in_case(&mut tx, number, first..end).await?,
            entries,
            has_older_entries,
            held: if is_held {
                let rows: Vec<(String,)> = tx.fetch(HELD, &values![number]).await?;
                rows.into_iter().map(|(facts,)| facts).collect()
            } else {
                Vec::new()
            },
        }))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[tokio::test]
    async fn the_entries_of_a_case_are_read_from_the_index_of_cases_in_their_order() {
        type Step = (i64, i64, i64, String);
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open("sqlite://kontoflytt.db", Path::new(folder.path()));
        let store = store.await.unwrap();
        for statement in [
            audit_log::NEWEST_OF_CASE,
            audit_log::READINGS_OF_CASE,
            HELD,
            MOTIVES,
        ] {
            let plan = format!("EXPLAIN QUERY PLAN {statement}");
            let steps: Vec<Step> = store.db.fetch(plan, &values!["", 1]).await.unwrap();
            let steps: Vec<&str> = steps.iter().map(|(.., step)| step.as_str()).collect();
            assert!(steps[0].contains("audit_entry_by_case"), "{steps:#?}");
            let reads_all = |step: &&str| step.contains("SCAN") || step.contains("TEMP");
            assert!(!steps.iter().any(reads_all), "{steps:#?}");
        }
    }
}
