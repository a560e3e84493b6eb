//! Two people's accounts, and words that speak of both, where the mail names one of them only: "mitt konto annber0101 och
//! Bo Ekmans, boekma0202", "vi går båda dit: annber0101 och boekma0202".
//!
//! The other account is then the writer's, or that of somebody who is told by a given name. Never here: accounts that are
//! named to be set aside, and two accounts of one person.

use std::sync::LazyLock;

use super::{NOT_MOVED, ONE_PERSONS, ONLY_ONE, is_of_who_orders, is_set_aside};
use crate::request::document::{Document, Part, Sentence, Token};
use crate::request::evidence::Evidence;
use crate::request::facts::Account;
use crate::request::mentions::Named;
use crate::request::pattern::{Pattern, pattern};

/// Words that speak of two who move.
static BOTH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:oss|dem|de|vi|har|ar|gar|ska|skall|flyttas|flyttar|byter|foljer|we|us|them|they|are|have|go|move) (?:[^ .,]+ )?(?:bada|bagge|both)|bada (?:tva|ska|skall|gar|byter|flyttas|flyttar|har|konton|kontona|vara|deras)|(?:bada|badas|bagge|bagges|both|allihop) [.,?!]|both (?:of us|of them|our|their|accounts|are|move|go|have|employees)|(?:tva|two) (?:personer|konton|medarbetare|anstallda|kollegor|tjanster|flyttar|people|persons|accounts|employees|colleagues|positions|moves|of us|of them)|vara (?:tjanster|konton|befattningar|arbetsuppgifter|uppgifter|jobb)|our (?:positions|accounts|jobs|duties|posts|tasks)|deras (?:tjanster|konton|arbetsuppgifter|uppgifter)|their (?:positions|accounts|duties|jobs)|(?:ett|en) (?:konto |flytt |bestallning |person |kollega )?till (?:ska|skall|att|som|behover|bor|:)|(?:one more|another|a second|a further|ytterligare (?:ett|en)|annu (?:ett|en)) (?:account|konto|person|move|one|kollega|colleague)|konton|kontona|accounts|(?:hon|han|he|she|@person) (?:och|and) (?:jag|mig|me|i)|(?:jag|mig|i|me) (?:och|and) (?:hon|han|henne|honom|he|she|him|her|@person)) ",
    )
});
/// Words that join an account to another, in the sentence of one of them.
static JOINED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:liksom|likasa|likadant|likaledes|inklusive|jamte|samt|plus|ocksa|aven|tillika|including|along with|together with|tillsammans med|ihop med|i sallskap med|parallellt med|forutom|utover|in addition to|besides|as well|also|too|likewise|the same|samma sak|detsamma) | (?:varken|neither|inte bara|not only|bade|both) (?:[^ .,]+ ){0,3}(?:\( )?@account | @account (?:\) )?(?:, )?(?:[^ .,]+ )?(?:och|and|&|/|,|resp|respektive) (?:[^ .,]+ ){0,7}@account |^ (?:och|and|plus|samt|sen|sedan|then|next|also|sa) (?:[^ .,]+ ){0,3}@account | (?:flytta|flyttar|flyttas|move|take|ta) (?:[^ .,]+ )?@person (?:, |\( )?@account ",
    )
});
/// What the writer thought before: "I first thought that it was just me".
static THOUGHT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:trodde|tankte|forst|thought|first|initially|originally) "));

/// "Ni hjälpte även … i fjol", "… used to have this post too": of another time.
static OF_THE_PAST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:i fjol|ifjol|forra aret|for (?:[^ .,]+ ){1,2}sedan|last (?:year|spring|autumn|time)|years? ago|used to|brukade|ni hjalpte|you helped|left in|slutade) ",
    )
});

/// An id that is to be moved as far as its sentence tells.
struct Meant<'a> {
    part: &'a Part,
    sentence: &'a Sentence,
    token: &'a Token,
    letters: &'a str,
}

/// The second of two people's accounts that words speak of as both to be moved.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    let meant: Vec<Meant<'_>> = document
        .sentences()
        .filter(|(_, sentence)| {
            !NOT_MOVED.is_match(&without_both(&sentence.norm))
                && !OF_THE_PAST.is_match(&sentence.norm)
        })
        .flat_map(|(part, sentence)| ids(part, sentence))
        .collect();
    let first = meant.first()?;
    let other = meant.iter().find(|id| id.letters != first.letters)?;
    let mut sentences = document.sentences().map(|(_, sentence)| sentence);
    let only_one = sentences.any(|sentence| {
        let norm = without_both(&sentence.norm);
        ONLY_ONE.is_match(&norm) && !THOUGHT.is_match(&norm)
    });
    if only_one {
        return None;
    }
    let any = |pattern: &Pattern| {
        let mut sentences = document.sentences();
        sentences.any(|(_, sentence)| pattern.is_match(&sentence.norm))
    };
    // Two accounts of one person, whose surname has changed, have the letters of one given name.
    let two = given(first.letters) != given(other.letters);
    let joined = [first, other]
        .iter()
        .any(|id| JOINED.is_match(&id.sentence.norm));
    let spoken_of = if two {
        joined || any(&BOTH)
    } else {
        any(&BOTH) && !any(&ONE_PERSONS)
    };
    spoken_of.then(|| other.part.evidence(&other.token.range))
}

fn given(letters: &str) -> &str {
    letters.get(..3).unwrap_or(letters)
}

/// The words without those that deny and mean both, "inte bara", "varken … eller … får bli kvar", and without "har kvar sitt
/// arbete", which tells of no stay.
pub(super) fn without_both(norm: &str) -> String {
    let only = [
        " inte bara ",
        " inte enbart ",
        " inte endast ",
        " not only ",
        " not just ",
        " redan nu ",
        " redan idag ",
        " already now ",
    ];
    let norm = only
        .iter()
        .fold(norm.to_owned(), |norm, both| norm.replace(both, " "));
    let has_work = ["kvar sitt konto", "kvar kontot", "kvar sitt stadenkonto"]
        .iter()
        .all(|account| !norm.contains(account));
    let norm = if has_work {
        norm.replace(" har kvar ", " har ")
            .replace(" har ocksa kvar ", " har ")
    } else {
        norm
    };
    if [" varken ", " neither ", " ingen av ", " inget av "]
        .iter()
        .any(|none| norm.contains(none))
    {
        return [" kvar ", " stanna ", " stannar ", " stay ", " stays "]
            .iter()
            .fold(norm, |norm, stays| norm.replace(stays, " "));
    }
    norm
}

/// The ids of a sentence that nothing around them sets aside.
fn ids<'a>(part: &'a Part, sentence: &'a Sentence) -> impl Iterator<Item = Meant<'a>> {
    sentence.mention_tokens().filter_map(move |token| {
        let before = sentence.before(token);
        if is_set_aside(before, sentence.after(token)) || is_of_who_orders(before) {
            return None;
        }
        match &part.mention(token)?.named {
            Named::Account(Account::Id(id), true) => Some(Meant {
                part,
                sentence,
                token,
                letters: id.get(..6).unwrap_or(id),
            }),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests;
