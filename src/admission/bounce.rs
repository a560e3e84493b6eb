//! Delivery reports: RFC 3464, and the many that follow nothing.
//!
//! Of the reports in the wild almost half are plain text. A daemon's name, a null return path or a report type tell
//! most of them; the rest is told by what the subject begins with. People forward bounces and write from
//! `postmaster@`: a forward prefix or a plain text without such words is theirs.

use std::sync::LazyLock;

use crate::message::{Message, MessageId, ReturnPath};
use crate::text::{Fixed, FixedSet, fixed, fixed_set};

/// What a report says became of the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was not delivered and will not be.
    Failed,
    /// It is still being tried.
    Delayed,
}

/// A delivery report, for the case whose reply it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryReport {
    /// What became of the mail.
    pub fate: Fate,
    /// The Message-IDs that it may be about, the surest first: those of the enclosed mail, then those in its text,
    /// then the one that the report answers.
    pub originals: Vec<MessageId>,
}

/// Reads a delivery report; `None` where the mail is none.
#[must_use]
pub fn report(message: &Message) -> Option<DeliveryReport> {
    if !is_bounce(message) {
        return None;
    }
    let enclosed = message
        .structure
        .enclosed
        .iter()
        .filter_map(|headers| headers.first("Message-ID"));
    let in_text = message.body.lines().filter_map(|line| {
        let (name, value) = line.trim_start_matches(['>', ' ', '|']).split_once(':')?;
        name.trim()
            .eq_ignore_ascii_case("message-id")
            .then_some(value)
    });
    let mut originals: Vec<MessageId> = Vec::new();
    let ids = enclosed.chain(in_text).filter_map(MessageId::parse);
    for id in ids
        .chain(message.in_reply_to.iter().cloned())
        .chain(message.references.iter().rev().cloned())
    {
        if !originals.contains(&id) {
            originals.push(id);
        }
        if originals.len() == MOST_ORIGINALS {
            break;
        }
    }
    Some(DeliveryReport {
        fate: fate(message),
        originals,
    })
}

/// A report is about one mail; more ids than this are not looked up.
const MOST_ORIGINALS: usize = 10;

fn fate(message: &Message) -> Fate {
    let mut actions = message
        .structure
        .delivery_status
        .iter()
        .flat_map(|status| status.lines())
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.trim().eq_ignore_ascii_case("action"))
        .map(|(_, action)| action.trim().to_ascii_lowercase())
        .peekable();
    let delayed = if actions.peek().is_some() {
        actions.all(|action| action.starts_with("delayed"))
    } else {
        DELAY.is_match(&opening(message))
    };
    if delayed { Fate::Delayed } else { Fate::Failed }
}

/// Whether the mail reports a failed or delayed delivery.
pub(super) fn is_bounce(message: &Message) -> bool {
    if is_report(message)
        || message.headers.has("X-Failed-Recipients")
        || message.headers.has("X-MS-Exchange-Message-Is-Ndr")
    {
        return true;
    }
    if is_mailer_daemon(message) {
        return true;
    }
    let no_answer_wanted = message.return_path == ReturnPath::Null;
    let speaks_of_it = SUBJECT.is_match(&message.subject) || TEXT.is_match(&opening(message));
    if no_answer_wanted || is_postmaster(message) || is_exchange(message) {
        return speaks_of_it;
    }
    // From anybody else (a virus wall, a no-reply address): only what says it in the subject and shows it as well.
    SUBJECT.is_match(&message.subject)
        && (STATUS.is_match(&message.body) || !message.structure.enclosed.is_empty())
}

fn is_report(message: &Message) -> bool {
    let structure = &message.structure;
    structure.root() == "multipart/report"
        && (structure.report_type.as_deref() == Some("delivery-status")
            || (structure.report_type.is_none() && structure.has("message/delivery-status")))
}

/// A From that only mail servers use, also where it is no address at all.
fn is_mailer_daemon(message: &Message) -> bool {
    message.headers.all("From").any(|from| {
        let squeezed: String = from
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || *c == '@')
            .collect();
        [
            "mailerdaemon",
            "maildaemon",
            "maildeliverysubsystem",
            "maildeliverysystem",
        ]
        .iter()
        .any(|name| squeezed.contains(name))
    })
}

/// Whether the mail is from Exchange itself, whose address is its name and 32 digits.
pub(super) fn is_exchange(message: &Message) -> bool {
    const NAME: &str = "microsoftexchange";
    message.from.iter().any(|sender| {
        let local = sender.address.as_str().split('@').next().unwrap_or("");
        let local = local.to_ascii_lowercase();
        local.strip_prefix(NAME).is_some_and(|digits| {
            digits.len() >= 16 && digits.chars().all(|c| c.is_ascii_hexdigit())
        })
    })
}

fn is_postmaster(message: &Message) -> bool {
    message.from.is_empty()
        || message.from.iter().any(|sender| {
            let local = sender.address.as_str().split('@').next().unwrap_or("");
            let letters: String = local.chars().filter(char::is_ascii_alphabetic).collect();
            letters.contains("postmaster")
        })
}

/// The first lines: what a report says stands on top, what it returns stands below.
fn opening(message: &Message) -> String {
    message
        .body
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(6)
        .collect::<Vec<_>>()
        .join(" ")
}

static SUBJECT: LazyLock<FixedSet> = LazyLock::new(|| {
    fixed_set(&[
        r"^(\[[^\]]*\] *)*(undeliver(ed|able)|returned mail|mail delivery (failed|failure|problem|status)|delivery (status notification|failure|failed|problem|notification|delayed|has failed|report)|failure notice|failed delivery|non[- ]?deliver(y|able)|mail (system )?error|message (delayed|undeliverable|status|could not be delivered)|returned to sender|warning: (could not send|message)|nondeliverable|could not deliver|cannot deliver|can't deliver|couldn't deliver|failed to deliver|unable to deliver)",
        r"^(\[[^\]]*\] *)*(olevererat|olevererbart|ej levererat|(kunde|kan|kunde ej|kan ej) (inte )?(levereras?|leverera)|ej levererbart?|det gick inte att leverera|leverans(en)? (misslyckades|fördröj|försenad)|leveransfel|leveransstatus|meddelandet (har inte|kunde inte|gick inte)|misslyckad leverans|retur till avsändaren|fördröjd leverans)",
    ])
});

static TEXT: LazyLock<FixedSet> = LazyLock::new(|| {
    fixed_set(&[
        r"this (is the mail system|message was created automatically by (the )?(mail|smtp))",
        r"(your|the|a) (e-?mail|mail|message)( \S+){0,8} (could not be|was not|cannot be|can't be|has not been|couldn't be) (delivered|sent)",
        r"(unable|not able|failed|failure) to deliver|delivery (has failed|failed|to the following|is delayed|has been delayed|status notification)",
        r"(undeliverable|undelivered|returned mail|permanent (fatal )?errors?|delivery failure|could not be delivered|still undelivered)",
        r"(det gick inte att|kunde inte|kan inte|har inte kunnat|gick inte att) levereras?",
        r"(inte|ej) (kunnat )?(levererats?|levereras?)|olevererat|leveransen (till|av|misslyckades)",
    ])
});

static STATUS: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"(?m)\b[45]\.\d{1,3}\.\d{1,3}\b|\b5[0-5]\d[ -]|user unknown|mailbox (is )?full|brevlådan är full",
    )
});

static DELAY: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"(?i)delayed|still (undelivered|being retried|trying)|not yet been delivered|will (continue to|keep) (try|retry)|fördröj|försena|försök(er)? (igen|fortsätter)",
    )
});
