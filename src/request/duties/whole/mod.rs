//! What a sentence says as a whole of the work, in words that name no duties: all of it comes along and nothing else, it is
//! done with the same things as now, the employer alone is new, it is now as it will be. And what no rule over tags has of the
//! duties by their name.
//!
//! Each class has a file. All of them share what a sentence must be without ([`plain`]), and that it is the employee's work.

mod all_of_it;
mod as_now;
mod no_change;
mod plain;
mod so_it_stays;
mod stays;

use std::sync::LazyLock;

use super::super::document::{Sentence, Token};
use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};
use super::{Context, nothing_else, shapes};
pub(super) use plain::{is_for_a_time, is_plain, is_reserve};
pub(super) use so_it_stays::told as so_it_stays;
pub(super) use stays::{in_a_word as stays_in_a_word, told as stays};

/// The writer, and somebody else.
static WRITER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|mig|mej|min|mitt|mina|my|me|mine|i (?:do|am|m|will|ll|have|ve|keep|go|take|bring|carry|still|repair|teach|clean|work|look|run)) ",
    )
});
static ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hon|han|hen|henne|honom|hennes|hans|she|he|her|him|his|@person|sin|sitt|sina|sig) ",
    )
});

/// Whether the sentence says of the employee's work that it stays, and nothing that could turn it.
pub(super) fn tell(context: &Context<'_>, sentence: &Sentence) -> bool {
    let norm = sentence.norm.as_str();
    let told = all_of_it::told(norm) || as_now::told(norm) || no_change::told(norm);
    told && is_of_employee(context, sentence)
}

/// Whether a sentence denies both that something of the work goes and that something comes, which its halves alone do not say.
pub(super) fn denies_both(norm: &str) -> bool {
    no_change::denies_both(norm)
}

/// Whether it is the employee that a sentence can be about, as far as its words tell.
pub(super) fn is_of_employee(context: &Context<'_>, sentence: &Sentence) -> bool {
    let writer = WRITER.is_match(&sentence.norm);
    let another = ANOTHER.is_match(&sentence.norm);
    let mut bystanders = context.cast.bystanders(context.part, sentence);
    let another_does = bystanders.any(|token| does_or_is_compared(sentence, token));
    let wrong =
        context.first_person && another && !writer || context.of_other && writer && !another;
    !wrong && !another_does
}

/// Whether somebody who is named in passing does something, or is who one is compared with or works for instead.
fn does_or_is_compared(sentence: &Sentence, token: &Token) -> bool {
    let before = sentence.before(token).split_whitespace().next_back();
    let next = sentence.after(token).split_whitespace().next();
    let (before, next) = (before.unwrap_or_default(), next.unwrap_or_default());
    let verb = next.ends_with('r') || next.ends_with('s') && next.len() > 4;
    if before.is_empty() {
        let head = sentence.norm.split_whitespace().next().unwrap_or_default();
        let thing = [
            "erna", "arna", "orna", "ningen", "ing", "igt", "iskt", "ligen", "vis", "ally",
        ]
        .iter()
        .any(|end| head.ends_with(end));
        let known = NO_NAMES.contains(&head) || shapes::is_known(head);
        return verb && !JOINS.contains(&next) && !known && !thing;
    }
    // "När Agresso krånglar": a system.
    let does = verb && !JOINS.contains(&next) && !["nar", "when", "om"].contains(&before);
    does || COMPARES.contains(&before)
}

/// Words before whom one is compared with, or who takes it.
const COMPARES: [&str; 8] = ["som", "as", "like", "av", "by", "till", "to", "och"];
/// Words in "-r" and "-s" that are no verbs.
const JOINS: [&str; 9] = [
    "over", "under", "efter", "for", "hennes", "hans", "deras", "eller", "har",
];
/// Words that a sentence begins with and that are no names.
const NO_NAMES: [&str; 29] = [
    "sa",
    "ingen",
    "inget",
    "inga",
    "ingenting",
    "nobody",
    "nothing",
    "none",
    "no",
    "not",
    "inte",
    "allt",
    "alla",
    "everything",
    "all",
    "vad",
    "what",
    "det",
    "detta",
    "har",
    "dar",
    "nu",
    "sedan",
    "idag",
    "efter",
    "every",
    "each",
    "hos",
    "just",
];

/// What is joined behind a statement.
static JOINED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^.;]*? )?(?:och|o|and|samt) (?P<word>[a-z]+) (?P<next>[a-z@]+)? ?(?P<third>[a-z]+)? ?",
    )
});
/// Words behind "och" that bring in no work: what stays, what is denied, where and how.
const BRINGS_IN_NOTHING: &str = "samma same inget ingenting inga ingen nothing no none det vi we med sa darfor da with in i pa at for \
    den it that hos inte varken dar there sedan darefter";
/// What the employee does behind "och" that stays as it is.
const STAYS: &str = "fortsatter fortsatta behaller ar star sitter is am keeps keep continues continue stays far gets get";

/// Whether what surrounds a stretch of a sentence turns nothing and adds nothing.
pub(super) fn is_plain_around(norm: &str, start: usize, end: usize) -> bool {
    let head = norm.get(..start).unwrap_or_default();
    let tail = norm.get(end..).unwrap_or_default();
    let rest = format!("{} : {}", head.trim_end(), tail.trim_start());
    is_plain(&nothing_else::without_asides(&rest)) && !brings_in_more(tail)
}

/// "… och sköter disken": whether something is joined that is neither denied nor the same.
fn brings_in_more(tail: &str) -> bool {
    JOINED.captures(tail).is_some_and(|found| {
        let word = |name: &str| found.name(name).map_or("", |word| word.as_str());
        let same = ["next", "third"]
            .iter()
            .any(|name| matches!(word(name), "samma" | "same"));
        let stays = matches!(
            word("word"),
            "jag" | "hon" | "han" | "hen" | "i" | "she" | "he"
        ) && lexicon::lists(STAYS, word("next"));
        let denied = matches!(
            word("word"),
            "ska"
                | "far"
                | "get"
                | "gets"
                | "pick"
                | "picks"
                | "take"
                | "takes"
                | "tar"
                | "jag"
                | "hon"
                | "han"
                | "att"
        ) && ["next", "third"].iter().any(|name| {
            matches!(
                word(name),
                "inte" | "inget" | "inga" | "no" | "nothing" | "ingenting"
            )
        });
        !(lexicon::lists(BRINGS_IN_NOTHING, word("word")) || same || stays || denied)
    })
}
