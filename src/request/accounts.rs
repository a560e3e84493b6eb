//! Accounts that a text names: account ids, e-mail addresses, and what comes close to an id but is none.
//!
//! Never here: whose account it is, and whether an address is the city's; the register says that.

use std::ops::Range;

use super::facts::Account;
use crate::text::{Kind, Pieces};

/// An account named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountMention {
    /// The bytes that name it; for an address without `<`, `>` and `mailto:`.
    pub span: Range<usize>,
    /// What they name.
    pub found: Found,
}

/// What the words of an [`AccountMention`] name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// An account id, or an e-mail address of whatever domain; lower case.
    Account(Account),
    /// What looks like an id but has a letter or a digit too many or too few ("lisber22"); lower case.
    Malformed(String),
}

impl AccountMention {
    /// The account, unless what stands there is malformed.
    #[must_use]
    pub const fn account(&self) -> Option<&Account> {
        match &self.found {
            Found::Account(account) => Some(account),
            Found::Malformed(_) => None,
        }
    }
}

/// Product names and words that are written as letters and digits without being near an account id.
const NO_IDS: &[&str] = &[
    "office",
    "teams",
    "windows",
    "outlook",
    "iphone",
    "vecka",
    "veckan",
    "sommar",
    "januari",
    "februari",
    "augusti",
    "oktober",
    "september",
    "november",
    "december",
    "april",
    "rum",
    "plan",
    "version",
    "skype",
    "adobe",
    "excel",
    "galaxy",
    "server",
    "server",
    "projekt",
    "covid",
    "ticket",
    "arende",
    "room",
    "phone",
    "budget",
    "agenda",
];

/// All accounts in a text, in its order. Linear in its length.
#[must_use]
pub fn mentions(text: &str) -> Vec<AccountMention> {
    let pieces = Pieces::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let run = word_run(&pieces, at);
        if let Some((span, next)) = address(&pieces, &run) {
            let address = text.get(span.clone()).unwrap_or_default().to_lowercase();
            found.push(AccountMention {
                span,
                found: Found::Account(Account::Address(address)),
            });
            at = next;
            continue;
        }
        if let Some(mention) = id(&pieces, &run) {
            found.push(mention);
        }
        at = run.end.max(at + 1);
    }
    found
}

/// Pieces without a space between them that an address's local part or an id may consist of.
fn word_run(pieces: &Pieces, start: usize) -> Range<usize> {
    let is_part = |index: usize| match pieces.get(index).map(|piece| piece.kind) {
        Some(Kind::Word | Kind::Number) => true,
        Some(Kind::Mark(mark)) => is_local_mark(mark),
        None => false,
    };
    let mut end = start;
    while is_part(end) && (end == start || pieces.is_glued(end)) {
        end += 1;
    }
    start..end
}

const fn is_local_mark(mark: char) -> bool {
    matches!(mark, '.' | '_' | '-' | '+' | '%')
}

/// An address whose local part is this run: its bytes, and the number of the piece after it.
fn address(pieces: &Pieces, run: &Range<usize>) -> Option<(Range<usize>, usize)> {
    if run.is_empty() || !pieces.is_mark(run.end, '@') || !pieces.is_glued(run.end) {
        return None;
    }
    let first = run
        .clone()
        .find(|&i| !matches!(pieces.get(i).map(|p| p.kind), Some(Kind::Mark(_))))?;
    let mut end = None;
    let mut dotted = false;
    let mut at = run.end + 1;
    while pieces.is_glued(at) {
        match pieces.get(at).map(|piece| piece.kind) {
            Some(Kind::Word | Kind::Number) => {
                end = Some(at);
                dotted |= pieces.is_mark(at.saturating_sub(1), '.');
            }
            Some(Kind::Mark('.' | '-')) if end == Some(at - 1) => {}
            _ => break,
        }
        at += 1;
    }
    let (first, last) = (pieces.get(first)?, pieces.get(end?)?);
    dotted.then(|| (first.span.start..last.span.end, at.max(run.end + 1)))
}

/// An id, or a near miss, that fills the run but for marks at its ends.
fn id(pieces: &Pieces, run: &Range<usize>) -> Option<AccountMention> {
    let is_mark = |i: usize| matches!(pieces.get(i).map(|p| p.kind), Some(Kind::Mark('.' | '-')));
    let mut run = run.clone();
    while run.start < run.end && is_mark(run.start) {
        run.start += 1;
    }
    while run.start < run.end && is_mark(run.end - 1) {
        run.end -= 1;
    }
    let (letters, digits) = (run.start, run.start + 1);
    if run.len() != 2 || !pieces.is_word(letters) || !pieces.is_number(digits) {
        return None;
    }
    if touches_more(pieces, &run) {
        return None;
    }
    let span = pieces.get(letters)?.span.start..pieces.get(digits)?.span.end;
    let written = pieces.text().get(span.clone())?.to_lowercase();
    let is_plain = written.is_ascii();
    let found = match (
        pieces.written(letters).chars().count(),
        pieces.written(digits).len(),
    ) {
        (6, 4) if is_plain => Found::Account(Account::Id(written)),
        (6, 2..=5) | (5 | 7, 4) if !NO_IDS.contains(&pieces.folded(letters)) => {
            Found::Malformed(written)
        }
        _ => return None,
    };
    Some(AccountMention { span, found })
}

/// Whether the run is only a part of something longer: a handle, a path of a web address, `id@` with no domain.
fn touches_more(pieces: &Pieces, run: &Range<usize>) -> bool {
    let before = run
        .start
        .checked_sub(1)
        .filter(|_| pieces.is_glued(run.start));
    let is_joined = |i: usize| {
        matches!(
            pieces.get(i).map(|p| p.kind),
            Some(Kind::Mark('@' | '#' | '=' | '&' | '?'))
        )
    };
    before.is_some_and(is_joined)
        || (pieces.is_glued(run.end) && is_joined(run.end) && !pieces.is_mark(run.end, '?'))
}

#[cfg(test)]
mod tests;
