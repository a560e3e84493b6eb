//! Whose account it is: the sender or somebody else, by which name and which account.
//!
//! Never here: whether the account exists.

mod account;
mod borrowed;
mod given;
mod name;
mod other_ids;
mod relations;
pub(super) mod set_aside;
pub(super) mod spoken;
pub(super) mod words;

use super::document::{Document, Part, Sentence, Token};
use super::evidence::{Evidence, Source, Stated};
use super::facts::Account;
use super::form::FieldKind;
use super::linked::belongs_to;
pub(super) use super::linked::same_name;
use super::mentions::Named;
use super::pattern::Pattern;
use super::reading::Reading;
use account::{account_claims, is_of, prefer_id};
use name::name;
use words::{
    HIS_TO_FOLLOW, I_MOVE, MINE, MINE_TOO, MY_ACCOUNT, ORDERED_HIS, ORDERED_MINE, ORDERED_THEIRS,
    POSSESSED, SIGNER, THEIRS, THEY_MOVE,
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
    let borrowed = borrowed::writer(document, sender);
    let (writer, source) = match &borrowed {
        Some(writer) => (writer, Source::Body),
        None => (sender, Source::Sender),
    };
    let voice = Voice::of(document, writer);
    let mut employee = match (voice, forwarded) {
        (Voice::First, None) => of_writer(document, writer, source),
        (Voice::First, Some(writer)) => of_writer(document, writer, Source::Forwarded),
        (Voice::Third, original) => of_other(document, writer, original),
    };
    employee.first_person = voice == Voice::First && forwarded.is_none();
    if borrowed.is_some() {
        employee.account.stated = employee
            .account
            .stated
            .filter(|account| sender.address.as_deref() != Some(account.value.as_str()));
    }
    employee
}

/// The most accounts that are compared with every name of a mail: one mail orders one move.
const MOST_ACCOUNTS: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    First,
    Third,
}

impl Voice {
    /// "Yrsa Kling begär flytt av sitt konto", from Yrsa Kling.
    fn writes_of_oneself(document: &Document, sender: &Writer) -> bool {
        let own = |part: &Part, token: &Token| match part.mention(token).map(|m| &m.named) {
            Some(Named::Person(name)) => {
                sender.name.as_ref().is_some_and(|own| same_name(own, name))
            }
            _ => false,
        };
        document.sentences().any(|(part, sentence)| {
            [" sitt ", " sin "]
                .iter()
                .any(|word| sentence.norm.contains(word))
                && sentence.mention_tokens().any(|token| own(part, token))
        })
    }

    /// How often the sender's own name is told of what it possesses: "Yrsa Klings konto", from Yrsa Kling.
    fn own_name_possesses(document: &Document, sender: &Writer) -> usize {
        let own = |part: &Part, token: &Token| match part.mention(token).map(|m| &m.named) {
            Some(Named::Person(name)) => {
                sender.name.as_ref().is_some_and(|own| same_name(own, name))
            }
            _ => false,
        };
        let of_sentence = |(part, sentence): (&Part, &Sentence)| {
            sentence
                .mention_tokens()
                .filter(|token| POSSESSED.is_match(sentence.after(token)) && own(part, token))
                .count()
        };
        document.sentences().map(of_sentence).sum()
    }

    /// Whether every account that the mail names is the sender's, and it names one.
    fn only_own_accounts(document: &Document, sender: &Writer) -> bool {
        let mentions = document.parts.iter().flat_map(|part| &part.mentions);
        let mut accounts = mentions
            .filter_map(|mention| match &mention.named {
                Named::Account(account, true) => Some(is_of(account, sender)),
                _ => None,
            })
            .peekable();
        accounts.peek().is_some() && accounts.all(|own| own)
    }

    /// Whether the mail names accounts, each of them made from the name of somebody else that it names.
    fn only_accounts_of_others(document: &Document, sender: &Writer) -> bool {
        let mentions = || document.parts.iter().flat_map(|part| &part.mentions);
        let of_other = |account: &Account| {
            mentions().any(|mention| match &mention.named {
                Named::Person(name) => {
                    belongs_to(account, name)
                        && sender.name.as_ref().is_none_or(|own| !same_name(own, name))
                }
                _ => false,
            })
        };
        let mut accounts = mentions()
            .filter_map(|mention| match &mention.named {
                Named::Account(account, true) => Some(account),
                _ => None,
            })
            .take(MOST_ACCOUNTS)
            .peekable();
        accounts.peek().is_some()
            && accounts.all(|account| !is_of(account, sender) && of_other(account))
    }

    fn of(document: &Document, sender: &Writer) -> Self {
        let count = |regex: &Pattern| {
            document
                .sentences()
                .map(|(_, sentence)| regex.find_iter(&sentence.norm).count())
                .sum::<usize>()
                + document
                    .fields()
                    .filter(|(_, field)| regex.is_match(&format!(" {} ", field.label)))
                    .count()
        };
        // "Flytta mitt konto": whoever else's account was moved, or is lent.
        if count(&ORDERED_MINE) > 0 && count(&ORDERED_THEIRS) == 0 {
            return Self::First;
        }
        // "Flytta hans konto. Jag heter … i Teams": whose account is ordered counts, not whose else is told.
        if count(&ORDERED_HIS) > 0 && count(&ORDERED_MINE) + count(&MY_ACCOUNT) == 0 {
            return Self::Third;
        }
        // "Hennes konto ska följa med. Kvittensen vill jag ha själv, mitt konto är …".
        if count(&HIS_TO_FOLLOW) > 0 && count(&ORDERED_MINE) == 0 && count(&I_MOVE) == 0 {
            return Self::Third;
        }
        let named = Self::own_name_possesses(document, sender);
        let of_others = relations::count(document, relations::behind_mine);
        let of_ours = relations::count(document, relations::behind_ours);
        let mine =
            (named + count(&MINE)).saturating_sub(count(&MINE_TOO) + count(&SIGNER) + of_others);
        let theirs = (count(&THEIRS) + of_others + of_ours + given::possesses(document, sender))
            .saturating_sub(named);
        if mine == 0 && theirs <= 1 && Self::writes_of_oneself(document, sender) {
            return Self::First;
        }
        if count(&MY_ACCOUNT) == 0 && Self::only_accounts_of_others(document, sender) {
            return Self::Third;
        }
        if mine != theirs {
            return if mine > theirs {
                Self::First
            } else {
                Self::Third
            };
        }
        let apart = count(&MINE_TOO) > 0;
        if Self::only_own_accounts(document, sender) && mine >= theirs && !apart {
            return Self::First;
        }
        let (i_move, they_move) = (count(&I_MOVE), count(&THEY_MOVE));
        if i_move != they_move {
            return if i_move > they_move {
                Self::First
            } else {
                Self::Third
            };
        }
        // "Mitt konto är … Olle (…) kan svara på frågor": whose account is told in so many words, and nobody else moves.
        if count(&MY_ACCOUNT) > 0 && they_move == 0 && count(&ORDERED_THEIRS) == 0 {
            return Self::First;
        }
        Self::by_those_named(document, sender, i_move)
    }

    /// Nobody's pronouns tell: other people's names and accounts do.
    fn by_those_named(document: &Document, sender: &Writer, i_move: usize) -> Self {
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
    let mut name = name::ordered(document).or_else(|| name(document, sender));
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

#[cfg(test)]
mod tests;
