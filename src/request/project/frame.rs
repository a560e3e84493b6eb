//! A project that is told as the frame of the move, before it or behind it: "i projektet Gemensam växel läggs växlarna ihop
//! och organisationen görs om. Jag hamnar därför på …", "hon är den första som berörs av projektet".
//!
//! Besides a project it takes words that an organisation is made anew or that units are put together; where these stand in
//! another sentence, words that tie the employee's move to it too. Never here: projects that the employee works in.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::document::{Document, Sentence};
use super::super::evidence::Evidence;
use super::super::pattern::{Pattern, pattern};
use super::regrouping::{STAFF, THINGS};
use super::{PROJECT, denials, evidence, is_meant};

/// The sentences that a project, what it does and the move may be told in.
const WINDOW: usize = 3;

/// An organisation, or those it consists of.
const ORGANISATION: &str = r"(?:[a-z]*(?:organisation|organisering|indelning|struktur)(?:en|er|erna|ens)?|organi[sz]ation|structure|(?:[a-z]*(?:forvaltning|avdelning|namnd)(?:ar|er|arna|erna)|[a-z]*enheter(?:na)?))";

/// "Organisationen görs om", "gör om hela organisationen", "får en gemensam organisation", "hur driften är organiserad".
static REMADE: LazyLock<Pattern> = LazyLock::new(|| {
    let turned = r"(?:gors|laggs|ritas|byggs|stops|formas|mobleras|goras|laggas|ritas|byggas|stopas|gjorts|lagts|ritats|gjordes|lades|ritades)";
    let turns = r"(?:gor|lagger|ritar|bygger|stoper|formar|moblerar|gora|lagga|rita|bygga|gjort|lagt|ritat|gjorde|ritade)";
    pattern(&format!(
        r" (?:{ORGANISATION} (?:[^ .,]+ ){{0,5}}?(?:{turned} (?:[^ .,]+ ){{0,2}}?om|blir (?:en |helt )*(?:annan|annorlunda|ny|nya|andra)|forandras|andras|(?:is|are|being|was|were|been) (?:[a-z]+ )?(?:redone|remade|reworked|reshaped|redrawn|rebuilt|overhauled|rearranged|changed|changing))|{turned} (?:[^ .,]+ ){{0,2}}?{ORGANISATION} (?:[^ .,]+ )?om|{turns} om (?:[^ .,]+ ){{0,3}}?{ORGANISATION}|(?:{turns}|{turned}) om (?:[^ .,]+ )?hur (?:[^ .,]+ ){{0,4}}?(?:organiserad|organiserat|organiserade|indelad|indelat|indelade)|(?:redo|redoes|redoing|remakes?|remaking|reworks?|reworking|reshap(?:es?|ing)|redraws?|redrawing|rebuilds?|rebuilding|changing) (?:[^ .,]+ ){{0,3}}?{ORGANISATION}|(?:far|fatt|skapar|skapas|bildar|bildas|ger (?:oss|staden)|i|in|into|creates?|creating|get|gets|form|forms) (?:(?:alla |samtliga )?[a-z]+(?:na|s) )?(?:(?:en|ett|a|an|the) )?(?:gemensam|ny|samlad|enda|joint|single|one|new|common) (?:[a-z]+ )?{ORGANISATION}) "
    ))
});
/// "Läggs växlarna ihop", "putting the switchboards together".
static TOGETHER: LazyLock<Pattern> = LazyLock::new(|| {
    let parts = format!(
        r"(?:{STAFF}|koken|[a-z]*arkiven|[a-z]*biblioteken|[a-z]*baden|[a-z]*lagren|[a-z]*kontoren)"
    );
    pattern(&format!(
        r" (?:(?:laggs|slas|fors|flyttas|satts|lagger|slar|for|flyttar|satter) (?:(?:alla|de|vara|stadens|samtliga|tva|tre) ){{0,2}}{parts} (?:[^ .,]+ ){{0,2}}?(?:ihop|samman|under (?:ett|samma) (?:tak|hatt))|{STAFF} (?:[^ .,]+ ){{0,2}}?(?:laggs|slas|fors|flyttas|lagts|slagits|samlas) (?:[^ .,]+ ){{0,2}}?(?:ihop|samman|under (?:ett|samma|en) (?:tak|hatt|forvaltning|bolag))|(?:put|puts|putting|bring|brings|bringing|join|joins|joining|merg(?:es?|ing)|pool|pools|pooling|move|moves|moving) (?:(?:the|all|our|two|three|city s) ){{0,3}}[a-z]+s (?:[a-z]+ )?(?:together|into one|under one)|(?:the|our|all) [a-z]+s (?:[a-z]+ )?(?:are |is |being |were )?(?:[a-z]+ )?(?:brought|put|joined) (?:together|into one|under one)) "
    ))
});
/// What ties a move to what was told: "därför", "hon är den första som berörs", "that is why".
static TIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:darfor|darmed|saledes|foljaktligen|(?:till foljd av|pa grund av|i och med|genom|av) (?:det|detta|den anledningen|det skalet)|med foljden|(?:foljden|resultatet|konsekvensen) (?:ar|blir|for)|(?:for|pa) (?:min|hennes|hans|var) del|sa (?:fran|nu|jag|hon|han|@person)|berors|omfattas|(?:min|var|hennes|hans|@person s) tur|(?:forst|nast) (?:ut|i tur|pa tur)|forst(?:e|a) (?:[^ .,]+ ){0,3}?(?:som|att|fran oss|av oss)|(?:och|and) (?:jag|hon|han|@person|i|she|he) (?:hamnar|hor|tillhor|flyttas|placeras|landar|end up|ends up|belong|belongs|land|lands)|that is why|that s why|therefore|hence|consequently|as a (?:result|consequence)|because of (?:it|this|that)|so (?:i|she|he|my|from)|(?:is|am|are|m|first to be) affected|(?:my|her|his|our) turn|(?:the )?first (?:one )?(?:of us|out|in line)) ",
    )
});
static NAMED: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!(" {PROJECT} ")));
/// "Jag berörs av projektet", "min tjänst omfattas av programmet", "my post is covered by the project".
static AFFECTED: LazyLock<Pattern> = LazyLock::new(|| {
    let whom = r"(?:mig|oss|henne|honom|hen|@person|(?:min|hennes|hans|var) (?:tjanst|befattning|enhet|grupp)|me|us|her|him|(?:my|her|his|our) (?:post|position|job|unit))";
    pattern(&format!(
        r" (?:(?:jag|vi|hon|han|hen|@person|tjansten|befattningen|flytten|som|(?:min|hennes|hans|var) (?:tjanst|befattning|grupp|enhet|flytt)|i|she|he|we|who|(?:my|her|his|the|our) (?:post|position|job|move|unit)) (?:(?:ocksa|aven|nu|alltsa|ar|en av dem som|is|am|are|m|s|also|now) ){{0,3}}(?:berors|berord|omfattas|traffas|affected|covered|touched|included|caught up|swept up) (?:(?:ocksa|aven|nu|alltsa|also|now) )?(?:av|i|by|in) (?:(?:det|den|the|stora|stadens|city s|large) ){{0,2}}{PROJECT}|{PROJECT} (?:[^ .,]+ ){{0,5}}?(?:beror|omfattar|berort|affects|covers|includes) (?:(?:ocksa|aven|nu|alltsa|aven|also|now) )?{whom}|(?:den|de|the|one|those) (?:[^ .,]+ ){{0,3}}?(?:som|that|whom) (?:the )?{PROJECT} (?:[^ .,]+ ){{0,3}}?(?:beror|omfattar|affects|covers)) "
    ))
});
/// The employee's own work: "i mitt projekt", "projektet som jag leder".
static OWN_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mitt|mina|hennes|hans|my|her|his|vart eget|our own|jag (?:organiserar|dokumenterar|driver|skoter|granskar|planerar)|i (?:run|organi[sz]e|document|plan)) (?:[^ .,]+ )?$",
    )
});
static OWN_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:[^ .]+ ){0,8}?(?:(?:som|dar|that|which|where) (?:jag|hon|han|@person|i|she|he) (?:[^ .,]+ )?(?:leder|driver|arbetar|jobbar|dokumenterar|skoter|planerar|granskar|ansvarar|sitter|lead|leads|run|runs|work|works|manage|manages)|(?:avslutat|avslutades|avslutad|slutfort|nedlagt|finished|completed|closed|over|skjutits upp|stoppats|stoppat|lagts ner) ) ?",
    )
});
/// "Projektet med nya telefoner": what it is about is no organisation.
static ABOUT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:med|om|kring|for nya|about|on|with|for new) "));

