//! What a stretch of tagged words says on duties: one rule a way of saying it.

use std::sync::LazyLock;

use regex::Regex;

use super::super::pattern::pattern;

/// What a stretch of words says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Says {
    /// The duties stay as they are.
    Same,
    /// The duties become others, wholly or in part.
    Different,
    /// The employee takes another post.
    NewPost,
    /// The employee leaves one place and starts at another: a new post unless the duties are said to stay.
    Leaves,
    /// No duty is added. Supports only: it says nothing of those that stay.
    NoNewDuties,
    /// The post, the job or the assignment is the same, moves as it is, or nothing changes: supports only.
    Support,
}

/// One way of saying it.
pub(super) struct Rule {
    /// Over [`super::tags::Tagged::text`]. A group `bad` that takes part makes the match none.
    pub(super) pattern: Regex,
    /// What it says.
    pub(super) says: Says,
    /// What it says behind a negation; `None` where it then says nothing, or where the rule has its own.
    pub(super) negated: Option<Says>,
}

/// The rules that can hold in a tagged sentence: those of the classes that occur in it.
pub(super) fn of(tagged: &str) -> impl Iterator<Item = &'static Rule> {
    RULES
        .iter()
        .filter(|(needs, _)| needs.iter().any(|tag| tagged.contains(tag)))
        .flat_map(|(_, rules)| rules)
}

/// Rules in groups, each with the tags of which a sentence must have one.
static RULES: LazyLock<Vec<(&'static [&'static str], Vec<Rule>)>> = LazyLock::new(|| {
    let pieces = pieces();
    let duty: &[&str] = &["#duty "];
    let post: &[&str] = &[
        "#post ",
        "#job ",
        "#mission ",
        "#work ",
        "#resign ",
        "#promote ",
        "slutar ",
        "rekryter",
        "recruited ",
        "hired ",
        "arbete ",
    ];
    [
        (duty, same(&pieces)),
        (&["#duty ", "#work ", "#job ", "#do "], unchanged(&pieces)),
        (duty, kept(&pieces)),
        (&["#do ", "#thing ", "#work ", "#job "], doing(&pieces)),
        (duty, different(&pieces)),
        (
            &[
                "stallet ",
                "istallet ",
                "instead ",
                "#rather ",
                "ansvar",
                "responsibility ",
                "#new ",
                "#not ",
                "bara kvar ",
            ],
            told_by_content(),
        ),
        (post, posts()),
        (
            &[
                "#duty ", "#post ", "#job ", "#not ", "#same ", "#all ", "allt ",
            ],
            supports(&pieces),
        ),
    ]
    .into_iter()
    .map(|(needs, sources): (&[&str], Vec<Source>)| {
        (
            needs,
            sources
                .into_iter()
                .map(|(text, says, negated)| Rule {
                    pattern: pattern(&text),
                    says,
                    negated,
                })
                .collect(),
        )
    })
    .collect()
});

/// A plain word: no tag, no mark.
const W: &str = "(?:[a-z0-9@%]+ )";
/// Anything but a mark or a word that turns the sentence.
const T: &str = "(?:#(?:same|unch|duty|mission|post|job|work|thing|change|be|keep|follow|do|i|pron|own|all|prep|exact|incl|transfer|add|drop) |[a-z0-9@%]+ )";
const D: &str = "#duty ";
const PRON: &str = "#(?:pron|i) ";
const NOT: &str = "#(?:not|nomore) ";
/// The work, where its sameness is the same as that of the duties.
const WORK: &str = "#(?:work|job) ";

/// The pieces that several rules share.
struct Pieces {
    /// After a subject: what it is joined with, where it is, whose it is.
    rest: String,
    /// Adverbs before a predicate.
    adverbs: String,
    /// "as now", "the ones she has today".
    as_now: String,
    /// "det jag gör i dag", "what I do every day".
    what_one_does: String,
}

