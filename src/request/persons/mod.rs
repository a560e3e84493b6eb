//! People's names in running text.
//!
//! No list of names would be long enough for a city; a name is told by its form (two or more capitalised words in a
//! row that are nothing else) and confirmed by the account beside it. Never here: whose account is to be moved.

mod turned;
mod words;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::facts::Account;
use super::fold;
use super::mentions::{Mention, Named};
use super::pattern::{Pattern, pattern};

/// Capitalised words in a row, with the particles of names between them; also "O'Brien" and "Gun-Britt".
static CAPITALISED: LazyLock<Pattern> = LazyLock::new(|| {
    let word = r"\p{Lu}[\p{L}\p{M}]*(?:['’\-]\p{L}[\p{L}\p{M}]+)*\.?";
    let particle = r"(?:von|af|av|de|den|der|van|da|di|du|la|le|al|el|bin|ibn|dos|ter)";
    pattern(&format!(
        r"{word}(?:[ \u{{a0}}]+(?:{particle}[ \u{{a0}}]+)?{word}|[ \t]*\n[ \t]*{word})*"
    ))
});

/// Nouns after which a name's last s is a genitive: "Göran Eks tjänst".
static POSSESSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^[ \n]+(?:\([^()\n]{1,40}\)[ \n]+)?(?:nya |nuvarande |egna |gamla |vanliga |hela |staden-?)?(?:konton?|kontot|kontoflytt|användar\w*|stadenkonto|tjänst\w*|befattning\w*|anställning\w*|position\w*|arbetsuppgifter\w*|uppgifter\w*|roll(?:en|er)?\b|flytt(?:en)?\b|mejl(?:et|en|adress\w*|konto\w*)?\b|mail(?:et|en|adress\w*|konto\w*)?\b|e-post\w*|adress\w*|inloggning\w*|account|duties|tjanst\w*|chef|del|räkning|vägnar|arbete\w*|jobb(?:et)?\b|syssl\w+|göromål\w*|post(?:en)?\b|plats(?:en)?\b|uppdrag\w*|övergång\w*|stol\b|område\b|konto-?id\w*|id\b|tur\b|uppg\w*|åligganden\w*)",
    )
});

/// The names in `text` that do not stand inside another mention.
pub(super) fn mentions(text: &str, others: &[Mention]) -> Vec<Mention> {
    let mut found: Vec<Mention> = CAPITALISED
        .find_iter(text)
        .flat_map(|run| name(text, run.range(), others))
        .collect();
    let turned = turned::mentions(text, others);
    found.retain(|mention| !overlaps(&turned, &mention.range));
    found.extend(turned);
    found.sort_by_key(|mention| mention.range.start);
    without_genitives(&mut found, others);
    found
}

/// "Stig Rolands syssla" beside stig.roland@…, or beside "Stig Roland": the s is no part of the name.
fn without_genitives(found: &mut [Mention], others: &[Mention]) {
    let mut bare: HashSet<String> = others
        .iter()
        .filter_map(|mention| match &mention.named {
            Named::Account(Account::Address(address), _) => address.split('@').next(),
            _ => None,
        })
        .map(|local| local.replace('.', " "))
        .collect();
    let folded = |name: &str| {
        let words: Vec<String> = name.split_whitespace().map(fold::word).collect();
        words.join(" ")
    };
    bare.extend(found.iter().filter_map(|mention| match &mention.named {
        Named::Person(name) => Some(folded(name)),
        _ => None,
    }));
    for mention in found {
        if let Named::Person(name) = &mut mention.named
            && name.ends_with('s')
            && folded(name)
                .strip_suffix('s')
                .is_some_and(|stem| bare.contains(stem))
        {
            name.pop();
        }
    }
}

/// The name within a run of capitalised words: stretches of at least two words that can be parts of one.
fn name(text: &str, run: Range<usize>, others: &[Mention]) -> Vec<Mention> {
    let mut names = Vec::new();
    let mut current: Vec<Range<usize>> = Vec::new();
    let slice = text.get(run.clone()).unwrap_or_default();
    let mut at = run.start;
    for piece in slice.split_inclusive([' ', '\u{a0}', '\n', '\t']) {
        let word = piece.trim();
        let start = at + piece.find(word).unwrap_or(0);
        let range = start..start + word.len();
        at += piece.len();
        if word.is_empty() {
            continue;
        }
        let full_stop = word.ends_with('.') && word.chars().count() > 2;
        let masked = overlaps(others, &range);
        let doubtful = || {
            let within =
                !current.is_empty() || follows_small_letter(text, range.start) || word == "Hans";
            within && words::is_also_name(word) && is_followed_by_name(text, range.end)
        };
        if masked || !can_be_name(word) && !doubtful() {
            names.extend(finish(text, &current));
            current.clear();
            continue;
        }
        current.push(if full_stop {
            range.start..range.end - 1
        } else {
            range
        });
        if full_stop || piece.contains('\n') && current.len() >= 2 {
            names.extend(finish(text, &current));
            current.clear();
        }
    }
    names.extend(finish(text, &current));
    names
}

/// "Flytta Hans Berg": a capital in the midst of a sentence, where a pronoun has none.
fn follows_small_letter(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    before.ends_with(' ')
        && before
            .split_whitespace()
            .next_back()
            .is_some_and(|word| word.chars().all(char::is_lowercase))
}

