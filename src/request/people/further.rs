//! A further person in a last line: "ditto for Omar", "gör likadant med de övriga fem", "same goes for my office mate".
//!
//! Words that ask for the same once more, and whom they ask it for. What they are followed by may be a thing as well
//! ("samma sak med telefonen"), so a person must be told: by name, by what they are to the writer, or as the rest.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon;
use super::NOT_MOVED;
use crate::request::document::{Document, Part, Sentence};
use crate::request::evidence::{Evidence, Source};
use crate::request::fold;
use crate::request::form::FieldKind;
use crate::request::mentions::Named;
use crate::request::pattern::{Pattern, pattern};
use crate::request::persons::is_name_word;

/// The same once more, up to the word for whom.
static ONCE_MORE: LazyLock<Pattern> = LazyLock::new(|| {
    let too = "(?: (?:aven|ocksa|also|too|equally|precis|garna|please|tack|exakt|exactly))*";
    let as_well = "(?:aven|ocksa|also|too|equally|likasa|as well)";
    let to = "(?: (?:for|med|at|with|om|of|to|till))?(?: ,)?";
    pattern(&format!(
        r" (?:(?:ditto|idem|likasa|likaledes|lika ?dant|likewise|same again|same here){too}(?: galler)?{to}|(?:samma(?: sak)?|detsamma|likadant|(?:the (?:very )?)?same(?: thing)?) (?:galler|ar det|goes|applies|holds|is true|stands){too}{to}|(?:det har|detta|allt|this|that|it|all this|[a-z]+)? ?(?:galler|goes|applies|holds) {as_well}{to}|(?:gor|gora|ordna|fixa|do|arrange){too} (?:likadant|lika|likaledes|likewise|so|det ?samma|samma(?: sak)?|the (?:very )?same(?: thing)?){too} (?:for|med|at|with|till)|(?:the )?(?:samma|same)(?: (?:sak|thing|flytt|move|procedur|procedure|treatment|order|bestallning|visa))? (?:for|med|with|till)|(?:ta|tag|lagg till|take|add|include|flytta|flyttas|overfor|move|transfer)(?: garna| med| over)* {as_well}(?: med)?|(?:glom|missa|forget) (?:alltsa |heller )?(?:inte|ej)(?: heller| aven)?|(?:don t|do not) forget(?: about)?) "
    ))
});
/// Who stands behind them, where no name does.
static WHOM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:den|det|de|dem|the|my|our|her|his|their|all|alla|min|mina|var|vara|hennes|hans|en|ett|a|an|till|these|those|dessa|aven|ocksa|also|nagra|some|samtliga|kontot|konto|for|account|tva|tre|fyra|two|three|four|av|of|at|a|new|nya) ){0,4}(?:(?:ovriga|ovrige|andra|aterstaende|remaining|other|others|rest|resten|resterande|rest of)(?: (?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|two|three|four|five|six|seven|eight|nine|ten|[0-9]+|(?:[a-z]*(?:kolleg|medarbet|person|anstalld|lag|grupp|team|gang|people|staff|colleague|employee|crew|lot|group)[a-z]*)|(?:i|in|of|pa|av|on) [a-z]+) |s? [.,]|s? $)|(?:tva|tre|fyra|fem|sex|sju|atta|two|three|four|five|six|seven|eight|[2-9]) (?:till|more|others|andra|av (?:oss|dem)|of (?:us|them))|(?:[a-z]*kolleg[a-z]*|[a-z]*kompis[a-z]*|[a-z]*kamrat[a-z]*|[a-z]*granne[a-z]*|medarbetar[a-z]*|assistent[a-z]*|vikarie[a-z]*|praktikant[a-z]*|fru|make|maka|man|sambo|syster|bror|tvilling[a-z]*|efterfoljare|eftertradare|(?:office|room|desk|team|class|work) ?mates?|[a-z]*mates?|colleagues?|co ?workers?|neighbou?rs?|assistants?|husband|wife|partner|sister|brother|twin|trainee|intern|deputy|successor|teammates?)|(?:them|dem|honom|henne|hen|him|her|us|oss|everyone|everybody|alla|allihop[a-z]*)(?: (?:ocksa|aven|too|also|as well|tack|please))? (?:[.,]|$)) ?",
    )
});
/// Things that have a name with a capital letter, and words that begin a clause.
const NO_PEOPLE: &str = "outlook teams onedrive office sharepoint windows excel word skype zoom adobe heroma treserva personec agresso \
    raindance hypergene canva intranatet intraservice intranet wifi vpn sap winst ecos combine procapita procivitas unikum \
    public platina stratsys bitlocker citrix teamviewer iphone ipad android mac pc dator telefon mobil sim god hela jag";

