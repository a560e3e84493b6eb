//! The words of dates, folded: months, weekdays, ordinals, small numbers.

use strsim::osa_distance;

const MONTHS: &[(&str, i8)] = &[
    ("januari", 1),
    ("january", 1),
    ("jan", 1),
    ("februari", 2),
    ("february", 2),
    ("feb", 2),
    ("febr", 2),
    ("mars", 3),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("maj", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("jun", 6),
    ("juli", 7),
    ("july", 7),
    ("jul", 7),
    ("augusti", 8),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("oktober", 10),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// A month by its name, its short form, or a misspelling that is near one month only.
pub(super) fn month(word: &str) -> Option<i8> {
    exact_month(word).or_else(|| misspelt_month(word))
}

/// A month by its name or short form.
pub(super) fn exact_month(word: &str) -> Option<i8> {
    MONTHS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|&(_, month)| month)
}

/// "Agusti", "septemper": long enough that no other word is near.
fn misspelt_month(word: &str) -> Option<i8> {
    if !(5..=11).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    let limit = |name: &str| if name.len() >= 8 { 2 } else { 1 };
    let mut near: Vec<(usize, i8)> = MONTHS
        .iter()
        .filter(|(name, _)| name.len() >= 5)
        .map(|&(name, month)| (name, osa_distance(name, word), month))
        .filter(|&(name, slips, _)| slips <= limit(name))
        .map(|(_, slips, month)| (slips, month))
        .collect();
    near.sort_unstable();
    near.dedup_by_key(|&mut (_, month)| month);
    match near.as_slice() {
        [(_, only)] => Some(*only),
        [(nearest, month), (next, _), ..] if nearest < next => Some(*month),
        _ => None,
    }
}

const ORDINALS: &[(&str, i8)] = &[
    ("forsta", 1),
    ("fosste", 1),
    ("forste", 1),
    ("first", 1),
    ("andra", 2),
    ("andre", 2),
    ("second", 2),
    ("tredje", 3),
    ("third", 3),
    ("fjarde", 4),
    ("fourth", 4),
    ("femte", 5),
    ("fifth", 5),
    ("sjatte", 6),
    ("sixth", 6),
    ("sjunde", 7),
    ("seventh", 7),
    ("attonde", 8),
    ("eighth", 8),
    ("nionde", 9),
    ("ninth", 9),
    ("tionde", 10),
    ("tenth", 10),
    ("elfte", 11),
    ("eleventh", 11),
    ("tolfte", 12),
    ("twelfth", 12),
    ("trettonde", 13),
    ("thirteenth", 13),
    ("fjortonde", 14),
    ("fourteenth", 14),
    ("femtonde", 15),
    ("fifteenth", 15),
    ("sextonde", 16),
    ("sixteenth", 16),
    ("sjuttonde", 17),
    ("seventeenth", 17),
    ("artonde", 18),
    ("eighteenth", 18),
    ("nittonde", 19),
    ("nineteenth", 19),
    ("tjugonde", 20),
    ("twentieth", 20),
    ("tjugoforsta", 21),
    ("tjugoandra", 22),
    ("tjugotredje", 23),
    ("tjugofjarde", 24),
    ("tjugofemte", 25),
    ("tjugosjatte", 26),
    ("tjugosjunde", 27),
    ("tjugoattonde", 28),
    ("tjugonionde", 29),
    ("trettionde", 30),
    ("thirtieth", 30),
    ("trettioforsta", 31),
];

/// A day of a month as an ordinal in words.
pub(super) fn ordinal(word: &str) -> Option<i8> {
    ORDINALS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|&(_, day)| day)
}

/// What follows the digits of an ordinal: "1:a", "12:e", "1st".
pub(super) fn is_ordinal_ending(word: &str) -> bool {
    matches!(
        word,
        "a" | "e"
            | "st"
            | "nd"
            | "rd"
            | "th"
            | "te"
            | "de"
            | "je"
            | "dje"
            | "ste"
            | "sta"
            | "ra"
            | "ta"
    )
}

const WEEKDAYS: &[(&str, &str, &str)] = &[
    ("mandag", "monday", "man mon mond"),
    ("tisdag", "tuesday", "tis tue tues"),
    ("onsdag", "wednesday", "ons wed"),
    ("torsdag", "thursday", "tor tors thu thur thurs"),
    ("fredag", "friday", "fre fri"),
    ("lordag", "saturday", "lor lord sat"),
    ("sondag", "sunday", "son sond sun"),
];

/// What the names of weekdays begin with; most words are done with by their first letter.
const INITIALS: [char; 7] = ['m', 't', 'o', 'w', 'f', 'l', 's'];

/// A weekday's number from Monday (0), in full: "måndag", "måndagen", "Monday".
pub(super) fn weekday(word: &str) -> Option<i8> {
    if !word.starts_with(INITIALS) {
        return None;
    }
    let bare = word.strip_suffix("en").unwrap_or(word);
    WEEKDAYS
        .iter()
        .zip(0..)
        .find(|((sv, en, _), _)| *sv == bare || *en == word)
        .map(|(_, number)| number)
}

/// A weekday in full or short, as it stands before a date.
pub(super) fn is_weekday(word: &str) -> bool {
    weekday(word).is_some()
        || word.starts_with(INITIALS)
            && WEEKDAYS
                .iter()
                .any(|(_, _, short)| short.split(' ').any(|form| form == word))
}

/// The weekday of "i måndags".
pub(super) fn past_weekday(word: &str) -> Option<i8> {
    let bare = word.strip_suffix('s')?;
    WEEKDAYS
        .iter()
        .zip(0..)
        .find(|((sv, _, _), _)| *sv == bare)
        .map(|(_, number)| number)
}

/// A small number in words: "om två veckor".
pub(super) fn count(word: &str) -> Option<i32> {
    const COUNTS: &[&[&str]] = &[
        &["en", "ett", "a", "one"],
        &["tva", "two"],
        &["tre", "three"],
        &["fyra", "four"],
        &["fem", "five"],
        &["sex", "six"],
        &["sju", "seven"],
        &["atta", "eight"],
        &["nio", "nine"],
        &["tio", "ten"],
    ];
    COUNTS
        .iter()
        .zip(1..)
        .find(|(words, _)| words.contains(&word))
        .map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_month_is_read_where_one_is_near() {
        let cases = [
            ("agusti", Some(8)),
            ("setember", Some(9)),
            ("septemper", Some(9)),
            ("febuari", Some(2)),
            ("februrai", Some(2)),
            ("okotber", Some(10)),
            ("decmber", Some(12)),
            ("januar", Some(1)),
            ("mars", Some(3)),
            ("marsch", Some(3)),
            ("personer", None),
            ("timmar", None),
            ("juli", Some(7)),
            ("julia", None),
            ("maria", None),
        ];
        for (word, names) in cases {
            assert_eq!(month(word), names, "{word:?}");
        }
    }
}
