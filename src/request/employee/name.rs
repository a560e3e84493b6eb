//! The employee's name, against all other people that a mail names.

use super::super::document::{Document, Part, Sentence, Token};
use super::super::evidence::Stated;
use super::super::facts::Account;
use super::super::form::{FieldKind, FormField};
use super::super::linked::{belongs_to, single_name};
use super::super::mentions::Named;
use super::super::roles;
use super::words::{
    ACCOUNT_FOR, BORROWED, FORMER_NAME, MOVES_AFTER, NOT_EMPLOYEE, ORDERED_NAMED, STAYS_BEHIND,
    SUBJECT_AFTER, TO_ASK,
};
use super::{Writer, same_name, set_aside};

/// The name that the mail ties most closely to the account or the move.
pub(super) fn name(document: &Document, sender: &Writer) -> Option<Stated<String>> {
    if let Some(name) = of_two_fields(document) {
        return Some(name);
    }
    let accounts = accounts(document);
    let mut best: Option<(i32, Stated<String>)> = None;
    let mut consider = |weight: i32, part: &Part, token: &Token, name: &str| {
        if weight > 0 && best.as_ref().is_none_or(|(heaviest, _)| weight > *heaviest) {
            let name = roles::without_title(name).to_owned();
            best = Some((weight, Stated::new(name, part.evidence(&token.range))));
        }
    };
    for part in &document.parts {
        for field in &part.fields {
            let base = match field.kind {
                FieldKind::Name => 12,
                FieldKind::Account => 8,
                FieldKind::Other => -20,
                _ => 1,
            };
            for (token, person) in people(part, &field.value) {
                consider(base + fits(person, &accounts, sender), part, token, person);
            }
            if field.kind == FieldKind::Name
                && people(part, &field.value).next().is_none()
                && let (Some(first), Some(name)) =
                    (field.value.tokens.first(), plain_name(part, field))
            {
                consider(11, part, first, &name);
            }
        }
        for sentence in &part.sentences {
            for (token, person) in people(part, sentence) {
                let weight = place_in_sentence(sentence, token) + fits(person, &accounts, sender);
                let (before, after) = (sentence.before(token), sentence.after(token));
                if !set_aside::moved_another_time(before, after) {
                    consider(weight, part, token, person);
                }
            }
        }
    }
    best.map(|(_, name)| name).or_else(|| single_name(document))
}

/// The one whose account is ordered by name, where it is one only.
pub(super) fn ordered(document: &Document) -> Option<Stated<String>> {
    let mut named: Option<Stated<String>> = None;
    for (part, sentence) in document.sentences() {
        for found in ORDERED_NAMED.find_iter(&sentence.norm) {
            let within = |token: &&Token| found.range().contains(&token.norm.start);
            for (token, person) in people(part, sentence).filter(|(token, _)| within(token)) {
                let name = roles::without_title(person).to_owned();
                if named
                    .as_ref()
                    .is_some_and(|named| !same_name(&named.value, &name))
                {
                    return None;
                }
                named = named.or_else(|| Some(Stated::new(name, part.evidence(&token.range))));
            }
        }
    }
    named
}

/// The accounts that the mail does not set aside.
fn accounts(document: &Document) -> Vec<&Account> {
    let values = document.fields().map(|(part, field)| (part, &field.value));
    let lines = document.sentences().chain(values);
    lines
        .flat_map(|(part, line)| {
            line.mention_tokens()
                .filter(|token| {
                    let (before, after) = (line.before(token), line.after(token));
                    !set_aside::is_set_aside(before, after) && !set_aside::is_of_who_orders(before)
                })
                .filter_map(|token| match &part.mention(token)?.named {
                    Named::Account(account, true) => Some(account),
                    _ => None,
                })
        })
        .collect()
}

/// "Efternamn: Winter", "Förnamn: Josefin": one name in two fields.
fn of_two_fields(document: &Document) -> Option<Stated<String>> {
    let value = |labels: &[&str]| {
        let mut fields = document
            .fields()
            .filter(|(_, field)| labels.contains(&field.label.as_str()));
        let (part, field) = fields.next()?;
        let name = plain_name(part, field)?;
        fields.next().is_none().then_some((part, field, name))
    };
    let (part, field, given) = value(&["fornamn", "tilltalsnamn", "first name", "given name"])?;
    let (_, _, surname) = value(&["efternamn", "last name", "surname", "family name"])?;
    let name = format!("{given} {surname}");
    Some(Stated::new(name, part.evidence(&field.value.range)))
}

/// A name field's value as it stands: one name, or one typed without capitals.
fn plain_name(part: &Part, field: &FormField) -> Option<String> {
    let text = part
        .text
        .get(field.value.range.clone())?
        .trim()
        .trim_matches(['.', ',']);
    let text = text.split(['(', ',', ';', '<']).next()?.trim();
    let plain = text
        .chars()
        .all(|c| c.is_alphabetic() || " -'’.".contains(c))
        && (2..=60).contains(&text.chars().count());
    (plain && text.split_whitespace().count() <= 4).then(|| {
        text.split_whitespace()
            .map(capitalise)
            .collect::<Vec<_>>()
            .join(" ")
    })
}

fn capitalise(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

fn people<'a>(
    part: &'a Part,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (&'a Token, &'a String)> {
    sentence
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Person(name) => Some((token, name)),
            _ => None,
        })
}

fn fits(person: &str, accounts: &[&Account], sender: &Writer) -> i32 {
    let linked = if accounts.iter().any(|account| belongs_to(account, person)) {
        6
    } else {
        0
    };
    let own = if sender
        .name
        .as_ref()
        .is_some_and(|own| same_name(own, person))
    {
        -9
    } else {
        0
    };
    linked + own
}

fn place_in_sentence(sentence: &Sentence, token: &Token) -> i32 {
    let (before, after) = (sentence.before(token), sentence.after(token));
    let mut weight = 2;
    if NOT_EMPLOYEE.is_match(before) {
        weight -= 6;
    }
    let possessed = after.split_whitespace().next().unwrap_or_default();
    let lends = BORROWED.is_match(&format!("{before}@person {possessed} "));
    // However well an account fits, who is to be asked and who lends an account is not the one that moves.
    let no_more = FORMER_NAME.is_match(before) || STAYS_BEHIND.is_match(after);
    if lends || no_more || TO_ASK.is_match(before) {
        weight -= 12;
    }
    if SUBJECT_AFTER.is_match(after) {
        weight += 3;
    }
    // "Ann Lowe går till Liseberg": more than an account that fits a name says of who moves.
    if MOVES_AFTER.is_match(after) {
        weight += 7;
    }
    if ACCOUNT_FOR.is_match(before) {
        weight += 4;
    }
    weight
}
