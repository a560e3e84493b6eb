//! A further person in a sentence below a form: the form has one account, and the sentence moves somebody else who is named
//! with another.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{MOVES, NOT_MOVED, owner, person};
use crate::request::document::Document;
use crate::request::evidence::Evidence;
use crate::request::facts::Account;
use crate::request::form::FieldKind;
use crate::request::linked::belongs_to;
use crate::request::mentions::Named;
use crate::request::pattern::{Pattern, pattern};

/// Somebody who is named with an account moves.
static IS_MOVED_TOO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"@person (?:\( @account \) |, @account |@account )(?:, )?(?:(?:ska|skall|kommer att|will|should|is|som|who) )?{MOVES} "
    ))
});
/// A form with one person's account, and below it a sentence that moves somebody else with an account of the own.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    let owners: BTreeSet<String> = document
        .fields()
        .filter(|(_, field)| field.kind == FieldKind::Account)
        .filter_map(|(part, field)| owner(part, &field.value))
        .collect();
    if owners.is_empty() {
        return None;
    }
    document.lines().find_map(|(part, sentence)| {
        let moves = IS_MOVED_TOO.is_match(&sentence.norm) && !NOT_MOVED.is_match(&sentence.norm);
        let person = person(part, sentence).filter(|_| moves)?;
        let other = sentence.mention_tokens().find(|token| {
            match part.mention(token).map(|mention| &mention.named) {
                Some(Named::Account(account @ Account::Id(id), _)) => {
                    belongs_to(account, person) && !owners.contains(id.get(..6).unwrap_or(id))
                }
                _ => false,
            }
        })?;
        Some(part.evidence(&other.range))
    })
}
