//! Which account belongs to which name: an id is made of the first three letters of the given name and of the surname
//! (`annand0314` is Anna Andersson's), an address of the whole names.

use super::document::Document;
use super::evidence::Stated;
use super::facts::Account;
use super::fold;
use super::mentions::Named;

/// Whether the account can be made from the name.
pub(super) fn belongs_to(account: &Account, name: &str) -> bool {
    let words: Vec<String> = name
        .split([' ', '-', '\u{a0}'])
        .map(fold::word)
        .filter(|word| word.len() > 1)
        .collect();
    match account {
        Account::Id(id) => id_fits(id, &words),
        Account::Address(address) => address_fits(address, &words),
    }
}

/// Three letters of one word and three of a later one; short names are filled up, so that two letters are enough.
fn id_fits(id: &str, words: &[String]) -> bool {
    let (Some(given), Some(sur)) = (id.get(..3), id.get(3..6)) else {
        return false;
    };
    let fits = |word: &String, part: &str| {
        let letters: String = word
            .chars()
            .filter(char::is_ascii_alphabetic)
            .take(3)
            .collect();
        letters.len() >= 2 && part.starts_with(&letters)
    };
    let picks = |word: &String, part: &str| fits(word, part) || is_picked_from(part, word);
    words.iter().enumerate().any(|(at, word)| {
        fits(word, given) && words.iter().skip(at + 1).any(|word| picks(word, sur))
    }) || runs_together(id, words)
}

/// "bowall0202" is Bo Wallander's: behind a given name of two letters, one more of the surname's.
fn runs_together(id: &str, words: &[String]) -> bool {
    let letters = id.get(..6).unwrap_or(id);
    words.windows(2).any(|pair| {
        pair.first().is_some_and(|given| given.len() == 2) && pair.concat().starts_with(letters)
    })
}

/// "oweskg1112" is Owe Skoglund's: where two would have one id, other letters of the surname are taken, in their order.
fn is_picked_from(part: &str, word: &str) -> bool {
    let mut letters = word.chars();
    word.starts_with(part.get(..2).unwrap_or(part))
        && part.chars().all(|c| letters.any(|letter| letter == c))
}

/// Whether the id is nearly one that the name gives: a letter or two are others, as where somebody mistyped it.
pub(super) fn nearly_belongs_to(account: &Account, name: &str) -> bool {
    let Account::Id(id) = account else {
        return false;
    };
    let letters = id.get(..6).unwrap_or(id);
    let words: Vec<String> = name
        .split([' ', '-', '\u{a0}'])
        .map(fold::word)
        .filter(|word| word.len() > 2)
        .collect();
    let starts = |word: &String| word.get(..3).unwrap_or_default().to_owned();
    words.iter().enumerate().any(|(at, given)| {
        let mut surnames = words.iter().skip(at + 1);
        surnames.any(|sur| strsim::osa_distance(letters, &(starts(given) + &starts(sur))) <= 2)
    })
}

fn address_fits(address: &str, words: &[String]) -> bool {
    let local = address.split('@').next().unwrap_or_default();
    let parts: Vec<String> = local
        .split(['.', '-', '_'])
        .map(fold::word)
        .filter(|part| part.len() > 1)
        .collect();
    // "huimin.zhao" is Hui Min Zhao's.
    let joined: Vec<String> = words.windows(2).map(<[String]>::concat).collect();
    let known = |part: &&String| words.contains(part) || joined.contains(part);
    let common = parts.iter().filter(known).count();
    common >= 2 || common == 1 && parts.len() == 1 && words.len() == 1
}

/// A given name alone beside the account that fits it: "Helena (helbra0903)".
pub(super) fn single_name(document: &Document) -> Option<Stated<String>> {
    document.sentences().find_map(|(part, sentence)| {
        sentence.tokens.windows(3).find_map(|window| {
            let [name, mark, account] = window else {
                return None;
            };
            let Named::Account(Account::Id(id), _) = &part.mention(account)?.named else {
                return None;
            };
            let text = part.text.get(name.range.clone())?;
            let folded = fold::word(text);
            let fits = id.get(..3).is_some_and(|given| folded.starts_with(given));
            let opened = sentence.norm.get(mark.norm.clone()) == Some("(");
            (fits && opened && text.starts_with(char::is_uppercase)).then(|| {
                Stated::new(
                    text.trim_end_matches('s').to_owned(),
                    part.evidence(&name.range),
                )
            })
        })
    })
}

/// Whether two spellings name one person.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        name.split([' ', '-'])
            .map(fold::word)
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty()
        && !other.is_empty()
        && (one.iter().all(|word| other.contains(word))
            || other.iter().all(|word| one.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_addresses_are_made_of_names() {
        let id = |id: &str, name: &str| belongs_to(&Account::Id(id.to_owned()), name);
        assert!(id("annand0314", "Anna Andersson"));
        assert!(id("linfag0228", "Linnea Fagerström"));
        assert!(id("pialoo0811", "Pia Lööv"));
        assert!(id("yllind0405", "Yl Lindström"));
        assert!(id("boowal0220", "Bo Wallander"));
        assert!(id("bowall0202", "Bo Wallander"));
        assert!(!id("bovall0202", "Bo Wallander"));
        assert!(!id("annand0314", "Bengt Åkerblom"));
        let address =
            |address: &str, name: &str| belongs_to(&Account::Address(address.to_owned()), name);
        assert!(address(
            "goran.ek@kretsloppochvatten.goteborg.se",
            "Göran Ek"
        ));
        assert!(!address(
            "goran.ek@kretsloppochvatten.goteborg.se",
            "Birgit Lundell"
        ));
        assert!(address("huimin.zhao@boplats.se", "Hui Min Zhao"));
    }
}
