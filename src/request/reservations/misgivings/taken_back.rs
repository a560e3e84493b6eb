//! The order taken back, put off or given another turn in a later sentence: "Flytta det inte än", "vi har ändrat oss, ingen flytt",
//! "ta bort kontot i stället", "flytta det först den 15 oktober", "det blev Trafikkontoret i stället", "hela gruppen följer med".
//!
//! Never here: wishes of others that the account be left alone ([`super::unwanted`]).

use std::sync::LazyLock;

use super::super::super::dates::DateForm;
use super::super::super::document::{Document, Part, Sentence, Token};
use super::super::super::evidence::{Evidence, Source};
use super::super::super::facts::MoveRequest;
use super::super::super::mentions::Named;
use super::super::super::pattern::{Pattern, pattern};
use super::{Misgiving, Takes};

/// What is to be moved.
const IT: &str = r"(?:(?:det|den|kontot|konto|inloggningen|it|the account|account|login|@account|hennes|hans|hens|mitt|min|her|his|my|the) )*";
/// Where an order begins.
const OPENS: &str = r"(?:^ ?|[,:–(.] ?)(?:(?:nej|ja|men|och|forresten|alltsa|sa|da|snalla|please|kindly|but|and|no|actually|vanligen|darfor|tack) (?:, )?)*";

/// Orders that are taken back or turned.
pub(super) static MISGIVINGS: [Misgiving; 6] = [
    // "Flytta inte kontot ändå", "do not move it yet".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(&format!(
                r"{OPENS}(?:(?:flytta|overfor|verkstall|move|transfer) {IT}(?:inte|ej|aldrig|not) |(?:do not|don t|please don t|please do not|never) (?:move|transfer|touch|migrate) (?:it|the|her|his|my|@account|this) )"
            ))
        },
        || {
            pattern(
                r" (?:bara|only|just|utan|telefonen|phone|filer|filerna|files|mejl|mappar|forran|innan|before|until|tills|ovriga|andra|other) ",
            )
        },
    ),
    // "Vi har ändrat oss", "ingen flytt behövs", "hon ska inte flytta".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:har|have|has) (?:(?:nu|tyvarr|alltsa|now|since) )?(?:andrat|angrat|changed) (?:oss|mig|sig|our mind|our minds|my mind|her mind|his mind)|(?:ingen|inte nagon|no) (?:konto)?(?:flytt|move|transfer) (?:behovs|blir det|blir av|forresten|alls|langre|needed|is needed|after all|[.,!)]|$)|(?:hon|han|hen|jag|she|he|i) (?:(?:ska|kommer|skall|will|shall|is|am) )(?:(?:forresten|alltsa|anda|tyvarr|dock) )?(?:inte|ej|not) (?:(?:att|langre|alls|anda|to) )*(?:flytta|byta|ga over|moving|move|going) (?:nagonstans |dit |anda |alls |langre |after all |anywhere |there )?(?:[.,!)]|$))",
            )
        },
        || {
            pattern(
                r" (?:rum|rummet|skrivbord|hem|bostad|lagenhet|hus|room|desk|house|flat|chef|jobb|arbetsuppgifter|uppgifter|job|duties|om|if|forran|before) ",
            )
        },
    ),
    // "Ta bort kontot i stället", "avsluta hennes konto".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(&format!(
                r"{OPENS}(?:ta bort|avsluta|stang(?: av)?|sparra|radera|inaktivera|deaktivera|remove|delete|close|disable|deactivate|terminate) (?:(?:hennes|hans|hens|mitt|the|her|his|my) )?(?:konto|kontot|inloggning|inloggningen|account|login|@account) "
            ))
        },
        || {
            pattern(
                r" (?:inte|ej|not|gamla|old|larm|skarm|telefon[a-z]*|phone|konferens[a-z]*|test[a-z]*) ",
            )
        },
    ),
    // "Vi väntar med flytten", "skjut på det en månad", "flytta det en vecka senare".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:vanta|vantar|avvakta|avvaktar|drojer|droj|hold off|wait|waiting) (?:(?:lite|gi|ju|garna|dock|with|on) )*(?:med )?(?:flytten|det har|flytta kontot|kontot|the move|moving|the account)|(?:skjut|skjuter|skjuta|flyttar) (?:(?:vi|jag) )?(?:upp|pa|fram) (?:det|flytten|den|datumet|dagen)|(?:postpone|delay|put off) (?:it|the move|this)|(?:flytta|gor|ta|genomfor|move|do) (?:det|flytten|kontot|it|the account) (?:en|ett|tva|tre|nagra|a|one|two|three|some) (?:[a-z]+ )?(?:senare|tidigare|later|earlier)) ",
            )
        },
        || {
            pattern(
                r" (?:inte|ej|not|never|mote[a-z]*|meeting|lunch[a-z]*|telefonen|phone|svar|reply) ",
            )
        },
    ),
    // "Alla fem på enheten ska flyttas", "det gäller hela gruppen", "gruppen följer med".
    Misgiving::new(
        Takes::People,
        || {
            let all = r"(?:flera personer|flera av oss|flera medarbetare|hela (?:[a-z]*gruppen|avdelningen|enheten|teamet|gang[a-z]*|arbetslaget)|oss alla|alla (?:pa|i) (?:[a-z]*gruppen|avdelningen|enheten|teamet)|several people|several of us|all of us|the whole (?:team|group|unit|department)|everyone (?:in|on|at) the (?:team|group|unit|department))";
            pattern(&format!(
                r" (?:(?:det|detta|bestallningen|it|this|the order|arendet) (?:galler|avser|omfattar|concerns|applies to|is about|goes for) (?:dock |alltsa |egentligen |actually )?{all}|alla (?:[0-9]+|tva|tre|fyra|fem|sex|sju|atta|nio|tio|medarbetare) (?:[^ .,]+ ){{0,3}}?(?:ska|skall|behover|byter|flyttas|flyttar|gar)|(?:[a-z]*gruppen|teamet|hela (?:enheten|avdelningen|gruppen)|the (?:team|group|whole team)) (?:foljer med|ska med|flyttar med|comes? along|moves? too)) "
            ))
        },
        || {
            pattern(
                r" (?:inte|ej|not|fika[a-z]*|lunch[a-z]*|fest[a-z]*|tarta[a-z]*|resa[a-z]*|mote[a-z]*|kick off|party|inbjudan) ",
            )
        },
    ),
    // "Det är Anna som flyttar, inte Karin", "jag menade Anna Ek".
    Misgiving::new(
        Takes::People,
        || {
            pattern(
                r" (?:(?:det ar|it is|it s) @person (?:som|who|that) (?:ska |skall |is |will )?(?:flyttar|flyttas|flytta|byter|gar over|moves?|moving|be moved) (?:, )?(?:och )?(?:inte|ej|not) |(?:jag|vi|i|we) (?:menade|menar|meant|mean) (?:forstas |ju |of course )?@person (?:, )?(?:och )?(?:inte|ej|not) )",
            )
        },
        || pattern(r" (?:chefen|manager) "),
    ),
];

