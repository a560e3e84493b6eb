//! Checkpoints of the audit log on their way out of the database: into the log, a file, an archive's mailbox.
//!
//! One that could not leave is said aloud and taken anew: a later checkpoint pins down all that an earlier one did.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::pauses::Pauses;
use super::{Shared, WorkerError};
use crate::audit::{Checkpoint, Sealed};
use crate::delivery::{OutgoingMail, Outlet};
use crate::message::{EmailAddress, MessageId};
use crate::reply::record_mail;

/// Takes checkpoints and sends them off.
#[derive(Debug)]
pub(super) struct Checkpoints {
    shared: Arc<Shared>,
    /// The last entry that is pinned down everywhere.
    last: Option<i64>,
}

impl Checkpoints {
    pub(super) fn new(shared: &Arc<Shared>) -> Self {
        Self {
            shared: Arc::clone(shared),
            last: None,
        }
    }

    /// One after the other, and a last one at the end.
    pub(super) async fn run(&mut self, cancel: &CancellationToken) {
        let mut pauses = Pauses::new("checkpoints");
        while !cancel.is_cancelled() {
            match self.take().await {
                Ok(()) => pauses.well(),
                Err(error) => {
                    pauses.after(&error, cancel).await;
                    continue;
                }
            }
            tokio::select! {
                () = cancel.cancelled() => {}
                () = tokio::time::sleep(self.shared.settings.audit.every) => {}
            }
        }
        if let Err(error) = self.take().await {
            pauses.tell(&error);
        }
    }

    /// Pins the log down as it is now, unless nothing came since the last time.
    pub(super) async fn take(&mut self) -> Result<(), WorkerError> {
        let shared = &self.shared;
        let checkpoint = shared.store.checkpoint(shared.clock.now()).await?;
        if self.last == Some(checkpoint.sequence) || checkpoint.sequence == 0 {
            return Ok(());
        }
        let sequence = checkpoint.sequence;
        let audit = &shared.settings.audit;
        let sealed = match &audit.key {
            Some(key) => key.seal(&checkpoint),
            None => Sealed {
                checkpoint,
                signature: None,
            },
        };
        if audit.log {
            tracing::info!(audit.checkpoint = %sealed, "Pinned the audit log down");
        }
        if let Some(file) = audit.file.clone() {
            self.write(file, &sealed).await?;
        }
        if let Some(archive) = &audit.mail {
            self.mail(archive, &sealed).await?;
        }
        self.note(&sealed.checkpoint).await?;
        self.last = Some(sequence);
        Ok(())
    }

    /// Notes for the pages where it went.
    async fn note(&self, checkpoint: &Checkpoint) -> Result<(), WorkerError> {
        let audit = &self.shared.settings.audit;
        let ways = [
            ("log", audit.log),
            ("file", audit.file.is_some()),
            ("mail", audit.mail.is_some()),
        ];
        let taken = ways.into_iter().filter(|(_, taken)| *taken);
        let places: Vec<&str> = taken.map(|(place, _)| place).collect();
        if !places.is_empty() {
            let store = &self.shared.store;
            store.note_checkpoint(checkpoint, &places).await?;
        }
        Ok(())
    }

    async fn write(&self, file: PathBuf, sealed: &Sealed) -> Result<(), WorkerError> {
        let line = format!("{sealed}\n");
        let written = tokio::task::spawn_blocking(move || add_line(&file, &line)).await;
        let problem = match written {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => error.to_string(),
            Err(error) => error.to_string(),
        };
        Err(WorkerError::Checkpoint { problem })
    }

    async fn mail(&self, archive: &EmailAddress, sealed: &Sealed) -> Result<(), WorkerError> {
        let shared = &self.shared;
        let Checkpoint { sequence, hash, .. } = &sealed.checkpoint;
        let failed = |problem: String| WorkerError::Checkpoint { problem };
        let from = shared.composer.sender();
        let id = format!("checkpoint.{sequence}.{hash}@{}", from.from.domain());
        let id = MessageId::parse(&id).ok_or_else(|| {
            failed("smtp.from has a domain that no Message-ID can carry".to_owned())
        })?;
        let subject = format!("kontoflytt: checkpoint of audit entry {sequence}");
        let body = format!("{sealed}\n");
        let bytes = record_mail(from, archive, &subject, &body, &id, sealed.checkpoint.at)
            .map_err(|error| failed(error.to_string()))?;
        let mail = OutgoingMail {
            message_id: id,
            envelope_from: shared.settings.envelope_from.clone(),
            envelope_to: archive.clone(),
            bytes,
        };
        let now = shared.clock.now();
        let begun = shared
            .store
            .begin_checkpoint_mail(&mail.message_id, *sequence, archive, now);
        begun.await?;
        let mut outlet = Outlet::new(&shared.settings.outlet);
        let delivered = outlet.deliver(&mail).await;
        outlet.close().await;
        Ok(delivered?)
    }
}

/// On the disk when it returns.
fn add_line(file: &Path, line: &str) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(file)?;
    file.write_all(line.as_bytes())?;
    file.sync_all()
}