fn pieces() -> Pieces {
    let phrase = format!("(?:#(?:prep|i) (?:{W}|#own |#all |#exact ){{1,3}})");
    let relative =
        format!("(?:(?:som |that |which )?{PRON}(?:{W}|#do |#be |#exact |#prep ){{1,3}})");
    let joined =
        format!("(?:(?:, )?(?:#and |#incl )(?:#own |#all )?(?:#post |#job |#mission |#work |{W}))");
    let time = "(?:nu|dag|idag|forut|forr|tidigare|innan|hittills|vanligt|alltid|@date|i gar|today|now|before|ever|usual|always|currently|presently|hela tiden)";
    Pieces {
        rest: format!("{joined}?(?:{phrase}|{relative}){{0,2}}"),
        adverbs: format!("(?:{W}|#pron |#exact |#all |#likewise |{phrase}){{0,6}}"),
        as_now: format!(
            "(?:#exact )?(?:(?:som|as|like|vad) (?:#(?:pron|i|be|do|exact|own) |har |have |has |had |haft |{W}){{0,4}}?(?:#i )?{time} |(?:som|as|vad|what) (?:#pron |#i |#duty |it )(?:{W}){{0,1}}#(?:be|do) |(?:de|dem|the ones|those|de som|the tasks) (?:som )?{PRON}(?:{W}|#do ){{0,2}}(?:#i )?{time} )"
        )
        .replace("(?:de|dem|the ones|those|de som|the tasks)", "(?:#pron|dem|the ones|those|#pron som|the #duty)"),
        what_one_does: format!(
            "(?:det|allt|vad|what|whatever|that|all|#all) (?:som |that |det |vad )?(?:#pron |#i )(?:har |have |has |already |redan |alltid |always |ju |is |#be |{W}){{0,2}}#do "
        ),
    }
}

type Source = (String, Says, Option<Says>);

/// "samma arbetsuppgifter", "samma tjänst, lön och arbetsuppgifter", "arbetsuppgifterna är alltså desamma".
fn same(p: &Pieces) -> Vec<Source> {
    let Pieces {
        rest,
        adverbs,
        as_now,
        ..
    } = p;
    let noun = format!("(?:#post |#job |#mission |#work |{W})");
    vec![
        (
            format!("#(?:same|unch) (?:#exact |#own |#all |{W}){{0,2}}(?:#work |#job )?{D}"),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!(
                "#(?:same|unch) (?:#own )?{noun}(?:(?:, |#and )(?:#(?:same|unch|own) )?{noun}){{0,4}}(?:, )?#and (?:#own |#all |#exact ){{0,2}}{D}(?P<bad>{adverbs}#(?:be|change|not|nomore|new|follow|add|drop|swap) )?"
            ),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!("{D}{rest}#(?:be|follow|keep) {adverbs}#unch "),
            Says::Same,
            None,
        ),
        (
            format!("{D}(?:: |– |, |\\( )?(?:{W}|#exact |#own |#pron ){{0,3}}#unch "),
            Says::Same,
            None,
        ),
        (
            format!(
                "{D}{rest}(?:#be ){adverbs}#same (?:som|as|fore|hela|nu|dar|har|#and|#prep|#i|#but|#exact|,|\\.|–|;|\\)|before|oavsett) "
            ),
            Says::Same,
            None,
        ),
        (
            format!("{D}(?:: |– )(?:{W}|#exact ){{0,2}}#same (?:som |as |\\. |, |$)"),
            Says::Same,
            None,
        ),
        (format!("{D}{rest}#be {adverbs}{as_now}"), Says::Same, None),
        (
            format!("{D}(?:: |– |, |\\( )(?:{W}){{0,2}}{as_now}"),
            Says::Same,
            None,
        ),
        (
            format!(
                "#unch (?:#be |, )?(?:liksom |#and |#likewise |som )(?:#be |so |#own |#all |{W}){{0,3}}{D}(?P<bad>{adverbs}#(?:be|change|not|nomore|new|add|drop|swap) )?"
            ),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!("#(?:same|unch) [^;.]*?{D}(?:#be )?#likewise "),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!("#unch #be (?:{W}|#likewise ){{0,3}}(?:#own )?{D}"),
            Says::Same,
            Some(Says::Different),
        ),
    ]
}