/// "Flytta kontot först den 15 oktober", "det blev den 15 oktober i stället": an order with a day.
static ON_ANOTHER_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?:{OPENS}(?:flytta|genomfor|gor|verkstall|utfor|ta|lagg|move|transfer|do) (?:{IT}|flytten |bytet |the move )(?:(?:forst|redan|inte forran|i stallet|istallet|da|den|pa|fran|alltsa|only|already|not before|instead|on|from) )*$| (?:det|datumet|dagen|flytten|it|the date|the day) (?:blev|blir|andrades till|andras till|became|was changed to|is changed to|changed to) (?:(?:alltsa|da|i stallet|istallet|forst|den|instead|now) )*$| (?:hon|han|hen|jag|she|he|i) (?:borjar|tilltrader|kommer|flyttar|gar over|starts?|begins?|joins?|moves?) (?:(?:dar|alltsa|dock|da|there) )?(?:forst|inte forran|only|not until|not before) (?:(?:den|i|pa|on|in) )*$)"
    ))
});
/// "Förresten blev det X i stället", "läs X där jag skrev Y", "hon hamnar på X", "hon ska sitta på X".
static AT_ANOTHER_PLACE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?: (?:blev|blir|blev det|blir det|became) (?:(?:det|alltsa|forresten|da) )*(?:pa |hos |till |at )?$|(?:^| )(?:las|read) (?:(?:alltsa|forstas) )?$| (?:hon|han|hen|jag|she|he|i) (?:(?:ska|skall|kommer att|will|is going to|am going to) (?:sitta|jobba|arbeta|vara|tjanstgora|sit|work|be)|hamnar|landar|ends? up) (?:da |sedan |egentligen |faktiskt |actually )?(?:pa|hos|i|at|with|in) (?:the )?$)",
    )
});
/// What stands behind it.
static INSTEAD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ (?:i stallet|istallet|i st f|dar jag skrev|where i wrote|instead|[.,!)]|$)")
});

/// What a later sentence makes another day or another place.
pub(super) fn elsewhere_or_later(
    document: &Document,
    request: &MoveRequest,
) -> Option<(Takes, Evidence)> {
    let day = request.move_date.as_ref()?.value;
    let to = &request.to_organisation.as_ref()?.value;
    let from = request.from_organisation.as_ref().map(|from| &from.value);
    let own = |part: &Part| part.source != Source::Subject;
    document
        .sentences()
        .filter(|(part, sentence)| own(part) && !sentence.question)
        .find_map(|(part, sentence)| {
            let turned = |token: &Token| match &part.mention(token)?.named {
                Named::Date(told)
                    if told.date != day
                        && !matches!(told.form, DateForm::AtOnce | DateForm::Today) =>
                {
                    ON_ANOTHER_DAY
                        .is_match(sentence.before(token))
                        .then_some(Takes::Day)
                }
                Named::Place(place, _) if place != to && Some(place) != from => {
                    let here = AT_ANOTHER_PLACE.is_match(sentence.before(token))
                        && INSTEAD.is_match(sentence.after(token));
                    (here && !is_denied(sentence)).then_some(Takes::Move)
                }
                _ => None,
            };
            let takes = sentence.mention_tokens().find_map(turned)?;
            Some((takes, part.evidence(&sentence.range)))
        })
}

fn is_denied(sentence: &Sentence) -> bool {
    [" inte ", " ej ", " not ", " aldrig "]
        .iter()
        .any(|no| sentence.norm.contains(no))
}
