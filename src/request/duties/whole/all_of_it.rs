//! All that one has is kept, and nothing else comes: "behåller varenda utredning hon har nu och får inga av deras", "all my
//! cases come along and I get no new ones".
//!
//! What is kept must be of a work: cases, clients, what one drives, teaches or answers for. Never here: things and rights.

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::{same_things, works};
use super::is_plain;

/// "Och får inga nya", "nothing more and nothing less", "alla dem och bara dem".
static NONE_ELSE: LazyLock<Pattern> = LazyLock::new(|| {
    let none = "(?:inget|ingenting|inga|ingen|nothing|none|no|inte (?:(?:ha|fa|gora) )?(?:nagot|nagra|nagon|nat))";
    let else_ = "(?:annat|andra|nytt|nya|ny|mer|mera|fler|else|more|new ones|new|others?|other ones|utover(?: det)?|vid sidan(?: av)?|on top|av (?:deras|vara|dem)|of (?:ours|theirs)|additions|(?:is |are )?added|laggs till|tillkommer)";
    pattern(&format!(
        r" (?:,|och|o|and|with|utan) (?:(?:hon|han|hen|jag|i|she|he) )?(?:(?:far|ska|skall|gor|tar|gets?|get|will have|takes?) )?(?:(?:hon|han|hen|jag|ha|i|she|he) )*(?:{none} (?:[^ .,]+ ){{0,4}}?{else_}|varken (?:mer|fler) eller (?:mindre|farre)|(?:inte )?nothing more|(?:all of them|alla dem|alla de|samtliga|alla) (?:och|and) (?:bara|only|endast) (?:dem|de|them))(?: (?:och|or|and|eller) (?:{none} )?(?:mindre|farre|less|fewer|deductions|faller bort))?(?: (?:far|ska|skall) (?:jag|hon|han|hen)(?: ha)?)? (?:[.;,]|$)"
    ))
});
/// What one does with it.
static KEEPS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:behaller|fortsatter|har (?:(?:jag|hon|han|hen) )?kvar|(?:tar|far) (?:(?:jag|hon|han|hen) )?med (?:sig|mig|mej)|foljer (?:(?:jag|hon|han|hen) )?med|flyttar med|keeps?|retains?|brings?|takes? (?:[^ .,]+ ){0,4}?with (?:me|her|him|us)|carry on|carries on|goes on|go on|continues?|comes? along|goes along|goes with (?:me|her|him)|follows? (?:me|her|him)) ",
    )
});
/// That it is all of it.
static ALL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:alla|allt|allting|samtliga|hela|varje|varenda|vartenda|vart enda|every|all|each|whole|entire|everything|all of them|alla dem) ",
    )
});
/// Somebody, and what they do with things.
static DOES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|hon|han|hen|i|she|he) (?:(?:redan|already|har|have|has) )?(?P<verb>[a-z]{2,})(?: (?P<rest>responsible|ansvarig))? ",
    )
});
/// Things, rights and people that go along and are no work.
static NO_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*mapp(?:ar|arna|en)?|[a-z]*behorighet[a-z]*|[a-z]*konto[a-z]*|mejl[a-z]*|[a-z]*kalend[a-z]*|licens[a-z]*|[a-z]*dator[a-z]*|[a-z]*telefon[a-z]*|nyckl[a-z]*|nycklar[a-z]*|[a-z]*forman[a-z]*|[a-z]*semester[a-z]*|dokument[a-z]*|filer[a-z]*|access|accounts?|folders?|files?|permissions?|mailbox|emails?|keys?|cards?|rights|benefits|holidays|studi[a-z]*|kurs[a-z]*) ",
    )
});

/// Whether a sentence says that all of a work is kept and that nothing else comes.
pub(super) fn told(norm: &str) -> bool {
    let Some(none) = NONE_ELSE.find(norm) else {
        return false;
    };
    let head = norm.get(..=none.start()).unwrap_or_default();
    let all =
        ALL.is_match(head) || none.as_str().contains(" dem ") || none.as_str().contains(" them ");
    let kept = KEEPS.find(head);
    let kept = all && kept.is_some() && is_of_work(head) && !NO_WORK.is_match(norm);
    let behind = norm.get(none.end() - 1..).unwrap_or_default();
    let rest = KEEPS.replace_all(head, " ");
    kept && is_plain(&format!("{rest}{behind}"))
}

/// Whether words name what a work is done with or for.
fn is_of_work(head: &str) -> bool {
    let does = DOES.captures_iter(head).any(|found| {
        let verb = found.name("verb").map_or("", |verb| verb.as_str());
        let answers =
            found.name("rest").is_some() || matches!(verb, "ansvarar" | "gor" | "do" | "does");
        answers || works::is_work(verb)
    });
    does || head.split_whitespace().any(|word| {
        same_things::is_of_work(word) || works::is_named(word) || OF_WORK.contains(&word)
    })
}

/// The work itself, by what it is called.
const OF_WORK: [&str; 12] = [
    "jobb",
    "jobbet",
    "arbete",
    "arbetet",
    "work",
    "job",
    "arbetsuppgifter",
    "uppdrag",
    "uppdragen",
    "hushall",
    "duties",
    "tasks",
];
