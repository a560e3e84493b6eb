//! Who is to be the employer, where the order names an organisation of the city: a firm that runs the place, another
//! municipality that pays.

use std::sync::LazyLock;

use super::super::super::document::{Document, Part, Sentence, Token};
use super::super::super::evidence::{Evidence, Stated};
use super::super::super::facts::{MoveRequest, Place};
use super::super::super::mentions::Named;
use super::super::super::pattern::{Pattern, pattern};
use super::contradict;
use crate::outcome::Field;

/// "Drivs av", "lönen betalas av", "employed by", and then who.
static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:drivs|skots|anstalld|anstallda|anstalls|avlonas|avlonad|run|operated|employed|hired) (?:[^ .,]+ ){0,3}?(?:av|hos|by|at|with)|(?:lon|lonen|loner|salary|wages|pay) (?:[^ .,]+ ){0,3}?(?:betalas|kommer|utbetalas|bekostas|paid|comes|come) (?:[^ .,]+ ){0,3}?(?:av|fran|by|from)|(?:arbetsgivare|arbetsgivaren|employer) (?:[^ .,]+ ){0,3}?(?:ar|blir|is|becomes|will be)|(?:egentligen|faktiskt|actually|really|in fact) (?:(?:ar|blir) det|it is)|(?:det ar|it is) (?:egentligen|faktiskt|actually|really|in fact)) (?:(?:the [a-z]+ (?:in|of)|i stallet|sedan|da|alltsa|firman|foretaget|bolaget|instead|then|the firm|the company) ){0,2}$",
    )
});
/// "… är den som bedriver verksamheten", "… blir arbetsgivare", "… pays the salary".
static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:som |who |that |which )?(?:ar|blir|is|becomes|will be) (?:(?:min|hennes|hans|ny|nya|da|dock|my|her|his|the|new) ){0,3}(?:arbetsgivare|arbetsgivaren|den som (?:bedriver|driver|betalar|anstaller|skoter)|employer|the one (?:who|that) (?:runs|pays|employs|operates))|(?:som |who |that |which )?(?:tar over|tar emot|overtar|takes|will take) [^ .]+|(?:som )?(?:hon|han|jag|@person|she|he|i) (?:ska|kommer att|skall|will|is to) (?:[^ .,]+ )?(?:jobba|arbeta|anstallas|borja|work|be employed|start)|(?:som |who |that |which )?(?:bedriver|driver|skoter|runs|operates) (?:verksamheten|koket|skolan|boendet|enheten|den|det|the [a-z]+|it)|(?:som |who |that |which )?(?:betalar|pays) (?:[^ .,]+ )?(?:lon|lonen|salary|wages)) ",
    )
});
/// "Verksamheten drivs därefter av ett privat bolag", "a private firm takes over the place".
static A_FIRM: LazyLock<Pattern> = LazyLock::new(|| {
    let firm = r"(?:(?:ett|en|a|an|det|den|the) )?(?:privat|privata|extern|externt|externa|utomstaende|private|external|outside) (?:[a-z]*bolag|[a-z]*bolaget|[a-z]*foretag|[a-z]*foretaget|aktor|aktoren|utforare|utforaren|firma|firman|entreprenor|entreprenoren|leverantor|arbetsgivare|stiftelse|company|firm|provider|contractor|operator|employer|foundation)";
    let runs = r"(?:drivs|skots|overtas|tas over|bedrivs|run|operated|taken over|employed|anstalld|anstalls|betalas|paid|lonen|arbetsgivare|arbetsgivaren|employer)";
    pattern(&format!(
        r" (?:(?:laggs|lagts|gar|ges) ut pa entreprenad|outsourc(?:as|ades|ed|ing)|(?:salts|sald|salda|saljs|sold) (?:[^ .,]+ ){{0,2}}?(?:till|to) {firm}|(?:skolan|forskolan|boendet|enheten|verksamheten|koket|arbetsplatsen|school|preschool|place|unit) (?:[^ .,]+ ){{0,4}}?(?:ar|is) (?:[^ .,]+ )?(?:(?:en|an?) )?(?:fristaende|friskola|privat|privatagd|privat driven|independent|private|privately owned|privately run)|(?:an? |the )?(?:contractor|entreprenor|entreprenoren) (?:runs|takes over|driver|tar over)|{runs} (?:[^ .,]+ ){{0,4}}?(?:av|hos|by|ar|is|fran|from|blir) {firm}|{firm} (?:[^ .,]+ )?(?:tar over|driver|bedriver|overtar|anstaller|betalar|blir|ar|takes over|runs|operates|employs|pays|becomes) (?:[^ .,]+ ){{0,3}}?(?:verksamheten|driften|koket|skolan|boendet|arbetsgivare[a-z]*|lon|lonen|mig|henne|honom|tjansten|personalen|operation|kitchen|school|place|employer|salary|me|her|him|staff|position|post)) "
    ))
});
/// "Hon jobbar inte i staden".
static NOT_OF_THE_CITY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hon|han|hen|@person|jag|she|he|i) (?:(?:jobbar|arbetar|ar anstalld) (?:(?:dock|egentligen|ju|faktiskt) )?(?:inte|ej) (?:i|inom|av|hos|at)|(?:ar|is) (?:inte|ej|not) (?:(?:ens|even) )?(?:anstalld|employed) (?:av|i|inom|hos|by|in)|(?:does not|doesn t) (?:[a-z]+ )?work (?:for|in|at)) (?:(?:goteborgs|the) )?(?:staden|stad|kommunen|city)(?: of gothenburg)? ",
    )
});
/// What was so, is supposed, or is denied.
static NOT_SO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|ingen|inget|aldrig|not|never|no longer|var|varit|hade|was|were|had|been|drevs|skottes|tidigare|forr|forut|fram till|hittills|idag|formerly|previously|until|used to|today|om|if|brukar|grannen|grannhuset|next door|man|husband|wife|fru|sambo|partner|son|dotter|tidigt|kolleg[a-z]*|colleague[a-z]*) ",
    )
});