/// Whether the next word of the line can be a part of a name.
fn is_followed_by_name(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    line.starts_with(' ')
        && line
            .split_whitespace()
            .next()
            .is_some_and(|word| is_name_word(word.trim_end_matches([',', '.', ':', ';', ')'])))
}

fn overlaps(others: &[Mention], range: &Range<usize>) -> bool {
    let at = others.partition_point(|other| other.range.end <= range.start);
    others
        .get(at)
        .is_some_and(|other| other.range.start < range.end)
}

/// Whether a word that stands alone may be somebody's name.
pub(super) fn is_name_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && can_be_name(word)
}

fn can_be_name(word: &str) -> bool {
    let folded = fold::word(word.trim_end_matches('.'));
    let letters = folded.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = (2..=4).contains(&letters) && word.chars().all(|c| !c.is_lowercase());
    let last = folded.rsplit(['-', '\'']).next().unwrap_or_default();
    !shouted
        && letters >= 1
        && !is_title(&folded)
        && !words::NO_NAMES.contains(folded.as_str())
        && !words::NO_NAME_ENDINGS
            .split(' ')
            .any(|ending| last.ends_with(ending))
}

/// "Vårdbiträdet Kennet Ask": a title before a name is told by its length and its ending.
fn is_title(folded: &str) -> bool {
    folded.len() >= 7
        && words::TITLE_ENDINGS
            .split(' ')
            .any(|ending| folded.ends_with(ending))
}

/// Two to five words make a name; its genitive s is taken away where something possessed follows.
fn finish(text: &str, words: &[Range<usize>]) -> Option<Mention> {
    let (first, last) = (words.first()?, words.last()?);
    if words.len() < 2 || words.len() > 5 || initials_only(text, words) {
        return None;
    }
    let quoted = text
        .get(..first.start)
        .is_some_and(|before| before.ends_with(['"', '”', '“', '«', '»']));
    if quoted {
        return None;
    }
    let range = first.start..last.end;
    let mut name = text
        .get(range.clone())?
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let after = text.get(range.end..).unwrap_or_default();
    // "ACTION REQUESTED: …" is a label.
    if after.starts_with(':') && !name.chars().any(char::is_lowercase) {
        return None;
    }
    if let Some(stem) = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")) {
        name = stem.to_owned();
    } else if name.ends_with('s')
        && !name.ends_with("ss")
        && POSSESSED.is_match(after)
        && !stands_elsewhere(text, &name)
    {
        name.pop();
    }
    Some(Mention {
        range,
        named: Named::Person(name),
    })
}

/// "Anna Fors" in one place and "Anna Fors konto" in another: the s belongs to the name.
fn stands_elsewhere(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let after = text.get(at + name.len()..).unwrap_or_default();
        !after.starts_with(char::is_alphanumeric) && !POSSESSED.is_match(after)
    })
}

fn initials_only(text: &str, words: &[Range<usize>]) -> bool {
    words.iter().all(|word| {
        text.get(word.clone())
            .is_some_and(|word| word.trim_end_matches('.').chars().count() <= 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        mentions(text, &[])
            .into_iter()
            .filter_map(|mention| match mention.named {
                Named::Person(name) => Some(name),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn names_are_told_by_their_form() {
        let cases: &[(&str, &[&str])] = &[
            ("Emelie Kjellberg följer med", &["Emelie Kjellberg"]),
            ("förs Göran Eks tjänst över", &["Göran Ek"]),
            ("Vår ekonom Patrik Sellin flyttar", &["Patrik Sellin"]),
            ("Ta Jonas Wiberg samtidigt", &["Jonas Wiberg"]),
            ("Ang Wilma Årebro", &["Wilma Årebro"]),
            ("Daniel Okafor's account", &["Daniel Okafor"]),
            ("Kontoflytt Pia Lööv", &["Pia Lööv"]),
            ("Jonas Liljas (jonlil0808) jobb på SLK", &["Jonas Lilja"]),
            ("Imorgon övergår Stig Rolands syssla", &["Stig Roland"]),
            (
                "Petra Holms post och Bo Eks plats",
                &["Petra Holm", "Bo Ek"],
            ),
            (
                "Stig Roland byter. Stig Rolands är den adressen.",
                &["Stig Roland", "Stig Roland"],
            ),
            ("Vi tackar Klas Fors för hjälpen", &["Klas Fors"]),
            ("HR Generalist", &[]),
            ("FJÄRDE FÖRSÖKET: konto", &[]),
            ("SISTA GÅNGEN JAG SKRIVER", &[]),
            (
                "Om Hui Min Zhao och flytta Hans Berg",
                &["Hui Min Zhao", "Hans Berg"],
            ),
            (
                "Hans konto. Hans Outlook fungerar. Hans Berg gör det.",
                &["Hans Berg"],
            ),
            ("Min Tjänst", &[]),
            ("KARIN LINDBERG flyttar", &["KARIN LINDBERG"]),
            ("Vänlig Hälsning", &[]),
            ("från Bergsgårdsskolan Till", &[]),
            (
                "Ludvig von Hofsten och Gun-Britt Persson",
                &["Ludvig von Hofsten", "Gun-Britt Persson"],
            ),
            ("ingår i projektet \"One Landlord\"", &[]),
            (
                "Anna Fors börjar. Flytta Anna Fors konto",
                &["Anna Fors", "Anna Fors"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(names(text), *expected, "{text:?}");
        }
    }

    #[test]
    fn the_patterns_compile() {
        assert!(CAPITALISED.is_match("Anna Andersson"));
        assert!(POSSESSED.is_match(" konto"));
    }
}
