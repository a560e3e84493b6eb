//! The letters of an account's id against the names of the mail: "krilof0107" is not Rebecka Lind's where Krister is named.

use super::super::super::document::{Document, Part, Token};
use super::super::super::evidence::{Evidence, Source};
use super::super::super::facts::{Account, MoveRequest};
use super::super::super::fold;
use super::super::super::linked::{belongs_to, nearly_belongs_to};
use super::super::super::persons;

/// The name of somebody else from whose letters the account is made.
pub(super) fn of_another(document: &Document, request: &MoveRequest) -> Option<Evidence> {
    let account = &request.account.as_ref()?.value;
    let employee = request.employee_name.as_ref()?.value.as_str();
    let begins = given_of(account)?;
    let own: Vec<String> = employee.split([' ', '-']).map(fold::word).collect();
    if belongs_to(account, employee)
        || nearly_belongs_to(account, employee)
        || own.iter().any(|word| word.starts_with(begins))
    {
        return None;
    }
    let parts = document.parts.iter();
    parts
        .filter(|part| part.source != Source::Subject)
        .flat_map(|part| {
            part.sentences
                .iter()
                .flat_map(move |of| of.tokens.iter().map(move |token| (part, token)))
        })
        .find(|(part, token)| is_name(part, token, begins))
        .map(|(part, token)| part.evidence(&token.range))
}

/// What the given name of the account's owner begins with: three letters of an id, the first word of an address.
fn given_of(account: &Account) -> Option<&str> {
    match account {
        Account::Id(id) => id.get(..3),
        Account::Address(address) => {
            let local = address.split('@').next()?;
            local.split_once('.').map(|(given, _)| given)
        }
    }
}

fn is_name(part: &Part, token: &Token, begins: &str) -> bool {
    let word = part.text.get(token.range.clone()).unwrap_or_default();
    let named = token.mention.is_none() && persons::is_name_word(word);
    named && begins.len() > 2 && fold::word(word).starts_with(begins)
}
