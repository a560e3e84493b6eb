//! A project that is told by what it does: it merges units, gathers a staff in one place, or keeps the list of who moves
//! when. "Verkstäderna slås ihop till en. Det drivs som projekt", "projektkansliet håller i turordningen för flyttarna".

use std::sync::LazyLock;

use super::super::document::{Document, Sentence};
use super::super::evidence::Evidence;
use super::super::pattern::{Pattern, pattern};
use super::{PROJECT, evidence, is_meant};

/// To regroup those who work.
const REGROUPS: &str = r"(?:slas (?:ihop|samman)|slar (?:ihop|samman)|sla (?:ihop|samman)|slagits (?:ihop|samman)|laggs (?:ihop|samman)|lagger (?:ihop|samman)|fors (?:ihop|samman)|for (?:ihop|samman)|samlas|samlar|samla|samlats|stuvar om|stuvas om|stuva om|ritar om|ritas om|rita om|moblerar om|mobleras om|moblera om|skyfflar om|skyfflas om|fordelar om|fordelas om|delar upp|delas upp|styckas upp|styckar upp|bryter upp|centraliserar|centraliseras|omfordelar|omfordelas|merges?|merging|(?:is|are|being) merged|gathers?|gathering|(?:is|are|being) gathered|brings? together|bringing together|(?:is|are|being) brought together|consolidat(?:es?|ing)|(?:is|are|being) (?:consolidated|pooled)|pools?|reshuffl(?:es?|ing)|rearrang(?:es?|ing)|redraws?|redrawing|under (?:samma|ett|en|one|a single|the same|gemensamt?) (?:tak|hatt|flagg|paraply|ledning|roof|hat|umbrella)|splits? up|splitting up|breaks? up|breaking up)";
/// Those who are regrouped: units, or a whole staff.
pub(super) const STAFF: &str = r"(?:[a-z]*(?:forvaltning|enhet|avdelning|namnd|bolag|verksamhet|organisation|sektion|kontor|kansli|verkstad|verkstader|funktion|grupp|stab)(?:en|et|er|ar|erna|arna|na|or|orna|s)?|(?:alla|samtliga) [a-z]+(?: [a-z]+)?|[a-z]{3,}(?:(?:ar|er|or)na|arna|erna|orna|ledarna|arens)|all (?:of )?(?:the |our )?[a-z ]{3,30}|(?:the )?(?:departments?|administrations?|units?|offices|teams|companies|workshops|sections|committees))";

