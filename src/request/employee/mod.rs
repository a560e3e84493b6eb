//! Whose account it is: the sender or somebody else, by which name and which account.
//!
//! Never here: whether the account exists.

mod words;

use regex::Regex;

use super::claims::{Claim, is_correction, settle};
use super::document::{Document, Part, Sentence, Token};
use super::evidence::{Evidence, Source, Stated};
use super::facts::Account;
use super::form::FieldKind;
use super::linked::belongs_to;
use super::mentions::Named;
use super::reading::Reading;
use words::{
    ACCOUNT_FOR, ACCOUNT_IS, ACCOUNT_WORD, CONTACT, DENIED, I_MOVE, MINE, NAMED_ACCOUNT,
    NOT_EMPLOYEE, OLD_ACCOUNT, OLD_ACCOUNT_AFTER, SUBJECT_AFTER, THEIRS, THEY_MOVE,
};

/// The one whose words are read: the sender, or the writer of a forwarded request.
#[derive(Debug, Clone, Default)]
pub(super) struct Writer {
    /// The display name.
    pub(super) name: Option<String>,
    /// The address, where it is a city address.
    pub(super) address: Option<String>,
}

/// The employee as the mail states it.
#[derive(Debug, Default)]
pub(super) struct Employee {
    /// Whether the employee is the sender.
    pub(super) first_person: bool,
    /// The account.
    pub(super) account: Reading<Account>,
    /// The name.
    pub(super) name: Option<Stated<String>>,
    /// The address of the employee where an id stands as the account: its domain tells the origin.
    pub(super) address: Option<Stated<String>>,
}

/// Reads the employee. `sender` writes the mail; `forwarded` wrote a request that the sender passed on.
pub(super) fn read(document: &Document, sender: &Writer, forwarded: Option<&Writer>) -> Employee {
    let voice = Voice::of(document, sender);
    let mut employee = match (voice, forwarded) {
        (Voice::First, None) => of_writer(document, sender, Source::Sender),
        (Voice::First, Some(writer)) => of_writer(document, writer, Source::Forwarded),
        (Voice::Third, writer) => of_other(document, sender, writer),
    };
    employee.first_person = voice == Voice::First && forwarded.is_none();
    employee
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    First,
    Third,
}

impl Voice {
    fn of(document: &Document, sender: &Writer) -> Self {
        let count = |regex: &Regex| {
            document
                .sentences()
                .map(|(_, sentence)| regex.find_iter(&sentence.norm).count())
                .sum::<usize>()
        };
        let (mine, theirs) = (count(&MINE), count(&THEIRS));
        if mine != theirs {
            return if mine > theirs {
                Self::First
            } else {
                Self::Third
            };
        }
        let (i_move, they_move) = (count(&I_MOVE), count(&THEY_MOVE));
        if i_move != they_move {
            return if i_move > they_move {
                Self::First
            } else {
                Self::Third
            };
        }
        let others = |named: &Named| match named {
            Named::Person(name) => sender.name.as_ref().is_none_or(|own| !same_name(own, name)),
            Named::Account(account, city) => *city && !is_of(account, sender),
            _ => false,
        };
        let fields = document
            .fields()
            .filter(|(_, field)| matches!(field.kind, FieldKind::Name | FieldKind::Account));
        let in_fields = fields
            .flat_map(|(part, field)| {
                field
                    .value
                    .mention_tokens()
                    .filter_map(|token| part.mention(token))
            })
            .any(|mention| others(&mention.named));
        let in_text = document
            .parts
            .iter()
            .flat_map(|part| &part.mentions)
            .any(|mention| others(&mention.named));
        if in_fields || in_text && i_move == 0 {
            Self::Third
        } else {
            Self::First
        }
    }
}

/// The sender is the employee: the account is the sender's own address unless another is given.
fn of_writer(document: &Document, writer: &Writer, source: Source) -> Employee {
    let claims = account_claims(document, writer.name.as_deref(), writer, true);
    let mut account = prefer_id(&claims);
    let own = writer
        .address
        .clone()
        .map(|address| Stated::new(address.clone(), header(source, &address)));
    if account.stated.is_none() && account.contradiction.is_none() {
        account.stated = own
            .as_ref()
            .map(|own| Stated::new(Account::Address(own.value.clone()), own.evidence.clone()));
    }
    let name = writer
        .name
        .clone()
        .map(|name| Stated::new(name.clone(), header(source, &name)));
    Employee {
        first_person: true,
        account,
        name,
        address: own,
    }
}

