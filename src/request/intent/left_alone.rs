//! Mails that tell of a whole move and order none of an account: it is to stay where it is, or it was moved already and the
//! writer is glad of it.

use std::sync::LazyLock;

use super::super::document::Sentence;
use super::super::pattern::{Pattern, pattern};
use super::line::Line;

/// To stay, and where.
const STAY: &str = r"(?:(?:alltsa|dock|daremot|i ?stallet|fortfarande|sjalvt|helt|lugnt|fa|however|just|therefore|simply) ){0,2}(?:stanna|vara kvar|ligga kvar|bli kvar|forbli|sta kvar|finnas kvar|stay|remain|be left|be kept)(?: kvar)? (?:just |precis |exakt |right |exactly )?(?:dar (?:det|den) (?:ar|ligger|finns)|har|dar|hos (?:oss|@place)|pa @place|i @place|som (?:det|den) ar|orort|where it is|as it is|put|here|with (?:us|@place)|at @place|untouched|[.,])";
/// "Kontot ska stanna där det är", "his account is to remain with us".
static IS_TO_STAY: LazyLock<Pattern> = LazyLock::new(|| {
    let must = r"(?:ska|skall|bor|maste|behover|kan gott|is to|should|must|shall|needs to|has to|will have to|ought to)";
    let account = r"(?:kontot|stadenkontot|anvandarkontot|inloggningen|(?:mitt|hans|hennes|hens|dennes) (?:staden )?konto|the account|(?:my|his|her) (?:city )?account)";
    pattern(&format!(
        r" (?:{account} {must} {STAY}|{account} (?:stannar|blir kvar|stays|remains) (?:(?:alltsa|dock|daremot|however) )?(?:dar (?:det|den) ar|hos oss|where it is|with us)|(?:vi|we) (?:behaller|keep|are keeping) {account} (?:har|hos oss|here|with us|ourselves|[.,]))"
    ))
});
/// "… till den 1 juni": a stay that ends.
static UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .]+ ){0,4}?(?:till|tills|tom|fram|until|till|through|up to|innan|forran|before) ",
    )
});
/// "Om kontot ska …", "måste kontot stanna".
static SUPPOSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|varfor|inte|ej|if|whether|why|not|varken|unless|instead of) (?:[^ .,]+ ){0,4}$",
    )
});
/// "Så blev det", "den smidigaste flytt jag varit med om", "everything was in place".
static WENT_WELL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:precis|exakt|just|aven) sa blev det(?: ocksa)? [.,:]|(?:smidigaste|basta|snabbaste|enklaste|smoothest|best|fastest|quickest|easiest) (?:[^ .,]+ ){0,2}?(?:[a-z]*flytt|[a-z]*flytten|overforing|overforingen|move|transfer|migration) (?:[^ .]+ ){0,4}?(?:jag|vi|i|we) (?:[^ .,]+ ){0,2}?(?:varit|upplevt|sett|haft|had|seen|known|experienced)|(?:lag|fanns|satt) (?:allt|alltihop|alltihopa|alltsammans) (?:[^ .,]+ ){0,2}?(?:pa plats|dar det skulle|som det skulle)|(?:allt|alltihop|alltsammans|everything) (?:lag|fanns|was) (?:[^ .,]+ ){0,2}?(?:pa plats|dar det skulle|in place|where it should)) ?",
    )
});

/// The words by which the account of the one who moves is to stay where it is.
pub(in crate::request) fn stays(sentence: &Sentence) -> Option<std::ops::Range<usize>> {
    let norm = sentence.norm.as_str();
    let found = IS_TO_STAY.find(norm).filter(|_| !sentence.question)?;
    let before = norm.get(..=found.start()).unwrap_or_default();
    let after = norm.get(found.end()..).unwrap_or_default();
    let open = SUPPOSED.is_match(before) || UNTIL.is_match(after);
    (!open).then(|| found.range())
}

/// Whether a line says that the account stays, or that the move went well.
pub(super) fn is_told(line: &Line<'_>) -> bool {
    stays(line.sentence).is_some() || WENT_WELL.is_match(&line.sentence.norm)
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::super::order;

    const TOLD: &str = "Den 1 juni 2026 flyttas Anna Bergs tjänst, med oförändrade arbetsuppgifter, från Higab till Liseberg. Hennes konto är annber0101.";

    fn orders(line: &str) -> bool {
        order(&mail(
            "Flytt av tjänst: Anna Berg",
            &format!("{TOLD} {line}"),
        ))
        .is_some()
    }

    #[test]
    fn the_account_stays_or_came_over_well() {
        for line in [
            "Kontot ska stanna där det är.",
            "Hennes konto ska dock ligga kvar hos oss.",
            "Kontot bör vara kvar på Higab, hon får ett nytt.",
            "The account is to remain with us.",
            "Kontot behåller de åt henne, och vi behåller kontot här.",
            "Så stod det i beställningen och precis så blev det: allt fungerar.",
            "Det var den smidigaste flytt av ett konto som jag har varit med om.",
            "När hon loggade in låg alltihop på plats.",
        ] {
            assert!(!orders(line), "{line}");
        }
    }

    #[test]
    fn a_stay_that_ends_or_is_asked_about() {
        for line in [
            "Kontot ska vara kvar här till den 1 juni, flytta det då.",
            "Flytta kontot, det kan inte stanna här.",
            "Flytta kontot. Hennes gamla konto ska ligga kvar hos oss.",
            "Flytta kontot, annars undrar alla varför kontot ska stanna hos oss.",
        ] {
            assert!(orders(line), "{line}");
        }
    }
}
