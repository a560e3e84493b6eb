//! A project that is told by what it does to the employee: "det är projektet Omlott som flyttar mig", "jag går med i våg två
//! av Samlad drift", "projektet som gör om stadens förvaltningsindelning".
//!
//! Never here: projects that move by themselves, to other premises, and those that the employee works in.

use std::sync::LazyLock;

use super::super::document::Document;
use super::super::evidence::Evidence;
use super::super::pattern::{Pattern, pattern};
use super::{PROJECT, denials, evidence, is_meant};

/// To move, place or take somebody.
const MOVES: &str = r"(?:flyttar|flyttat|flyttade|flytta|placerar|placerat|for over|lyfter over|lagger over|skickar|moves?|moved|is moving|has moved|transfers?|transferred|sends?|places?|relocates?|handplockat|plockat(?: ut| med)?|valt(?: ut)?|valjer(?: ut)?|tagit (?:med|upp|over)|tar (?:med|over)|pekat ut|satt upp|lyft(?:er)?(?: over)?|picked(?: out)?|picks|selected|chosen|listed|scheduled|slated|has put)";
/// The employee, the post, or those who are moved.
const WHOM: &str = r"(?:(?:over )?(?:mig|oss|henne|honom|hen|folk|personal[a-z]*|medarbetar[a-z]*|alla|(?:min|hennes|hans|var|vara|mina) (?:tjanst|tjanster|befattning|grupp|enhet)|me|us|her|him|them|people|staff|@person|(?:my|her|his|our) (?:post|position|unit|job)))";

/// "Projektet Omlott som flyttar mig", "the project is moving my post".
static PROJECT_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" {PROJECT} (?:[^ .,]+ ){{0,6}}?(?:, )?(?:som |that |which |har |is |has )?(?:bestamt att |beslutat att |decided to )?{MOVES} (?:nu |over |just |even )?{WHOM} "
    ))
});
/// "Jag hör till dem som projektet flyttar", "one of those whom the project moves".
static THOSE_MOVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:dem|de|dom|den|those|ones|people|nagra|tjanster|tjansterna|posts|positions) (?:(?:som|that|whom|who) )?(?:(?:det|den|the|hela|stora|vart|our) ){{0,2}}{PROJECT} (?:[^ .,]+ ){{0,6}}?(?:{MOVES}|(?:ga|flytta|go|move) (?:over |nu |now )?(?:forst|nu|over|first|now|next)) "
    ))
});
/// "Våg två av Samlad drift", "wave 2 of One House": a part of many moves.
static WAVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:jag|hon|han|hen|@person|tjansten|flytten|bytet|i|she|he) (?:[^ .,]+ )?(?:gar|kommer|foljer|flyttar|flyttas|ar|ingar|hor|ligger|am|m|is|s|go|goes|move|moves|come|comes|belongs?|tillhor)|(?:go|goes|gar|ar|am|is) (?:jag|hon|han|hen)|(?:part of|del av)) (?:(?:ocksa|med|over|till|i|inom|in|with|to|part of|en del av|the|den|denna|redan) ){0,4}(?:(?:forsta|andra|tredje|fjarde|first|second|third|fourth) (?:vagen|wave|flyttvagen|flyttomgangen|batch of (?:moves|transfers))|(?:vag|flyttvag|flyttomgang|flyttetapp|wave|tranche) (?:ett|tva|tre|fyra|one|two|three|four|\d+|i|ii|iii|iv)) (?:av|i|inom|of|in) ",
    )
});
/// "Den tredje omgången av projekt Samlad teknik", "vi är trettio som flyttas i projektet".
static ROUND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:jag|hon|han|hen|vi|@person|tjansten|flytten|bytet|i|she|he|we|move) (?:[^ .,]+ ){{0,2}}?(?:gar|kommer|foljer|flyttar|flyttas|ar|ingar|hor|am|is|are|go|goes|move|moves|come|comes|belongs?|tillhor) (?:[^ .,]+ ){{0,3}}?(?:forsta|andra|tredje|fjarde|femte|sista|first|second|third|fourth|fifth|last) (?:omgangen|etappen|gruppen|fasen|vagen|steget|delen|round|batch|stage|phase|group|wave|step) (?:av|i|inom|of|in|under) (?:[^ .,]+ ){{0,3}}?{PROJECT}|(?:flyttas|flyttar|byter|overfors|fors over|gar over|moved|moves?|moving|transferred) (?:(?:nu|alla|darfor|da|over|tillsammans|forvaltning|bolag|now|all|together|therefore) )*(?:i|inom|genom|av|by|in|under|through|within) (?:(?:det|den|vart|stora|the|our) ){{0,2}}{PROJECT}) "
    ))
});
/// "En lista hos projektledaren där alla vi som byter ska stå": the moves are on a project's list.
static ON_ITS_LIST: LazyLock<Pattern> = LazyLock::new(|| {
    let list = r"(?:[a-z]*lista|[a-z]*listan|forteckning|forteckningen|list|spreadsheet)";
    let leader = r"(?:projektledar[a-z]*|projektkontor[a-z]*|projektgrupp[a-z]*|projektet|project (?:leader|manager|office|team|lead))";
    let movers = r"(?:alla|vi|de|dem|samtliga|everyone|everybody|all|those|us) (?:(?:vi|of us) )?(?:som|who) (?:[^ .,]+ ){0,2}?(?:byter|flyttar|flyttas|ska|overgar|move|moves|(?:is|are) moving|(?:is|are) moved|change|changes|transfer)";
    pattern(&format!(
        r" (?:{list} (?:[^ .]+ ){{0,3}}?(?:hos|fran|av|pa|at|with|from|by|the|,) (?:[^ .]+ ){{0,2}}?{leader} (?:[^.]*? )?{movers}|{leader} (?:[^ .]+ ){{0,6}}?{list} (?:[^.]*? )?{movers}) "
    ))
});
/// "You'll find the move under work package 4", "flytten ligger i arbetspaket tre": a part of what a project does.
static WORK_PACKAGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:the|my|her|his|this|our) (?:move|transfer)|flytten|bytet|(?:min|hennes|hans) (?:flytt|overgang|tjanst)|overgangen) (?:[^ .]+ ){0,8}?(?:under|in|part of|i|inom|av|of) (?:the |det )?(?:(?:forsta|andra|tredje|first|second|third) )?(?:work ?packages?|arbetspaket(?:et)?|flyttpaket(?:et)?|delleverans(?:en)?) ",
    )
});
/// To make an organisation anew.
static REMADE: LazyLock<Pattern> = LazyLock::new(|| {
    let anew = r"(?:gor om|gora om|gors om|bygger om|bygga om|byggs om|lagger om|lagga om|laggs om|ritar om|rita om|ritas om|stopar om|stopa om|stops om|formar om|omformar|omforma|omdanar|omarbetar|forandrar|forandra|andrar|andra|mejslar fram|tar fram en ny|skapar en ny|bildar en ny|remak(?:es?|ing)|reshap(?:es?|ing)|redesign(?:s|ing)?|rebuild(?:s|ing)?|recast(?:s|ing)?|overhaul(?:s|ing)?|redraw(?:s|ing)?|changes|changing)";
    let whole = r"[a-z]*(?:organisation|indelning|forvaltningsstruktur|bolagsstruktur|organisationsstruktur|namndstruktur|organisationskarta)(?:en|er|erna|ens)?|(?:organi[sz]ation|structure|org chart)(?: of)?";
    pattern(&format!(
        r" (?:{PROJECT}|styrgruppen) (?:[^ .]+ ){{0,8}}?(?:som|for att|att|dar|that|which|to|where) (?:[^ .]+ ){{0,4}}?{anew} (?:[^ .,]+ ){{0,5}}?(?:{whole}) "
    ))
});

