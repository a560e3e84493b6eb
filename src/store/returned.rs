//! Mails of ours that came back: those that belong to no case, reminders of late moves and checkpoints of the audit log;
//! and of replies the mark that lists show.
//!
//! A report counts by the Message-ID that it is about, which nobody else can guess: it has a random part, or the hash of
//! the log. One of them that is only late on its way is left: it may still arrive, and another one follows it.

use jiff::Timestamp;

use super::audit_log::entry;
use super::batch::fetch_listed_in;
use super::db::{Tx, Value, values};
use super::error::StoreError;
use super::types::Decided;
use crate::audit::{Event, Facts};
use crate::message::MessageId;

/// Mails of one kind.
struct Kind {
    /// Which of these Message-IDs are of that kind.
    ours: &'static str,
    /// Notes that one came back; changes nothing where that is known.
    came_back: &'static str,
    event: Event,
}

const KINDS: [Kind; 2] = [
    Kind {
        ours: "SELECT message_id FROM reminder WHERE message_id IN ({list})",
        came_back: "UPDATE reminder SET state = 'bounced' WHERE message_id = $1 AND state <> 'bounced'",
        event: Event::ReminderBounced,
    },
    Kind {
        ours: "SELECT message_id FROM checkpoint_mail WHERE message_id IN ({list})",
        came_back: "UPDATE checkpoint_mail SET state = 'bounced' WHERE message_id = $1 AND state <> 'bounced'",
        event: Event::CheckpointBounced,
    },
];

/// A reply that came back is never merely late again.
const REPLY: &str = "
    UPDATE outbox SET returned = $2 WHERE message_id = $1 AND (returned IS NULL OR returned = 'delayed')";

/// Marks a reply that came back, or that is late.
pub(super) async fn note_reply(
    tx: &mut Tx,
    id: &MessageId,
    is_late: bool,
) -> Result<(), StoreError> {
    let returned = if is_late { "delayed" } else { "bounced" };
    tx.execute(REPLY, &values![id.as_str(), returned]).await?;
    Ok(())
}

/// Notes which of them the delivery reports of a batch tell of.
pub(super) async fn come_back(
    tx: &mut Tx,
    batch: &[&Decided],
    now: Timestamp,
) -> Result<(), StoreError> {
    let failed = batch.iter().filter(|one| !one.delayed);
    let reports: Vec<(i64, &str)> = failed
        .flat_map(|one| one.report_on.iter().map(|id| (one.message, id.as_str())))
        .collect();
    let list: Vec<Value<'_>> = reports.iter().map(|(_, id)| Value::from(*id)).collect();
    for kind in KINDS {
        let ours: Vec<(String,)> = fetch_listed_in(tx, kind.ours, &[], &list).await?;
        for (mail, id) in &reports {
            if !ours.iter().any(|(our,)| our == id) {
                continue;
            }
            // Told once, however many reports come of it.
            if tx.execute(kind.came_back, &values![*id]).await? > 0 {
                let facts = Facts::new().with("mail", *mail).with("message_id", *id);
                tx.record(entry(now, None, kind.event, facts, None)?);
            }
        }
    }
    Ok(())
}
