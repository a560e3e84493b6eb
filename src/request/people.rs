//! How many people the mail orders moves for (rule 2).
//!
//! Several where the words say so ("deras konton", "mig och min kollega", "två medarbetare") or where several people's
//! accounts stand side by side. People who are merely mentioned, and a second account of one person, make no second order.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::claims::{is_correction, is_put_right};
use super::document::{Document, Part, Sentence, Token};
use super::employee::set_aside::{is_of_who_orders, is_set_aside};
use super::evidence::Evidence;
use super::facts::{Account, People};
use super::form::{FieldKind, FormField};
use super::intent::withdraws_another;
use super::mentions::Named;
use super::pattern::{Pattern, pattern};

use speakers::{AGREED, BETWEEN, BY_THEMSELVES, SPEAKERS, SPEAKERS_BEFORE, TOLD};

mod below_a_form;
mod beside_mine;
pub(super) mod further;
mod named_too;
mod speakers;
#[cfg(test)]
mod tests;
mod together;
mod two_accounts;

const COUNT: &str = r"(?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|femton|tjugo|trettio|flera|samtliga|alla|bada|two|three|four|five|six|seven|eight|nine|ten|several|both|all|[2-9]|[1-9]\d{1,2})";
/// "Vi är fem", "oss tre": a number without a noun; "alla" and "båda" are no numbers here.
const US: &str = r"(?:(?:vi|we) (?:ar|are) (?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9]\d)|(?:oss|us) (?:tva|tre|fyra|fem|sex|sju|atta|two|three|four|five|[2-9])|(?:allihop|allihopa|all of us))";
/// "De andra nios nummer", "the other nine's ids": whose accounts come after this one.
const THE_OTHERS: &str = r"(?:(?:de|dom|the|mina|my) (?:andra|ovriga|resterande|other|remaining) (?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9][0-9])(?: ?s)? (?:[^ .,]+ )?(?:nummer|numren|konton?|kontonamn|id|idn|numbers|accounts?|ids))";
const STAFF: &str = r"(?:personer|personerna|medarbetare|medarbetarna|anstallda|kollegor|kollegorna|anvandare|man|tjanster|people|employees|colleagues|users|persons|staff|positions|[a-z0-9]{4,}(?:are|erna|orer|ister|skoterskor|sekreterare|larare|loger|ingenjorer|ledare|chefer|terapeuter))";
const MOVES: &str = r"(?:flytta[a-z0-9]*|flytt|flytten|kontoflytt[a-z]*|overflytt[a-z0-9]*|overfor[a-z0-9]*|fors|overgar|gar over|gar|byter|lamnas|lamnar|tas over|ska over|ska till|hor|tillhor|foljer|(?:forsvinner|hamnar|inordnas|uppgar|laggs) (?:in |upp |over )?(?:i|under|till|hos|inom) @place|joins? @place|move[sd]?|moving|transfer[a-z0-9]*|go|going|are moved|konton|kontona|accounts)";

/// A person by name or by what they are to the writer.
const NAMED: &str = r"(?:@person|(?:min|mina|var|vara|en|my|our|a|his|hennes|hans) (?:[^ .,]+ )?(?:kollega|kollegor|fru|man|make|maka|sambo|chef|medarbetare|assistent|vikarie|praktikant|colleague|colleagues|wife|husband|partner|assistant|manager|boss|teammate))";

