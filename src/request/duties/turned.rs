//! Sentences beside "the same" that tell of other work in ordinary words: one becomes a manager, a task is given up or taken
//! over, something is new, the post is made into another, it is not settled what one does.
//!
//! They cloud "the same": a person looks at both. Never here: what a sentence says of the duties by their name, which rules
//! read, and remarks that only lean on the sentence before them ([`super::remarks`]).

use std::ops::Range;
use std::sync::LazyLock;

use regex::Captures;

use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};
use super::same_things;

/// Who it is about.
const WHO: &str = "(?:jag|hon|han|hen|i|she|he)";

/// "Hon blir chef för enheten", "she becomes team leader".
static BECOMES: LazyLock<Pattern> = LazyLock::new(|| {
    let title = "(?:[a-z]*chef|[a-z]*ledare|[a-z]*samordnare|[a-z]*forvaltare|[a-z]*ansvarig|[a-z]*koordinator|head|(?:[a-z]+ )?manager|(?:[a-z]+ )?leader|(?:[a-z]+ )?coordinator|supervisor|director|boss)";
    let article = "(?:(?:ny|nya|var|deras|en|ett|a|an|the|our|their|new|deputy|bitradande|tillforordnad|tf|dessutom|ocksa|aven|also|nu|now|dar|there|da) )*";
    let becomes = "(?:blir|ska bli|skall bli|kommer att bli|becomes?|will become|will be|is to be|am to be|is going to be|am going to be|befordras till|utses till)";
    pattern(&format!(
        r" (?:{WHO} (?:(?:da|dar|nu|also|then|there|ocksa|aven) )?{becomes} {article}{title}|(?:blir|ska|kommer) {WHO} (?:(?:da|dar|nu|ocksa|aven|dessutom) )*(?:(?:att )?bli )?{article}{title}) (?:[.,;)]|for |of |over |pa |i |at |hos |in |dar |there |och |and |$)"
    ))
});
/// "Hon lämnar jouren", "she drops the on-call", "jag tar över schemat".
static GIVES_OR_TAKES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{WHO} (?:(?:da|nu|darmed|also|then|will|ska|kommer att) )*(?:lamnar|lamna|slipper|slippa|slapper|slappa|overlater|overlata|overlamnar|tar over|ta over|overtar|overta|tar hand om|drops?|gives? up|hands? over|takes? over|will take over|loses?)(?: ocksa| aven| dessutom)? (?:(?:the|all|her|his|my|sin|sitt|sina|min|mitt|mina|hela) )?|(?:slipper|lamnar|overlater|overtar) {WHO} (?:(?:darmed|da|nu|ocksa) )?(?:(?:sin|sitt|sina|min|mitt|mina) )?|{WHO} (?:kommer inte att|ska inte|far inte) (?:langre )?(?:ha|fa ha|fa behalla|behalla) (?:kvar )?|(?:somebody|someone) else (?:takes?|will take|does|handles|runs|gets) (?:over )?(?:the )?)(?P<noun>[a-z]+) "
    ))
});
/// "Schemat sköter hon inte längre", "arkivet kommer hon också att sköta", "she no longer does the rota".
static NO_LONGER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?P<noun>[a-z]+(?:en|et|an|na|rna|n|t)) (?:(?:skoter|gor|tar|har|ansvarar) {WHO} (?:inte langre|ej langre|inte mer|inte kvar|ocksa|aven|dessutom|i fortsattningen inte)|(?:kommer|ska) {WHO} (?:ocksa|aven|dessutom|inte langre|inte) (?:att )?(?:skota|gora|ha|ta|leda|ansvara)) | {WHO} (?:no longer|not any more) (?:does|do|runs?|handles?|has|have|manages?|looks? after) (?:the )?(?P<also>[a-z]+) "
    ))
});
/// "Som ny uppgift får hon arkivet", "nytt är att hon sköter arkivet", "därtill får hon leda gruppen".
static SOMETHING_NEW: LazyLock<Pattern> = LazyLock::new(|| {
    let does = "(?:leder|skoter|ansvarar|handlagger|tar|gor|ska leda|ska skota|ska ansvara|ska ta|ska gora|far leda|far ansvar|far hand|leads?|runs?|handles?|manages?|takes?|does|do|look|looks|gets? the|is in charge|am in charge|will lead|will run|will handle|will manage)";
    pattern(&format!(
        r" (?:(?:en|ett|a|som|as a|one) (?:helt )?(?:ny|nytt|new|extra|additional|ytterligare) (?:[a-z]*uppgift|syssla|ansvarsomrade|[a-z]*ansvar|task|duty|responsibility) (?:blir|ar|far|is|will be|for|ar att|{WHO})|(?:nytt|det nya|det som ar nytt|det som (?:skiljer|andras|tillkommer)|skillnaden|den enda skillnaden|new|what is new|what(?: is|s)? different|what changes|the (?:only )?difference) (?:ar|blir|is) (?:bara |only |just )?(?:att|that) {WHO} (?:(?:ocksa|aven|dessutom|nu|also|now) )*{does}|(?:vid sidan av|utover|dartill|darutover|jamte|ovanpa|parallellt) (?:(?:det|detta|den|dem|med det) )?(?:, )?(?:blir|far|ska|skoter|leder|tar|kommer) {WHO} [a-z]+|{WHO} (?:far|gets?|get) (?:[a-z]+ ){{1,2}}pa kopet) "
    ))
});
/// "Tjänsten görs om till controller", "hon byter arbetsområde", "the content of the post changes".
static ANOTHER_POST: LazyLock<Pattern> = LazyLock::new(|| {
    let post =
        "(?:tjansten|befattningen|rollen|posten|(?:the|her|his|my) (?:post|position|role|job))";
    pattern(&format!(
        r" (?:{post} (?:(?:nu|da|also|then|samtidigt) )?(?:gors om|ombildas|omvandlas|andras|byggs om|konverteras|utvecklas|blir i stallet|(?:is|will be|gets|is being) (?:converted|turned|changed|redefined|reshaped|made over)) (?:(?:samtidigt|da|nu) )?(?:till|to|into)|(?:content|contents|innehallet) (?:of|i) (?:the|her|his|my)? ?(?:post|position|role|job|work|tjansten|befattningen|rollen|arbetet) (?:changes?|will change|is changing|andras|kommer att andras|blir ett annat|blir annorlunda)|{WHO} (?:byter|bytt|byta|changes?|change) (?:(?:da|nu|ocksa|also) )?(?:arbetsomrade|verksamhetsomrade|ansvarsomrade|inriktning|yrke|bransch|specialitet|field|profession|occupation|line of work|specialism)|(?:arbetet|jobbet|(?:hennes|hans|mitt|her|his|my) (?:jobb|arbete|job|work)) (?:blir|becomes?|will be) (?:(?:da|nu|then|helt|quite) )?(?:ett (?:helt )?annat|annorlunda|another(?: one)?|different)) "
    ))
});
/// "Från januari gör hon annat", "after New Year she goes over to finance", "i höst ska hon lära sig lönerna".
static FROM_A_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    let then = "(?:(?:fran|from|efter|after|i|in|till|in the|after the|from the) (?:och med )?(?:@date|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|nyar|arsskiftet|new year|host|var|hosten|varen|vinter|vintern|sommar|sommaren|autumn|spring|summer|winter|january|february|march|june|july|august|october)|sedan|darefter|senare|efterat|later(?: on)?|then|after that|afterwards|pa sikt|med tiden|in time)";
    pattern(&format!(
        r" {then} (?:, )?(?:(?:gor|gar|borjar|jobbar|arbetar|ska|skall|kommer|lar) {WHO} (?:(?:att|da|i stallet|istallet|ju) )*(?:annat|nagot annat|andra|over till|pa andra|lara sig|lara mig|laras upp|skolas|utbildas|sig|mig|med (?:annat|andra|nagot annat))|{WHO} (?:goes over to|go over to|does other|do other|will do other|will do something else|does something else|learns?|will learn|is trained|am trained|trains? (?:in|for|as)|switch(?:es)? to)) "
    ))
});
/// "Arbetsuppgifterna ska ses över", "what she will do is up to the new manager", "there will be fewer tasks".
static NOT_SETTLED: LazyLock<Pattern> = LazyLock::new(|| {
    let duties = "(?:[a-z]*uppgifterna|sysslorna|arbetsinnehallet|innehallet|(?:the|her|his|my) (?:duties|tasks|content))";
    let what = "(?:exakt |precis )?(?:vad|what(?: exactly)?|exactly what)";
    pattern(&format!(
        r" (?:{duties} (?:(?:ska|skall|kommer att|maste|will|are to|is to|must|have to) (?:(?:annu|an|nu|forst|first|also|still) )?(?:ses over|diskuteras|bestammas|faststallas|klargoras|preciseras|omprovas|be (?:reviewed|discussed|decided|settled|determined|clarified|revised))|(?:ar|are|is) (?:[a-z]+ )?(?:inte|ej|not) (?:[a-z]+ )?(?:klara|klart|bestamda|bestamt|faststallda|satta|spikade|settled|decided|clear|final|fixed)|(?:blir|will be|become) (?:(?:nagot|lite|somewhat|a bit) )?(?:farre|fler|fewer|more))|there will be (?:fewer|more) (?:duties|tasks)|{what} {WHO} (?:ska|skall|kommer att|will|is to|am to) (?:gora|jobba med|arbeta med|do|work on|be doing)(?: (?:dar|there|hos dem))? (?:(?:far|get|gets) {WHO}|far {WHO} veta|bestams|bestammer|beslutas|avgors|is up to|is decided|{WHO} (?:learns?|finds? out|gets? to know|will (?:learn|find out)))|(?:inte|ej|not) (?:[a-z]+ )?(?:vilka|which) (?:[a-z]*uppgifter|duties|tasks) {WHO} (?:far|gets?|get|ska ha|will have)) "
    ))
});
/// "Hennes nya chef ger henne nya uppgifter".
static GIVEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ger|ge|gett|gav|tilldelar|lagger pa|gives?|given|gave|assigns?|assigned) (?:henne|honom|mig|hen|her|him|me|@person) (?:(?:helt|delvis|ocksa|aven|nagra|quite|some|partly|also|a few) )*(?:nya|nytt|andra|fler|flera|ytterligare|utokade|utokat|andrade|new|other|more|additional|extra|different) (?:[a-z]*uppgifter|sysslor|[a-z]*ansvar|tasks|duties|responsibilit[a-z]+) ",
    )
});
/// "Hon gör annat där", "hon lämnar sina gamla uppgifter", "her role will change", "en del nytt blir det".
static OTHERWISE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{WHO} (?:gor|ska gora|does|do|will do) (?:(?:helt|quite) )?(?:annat|nagot annat|andra saker|other things|something else) (?:dar|there|hos dem|framover|then|[.,])|{WHO} (?:lamnar|leaves?|gives? up) (?:(?:alla|all|of) )*(?:sina|mina|her|his|my) (?:(?:gamla|nuvarande|old|current) )?(?:[a-z]*uppgifter|sysslor|duties|tasks)|(?:her|his|my|hennes|hans|min) (?:roll|role|work|job|arbete|jobb) (?:(?:will|kommer att|ska) )?(?:changes?|change|andras|forandras|andra sig)|(?:en del|nagot|lite|some|a few) (?:nytt|nya saker|nya uppgifter|new things|new tasks) (?:blir|ar|tillkommer|forstas|of course|kommer)) "
    ))
});
/// "Arbetsuppgifterna är jag osäker på", "I am not sure about the duties", "duties are mostly the same".
static UNSURE: LazyLock<Pattern> = LazyLock::new(|| {
    let duties = "(?:[a-z]*arbetsuppgifter(?:na)?|uppgifterna|sysslorna|duties|tasks)";
    let doubt = "(?:osaker|inte (?:helt |riktigt )?saker|tveksam|unsure|not (?:quite |entirely )?(?:sure|certain)|uncertain|doubt|doubts|tvivlar|betvivlar|vet inte|don t know|do not know)";
    let nearly = "(?:i stort sett|i stort|nastan|ungefar|i princip|i huvudsak|atminstone till en borjan|till en borjan|langt ifran|sallan|mostly|almost|nearly|largely|more or less|hardly|far from|for now)";
    pattern(&format!(
        r" (?:{doubt} (?:[^ .,]+ ){{0,5}}?{duties}|{duties} (?:ar|har|am|is) (?:jag|vi|i|we) (?:osaker|osakra|inte (?:saker|sakra|koll|helt)|tveksam|unsure|not sure)|{duties} (?:ar|blir|are|will be|is|forblir|remain) {nearly} (?:desamma|samma|oforandrade|likadana|the same|unchanged)|(?:till en borjan|initially|at first|to begin with|tills vidare) (?:ar|har|are|is|blir|har hon|har jag|,) (?:[^ .,]+ ){{0,3}}?{duties}|(?:omojligt|osannolikt|impossible|unlikely) (?:att|that) (?:[^ .,]+ ){{0,2}}?{duties}) "
    ))
});
/// Words that deny, in the same sentence before them.
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|inga|inget|ingen|ingenting|aldrig|not|no|nothing|never|nobody|varken|om|if|ifall|skulle|would) (?:[^ .,;]+ ){0,5}$",
    )
});
/// Words of an English clause, whose nouns have no ending.
static ENGLISH: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:i|she|he|the|else|all|my|her) "));
/// What is left or taken over and is no task, beside things of the place.
const NO_TASKS: &str = "tjansten forvaltningen forvaltning avdelningen enheten bolaget kontoret staden huset kommunen gruppen teamet \
    uppdraget platsen posten befattningen jobbet arbetet oss dem er mig honom henne dig det den detta allt inget ingenting something \
    post position department office company unit team city administration us them it everything nothing the a an ifran innan sedan redan utan medan fran annat nagot mycket sadant nagonting \
    trapporna trappan bilen bussen pendlingen kylan \
    bullret stressen varmen kon restiden resan resorna";

