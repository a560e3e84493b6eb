//! A project that is told as what the move comes of: "bakgrunden är projektet X, där kontoren läggs om", "till följd av
//! projektet flyttar jag först, de övriga kommer efter".
//!
//! A cause alone may be any: somebody moves because of the project that he works in. Beside it something must tell that
//! the project reorganises, or that others move by it too.

use std::sync::LazyLock;

use super::super::document::{Document, Sentence};
use super::super::evidence::Evidence;
use super::super::pattern::{Pattern, pattern};
use super::{PROJECT, evidence, is_meant};

/// "Bakgrunden är projektet …", "till följd av projektet …".
static CAUSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:bakgrunden|bakgrund|orsaken|anledningen|skalet|upprinnelsen|grunden|background|reason|cause|occasion) (?:(?:till|for|to|behind|of|bakom) (?:[^ .,:]+ ){{1,3}}?)?(?:ar|is|:) (?:[^ .,]+ ){{0,3}}?|(?:(?:till|som en|en|a|as a|the) )?(?:foljd|folj|resultat|effekt|konsekvens|result|consequence|outcome) (?:av|of) (?:[^ .,]+ ){{0,3}}?|(?:med anledning av|pa grund av|i och med|tack vare|beror pa|kommer av|foljer av|because of|due to|owing to|thanks to|stems from|comes from|follows from|caused by) (?:[^ .,]+ ){{0,3}}?){PROJECT} "
    ))
});
/// "Vi är etapp två, skolan kommer efter sommaren": the mover is a part of many moves.
static STAGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|vi|hon|han|hen|@person|i|we|she|he) (?:ar|tillhor|hor till|am|are|is|m|re|s) (?:med )?(?:i |in |part of )?(?:(?:den |the )?(?:forsta|andra|tredje|fjarde|sista|first|second|third|fourth|last) (?:etappen|omgangen|vagen|flyttvagen|stage|wave|round|batch)|(?:etapp|vag|omgang|fas|flyttetapp|stage|phase|wave|round) (?:ett|tva|tre|fyra|fem|one|two|three|four|five|nummer \d+|\d+|i|ii|iii)) (?:[.,;]|och |and |av |of |i |in |$)",
    )
});
/// That it reorganises, or that others move too.
static REORGANISES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*organis[a-z]*|[a-z]*organiz[a-z]*|(?:laggs|lagger|lagga|gors|ritas|delas|fordelas) om|slas (?:ihop|samman)|laggs (?:ihop|samman)|samlas|under (?:ett|samma|one) (?:tak|roof)|(?:var|was) (?:etapp|omgang|vag|stage|wave) (?:ett|tva|tre|one|two|three)|(?:forst|nast|forste|forsta) (?:ut|i tur|pa tur)|first (?:out|in line|to (?:go|move))|(?:forsta|andra|tredje|first|second|third) (?:omgangen|etappen|vagen|gruppen|batch|wave|round|stage)|(?:de|the) (?:ovriga|andra|others|rest) (?:[^ .,]+ )?(?:kommer|foljer|flyttar|gar|follow|come|move|go)|(?:fler|flera|alla|more|all) (?:[^ .,]+ ){0,3}?(?:flyttar|flyttas|kommer|foljer|gor samma resa|moves?|follow|transfers?)|(?:andra|ovriga|other) [a-z]+ (?:[^ .,]+ )?(?:flyttas|flyttar|foljer|moves?|follow)|resten (?:[^ .,]+ ){0,3}?(?:kommer|foljer|flyttar)) ",
    )
});

/// The words that tell of such a cause.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    let told: Vec<_> = document.lines().collect();
    told.iter().enumerate().find_map(|(at, (part, sentence))| {
        let cause = CAUSE.find(&sentence.norm);
        let cause = cause.or_else(|| STAGE.find(&sentence.norm))?;
        let meant = !sentence.question && is_meant(&sentence.norm, &cause.range());
        let tells = |other: &Sentence| REORGANISES.is_match(&other.norm);
        let next = told.get(at + 1);
        let reorganises = tells(sentence) || next.is_some_and(|(_, next)| tells(next));
        (meant && reorganises).then(|| evidence(part, sentence, cause.range()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_the_move_comes_of() {
        check(
            true,
            &[
                "Bakgrunden är projektet Nära Göteborg, där kontoren läggs om och varje område får sin egen organisation.",
                "Flytten är en följd av projektet Ny start. Anna är först ut, de övriga kommer efter nyår.",
                "Anledningen till flytten är ett projekt som ger staden en ny fastighetsorganisation.",
                "På grund av projektet Samlad IT flyttar jag nu. Resten av gruppen följer i höst.",
                "The reason for the move is a project. She belongs to the first wave.",
                "Vi är etapp två, socialförvaltningarna var etapp ett och skolan kommer efter sommaren.",
                "I am in the second wave, the others follow after summer.",
            ],
        );
        check(
            false,
            &[
                "Bakgrunden är att hon har lett ett projekt.",
                "På grund av ett projekt med nya cykelbanor har jag mycket att göra.",
                "Flytten är ingen följd av projektet Ny start, som ger oss en ny organisation.",
                "Anledningen är inte projektet, utan att Gryaab behöver henne.",
                "I och med projektet Trygg stad fick jag en ny telefon.",
                "Vi är fas två i upphandlingen.",
                "Hon är i fas ett och lär sig svenska.",
            ],
        );
    }
}
