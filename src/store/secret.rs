//! What the program made up for itself: the same for every worker and every page of a store, and moved with it.

use super::Store;
use super::audit_log::random;
use super::db::{Tx, values};
use super::error::StoreError;

const GET: &str = "SELECT value FROM secret WHERE name = 'message_id'";
const KEEP: &str =
    "INSERT INTO secret (name, value) VALUES ('message_id', $1) ON CONFLICT (name) DO NOTHING";

impl Store {
    /// The key that our Message-IDs are signed with; made where there is none yet. Of two that make one, the first
    /// stays.
    pub async fn message_id_key(&self) -> Result<[u8; 32], StoreError> {
        if let Some(key) = self.kept_key().await? {
            return Ok(key);
        }
        let made: [u8; 32] = random()?;
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(KEEP, &values![made.as_slice()]).await?;
        tx.commit().await?;
        let kept = self.kept_key().await?;
        kept.ok_or(StoreError::Stored { what: "key" })
    }

    async fn kept_key(&self) -> Result<Option<[u8; 32]>, StoreError> {
        let row: Option<(Vec<u8>,)> = self.db.first(GET, &[]).await?;
        row.map(|(bytes,)| bytes.try_into())
            .transpose()
            .map_err(|_| StoreError::Stored { what: "key" })
    }
}