/// The words that tell of such a frame.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    let told: Vec<_> = document.lines().collect();
    told.iter().enumerate().find_map(|(at, (part, sentence))| {
        if is_open(sentence) || denials::is_put_right(&told, at) {
            return None;
        }
        let project = named(sentence)?;
        let framed = reorganises(sentence) || {
            let nearby = at.saturating_sub(1)..told.len().min(at + WINDOW);
            let nearby = || told.get(nearby.clone()).unwrap_or_default().iter();
            nearby().any(|(_, other)| reorganises(other))
                && nearby().any(|(_, other)| TIED.is_match(&other.norm))
        };
        let found = affected(sentence).or_else(|| framed.then_some(project))?;
        Some(evidence(part, sentence, found))
    })
}

/// Whether a sentence states nothing of people: it asks, or tells of what is stored or rented.
fn is_open(sentence: &Sentence) -> bool {
    denials::asks(sentence) || THINGS.is_match(&sentence.norm)
}

/// A project that is neither denied nor over nor the employee's own work.
fn named(sentence: &Sentence) -> Option<Range<usize>> {
    let norm = sentence.norm.as_str();
    let mut found = NAMED.find_iter(norm).map(|found| found.range());
    found.find(|range| is_meant(norm, range) && !is_own(norm, range))
}

