//! The work of here and that of there, each told by a verb of its own: "hittills har hon granskat upphandlingar; hädanefter
//! ska hon göra dem", "I repair trams here, there I will be buying cars", "i stället ska han ta prover".
//!
//! Never here: verbs that tell of no work, and two clauses with one verb, which tell the same work twice.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};

/// Whoever moves.
const WHO: &str = r"(?:jag|hon|han|hen|@person|[a-z]{3,}|i|she|he)";
/// What the work of there is told with.
const THERE: &str = r"(?:hadanefter|framover|framgent|framdeles|dar|darefter|sedan|fran och med da|pa @place|hos @place|over there|there|henceforth|from then on|from now on|at @place|hereafter|after the move|efter flytten|efterat|then)";
const HERE: &str = r"(?:hittills|hitintills|(?:fram )?till nu|tills nu|fram till nu|(?:idag|i dag|nu)|here|har|until now|till now|so far|up to now|today|at present|currently)";

/// "Här lagar jag spårvagnar, där ska jag köpa in bilar".
static HERE_AND_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:har|here) (?:(?P<verb>[a-z]+r) (?:jag|hon|han|hen)|(?:i|she|he) (?P<does>[a-z]+)) (?:[^ .;]+ ){0,8}?, (?:(?:men|och|but|and) )?(?:dar|there) (?:(?:ska|kommer|far|skall) (?:jag|hon|han|hen) (?:att )?(?P<then>[a-z]+)|(?P<there>[a-z]+r) (?:jag|hon|han|hen)|(?:i|she|he) (?:(?:will|am going to|is going to) (?:be )?|ll (?:be )?)?(?P<will>[a-z]+)) ",
    )
});
/// "Hittills har jag granskat …; hädanefter ska jag göra …", "until now I have cared for …; over there I will be teaching".
static SO_FAR: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?:^|[.;,] ) ?(?:(?:och|and|men|but) )?{HERE} (?:, )?(?:(?:har|have|has|ve) {WHO} (?:(?:alltid|mest|bara|framst|redan|always|mostly|just|only|mainly) )?(?P<verb>[a-z]+)|{WHO} (?:(?:have|has|ve) (?:been )?)?(?P<does>[a-z]+)|(?P<now>[a-z]+r) {WHO}) (?:[^.;]+? )?(?:[;,.–] |och |and |men |but )(?:(?:och|and|men|but) )?{THERE} (?:, )?(?:(?:ska|kommer|far|skall) {WHO} (?:att |i stallet |istallet )?(?P<then>[a-z]+)|{WHO} (?:will|shall|am going to|is going to|ll) (?:be )?(?P<will>[a-z]+)) "
    ))
});
/// "I used to look after …; at Higab I will be drawing up …".
static USED_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" {WHO} used to (?P<verb>[a-z]+) (?:[^.;]+? )?(?:[;,.–] |and |but )(?:(?:and|but|now) )?{THERE} (?:, )?{WHO} (?:will|shall|am going to|is going to|ll) (?:be )?(?P<will>[a-z]+) "
    ))
});
/// "På Kretslopp ska han i stället ta prover", "instead I will be teaching".
static INSTEAD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{THERE} (?:ska|kommer|far|skall) {WHO} (?:att )?(?:i stallet|istallet) (?:att )?(?P<then>[a-z]+)|(?:i stallet|istallet) (?:ska|kommer|far|skall) {WHO} (?:att )?(?P<there>[a-z]+)|(?:{THERE} )?(?:, )?{WHO} (?:will|shall|am going to|is going to) instead (?:be )?(?P<will>[a-z]+)|instead (?:, )?{WHO} (?:will|shall|am going to|is going to) (?:be )?(?P<does>[a-z]+)) "
    ))
});
/// "Här handlägger jag bygglov, där blir det parkeringstillstånd": one work here, and what it becomes.
static BECOMES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:har|here|idag|i dag|nu|hittills|today) (?:(?P<verb>[a-z]+r) (?:jag|hon|han|hen)|(?:i|she|he) (?P<does>[a-z]+)) (?:[^ .;,]+ ){1,5}(?:, |; |– |men |but )(?:(?:men|och|but|and) )?(?:dar|there|sedan|framover) (?:blir det|it will be|it s) (?P<what>[a-z]+) ",
    )
});
/// "From then on I will mostly be training drivers", "där ska jag främst sälja": what the work is mostly.
static MOSTLY: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "(?:jag|hon|han|hen|@person|i|she|he)";
    pattern(&format!(
        r" (?:{who} (?:will|shall|am going to|is going to|ll) (?:mostly|mainly|primarily|chiefly|only|almost only|exclusively) (?:be )?(?P<will>[a-z]+)|(?:ska|kommer|skall) {who} (?:att )?(?:framst|mest|huvudsakligen|bara|enbart|uteslutande|i forsta hand) (?:att )?(?P<then>[a-z]+)|{who} (?:ska|kommer|skall) (?:(?:nog|da|ju|val|sakert|i fortsattningen) )?(?:att )?(?:framst|mest|huvudsakligen|bara|enbart|uteslutande|i forsta hand) (?:att )?(?P<there>[a-z]+)) "
    ))
});
/// "Projektingenjör till sista november, därefter enhetschef": one title until the day, another from it.
static TITLES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ar|am|is) (?:(?:jag|hon|han|hen) )?(?:(?:en|a|an) )?(?P<verb>[a-z]{5,}) (?:till|fram till|till och med|tom|until|to|up to) (?:[^ .,]+ ){1,5}?, (?:och |and )?(?:darefter|sedan|sen|fran och med da|dessefter|then|thereafter|after that|from then on) (?:(?:blir|ar|am|is|en|a|an|jag|hon|han) ){0,3}(?P<what>[a-z]{5,}) (?:[.,;(]|$|pa |hos |dar |at |there |with )",
    )
});
/// Verbs that tell of no work: where one sits, what one has.
const NO_WORK: &str = "ledig sjukskriven bortrest utlanad hemma foraldraledig tjanstledig upptagen available sitter sitta sit sitting ar vara am is be har ha have having jobbar jobba arbetar arbeta work working \
    hor hora ligger ligga heter heta tillhor tillhora belong belonging blir bli become parkerar bor varit suttit haft jobbat \
    arbetat legat hetat tillhort been worked sat belonged bott fatt \
    ater lunchar far fa get kallas kallar bara behova behover need flytta flyttas move moving folja vilja kunna byta byter \
    borja borjar start starting fortsatta continue stanna stay ringa mejla skriva call write report rapportera lyda anvanda \
    logga kommer gar tro tror veta vet tillhora fraga saga hamta lamna ask say tell wait vanta ge give se see \
    stalla satta hora bli anvander lana lanar borrow borrows laser spelar spela play plays use uses pendla pendlar resa reser aka aker bo leva commute travel live know want vill onska paminna remind tacka thank";