/// "Projektet där alla turplanerare samlas under ett tak", "projektet som stuvar om bland förvaltningarna".
static PROJECT_REGROUPS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" {PROJECT} (?:[^ .]+ ){{0,8}}?(?:dar|som|for att|att|nar|da|which|that|where|whereby|to|when) (?:[^ .]+ ){{0,4}}?(?:{STAFF} (?:[^ .]+ ){{0,5}}?{REGROUPS}|{REGROUPS} (?:[^ .]+ ){{0,5}}?{STAFF}) "
    ))
});
/// The same before it is told to be a project: "verkstäderna slås ihop till en".
static REGROUPED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{STAFF} (?:[^ .]+ ){{0,5}}?{REGROUPS}|{REGROUPS} (?:[^ .]+ ){{0,5}}?{STAFF}) "
    ))
});
/// Those who steer it: "styrgruppen", "the transition office".
const OFFICE: &str = r"(?:styrgrupp(?:en)?|omstallningskansli(?:et)?|omstallningskontor(?:et)?|overgangskontor(?:et)?|transition office|program(?:me)? office|steering (?:group|committee))";
/// "Det drivs som projekt", "it is run as a project".
static AS_A_PROJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:det|detta|den|arbetet|alltihop|allt|sammanslagningen|omlaggningen|it|this|that|all of it|the work) (?:hela |har )?(?:drivs|gors|sker|skots|leds|styrs|bedrivs|genomfors|laggs upp|gar|ar|halls ihop|is|is being|has been) (?:[^ .,]+ ){{0,2}}?(?:som|i|inom|genom|av|ett|run|driven|led|handled|done|organi[sz]ed|managed|as|in|by|within|a) (?:(?:ett|en|a|an|the|eget|egen|stort|storre|sarskilt|own|of|separate|large) ){{0,3}}{PROJECT} "
    ))
});
/// What a project does about moves: it decides on them, plans them, keeps their order.
const DECIDES: &str = r"(?:har bestamt|har beslutat|bestammer|bestamde|beslutar|beslutade|styr|haller i|haller ordning pa|skoter|planerar|lagger upp|lagger schemat for|schemalagger|samordnar|koordinerar|ansvarar for|leder|driver|har satt upp|satter|prickar av|decides?|decided|has decided|runs?|handles?|plans?|schedules?|coordinates?|manages?|keeps?|draws up|is in charge of|are in charge of)";
/// The moves of positions, or their order.
const MOVES: &str = r"(?:(?:alla |vara |allas |de |our |all |the |these |in which )?(?:flyttarna|flyttar|kontoflyttarna|overflyttningarna|overgangarna|omflyttningarna|moves|transfers)|turordning[a-z]*|flyttordning[a-z]*|(?:mig|oss|henne|honom|hen|me|us|her|him) (?:upp )?(?:pa|i|on|in|for) (?:the )?(?:(?:forsta|andra|tredje|first|second|third|next|nasta) )?(?:(?:flytt)?listan?|etapp|etappen|vag|vagen|omgang|omgangen|list|wave|stage|phase|round)|order in which (?:[^ .]+ ){1,3}?moves?|flyttschema[a-z]*|flyttplan[a-z]*|nar (?:var och en|vi|alla|de|jag|hon|han) (?:ska )?flytta[a-z]*|(?:vem|vilka) som (?:ska )?flytta[a-z]*|att (?:[^ .]+ ){0,2}?(?:tjanst[a-z]*|[a-z]*befattning[a-z]*) (?:ska |skall )?(?:flytta[a-z]*|overfor[a-z]*|ga over|over)|order of (?:the )?(?:moves|transfers)|who (?:moves|goes) (?:when|first)|when (?:each of us|we|everyone|people) moves?|that (?:[^ .]+ ){0,3}?(?:position|post|job) (?:moves|is moved|is to move|is transferred))";
/// "Projektet bestämmer turordningen", "projekt 4471 som har bestämt att tjänsten ska flytta".
static PROJECT_DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{PROJECT}|{OFFICE}) (?:[^ .]+ ){{0,12}}?{DECIDES} (?:[^ .]+ ){{0,5}}?{MOVES} "
    ))
});
/// The same in the sentence behind the one that names the project: "de håller i turordningen för våra flyttar".
static THEY_DECIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^ (?:de|dem|dom|det|den|they|it|som|who) (?:[^ .,]+ )?{DECIDES} (?:[^ .]+ ){{0,5}}?{MOVES} "
    ))
});
static NAMES_PROJECT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!(r" (?:{PROJECT}|{OFFICE}) ")));
/// "Det är hon som är först ut i projektet", "I am the first to move in the project".
static FIRST_OF_PROJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:ar|blir|am|is|m|s|as|som) (?:(?:jag|hon|han|hen|en av|i|one of|alltsa|nu|da) )*(?:den |de |the )?(?:(?:forst|forsta|forste|nast|nasta|nummer (?:ett|tva|tre|\d+)|[a-z]+) (?:ut|i tur|pa tur|i kon|i raden)|(?:forste|forsta) (?:som|att|ut|person|i)|(?:first|@date) (?:one )?(?:out|to (?:go|move)|in line|up|person)|next (?:in line|to (?:go|move))) (?:[^ .]+ ){{0,6}}?(?:i|inom|av|genom|in|of|under|within) (?:(?:det|den|vart|the|our|stora|hela|nya|big|large|new) ){{0,3}}{PROJECT} "
    ))
});
/// Regrouping of what are no people: "alla dokument samlas i ett register".
pub(super) static THINGS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:samlar (?:in|pa)|samlas in|[a-z]*data|[a-z]*dokument[a-z]*|filer(?:na)?|[a-z]*register|[a-z]*arkiv|system(?:en|et)?|[a-z]*fakturor(?:na)?|[a-z]*avtal(?:en)?|[a-z]*samlingar(?:na)?|[a-z]*mobler(?:na)?|[a-z]*servrar(?:na)?|[a-z]*lokaler(?:na)?|licenser(?:na)?|lagret|documents|files|records|contracts|servers|furniture|invoices|systems|premises) ",
    )
});

