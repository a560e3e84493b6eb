//! The city's own notice, pasted into a mail: a rule that somebody quotes is no statement about a position.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold;

/// The notice of Serviceportalen that the policy rests on.
const NOTICE: &str = include_str!("notice.txt");
/// Words in a row that are compared; fewer would meet by chance.
const RUN: usize = 4;
/// A sentence shorter than this is nobody's quotation.
const SHORTEST: usize = 8;

static RUNS: LazyLock<HashSet<Vec<String>>> =
    LazyLock::new(|| words(NOTICE).windows(RUN).map(<[String]>::to_vec).collect());

/// Whether more than half of a sentence's runs of words stand in the notice.
pub(super) fn is_pasted(sentence: &str) -> bool {
    let words = words(sentence);
    if words.len() < SHORTEST {
        return false;
    }
    let runs = words.windows(RUN);
    let all = runs.len();
    let known = runs.filter(|run| RUNS.contains(*run)).count();
    known * 2 > all
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold::word)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::is_pasted;

    #[test]
    fn the_notice_is_known_and_a_request_in_its_words_is_not() {
        assert!(is_pasted(
            "Vid omorganisationer som ingår i ett projekt är det projektets ansvar att hantera eventuella flyttar av staden-konton."
        ));
        assert!(is_pasted(
            "Undantag från ovan är när en enskild användares tjänst inklusive samma arbetsuppgifter flyttar från en förvaltning/bolag till en annan."
        ));
        assert!(!is_pasted(
            "Min tjänst inklusive samma arbetsuppgifter flyttas från Kultur till Miljö den 1 maj."
        ));
        assert!(!is_pasted("samma arbetsuppgifter"));
    }
}