/// "inget ändras i uppgifterna", "none of her duties change", "byter förvaltning men inte uppgifter".
fn unchanged(p: &Pieces) -> Vec<Source> {
    let Pieces {
        rest,
        what_one_does,
        ..
    } = p;
    let subject = format!("(?:{D}|{WORK}|{what_one_does})");
    let between = format!("(?:{W}|#(?:prep|i|own|all|pron|exact|be|do) ){{0,5}}");
    vec![
        (
            format!(
                "{subject}{rest}(?:{W}|#(?:be|do|pron) ){{0,3}}#(?:change|swap) (?:{W}|#exact ){{0,2}}{NOT}"
            ),
            Says::Same,
            None,
        ),
        (
            format!(
                "{subject}{rest}(?:{W}|#(?:be|do|pron) ){{0,4}}{NOT}(?:{W}|#(?:be|prep|i|all|exact|do) ){{0,4}}#(?:change|swap) "
            ),
            Says::Same,
            None,
        ),
        (
            format!(
                "{NOT}(?:{W}|#(?:be|do) ){{0,4}}#change {between}(?:#post #and (?:#own )?)?{subject}"
            ),
            Says::Same,
            None,
        ),
        (
            format!("{NOT}#new (?:{W}|#(?:be|do|prep|i) ){{0,3}}{between}#prep {D}"),
            Says::NoNewDuties,
            None,
        ),
        (
            format!("#change (?:{W}|#(?:be|do|pron) ){{0,3}}{NOT}{between}{subject}"),
            Says::Same,
            None,
        ),
        (
            format!("{NOT}{between}{subject}(?:{W}|#(?:be|do|pron|post|prep|i) ){{0,5}}#change "),
            Says::Same,
            None,
        ),
        (
            format!(
                "{NOT}{between}{D}(?:{W}|#be ){{0,3}}(?:#add (?:#and |, )(?:{W}|{NOT}){{0,2}}#drop |#drop (?:#and |, )(?:{W}|{NOT}){{0,2}}#add )"
            ),
            Says::Same,
            None,
        ),
        (
            format!("{NOT}{between}{D}(?:{W}|#be ){{0,3}}#(?:add|drop) "),
            Says::NoNewDuties,
            None,
        ),
        (
            format!("#swap (?:#pron |{W}){{1,4}}(?:, )?(?:#but )?{NOT}(?:#own )?{D}"),
            Says::Same,
            None,
        ),
        (format!("#swap {NOT}(?:#own )?{D}"), Says::Same, None),
    ]
}

/// "behåller alla sina uppgifter", "tar med mig arbetsuppgifterna", "tjänsten inklusive arbetsuppgifter".
fn kept(p: &Pieces) -> Vec<Source> {
    let Pieces { rest, adverbs, .. } = p;
    let gap = format!("(?:{W}|#(?:own|all|exact|i|same|unch) ){{0,5}}");
    let bad = format!("(?P<bad>{adverbs}#(?:be|change|not|nomore|new|add|drop|swap) )?");
    vec![
        (format!("#keep {gap}{D}"), Says::Same, Some(Says::Different)),
        (
            format!(
                "#keep (?:{W}|#(?:own|all|post|same|unch|job|mission) ){{1,4}}(?:, {W})?(?:, )?#and (?:#own |#all |{W}){{0,3}}{D}{bad}"
            ),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!("{D}(?:{W}|#(?:own|pron|likewise) ){{0,2}}#keep "),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!(
                "(?:tar|ta|tagit|har|ha|far|fa|takes?|taking) (?:#pron )?(?:{W}|#(?:own|all|post|and|exact) ){{0,5}}{D}(?:#prep (?:mig|mej|sig|sej|oss|me|her|him|them) |kvar |along )"
            ),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!("{D}(?:tar|tog|far) #pron #prep (?:mig|mej|sig) "),
            Says::Same,
            None,
        ),
        (
            format!("{D}{rest}(?:{W}|#be ){{0,2}}#follow "),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!(
                "(?:#own (?:{W})?|@person |tjansten )?#post (?:{W}|#(?:i|prep) |@place ){{0,4}}(?:, )?#incl (?:#all |#own |#prep |{W}){{0,3}}{D}(?:#prep |#i |#be |, |\\) )?(?:{W}|#be ){{0,3}}#transfer "
            ),
            Says::Same,
            None,
        ),
        (
            format!(
                "#own #post (?:som {W}{{1,3}})?(?:#prep|with|#incl) (?:#all |#own |{W}){{1,3}}{D}(?:{W}|#be ){{0,3}}#transfer "
            ),
            Says::Same,
            None,
        ),
        (
            format!("#(?:prep|incl) (?:#own )?#post #and (?:#all |#own ){{0,2}}{D}{bad}"),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!("#post (?:#and|#incl) (?:#all |#own ){{0,2}}{D}(?:{W}|#be ){{0,3}}#transfer "),
            Says::Same,
            None,
        ),
    ]
}