/// Whether a word with a capital is no name; at the head of a sentence, it may have its capital from there.
pub(in crate::request) fn is_no_person(folded: &str, is_head: bool) -> bool {
    lexicon::lists(NO_PEOPLE, folded) || is_head && is_a_thing(folded)
}

/// A word that begins a sentence may have its capital from there: "facket vill också", "övriga i gruppen".
fn is_a_thing(folded: &str) -> bool {
    let definite = ["et", "en", "arna", "erna", "orna"];
    folded.len() > 4 && definite.iter().any(|ending| folded.ends_with(ending))
        || [
            "ovriga", "ovrigt", "resten", "fler", "flera", "others", "more", "tjanster",
        ]
        .contains(&folded)
}

/// The most names that a later one is compared with: a mail that names more is about more than one person anyway.
const MOST_NAMES: usize = 40;

/// The words that ask for a further person's account.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    let mut told = Told::default();
    for (part, field) in document.fields() {
        if matches!(field.kind, FieldKind::Account | FieldKind::Name) {
            told.add(part, &field.value);
        }
    }
    document.lines().find_map(|(part, sentence)| {
        let found = ONCE_MORE
            .find_iter(&sentence.norm)
            .find(|found| asks_for_a_person(part, sentence, &found.range(), &told))
            .map(|found| part.evidence(&sentence.text_range(found.start()..found.end() + 1)));
        if part.source != Source::Subject {
            told.add(part, sentence);
        }
        found
    })
}

/// What the mail told before: whether of an account or a person at all, and the names.
#[derive(Default)]
pub(super) struct Told<'a> {
    pub(super) anybody: bool,
    names: Vec<&'a str>,
}

impl<'a> Told<'a> {
    pub(super) fn add(&mut self, part: &'a Part, sentence: &Sentence) {
        self.anybody |= is_of_somebody(&sentence.norm);
        let names =
            sentence
                .mention_tokens()
                .filter_map(|token| match &part.mention(token)?.named {
                    Named::Person(name) => Some(name.as_str()),
                    _ => None,
                });
        let free = MOST_NAMES.saturating_sub(self.names.len());
        self.names.extend(names.take(free));
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(&name)
    }

    /// Whether `word`, or what it is the genitive of, is a part of a name that was told.
    pub(super) fn knows(&self, word: &str) -> bool {
        let stem = word.strip_suffix('s').unwrap_or(word);
        let mut words = self.names.iter().flat_map(|name| name.split([' ', '-']));
        words.any(|part| {
            let part = fold::word(part);
            part == word || part == stem
        })
    }
}

/// Whether a text speaks of somebody or of an account.
fn is_of_somebody(norm: &str) -> bool {
    ["konto", " account", "@account", "@person"]
        .iter()
        .any(|word| norm.contains(word))
}

/// Whether a person that was not told yet stands behind words that ask for the same once more.
fn asks_for_a_person(
    part: &Part,
    sentence: &Sentence,
    words: &Range<usize>,
    told: &Told<'_>,
) -> bool {
    let text = |range: Range<usize>| sentence.norm.get(range).unwrap_or_default();
    let earlier = text(0..words.start + 1);
    if NOT_MOVED.is_match(earlier) || !told.anybody && !is_of_somebody(earlier) {
        return false;
    }
    // "Uppdraget är detsamma, uppgifterna likaså, …": of what stands before it.
    let looks_back = words.start > 0 && text(words.clone()).ends_with(" , ");
    let mut tokens = sentence.tokens.iter().filter(|_| !looks_back);
    let Some(token) = tokens.find(|token| token.norm.start == words.end) else {
        return false;
    };
    match part.mention(token).map(|mention| &mention.named) {
        Some(Named::Person(name)) => !told.has(name),
        Some(_) => false,
        None => {
            let folded = text(token.norm.clone());
            let word = part.text.get(token.range.clone()).unwrap_or_default();
            let is_name = is_name_word(word) && !is_no_person(folded, false);
            WHOM.is_match(text(words.end.saturating_sub(1)..sentence.norm.len()))
                || is_name && !told.knows(folded)
        }
    }
}

#[cfg(test)]
mod tests;