/// The words that tell of such a project.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    document.lines().find_map(|(part, sentence)| {
        let norm = sentence.norm.as_str();
        if denials::asks(sentence) {
            return None;
        }
        let patterns: [&Pattern; 7] = [
            &WORK_PACKAGE,
            &PROJECT_MOVES,
            &THOSE_MOVED,
            &WAVE,
            &ROUND,
            &REMADE,
            &ON_ITS_LIST,
        ];
        patterns
            .into_iter()
            .filter_map(|pattern| pattern.find(norm))
            .find(|found| is_meant(norm, &found.range()))
            .map(|found| evidence(part, sentence, found.range()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_a_project_does_to_the_one_who_moves() {
        check(
            true,
            &[
                "PS. Det är projektet Omlott som flyttar mig, om ni undrar varför.",
                "Jag hör till dem som projektet Ett centrum flyttar den här gången.",
                "Till sist: jag går med i våg två av Samlad drift.",
                "I go over with the second wave of One House.",
                "Det finns en lista hos projektledaren för Ny geodata där alla vi som byter förvaltning ska stå.",
                "Projektkontoret har en lista på alla som flyttas.",
                "The project manager has a list of everyone who is moving.",
                "Beslutet fattades av styrgruppen för det projekt som gör om stadens förvaltningsindelning.",
                "En upphandling, alltså projektet som bygger om stadens inköpsorganisation.",
                "Programkontoret leder arbetet för att göra om hela driftorganisationen.",
                "The project that is redesigning the organisation of the care offices takes me along.",
                "It is the project which moves my post.",
                "Flyttens genomförande ligger i etapp två av projektet Ny nämndorganisation.",
                "Det är projektet Omorg 26 som gäller för mig.",
                "Jag följer med i den tredje omgången av projekt Samlad teknik.",
                "Projektet som bygger upp verkstaden har handplockat min tjänst.",
                "I am among those the project has asked to go first.",
                "Vi är trettio stycken som flyttas i projektet Samlat avfall.",
                "Min tjänst överförs genom projektet.",
                "You'll find the move in the plan under work package 4, which the steering committee signed off.",
                "Flytten ligger i arbetspaket tre, är det sagt.",
                "Flyten är en del av omorganisatonsprojketet vi har här.",
            ],
        );
    }

    #[test]
    fn other_things_that_projects_do() {
        check(
            false,
            &[
                "Projektet flyttar till nya lokaler i maj.",
                "Jag arbetar i etapp två av Västlänken och gör det även på Higab.",
                "Jag leder projektet som gör om gränssnittet i organisationens system.",
                "Jag jobbar i projektet som bygger om kontoret.",
                "Det är inte projektet som flyttar mig.",
                "My project moves with me to Higab.",
                "Jag flyttas och fortsätter i projektet Västlänken.",
                "Projektet har valt nya kassor.",
                "I look after wave two of the roll-out of the new phones.",
                "I write the reports of work package 4.",
            ],
        );
    }
}