/// Accounts in the plural that belong to more than one.
static ACCOUNTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:vara|deras|allas|badas|bagges|samtligas|vars och ens|var och ens|vars och en s|dessas|dessa|foljande|nedanstaende|ovanstaende|our|these|those|everyone s|the following|{COUNT}) (?:[^ .,:;]+ ){{0,3}}?(?:[a-z0-9]*konton|[a-z0-9]*kontona|accounts|kontoflyttar)|(?:vars och ens|var och ens|each person s|each of (?:their|our)) (?:konto|account|accounts)|[a-z0-9]*kontona|kontoflyttar for|accounts (?:of|for|belonging) (?:[^ .]+ ){{0,6}}?and|konton (?:[^ .]+ ){{0,3}}?(?:som ska|enl|enligt|for)|konton for) "
    ))
});
/// Two people side by side that move.
static PAIR: LazyLock<Pattern> = LazyLock::new(|| {
    let aside = r"(?:(?:\(|,) (?:[^ ()]+ ){0,8}?(?:\)|,) )?";
    pattern(&format!(
        r" (?:@person {aside}(?:[^ .,:;(]+ ){{0,2}}?(?:och|samt|and|&|plus|,) (?:aven |ocksa |also )?(?:[^ .,:;(]+ ){{0,3}}?(?:, )?@person {aside}(?:[^ .]+ ){{0,6}}?{MOVES}|(?:mig|jag|mej|me|i|my) (?:och|samt|and|plus) (?:aven |ocksa )?(?:@account|{NAMED})|(?:mitt|my) (?:(?:eget|egna|own|konto|kontot|account|@account|[a-z]*konto) ){{0,2}}(?:och|samt|and) (?:min|mina|my|his|her|hennes|hans|@account|{NAMED})|(?:bade|both) (?:[^ .,@]+ ){{0,3}}(?:, )?@person (?:s )?(?:, )?(?:[^ .,@]+ ){{0,2}}?(?:och|and) (?:mig|mitt|me|mine|my)|{NAMED} (?:[^ .,]+ ){{0,2}}?(?:och jag|och mig|and i|and me|och mitt|and mine|and myself)|(?:both of us|vi bada|oss bada|the two of us|bada tva|de bada|bada flytta[a-z0-9]*|vi alla|alla vi|all of us|oss alla|dessa (?:gar|flytta[a-z0-9]*|ska|personer|medarbetare)|foljande (?:personer|medarbetare|anvandare)) ) "
    ))
});
/// An account, and somebody else's as well.
static AND_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ta|tag|flytta|fixa|ordna|gor|take|move|do) (?:garna |aven |please )?(?:hans|hennes|hens|his|hers) (?:ocksa|aven|med|likasa|i samma veva|i samma vev|i farten|i ett svep|samtidigt|pa (?:samma|en) gang|too|as well|at the same time|while you are at it) | (?:flytta|flyttas|move|transfer) (?:[^ .]+ ){0,5}?(?:konto|kontot|account|@account) (?:[,()@a-z]+ ){0,3}?(?:och|samt|and|likasa|liksom) (?:samtidigt |aven |ocksa |also |da ){0,3}(?:[^ .,]+ ){0,2}?(?:@person|hans|hennes|his|hers|mitt|@account)| (?:flytta|flyttas|move|transfer) (?:hennes|hans|hens|deras|his|her|their) (?:konto|account) (?:ocksa|aven|likasa|too|as well) | (?:aven|also|plus|glomde) (?:[^ .,]+ )?@account (?:\) )?(?:ska|skall|behover|bor|flyttas|should|needs?|is to|has to)(?: [^ .,]+)? | @account (?:\) )?(?:ska|skall|behover|bor|should|needs?|has) (?:ocksa|aven|also|to be moved too) ",
    )
});
/// "… och mitt eget med", "and mine as well", behind somebody else's.
static OWN_TOO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mitt eget(?: konto)?|min egen|my own(?: account)?|mine) (?:@account |, |\( ){0,2}(?:(?:ska|skall|kan|bor|far|should|can|goes|moves|flyttas|behover flyttas) ){0,2}(?:med|ocksa|aven|likasa|samtidigt|pa (?:samma|en) gang|too|as well|along|also|at the same time) | (?:sjalv|myself) (?:[^ .]+ ){0,8}?(?:samma (?:vag|resa)|ocksa|dit|med|the same way|too|as well) (?:[^ .@]+ ){0,4}?@account | (?:aven|samt|likasa|och sa|also|as well as|plus) (?:mitt eget|my own|mine)(?: konto| account)? |^ (?:(?:och|and|ps|oh|,|ja) ){0,2}(?:mitt|mine) (?:(?:konto|account) )?(?:ocksa|aven|med|likasa|too|as well|also) (?:[.,]|tack|please|forresten|$)",
    )
});
/// A number of staff, or a whole group.
static GROUP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{COUNT} (?:av (?:mina|vara|de) |of (?:my|our|the) |nya |av )?(?:[^ .,]+ )?{STAFF}|hela (?:mitt|min|var|vart|vara|deras)? ?(?:[^ .]+ )?(?:gang(?:et)?|hogen|skaran|bunten|styrkan|lag[a-z0-9]*|team[a-z0-9]*|grupp[a-z0-9]*|arbetsgrupp[a-z0-9]*|enhet[a-z0-9]*|avdelning[a-z0-9]*|personal[a-z0-9]*|sektion[a-z0-9]*)|(?:my|our|the) (?:whole|entire) (?:team|group|unit|department|section)|(?:min|mitt|var|vart|my|our) (?:[^ .,]+ )?(?:lag|team|grupp|arbetsgrupp|arbetslag|enhet|gang|group|crew|unit|skift) (?:pa|om|med|of|with) (?:cirka |about )?{COUNT}|{US}) (?:[^ .]+ ){{0,8}}?{MOVES} | {THE_OTHERS} "
    ))
});
/// "Detsamma gäller min kollega Jun", "the same goes for …", "gör detsamma med Olas", "Bo ska också flyttas".
static LIKEWISE: LazyLock<Pattern> = LazyLock::new(|| {
    let who = format!(
        "(?:(?:for|om|med|of|to|with|min|mina|var|vara|my|our|the|hennes|hans|her|his|kollega[a-z]*|colleague|office|mate|team|assistant|assistent[a-z]*|[a-z]*kamrat|medarbetare[a-z]*) ){{0,5}}{NAMED}"
    );
    let also = "(?:ocksa|aven|also|likasa|too|as well)";
    let aside = r"(?:(?:\(|,) (?:[^ ()]+ ){0,8}?(?:\)|,) )?";
    pattern(&format!(
        r" (?:(?:samma(?: sak)?|detsamma|likadant|the same|this also|it also|same) (?:, (?:[^ .,]+ ){{1,3}}, )?(?:galler|ar det|goes|applies|holds|is true)(?: (?:{also}|forresten|for ovrigt|dessutom|ju|da|by the way|incidentally|, by the way ,))? {who}|(?:gor|gora|do) (?:detsamma|samma(?: sak)?|likadant|the same) {who}|(?:likasa|ditto|lika dant|likewise) {who}|(?:likadant|detsamma|the same) for (?:[a-z]+ ){{0,2}}?[a-z]{{5,}} (?:[a-z]+ ){{0,3}}?(?:, )?@person|(?:och sa|ta|plus|oh , and) {also}? ?{who} (?:med|{also})|@person {aside}(?:[^ .,]+ ){{0,3}}?{also} (?:[^ .,]+ ){{0,3}}?{MOVES}|@person {aside}(?:ska|kommer|foljer|gar|will|comes?|goes|is coming) (?:[^ .,]+ ){{0,3}}?(?:med mig|with me|{also})) "
    ))
});
/// A number of accounts that one person may have.
static TWO: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:tva|two|flera|several|olika|bada|both) "));
/// One person's accounts, or nobody's order.
static ONE_PERSONS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mina|hans|hennes|sina|hens|my|his|her) (?:[^ .,]+ ){0,2}?(?:konton|accounts) | (?:jag|hon|han|hen|i|she|he|@person) (?:har|have|has) (?:tva|two|flera|several) (?:[^ .,]+ ){0,2}?(?:konton|accounts) | (?:ansvar for|chef over|chef for|leder|manages|responsible for) ",
    )
});
/// Words by which the others of the sentence are not moved, or not now.
static NOT_MOVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|not|redan|already|stannar|stays?|kvar|ersatter|replaces|eftertrad[a-z0-9]+|efterfoljare|tidigare|gamla|gammalt|hette|forut|old|former|previous[a-z0-9]*|kontakt(?:a|as|ar|at|person[a-z0-9]*|uppgift[a-z0-9]*|vag[a-z0-9]*)?|fragor|questions|godkan[a-z0-9]+|approve[a-z0-9]*|approval|felaktig[a-z0-9]*|fel|wrong|attest[a-z0-9]*|intyga[a-z0-9]*|diskuteras) ",
    )
});
/// "Allihop", and things that it may be of.
static ALL_OF_THEM: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:allihop|allihopa|hela (?:gang(?:et)?|hogen|bunten)) "));
static OF_THINGS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*uppgifter(?:na)?|sysslor(?:na)?|[a-z]*moment(?:en)?|uppdrag(?:en)?|mejl(?:en)?|filer(?:na)?|duties|tasks) (?:[^ .]+ ){0,4}$",
    )
});
/// The mail itself says that it is about one.
static ONLY_ONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:bara|endast|enbart|only|just) (?:om |for |about )?(?:mig|jag|mitt|hennes|hans|henne|honom|@person|ett konto|en person|ett av|me|my|mine|her|him|his|one|[a-z0-9]+ det galler)|galler (?:bara|endast|enbart) |(?:ett|one) (?:konto|account) av (?:tva|flera)|(?:fixar|ordnar|bestaller|skoter) (?:sitt|sina|det) sjalv[a-z0-9]*|inget annat) ",
    )
});

