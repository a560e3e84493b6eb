//! What a label asks for, told by its words.

mod lists;

use std::borrow::Cow;

use super::FieldKind;
use crate::request::{dates, fold};
use lists::{
    ACCOUNT, AFTER, BEFORE, DATE, DAY, DUTIES, FROM, KNOWN, List, MOVES, NAME, ORGANISATION, OTHER,
    PROJECT, REQUEST, ROLE, TO, is, is_one_of, lists_of,
};

/// "Verkställighetsdag", "övergångsdatum": a compound that asks for a day of the move. A day of the week is an answer, and
/// an end, a birth or a decision has another day.
fn is_day(word: &str) -> bool {
    const OTHERS: [&str; 22] = [
        "slut",
        "fodelse",
        "anstallnings",
        "besluts",
        "sista",
        "avslut",
        "mandag",
        "tisdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lordag",
        "sondag",
        "vardag",
        "idag",
        "arbetsdag",
        "upphor",
        "diarie",
        "avgang",
        "utskrift",
        "brev",
        "middag",
    ];
    let ends = ["dag", "dagen", "datum", "datumet"];
    let compound = ends
        .iter()
        .any(|end| word.len() > end.len() + 3 && word.ends_with(end));
    compound && !OTHERS.iter().any(|other| word.starts_with(other))
}

/// Words of a label; what has more is prose.
const MOST_WORDS: usize = 9;

/// Whether a label can have the word.
fn is_known(word: &str) -> bool {
    lists_of(word) & KNOWN != 0 || is_day(word)
}

/// The folded words of what may be a label.
fn words_of(text: &str) -> Vec<String> {
    const JOINED: [(&str, &str); 8] = [
        ("i dag", "idag"),
        ("e-post", "epost"),
        ("E-post", "epost"),
        ("E-Post", "epost"),
        ("fr.o.m", "fom"),
        ("Fr.o.m", "fom"),
        ("t.o.m", "tom"),
        ("T.o.m", "tom"),
    ];
    let joined = JOINED
        .iter()
        .fold(Cow::Borrowed(text), |text, (form, word)| {
            if text.contains(form) {
                Cow::Owned(text.replace(form, word))
            } else {
                text
            }
        });
    joined
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold::word)
        .collect()
}

/// The words of a label; `None` where one is no word of labels, or where there are too many.
fn known(words: &[String]) -> Option<&[String]> {
    let all = words.iter().all(|word| is_known(word));
    (all && !words.is_empty() && words.len() <= MOST_WORDS).then_some(words)
}

/// What a label asks for and its words, or `None` where it is no label.
pub(super) fn classify(label: &str) -> Option<(FieldKind, String)> {
    let trimmed = label
        .trim()
        .trim_start_matches(|c: char| !c.is_alphabetic());
    if trimmed.is_empty() || trimmed.chars().count() > 70 {
        return None;
    }
    let words = words_of(trimmed);
    if let Some((undated, side)) = without_day(&words) {
        let kind = side.of(kind(known(undated)?)?)?;
        return Some((kind, words.join(" ")));
    }
    let words = known(&words)?;
    kind(words).map(|kind| (kind, words.join(" ")))
}

/// The same of a label that dots lead from: whatever else it says, it is one. "Skarpt från ....", "Sysslor i nya huset ....".
pub(super) fn classify_led(label: &str) -> Option<(FieldKind, String)> {
    let words = words_of(label);
    let told: Vec<String> = words
        .iter()
        .filter(|word| is_known(word))
        .cloned()
        .collect();
    let kind =
        kind(&told).filter(|_| words.len() <= MOST_WORDS && told.len() * 2 >= words.len())?;
    Some((kind, words.join(" ")))
}

/// Which side of a day a label speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    From,
    Until,
}

impl Side {
    /// What is asked for on this side of a day; a title or a place, for "Gäller från 1 juni" tells the day itself.
    fn of(self, kind: FieldKind) -> Option<FieldKind> {
        match (self, kind) {
            (Self::From, FieldKind::Role | FieldKind::RoleNew) => Some(FieldKind::RoleNew),
            (Self::From, FieldKind::From | FieldKind::To) => Some(FieldKind::To),
            (Self::Until, FieldKind::Role | FieldKind::RoleNew) => Some(FieldKind::Role),
            (Self::Until, FieldKind::From | FieldKind::To) => Some(FieldKind::From),
            _ => None,
        }
    }
}

