//! The `[audit]` table: what pins the log down outside the database.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use secrecy::ExposeSecret as _;

use super::ConfigError;
use super::file::AuditTable;
use super::settle::Place;
use crate::audit::SealKey;
use crate::message::EmailAddress;

/// An hour: what a thief of the database could rewrite unseen.
const MINUTES: u64 = 60;

/// When checkpoints are taken, how they are signed, and where they go.
#[derive(Debug, Clone)]
pub struct AuditConfig {
    /// Signs them; `None` leaves them unsigned.
    pub key: Option<Arc<SealKey>>,
    /// The pause between two.
    pub every: Duration,
    /// Whether they go into the program's log.
    pub log: bool,
    /// A file that they are added to.
    pub file: Option<PathBuf>,
    /// An archive that they are mailed to.
    pub mail: Option<EmailAddress>,
}

/// Settles the table.
pub(super) fn settle(
    table: &AuditTable,
    place: &Place<'_>,
    warnings: &mut Vec<String>,
) -> Result<AuditConfig, ConfigError> {
    const KEY: &str = "audit.signing_key_file";
    let key = table.signing_key_file.as_ref().map(|file| {
        let text = place.password(KEY, file, warnings)?;
        SealKey::parse(text.expose_secret())
            .map(Arc::new)
            .ok_or_else(|| ConfigError::Named {
                key: KEY,
                path: place.path.to_owned(),
                problem: "the file holds no key: `kontoflytt audit new-key FILE` makes one"
                    .to_owned(),
            })
    });
    let mail = table.checkpoint_mail.as_ref().map(|address| {
        EmailAddress::parse(address.get_ref())
            .ok_or_else(|| place.fault(&address.span(), "this must be an e-mail address"))
    });
    Ok(AuditConfig {
        key: key.transpose()?,
        every: place.seconds_of(table.checkpoint_minutes.as_ref(), 1..=1440, MINUTES, 60)?,
        log: table.checkpoint_log.unwrap_or(true),
        file: table
            .checkpoint_file
            .as_ref()
            .map(|path| place.absolute(path)),
        mail: mail.transpose()?,
    })
}
