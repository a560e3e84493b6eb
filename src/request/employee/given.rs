//! Accounts that are told by a given name alone.

use super::super::document::{Document, Part, Sentence};
use super::super::evidence::Source;
use super::super::fold;
use super::super::persons::is_name_word;
use super::Writer;

/// How often an account is told to be somebody's by a given name alone: "Luca's account", "Idas konto". The sender's own
/// name does not count.
pub(super) fn possesses(document: &Document, sender: &Writer) -> usize {
    let own: Vec<String> = sender
        .name
        .iter()
        .flat_map(|name| name.split_whitespace())
        .map(fold::word)
        .collect();
    let is_own = |word: &str| {
        own.iter()
            .any(|own| own == word || format!("{own}s") == word)
    };
    let told = |part: &Part, sentence: &Sentence, at: usize| {
        let norm = |at: usize| {
            let token = sentence.tokens.get(at)?;
            sentence.norm.get(token.norm.clone())
        };
        let (Some(word), Some(next)) = (norm(at), norm(at + 1)) else {
            return false;
        };
        let by_apostrophe = next == "s" && norm(at + 2).is_some_and(is_account_word);
        let by_ending = word.len() > 3 && word.ends_with('s') && is_account_word(next);
        let written = sentence
            .tokens
            .get(at)
            .and_then(|token| part.text.get(token.range.clone()));
        (by_apostrophe || by_ending) && written.is_some_and(is_name_word) && !is_own(word)
    };
    // "Natanaels konto ska inte röras" is no order.
    let denied = |sentence: &Sentence| {
        [" inte ", " ej ", " not "]
            .iter()
            .any(|word| sentence.norm.contains(word))
    };
    document
        .sentences()
        .filter(|(part, sentence)| part.source != Source::Subject && !denied(sentence))
        .map(|(part, sentence)| {
            let tokens = 0..sentence.tokens.len();
            tokens.filter(|at| told(part, sentence, *at)).count()
        })
        .sum()
}

fn is_account_word(word: &str) -> bool {
    [
        "konto",
        "kontot",
        "account",
        "login",
        "anvandarkonto",
        "stadenkonto",
    ]
    .contains(&word)
}
