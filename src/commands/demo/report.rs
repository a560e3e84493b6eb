//! What the demo tells: read back from the audit log, so that it is what was recorded.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use anstyle::{AnsiColor, Style};
use serde_json::Value;

use super::Sample;
use crate::audit::Event;
use crate::message::{Limits, parse};
use crate::outcome::{Outcome, Reason};
use crate::reply::one_line;
use crate::store::{LoggedEntry, Store};
use crate::worker::Summary;

/// Entries that are read at once.
const PAGE: i64 = 500;
/// The longest subject that is shown, in characters.
const LONGEST: usize = 60;

/// The audit log by mail.
#[derive(Default)]
pub(super) struct Log {
    /// The ledger's number of a mail by its digest.
    mails: HashMap<String, i64>,
    decisions: HashMap<i64, (Reason, Option<String>)>,
    replies: usize,
    entries: usize,
}

impl Log {
    /// Reads the whole log.
    pub(super) async fn read(store: &Store) -> anyhow::Result<Self> {
        let mut log = Self::default();
        let mut last = 0;
        loop {
            let page = store.audit_after(last, PAGE).await?;
            let Some(newest) = page.last() else {
                return Ok(log);
            };
            last = newest.entry.sequence;
            for logged in &page {
                log.take(logged);
            }
        }
    }

    /// Whether the mail is in the log.
    pub(super) fn has_received(&self, sample: &Sample) -> bool {
        self.mails.contains_key(&sample.raw.digest().to_string())
    }

    fn take(&mut self, logged: &LoggedEntry) {
        self.entries += 1;
        let entry = &logged.entry;
        let facts: Value = serde_json::from_str(&entry.facts).unwrap_or_default();
        let text = |name: &str| facts.get(name).and_then(Value::as_str);
        let mail = facts.get("mail").and_then(Value::as_i64);
        if entry.event == Event::MailReceived.code() {
            if let (Some(digest), Some(mail)) = (text("digest"), mail) {
                self.mails.insert(digest.to_owned(), mail);
            }
        } else if entry.event == Event::Decided.code() {
            if let (Some(mail), Some(reason)) = (mail, text("reason").and_then(Reason::from_code)) {
                self.decisions.insert(mail, (reason, entry.case.clone()));
            }
        } else if entry.event == Event::ReplySent.code() {
            self.replies += 1;
        }
    }

    fn decision(&self, sample: &Sample) -> Option<&(Reason, Option<String>)> {
        self.mails
            .get(&sample.raw.digest().to_string())
            .and_then(|mail| self.decisions.get(mail))
    }
}

/// Tells what came in, what was decided and why, and where things lie.
pub(super) async fn report(
    samples: &[Sample],
    store: &Store,
    folder: &Path,
    new: usize,
    summary: &Summary,
) -> anyhow::Result<()> {
    let log = Log::read(store).await?;
    let mut out = anstream::AutoStream::auto(io::stdout());
    match (new, samples.len()) {
        (0, all) => writeln!(
            out,
            "All {all} sample mails were here already: nothing new came in, nobody is answered twice.\n"
        )?,
        (new, all) if new == all => writeln!(out, "{new} mails came in:\n")?,
        (new, all) => writeln!(
            out,
            "{new} mails came in; {} were here already:\n",
            all - new
        )?,
    }
    for sample in samples {
        tell(sample, &log, &mut out)?;
    }
    writeln!(
        out,
        "\nThis run: {} received, {} decided, {} replies sent, {} waiting. In the log: {} entries, {} replies sent.",
        summary.received,
        summary.decided,
        summary.replies_sent,
        summary.replies_waiting,
        log.entries,
        log.replies,
    )?;
    where_things_lie(folder, &mut out)?;
    Ok(())
}

fn tell(sample: &Sample, log: &Log, out: &mut impl Write) -> io::Result<()> {
    let message = parse(&sample.raw, &Limits::default());
    let from = message
        .from
        .first()
        .map_or("-", |sender| sender.address.as_str());
    let Some((reason, case)) = log.decision(sample) else {
        return writeln!(out, "{}: waits", sample.name);
    };
    let colour = colour(reason.outcome());
    writeln!(
        out,
        "{colour}{:<17}{colour:#} {:<25} {}",
        reason.outcome().code(),
        reason.code(),
        case.as_deref().unwrap_or("no case"),
    )?;
    writeln!(
        out,
        "  from {from}: {}",
        one_line(&message.subject, LONGEST)
    )?;
    writeln!(out, "  {}\n", because(*reason))
}

/// Why, in a sentence for somebody who sees the program for the first time.
fn because(reason: Reason) -> &'static str {
    match reason {
        Reason::SameDutiesMoved => {
            "Every required fact is there and the duties stay the same: the move is ordered."
        }
        Reason::OrdinaryService => "It came in before the form was removed: the move is ordered.",
        Reason::ProjectReorganisation => {
            "The move is part of a reorganisation project: the project moves the account."
        }
        Reason::OutsideCity => "It leads out of the city: no account moves there.",
        Reason::SameOrganisation => "Origin and destination are the same: no move is needed.",
        Reason::DutiesChange => "The duties change: a new account is to be ordered instead.",
        Reason::ExternalSender => {
            "The sender is outside the city: asked to send it from a city account."
        }
        Reason::MissingFacts => "Something is missing: the sender is asked for just that.",
        Reason::SeveralPeople => {
            "It is about several people: a person takes it, and the sender is told."
        }
        Reason::Contradiction => {
            "Two statements cannot both be true: a person takes it, and the sender is told."
        }
        Reason::Unreadable => "Nothing in it can be read: a person looks at it.",
        Reason::SenderNotAuthenticated => {
            "Nobody vouches for the sender: a person looks at it, and nothing is sent."
        }
        Reason::OtherMatter => "Not an order to move an account: left in the mailbox for staff.",
        Reason::OwnMessage => "Our own mail: never answered.",
        Reason::Duplicate => "The same mail came in before: never decided twice.",
        Reason::Bounce => "A delivery report: never answered.",
        Reason::AutoGenerated => "Sent by a program: never answered.",
    }
}

fn where_things_lie(folder: &Path, out: &mut impl Write) -> io::Result<()> {
    let bold = Style::new().bold();
    let shown = folder.display();
    writeln!(out, "\n{bold}Where things lie{bold:#}")?;
    for (what, path) in [
        ("replies", "outbox/"),
        (
            "mailbox",
            "Maildir/ (handled mail in .Hanterade, what a person looks at in .Granska, copies of replies in .Sent)",
        ),
        ("database", "kontoflytt.db"),
        ("configuration", "kontoflytt.toml"),
    ] {
        writeln!(out, "  {what:<15}{shown}/{path}")?;
    }
    writeln!(out, "\n{bold}Look further{bold:#}")?;
    for command in [
        "audit list",
        "audit show KF-YYYY-000001",
        "audit verify",
        "run --once",
    ] {
        writeln!(
            out,
            "  kontoflytt {command} --config {shown}/kontoflytt.toml"
        )?;
    }
    Ok(())
}

fn colour(outcome: Outcome) -> Style {
    match outcome {
        Outcome::Approved => AnsiColor::Green.on_default(),
        Outcome::Rejected => AnsiColor::Red.on_default(),
        Outcome::NeedsInformation => AnsiColor::Yellow.on_default(),
        Outcome::NeedsReview => AnsiColor::Magenta.on_default(),
        Outcome::NotARequest | Outcome::Ignored => AnsiColor::Cyan.on_default(),
    }
    .bold()
}
