//! What the program made up for itself: the same for every worker and every page of a store, and moved with it.

use super::Store;
use super::audit_log::random;
use super::db::{Tx, values};
use super::error::StoreError;

const GET: &str = "SELECT value FROM secret WHERE name = $1";
const KEEP: &str = "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";

impl Store {
    /// The key that our Message-IDs are signed with.
    pub async fn message_id_key(&self) -> Result<[u8; 32], StoreError> {
        self.key("message_id").await
    }

    /// The key that cookies are sealed with.
    pub async fn cookie_key(&self) -> Result<[u8; 32], StoreError> {
        self.key("cookies").await
    }

    /// A key; made where there is none yet. Of two that make one, the first stays.
    async fn key(&self, name: &str) -> Result<[u8; 32], StoreError> {
        if let Some(key) = self.kept_key(name).await? {
            return Ok(key);
        }
        let made: [u8; 32] = random()?;
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(KEEP, &values![name, made.as_slice()]).await?;
        tx.commit().await?;
        let kept = self.kept_key(name).await?;
        kept.ok_or(StoreError::Stored { what: "key" })
    }

    async fn kept_key(&self, name: &str) -> Result<Option<[u8; 32]>, StoreError> {
        let row: Option<(Vec<u8>,)> = self.db.first(GET, &values![name]).await?;
        row.map(|(bytes,)| bytes.try_into())
            .transpose()
            .map_err(|_| StoreError::Stored { what: "key" })
    }
}
