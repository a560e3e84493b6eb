//! Is the mail below passed on, or answered?

use std::sync::LazyLock;

use super::Context;
use super::segments::Mail;
use crate::text::{Fixed, fixed};

/// The longest note with which people pass a mail on, in words.
const LONGEST_NOTE: usize = 30;

/// What the sender says above, looked at once for all mails below.
#[derive(Debug, Clone, Copy)]
pub(super) struct Note {
    prefix: Option<Prefix>,
    is_empty: bool,
    is_short: bool,
    points_down: bool,
}

impl Note {
    /// Looks at the sender's own words and the subject.
    pub(super) fn read(words: &str, context: &Context<'_>) -> Self {
        Self {
            prefix: prefix(context.subject),
            is_empty: words.is_empty(),
            is_short: is_note(words),
            points_down: points_down(words),
        }
    }

    /// Whether the sender passes this mail on. A mark or a forward prefix says so; so do words that point down. An
    /// answer to one of the recipients, ourselves above all, is never that, and behind a reply prefix the note must
    /// be short.
    pub(super) fn passes_on(self, mail: &Mail, context: &Context<'_>) -> bool {
        if mail.is_marked_forwarded {
            return true;
        }
        if mail
            .head
            .address()
            .is_some_and(|address| context.recipients.contains(&address))
        {
            return false;
        }
        match self.prefix {
            Some(Prefix::Forward) => true,
            Some(Prefix::Reply) => self.points_down && self.is_short,
            // Nothing written above: the mail below is all there is to say. Without a head it is a mere quote.
            None => self.points_down || (self.is_empty && mail.head.from.is_some()),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Prefix {
    Forward,
    Reply,
}

/// The outermost prefix of a subject, behind tags in brackets.
fn prefix(subject: &str) -> Option<Prefix> {
    static PREFIX: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(r"^\s*(?:\[[^\]]{0,80}\]\s*)*(re|sv|aw|svar|vb|vs|fwd|fw|wg|tr)(?:\[\d+\])?\s*:")
    });
    let found = PREFIX.captures(subject)?.get(1)?.as_str().to_lowercase();
    Some(if matches!(found.as_str(), "re" | "sv" | "aw" | "svar") {
        Prefix::Reply
    } else {
        Prefix::Forward
    })
}

/// Whether the subject says that a mail is passed on.
pub(super) fn has_forward_prefix(subject: &str) -> bool {
    prefix(subject) == Some(Prefix::Forward)
}

/// Whether words point at the mail below: "se nedan", "FYI", "vidarebefordrar".
pub(super) fn points_down(words: &str) -> bool {
    static POINTS: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(
            r"\bnedan\b|\bnedanstående\b|\bvidarebefordra|\b(skickar|sänder) vidare\b|\bvidare(skickar|sänder)\b|\bfyi\b|\bför kännedom\b|\bbelow\b|\bforward(ing|ed)?\b|\bpassing (this )?on\b",
        )
    });
    POINTS.is_match(words)
}

/// Whether words are no more than a note on a mail below them: "Kan du ordna detta?"
pub(super) fn is_pass_on_note(words: &str) -> bool {
    static NOTE: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(
            r"\b(detta|det här|denna|this|ordna|fixa|ta hand om|hjälpa?|handle|take care of|bifoga[dt]?|bifogar|attached)\b",
        )
    });
    words.is_empty() || (is_note(words) && (points_down(words) || NOTE.is_match(words)))
}

fn is_note(words: &str) -> bool {
    words.split_whitespace().take(LONGEST_NOTE + 1).count() <= LONGEST_NOTE
}