/// "That was wrong, it is only me who goes": what was said of several before.
static TAKEN_BACK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:it is|it s|that is|det ar|ar det|blev|blir) (?:alltsa |ju |now |nu )?(?:only|just|bara|endast|enbart) (?:me|i|jag|mig|@person|henne|hon|honom|han|her|him|one of us|en av oss)|one account (?:, )?not (?:two|three|both)|ett konto (?:, )?inte (?:tva|tre|bada)) ",
    )
});

/// One person, or the words that speak of several.
pub(super) fn read(document: &Document) -> People {
    rows(document)
        .or_else(|| words(document))
        .or_else(|| further_one(document))
        .or_else(|| accounts(document))
        .map_or(People::One, People::Several)
}

/// Several rows of a form or a table.
fn rows(document: &Document) -> Option<Evidence> {
    let of = |kind: FieldKind| {
        document
            .fields()
            .filter(move |(_, field)| field.kind == kind)
    };
    let owners: BTreeSet<String> = of(FieldKind::Account)
        .filter_map(|(part, field)| owner(part, &field.value))
        .collect();
    let names: BTreeSet<&str> = of(FieldKind::Name)
        .filter_map(|(part, field)| person(part, &field.value))
        .collect();
    // "Medarbetare: Sara Ek / Jonas Prim; Konto: sarekx0101 resp. jonpri0914".
    let of_two = |(part, field): &(&Part, &FormField)| ids(part, &field.value).len() > 1;
    let side_by_side = named(document).len() != 1 && of(FieldKind::Account).any(|at| of_two(&at));
    let kind = if owners.len() > 1 || side_by_side {
        FieldKind::Account
    } else if names.len() > 1 {
        FieldKind::Name
    } else {
        return None;
    };
    of(kind)
        .last()
        .map(|(part, field)| part.evidence(&field.range))
}

