//! Everything that is known of one case, for a person who has the whole of it printed.

use super::Store;
use super::audit_log::{self, LoggedEntry};
use super::case_claims::{self, Claim};
use super::db::{Tx, values};
use super::error::StoreError;
use super::move_orders::{self, MoveOrder};
use super::resolutions::{self, CaseResolution};
use super::review::{self, ReviewItem};
use crate::case::CaseNumber;
use crate::outcome::Outcome;
use jiff::civil::Date;

const CASE: &str = "SELECT opened_at, opened_on, state, sender FROM case_file WHERE number = $1";
const MAILS: &str = "SELECT id, seen_at, size, complete, digest, state, filing, filed_at FROM message WHERE case_number = $1 ORDER BY id";
const DECISIONS: &str = "
    SELECT message, decided_at, outcome, reason, language, missing, rules, request, policy, sender_check FROM decision
    WHERE case_number = $1 ORDER BY message";
const REPLIES: &str = "
    SELECT message_id, answers, recipient, body, state, attempts, created_at, due_at, sent_at, last_error, doubt,
        withdrawn_at, returned FROM outbox
    WHERE case_number = $1 ORDER BY id";

const RAW: &str = "
    SELECT r.bytes FROM message m JOIN raw_mail r ON r.digest = m.digest WHERE m.id = $1 AND m.case_number = $2";

/// A mail of the case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseMail {
    /// Its number in the ledger.
    pub id: i64,
    /// When it was first seen, in microseconds since 1970-01-01 UTC.
    pub seen_at: i64,
    /// Bytes.
    pub size: i64,
    /// 0 where it was too large to be stored: its headers alone are.
    pub complete: i64,
    /// SHA-256 of its bytes.
    pub digest: String,
    /// `received`, `decided` or `set_aside`.
    pub state: String,
    /// Where it goes on the server: `stay`, `handled` or `review`.
    pub filing: String,
    /// When it was put there.
    pub filed_at: Option<i64>,
}

/// A decision of the case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseDecision {
    /// The mail that was decided.
    pub message: i64,
    /// When, in microseconds since 1970-01-01 UTC.
    pub decided_at: i64,
    /// The outcome's code.
    pub outcome: String,
    /// The reason's code.
    pub reason: String,
    /// `sv` or `en`.
    pub language: String,
    /// The missing fields, comma between.
    pub missing: String,
    /// The rules tried, as JSON.
    pub rules: String,
    /// What was stated, as JSON; `None` after *gallring*.
    pub request: Option<String>,
    /// The policy version.
    pub policy: String,
    /// What the check of the sender came to: `authenticated`, `not_authenticated`, `signed` or `not_signed`; `None` of a copy,
    /// and where an earlier version decided.
    pub sender_check: Option<String>,
}

impl CaseDecision {
    /// Whether the mail asks for nothing: such a one is answered by nobody.
    #[must_use]
    pub fn asks_nothing(&self) -> bool {
        asks_nothing(&self.outcome)
    }
}

/// Whether a mail of that outcome asks for nothing.
#[must_use]
pub fn asks_nothing(outcome: &str) -> bool {
    [Outcome::Ignored, Outcome::NotARequest]
        .map(Outcome::code)
        .contains(&outcome)
}

/// A reply of the case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseReply {
    /// Its Message-ID.
    pub message_id: String,
    /// The mail that it answers.
    pub answers: i64,
    /// Whom it goes to; `None` after *gallring*.
    pub recipient: Option<String>,
    /// The whole mail; `None` after *gallring*.
    pub body: Option<Vec<u8>>,
    /// Its state in the outbox.
    pub state: String,
    /// Attempts to send it.
    pub attempts: i64,
    /// When it was written, in microseconds since 1970-01-01 UTC.
    pub created_at: i64,
    /// When it is tried next.
    pub due_at: i64,
    /// When the server accepted it.
    pub sent_at: Option<i64>,
    /// The code of the last failure.
    pub last_error: Option<String>,
    /// 1 where an attempt may have been accepted although nobody said so.
    pub doubt: i64,
    /// When a later decision took its place before it had left.
    pub withdrawn_at: Option<i64>,
    /// `bounced` where it came back, `delayed` where a server said that it is late.
    pub returned: Option<String>,
}

/// A case with all that belongs to it.
#[derive(Debug, Clone)]
pub struct CaseShown {
    /// Its number.
    pub number: CaseNumber,
    /// When it was opened, in microseconds since 1970-01-01 UTC.
    pub opened_at: i64,
    /// The day that its first mail was received, in Europe/Stockholm.
    pub opened_on: Date,
    /// `asked`, `decided` or `review`.
    pub state: String,
    /// Who wrote first; `None` after *gallring*.
    pub sender: Option<String>,
    /// Its mails, oldest first.
    pub mails: Vec<CaseMail>,
    /// Its decisions, oldest first.
    pub decisions: Vec<CaseDecision>,
    /// What people decided, oldest first; each supersedes what was decided before it.
    pub resolutions: Vec<CaseResolution>,
    /// Its replies, oldest first.
    pub replies: Vec<CaseReply>,
    /// What a person must look at or has looked at.
    pub reviews: Vec<ReviewItem>,
    /// Its audit entries, oldest first.
    pub entries: Vec<LoggedEntry>,
    /// What is to be carried out of it, or was.
    pub order: Option<MoveOrder>,
    /// Who works on it.
    pub claim: Option<Claim>,
}

impl Store {
    /// The bytes of a mail of that case; `None` where it has no such mail or *gallring* has deleted it.
    pub async fn raw_mail(
        &self,
        case: &CaseNumber,
        mail: i64,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let rows: Option<(Vec<u8>,)> = self.db.first(RAW, &values![mail, case]).await?;
        Ok(rows.map(|(bytes,)| bytes))
    }

    /// Everything about a case as of one moment; `None` where there is no such case.
    pub async fn case(&self, number: &CaseNumber) -> Result<Option<CaseShown>, StoreError> {
        let mut tx = Tx::begin_reading(&self.db).await?;
        let rows: Vec<(i64, String, String, Option<String>)> =
            tx.fetch(CASE, &values![number]).await?;
        let Some((opened_at, opened_on, state, sender)) = rows.into_iter().next() else {
            return Ok(None);
        };
        let opened_on = opened_on
            .parse()
            .map_err(|_| StoreError::Stored { what: "day" })?;
        Ok(Some(CaseShown {
            number: number.clone(),
            opened_at,
            opened_on,
            state,
            sender,
            mails: tx.fetch(MAILS, &values![number]).await?,
            decisions: tx.fetch(DECISIONS, &values![number]).await?,
            resolutions: resolutions::of_case(&mut tx, number).await?,
            replies: tx.fetch(REPLIES, &values![number]).await?,
            reviews: review::of_case(&mut tx, number).await?,
            entries: audit_log::of_case(&mut tx, number).await?,
            order: move_orders::of_case(&mut tx, number).await?,
            claim: case_claims::of_case(&mut tx, number).await?,
        }))
    }
}
