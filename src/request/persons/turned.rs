//! Names that stand turned round before their account: "Krook, Alexandra (alekro0918)".
//!
//! Only the account says that the comma parts a name and no list.

use std::sync::LazyLock;

use super::super::linked::belongs_to;
use super::super::mentions::{Mention, Named};
use super::super::pattern::{Pattern, pattern};
use super::is_name_word;

/// Surname, comma, given name, and what may stand between them and the account.
static TURNED: LazyLock<Pattern> = LazyLock::new(|| {
    let word = r"\p{Lu}[\p{L}\p{M}'’\-]+";
    pattern(&format!(
        r"(?P<sur>{word}(?: {word})?), (?P<given>{word}(?: {word})?)[ ]?(?:[(<\[/–,:\-][ ]?)?$"
    ))
});
/// As far before an account as a name is looked for.
const REACH: usize = 80;

/// The names that stand turned round before the accounts among `others`.
pub(super) fn mentions(text: &str, others: &[Mention]) -> Vec<Mention> {
    others
        .iter()
        .filter_map(|other| {
            let Named::Account(account, _) = &other.named else {
                return None;
            };
            let end = other.range.start;
            let start = (end.saturating_sub(REACH)..=end).find(|at| text.is_char_boundary(*at))?;
            let found = TURNED.captures(text.get(start..end)?)?;
            let (sur, given) = (found.name("sur")?, found.name("given")?);
            // "Flytta Krook, Alexandra": a word before the surname may be none of its.
            let last = sur.as_str().rfind(' ').map_or(0, |at| at + 1);
            [0, last].into_iter().find_map(|at| {
                let surname = sur.as_str().get(at..)?;
                let name = format!("{} {surname}", given.as_str());
                let words = name.split(' ').all(is_name_word);
                (words && belongs_to(account, &name)).then(|| Mention {
                    range: start + sur.start() + at..start + given.end(),
                    named: Named::Person(name),
                })
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::facts::Account;
    use super::*;

    #[test]
    fn the_account_says_that_it_is_a_name() {
        let name = |text: &str, id: &str| {
            let at = text.find(id).unwrap();
            let account = Mention {
                range: at..at + id.len(),
                named: Named::Account(Account::Id(id.to_owned()), true),
            };
            mentions(text, &[account]).pop().map(|mention| {
                assert!(matches!(mention.named, Named::Person(_)));
                text.get(mention.range).unwrap().to_owned()
            })
        };
        for text in [
            "Flytta Krook, Alexandra (alekro0918) dit",
            "Flytta Krook, Alexandra alekro0918",
            "Krook, Alexandra / alekro0918",
        ] {
            assert_eq!(
                name(text, "alekro0918").as_deref(),
                Some("Krook, Alexandra")
            );
        }
        for text in [
            "Hej Krook, Alexandra och alekro0918",
            "Till Krook, Anna (alekro0918)",
            "alekro0918",
        ] {
            assert_eq!(name(text, "alekro0918"), None, "{text}");
        }
    }
}