/// "gör exakt samma jobb", "fortsätter med det jag gör i dag", "what I do stays as it is".
fn doing(p: &Pieces) -> Vec<Source> {
    let Pieces {
        rest,
        adverbs,
        as_now,
        what_one_does,
    } = p;
    vec![
        (
            format!(
                "#do (?:{W}|#(?:pron|exact|i|prep|all) ){{0,4}}#(?:same|unch) (?:{W})?#(?:work|job|thing) "
            ),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!("#keep (?:#do )?(?:{W}|#exact |#own ){{0,3}}#(?:same|unch) #(?:work|thing) "),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!(
                "(?:jobbar|arbetar|jobba|arbeta|work|works|syssla) (?:{W}|#exact ){{0,3}}#prep (?:#exact )?#(?:same|unch) #thing "
            ),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!(
                "(?:#do |#keep |fortsatter |fortsatta |continue |continues )(?:att |to |#do ){{0,2}}(?:{W}|#(?:exact|prep|all|i) ){{0,3}}{what_one_does}"
            ),
            Says::Same,
            Some(Says::Different),
        ),
        (
            format!(
                "{what_one_does}(?:{W}|#(?:prep|i|all) ){{0,4}}#be {adverbs}(?:#unch |#same |{as_now})"
            ),
            Says::Same,
            None,
        ),
        (
            format!(
                "{what_one_does}(?:{W}|#(?:prep|i) ){{0,3}}(?:kommer|ska|fortsatter|skall|will|tanker) (?:#pron |#i )?(?:{W}|#likewise ){{0,3}}#do "
            ),
            Says::Same,
            None,
        ),
        (
            format!("{WORK}{rest}#be {adverbs}#unch (?P<bad>#(?:work|job) )?"),
            Says::Same,
            None,
        ),
        (
            format!("(?:oforandrat|unchanged) {WORK}"),
            Says::Same,
            Some(Says::Different),
        ),
    ]
}

/// "nya arbetsuppgifter", "arbetsuppgifterna blir helt andra", "hälften av uppgifterna".
fn different(p: &Pieces) -> Vec<Source> {
    let Pieces { rest, adverbs, .. } = p;
    let turned = format!(
        "(?P<bad>(?:#be |#do |far |har |fatt |get |have )(?:{W}|#pron |#likewise ){{0,3}}{NOT})?"
    );
    vec![
        (
            format!("#new (?:{W}|#(?:own|all|mostly|partly|and) |#and #new ){{0,3}}{D}{turned}"),
            Says::Different,
            Some(Says::NoNewDuties),
        ),
        (
            format!("(?:nagra|nagon|any) #new {D}(?:{W}|#(?:be|pron|do|likewise) ){{0,4}}{NOT}"),
            Says::NoNewDuties,
            None,
        ),
        (
            format!(
                "{D}{rest}(?:#be |far |get |become |becomes |laggs )(?:{adverbs}#(?:partly|mostly) |{adverbs})#new (?:(?:som|an|dar|nu|har|mot|jamfort|than|compared|fran|from|idag|da|men|eller) |(?P<bad>{W}))?"
            ),
            Says::Different,
            None,
        ),
        (
            format!("{D}(?:: |– )(?:{W}|#partly |#mostly ){{0,2}}#new "),
            Says::Different,
            None,
        ),
        (
            format!("{D}{rest}#be {adverbs}{NOT}{adverbs}#(?:unch|same) "),
            Says::Different,
            None,
        ),
        (
            format!("{D}{rest}(?:{W}){{0,2}}{NOT}(?:#be |{W}){{1,3}}#(?:unch|same) "),
            Says::Different,
            None,
        ),
        (
            format!("{D}{rest}#be {adverbs}{NOT}{adverbs}#new "),
            Says::NoNewDuties,
            None,
        ),
        (
            format!(
                "{D}{rest}(?:{W}|#(?:be|do|pron) ){{0,3}}#(?:change|add|drop) (?P<bad>(?:{W}|#exact ){{0,2}}{NOT})?"
            ),
            Says::Different,
            Some(Says::Same),
        ),
        (
            format!(
                "#(?:swap|change) (?:#pron )?(?:{W}|#(?:own|all|exact) ){{0,2}}{D}(?P<bad>{NOT})?"
            ),
            Says::Different,
            Some(Says::NoNewDuties),
        ),
        (
            format!("#partly #(?:same|unch|new) (?:{W})?{D}"),
            Says::Different,
            None,
        ),
        (
            format!("#keep (?:{W}){{0,2}}#partly (?:{W}|#(?:own|prep|all) ){{0,3}}{D}"),
            Says::Different,
            None,
        ),
        (
            format!(
                "#partly (?:{W}|#(?:own|prep|all) ){{0,3}}{D}(?:{W}|#(?:be|prep|i) ){{0,4}}#(?:same|unch|change|new|follow|add|drop|swap) "
            ),
            Says::Different,
            None,
        ),
        (
            format!("{D}#and (?:{W}|#partly |#prep ){{0,2}}#new (?P<bad>{W}|#)?"),
            Says::Different,
            None,
        ),
    ]
}