/// Somebody else is the employee: the one that the mail names and ties to the account or the move.
fn of_other(document: &Document, sender: &Writer, forwarded: Option<&Writer>) -> Employee {
    let mut name = name(document, sender);
    if name.is_none()
        && let Some(writer) = forwarded
    {
        name = writer
            .name
            .clone()
            .map(|name| Stated::new(name.clone(), header(Source::Forwarded, &name)));
    }
    let claims = account_claims(
        document,
        name.as_ref().map(|name| name.value.as_str()),
        sender,
        false,
    );
    let mut account = prefer_id(&claims);
    let fits = |writer: &&Writer| match (&name, &writer.name) {
        (Some(name), Some(own)) => same_name(own, &name.value),
        _ => true,
    };
    let own = forwarded
        .filter(fits)
        .and_then(|writer| writer.address.clone());
    if account.stated.is_none()
        && account.contradiction.is_none()
        && let Some(address) = own
    {
        account.stated = Some(Stated::new(
            Account::Address(address.clone()),
            header(Source::Forwarded, &address),
        ));
    }
    let address = claims
        .iter()
        .filter(|claim| claim.weight > 0)
        .find_map(|claim| match &claim.value {
            Account::Address(address) => Some(Stated::new(address.clone(), claim.evidence.clone())),
            Account::Id(_) => None,
        });
    Employee {
        first_person: false,
        account,
        name,
        address,
    }
}

fn header(source: Source, text: &str) -> Evidence {
    Evidence {
        source,
        text: text.to_owned(),
        start: 0,
        end: 0,
    }
}

/// An id and an address may both be given for one account: the id stands.
fn prefer_id(claims: &[Claim<Account>]) -> Reading<Account> {
    let ids: Vec<Claim<Account>> = claims
        .iter()
        .filter(|claim| matches!(claim.value, Account::Id(_)))
        .cloned()
        .collect();
    let settled = settle(&ids, 2);
    if settled.stated.is_some() || settled.contradiction.is_some() {
        let heaviest_address = claims
            .iter()
            .filter(|claim| matches!(claim.value, Account::Address(_)))
            .map(|claim| claim.weight)
            .max();
        let heaviest_id = ids.iter().map(|claim| claim.weight).max();
        if heaviest_address.is_none_or(|address| heaviest_id.is_some_and(|id| id + 3 >= address)) {
            return settled;
        }
    }
    settle(claims, 2)
}

/// Every account that may be the employee's, weighed.
fn account_claims(
    document: &Document,
    name: Option<&str>,
    writer: &Writer,
    first_person: bool,
) -> Vec<Claim<Account>> {
    let mut claims = Vec::new();
    for part in &document.parts {
        for field in &part.fields {
            let weight = match field.kind {
                FieldKind::Account => 8,
                FieldKind::Name => 7,
                FieldKind::Other => 0,
                _ => 2,
            };
            for (token, account) in city_accounts(part, &field.value) {
                let own =
                    !first_person && is_of(account, writer) && field.kind != FieldKind::Account;
                claims.push(claim(
                    part,
                    &field.value,
                    token,
                    account,
                    if own { 0 } else { weight },
                ));
            }
        }
        for sentence in &part.sentences {
            for (token, account) in city_accounts(part, sentence) {
                let weight = weigh(part, sentence, token, account, name, writer, first_person);
                claims.push(claim(part, sentence, token, account, weight));
            }
        }
    }
    claims
}

fn claim(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    account: &Account,
    weight: u8,
) -> Claim<Account> {
    let corrects = is_correction(sentence.before(token))
        || sentence.norm.contains("konto")
            && is_correction(&sentence.norm)
            && city_accounts(part, sentence).count() == 1;
    Claim {
        value: account.clone(),
        evidence: part.evidence(&token.range),
        weight,
        corrects: corrects && weight > 0,
    }
}

