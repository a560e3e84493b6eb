//! Work that is told to stay behind or to go to somebody else, by the name of the work: "schemaläggningen blir kvar hos
//! Karin", "the invoices stay with Gryaab".
//!
//! A work is told by the ending of its name. Never here: things and places with names like it, which are no work.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};

/// A work, and what becomes of it.
static LEFT: LazyLock<Pattern> = LazyLock::new(|| {
    let work = r"[a-z]{2,}(?:ningen|ningarna|ringen|ringarna|lingen|tionen|tionerna|andet|endet|tillsynen|kontrollen|kontrollerna|skotseln|varden|arendena|fragorna|uppdragen|ansvaret|fakturorna|schemat|scheman|budgeten|kurserna|sysslorna|arbetet|delen|biten|bitarna)";
    let english = r"the (?:[a-z]+ )?(?:invoices|invoicing|payroll|rota|rotas|budget|scheduling|inspections|procurement|reporting|teaching|training|bookkeeping|permits|case work|caseload|[a-z]{3,}ing)";
    let stays = r"(?:blir kvar|stannar(?: kvar)?|ligger kvar|ar kvar|finns kvar|(?:lamnar|overlamnar|overlater|slapper) (?:jag|hon|han|hen)|lamnas (?:over|kvar)|overlamnas|tas over|overtas|gar (?:over )?till (?:min|en|nagon|var|kolleg[a-z]*|@person|[a-z]+)|tar (?:@person|nagon annan|en kollega|kollegorna|[a-z]+) (?:over|hand)|skots (?:sedan|framover|darefter|i stallet) av|stays?(?: behind| with| here)|remains? (?:behind|with|here)|(?:is|are|will be) (?:taken over|left behind|handed (?:over|on))|goes? to (?:my|a|somebody|someone|@person))";
    pattern(&format!(
        r" (?:(?P<work>{work})|(?P<english>{english})) (?:(?:, )?(?:som|which|that) (?:[^ .;]+ ){{1,9}}?, )?(?:dock |daremot |alltsa |however |though )?{stays} "
    ))
});
/// What has a name like a work's and is none.
const NO_WORK: &str = "forvaltningen avdelningen foreningen tidningen anlaggningen utrustningen ledningen ledningarna samlingen \
    ersattningen forsakringen belysningen parkeringen anstallningen placeringen stationen organisationen pensionen \
    avdelningarna byggnaden lagenheten foretaget stiftelsen inredningen kopplingen bokningen flyttningen tidningarna \
    semesterersattningen tjanstepensionen arbetsledningen sektionen sektionerna funktionen inloggningen utbildningen \
    anslutningen losningen installningen installningarna tilldelningen ordningen meningen sambandet landet bandet andet \
    boendet standet strandet granden kalenderbokningen forsandelsen handlingarna avgiften delen biten arbetet mappningen \
    stallningen skylten dekorationen vaningen lokaliseringen lokalplaneringen kontoret signeringen";
/// Things in "-ing" and others that are no work.
const NO_ENGLISH_WORK: &str = "building meeting parking clothing lighting heating thing morning evening spring ceiling ring string";
/// Of somebody else's work, and what does not stay.
static NOT_SO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|not|aldrig|never|oforandra[a-z]*|desamma|samma|kollegans|hennes kollega|hans kollega|unchanged|same) ",
    )
});

/// The words that tell a work to stay behind.
pub(super) fn told(norm: &str) -> Option<Range<usize>> {
    let found = LEFT.captures(norm)?;
    let none = found
        .name("work")
        .is_some_and(|work| lexicon::lists(NO_WORK, work.as_str()))
        || found.name("english").is_some_and(|work| {
            let last = work.as_str().rsplit(' ').next().unwrap_or_default();
            lexicon::lists(NO_ENGLISH_WORK, last)
        });
    let whole = found.get(0)?;
    (!none && !NOT_SO.is_match(norm)).then(|| whole.range())
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn work_that_stays_behind() {
        for norm in [
            " schemalaggningen blir kvar hos karin har pa @place . ",
            " the invoices , which take up half my week today , stay with @place . ",
            " registreringen , som ar det enda jag har sysslat med , lamnar jag helt . ",
            " restaurangtillsynen tas over av en kollega . ",
            " the scheduling is taken over by a colleague . ",
            " lonefragorna overlater jag till kollegan . ",
        ] {
            assert!(told(norm).is_some(), "{norm}");
        }
    }

    #[test]
    fn what_is_no_work_or_does_not_stay() {
        for norm in [
            " avdelningen blir kvar pa samma vaning . ",
            " forsakringen ligger kvar till sommaren . ",
            " schemalaggningen blir inte kvar har . ",
            " the building stays with @place . ",
            " utrustningen stannar har . ",
            " bokforingen foljer med mig . ",
        ] {
            assert!(told(norm).is_none(), "{norm}");
        }
    }
}
