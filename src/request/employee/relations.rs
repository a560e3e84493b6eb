//! Whose something is that is told by what its owner is to the writer: "min kollegas konto", "my wife's account", "vår
//! vaktmästares tjänst".
//!
//! "Min", "mitt" and "my" then belong to the owner, and what follows is not the writer's.

use std::sync::LazyLock;

use super::super::document::Document;
use super::super::pattern::{Pattern, pattern};
use super::words::MINE;

/// Somebody by a relation or by the work, in the genitive.
const OWNERS: &str = r"(?:[a-z]*(?:kollega|kollegan|medarbetare|medarbetaren|anstalld|anstallde|anstallda|chef|chefen|man|mannen|fru|frun|hustru|make|maka|sambo|sambon|partner|partnern|assistent|assistenten|vikarie|vikarien|praktikant|praktikanten|kamrat|kamraten|kompis|kompisen|granne|grannen|van|vannen|vaninna|syster|bror|broder|dotter|son|mamma|pappa|kusin|foretradare|foretradaren|eftertradare|eftertradaren|efterfoljare|rektor|rektorn|vaktmastare|vaktmastaren|tekniker|skoterska|larare|sekreterare|terapeut|samordnare|handlaggare|ledare|pedagog|ingenjor|administrator|ekonom|jurist|strateg|utredare|planerare|inspektor|konsult|forare|kurator|bibliotekarie|controller|utvecklare)s|(?:colleague|coworker|boss|manager|assistant|wife|husband|spouse|partner|friend|brother|sister|son|daughter|mother|father|trainee|intern|employee|teammate|roommate|mate|successor|predecessor|deputy|secretary|neighbour|neighbor|teacher|engineer|nurse|technician|planner|officer|caretaker|coordinator|developer|analyst|clerk) s)";

/// "Min kollegas …", "our caretaker's …": a possessor and its owner behind the writer's word.
static OF_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:mitt|min|mina|mit|my|var|vart|vara|our) (?:[^ .,@]+ ){{0,2}}?{OWNERS} "
    ))
});
/// "Vår vaktmästares konto".
static OURS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:var|vart|vara|our|en|one of our|en av vara) (?:[^ .,@]+ ){{0,2}}?{OWNERS} (?:[^ .,@]+ )?(?:[a-z]*konto|account|login|tjanst|befattning|anstallning|position) "
    ))
});
/// "… min kollegas konto är": the id behind it is another's.
static ACCOUNT_OF_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" {OWNERS} (?:eget |own |staden )?(?:[a-z]*konto|account|account id|id|login|user ?name|inlogg|inloggning|anvandarnamn|anvandarid) (?:(?:ar|is|heter|har|has|:|,|\() ){{0,2}}$"
    ))
});

/// Whether what the writer's own word begins is told to be somebody else's.
fn is_of_another(words: &str) -> bool {
    OF_ANOTHER.is_match(words)
}

/// How often the sentences of a mail tell it in the way that `told` counts.
pub(super) fn count(document: &Document, told: fn(&str) -> usize) -> usize {
    let sentences = document.sentences();
    sentences.map(|(_, sentence)| told(&sentence.norm)).sum()
}

/// How often what seems to be the writer's own is that of somebody known to the writer: "min kollegas konto".
pub(super) fn behind_mine(norm: &str) -> usize {
    let found = MINE.find_iter(norm);
    found.filter(|found| is_of_another(found.as_str())).count()
}

/// How often an account or a position is that of one of the writer's: "vår vaktmästares konto".
pub(super) fn behind_ours(norm: &str) -> usize {
    OURS.find_iter(norm).count()
}

/// Whether a sentence speaks of what is the writer's own.
pub(super) fn is_mine(norm: &str) -> bool {
    MINE.find_iter(norm)
        .any(|found| !is_of_another(found.as_str()))
}

/// Whether the words before an id tell it to be the account of somebody who is known to the writer.
pub(super) fn tells_anothers_account(before: &str) -> bool {
    ACCOUNT_OF_ANOTHER.is_match(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_it_is_stands_behind_the_writers_word() {
        for words in [
            " min medarbetares konto ",
            " mitt i allt min kollegas konto ",
            " my wife s account ",
            " our new caretaker s login ",
            " var vaktmastares tjanst ",
        ] {
            assert!(is_of_another(words), "{words}");
        }
        for words in [
            " mitt konto ",
            " min nuvarande tjansts arbetsuppgifter ",
            " mitt stads konto ",
            " my city account ",
            " my own account s move ",
        ] {
            assert!(!is_of_another(words), "{words}");
        }
    }
}
