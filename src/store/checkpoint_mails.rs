//! Checkpoints of the audit log that leave by mail, and whether the archive has them.
//!
//! One that came back is noted in [`super::returned`]. A later one pins down all that it did: it is over when a later one
//! has stayed away for a day.

use jiff::{SignedDuration, Timestamp};

use super::Store;
use super::db::{Tx, values};
use super::error::StoreError;
use crate::message::{EmailAddress, MessageId};

/// Sent again after a broken connection: it is the same mail.
const BEGIN: &str = "
    INSERT INTO checkpoint_mail (message_id, sequence, recipient, at, state) VALUES ($1, $2, $3, $4, 'sending')
    ON CONFLICT (message_id) DO NOTHING";
const FORGET: &str = "DELETE FROM checkpoint_mail WHERE at < $1";
const SENT: &str =
    "UPDATE checkpoint_mail SET state = 'sent' WHERE sequence = $1 AND state = 'sending'";
const RETURNED: &str = "
    SELECT c.sequence, c.at FROM checkpoint_mail c WHERE c.recipient = $1 AND c.state = 'bounced'
    AND NOT EXISTS (SELECT 1 FROM checkpoint_mail later WHERE later.recipient = c.recipient
        AND later.sequence > c.sequence AND later.state = 'sent' AND later.at <= $2)
    ORDER BY c.sequence DESC LIMIT 1";
/// Rows are kept for so long: the log tells of older ones.
const KEPT: SignedDuration = SignedDuration::from_hours(31 * 24);
/// Mail servers mostly say within minutes that a mail cannot be delivered.
const STAYED_AWAY: SignedDuration = SignedDuration::from_hours(24);

/// A checkpoint that the archive did not get.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct ReturnedCheckpoint {
    /// The last entry that it pins down.
    pub sequence: i64,
    /// When it was sent, in microseconds since 1970-01-01 UTC.
    pub at: i64,
}

/// Notes that the checkpoint of this entry has left.
pub(super) async fn sent(tx: &mut Tx, sequence: i64) -> Result<(), StoreError> {
    tx.execute(SENT, &values![sequence]).await?;
    Ok(())
}

impl Store {
    /// Notes that a checkpoint is about to leave by mail, so that it is known when it comes back.
    pub async fn begin_checkpoint_mail(
        &self,
        message_id: &MessageId,
        sequence: i64,
        recipient: &EmailAddress,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let oldest = now.saturating_sub(KEPT).unwrap_or(now);
        tx.execute(FORGET, &values![oldest]).await?;
        let mail = values![message_id.as_str(), sequence, recipient.as_str(), now];
        tx.execute(BEGIN, &mail).await?;
        tx.commit().await
    }

    /// The newest checkpoint that came back from this address, until a later one has stayed there.
    pub async fn returned_checkpoint(
        &self,
        recipient: &EmailAddress,
        now: Timestamp,
    ) -> Result<Option<ReturnedCheckpoint>, StoreError> {
        let before = now.saturating_sub(STAYED_AWAY).unwrap_or(now);
        let given = values![recipient.as_str(), before];
        self.db.first(RETURNED, &given).await
    }
}