/// Other duties told by what they are: "i stället för att laga mat", "som jag inte har haft förut".
fn told_by_content() -> Vec<Source> {
    let instead = "(?:#i stallet|istallet|instead)";
    let will = "(?:ska|skall|kommer|far|blir|#be|borjar|kor|will|gar|jobbar|arbetar|#do)";
    let office = "(?:tillhora|ligga|vara|sitta|lyda|mejla|maila|skicka|fylla|ringa|bestalla|skapa|skaffa|anvanda|logga|behalla|flytta|gora|finnas|heta|hora|soka|ga|fraga|kontakta|skriva|anmala|sta|ha|fa|vanta|belong|having|using|sending|filling|calling|creating|ordering|being|writing|emailing|sitting)";
    vec![
        (
            format!(
                "{will} (?:{T}|#and |, ){{0,12}}{instead} #prep (?:att )?(?:(?P<bad>(?:#be |#do |#keep |#transfer |{office} ))|(?:[a-z]+a|[a-z]+ing) |#do )"
            ),
            Says::Different,
            None,
        ),
        (
            format!(
                "(?:#nomore |{NOT}(?:{T}|#and ){{1,7}}(?:mer|langre|more|anymore) )(?P<bad>[^;.]*(?:@place|tillhor|lyder|sitter|anstalld|chef|kont|lokal|adress|betal|lon|hus|belong)[^;.]*#rather )?(?:{T}|#and ){{0,12}}(?:, )?#rather (?P<bad2>#(?:prep|i) @place |@place |#same |#post )?"
            ),
            Says::Different,
            None,
        ),
        (
            format!(
                "{instead} (?:far|ska|kommer|skall|will) (?:#pron |#i |@person )(?:(?P<bad>[^;.]*(?:@place|tillhor|lyda|ligg|sitt|kont|chef|adress|lokal|mejl))?)"
            ),
            Says::Different,
            None,
        ),
        (
            format!(
                "(?:ska|kommer|skall|far|will) (?:#pron |#i |@person )?(?:{W}){{0,2}}{instead} (?:att )?(?:(?P<bad>{office} |#be |#keep |#transfer |@place )|(?:arbeta|jobba|skota|work) |#do )"
            ),
            Says::Different,
            None,
        ),
        (
            format!(
                "(?:som|vilket|which|that) {PRON}{NOT}(?:har |have |had |hade )?(?:haft|gjort|jobbat|arbetat|#do|#be|had) "
            ),
            Says::Different,
            None,
        ),
        (
            format!(
                "(?:resten|ovrigt|#partly|the rest|half) (?:#prep (?:{T}){{1,2}})?(?:#be |far |get )(?:{W}){{0,3}}#new (?P<bad>(?:forvaltning|chef|adress|lokal|plats|kontor|arbetsplats|arbetsgivare|organisation|kollegor|manager|office|employer) )?"
            ),
            Says::Different,
            None,
        ),
        (
            format!(
                "(?:utokat|storre|mer|okat|#likewise|dessutom|#new|more) (?:{W}|#likewise |#prep ){{0,1}}(?:ansvar|responsibility|budgetansvar|personalansvar) "
            ),
            Says::Different,
            Some(Says::Support),
        ),
        (
            "#new (?:#prep|to) (?:mig|henne|honom|hen|me|her|him) ".to_owned(),
            Says::Different,
            Some(Says::NoNewDuties),
        ),
        (
            format!("(?:har|behaller|behalla) bara kvar "),
            Says::Different,
            None,
        ),
    ]
}