/// "Titel från 1 juni", "Employer until May": the words before the day that a label ends in, and the side of that day.
fn without_day(words: &[String]) -> Option<(&[String], Side)> {
    const FROM: [&str; 8] = [
        "fran", "from", "fom", "of", "per", "efter", "after", "starting",
    ];
    const UNTIL: [&str; 7] = ["tom", "till", "until", "to", "through", "innan", "before"];
    const SMALL: [&str; 8] = ["och", "med", "den", "the", "v", "vecka", "week", "a"];
    let is_day = |word: &str| word.bytes().all(|b| b.is_ascii_digit()) || dates::is_month(word);
    let at = words
        .iter()
        .rposition(|word| !is_day(word) && !SMALL.contains(&word.as_str()))?;
    let (before, rest) = words.split_at_checked(at)?;
    let (lead, day) = rest.split_first()?;
    let side = if FROM.contains(&lead.as_str()) {
        Side::From
    } else if UNTIL.contains(&lead.as_str()) {
        Side::Until
    } else {
        return None;
    };
    // A year alone tells of long ago.
    let dated = day.len() >= 2 && day.iter().any(|word| is_day(word))
        || day.iter().any(|word| dates::is_month(word));
    (dated && !before.is_empty()).then_some((before, side))
}

/// "Tjänsten flyttas": what happens on the day that is asked for.
const HAPPENS: [&str; 12] = [
    "tjansten flyttas",
    "tjansten flyttar",
    "tjansten overgar",
    "tjansten byter",
    "flyttas",
    "flyttar",
    "flytten sker",
    "overgangen sker",
    "position moves",
    "the position moves",
    "moves",
    "moved",
];

/// Labels of a few words, by the whole of them: "Sedan", "Var sitter tjänsten idag", "She will work".
fn told_by_the_whole(words: &[String], folded: &str) -> Option<FieldKind> {
    let first = words.first().map(String::as_str).unwrap_or_default();
    let any = |list: List| words.iter().any(|word| is(list, word));
    let alone = |few: &str| words.len() == 1 && is_one_of(few, first);
    let one_of = |list: &[&str]| list.contains(&folded);
    let begins = |list: &[&str]| list.iter().any(|form| folded.starts_with(form));
    let asks_where = ["var", "vart", "where"].contains(&first);
    // "Flyttas från", "moves to": a word of moving and a direction.
    let moves = |direction: &[&str]| {
        let (Some(last), true) = (words.last(), words.len() > 1) else {
            return false;
        };
        direction.contains(&last.as_str()) && words.iter().rev().skip(1).all(|word| is(MOVES, word))
    };
    let kinds = [
        (moves(&["fran", "from"]), FieldKind::From),
        (moves(&["till", "to"]), FieldKind::To),
        (
            alone("sedan sen darefter efter efterat framover then afterwards")
                || one_of(&["tar emot", "new home"]),
            FieldKind::To,
        ),
        (
            begins(&["he will work", "she will work", "i will work"]),
            FieldKind::To,
        ),
        (
            one_of(&["he works now", "she works now", "i work now", "works now"]),
            FieldKind::From,
        ),
        (
            one_of(&["he is", "she is", "hon ar", "han ar"]),
            FieldKind::Role,
        ),
        (folded.contains("date of beginning"), FieldKind::Date),
        (one_of(&HAPPENS), FieldKind::Date),
        (asks_where && any(AFTER), FieldKind::To),
        (asks_where && any(FROM), FieldKind::From),
    ];
    kinds
        .into_iter()
        .find_map(|(holds, kind)| holds.then_some(kind))
}

/// "Det hon gör", "arbete": the duties in other words.
fn asks_what_one_does(folded: &str) -> bool {
    const ENDS: [&str; 8] = [
        "hon gor",
        "han gor",
        "jag gor",
        "hon ska gora",
        "han ska gora",
        "hen ska gora",
        "jag ska gora",
        "ska gora",
    ];
    ENDS.iter().any(|form| folded.ends_with(form))
        || ["work", "arbete", "arbetet"].contains(&folded)
}