fn words(document: &Document) -> Option<Evidence> {
    let only_one = document
        .sentences()
        .any(|(_, sentence)| ONLY_ONE.is_match(&sentence.norm));
    let taken_back = document
        .sentences()
        .any(|(_, sentence)| TAKEN_BACK.is_match(&sentence.norm));
    let one_person = named(document).len() == 1;
    let patterns: [&Pattern; 6] = [&ACCOUNTS, &AND_ANOTHER, &PAIR, &GROUP, &LIKEWISE, &OWN_TOO];
    let withdrawn = |sentence: &Sentence| withdraws_another(&sentence.norm);
    document.sentences().find_map(|(part, sentence)| {
        let (at, found) = patterns.into_iter().enumerate().find_map(|(at, pattern)| {
            let denied = taken_back || at >= 2 && only_one || withdrawn(sentence);
            (!denied)
                .then(|| pattern.find(&sentence.norm))
                .flatten()
                .map(|found| (at, found))
        })?;
        let before = sentence.norm.get(..=found.start()).unwrap_or_default();
        let after = sentence.norm.get(found.end()..).unwrap_or_default();
        // "Alla andras konton": not those that are ordered.
        let of_others = [" andras ", " others ", " other people s "];
        if at == 0 && of_others.iter().any(|word| found.as_str().contains(word)) {
            return None;
        }
        // "Please move his account as well": beside the position, where nobody else's was spoken of.
        let words = found.as_str();
        let his_account = ["konto", "account"].iter().any(|word| words.contains(word));
        let alone = one_person && his_account && !words.contains('@');
        if at == 1 && alone && !beside_mine::is_spoken_of(document) {
            return None;
        }
        // "Två olika konton" of one person.
        if at == 0
            && one_person
            && TWO.is_match(sentence.norm.get(found.range()).unwrap_or_default())
        {
            return None;
        }
        // Of two side by side, one may only have been told; a number of people has no such two.
        let pair = at == 2;
        if SPEAKERS.is_match(after)
            || pair && (TOLD.is_match(before) || SPEAKERS_BEFORE.is_match(before) && is_end(after))
        {
            return None;
        }
        // "Jag tar mina arbetsuppgifter med mig, allihop": all of the duties.
        if at == 3 && OF_THINGS.is_match(before) && ALL_OF_THEM.is_match(found.as_str()) {
            return None;
        }
        // "De två direktörerna har gjort upp: Anna tillhör …": a number of people who agree.
        if at >= 2 && (AGREED.is_match(found.as_str()) || BETWEEN.is_match(before)) {
            return None;
        }
        // "… will be moving as well, but by an order of her own".
        if at >= 2 && BY_THEMSELVES.is_match(after) {
            return None;
        }
        let context = sentence.norm.get(..found.end()).unwrap_or_default();
        let clause = context
            .rfind(" men ")
            .and_then(|at| context.get(at..))
            .unwrap_or(context);
        (!NOT_MOVED.is_match(&two_accounts::without_both(clause))
            && !ONE_PERSONS.is_match(&sentence.norm))
        .then(|| part.evidence(&sentence.text_range(found.range())))
    })
}