/// The words that tell of such a project.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    let mut before: Option<&Sentence> = None;
    for (part, sentence) in document.lines() {
        let last = before.replace(sentence);
        if sentence.question || THINGS.is_match(&sentence.norm) {
            continue;
        }
        let found = in_sentence(sentence).or_else(|| behind(last?, sentence));
        if let Some(found) = found {
            return Some(evidence(part, sentence, found));
        }
    }
    None
}

/// What one sentence tells.
fn in_sentence(sentence: &Sentence) -> Option<std::ops::Range<usize>> {
    let norm = sentence.norm.as_str();
    let told = [&*PROJECT_REGROUPS, &*PROJECT_DECIDES, &*FIRST_OF_PROJECT]
        .into_iter()
        .filter_map(|pattern| pattern.find(norm))
        .map(|found| found.range())
        .find(|found| is_meant(norm, found));
    // "Alla skötare ska under samma hatt, det är därför projektet finns".
    told.or_else(|| {
        let (staff, project) = (REGROUPED.find(norm)?, NAMES_PROJECT.find(norm)?);
        let between = norm.get(staff.end() - 1..=project.start())?;
        let turns = [" men ", " but ", " fast "]
            .iter()
            .any(|turn| between.contains(turn));
        let meant = is_meant(norm, &staff.range()) && is_meant(norm, &project.range());
        (meant && !turns).then(|| project.range())
    })
}

/// What a sentence tells of what the one before it names.
fn behind(last: &Sentence, sentence: &Sentence) -> Option<std::ops::Range<usize>> {
    let (told, told_before) = match AS_A_PROJECT.find(&sentence.norm) {
        Some(told) => (told, REGROUPED.find(&last.norm)?),
        None => (
            THEY_DECIDE.find(&sentence.norm)?,
            NAMES_PROJECT.find(&last.norm)?,
        ),
    };
    // "… när det är klart" behind it tells of no end.
    let until = last.norm.get(..told_before.end()).unwrap_or_default();
    let meant = is_meant(&sentence.norm, &told.range())
        && is_meant(until, &told_before.range())
        && !THINGS.is_match(&last.norm);
    meant.then(|| told.range())
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_a_project_does_tells_what_it_is() {
        check(
            true,
            &[
                "Det här är projektet där alla kockar i staden samlas i ett bolag.",
                "Bakgrunden är projekt Ett kontor, som slår ihop våra två ekonomienheter.",
                "It comes from the project that merges the city's two planning departments.",
                "Våra laboratorier ligger på två håll och enheterna slås samman. Det drivs som ett eget projekt.",
                "The workshops are merged. It is run as a project of its own.",
                "Projektet Samlad drift har beslutat att min tjänst ska flyttas.",
                "Säg till projektkontoret när det är klart. De planerar alla flyttarna.",
                "Hon är först ut i projektet Gemensam kundtjänst.",
                "Alla fastighetsskötare ska under samma hatt, det är därför projektet finns.",
                "We are wave one of the programme that brings all caretakers under one roof.",
                "Styrgruppen för Ett bolag har satt upp mig på lista två.",
                "The transition office decides the order in which we all move.",
                "I am the first to move in the big project.",
                "Projektgruppen håller i turordningen.",
                "Fakturera projekt 12, alltså det som ritar om enheterna.",
            ],
        );
    }

    #[test]
    fn other_things_that_projects_do_are_no_regrouping() {
        check(
            false,
            &[
                "Jag jobbar i projektet där alla skolgårdar får nya träd.",
                "Hon leder projektet som slår ihop två register.",
                "Projektet samlar in data om alla enheter.",
                "Två enheter delar fika. Det drivs som förut.",
                "Jag är först ut i kön till kaffet.",
                "Projektet styr upp kalendern.",
                "Styrgruppen för skolgården har satt upp mig på gästlistan.",
                "Alla kollegor samlas till fika, men projektet är ett annat.",
                "Hon arbetar i projektet som samlar alla fritidsledare till kurs.",
                "Det är inte ett projekt som slår ihop enheterna.",
                "Jag var projektledare när verkstäderna byggdes. Det drevs som projekt.",
                "Mötet om projektet är på fredag. De håller i kaffet.",
            ],
        );
    }
}
