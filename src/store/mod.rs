//! The store: mails, cases, decisions, the audit log, the outbox, what waits for a person.
//!
//! Everything that belongs together is one transaction, with its audit entries. A repeated call does no harm: unique
//! keys answer "seen before". Every statement is written once for SQLite and PostgreSQL, beside its only caller; what
//! truly differs stands in [`dialect`]. Times are passed in.
//!
//! Never here: what a mail means, how it is fetched or sent, when to try again.

mod audit_browse;
mod audit_log;
mod audit_state;
mod batch;
mod case_claims;
mod case_index;
mod case_list;
mod case_page;
mod case_query;
mod case_states;
mod cases;
mod checkpoint_mails;
mod claims;
mod closing;
mod copy;
mod db;
mod dialect;
mod error;
mod folding;
mod identities;
mod intake;
mod known;
mod lease;
mod ledger;
mod listing;
mod move_orders;
mod open;
mod outbox;
mod outbox_settle;
mod overview;
mod readings;
mod releases;
mod reminders;
mod replies;
mod resolutions;
mod retention;
mod returned;
mod review;
mod secret;
mod sign_in;
mod staff;
mod threads;
mod to_decide;
mod troubles;
mod turn;
mod types;
mod verifying;
mod withdrawals;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use audit_browse::{AuditFilter, AuditReading};
pub use audit_log::LoggedEntry;
pub use audit_state::{LeftCheckpoint, LogState, LogVerification};
pub use case_claims::Claim;
pub use case_list::{CaseFilter, ListedCase};
pub use case_page::{CaseHead, CasePage, CasePart, StoredMail};
pub use case_query::words_left_out;
pub use cases::{CaseDecision, CaseMail, CaseReply, CaseShown, asks_nothing};
pub use checkpoint_mails::ReturnedCheckpoint;
pub use claims::{Elsewhere, Handful, Pending};
pub use closing::{Closed, Closing};
pub use copy::{CopyError, CopyProgress};
pub use error::StoreError;
pub use identities::Identity;
pub use intake::Recorded;
pub use known::Known;
pub use lease::{Lease, Worker};
pub use ledger::ToFile;
pub use move_orders::{Mark, MoveOrder};
pub use outbox::{Claimed, ToCopy, Waiting};
pub use outbox_settle::{RetrySchedule, Sending, Settled};
pub use overview::{DayCount, History, Overview};
pub use reminders::{FailedReminder, Fault, Reminding, Told};
pub use resolutions::{CaseResolution, Resolution, Resolved};
pub use retention::Weeded;
pub use review::{CaseReviews, QueuedReview, ReviewItem};
pub use sign_in::{Failures, Guessing, Proof, Session, SignedOut, SigningIn};
pub use staff::{NameGiven, Role, StaffUser};
pub use threads::{Context, Original, Question};
pub use to_decide::{AtHand, ToDecide};
pub use troubles::Trouble;
pub use types::{Arrival, CaseUse, Decided, Filing, Limits, NewReply, Place};

use db::Db;
use readings::Readings;

/// An open store. Clones share the connections.
#[derive(Debug, Clone)]
pub struct Store {
    db: Db,
    /// The SQLite file.
    file: Option<PathBuf>,
    readings: Arc<Readings>,
}

impl Store {
    /// Opens `sqlite://PATH` (relative to `base_dir`) or `postgres://…`, and creates or upgrades its tables.
    pub async fn open(url: &str, base_dir: &Path) -> Result<Self, StoreError> {
        let (db, file) = open::open(url, base_dir).await?;
        identities::fill_keys(&db).await?;
        Ok(Self {
            db,
            file,
            readings: Arc::default(),
        })
    }

    /// Opens a store that is there: a mistaken path makes no empty one.
    pub async fn open_existing(url: &str, base_dir: &Path) -> Result<Self, StoreError> {
        open::must_exist(url, base_dir)?;
        Self::open(url, base_dir).await
    }

    /// Whether workers on several machines share this store.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        !self.db.is_sqlite()
    }

    /// Closes the connections in order, so that SQLite folds its write-ahead log into the file.
    pub async fn close(self) {
        match self.db {
            Db::Sqlite {
                write,
                read,
                folding,
                ..
            } => {
                folding.close().await;
                read.close().await;
                write.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}