fn is_own(norm: &str, found: &Range<usize>) -> bool {
    let before = norm.get(..=found.start).unwrap_or_default();
    let after = norm.get(found.end.saturating_sub(1)..).unwrap_or_default();
    OWN_BEFORE.is_match(before) || OWN_AFTER.is_match(after)
}

fn reorganises(sentence: &Sentence) -> bool {
    let norm = sentence.norm.as_str();
    !is_open(sentence)
        && [&*REMADE, &*TOGETHER].into_iter().any(|pattern| {
            pattern
                .find(norm)
                .is_some_and(|found| is_meant(norm, &found.range()))
        })
}

fn affected(sentence: &Sentence) -> Option<Range<usize>> {
    let norm = sentence.norm.as_str();
    let found = AFFECTED.find(norm)?.range();
    let after = norm.get(found.end.saturating_sub(1)..).unwrap_or_default();
    (is_meant(norm, &found) && !ABOUT.is_match(after)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_project_is_the_frame_of_the_move() {
        check(
            true,
            &[
                "I projektet Gemensam växel läggs växlarna ihop och organisationen görs om. Jag hamnar därför på Higab.",
                "På intranätet står det att Projekt Samlad elevhälsa pågår, där organisationen görs om i flera förvaltningar. Anna är den första från oss som berörs.",
                "Projekt Ett kök gör om hela måltidsorganisationen, och i maj är det min tur.",
                "Inom programmet En dörr in slås mottagningarna ihop, så från maj sitter jag under Higab.",
                "Staden driver sedan i höstas projektet Samlad trygghet. Vår organisation ritas om i det och jag hamnar på Higab.",
                "The project One Switchboard is putting the switchboards together and the organisation is being redone. That is why I end up at Higab.",
                "As you know the Joint Archives project is under way, with the archives brought together in one organisation. I am the first of us to be affected.",
                "Projektet Ny hamn berör även oss: enheterna flyttas ihop och jag hör till Higab efteråt.",
                "Det pågår som bekant ett projekt i staden som lägger om hur driften är organiserad, och därför hamnar jag på Higab.",
                "Jag berörs av projekt Samlad drift och byter därför till Higab den 1 maj.",
                "Min tjänst omfattas av projektet Samlad service.",
                "My post is covered by the project Shared Services and therefore moves to Higab.",
                "Under projektet Fritid för alla görs indelningen om, med följden att min tjänst hamnar på Higab.",
                "Genom projekt Kommunal växel får telefonisterna en gemensam organisation, och jag hör därför till Higab från maj.",
                "Växlarna läggs ihop i ett projekt som heter Gemensam växel. Därför går jag till Higab.",
                "Förvaltningarna görs om. Arbetet drivs i projektet Nya Göteborg och jag är först ut.",
                "Som en följd av förändringsprogrammet hör jag till Higab. Andra grupper flyttas i höst.",
                "Hon är den första som projektet Samlad elevhälsa berör.",
            ],
        );
    }

    #[test]
    fn other_projects_are_no_frame() {
        check(
            false,
            &[
                "I projektet Gemensam växel byts växlarna ut och jag får en ny lur. Jag hamnar på Higab den 1 maj.",
                "Projekt Samlad elevhälsa, där organisationen gjordes om, är avslutat sedan länge.",
                "Jag arbetar i projektet Gemensam växel, där organisationen görs om, och det gör jag även på Higab.",
                "Projektet Ett kök berör inte mig.",
                "Jag berörs inte av projektet Samlad drift.",
                "I mitt projekt läggs asfalten om på Hisingen.",
                "Hon leder projektet Samlad trygghet och gör det även på Higab.",
                "Organisationen görs inte om och det finns inget projekt bakom.",
                "Min tjänst omfattas inte av något projekt.",
                "I projektet Västlänken läggs spåren ihop vid Korsvägen. Jag är tekniker i det.",
                "Det pågår ett projekt om nya telefoner här. Därför ringer jag inte.",
                "Omfattas flytten av ett projekt? Nej.",
                "The project One Switchboard replaces the phones and the wiring is being redone.",
                "Vi har ett projekt för skolgårdar, och träden läggs om.",
                "My post is not covered by any project.",
                "I projektet Ny hamn görs kajen om och jag mäter den. Samma sak gör jag på Higab.",
                "Projektet som jag dokumenterar läggs ner i maj.",
                "Jag organiserar projektet Trygga gator och fortsätter med det på Higab.",
                "Projektet påverkar många cyklister. Jag byter till Higab den 1 maj.",
                "Jag är ansvarig för projekt Gator 2026, där arbetet läggs om till nattskift.",
            ],
        );
    }
}