/// Whether nothing but a mark stands there.
fn is_end(after: &str) -> bool {
    after
        .split_whitespace()
        .next()
        .is_none_or(|mark| [".", ","].contains(&mark))
}

/// A further person, unless the mail says that it is about one.
fn further_one(document: &Document) -> Option<Evidence> {
    let mut sentences = document.sentences();
    let one = sentences.any(|(_, sentence)| {
        ONLY_ONE.is_match(&sentence.norm) || TAKEN_BACK.is_match(&sentence.norm)
    });
    further::read(document)
        .or_else(|| named_too::read(document))
        .or_else(|| together::read(document))
        .filter(|_| !one)
}

/// The people that the mail names.
fn named(document: &Document) -> BTreeSet<&str> {
    let mentions = document.parts.iter().flat_map(|part| &part.mentions);
    mentions
        .filter_map(|mention| match &mention.named {
            Named::Person(name) => Some(name.as_str()),
            _ => None,
        })
        .collect()
}

/// Accounts of several people: ids whose letters differ, in words that do not set one of them aside.
fn accounts(document: &Document) -> Option<Evidence> {
    if named(document).len() == 1 {
        // Two accounts of one person contradict each other.
        return two_accounts::read(document);
    }
    if let Some(further) = below_a_form::read(document) {
        return Some(further);
    }
    let mut owners: BTreeSet<&str> = BTreeSet::new();
    for (part, sentence) in document.sentences() {
        // "Flytta inte bara den ena": both are moved.
        if NOT_MOVED.is_match(&two_accounts::without_both(&sentence.norm)) {
            continue;
        }
        let meant = |token: &&Token| {
            let before = sentence.before(token);
            !is_set_aside(before, sentence.after(token)) && !is_of_who_orders(before)
        };
        for token in sentence.mention_tokens().filter(meant) {
            if let Some(Named::Account(Account::Id(id), _)) =
                part.mention(token).map(|mention| &mention.named)
            {
                let account = |named: &Named| matches!(named, Named::Account(..));
                if is_correction(sentence.before(token)) || is_put_right(part, sentence, account) {
                    owners.clear();
                }
                owners.insert(id.get(..6).unwrap_or(id));
                if owners.len() > 1 {
                    return Some(part.evidence(&token.range));
                }
            }
        }
    }
    None
}

/// The letters of all ids that a value names.
fn ids(part: &Part, value: &Sentence) -> BTreeSet<String> {
    let mentions = value
        .mention_tokens()
        .filter_map(|token| part.mention(token));
    mentions
        .filter_map(|mention| match &mention.named {
            Named::Account(Account::Id(id), _) => Some(id.get(..6).unwrap_or(id).to_owned()),
            _ => None,
        })
        .collect()
}

/// Whose account a value names: the letters of an id, or the local part of an address.
fn owner(part: &Part, value: &Sentence) -> Option<String> {
    let accounts = value
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Account(account, _) => Some(account),
            _ => None,
        });
    accounts
        .min_by_key(|account| matches!(account, Account::Address(_)))
        .map(|account| match account {
            Account::Id(id) => id.get(..6).unwrap_or(id).to_owned(),
            Account::Address(address) => letters(address),
        })
}

/// "anna.andersson@…" has the id letters `annand`.
fn letters(address: &str) -> String {
    let local = address.split('@').next().unwrap_or_default();
    let mut names = local.split('.');
    let first: String = names.next().unwrap_or_default().chars().take(3).collect();
    let last: String = names
        .next_back()
        .unwrap_or_default()
        .chars()
        .take(3)
        .collect();
    first + &last
}

fn person<'a>(part: &'a Part, value: &Sentence) -> Option<&'a str> {
    value
        .mention_tokens()
        .find_map(|token| match &part.mention(token)?.named {
            Named::Person(name) => Some(name.as_str()),
            _ => None,
        })
}