/// The words by which a sentence tells of other work.
pub(super) fn found(norm: &str) -> Option<Range<usize>> {
    let told = [
        &BECOMES,
        &SOMETHING_NEW,
        &ANOTHER_POST,
        &FROM_A_DAY,
        &NOT_SETTLED,
        &GIVEN,
        &OTHERWISE,
        &UNSURE,
    ];
    told.into_iter()
        .find_map(|pattern| {
            let found = pattern.find(norm)?;
            (!is_denied(norm, found.start())).then(|| found.range())
        })
        .or_else(|| task(norm, &GIVES_OR_TAKES))
        .or_else(|| task(norm, &NO_LONGER))
}

/// A task that is given up, taken over or done no longer.
fn task(norm: &str, pattern: &Pattern) -> Option<Range<usize>> {
    let mut all = pattern.captures_iter(norm);
    all.find_map(|found| one_task(norm, &found))
}

fn one_task(norm: &str, found: &Captures<'_>) -> Option<Range<usize>> {
    let noun = found.name("noun").or_else(|| found.name("also"))?.as_str();
    let whole = found.get(0)?;
    // "Slipper byta", "lämnar till": no noun; "slipper jouren", "drops the rota" is.
    let is_definite = ["en", "et", "at", "rna", "an"]
        .iter()
        .any(|end| noun.ends_with(end));
    let is_task = noun.len() > 3
        && (is_definite || ENGLISH.is_match(whole.as_str()))
        && !same_things::is_no_work(noun)
        && !lexicon::lists(NO_TASKS, noun);
    (is_task && !is_denied(norm, whole.start())).then(|| whole.range())
}

fn is_denied(norm: &str, start: usize) -> bool {
    DENIED.is_match(norm.get(..=start).unwrap_or_default())
}
