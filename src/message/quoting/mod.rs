//! Whose words are whose: the sender's own, a mail passed on, quotes, the signature.

use super::lines::{self, Line};
use super::mime::Enclosed;
use super::{EmailAddress, VisibleText};

/// What is known of the mail besides its lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    /// The subject, reply and forward prefixes kept.
    pub subject: &'a str,
    /// The sender's names.
    pub names: &'a [&'a str],
    /// To and Cc.
    pub recipients: &'a [EmailAddress],
}

/// Splits a mail.
pub(super) fn split(
    lines: Vec<Line>,
    enclosed: Option<Enclosed>,
    context: &Context<'_>,
) -> VisibleText {
    let _ = (enclosed, context);
    let (own, quoted): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.depth == 0);
    VisibleText {
        own: lines::join(&own),
        quoted: lines::join(&quoted),
        ..VisibleText::default()
    }
}
