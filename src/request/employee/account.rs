//! Which account is the employee's, against all other accounts that a mail names.

use std::sync::LazyLock;

use super::super::claims::{Claim, is_correction, is_put_right, settle};
use super::super::document::{Document, Part, Sentence, Token};
use super::super::facts::Account;
use super::super::form::FieldKind;
use super::super::linked::{belongs_to, nearly_belongs_to};
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};
use super::super::reading::Reading;
use super::words::{
    ACCOUNT_IS, ACCOUNT_WORD, AGENT, BORROWED, CONTACT, DENIED, HIS_ACCOUNT, HIS_ACCOUNT_IS,
    NAMED_ACCOUNT, OLD_ACCOUNT, OLD_ACCOUNT_AFTER, OR_THIS, PREDECESSOR, REMOVED, TIED, WE_ARE,
    WHO_DOES,
};
use super::{Writer, other_ids, relations, same_name, set_aside};

/// "The one to be moved is …", "det konto som ska flyttas är …", up to the account.
static TO_BE_MOVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som|which|that|one|kontot|konto|account|login|inloggningen|id|name|anvandarnamnet) (?:(?:ar|is|the|one|den|det|som|that|account|konto) ){0,4}?(?:ska (?:alltsa )?flyttas|skall flyttas|to be (?:moved|transferred)|to move|should be moved) (?:, )?(?:ar|is|heter|:) $",
    )
});