/// Takes the destination from a request whose new employer is told to be none of the city's.
pub(super) fn apply(document: &Document, request: &mut MoveRequest) {
    if let Some((place, words)) = outside(document) {
        request.to_organisation = Some(Stated::new(place, words));
        return;
    }
    let doubt = said(document, &A_FIRM).or_else(|| named_firm(document));
    if let Some(words) = doubt {
        let to = request
            .to_organisation
            .as_ref()
            .map(|to| to.evidence.clone());
        contradict(request, Field::ToOrganisation, to, words);
    }
    let denied = document.sentences().find_map(|(part, sentence)| {
        let found = NOT_OF_THE_CITY.find(&sentence.norm)?;
        (!sentence.question).then(|| part.evidence(&sentence.text_range(found.range())))
    });
    if let Some(words) = denied {
        let from = request
            .from_organisation
            .as_ref()
            .map(|from| from.evidence.clone());
        contradict(request, Field::FromOrganisation, from, words);
    }
}

/// A place outside the city that is told to run the place or to pay.
fn outside(document: &Document) -> Option<(Place, Evidence)> {
    employers(document).find_map(|(part, token)| match &part.mention(token)?.named {
        Named::Place(place @ Place::Outside(_), _) => {
            Some((place.clone(), part.evidence(&token.range)))
        }
        _ => None,
    })
}

/// A name in no list, told in the same way: a word with a capital that names nobody and no place.
fn named_firm(document: &Document) -> Option<Evidence> {
    employers(document).find_map(|(part, token)| {
        let word = part.text.get(token.range.clone())?;
        let capital = word.starts_with(char::is_uppercase) && word.chars().count() > 2;
        (capital && token.mention.is_none() && !is_the_citys(word))
            .then(|| part.evidence(&token.range))
    })
}

/// "Göteborgs Stad är arbetsgivare" whatever one moves between.
fn is_the_citys(word: &str) -> bool {
    let word = super::super::super::fold::word(word);
    [
        "goteborg",
        "staden",
        "stadens",
        "city",
        "gothenburg",
        "kommun",
        "the",
    ]
    .iter()
    .any(|own| word.starts_with(own))
}

/// The words that stand where an employer is told.
fn employers(document: &Document) -> impl Iterator<Item = (&Part, &Token)> {
    let speaks = |sentence: &Sentence| !sentence.question && !NOT_SO.is_match(&sentence.norm);
    document
        .sentences()
        .filter(move |(_, sentence)| speaks(sentence))
        .flat_map(|(part, sentence)| {
            let told = told_in(sentence);
            let tokens = sentence.tokens.iter().skip(1).filter(move |_| told);
            tokens
                .filter(|token| is_employer(sentence, token))
                .map(move |token| (part, token))
        })
}

/// Whether a sentence has any of the words at all: each of its words is tried only then.
fn told_in(sentence: &Sentence) -> bool {
    const STEMS: [&str; 22] = [
        "arbetsgivar",
        "employ",
        "driv",
        "skot",
        "lon",
        "salary",
        "wages",
        " pay",
        "anstal",
        "avlon",
        " run",
        "operate",
        "hired",
        "betalar",
        " tar ",
        " take",
        "overtar",
        " ska ",
        " will ",
        "egentligen",
        "faktiskt",
        "actually",
    ];
    STEMS.iter().any(|stem| sentence.norm.contains(stem))
}

fn is_employer(sentence: &Sentence, token: &Token) -> bool {
    let before = sentence.before(token);
    let after = sentence.after(token);
    AFTER.is_match(after) || BEFORE.is_match(before)
}

/// The words of a sentence that states them of what is to be.
fn said(document: &Document, words: &Pattern) -> Option<Evidence> {
    document.sentences().find_map(|(part, sentence)| {
        let found = words.find(&sentence.norm)?;
        let so = !sentence.question && !NOT_SO.is_match(&sentence.norm);
        so.then(|| part.evidence(&sentence.text_range(found.range())))
    })
}