fn weigh(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    account: &Account,
    name: Option<&str>,
    writer: &Writer,
    first_person: bool,
) -> u8 {
    let (before, after) = (sentence.before(token), sentence.after(token));
    if DENIED.is_match(before)
        || first_person && is_of_other(part, sentence, token, account, writer)
    {
        return 0;
    }
    if !first_person && is_of(account, writer) {
        return 0;
    }
    let fits = name.is_some_and(|name| belongs_to(account, name));
    if CONTACT.is_match(before) && !fits {
        return 0;
    }
    if OLD_ACCOUNT.is_match(before) || OLD_ACCOUNT_AFTER.is_match(after) {
        return u8::from(!first_person);
    }
    let spoken_of = ACCOUNT_WORD.is_match(&sentence.norm);
    3 + 3 * u8::from(fits) + u8::from(spoken_of) + u8::from(NAMED_ACCOUNT.is_match(before))
}

/// In a first-person mail, an account beside somebody else's name is that person's.
fn is_of_other(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    account: &Account,
    writer: &Writer,
) -> bool {
    let own = writer
        .name
        .as_ref()
        .is_some_and(|own| belongs_to(account, own))
        || is_of(account, writer);
    let mine = MINE.is_match(&sentence.norm) || ACCOUNT_IS.is_match(sentence.before(token));
    !own && !mine
        && sentence
            .mention_tokens()
            .filter_map(|other| part.mention(other))
            .any(|mention| matches!(&mention.named, Named::Person(name) if belongs_to(account, name)))
}

fn city_accounts<'a>(
    part: &'a Part,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (&'a Token, &'a Account)> {
    sentence
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Account(account, true) => Some((token, account)),
            _ => None,
        })
}

fn is_of(account: &Account, writer: &Writer) -> bool {
    match account {
        Account::Address(address) => writer.address.as_deref() == Some(address),
        Account::Id(_) => writer
            .name
            .as_ref()
            .is_some_and(|name| belongs_to(account, name)),
    }
}

/// The name that the mail ties most closely to the account or the move.
fn name(document: &Document, sender: &Writer) -> Option<Stated<String>> {
    let accounts: Vec<&Account> = document
        .parts
        .iter()
        .flat_map(|part| &part.mentions)
        .filter_map(|mention| match &mention.named {
            Named::Account(account, true) => Some(account),
            _ => None,
        })
        .collect();
    let mut best: Option<(i32, Stated<String>)> = None;
    let mut consider = |weight: i32, part: &Part, token: &Token, name: &str| {
        if weight > 0 && best.as_ref().is_none_or(|(heaviest, _)| weight > *heaviest) {
            best = Some((
                weight,
                Stated::new(name.to_owned(), part.evidence(&token.range)),
            ));
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
            if field.kind == FieldKind::Name && people(part, &field.value).next().is_none() {
                if let (Some(first), Some(name)) =
                    (field.value.tokens.first(), plain_name(part, field))
                {
                    consider(11, part, first, &name);
                }
            }
        }
        for sentence in &part.sentences {
            for (token, person) in people(part, sentence) {
                let weight = place_in_sentence(sentence, token) + fits(person, &accounts, sender);
                consider(weight, part, token, person);
            }
        }
    }
    best.map(|(_, name)| name)
        .or_else(|| super::linked::single_name(document))
}

/// A name field's value as it stands: one name, or one typed without capitals.
fn plain_name(part: &Part, field: &super::form::FormField) -> Option<String> {
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
    if SUBJECT_AFTER.is_match(after) {
        weight += 3;
    }
    if ACCOUNT_FOR.is_match(before) {
        weight += 4;
    }
    weight
}

/// Whether two spellings name one person.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        name.split([' ', '-'])
            .map(super::fold::word)
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty()
        && !other.is_empty()
        && (one.iter().all(|word| other.contains(word))
            || other.iter().all(|word| one.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::same_name;

    #[test]
    fn two_spellings_of_a_name_are_one() {
        assert!(same_name("Anna Andersson", "Andersson Anna"));
        assert!(same_name("Gun-Britt Persson", "Gun Britt Persson"));
        assert!(!same_name("Anna Andersson", "Anna Berg"));
    }
}