static NO_WORK_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NO_WORK.split_whitespace().collect());
/// Verbs that stand for any work; another beside them tells no other work, unless it is not of the same.
const ANY_WORK: &str = "gor gora gjort do doing done";
/// What is said to stay as it is.
static SAMENESS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:de|det|den)?samm[ae]|oforandra\w*|likadan\w*|same|unchanged|identical|likasa|ocksa|fortsatta|fortsatter|also|too|continue|likewise|aven|precis som|just as) ",
    )
});

/// The words that tell other work there than here.
pub(super) fn change(norm: &str) -> Option<Range<usize>> {
    if SAMENESS.is_match(norm) {
        return None;
    }
    let pairs: [&Pattern; 5] = [&HERE_AND_THERE, &SO_FAR, &USED_TO, &BECOMES, &TITLES];
    pairs
        .into_iter()
        .find_map(|pattern| differing(pattern, norm))
        .or_else(|| {
            let found = INSTEAD.captures(norm).or_else(|| MOSTLY.captures(norm))?;
            let verb = ["then", "there", "will", "does"]
                .iter()
                .find_map(|name| found.name(name))?;
            let tells = is_work(verb.as_str()) && verb.as_str().len() > 1;
            tells.then(|| found.get(0).map(|whole| whole.range()))?
        })
}

/// Two verbs, neither of which tells no work, and which are not one.
fn differing(pattern: &Pattern, norm: &str) -> Option<Range<usize>> {
    let found = pattern.captures(norm)?;
    let word = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| found.name(name))
            .map(|word| word.as_str())
    };
    let here = word(&["verb", "does", "now"])?;
    let there = word(&["then", "there", "will", "what"])?;
    let stem = |verb: &str| verb.get(..4).unwrap_or(verb).to_owned();
    let differ = is_work(here) && is_work(there) && stem(here) != stem(there) && !is_any(here);
    differ.then(|| found.get(0).map(|whole| whole.range()))?
}

/// Whether a verb may tell of a work.
pub(super) fn is_work(verb: &str) -> bool {
    !NO_WORK_WORDS.contains(verb)
}

fn is_any(verb: &str) -> bool {
    lexicon::lists(ANY_WORK, verb)
}

#[cfg(test)]
mod tests {
    use super::change;

    #[test]
    fn other_work_there_than_here() {
        for norm in [
            " hittills har jag granskat andras upphandlingar ; hadanefter ska jag gora dem . ",
            " until now i have cared for clients ; over there i will be teaching others to . ",
            " har lagar jag sparvagnar , dar ska jag kopa in bilar . ",
            " i used to look after the ventilation ; at @place i will be drawing up leases . ",
            " pa @place ska han i stallet ta prover pa vattnet . ",
            " har handlagger jag bygglov , dar blir det parkeringstillstand . ",
            " from then on i will mostly be training new drivers . ",
            " jag kommer nog mest att utbilda andra . ",
            " dar ska jag framst salja biljetter . ",
            " idag svarar jag i vaxeln , men dar ska jag redigera filmer . ",
        ] {
            assert!(change(norm).is_some(), "{norm}");
        }
    }

    #[test]
    fn one_work_in_two_places_and_what_is_no_work() {
        for norm in [
            " hittills har jag granskat upphandlingar har ; hadanefter ska jag granska dem dar . ",
            " har sitter jag pa plan tre , dar blir det plan fem . ",
            " until now i have worked here ; from now on i will be working at @place . ",
            " har gor jag bygglov , dar ska jag gora samma sak . ",
            " jag ska bara byta hus . ",
            " i will only need my account there . ",
            " pa @place ska hon i stallet sitta i samma hus . ",
            " har har jag haft eget rum , dar ska jag dela . , ",
        ] {
            assert!(change(norm).is_none(), "{norm}");
        }
    }
}