/// "ny tjänst", "fått jobb som", "har sagt upp sig", "byter yrke".
fn posts() -> Vec<Source> {
    let post = "#(?:post|job|mission) ";
    let small = "(?:en |ett |den |det |a |an |the |fast |#but |utlyst |utlysta |ledig |sokt |fatt |fick |#and |#prep |#new |tf |permanent |sokta |got |#own )";
    vec![
        (
            format!(
                "#new (?:{W}|#own |#but ){{0,2}}(?:{post}|arbete |#work )(?P<bad>(?:#be |{W}|#pron ){{0,2}}{NOT})?"
            ),
            Says::NewPost,
            Some(Says::Support),
        ),
        (
            format!(
                "(?:fatt|fick|got|landed|offered|erbjuden|erbjudits|erbjudande om|tackat ja|accepted|accepts|sokt|sokte|soker|applied|received|tilltrader|tilltratt|tilltrada|skrivit pa) (?:{small}){{0,4}}(?:#post |#job )(?P<bad>#(?:follow|transfer|unch|be) |flyttad |placerad |overford )?"
            ),
            Says::NewPost,
            Some(Says::Support),
        ),
        (
            format!("(?:far|get|gets|fa) (?:#pron )?(?:en |ett |a |an )(?:{W})?(?:#post |#job )"),
            Says::NewPost,
            Some(Says::Support),
        ),
        (
            format!("(?:far|fa|get|gets|fatt|fick) #(?:job|post) (?:som|#prep|#i|as) "),
            Says::NewPost,
            Some(Says::Support),
        ),
        (
            format!("#swap (?:#pron )?(?:{W})?(?:#job |#post )(?P<bad>{NOT})?"),
            Says::NewPost,
            Some(Says::Support),
        ),
        (format!("#swap {NOT}(?:#job |#post )"), Says::Support, None),
        (
            "#(?:resign|promote) ".to_owned(),
            Says::NewPost,
            Some(Says::Support),
        ),
        (
            format!(
                "(?:omplacerad|omplaceras|omplacerats) (?:{W}|#prep ){{0,3}}#new (?:{W}|#work |#job |#post )"
            ),
            Says::NewPost,
            None,
        ),
        (
            "slutar (?:[^ .;]+ ){0,9}?(?:borjar|borja) ".to_owned(),
            Says::Leaves,
            None,
        ),
        (
            "(?:rekryterat|rekryterats|rekryterad|nyrekryterad|nyrekryterat|recruited|hired) "
                .to_owned(),
            Says::Leaves,
            Some(Says::Support),
        ),
    ]
}

/// What makes "inga nya uppgifter" a whole statement.
fn supports(p: &Pieces) -> Vec<Source> {
    let Pieces { rest, adverbs, .. } = p;
    vec![
        (
            format!("#(?:same|unch) (?:{W})?#(?:post|job|mission|work) "),
            Says::Support,
            None,
        ),
        (
            format!("#(?:post|job|mission) {rest}#be {adverbs}#(?:unch|same) "),
            Says::Support,
            None,
        ),
        (
            format!("#post (?:{W}|#(?:prep|i|be|pron|all) |@place ){{0,9}}#(?:transfer|follow) "),
            Says::Support,
            None,
        ),
        (
            format!("#follow (?:{W}|#prep |#own ){{0,2}}#post "),
            Says::Support,
            None,
        ),
        (
            format!(
                "#post (?:{W}|#(?:prep|i) ){{0,6}}(?:ska|kommer|will) (?:{W}|#prep |#i ){{0,3}}"
            ),
            Says::Support,
            None,
        ),
        (
            format!("(?:#do|[a-z]+[aeo]r) (?:#prep |#exact |{W}){{0,2}}#same {W}"),
            Says::Support,
            None,
        ),
        (
            format!("{NOT}(?:{W}){{0,1}}#(?:change|add|drop) "),
            Says::Support,
            None,
        ),
        (
            format!("(?:allt|everything|#all) (?:{W})?#be (?:{W}){{0,2}}(?:som|as) "),
            Says::Support,
            None,
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_compiles() {
        assert!(
            RULES
                .iter()
                .all(|(needs, rules)| !needs.is_empty() && !rules.is_empty())
        );
    }
}