fn kind(words: &[String]) -> Option<FieldKind> {
    let lists = words.iter().fold(0, |lists, word| lists | lists_of(word));
    let any = |list: List| lists & list.0 != 0;
    let any_of = |few: &str| words.iter().any(|word| is_one_of(few, word));
    let folded = words.join(" ");
    let first = words.first().map(String::as_str).unwrap_or_default();
    // "Varifrån och vart?" asks for both: its answer is read as it is written.
    if any_of("varifran") && any_of("vart vartill")
        || any_of("where") && any_of("from") && any_of("to")
    {
        return None;
    }
    if let Some(kind) = told_by_the_whole(words, &folded) {
        return Some(kind);
    }
    let dated = || {
        ["fran och med", "from datum", "fran datum", "forsta dag"]
            .iter()
            .any(|form| folded.contains(form))
            || words.iter().any(|word| is_day(word))
            || any(DAY)
    };
    let of_either = |word: &String| is(ORGANISATION, word) || is_one_of("eller och or", word);
    let side = |list: List| is(list, first) || any(ORGANISATION) && any(list);
    let kinds: [(&dyn Fn() -> bool, FieldKind); 15] = [
        (
            &|| any(REQUEST) && folded.ends_with(" for"),
            FieldKind::Name,
        ),
        (&|| any(ORGANISATION) && any(AFTER), FieldKind::To),
        (&|| any(ORGANISATION) && any(BEFORE), FieldKind::From),
        (&|| any(OTHER), FieldKind::Other),
        (&|| any(PROJECT), FieldKind::Project),
        (
            &|| any(DUTIES) || asks_what_one_does(&folded),
            FieldKind::Duties,
        ),
        (&dated, FieldKind::Date),
        (
            &|| any(ROLE) && !any(ORGANISATION) && (any(TO) || any(AFTER)),
            FieldKind::RoleNew,
        ),
        (&|| any(ROLE) && !any(ORGANISATION), FieldKind::Role),
        (
            &|| any(ACCOUNT) && !any_of("ny nya nytt new"),
            FieldKind::Account,
        ),
        (&|| any(NAME), FieldKind::Name),
        (&|| side(FROM), FieldKind::From),
        (
            &|| side(TO) || folded.starts_with("gar till"),
            FieldKind::To,
        ),
        (&|| any(DATE), FieldKind::Date),
        (&|| words.iter().all(of_either), FieldKind::From),
    ];
    kinds
        .into_iter()
        .find_map(|(holds, kind)| holds().then_some(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cases: &[(&str, Option<FieldKind>)]) {
        for (label, kind) in cases {
            assert_eq!(classify(label).map(|(kind, _)| kind), *kind, "{label:?}");
        }
    }

    #[test]
    fn a_label_may_end_in_a_day_or_tell_for_whom_it_asks() {
        check(&[
            ("Titel från juni", Some(FieldKind::RoleNew)),
            ("Title as of 1 June 2026", Some(FieldKind::RoleNew)),
            ("Befattning t.o.m. 31 maj", Some(FieldKind::Role)),
            ("Arbetsgivare fr.o.m. 2026-06-01", Some(FieldKind::To)),
            ("Organisation until May", Some(FieldKind::From)),
            ("Titel sedan 2019", None),
            ("Förvaltning/bolag", Some(FieldKind::From)),
            ("Projektnamn för omorganisationen", Some(FieldKind::Project)),
            ("Befattning i dag", Some(FieldKind::Role)),
            ("Förvaltning t.o.m. 2019", None),
            ("Gäller fr.o.m. 2024-12-01", None),
            ("Börjar från 1 juni", None),
            ("Account move requested for", Some(FieldKind::Name)),
            ("Beställning för", Some(FieldKind::Name)),
        ]);
    }

    #[test]
    fn a_label_that_dots_lead_from_may_have_other_words() {
        let kind = |label: &str| classify_led(label).map(|(kind, _)| kind);
        assert_eq!(kind("Skarpt från "), Some(FieldKind::From));
        assert_eq!(kind("Sysslor i nya huset "), Some(FieldKind::Duties));
        assert_eq!(kind("Kallas till vardags "), None);
        assert_eq!(kind("Hm "), None);
        assert_eq!(kind("Varifrån och vart "), None);
    }

    #[test]
    fn labels_of_who_gives_and_who_takes() {
        check(&[
            ("Avsändande", Some(FieldKind::From)),
            ("Avsändande förvaltning", Some(FieldKind::From)),
            ("Överlämnande", Some(FieldKind::From)),
            ("Tar emot", Some(FieldKind::To)),
            ("Övertagande bolag", Some(FieldKind::To)),
        ]);
    }

    #[test]
    fn a_label_is_told_by_its_words() {
        let cases = [
            ("Konto", Some(FieldKind::Account)),
            ("Konto att flytta", Some(FieldKind::Account)),
            ("- Användar-id", Some(FieldKind::Account)),
            ("Från förvaltning eller bolag", Some(FieldKind::From)),
            (
                "Förvaltning eller bolag som tjänsten lämnar",
                Some(FieldKind::From),
            ),
            ("Nuvarande förvaltning", Some(FieldKind::From)),
            ("Mottagande", Some(FieldKind::To)),
            ("Current employer", Some(FieldKind::From)),
            ("Receiving employer", Some(FieldKind::To)),
            ("FUTURE EMPLOYER", Some(FieldKind::To)),
            ("Future organisation", Some(FieldKind::To)),
            ("Present workplace", Some(FieldKind::From)),
            ("Incoming unit", Some(FieldKind::To)),
            ("Nuvarande arbetsgivare", Some(FieldKind::From)),
            ("Occupation", Some(FieldKind::Role)),
            ("Ny förvaltning", Some(FieldKind::To)),
            ("Går till", Some(FieldKind::To)),
            ("Samma arbetsuppgifter (ja/nej)", Some(FieldKind::Duties)),
            ("Datum för flytten", Some(FieldKind::Date)),
            ("Datum för övergången", Some(FieldKind::Date)),
            ("Första dag där", Some(FieldKind::Date)),
            ("Gäller från", Some(FieldKind::Date)),
            ("Fr.o.m", Some(FieldKind::Date)),
            ("Ny titel", Some(FieldKind::RoleNew)),
            ("Titel där", Some(FieldKind::RoleNew)),
            ("Organisation där", Some(FieldKind::To)),
            ("Titel idag", Some(FieldKind::Role)),
            ("Befattning", Some(FieldKind::Role)),
            ("Verkställighetsdag", Some(FieldKind::Date)),
            ("Org före", Some(FieldKind::From)),
            ("Förvaltning efter flytten", Some(FieldKind::To)),
            ("Var sitter tjänsten idag", Some(FieldKind::From)),
            ("Var ska den sitta sen", Some(FieldKind::To)),
            ("Ändras arbetsuppgifterna?", Some(FieldKind::Duties)),
            ("Sedan", Some(FieldKind::To)),
            ("Flyttas från", Some(FieldKind::From)),
            ("Flyttas till", Some(FieldKind::To)),
            ("Kontot flyttas till", Some(FieldKind::To)),
            ("Tjänsten går från", Some(FieldKind::From)),
            ("Flyttas från och med", Some(FieldKind::Date)),
            ("She will work", Some(FieldKind::To)),
            ("Måndag", None),
            ("Slutdag", None),
            ("Tjänsten flyttas", Some(FieldKind::Date)),
            ("Tjänsten flyttas till", Some(FieldKind::To)),
            ("Position moves", Some(FieldKind::Date)),
            ("Kontaktperson", Some(FieldKind::Other)),
            ("Sista dag här", Some(FieldKind::Other)),
            ("Det gäller mig själv", None),
            ("För tydlighetens skull", None),
            ("Uppgifterna hittar ni här", None),
        ];
        for (label, kind) in cases {
            assert_eq!(classify(label).map(|(kind, _)| kind), kind, "{label:?}");
        }
    }
}