/// An id and an address may both be given for one account: the id stands.
pub(super) fn prefer_id(claims: &[Claim<Account>]) -> Reading<Account> {
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
pub(super) fn account_claims(
    document: &Document,
    name: Option<&str>,
    writer: &Writer,
    first_person: bool,
) -> Vec<Claim<Account>> {
    let mut claims = Vec::new();
    for part in &document.parts {
        for field in &part.fields {
            // "Önskemål: 1. Kontot annber0101 flyttas."
            let told = |account: &Account| {
                ACCOUNT_WORD.is_match(&field.value.norm)
                    && name.is_some_and(|name| belongs_to(account, name))
            };
            let weight = match field.kind {
                FieldKind::Account => 8,
                FieldKind::Name => 7,
                FieldKind::Other => 0,
                _ => 2,
            };
            for (token, account) in city_accounts(part, &field.value) {
                let own =
                    !first_person && is_of(account, writer) && field.kind != FieldKind::Account;
                let after = field.value.after(token);
                let own = own || !first_person && set_aside::is_not_theirs("", after);
                let weight = match field.kind {
                    FieldKind::Other if told(account) => 4,
                    _ => weight,
                };
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
                let weight = weigh(
                    document,
                    (part, sentence),
                    token,
                    account,
                    name,
                    writer,
                    first_person,
                );
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
    let alone = || city_accounts(part, sentence).count() == 1;
    let follows =
        is_put_right(part, sentence, |named| matches!(named, Named::Account(..))) && alone();
    Claim {
        value: account.clone(),
        evidence: part.evidence(&token.range),
        weight,
        corrects: (corrects || follows) && weight > 0,
    }
}

fn weigh(
    document: &Document,
    (part, sentence): (&Part, &Sentence),
    token: &Token,
    account: &Account,
    name: Option<&str>,
    writer: &Writer,
    first_person: bool,
) -> u8 {
    let (before, after) = (sentence.before(token), sentence.after(token));
    if DENIED.is_match(before)
        || set_aside::is_set_aside(before, after)
        || BORROWED.is_match(before)
        || REMOVED.is_match(after)
        || first_person && is_of_other(part, sentence, token, account, writer)
    {
        return 0;
    }
    // "Den som ska flyttas är …": as good as a field of a form.
    if TO_BE_MOVED.is_match(before) {
        return 8;
    }
    if !first_person
        && (is_of(account, writer)
            || set_aside::is_of_who_orders(before)
            || set_aside::is_not_theirs(before, after))
    {
        return 0;
    }
    let fits = name.is_some_and(|name| belongs_to(account, name));
    let anothers = HIS_ACCOUNT.is_match(before) || relations::tells_anothers_account(before);
    if first_person && !fits && anothers {
        return 0;
    }
    let named_before = OR_THIS
        .find(before)
        .and_then(|found| before.get(..found.start()));
    if !fits && (CONTACT.is_match(before) || named_before.is_some_and(|so| CONTACT.is_match(so))) {
        return 0;
    }
    if !fits && PREDECESSOR.is_match(before) {
        return 0;
    }
    if OLD_ACCOUNT.is_match(before) || OLD_ACCOUNT_AFTER.is_match(after) {
        return u8::from(!first_person);
    }
    let nearly = !fits && name.is_some_and(|name| nearly_belongs_to(account, name));
    let spoken_of = ACCOUNT_WORD.is_match(&sentence.norm);
    let named = NAMED_ACCOUNT.is_match(before);
    let whole_name = name.is_some_and(|name| name.contains([' ', '-']));
    if !first_person && whole_name && !fits && !nearly && !is_tied(sentence, token, named) {
        return 0;
    }
    // "Ekonomen Per Ek (perekk0202) attesterar", "godkänd av perekk0202".
    if let (false, Some(name), false) = (first_person, name, fits || nearly)
        && (is_of_another(document, account, name)
            || !named && !spoken_of && AGENT.is_match(before) && !other_ids::is_ones_own(before))
    {
        return 0;
    }
    if !fits && !nearly && !spoken_of && !named && stands_apart(part, sentence, token, name) {
        return 0;
    }
    // "Hans konto är …": as good as an id that is made of the name.
    let owned = !fits && !first_person && HIS_ACCOUNT_IS.is_match(before);
    3 + 3 * u8::from(fits)
        + 2 * u8::from(nearly)
        + u8::from(spoken_of)
        + u8::from(named)
        + u8::from(owned)
}

/// Whether the words before an id that is not made of the employee's name tie it to the employee all the same.
fn is_tied(sentence: &Sentence, token: &Token, named: bool) -> bool {
    let (before, after) = (sentence.before(token), sentence.after(token));
    let others = WE_ARE.is_match(before) || WHO_DOES.is_match(after);
    !others && (named || TIED.is_match(before))
}

/// The most mentions that an account is compared with.
const MOST_MENTIONS: usize = 200;

/// Whether the mail names somebody else whose account it is; one of the same given name may be the same person.
fn is_of_another(document: &Document, account: &Account, name: &str) -> bool {
    let given = |name: &str| name.split([' ', '-']).next().map(str::to_lowercase);
    let mentions = document.parts.iter().flat_map(|part| &part.mentions);
    mentions
        .take(MOST_MENTIONS)
        .any(|mention| match &mention.named {
            Named::Person(other) => belongs_to(account, other) && given(other) != given(name),
            _ => false,
        })
}

/// "Attestant karlin0405", "set her up like karlin0405": an id that is not made of the employee's name, in a sentence that
/// speaks of no account and no move and does not name the employee. Alone on its line it answers what was said before.
fn stands_apart(part: &Part, sentence: &Sentence, token: &Token, name: Option<&str>) -> bool {
    let Some(name) = name else {
        return false;
    };
    let mut named = sentence
        .mention_tokens()
        .filter_map(|other| part.mention(other));
    let alone = sentence.tokens.len() <= 3 && sentence.before(token).trim().is_empty();
    !alone
        && !other_ids::is_ones_own(sentence.before(token))
        && !relations::is_mine(&sentence.norm)
        && !named
            .any(|mention| matches!(&mention.named, Named::Person(other) if same_name(other, name)))
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
    let mine = relations::is_mine(&sentence.norm) || ACCOUNT_IS.is_match(sentence.before(token));
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

pub(super) fn is_of(account: &Account, writer: &Writer) -> bool {
    match account {
        Account::Address(address) => writer.address.as_deref() == Some(address),
        Account::Id(_) => writer
            .name
            .as_ref()
            .is_some_and(|name| belongs_to(account, name)),
    }
}
